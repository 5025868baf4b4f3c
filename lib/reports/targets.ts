/** The pledge of a year `y` that counts: the newest that was adopted, else the one in hand. */
const PLEDGE = `(select g.id from pledge g where g.province_id = y.province_id and g.bloc_year_id = y.id order by g.state <> 'draft' desc, g.number desc limit 1)`;

/** What a unit `u` promised in figures. */
export const LINE_OF_TARGETS = (_period: string): string => `coalesce((select json_agg(json_build_object('id', t.id, 'clause', c.position, 'indicator', t.indicator, 'unitOfMeasure', t.unit_of_measure, 'measure', t.measure,
    'target', trim_scale(t.target)::text, 'actual', null, 'asOf', null) order by c.position, t.position, t.id)
  from pledge_target t join pledge_clause c on c.province_id = t.province_id and c.id = t.clause_id where t.province_id = y.province_id and c.pledge_id = ${PLEDGE} and t.unit_id = u.id), '[]')`;
