/** A unit that a condition of the criteria keeps from rank or award, with the conditions by their names. */
export type Gated = { unitId: string; unit: string; gates: { name: string; effect: "NO_RANK" | "NO_NOMINATION" }[] };

/** Units of a year `y` (bloc_year) whose settled points stand behind a condition that took effect. */
export const GATED = `coalesce((select json_agg(json_build_object('unitId', gx.unit_id, 'unit', gu.short_name, 'gates', (select json_agg(json_build_object('name', gi.name, 'effect', gi.params ->> 'effect') order by gi.position)
      from criteria_item gi where gi.province_id = gt.province_id and gi.criteria_version_id = gt.criteria_version_id and gi.item_key = any (gx.gates) and gi.method = 'GATE')) order by gu.short_name collate vi)
  from unit_total gx join score_sheet gt on gt.province_id = gx.province_id and gt.id = gx.sheet_id and gt.state = 'settled' join unit gu on gu.province_id = gx.province_id and gu.id = gx.unit_id
  where gx.province_id = y.province_id and gx.bloc_year_id = y.id and gx.gates <> '{}'), '[]')`;
