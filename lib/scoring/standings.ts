import type { Version } from "@/lib/criteria/table";
import { type Finals, linesOf, type TotalRow, totalRow } from "./final-lines";
import type { SheetStateCode } from "./check-rules";
import { type Contender, contenderOf, rank, type Standing } from "./ranking";
import { NO_CLASS, NO_RANK } from "./words";

export type RankedSheet = {
  sheetId: string;
  unitId: string;
  name: string;
  state: SheetStateCode;
  closedReason: string | null;
  ranked: boolean;
  version: Version;
  finals: Finals;
  self: Finals;
};
export type RankedRow = TotalRow & { sheetId: string; unitId: string; rank: number | null; classification: string | null };

/** Why a sheet takes no rank, in the words of the table. */
export function whyApart(it: Pick<RankedSheet, "state" | "closedReason" | "ranked">): string | undefined {
  if (it.state === "not_submitted") return "Không nộp bảng tự chấm";
  if (it.state === "not_ranked") return it.closedReason ?? NO_RANK;
  return it.ranked ? undefined : "Không xếp hạng ở khối trong năm";
}

/** Everything that ranks has its figures: settled, or closed with a reason. */
export const isComplete = (sheets: readonly Pick<RankedSheet, "state">[]): boolean =>
  sheets.some(({ state }) => state === "settled") &&
  sheets.every(({ state }) => ["settled", "not_submitted", "not_ranked"].includes(state));

export const othersOf = (it: RankedSheet, all: readonly RankedSheet[]) =>
  all.filter((other) => other !== it && other.state === "settled").map(({ finals }) => finals);

export function contendersOf(sheets: readonly RankedSheet[]): Contender[] {
  const complete = isComplete(sheets);
  return sheets.map((it) => {
    const why = whyApart(it);
    return contenderOf(
      it.version,
      { unitId: it.unitId, name: it.name, ...(why ? { apart: why } : {}) },
      linesOf(it.version, it.finals, othersOf(it, sheets), complete),
    );
  });
}

/** Who stands where, by the entries alone. */
export const orderOf = (sheets: readonly RankedSheet[], by: Pick<Version, "tieRules" | "classes">): Standing[] =>
  rank(contendersOf(sheets), by);

/** Totals, ranks and classes of a year: nothing but its entries goes in. */
export function standingsOf(
  sheets: readonly RankedSheet[],
  by: Pick<Version, "tieRules" | "classes">,
): { standings: Standing[]; rows: RankedRow[] } {
  const standings = orderOf(sheets, by);
  const rows = sheets
    .filter(({ state }) => state === "settled")
    .map((it): RankedRow => {
      const { whole: _whole, ...total } = totalRow(it.version, it.finals, it.self, othersOf(it, sheets), isComplete(sheets));
      const standing = standings.find(({ unitId }) => unitId === it.unitId)!;
      return {
        ...total,
        sheetId: it.sheetId,
        unitId: it.unitId,
        ranked: standing.rank !== null,
        rank: standing.rank,
        classification: standing.rank === null ? null : className(standing, by.classes),
      };
    });
  return { standings, rows };
}

/** The class by its name, as it stood when it was written: criteria of later years may call it otherwise. */
const className = ({ classification }: Standing, classes: Version["classes"]) =>
  classes.find(({ key }) => key === classification)?.name ?? NO_CLASS;
