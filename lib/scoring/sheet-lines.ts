import { type StoredVersion, tableOf } from "@/lib/criteria/stored";
import { METHODS } from "@/lib/criteria/methods";
import { exact } from "@/lib/criteria/points";
import type { Version } from "@/lib/criteria/table";
import { itemsOf } from "@/lib/criteria/table";
import { isUntouched, type Inputs } from "./cell-text";
import { blocking, type Gap, gaps, type Typed, type Unproven, unproven } from "./gaps";
import type { Line, Lines } from "./totals";

type Held = { inputs: Inputs; note: string; na: boolean };

/** Where an item of the table stands in the database. */
export const itemIds = (stored: StoredVersion): Record<string, string> =>
  Object.fromEntries(stored.sections.flatMap(({ items }) => items.map(({ key, id }) => [key, id])));

/** Lines as the gaps read them. `evidence`: how many documents each item has. */
export const typedLines = (lines: Record<string, Held | undefined>, evidence: Record<string, number>): Record<string, Typed | undefined> =>
  Object.fromEntries(
    Object.entries(lines).map(([key, line]) => [
      key,
      line && {
        inputs: isUntouched(line.inputs) ? null : line.inputs,
        note: line.note,
        evidence: evidence[key] ?? 0,
        notApplicable: line.na,
      },
    ]),
  );

export function countByItem(evidence: readonly { item: string }[]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const { item } of evidence) found[item] = (found[item] ?? 0) + 1;
  return found;
}

/** What keeps a sheet as PostgreSQL wrote it from going in, and what of it stands without the proof that is asked for. */
export function lacksOf(table: string, text: string, today: string): { must: Gap[]; bare: Unproven } {
  const { lines, evidence } = JSON.parse(text) as { lines: Record<string, Held>; evidence: { item: string }[] };
  const all = gaps(tableOf(JSON.parse(table) as StoredVersion), typedLines(lines, countByItem(evidence)), today);
  return { must: blocking(all), bare: unproven(all) };
}

/** Lines as the totals read them: points where the method gives some, waiting where another agency publishes. */
export function scoredLines(version: Version, lines: Record<string, Held | undefined>): Lines {
  return Object.fromEntries(
    itemsOf(version).map((item): [string, Line | undefined] => {
      const line = lines[item.key];
      if (item.scoredBy !== "self") return [item.key, { deferred: true }];
      if (line?.na) return [item.key, { notApplicable: true, approved: false }];
      if (!line || isUntouched(line.inputs)) return [item.key, undefined];
      const scored = METHODS[item.method].score(item.params, line.inputs, exact(item.max));
      if ("deferred" in scored) return [item.key, { deferred: true }];
      return [item.key, "points" in scored ? { points: scored.points, ...(scored.gate ? { gate: scored.gate } : {}) } : undefined];
    }),
  );
}
