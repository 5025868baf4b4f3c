import { exact, leaf, sum } from "@/lib/criteria/points";

/** What one checker handed in for one item. */
export type Handed = {
  itemId: string;
  checker: string;
  points: string | null;
  inputs: unknown;
  na: boolean;
  reason: string | null;
  reasonId: string | null;
  /** Both as people read them. */ said: string | null;
};
export type Joint = { itemId: string; points: string | null; inputs: unknown; na: boolean; reason: string | null; reasonId: string | null };

/**
 * The joint score of an item: the mean of the points given, rounded like any leaf. "Không phát sinh" stands only if all
 * say so; every reason is kept, with its unit where there are several.
 */
function jointOf(lines: readonly Handed[]): Joint {
  const [first] = lines as [Handed],
    scored = lines.filter((line) => line.points !== null),
    reasons = lines.filter((line) => line.said);
  return {
    itemId: first.itemId,
    inputs: first.inputs,
    na: lines.every(({ na }) => na),
    points: scored.length === 0 ? null : leaf(sum(scored.map(({ points }) => points!)).div(exact(scored.length))).toFixed(2),
    reason:
      reasons.length === 0
        ? null
        : lines.length === 1
          ? first.reason
          : reasons.map(({ checker, said }) => `${checker}: ${said}`).join("\n"),
    reasonId: lines.length === 1 ? first.reasonId : null,
  };
}

export function jointScores(handed: readonly Handed[]): Joint[] {
  const byItem = new Map<string, Handed[]>();
  for (const line of handed) byItem.set(line.itemId, [...(byItem.get(line.itemId) ?? []), line]);
  return [...byItem.values()].map(jointOf);
}
