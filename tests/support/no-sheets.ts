import type { SheetCounts } from "@/lib/year/rules.ts";

/** The counts of a year in which no sheet was opened yet. */
export const NO_SHEETS: SheetCounts = {
  all: 0,
  missing: 0,
  extended: 0,
  sent: 0,
  notSubmitted: 0,
  open: 0,
  windows: 0,
  settled: 0,
  unranked: 0,
  provisional: 0,
  tied: 0,
  gaps: 0,
  apart: 0,
};
