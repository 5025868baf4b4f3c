import { METHODS } from "@/lib/criteria/methods";
import { ZERO } from "@/lib/criteria/points";
import { findVersion } from "@/lib/criteria/queries";
import { tableOf } from "@/lib/criteria/stored";
import { itemsOf } from "@/lib/criteria/table";
import { rank } from "@/lib/scoring/ranking";
import { contenderOf } from "@/lib/scoring/ranking";
import type { Line, Lines } from "@/lib/scoring/totals";
import { LAYERS } from "@/lib/scoring/words";
import { as, type Player } from "./cast.ts";
import { ownerSql } from "./database.ts";

type Row = {
  sheet: string;
  unit: string;
  key: string;
  layer: (typeof LAYERS)[number];
  round: number;
  points: string | null;
  inputs: unknown;
  na: boolean;
  at: Date;
};
export type Figure = { unit: string; total: string; rank: number | null; classification: string | null };
const byUnit = (a: Figure, b: Figure) => (a.unit < b.unit ? -1 : 1);

/** Totals, ranks and classes of a year from the rows of score_entry alone, read otherwise than the application reads them. */
export async function recomputed(who: Player, blocYearId: string, versionId: string): Promise<Figure[]> {
  const version = tableOf((await as(who, ({ sql }) => findVersion(sql, versionId)))!);
  const { rows } = await ownerSql.query<Row>(
    `select e.sheet_id as sheet, e.unit_id as unit, i.item_key as key, e.layer, e.round, e.points::text, e.inputs, e.not_applicable as na, e.entered_at as at
     from score_entry e join criteria_item i on i.id = e.item_id join score_sheet s on s.id = e.sheet_id where s.bloc_year_id = $1`,
    [blocYearId],
  );
  const contenders = [...Map.groupBy(rows, ({ unit }) => unit)].map(([unit, own]) => {
    const self = own.filter(({ layer }) => layer === "self"),
      round = Math.max(...self.map((it) => it.round)),
      since = Math.max(...self.map(({ at }) => at.getTime()));
    const standing = own.filter((it) => (it.layer === "self" ? it.round === round : it.at.getTime() >= since));
    const lines: Lines = Object.fromEntries(
      itemsOf(version).map((item): [string, Line | undefined] => {
        const top = standing
          .filter(({ key }) => key === item.key)
          .toSorted((a, b) => LAYERS.indexOf(b.layer) - LAYERS.indexOf(a.layer) || b.round - a.round)[0];
        if (!top) return [item.key, item.scoredBy === "self" ? undefined : { deferred: true }];
        const scored = item.method === "GATE" ? METHODS.GATE.score(item.params, top.inputs, ZERO) : null;
        return [item.key, { points: top.points!, ...(scored && "points" in scored && scored.gate ? { gate: scored.gate } : {}) }];
      }),
    );
    return contenderOf(version, { unitId: unit, name: unit }, lines);
  });
  return rank(contenders, version)
    .map((it) => ({
      unit: it.unitId,
      total: it.total.toFixed(4),
      rank: it.rank,
      classification: it.rank === null ? null : (version.classes.find(({ key }) => key === it.classification)?.name ?? "Không xếp loại"),
    }))
    .toSorted(byUnit);
}

/** What the application wrote: as it stands, or of one number. */
export async function stored(blocYearId: string, number?: number): Promise<Figure[]> {
  const { rows } =
    number === undefined
      ? await ownerSql.query<Figure>("select unit_id as unit, total::text, rank, classification from unit_total where bloc_year_id = $1", [
          blocYearId,
        ])
      : await ownerSql.query<Figure>(
          "select r.unit_id as unit, r.total::text, r.rank, r.classification from score_result_row r join score_result f on f.id = r.result_id where f.bloc_year_id = $1 and f.number = $2 and f.state = 'settled'",
          [blocYearId, number],
        );
  return rows.toSorted(byUnit);
}
