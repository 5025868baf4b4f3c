import "server-only";
import { RANKED } from "@/lib/council/eligibility/expressions";
import { SIGN_BY } from "@/lib/pledges/sign-by";
import { DAY, DEADLINE, ADOPTED } from "@/lib/reports/expressions";
import type { Statement } from "@/lib/tenancy/enter";
import type { ProposalState, RecipientClass, TitleLevel } from "@/lib/tenancy/generated/enums";
import { YEAR_FACTS } from "@/lib/year/queries";
import type { YearFacts } from "@/lib/year/rules";
import { OVERSIGHT, type Oversight } from "./oversight";
import { QUOTA_COUNTS, type QuotaFacts } from "./quota-facts";
import { LIVE, SPREADS, type Spread } from "./spread-queries";

/** What units owe by a day: as on the page of their bloc, a duty is overdue once its last day for this unit has passed. */
export type UnitDuty = "sign" | "register" | "midyear" | "sheet";
export type BoardYear = {
  id: string;
  slug: string;
  name: string;
  year: string;
  scoringUntil: string | null;
  yearEndBy: string | null;
  /** Units that are overdue, duty by duty, and since which day the first of them is. */ late: {
    duty: UnitDuty;
    count: number;
    since: string;
  }[];
  members: number;
  facts: YearFacts;
  registered: number;
  midyear: number;
  midyearBy: string | null;
  spread: Spread | null;
  ranked: number;
  preparing: boolean;
};
export type LateProposal = { id: string; unit: string; titleName: string; dueOn: string; officer: string | null };
/** Proposals sent in the running calendar year, and how far they came. */
export type Funnel = { sent: number; complete: number; meets: number; council: number; decided: number };
export type BoardSeen = Omit<QuotaFacts, "years"> & {
  unitId?: null;
  years: BoardYear[];
  proposals: { state: ProposalState; count: number; oldest: number; late: number }[];
  /** The twenty that are late longest. */ lateProposals: LateProposal[];
  funnel: Funnel;
  honours: { year: string; level: TitleLevel | null; count: number }[];
  /** Persons by class: decided in the running year, and still under way. Null: nobody has classed them. */ persons: {
    class: RecipientClass | null;
    decided: number;
    open: number;
  }[];
  /** For those who watch. */ oversight: Oversight | null;
};

const OPEN_SHEET = "('not_started', 'drafting', 'awaiting_leader', 'returned')";
const AT_DESK = "('received', 'returned', 'appraising', 'asking_opinion')";
const PRESENT =
  "m.province_id = y.province_id and m.bloc_id = y.bloc_id and m.since <= app_today() and (m.until is null or m.until >= app_today())";
const SIGNED =
  "exists (select from pledge_signature s where s.province_id = q.province_id and s.pledge_id = q.pledge_id and s.unit_id = q.unit_id)";
const REGISTERED =
  "exists (select from registration r where r.province_id = y.province_id and r.bloc_year_id = y.id and r.unit_id = m.unit_id and r.sent_at is not null)";
/** Each duty with the last day of every unit that has not fulfilled it. */
const OWED = [
  `select 'sign', ${SIGN_BY("g", "q.unit_id")} from (select p.* from pledge p where p.province_id = y.province_id and p.bloc_year_id = y.id order by p.number limit 1) g
    join pledge_party q on q.province_id = g.province_id and q.pledge_id = g.id where g.state <> 'draft' and not ${SIGNED}`,
  `select 'register', greatest(c.due_on, (select max(e.until) from late_entry e where e.province_id = y.province_id and e.bloc_year_id = y.id and e.unit_id = m.unit_id and e.duty = 'REGISTRATION'))
    from registration_call c join bloc_membership m on ${PRESENT} where c.province_id = y.province_id and c.bloc_year_id = y.id and not ${REGISTERED}`,
  `select 'midyear', greatest((d.it ->> 'day')::date, (d.it ->> 'until')::date, case when r.state = 'returned' then r.resend_by end)
    from bloc_membership m cross join lateral (select ${DAY("'MIDYEAR'", "m.unit_id")} as it) d left join unit_report r on r.province_id = y.province_id and r.bloc_year_id = y.id and r.unit_id = m.unit_id and r.period = 'MIDYEAR'
    where ${PRESENT} and m.since <= (d.it ->> 'day')::date and (r.state is null or r.state not in ('handed_in', 'accepted')) and not ${ADOPTED("'MIDYEAR'")}`,
  `select 'sheet', coalesce(t.due_on, y.scoring_until) from score_sheet t where t.province_id = y.province_id and t.bloc_year_id = y.id and t.state in ${OPEN_SHEET}`,
];
const LATE = `coalesce((select json_agg(json_build_object('duty', l.duty, 'count', l.n, 'since', l.since) order by l.since, l.duty)
  from (select o.duty, count(*) as n, min(o.due) as since from (${OWED.join(" union all ")}) o (duty, due) where o.due < app_today() group by o.duty) l), '[]')`;
const YEARS = `select json_build_object('id', y.id, 'slug', b.slug, 'name', b.short_name, 'year', y.year, 'scoringUntil', y.scoring_until, 'yearEndBy', y.year_end_by, 'facts', ${YEAR_FACTS}, 'preparing', y.stage = 'preparing', 'spread', (select s.it from spread s where s.id = y.id), 'ranked', ${RANKED},
    'members', (select count(*) from bloc_membership m where ${PRESENT}),
    'registered', (select count(distinct r.unit_id) from registration r where r.province_id = y.province_id and r.bloc_year_id = y.id and r.sent_at is not null),
    'midyear', (select count(*) from unit_report r where r.province_id = y.province_id and r.bloc_year_id = y.id and r.period = 'MIDYEAR' and r.state in ('handed_in', 'accepted')),
    'midyearBy', ${DEADLINE("'MIDYEAR'")} ->> 'day', 'late', ${LATE}) as it, b.short_name, y.starts_on
  from bloc_year y join bloc b on b.province_id = y.province_id and b.id = y.bloc_id where ${LIVE}`;

const PAST_APPRAISAL = "('to_council', 'council_agreed', 'council_refused', 'changed', 'forwarded', 'decided', 'refused_above')";
const FUNNEL = `(select json_build_object('sent', count(*), 'complete', count(*) filter (where p.complete_at is not null or p.state in ${PAST_APPRAISAL}), 'meets', count(*) filter (where a.verdict = 'MEETS' and a.sent_back_at is null),
    'council', count(*) filter (where p.state in ${PAST_APPRAISAL}), 'decided', count(*) filter (where p.state = 'decided'))
  from award_proposal p left join appraisal a on a.province_id = p.province_id and a.proposal_id = p.id
  where p.province_id = app_province() and p.state not in ('drafting', 'withdrawn') and p.sent_at >= (select date_trunc('year', app_today()::timestamp) at time zone 'Asia/Ho_Chi_Minh'))`;
/** Honours decided in the last five years, as the statistics count them, by who decides such a title. */
const HONOURS = `coalesce((select json_agg(json_build_object('year', h.year, 'level', h.level, 'count', h.n) order by h.year, h.level) from (
  select extract(year from e.decided_on)::text as year, (select t.decided_by from national_title t where t.code = e.title_code order by t.valid_from desc limit 1) as level, count(*) as n
  from honours_entry e where e.province_id = app_province() and e.annulled_at is null and extract(year from e.decided_on) > extract(year from app_today()) - 5 group by 1, 2) h), '[]')`;

/** Persons honoured in the running year and those whose proposal is under way, by their class. */
const PERSONS = `coalesce((select json_agg(json_build_object('class', c.class, 'decided', c.decided, 'open', c.open) order by c.class) from (
  select x.class, count(*) filter (where x.decided) as decided, count(*) filter (where not x.decided) as open from (
    select e.recipient_class as class, true as decided from honours_entry e where e.province_id = app_province() and e.kind = 'PERSON' and e.annulled_at is null and e.decided_on >= date_trunc('year', app_today())
    union all select p.recipient_class, false from award_proposal p where p.province_id = app_province() and p.kind = 'PERSON' and p.state not in ('drafting', 'decided', 'withdrawn', 'changed', 'council_refused', 'refused_above')) x group by x.class) c), '[]')`;

/** Every live year of the province that is not closed, the proposals, quotas and honours: one statement. */
export const boardOverview: Statement = {
  name: "board_overview",
  text: `with spread as materialized (${SPREADS}) select json_build_object('today', app_today(), 'years', coalesce((select json_agg(x.it order by x.short_name collate vi, x.starts_on) from (${YEARS}) x), '[]'),
    'funnel', ${FUNNEL}, ${QUOTA_COUNTS}, 'honours', ${HONOURS}, 'persons', ${PERSONS}, 'oversight', ${OVERSIGHT},
    'lateProposals', coalesce((select json_agg(json_build_object('id', l.id, 'unit', l.short_name, 'titleName', l.title_name, 'dueOn', l.due_on, 'officer', l.full_name) order by l.due_on) from (
      select a.id, u.short_name, a.title_name, a.due_on, p.full_name from award_proposal a join unit u on u.province_id = a.province_id and u.id = a.unit_id left join person p on p.province_id = a.province_id and p.id = a.officer_id
      where a.province_id = app_province() and a.due_on < app_today() and a.state in ${AT_DESK} order by a.due_on limit 20) l), '[]'),
    'proposals', coalesce((select json_agg(json_build_object('state', p.state, 'count', p.n, 'oldest', app_today() - (p.since at time zone 'Asia/Ho_Chi_Minh')::date, 'late', p.late) order by p.state) from (
      select a.state, count(*) as n, min(coalesce(a.received_at, a.sent_at, a.created_at)) as since, count(*) filter (where a.due_on < (select app_today()) and a.state in ${AT_DESK}) as late
      from award_proposal a where a.province_id = app_province() and a.state not in ('drafting', 'decided', 'withdrawn', 'changed', 'council_refused', 'refused_above') group by a.state) p), '[]')) as it`,
};
