import type { ProblemItem } from "@/lib/problems/problem";

/** A table may be written and amended until its points are being checked; a year entered from paper is written at any time. */
const OPEN = ["preparing", "running", "scoring"];
export const obstaclesToWrite = ({ stage, archive }: { stage: string; archive: boolean }): ProblemItem[] => (archive || OPEN.includes(stage) ? [] : [{ code: "criteria.too_late" }]);
