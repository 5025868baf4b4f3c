import type { ProblemItem } from "@/lib/problems/problem";
import { exact } from "@/lib/criteria/points";
import type { Finals } from "./final-lines";
import type { KeptTotal } from "./ranking-queries";

/** After these the figures are fixed: what changes makes the next number. */
const DECIDED = ["deciding", "proposed", "closed"];
export const isDecided = (stage: string): boolean => DECIDED.includes(stage);
export function obstaclesToOpenResult(it: { stage: string; openNumber: number | null; settled: number }): ProblemItem[] {
  if (!isDecided(it.stage)) return [{ code: "result.stage" }];
  if (it.openNumber !== null) return [{ code: "result.open_already" }];
  return it.settled === 0 ? [{ code: "result.sheet_not_settled" }] : [];
}

/** A figure written down for the next number, not yet in the record. */
export type Corrected = {
  sheetId: string;
  key: string;
  /** Null while others are to be compared with, or where it does not apply. */ points: string | null;
  inputs: unknown;
  na: boolean;
  reason: string;
  version: number;
  by: string | null;
};

/** The entries of one sheet as they will stand once the correction is settled. */
export const overlaid = (finals: Finals, corrected: readonly Corrected[]): Finals => ({
  ...finals,
  ...Object.fromEntries(corrected.map(({ key, points, inputs, na }) => [key, { layer: "board" as const, round: 0, points, inputs, na }])),
});

export type Shift = {
  unitId: string;
  before: Pick<KeptTotal, "total" | "rank" | "classification"> | null;
  after: Pick<KeptTotal, "total" | "rank" | "classification">;
};
/** Units whose total, rank or class differs between two numbers, in the order of the later one. */
export function shiftsBetween(before: readonly Omit<KeptTotal, "sections">[], after: readonly Omit<KeptTotal, "sections">[]): Shift[] {
  const was = new Map(before.map((it) => [it.unitId, it]));
  return after.flatMap((now) => {
    const old = was.get(now.unitId) ?? null;
    const same = old && exact(old.total).eq(exact(now.total)) && old.rank === now.rank && old.classification === now.classification;
    return same ? [] : [{ unitId: now.unitId, before: old, after: now }];
  });
}
