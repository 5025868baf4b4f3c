import "server-only";
import { SETTLED_STATES } from "@/lib/awards/rules";
import type { Sql } from "@/lib/tenancy/enter";
import { BY_MERIT } from "@/lib/titles/modes";
import type { YearFacts } from "./rules";

/** A deadline that was moved, with its reason, and has not passed. */
const LATER = "(t.state <> 'not_started' and t.extended_reason is not null and t.due_on >= app_today())";
/** Entries `e` on items `i` of a sheet `t` that claim points, ask for proof, and have no document beside them. */
export const UNPROVEN_LINES = `from score_entry e join criteria_item i on i.province_id = e.province_id and i.id = e.item_id and i.evidence_asked and i.scored_by = 'self'
  where e.province_id = t.province_id and e.sheet_id = t.id and e.layer = 'self' and e.points > 0 and e.round = (select max(z.round) from score_entry z where z.province_id = e.province_id and z.sheet_id = e.sheet_id and z.layer = 'self' and (not z.part or z.item_id = e.item_id))
    and not exists (select from evidence_use w where w.province_id = e.province_id and w.sheet_id = e.sheet_id and w.item_id = e.item_id)`;
/** A sheet not begun cannot be written once checking has begun: a later day helps only those that are under way. */
const SHEETS = `(select json_build_object('all', count(*),
    'missing', count(*) filter (where t.state in ('not_started', 'drafting', 'awaiting_leader', 'returned') and not ${LATER}),
    'extended', count(*) filter (where t.state in ('drafting', 'awaiting_leader', 'returned') and ${LATER}),
    'sent', count(*) filter (where t.state in ('sent', 'under_review', 'awaiting_reply', 'settled') or t.state = 'not_ranked' and t.sent_at is not null),
    'notSubmitted', count(*) filter (where t.state = 'not_submitted'),
    'open', count(*) filter (where t.state in ('sent', 'under_review', 'awaiting_reply')),
    'windows', count(*) filter (where t.state = 'awaiting_reply' and t.reply_until >= app_today()),
    'settled', count(*) filter (where t.state = 'settled'),
    'unranked', count(*) filter (where t.state = 'settled' and (x.sheet_id is null or x.ranked and x.rank is null)),
    'provisional', count(*) filter (where t.state = 'settled' and x.provisional),
    'gaps', count(*) filter (where y.stage = 'scoring' and t.state in ('sent', 'under_review', 'awaiting_reply') and exists (select ${UNPROVEN_LINES})),
    'apart', count(*) filter (where t.state = 'settled' and abs(x.total - x.self_total) * 10 >= greatest(x.self_total, 1)),
    'tied', count(*) filter (where t.state = 'settled' and exists (select from unit_total o where o.province_id = x.province_id and o.bloc_year_id = x.bloc_year_id and o.rank = x.rank and o.sheet_id <> x.sheet_id)))
  from score_sheet t left join unit_total x on x.province_id = t.province_id and x.sheet_id = t.id where t.province_id = y.province_id and t.bloc_year_id = y.id)`;

/** Where a title stands in the catalogue: the smaller, the higher. Laws change its conditions, not its place. */
const placeOf = (code: string) => `(select t.position from national_title t where t.code = ${code} order by t.valid_from desc limit 1)`;

/** Better ranked, counted for awards, nominated for nothing as high (lib/awards/nomination-rules.ts): passing over such a unit wants a reason. */
const PASSED_OVER = `(select count(*) from nomination n join unit_total x on x.province_id = n.province_id and x.bloc_year_id = n.bloc_year_id and x.unit_id = n.unit_id
  where n.province_id = y.province_id and n.bloc_year_id = y.id and n.kind = 'AWARD' and n.mode = '${BY_MERIT}' and n.voided_at is null and n.reason is null
    and exists (select from unit_total o where o.province_id = x.province_id and o.bloc_year_id = x.bloc_year_id and o.rank < x.rank and o.gates = '{}'
      and exists (select from bloc_membership c where c.province_id = o.province_id and c.bloc_id = y.bloc_id and c.unit_id = o.unit_id and c.counts_for_award and c.ranked and c.since <= y.ends_on and (c.until is null or c.until >= y.starts_on))
      and not exists (select from nomination b where b.province_id = n.province_id and b.bloc_year_id = n.bloc_year_id and b.unit_id = o.unit_id and b.kind = 'AWARD' and b.mode = '${BY_MERIT}' and b.voided_at is null
        and ${placeOf("b.title_code")} <= ${placeOf("n.title_code")})))`;

/** Leaders are voted into the NEXT year at the meeting that ends this one: its votes belong here too. */
const ACTS = "exists (select from agenda_item a where a.province_id = k.province_id and a.meeting_id = k.id and a.bloc_year_id = y.id)";
const OF_YEAR = `(v.bloc_year_id = y.id or exists (select from meeting k where k.province_id = v.province_id and k.id = v.meeting_id and k.kind = 'YEAR_END' and ${ACTS}
  and exists (select from bloc_year z where z.province_id = v.province_id and z.id = v.bloc_year_id and z.starts_on >= y.starts_on)))`;
/** An election makes the office in the year in which it is held: this year's own head says nothing of the next. */
const NEXT_HELD = (
  office: "head" | "deputy",
) => `exists (select from bloc_year z join bloc_office o on o.province_id = z.province_id and o.bloc_year_id = z.id and o.kind = '${office}' and o.until is null
        where z.province_id = y.province_id and z.bloc_id = y.bloc_id and z.starts_on > y.starts_on)`;

const YEAR_END = `(select json_build_object('held', count(*), 'open', count(*) filter (where m.status not in ('closed', 'signed')), 'unsigned', count(*) filter (where m.status = 'closed'),
    'inquorate', count(*) filter (where m.status in ('closed', 'signed') and (select count(*) filter (where a.state in ('present', 'substitute')) * m.quorum_denominator < count(*) * m.quorum_numerator
      from attendance a where a.province_id = m.province_id and a.meeting_id = m.id)),
    'votesOpen', (select count(*) from vote v where v.province_id = y.province_id and ${OF_YEAR} and v.state in ('planned', 'open', 'closed')), 'passedOver', ${PASSED_OVER},
    'electionsWaiting', (select count(distinct (v.bloc_year_id, c.office)) from vote v join vote_candidate c on c.province_id = v.province_id and c.vote_id = v.id and c.passed
      where v.province_id = y.province_id and ${OF_YEAR} and v.subject = 'OFFICE' and v.state = 'announced'
        and not exists (select from bloc_office o where o.province_id = v.province_id and o.bloc_year_id = v.bloc_year_id and o.kind = c.office and o.until is null)),
    'nextHead', ${NEXT_HELD("head")}, 'nextDeputy', ${NEXT_HELD("deputy")},
    'elects', y.head_rule = 'NOMINATION')
  from meeting m where m.province_id = y.province_id and m.bloc_id = y.bloc_id and m.kind = 'YEAR_END'
    and exists (select from agenda_item a where a.province_id = m.province_id and a.meeting_id = m.id and a.bloc_year_id = y.id))`;

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
      'untargeted', case when exists (select from pledge_clause c where c.province_id = p.province_id and c.pledge_id = p.id and c.per_unit)
        then (select count(*) from pledge_party q where q.province_id = p.province_id and q.pledge_id = p.id and not exists (
          select from pledge_target t join pledge_clause c on c.province_id = t.province_id and c.id = t.clause_id where t.province_id = p.province_id and c.pledge_id = p.id and t.unit_id = q.unit_id)) else 0 end,
      'signed', (select count(*) from pledge_signature s where s.province_id = p.province_id and s.pledge_id = p.id))
    from pledge p where p.province_id = y.province_id and p.bloc_year_id = y.id order by p.number limit 1),
  'members', (select count(*) from bloc_membership m where m.province_id = y.province_id and m.bloc_id = y.bloc_id
    and m.since <= greatest(y.starts_on, least(app_today(), y.ends_on)) and (m.until is null or m.until >= greatest(y.starts_on, least(app_today(), y.ends_on)))),
  'sheets', ${SHEETS}, 'meeting', ${YEAR_END},
  'proposals', json_build_object('open', (select count(*) from award_proposal a where a.province_id = y.province_id and a.bloc_year_id = y.id and a.state not in (${SETTLED_STATES.map((state) => `'${state}'`).join(", ")})),
    'nominated', (select count(*) from nomination n where n.province_id = y.province_id and n.bloc_year_id = y.id and n.kind = 'AWARD' and n.mode = '${BY_MERIT}' and n.voided_at is null),
    'unproposed', (select count(*) from nomination n where n.province_id = y.province_id and n.bloc_year_id = y.id and n.kind = 'AWARD' and n.voided_at is null
      and not exists (select from award_proposal a where a.province_id = n.province_id and a.nomination_id = n.id))),
  'handedOver', exists (select from handover h where h.province_id = y.province_id and h.bloc_year_id = y.id and h.given_at is not null and h.received_at is not null),
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
