import "server-only";
import { OFFERS_WAITING } from "@/lib/evidence/articles";
import { SIGN_BY } from "@/lib/pledges/sign-by";
import { DAYS_AROUND } from "@/lib/provinces/calendar";
import type { Statement } from "@/lib/tenancy/enter";
import { ASKED_OF_BOARD, TASKS_WAITING } from "@/lib/meetings/tasks/expressions";
import { MEMBER_NOW, OF_YEAR } from "@/lib/criteria/opinions/discussed";
import { EXPECTED } from "@/lib/year/expected-late";
import { YEAR_FACTS } from "@/lib/year/queries";
import { AWARD_WORK } from "./award-queries";
import { CROSS } from "./cross-tasks";
import { firstUse } from "./first-use";
import { FIRST_DAYS, HANDOVERS } from "./handover-queries";
import { LETTERS } from "./letter-tasks";
import { MEETINGS } from "./meeting-queries";
import { MENTIONS } from "./comment-queries";
import { ARTICLES_WAITING, READERS_WAITING } from "./reader-tasks";
import { ASSIGNMENTS } from "./domain-tasks";
import { MOVEMENTS } from "./movement-tasks";
import { REPORTS } from "./report-tasks";
import { PLANS } from "./plan-tasks";
import { BOARD_SHEETS, SHEETS } from "./sheet-queries";
import { REGISTRATIONS_ASKED } from "./registration-tasks";
import { TARGETS_ASKED } from "./target-tasks";
import type { Desk } from "./desk";

export type { Desk };

/** A year belongs to this desk when a unit of the person is a member in it, or the person holds an office of it. */
const MINE = `(exists (select from bloc_membership m where m.province_id = y.province_id and m.bloc_id = y.bloc_id and m.unit_id = any (app_units())
    and m.since <= y.ends_on and (m.until is null or m.until >= y.starts_on))
  or exists (select from unnest(app_reach()) r where r like '%@' || y.id::text))`;

const PARTIES = `coalesce((select json_agg(json_build_object('unitId', q.unit_id, 'name', u.short_name, 'signBy', ${SIGN_BY("p", "q.unit_id")}, 'signedAt', s.signed_at, 'manner', s.manner) order by q.position)
  from pledge_party q join unit u on u.province_id = q.province_id and u.id = q.unit_id
  left join pledge_signature s on s.province_id = q.province_id and s.pledge_id = q.pledge_id and s.unit_id = q.unit_id
  where q.province_id = p.province_id and q.pledge_id = p.id), '[]')`;

const PLEDGE = `select json_build_object('id', p.id, 'state', p.state, 'signBy', p.sign_by, 'clauses', (select count(*) from pledge_clause c where c.province_id = p.province_id and c.pledge_id = p.id),
    'perUnit', exists (select from pledge_clause c where c.province_id = p.province_id and c.pledge_id = p.id and c.per_unit),
    'parties', ${PARTIES},
    'targetUnitIds', coalesce((select json_agg(distinct t.unit_id) from pledge_target t join pledge_clause c on c.province_id = t.province_id and c.id = t.clause_id
      where c.province_id = p.province_id and c.pledge_id = p.id), '[]'))
  from pledge p where p.province_id = y.province_id and p.bloc_year_id = y.id order by p.number limit 1`;

/** The draft of this year's criteria, and whether a passed resolution waits to be its basis. */
const CRITERIA = `select json_build_object('talk', (select json_build_object('dueOn', d.due_on, 'open', d.closed_at is null, 'versionId', v.id, 'waiting', (select count(*) from criteria_opinion o where o.province_id = d.province_id and o.criteria_version_id = v.id and o.stance <> 'agree' and o.answer is null),
      'silent', coalesce((select json_agg(json_build_object('unitId', u.id, 'name', u.short_name) order by u.short_name collate vi) from bloc_membership m join unit u on u.province_id = m.province_id and u.id = m.unit_id where m.province_id = y.province_id and m.bloc_id = y.bloc_id and ${MEMBER_NOW}
        and not exists (select from criteria_opinion o where o.province_id = d.province_id and o.criteria_version_id = v.id and o.unit_id = u.id and o.item_key = '')), '[]'))
    from criteria_discussion d join criteria_version v on v.province_id = d.province_id and v.id = d.criteria_version_id and v.state = 'draft' where d.province_id = y.province_id and ${OF_YEAR} order by d.opened_at desc limit 1), 'draft', (select json_build_object('id', v.id, 'number', v.number,
      'items', (select count(*) from criteria_item i where i.province_id = v.province_id and i.criteria_version_id = v.id))
    from criteria_use k join criteria_version v on v.province_id = k.province_id and v.id = k.criteria_version_id
    where k.province_id = y.province_id and k.bloc_year_id = y.id and v.state = 'draft' order by v.number desc limit 1),
  'passed', exists (select from resolution r where r.province_id = y.province_id and r.bloc_year_id = y.id and r.subject = 'CRITERIA' and r.passed
    and not exists (select from criteria_version q where q.province_id = r.province_id and q.resolution_id = r.id)))`;

const OFFICES = `coalesce((select json_agg(json_build_object('id', o.id, 'kind', o.kind, 'unitId', o.unit_id, 'unitName', u.short_name, 'unitSlug', u.slug,
    'held', coalesce((select json_agg(h.kind) from office_holder h where h.province_id = o.province_id and h.office_id = o.id and (h.until is null or h.until > app_today())), '[]')))
  from bloc_office o join unit u on u.province_id = o.province_id and u.id = o.unit_id
  where o.province_id = y.province_id and o.bloc_year_id = y.id and o.until is null and o.handed_over_at is null), '[]')`;

const YEARS = `select json_build_object('id', y.id, 'blocYearId', y.id, 'version', y.version, 'year', y.year, 'stage', y.stage, 'startsOn', y.starts_on, 'endsOn', y.ends_on,
    'scoringFrom', y.scoring_from, 'scoringUntil', y.scoring_until, 'yearEndBy', y.year_end_by, 'today', app_today(), 'facts', ${YEAR_FACTS},
    'bloc', json_build_object('slug', b.slug, 'name', b.name, 'shortName', b.short_name, 'kind', b.kind),
    'moves', coalesce((select json_agg(json_build_object('to', v.to_stage, 'at', v.moved_at) order by v.moved_at) from stage_move v where v.province_id = y.province_id and v.bloc_year_id = y.id), '[]'),
    'memberUnitIds', coalesce((select json_agg(m.unit_id) from bloc_membership m where m.province_id = y.province_id and m.bloc_id = y.bloc_id
      and m.since <= greatest(app_today(), y.starts_on) and (m.until is null or m.until >= greatest(app_today(), y.starts_on))), '[]'),
    'targets', ${TARGETS_ASKED}, 'registrations', ${REGISTRATIONS_ASKED},
    'pledge', (${PLEDGE}), 'criteria', (${CRITERIA}), 'offices', ${OFFICES}, ${MEETINGS}, 'asked', ${TASKS_WAITING}, 'sheets', ${SHEETS}, 'cross', ${CROSS}, 'movements', ${MOVEMENTS}, 'reports', ${REPORTS}, 'plans', ${PLANS}) as it, y.starts_on, b.short_name
  from bloc_year y join bloc b on b.province_id = y.province_id and b.id = y.bloc_id
  where y.province_id = app_province() and y.mode = 'live' and y.stage <> 'closed' and ${MINE}`;

/** Years that were sent up: the board ends them when every proposal has its answer. */
const ENDING = `case when app_reach() && array['board_officer', 'board_leader'] then coalesce((select json_agg(json_build_object('blocYearId', y.id, 'year', y.year, 'slug', b.slug, 'name', b.short_name, 'facts', ${YEAR_FACTS}) order by b.short_name collate vi)
  from bloc_year y join bloc b on b.province_id = y.province_id and b.id = y.bloc_id where y.province_id = app_province() and y.mode = 'live' and y.stage = 'proposed'), '[]') else '[]' end`;

/** Bloc-years of this desk that are not closed yet: `mine` of the statements below. */
export const MY_YEARS = `select y.id, y.bloc_id from bloc_year y where y.province_id = app_province() and y.mode = 'live' and y.stage <> 'closed' and ${MINE}`;

/** Changes since a day in the blocs of this desk, with who acted and for which unit; needs `mine`. */
export const BLOC_EVENTS = (
  since: string,
  most: number,
) => `select json_build_object('seq', a.seq, 'at', a.at, 'event', a.event, 'by', p.full_name, 'unit', u.short_name, 'detail', a.detail) as it, a.seq
  from audit_entry a left join person p on p.province_id = a.province_id and p.id = a.person
  left join unit u on u.province_id = a.province_id and u.id::text = a.detail ->> 'unit'
  where a.province_id = app_province() and a.at >= ((${since})::timestamp at time zone 'Asia/Ho_Chi_Minh') and a.about in (
    select y.id from mine y union all select m.id from meeting m join mine y on m.bloc_id = y.bloc_id where m.province_id = app_province()
    union all select g.id from pledge g join mine y on g.bloc_year_id = y.id where g.province_id = app_province()
    union all select k.criteria_version_id from criteria_use k join mine y on k.bloc_year_id = y.id where k.province_id = app_province()
    union all select v.id from movement v join mine y on v.bloc_year_id = y.id where v.province_id = app_province()
    union all select n.id from plan_version n join mine y on n.bloc_year_id = y.id where n.province_id = app_province()
    union all select o.id from role_model o join mine y on o.bloc_year_id = y.id where o.province_id = app_province()
    union all select p.id from unit_report p join mine y on p.bloc_year_id = y.id where p.province_id = app_province()
    union all select r.id from bloc_review r join mine y on r.bloc_year_id = y.id where r.province_id = app_province()
    union all select c.id from score_sheet c join mine y on c.bloc_year_id = y.id where c.province_id = app_province()
    union all select o.id from bloc_office o join mine y on o.bloc_year_id = y.id where o.province_id = app_province()
    union all select h.id from office_holder h join bloc_office o on o.province_id = h.province_id and o.id = h.office_id join mine y on o.bloc_year_id = y.id where h.province_id = app_province()
    union all select m.id from bloc_membership m join mine y on m.bloc_id = y.bloc_id where m.province_id = app_province())
  order by a.seq desc limit ${most}`;

/** The whole desk in one statement: everything that any post of the person may have to do. */
export const deskOf: Statement = {
  name: "desk",
  text: `with mine as (${MY_YEARS})
  select json_build_object('today', app_today(),
    'units', coalesce((select json_agg(json_build_object('slug', u.slug, 'name', u.short_name) order by u.short_name collate vi) from unit u where u.province_id = app_province() and u.id = any (app_units())
      and exists (select from effective_post e where e.person_id = app_person() and e.unit_id = u.id and e.code in ('unit_leader', 'unit_officer'))), '[]'), 'awards', ${AWARD_WORK}, 'boardSheets', ${BOARD_SHEETS}, 'assignments', ${ASSIGNMENTS}, 'letters', ${LETTERS}, 'mentions', ${MENTIONS}, 'readers', ${READERS_WAITING}, 'articles', ${ARTICLES_WAITING}, 'offers', ${OFFERS_WAITING}, 'asked', case when app_reach() && array['board_officer', 'board_leader'] then ${ASKED_OF_BOARD} else '[]' end, 'ending', ${ENDING}, 'expected', ${EXPECTED}, 'days', case when app_reach() && array['board_officer', 'board_leader'] then ${DAYS_AROUND} else '[]' end,
    'handovers', ${HANDOVERS}, 'firstDays', ${FIRST_DAYS},
    'years', coalesce((select json_agg(x.it order by x.starts_on, x.short_name collate vi) from (${YEARS}) x), '[]'),
    'events', coalesce((select json_agg(x.it order by x.seq desc) from (${BLOC_EVENTS("app_today()", 30)}) x), '[]'),
    'headless', case when app_reach() && array['board_officer', 'province_admin'] then coalesce((
      select json_agg(json_build_object('year', y.year, 'slug', b.slug, 'name', b.short_name) order by b.short_name collate vi) from bloc_year y join bloc b on b.province_id = y.province_id and b.id = y.bloc_id
      where y.province_id = app_province() and y.mode = 'live' and y.stage <> 'closed'
        and not exists (select from bloc_office o where o.province_id = y.province_id and o.bloc_year_id = y.id and o.kind = 'head' and o.until is null and o.handed_over_at is null)), '[]') else '[]' end,
    'waitingPosts', case when app_reach() && array['board_leader', 'province_admin'] then coalesce((
      select json_agg(json_build_object('personId', w.person_id, 'givenById', w.given_by_id, 'name', p.full_name) order by p.full_name collate vi)
      from post w join person p on p.province_id = w.province_id and p.id = w.person_id
      where w.province_id = app_province() and w.confirmed_at is null and needs_second_person(w.code) and (w.until is null or w.until >= app_today())), '[]') else '[]' end,
    'setup', case when app_reach() && array['province_admin'] then (select s.it from (${firstUse.text}) s) end) as it`,
};
