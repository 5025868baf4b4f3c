/** SQL: who leads a unit today, `{ name, title }`, or null; the head before a deputy. Only posts in force count. */
export const LEADER_OF = (unit: string) => `(select jsonb_build_object('name', pe.full_name, 'title', pe.title) from effective_post e
  join person pe on pe.province_id = e.province_id and pe.id = e.person_id
  where e.unit_id = ${unit} and e.code = 'unit_leader' order by (pe.title ilike 'phó%'), e.id limit 1)`;
