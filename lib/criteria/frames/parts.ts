import type { Item } from "../table";
import type { NaPolicy } from "../words";

/** How the ready frames write their items. */
type Rest = Partial<Pick<Item, "naPolicy" | "scoredBy" | "asksEvidence" | "asksNote">>;
export const item = (
  number: string,
  key: string,
  name: string,
  max: number,
  how: Pick<Item, "method" | "params">,
  rest: Rest = {},
): Item => ({
  key,
  number,
  name,
  max,
  ...how,
  naPolicy: null,
  scoredBy: "self",
  asksEvidence: true,
  asksNote: false,
  ...rest,
});
export const EXCLUDED: { naPolicy: NaPolicy } = { naPolicy: "EXCLUDE_RESCALE" };

export const part = (targetName: string, actualName: string, more: object = {}) =>
  ({ method: "RATIO", params: { targetName, actualName, within: true, ...more } }) as const;
export const grades = (actualName: string, options: [key: string, name: string, points: number][]) =>
  ({
    method: "TIER",
    params: { reads: "category", actualName, options: options.map(([key, name, points]) => ({ key, name, points })) },
  }) as const;
export const parts = (...all: [key: string, name: string][]) =>
  ({ method: "CHECKLIST", params: { parts: all.map(([key, name]) => ({ key, name, points: 1 })) } }) as const;
export const times = (method: "PER_UNIT" | "DEDUCT" | "BONUS" | "PENALTY", each: number, countName: string) => ({
  method,
  params: { each, countName },
});
const GRADES: [string, string][] = [
  ["xuat-sac", "Hoàn thành xuất sắc nhiệm vụ"],
  ["tot", "Hoàn thành tốt nhiệm vụ"],
  ["hoan-thanh", "Hoàn thành nhiệm vụ"],
  ["khong", "Không hoàn thành nhiệm vụ"],
];
export const graded = (actualName: string, points: number[]) =>
  grades(
    actualName,
    GRADES.map(([key, name], i) => [key, name, points[i]!]),
  );

/** A list of works worth the same each. */
export const works = (each: number, ...all: [key: string, name: string][]) =>
  ({ method: "CHECKLIST", params: { parts: all.map(([key, name]) => ({ key, name, points: each })) } }) as const;
export const shareTier = (targetName: string, actualName: string, below: number, ...bands: [from: number, points: number][]) =>
  ({
    method: "TIER",
    params: { reads: "share", targetName, actualName, below, bands: bands.map(([from, points]) => ({ from, points })) },
  }) as const;
export const againstLeader = (targetName: string, actualName: string) =>
  ({ method: "RELATIVE", params: { targetName, actualName } }) as const;
/** A target that may be passed. */
export const reached = (targetName: string, actualName: string, floor?: number) =>
  ({ method: "RATIO", params: { targetName, actualName, ...(floor === undefined ? {} : { floor }) } }) as const;
