import { exact } from "@/lib/criteria/points";
import { type Item, itemsOf, type Version } from "@/lib/criteria/table";
import { Problem } from "@/lib/problems/problem";
import type { Judgements } from "./check-rules";
import type { JudgeInput } from "./check-schema";
import type { Finals, Stored } from "./final-lines";
import { obstaclesToEnter } from "./layers";

/** What is written down for one item. */
export type Written = { key: string; points: string | null; inputs: unknown; na: boolean; reason: string | null };
type Own = Stored | undefined;

/** What a check begins from: the joint score of the checkers where there is one, else what the unit wrote. */
export const basisOf = (it: { self: Finals; cross: Finals }): Finals => ({ ...it.self, ...it.cross });

/** What one click may take over: not judged yet, and there is something of the unit's to agree with. */
export const acceptable = (version: Version, it: { judged: Judgements; self: Finals; cross: Finals }): Item[] =>
  itemsOf(version).filter((item) => !it.judged[item.key] && (basisOf(it)[item.key] || item.scoredBy === "self"));

/** What stands, taken over as it is; a bonus or penalty that was left empty is none. */
export function accepted(item: Item, own: Own): Written {
  if (own) return { key: item.key, points: own.points, inputs: own.inputs ?? {}, na: own.na, reason: null };
  if (item.scoredBy !== "self") throw new Problem({ code: "check.no_self", facts: { number: item.number } });
  return { key: item.key, points: "0.00", inputs: item.method === "GATE" ? { hit: false } : {}, na: false, reason: null };
}

/** Other points than stand there; taking points away, or scoring what did not arise, tells the unit why. */
export function changed(item: Item, own: Own, { points, reason, hit }: Pick<JudgeInput, "points" | "reason" | "hit">): Written {
  const about = { number: item.number };
  const why = reason === "" ? null : reason;
  if (item.method === "GATE") {
    if (!hit) throw new Problem({ code: "check.gate_choice", field: "hit", facts: about });
    const before = (own?.inputs as { hit?: boolean } | undefined)?.hit ?? false;
    if (before !== (hit === "yes") && why === null) throw new Problem({ code: "check.change_needs_reason", field: "reason", facts: about });
    return { key: item.key, points: "0.00", inputs: { hit: hit === "yes" }, na: false, reason: why };
  }
  if (points === null) throw new Problem({ code: "check.points_missing", field: "points", facts: about });
  if (own?.na && why === null) throw new Problem({ code: "check.change_needs_reason", field: "reason", facts: about });
  const obstacles = obstaclesToEnter(item, own?.na ? null : own?.points ?? null, exact(points), reason);
  if (obstacles.length > 0) throw new Problem(obstacles);
  return { key: item.key, points, inputs: own?.inputs ?? {}, na: false, reason: why };
}
