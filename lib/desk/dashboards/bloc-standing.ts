import { exact, type Points } from "@/lib/criteria/points";
import type { Section, Version } from "@/lib/criteria/table";
import type { SheetStateCode } from "@/lib/scoring/check-rules";
import { claimMarks, claimsOf, claimWords } from "@/lib/scoring/claims";
import { linesOf } from "@/lib/scoring/final-lines";
import { rawWords } from "@/lib/scoring/raw-words";
import { rankedYear } from "@/lib/scoring/settle-ranking";
import { isComplete, orderOf, othersOf } from "@/lib/scoring/standings";
import { totalOf } from "@/lib/scoring/totals";
import type { Before, BlocFacts } from "./bloc-queries";

/** One section of one unit; `share` of what has points (`of`, where that is not the whole section), null where nothing has. */
export type SectionCell = { points: Points | null; share: number | null; of: Points | null };
export type StandingRow = {
  unitId: string;
  name: string;
  slug: string;
  state: SheetStateCode;
  /** Only once every unit is settled. */ rank: number | null;
  total: Points | null;
  provisional: boolean;
  sections: SectionCell[];
  bonus: Points | null;
  penalty: Points | null;
  /** Where something did not arise: points reached, of how many, and what they are on the whole scale. */ raw: string | null;
  /** The total before it was brought there. */ reached: Points | null;
  /** Where what the unit says did not arise waits for an answer that changes the total. */ claimed: {
    mark: string;
    after: string;
    words: string;
  } | null;
  before: Before | null;
  /** Places gained since the year before; negative: lost. */ moved: number | null;
};
export type BlocStanding = { version: Version | null; sections: Section[]; complete: boolean; rows: StandingRow[] };

/** Units by sections, from the entries that stand: the first is the first of the ranking, or of the total while it is provisional. */
export function blocStanding(it: BlocFacts): BlocStanding {
  const { sheets, version } = rankedYear(it),
    complete = isComplete(sheets),
    sections = version ? version.sections.filter(({ kind }) => kind === "MAIN") : [];
  if (!version) return { version, sections, complete: false, rows: [] };
  const ranks = new Map(complete ? orderOf(sheets, version).map(({ unitId, rank }) => [unitId, rank]) : []),
    facts = new Map(it.units.map((unit) => [unit.unitId, unit]));
  const rows = sheets.map((sheet): StandingRow => {
    const before = facts.get(sheet.unitId)?.before ?? null,
      rank = ranks.get(sheet.unitId) ?? null,
      moved = rank !== null && before?.rank ? before.rank - rank : null;
    const own = { unitId: sheet.unitId, name: sheet.name, slug: sheet.slug, state: sheet.state, rank, before, moved };
    if (Object.keys(sheet.finals).length === 0)
      return {
        ...own,
        total: null,
        provisional: true,
        sections: sections.map(() => ({ points: null, share: null, of: null })),
        bonus: null,
        penalty: null,
        raw: null,
        reached: null,
        claimed: null,
      };
    const others = othersOf(sheet, sheets),
      whole = totalOf(sheet.version, linesOf(sheet.version, sheet.finals, others, complete)),
      claims = claimsOf(sheet.version, sheet.finals, others, complete),
      marks = claims && claimMarks(claims);
    return {
      ...own,
      total: whole.total,
      provisional: sheet.state !== "settled" || whole.provisional,
      sections: sections.map(({ key, max }) =>
        cellOf(
          whole.sections.find((section) => section.key === key),
          exact(max),
        ),
      ),
      bonus: whole.bonus,
      penalty: whole.penalty,
      raw: rawWords({ main: whole.main, applicable: whole.applicable, rescaled: whole.main.plus(whole.rescaling) }, sheet.version.scale),
      reached: whole.total.minus(whole.rescaling),
      claimed: marks && { ...marks, words: claimWords(claims, sheet.version) },
    };
  });
  return {
    version,
    sections,
    complete,
    rows: rows.toSorted((a, b) => (a.rank ?? 1e6) - (b.rank ?? 1e6) || byTotal(a, b) || a.name.localeCompare(b.name, "vi")),
  };
}

const byTotal = (a: StandingRow, b: StandingRow) =>
  a.total && b.total ? b.total.cmp(a.total) : Number(b.total !== null) - Number(a.total !== null);

function cellOf(section: { points: Points; applicable: Points; waiting: Points } | undefined, max: Points): SectionCell {
  const reached = section ? section.applicable.minus(section.waiting) : exact(0);
  return section && reached.gt(0)
    ? { points: section.points, share: section.points.div(reached).toNumber(), of: reached.eq(max) ? null : reached }
    : { points: null, share: null, of: null };
}

/** "lên 2", "xuống 1", "giữ", and why there is none. */
export function movedWords({ moved, before, rank }: StandingRow): { way: "up" | "down" | "same" | "none"; words: string } {
  if (moved === null)
    return {
      way: "none",
      words:
        before && before.from > 1
          ? `từ ${before.from} đơn vị`
          : before?.rank && rank === null
            ? `${before.year}: hạng ${before.rank}`
            : "chưa có",
    };
  return moved === 0
    ? { way: "same", words: "giữ" }
    : moved > 0
      ? { way: "up", words: `lên ${moved}` }
      : { way: "down", words: `xuống ${-moved}` };
}
