import { comparesUnits, METHODS } from "@/lib/criteria/methods";
import { type Amount, exact, type Points, ZERO } from "@/lib/criteria/points";
import { type Item, itemsOf, type Version } from "@/lib/criteria/table";
import { type Line, type Lines, type Total, totalOf } from "./totals";
import type { Layer } from "./words";

/** One entry as the database hands it over; amounts are text. */
export type Stored = { layer: Layer; round: number; points: string | null; inputs: unknown; na: boolean };
/** By item key. An item that is not there has no figure yet. */
export type Finals = Record<string, Stored | undefined>;

const whole = (sheet: string) =>
  `from score_entry z where z.province_id = ${sheet}.province_id and z.sheet_id = ${sheet}.id and z.layer = 'self' and not z.part`;
/** The round in which a sheet was last handed in whole; single lines may have come in later ones. */
export const wholeRound = (sheet: string) => `(select max(z.round) ${whole(sheet)})`;
/** When the self-score that stands was made: what others put down before rests on an older one. */
export const sinceWhole = (sheet: string) => `coalesce((select max(z.entered_at) ${whole(sheet)}), '-infinity')`;
/** Whether the line of `row` (a sheet and an item) was handed in alone after this moment: only that line is looked at anew. */
export const suppliedAfter = (row: string, moment: string) =>
  `exists (select from score_entry z where z.province_id = ${row}.province_id and z.sheet_id = ${row}.sheet_id and z.item_id = ${row}.item_id and z.part and z.entered_at > ${moment})`;

/** An entry stands if it was made on the self-score that stands: a sheet handed in anew is checked anew, and what it left out is gone. What others score rests on no self-score. */
const standing = (
  sheet: string,
) => `e.province_id = ${sheet}.province_id and e.sheet_id = ${sheet}.id and (e.points is not null or e.not_applicable or e.inputs <> '{}') and (e.layer = 'self' and e.round >= ${wholeRound(sheet)}
  or e.layer in ('domain', 'board') and k.scored_by <> 'self' or e.layer <> 'self' and e.entered_at >= ${sinceWhole(sheet)} and not ${suppliedAfter("e", "e.entered_at")})`;

/** The highest entry of each item that `where` leaves, as JSON by item key, over a row of score_sheet. Entries keep the version they were made on: the key finds them. */
const entries =
  (where: string, more = "") =>
  (sheet = "t") =>
    `coalesce((select json_object_agg(f.item_key, json_build_object('layer', f.layer, 'round', f.round, 'points', f.points::text, 'inputs', f.inputs, 'na', f.not_applicable,
    'note', f.note, 'reason', reason_words(f.reason_id, f.reason)${more}))
  from (select distinct on (k.item_key) e.*, k.item_key from score_entry e join criteria_item k on k.province_id = e.province_id and k.id = e.item_id
    where ${standing(sheet)}${where} order by k.item_key, e.layer desc, e.round desc) f), '{}')`;
export const finalEntries = entries("");
export const selfEntries = entries(" and e.layer = 'self'");
/** What a check begins from beside the self-score: the joint score of the checkers, and the figures of departments and other agencies. */
export const crossEntries = entries(" and (e.layer = 'cross' or e.layer in ('domain', 'board') and k.scored_by <> 'self')");
/** Only what others score for the unit, with who did and when: it reads these on its own sheet as soon as they are handed in. */
export const givenEntries = entries(
  " and e.layer in ('domain', 'board') and k.scored_by <> 'self'",
  ", 'on', to_char(f.entered_at at time zone 'Asia/Ho_Chi_Minh', 'DD/MM/YYYY'), 'by', (select w.short_name from unit w where w.province_id = f.province_id and w.id = f.by_unit_id)",
);
export const blocEntries = entries(" and e.layer = 'bloc'");

export const gateOf = (item: Item, inputs: unknown) => {
  const scored = item.method === "GATE" ? METHODS.GATE.score(item.params, inputs, ZERO) : null;
  return scored && "points" in scored ? scored.gate : undefined;
};

/** What waits for the figures of the others: no points of its own yet, whoever gave the figure. */
const isCompared = (item: Item, it: Stored | undefined): boolean =>
  comparesUnits(item.method) && it !== undefined && !it.na && it.points === null;

const figuresOf = (item: Item, others: readonly Finals[]): Record<string, unknown> =>
  Object.fromEntries(others.flatMap((it, at) => (it[item.key] && !it[item.key]!.na ? [[String(at), it[item.key]!.inputs]] : [])));

/** Points of the items that compare units, by item key: this unit's figure (key "") beside those of the others. */
export function comparedPoints(version: Version, finals: Finals, others: readonly Finals[]): Record<string, Points> {
  return Object.fromEntries(
    itemsOf(version)
      .filter((item) => isCompared(item, finals[item.key]))
      .flatMap((item) => {
        const all = { ...figuresOf(item, others), "": finals[item.key]!.inputs },
          own = METHODS[item.method].together!(item.params, all, exact(item.max))[""];
        return own ? [[item.key, own]] : [];
      }),
  );
}

/** The others' points for an item that takes their mean where it does not apply; what compares units has them once all are there. */
function peersOf(item: Item, others: readonly Finals[], complete: boolean): Amount[] {
  if (item.naPolicy !== "BLOC_AVERAGE") return [];
  const together =
    complete && comparesUnits(item.method) ? METHODS[item.method].together!(item.params, figuresOf(item, others), exact(item.max)) : {};
  return others.flatMap((it, at) => (it[item.key]?.na === false ? (it[item.key]!.points ?? together[String(at)] ?? []) : []));
}

function lineOf(item: Item, it: Stored | undefined, peers: Amount[], compared: Points | undefined): Line | undefined {
  if (!it) return item.scoredBy === "self" ? undefined : { deferred: true };
  // What the unit itself says does not apply holds only once somebody else has agreed.
  if (it.na) return { notApplicable: true, approved: it.layer !== "self", peers };
  if (isCompared(item, it)) return compared ? { points: compared } : { deferred: true };
  if (it.points === null) return undefined;
  const gate = gateOf(item, it.inputs);
  return { points: it.points, ...(gate ? { gate } : {}) };
}

/**
 * The lines of one sheet; `others` are the same entries of the other units, for items that take the mean of the bloc.
 * @param complete all figures of the bloc are there: only then do items that compare units have points
 */
export function linesOf(version: Version, finals: Finals, others: readonly Finals[] = [], complete = false): Lines {
  const compared = complete ? comparedPoints(version, finals, others) : {};
  return Object.fromEntries(
    itemsOf(version).map((item) => [item.key, lineOf(item, finals[item.key], peersOf(item, others, complete), compared[item.key])]),
  );
}

/** What one row of unit_total says, from the entries alone. */
export type TotalRow = {
  selfTotal: string;
  base: string;
  bonus: string;
  penalty: string;
  total: string;
  sections: { key: string; points: string; full: string; applicable: string }[];
  gates: string[];
  provisional: boolean;
  ranked: boolean;
};
const text = (points: Points) => points.toFixed(2);

export function totalRow(
  version: Version,
  finals: Finals,
  self: Finals,
  others: readonly Finals[] = [],
  complete = false,
): TotalRow & { whole: Total } {
  const whole = totalOf(version, linesOf(version, finals, others, complete)),
    own = totalOf(version, linesOf(version, self, others, complete));
  return {
    whole,
    selfTotal: text(own.total),
    base: text(whole.main.plus(whole.rescaling)),
    bonus: text(whole.bonus),
    penalty: text(whole.penalty),
    total: text(whole.total),
    sections: whole.sections.map((it) => ({ key: it.key, points: text(it.points), full: text(it.full), applicable: text(it.applicable) })),
    gates: whole.gates.map((it) => it.itemKey),
    provisional: whole.provisional,
    ranked: whole.ranked,
  };
}
