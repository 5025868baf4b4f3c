/**
 * SQL: the last day on which a unit may sign a pledge `p`: the common one, or the later one of a logged decision.
 * Null where no day is set, whatever was decided while there was one.
 */
export const SIGN_BY = (p: string, unit: string): string =>
  `case when ${p}.sign_by is not null then greatest(${p}.sign_by, (select max(e.until) from late_entry e where e.province_id = ${p}.province_id and e.bloc_year_id = ${p}.bloc_year_id and e.unit_id = ${unit} and e.duty = 'SIGN_PLEDGE')) end`;
