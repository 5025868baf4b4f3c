import type pg from "pg";
import { storedKind, storedLayer } from "../../../lib/criteria/stored.ts";
import { SCALE_TABLE } from "./table.ts";

/** The table of the province, adopted by a decision and in use in every year: a statement each for version, sections, items. */
export async function sowTable(client: pg.Client): Promise<void> {
  const { scale, bonusCap, tieRules, classes, sections } = SCALE_TABLE;
  await client.query(
    "insert into criteria_frame (id, name) values (pg_temp.id_of('criteria-frame'), 'Khung tiêu chí 50 nội dung (minh họa)')",
  );
  await client.query(
    "insert into criteria_version (id, frame_id, number, title, total_points, bonus_cap, tie_break, classes, invented) values (pg_temp.id_of('criteria-version'), pg_temp.id_of('criteria-frame'), 1, 'Bảng tiêu chí chấm điểm thi đua', $1, $2, $3, $4, 'Bảng tiêu chí giả định.')",
    [String(scale), String(bonusCap), JSON.stringify(tieRules), JSON.stringify(classes.map((one) => ({ ...one, from: String(one.from) })))],
  );
  await client.query(
    `insert into criteria_section (id, criteria_version_id, position, numeral, section_key, name, kind, max_points)
    select pg_temp.id_of('section/' || s.key), pg_temp.id_of('criteria-version'), s.position, s.number, s.key, s.name, s.kind::section_kind, s.max from jsonb_to_recordset($1) as s(key text, position int, number text, name text, kind text, max numeric)`,
    [
      JSON.stringify(
        sections.map((it, at) => ({
          key: it.key,
          position: at + 1,
          number: it.number,
          name: it.name,
          kind: storedKind(it.kind),
          max: String(it.max),
        })),
      ),
    ],
  );
  await client.query(
    `insert into criteria_item (id, criteria_version_id, section_id, item_key, number, position, name, max_points, method, params, evidence_asked, asks_note, scored_by, na_policy)
    select pg_temp.id_of('item/' || i.key), pg_temp.id_of('criteria-version'), pg_temp.id_of('section/' || i.section), i.key, i.number, i.position, i.name, i.max, i.method::item_method, i.params, i.evidence, false, i.layer::score_layer, 'NONE'
    from jsonb_to_recordset($1) as i(section text, key text, number text, position int, name text, max numeric, method text, params jsonb, evidence boolean, layer text)`,
    [
      JSON.stringify(
        sections.flatMap((section) =>
          section.items.map((it, at) => ({
            section: section.key,
            key: it.key,
            number: it.number,
            position: at + 1,
            name: it.name,
            max: String(it.max),
            method: it.method,
            params: it.params,
            evidence: it.asksEvidence,
            layer: storedLayer(it.scoredBy),
          })),
        ),
      ),
    ],
  );
  await client.query(
    "insert into criteria_use (id, bloc_year_id, criteria_version_id, since) select pg_temp.id_of('criteria-use/' || id), id, pg_temp.id_of('criteria-version'), pg_temp.local(starts_on + 35, '10:00') from scale_year",
  );
  // Written as a draft and then adopted, as anywhere: the database keeps an adopted text as it is.
  await client.query(
    "update criteria_version set state = 'adopted', adopted_at = '2024-01-15 08:00+07', decision_number = '12/QĐ-UBND', decision_date = '2024-01-15' where province_id = app_province()",
  );
}
