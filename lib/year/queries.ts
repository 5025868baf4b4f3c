import "server-only";
import type { Sql } from "@/lib/tenancy/enter";
import type { YearFacts } from "./rules";

/**
 * What obstaclesToMove asks, as a JSON expression over a row `y` of bloc_year: the page, the desk and the refusal all
 * read a year through it. Members are those of today, or of its first day while the year has not begun.
 * A launch meeting may be the year-end meeting of the year before: what counts is that it acts on this year.
 */
export const YEAR_FACTS = `json_build_object(
  'stage', y.stage, 'mode', y.mode, 'scoringFrom', y.scoring_from, 'today', app_today(),
  'headNamed', exists (select from bloc_office o join office_holder h on h.province_id = o.province_id and h.office_id = o.id and h.kind = 'head'
    where o.province_id = y.province_id and o.bloc_year_id = y.id and o.kind = 'head' and o.until is null and o.handed_over_at is null
      and (h.until is null or h.until > app_today())),
  'launches', (select count(*) from meeting m where m.province_id = y.province_id and m.bloc_id = y.bloc_id and m.kind in ('LAUNCH', 'YEAR_END')
    and (exists (select from agenda_item a where a.province_id = m.province_id and a.meeting_id = m.id and a.bloc_year_id = y.id)
      or exists (select from resolution r where r.province_id = m.province_id and r.meeting_id = m.id and r.bloc_year_id = y.id))),
  'launchesOpen', (select count(*) from meeting m where m.province_id = y.province_id and m.bloc_id = y.bloc_id and m.kind in ('LAUNCH', 'YEAR_END') and m.status not in ('closed', 'signed')
    and exists (select from agenda_item a where a.province_id = m.province_id and a.meeting_id = m.id and a.bloc_year_id = y.id)),
  'criteriaAdopted', exists (select from criteria_use k join criteria_version v on v.province_id = k.province_id and v.id = k.criteria_version_id
    where k.province_id = y.province_id and k.bloc_year_id = y.id and v.state = 'adopted'),
  'pledge', (select json_build_object('state', p.state,
      'parties', (select count(*) from pledge_party q where q.province_id = p.province_id and q.pledge_id = p.id),
      'signed', (select count(*) from pledge_signature s where s.province_id = p.province_id and s.pledge_id = p.id))
    from pledge p where p.province_id = y.province_id and p.bloc_year_id = y.id order by p.number limit 1),
  'members', (select count(*) from bloc_membership m where m.province_id = y.province_id and m.bloc_id = y.bloc_id
    and m.since <= greatest(y.starts_on, least(app_today(), y.ends_on)) and (m.until is null or m.until >= greatest(y.starts_on, least(app_today(), y.ends_on)))),
  'minMembers', coalesce((select t.min_members from province_setting t where t.province_id = y.province_id), 2))`;

export type YearForMove = { id: string; blocYearId: string; version: number; archive: boolean; facts: YearFacts };

/** A year with all that its next move asks, read in the transaction that moves it. */
export async function yearForMove(sql: Sql, id: string): Promise<YearForMove | null> {
  const { rows } = await sql.query<{ it: YearForMove }>({
    name: "year_for_move",
    text: `select json_build_object('id', y.id, 'blocYearId', y.id, 'version', y.version, 'archive', y.mode = 'archive', 'facts', ${YEAR_FACTS}) as it
      from bloc_year y where y.province_id = app_province() and y.id = $1`,
    values: [id],
  });
  return rows[0]?.it ?? null;
}
