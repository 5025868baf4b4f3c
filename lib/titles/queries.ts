/**
 * The line of the catalogue that was in force on a day, as a lateral join: `code` and `day` are SQL expressions.
 * A code whose dates do not reach that day is answered by its newest line, never by nothing.
 */
export const titleOn = (
  code: string,
  day: string,
): string => `left join lateral (select t.code, t.name, t.kind, t.decided_by, t.source, t.verified, t.position
  from national_title t where t.code = ${code}
  order by (t.valid_from <= ${day} and (t.valid_to is null or t.valid_to >= ${day})) desc, t.valid_from desc limit 1)`;
