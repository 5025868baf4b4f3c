import type { RankingSeen } from "@/lib/scoring/ranking-queries";
import { rankLines } from "@/lib/scoring/ranking-view";
import { rankedYear } from "@/lib/scoring/settle-ranking";
import type { ProblemItem } from "@/lib/problems/problem";

/** What the public reads of a unit: its place, its points by section, its class. No reason, no evidence, nobody's name. */
export type PublicRank = {
  unitName: string;
  rank: number | null;
  tied: boolean;
  points: string[];
  bonus: string;
  penalty: string;
  total: string | null;
  className: string | null;
  apart: string | null;
};
export type PublicSection = { number: string; name: string; max: string };

/** A year is laid before the public whole: its last number settled, no correction under way. */
export function obstaclesToPublishRanking(it: Pick<RankingSeen, "results" | "openNumber">, complete: boolean): ProblemItem[] {
  if (it.openNumber !== null) return [{ code: "ranking.correcting", facts: { number: it.openNumber } }];
  return it.results.length === 0 || !complete ? [{ code: "ranking.not_settled" }] : [];
}

export function copyOf(it: RankingSeen): { complete: boolean; lines: PublicRank[]; sections: PublicSection[] } {
  const ranked = rankedYear(it),
    { complete, lines } = rankLines(ranked, it.results[0]?.rows ?? it.totals),
    sections = ranked.version?.sections.filter(({ kind }) => kind === "MAIN") ?? [];
  return {
    complete,
    sections: sections.map(({ number, name, max }) => ({ number, name, max: String(max) })),
    lines: lines.map(({ name, total, shares, apart }) => ({
      unitName: name,
      rank: total?.rank ?? null,
      tied: shares,
      points: sections.map(({ key }) => total?.sections.find((one) => one.key === key)?.points ?? "0"),
      bonus: total?.bonus ?? "0",
      penalty: total?.penalty ?? "0",
      total: total?.total ?? null,
      className: total?.classification ?? null,
      apart,
    })),
  };
}
