import type { ProblemItem } from "@/lib/problems/problem";

/** `furthest`: the last stage among the years that use the table. `lateReason`: why the board amends it while points are being checked. */
export type WriteFacts = { furthest: string; archive: boolean; lateReason?: string | null };

/**
 * A table may be written and amended until its points are being checked; then only the board amends, with a reason. Votes rest on the points:
 * a year that has come to them is sent back first. A year entered from paper is written at any time.
 */
const OPEN = ["preparing", "running", "scoring"];
export const isLate = ({ furthest, archive }: WriteFacts): boolean => !archive && furthest === "checking";
export function obstaclesToWrite(it: WriteFacts): ProblemItem[] {
  if (it.archive || OPEN.includes(it.furthest)) return [];
  if (!isLate(it)) return [{ code: "criteria.send_back_first" }];
  return it.lateReason ? [] : [{ code: "criteria.too_late" }];
}
