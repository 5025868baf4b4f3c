import { METHODS } from "@/lib/criteria/methods";
import { type Points, ZERO } from "@/lib/criteria/points";
import { type Item, itemsOf, type Version } from "@/lib/criteria/table";
import { type Line, type Lines, type Total, totalOf } from "./totals";
import type { Layer } from "./words";

/** One entry as the database hands it over; amounts are text. */
export type Stored = { layer: Layer; round: number; points: string | null; inputs: unknown; na: boolean };
/** By item key. An item that is not there has no figure yet. */
export type Finals = Record<string, Stored | undefined>;

/** An entry stands if it was made on the self-score that stands: a sheet handed in anew is checked anew. */
const standing = (sheet: string) => `e.province_id = ${sheet}.province_id and e.sheet_id = ${sheet}.id and (e.points is not null or e.not_applicable) and (e.layer = 'self'
  or e.entered_at >= coalesce((select max(z.entered_at) from score_entry z where z.province_id = ${sheet}.province_id and z.sheet_id = ${sheet}.id and z.layer = 'self'), '-infinity'))`;

/** The highest entry of each item that `where` leaves, as JSON by item key, over a row of score_sheet. */
const entries = (where: string) => (sheet = "t") => `coalesce((select json_object_agg(i.item_key, json_build_object('layer', f.layer, 'round', f.round, 'points', f.points::text, 'inputs', f.inputs, 'na', f.not_applicable,
    'note', f.note, 'reason', f.reason))
  from (select distinct on (e.item_id) e.* from score_entry e where ${standing(sheet)}${where} order by e.item_id, e.layer desc, e.round desc) f
  join criteria_item i on i.province_id = f.province_id and i.id = f.item_id), '{}')`;
export const finalEntries = entries("");
export const selfEntries = entries(" and e.layer = 'self'");
export const blocEntries = entries(" and e.layer = 'bloc'");

export const gateOf = (item: Item, inputs: unknown) => {
  const scored = item.method === "GATE" ? METHODS.GATE.score(item.params, inputs, ZERO) : null;
  return scored && "points" in scored ? scored.gate : undefined;
};

function lineOf(item: Item, it: Stored | undefined, peers: string[]): Line | undefined {
  if (!it) return item.scoredBy === "self" ? undefined : { deferred: true };
  // What the unit itself says does not apply holds only once somebody else has agreed.
  if (it.na) return { notApplicable: true, approved: it.layer !== "self", peers };
  if (it.points === null) return undefined;
  const gate = gateOf(item, it.inputs);
  return { points: it.points, ...(gate ? { gate } : {}) };
}

/** The lines of one sheet; `others` are the same entries of the other units, for items that take the mean of the bloc. */
export function linesOf(version: Version, finals: Finals, others: readonly Finals[] = []): Lines {
  return Object.fromEntries(itemsOf(version).map((item) => {
    const peers = item.naPolicy === "BLOC_AVERAGE" ? others.flatMap((it) => it[item.key]?.na === false ? it[item.key]!.points ?? [] : []) : [];
    return [item.key, lineOf(item, finals[item.key], peers)];
  }));
}

/** What one row of unit_total says, from the entries alone. */
export type TotalRow = {
  selfTotal: string; base: string; bonus: string; penalty: string; total: string;
  sections: { key: string; points: string; full: string; applicable: string }[];
  gates: string[]; provisional: boolean; ranked: boolean;
};
const text = (points: Points) => points.toFixed(2);

export function totalRow(version: Version, finals: Finals, self: Finals, others: readonly Finals[] = []): TotalRow & { whole: Total } {
  const whole = totalOf(version, linesOf(version, finals, others)), own = totalOf(version, linesOf(version, self, others));
  return {
    whole, selfTotal: text(own.total), base: text(whole.main.plus(whole.rescaling)), bonus: text(whole.bonus), penalty: text(whole.penalty), total: text(whole.total),
    sections: whole.sections.map((it) => ({ key: it.key, points: text(it.points), full: text(it.full), applicable: text(it.applicable) })),
    gates: whole.gates.map((it) => it.itemKey), provisional: whole.provisional, ranked: whole.ranked,
  };
}
