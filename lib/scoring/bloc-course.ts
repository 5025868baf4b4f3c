import type { Item, Version } from "@/lib/criteria/table";
import type { BlocCourse } from "./bloc-course-queries";
import { rowsOf, type Talk, type UnitRow, worthDiscussing } from "./discussion";
import { rankedYear } from "./settle-ranking";
import { isComplete, orderOf } from "./standings";
import { ordersWithoutChecker, ordersWithoutItem, type Strictness, strictnessOf, type WhatIf } from "./what-if";

export type BlocCourseShown = {
  version: Version | null;
  rows: UnitRow[];
  hidden: number;
  complete: boolean;
  talks: Talk[];
  strictness: Strictness[];
  /** null until every unit has its rank, or where there is too much to count. */
  withoutItem: WhatIf<Item>[] | null;
  withoutChecker: WhatIf<{ unitId: string; name: string }>[] | null;
};

/** Everything the page shows, from one row of the database. */
export function blocCourse(it: BlocCourse): BlocCourseShown {
  const { sheets, version } = rankedYear(it),
    more = new Map(it.sheets.map((sheet) => [sheet.sheetId, sheet]));
  const seen = sheets.filter(({ sheetId }) => more.get(sheetId)!.open),
    complete = isComplete(sheets),
    strictness = strictnessOf(it.lines);
  const hidden = sheets.filter(
    ({ sheetId, state }) => !more.get(sheetId)!.open && state !== "not_submitted" && state !== "not_ranked",
  ).length;
  if (!version) return { version, rows: [], hidden, complete, talks: [], strictness, withoutItem: null, withoutChecker: null };
  const rows = rowsOf(version, seen, complete),
    shown = { version, rows, hidden, complete, talks: worthDiscussing(rows), strictness };
  if (!complete) return { ...shown, withoutItem: null, withoutChecker: null };
  const order = orderOf(sheets, version),
    crossed = sheets.map((sheet) => ({ ...sheet, cross: more.get(sheet.sheetId)!.cross }));
  return {
    ...shown,
    withoutItem: ordersWithoutItem(sheets, version, order),
    withoutChecker: it.allLines ? ordersWithoutChecker(crossed, it.lines, version, order) : null,
  };
}
