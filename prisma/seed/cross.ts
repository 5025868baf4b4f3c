import { draw } from "../../lib/scoring/cross/draw.ts";
import type { Keys } from "./province.ts";
import type { Doer, Sower } from "./sow.ts";

export type SeedCross = {
  key: string;
  yearId: string;
  seed: string;
  drawnAt: string;
  by: Doer & { person: string };
  dueOn: string;
  handedInAt: string;
  units: { unit: string; name: string; leader: string }[];
};

/** The draw of a year, and every check handed in as agreed: the checkers found what the units had written. */
export async function sowCross(sower: Sower, at: Keys, it: SeedCross): Promise<void> {
  const { rows: codes } = await sower.client.query<{ id: string; code: string }>(
    "select id, code from unit where province_id = app_province()",
  );
  const units = it.units.map((unit) => ({ ...unit, code: codes.find(({ id }) => id === at.unit(unit.unit))!.code }));
  const drawId = at.of("cross-draw", it.key),
    found = draw({ seed: it.seed, units: units.map(({ code }) => code), each: 1 })!;
  const of = (code: string) => units.find((unit) => unit.code === code)!;
  await sower.into("cross_draw", [
    {
      id: drawId,
      bloc_year_id: it.yearId,
      seed: it.seed,
      each_unit: 1,
      attempt: found.attempt,
      due_on: it.dueOn,
      drawn_by_id: it.by.person,
      drawn_at: it.drawnAt,
      given_up: JSON.stringify(found.givenUp),
      units: JSON.stringify(units.map(({ unit, code, name }) => ({ unitId: at.unit(unit), code, name, group: null, checks: true }))),
    },
  ]);
  sower.audit(
    "cross.drawn",
    it.yearId,
    { draw: drawId, seed: it.seed, each: 1, attempt: found.attempt, units: it.units.length, givenUp: found.givenUp.length },
    it.drawnAt,
    it.by,
  );
  for (const pair of found.pairs) {
    const unit = of(pair.unit),
      checker = of(pair.checker),
      id = at.of("cross-check", it.key, unit.unit),
      by = { person: at.person(checker.leader), post: "unit_leader" };
    const {
      rows: [sheet],
    } = await sower.client.query<{ id: string }>(
      "select id from score_sheet where province_id = app_province() and bloc_year_id = $1 and unit_id = $2",
      [it.yearId, at.unit(unit.unit)],
    );
    await sower.into("cross_check", [
      { id, draw_id: drawId, sheet_id: sheet!.id, unit_id: at.unit(unit.unit), checker_unit_id: at.unit(checker.unit) },
    ]);
    await sower.client.query(
      `insert into cross_line (check_id, item_id, inputs, points, not_applicable, updated_by_id, updated_at)
       select $1, i.id, coalesce(e.inputs, case when i.method = 'GATE' then '{"hit": false}'::jsonb else '{}' end), case when e.id is null then 0 else e.points end, coalesce(e.not_applicable, false), $3, $4
       from score_sheet s join criteria_item i on i.province_id = s.province_id and i.criteria_version_id = s.criteria_version_id and i.scored_by = 'self'
       left join score_entry e on e.province_id = s.province_id and e.sheet_id = s.id and e.item_id = i.id and e.layer = 'self' where s.province_id = app_province() and s.id = $2`,
      [id, sheet!.id, by.person, it.handedInAt],
    );
    await sower.client.query(
      "update cross_check set state = 'handed_in', handed_in_at = $2, handed_in_by_id = $3, version = 2 where province_id = app_province() and id = $1",
      [id, it.handedInAt, by.person],
    );
    const { rowCount } = await sower.client.query(
      `insert into score_entry (sheet_id, item_id, unit_id, layer, round, inputs, points, not_applicable, by_person_id, by_unit_id, entered_at)
       select $2, l.item_id, $3, 'cross', 1, l.inputs, l.points, l.not_applicable, $4, $5, $6 from cross_line l where l.province_id = app_province() and l.check_id = $1`,
      [id, sheet!.id, at.unit(unit.unit), by.person, at.unit(checker.unit), it.handedInAt],
    );
    sower.audit(
      "cross.handed_in",
      sheet!.id,
      { check: id, unit: at.unit(unit.unit), checker: at.unit(checker.unit), written: rowCount },
      it.handedInAt,
      by,
    );
  }
}
