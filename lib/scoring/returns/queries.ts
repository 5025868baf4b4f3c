/** Lines of a sheet (a row of score_sheet by its alias) that were given back, the latest first, as JSON. `mine`: asked for by a unit of the reader. */
export const RETURNS = (
  sheet: string,
) => `coalesce((select json_agg(json_build_object('id', r.id, 'itemKey', ri.item_key, 'name', ri.name, 'reason', r.reason, 'by', ru.short_name, 'layer', r.layer, 'mine', r.by_unit_id = any (app_units()), 'askedAt', r.asked_at, 'dueOn', r.due_on,
    'state', r.state, 'closedAt', r.closed_at, 'version', r.version) order by r.asked_at desc)
  from item_return r join criteria_item ri on ri.province_id = r.province_id and ri.id = r.item_id left join unit ru on ru.province_id = r.province_id and ru.id = r.by_unit_id
  where r.province_id = ${sheet}.province_id and r.sheet_id = ${sheet}.id), '[]')`;
