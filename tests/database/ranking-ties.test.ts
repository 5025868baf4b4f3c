import { expect, test } from "vitest";
import { rankingPage, type RankingSeen } from "@/lib/scoring/ranking-queries";
import { rankLines } from "@/lib/scoring/ranking-view";
import { rankedYear } from "@/lib/scoring/settle-ranking";
import { read } from "@/lib/tenancy/enter";
import { aBench, FULL, pass } from "../support/checking.ts";

// Why one stands above another is read from the entries, and those are read only where somebody may ask.
async function ranking(claimed: number[]): Promise<{ entries: number[]; ties: string[]; ranks: (number | null)[] }> {
  const bench = await aBench(claimed.map((points) => ({ ...FULL, "chi-tieu": points })));
  for (const sheet of bench.sheets) await pass(bench.officer, sheet);
  const { it } = (await read<{ it: RankingSeen }>(bench.officer.claim, rankingPage(bench.year.blocSlug, bench.year.year)))!.rows[0]!;
  const { lines } = rankLines(rankedYear(it), it.totals);
  return {
    entries: it.sheets.map(({ finals }) => Object.keys(finals).length),
    ties: lines.flatMap((line) => line.ties),
    ranks: lines.map(({ total }) => total!.rank),
  };
}

test("units of different totals are ranked without their entries", async () => {
  expect(await ranking([40, 30, 20])).toEqual({ entries: [0, 0, 0], ties: [], ranks: [1, 2, 3] });
});

test("where two have the same total the page says why they stand as they do", async () => {
  const { entries, ties, ranks } = await ranking([40, 30, 30]);
  expect(entries.every((some) => some > 0)).toBe(true);
  expect(ranks).toEqual([1, 2, 2]);
  expect(ties).toEqual([expect.stringMatching(/^Cùng .* nên đồng hạng\.$/)]);
});
