import { sum } from "@/lib/criteria/points";
import type { Version } from "@/lib/criteria/table";
import { capital } from "@/lib/provinces/words";
import { verdictOf } from "./gate-watch";
import { rawWords } from "./raw-words";
import type { KeptTotal } from "./ranking-queries";
import { explainTie } from "./ranking";
import type { RankedYear } from "./settle-ranking";
import { contendersOf, isComplete, whyApart } from "./standings";

export type RankLine = {
  unitId: string;
  slug: string;
  name: string;
  now: string | null;
  total: KeptTotal | null;
  apart: string | null;
  /** What a condition took, and which. */ gated: string | null;
  /** Points reached beside those on the whole scale. */ raw: string | null;
  shares: boolean;
  ties: string[];
};

/** The table of ranks: those with a rank, then those apart with the reason, then those without figures yet. Entries are counted through only where totals are the same. */
export function rankLines(
  { sheets, version }: RankedYear,
  totals: readonly KeptTotal[],
): { complete: boolean; waiting: number; lines: RankLine[] } {
  const kept = new Map(totals.map((it) => [it.unitId, it])),
    amounts = totals.filter(({ rank }) => rank !== null).map(({ total }) => Number(total));
  const contenders = new Map((new Set(amounts).size < amounts.length ? contendersOf(sheets) : []).map((it) => [it.unitId, it]));
  const lines = sheets.map((it): RankLine => {
    const total = kept.get(it.unitId) ?? null,
      own = contenders.get(it.unitId);
    const rivals =
      !own || total === null || total.rank === null
        ? []
        : [...contenders.values()].filter(
            (other) =>
              other !== own && kept.get(other.unitId)?.rank != null && Number(kept.get(other.unitId)!.total) === Number(total.total),
          );
    // Said once, at the one that stands above; of a shared rank at the first by name.
    const below = rivals.filter(
      ({ unitId, name }) =>
        kept.get(unitId)!.rank! > total!.rank! || (kept.get(unitId)!.rank === total!.rank && name.localeCompare(it.name, "vi") > 0),
    );
    return {
      unitId: it.unitId,
      slug: it.slug,
      name: it.name,
      now: it.now ?? null,
      total,
      shares: rivals.some(({ unitId }) => kept.get(unitId)!.rank === total!.rank),
      apart: whyApart(it) ?? null,
      gated: total && version ? capitalOr(verdictOf(version, total.gates)) : null,
      raw: total && version ? rawOf(version, total) : null,
      ties: version ? below.flatMap((other) => explainTie(own!, other, version) ?? []) : [],
    };
  });
  const place = (it: RankLine) => it.total?.rank ?? (it.total ? 1000 : 2000);
  return {
    complete: isComplete(sheets),
    waiting: sheets.filter(({ state }) => !["settled", "not_submitted", "not_ranked"].includes(state)).length,
    lines: lines.toSorted(
      (a, b) => place(a) - place(b) || Number(b.total?.total ?? 0) - Number(a.total?.total ?? 0) || a.name.localeCompare(b.name, "vi"),
    ),
  };
}

const capitalOr = (words: string | null) => words && capital(words);
/** The sections of points alone: bonus and penalties stand outside the scale. */
export function rawOf(version: Version, { sections, base }: Pick<KeptTotal, "sections" | "base">): string | null {
  const own = sections.filter(({ key }) => version.sections.some((section) => section.key === key && section.kind === "MAIN"));
  return rawWords(
    { main: sum(own.map(({ points }) => points)), applicable: sum(own.map(({ applicable }) => applicable)), rescaled: base },
    version.scale,
  );
}

/** Under the heading: how far the year is from its ranks. */
export function rankingWords({
  bloc,
  complete,
  sheets,
  waiting,
  ranked,
}: {
  bloc: string;
  complete: boolean;
  sheets: number;
  waiting: number;
  ranked: number;
}): string {
  if (complete) return `${bloc}. ${ranked} đơn vị xếp hạng.`;
  if (sheets === 0) return `${bloc}. Chưa bắt đầu chấm điểm.`;
  return waiting > 0
    ? `Còn ${waiting} đơn vị chưa chốt điểm. Thứ hạng có khi mọi đơn vị đã chốt hoặc được ghi Không nộp.`
    : `${bloc}. Không đơn vị nào có điểm đã chốt nên chưa có thứ hạng.`;
}
