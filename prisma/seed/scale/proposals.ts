import type pg from "pg";

/** States of a province in the middle of its season: most wait for the board, the rest has gone its way. */
const STATES = ["sent", "sent", "received", "received", "received", "appraising", "returned", "to_council", "council_agreed", "decided"];

/** So many dossiers over the blocs, units and titles of a province, beside those that are there; the same rows on any machine and day but for the days, which lie around today. */
export async function seedProposals(client: pg.ClientBase | pg.Pool, provinceId: string, many: number): Promise<void> {
  const { rowCount } = await client.query(
    `with place as (select distinct on (m.unit_id) m.unit_id, y.id as bloc_year_id, left(y.year, 4)::int as year from bloc_membership m join bloc_year y on y.province_id = m.province_id and y.bloc_id = m.bloc_id where m.province_id = $1 order by m.unit_id, y.year desc, y.id),
      title as (select distinct on (code) code, name from national_title where subject = 'COLLECTIVE' order by code, valid_from desc),
      officer as (select array_agg(person_id order by person_id) as ids from post where province_id = $1 and code = 'board_officer'),
      line as (select p.*, t.code, t.name, back, md5(p.unit_id || t.code || back) as h from place p cross join title t cross join generate_series(0, 19) back order by back, md5(p.unit_id || t.code) limit $2),
      drawn as (select l.*, ('x' || left(h, 7))::bit(28)::int as a, ('x' || right(h, 7))::bit(28)::int as b from line l)
    insert into award_proposal (province_id, id, bloc_year_id, unit_id, title_code, title_name, period, state, rank, total, in_favour, base, summary, sent_at, received_at, due_on, officer_id, invented, created_at)
    select $1, h::uuid, bloc_year_id, unit_id, code, name, (year - back)::text, s.state::proposal_state, 1 + a % 12, 80 + b % 2000 / 100.0, 6 + a % 5, 11, 'Thành tích sinh ra để đo.', now() - (5 + a % 60) * interval '1 day',
      case when s.state <> 'sent' then now() - (a % 5) * interval '1 day' end, case when s.state <> 'sent' then current_date + (b % 50 - 12) end, case when s.state <> 'sent' then o.ids[1 + b % cardinality(o.ids)] end, 'Hồ sơ sinh ra để đo và thử.', now()
    from drawn cross join officer o cross join lateral (select ($3::text[])[1 + b % cardinality($3::text[])] as state) s on conflict do nothing`,
    [provinceId, many, STATES],
  );
  if (rowCount === 0) throw new Error(`no dossier for ${provinceId}`);
}
