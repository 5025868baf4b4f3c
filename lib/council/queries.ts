import "server-only";
import type { Facts } from "@/lib/access/facts";
import { PROPOSAL, PROPOSAL_FROM, type Proposal } from "@/lib/awards/queries";
import { DAYS_AROUND, type StoredDay } from "@/lib/provinces/calendar";
import type { EligibilityFacts } from "@/lib/rules/facts";
import type { Finding, StoredRule } from "@/lib/rules/judge";
import type { Sql, Statement } from "@/lib/tenancy/enter";
import type { CouncilOutcome, ProposalState, TitleLevel, Verdict } from "@/lib/tenancy/generated/enums";
import { titleOn } from "@/lib/titles/queries";
import { TO_JUDGE } from "./eligibility/expressions";
import type { TitleName } from "./eligibility/queries";
import { OPINIONS, type OpinionAsked } from "./opinions/expressions";
import { type Term, termToday } from "./terms";

export type AppraisalShown = { verdict: Verdict; basis: string; officerId: string; officer: string; writtenAt: string; confirmedBy: string | null; confirmedAt: string | null; version: number };
export type CouncilSaid = { sessionId: string; sessionTitle: string; heldOn: string; outcome: CouncilOutcome; inFavour: number; base: number; reason: string | null; changedTo: string | null };
/** What the officer had before them when they concluded, word for word. */
export type BasisKept = { judgedOn: string; judged: Verdict; concluded: Verdict; findings: Finding[]; officer: string; writtenAt: string };
/** The day whose rules judge the proposal, those rules, and what the record knows for them. */
export type ToJudge = { day: string; rules: StoredRule[]; facts: EligibilityFacts; titles: TitleName[] };
/** A proposal with what only the board and the council read of it. */
export type ProposalInHand = Proposal & { toJudge: ToJudge; basisKept: BasisKept | null; appraisal: AppraisalShown | null; /** Agencies that were asked, and the term they are given today. */ opinions: OpinionAsked[]; opinionTerm: Term | null; results: CouncilSaid[]; events: { event: string; at: string; by: string | null }[]; today: string; /** Holidays around today, for the day on which the appraisal is due. */ days: StoredDay[] };

const APPRAISAL = `(select json_build_object('verdict', a.verdict, 'basis', a.basis, 'officerId', a.officer_id, 'officer', w.full_name, 'writtenAt', a.written_at, 'confirmedBy', c.full_name, 'confirmedAt', a.confirmed_at, 'version', a.version)
  from appraisal a join person w on w.province_id = a.province_id and w.id = a.officer_id left join person c on c.province_id = a.province_id and c.id = a.confirmed_by_id
  where a.province_id = p.province_id and a.proposal_id = p.id)`;

const BASIS = `(select json_build_object('judgedOn', k.judged_on, 'judged', k.judged, 'concluded', k.concluded, 'findings', k.findings, 'officer', w.full_name, 'writtenAt', k.written_at)
  from appraisal_basis k join person w on w.province_id = k.province_id and w.id = k.officer_id where k.province_id = p.province_id and k.proposal_id = p.id order by k.written_at desc, k.id desc limit 1)`;

const RESULTS = `coalesce((select json_agg(json_build_object('sessionId', e.id, 'sessionTitle', e.title, 'heldOn', e.held_on, 'outcome', r.outcome, 'inFavour', r.in_favour, 'base', r.base, 'reason', r.reason,
    'changedTo', r.changed_to) order by e.held_on desc, r.recorded_at desc)
  from council_result r join council_session e on e.province_id = r.province_id and e.id = r.session_id where r.province_id = p.province_id and r.proposal_id = p.id), '[]')`;

const EVENTS = `coalesce((select json_agg(json_build_object('event', a.event, 'at', a.at, 'by', w.full_name) order by a.seq desc)
  from audit_entry a left join person w on w.province_id = a.province_id and w.id = a.person where a.province_id = p.province_id and a.about = p.id), '[]')`;

const IN_HAND = `${PROPOSAL}::jsonb || jsonb_build_object('toJudge', ${TO_JUDGE}, 'basisKept', ${BASIS}, 'appraisal', ${APPRAISAL}, 'opinions', ${OPINIONS}, 'opinionTerm', ${termToday("OPINION")}, 'results', ${RESULTS}, 'events', ${EVENTS}, 'today', app_today(), 'days', ${DAYS_AROUND})`;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const proposalPage = (id: string): Statement => ({
  name: "proposal_in_hand", text: `select ${IN_HAND} as it from ${PROPOSAL_FROM} where p.province_id = app_province() and p.id = $1`, values: [UUID.test(id) ? id : null],
});

export async function proposalInHand(sql: Sql, id: string): Promise<ProposalInHand | null> {
  const { rows } = await sql.query<{ it: ProposalInHand }>(proposalPage(id) as { text: string });
  return rows[0]?.it ?? null;
}

export type QueueLine = {
  id: string; unitName: string; titleName: string; level: TitleLevel; blocName: string; year: string; state: ProposalState; rank: number | null; inFavour: number | null; base: number | null;
  sentAt: string | null; receivedAt: string | null; dueOn: string | null; officer: string | null; officerId: string | null; verdict: Verdict | null; unitId: string; lacking: number;
};
export type Queue = Facts & { lines: QueueLine[]; counts: Partial<Record<ProposalState, number>>; mine: number; total: number; today: string };
export const QUEUE_A_PAGE = 50;

/** Where the work stands first: late, then soonest due, then oldest. A draft of a bloc is nobody's business yet. */
export const proposalQueue = (words: string, state: string | null, mine: boolean, page: number): Statement => ({
  name: "proposal_queue",
  text: `with seen as (select p.*, u.name as unit_name, b.short_name as bloc_name, y.year, y.ends_on from award_proposal p join unit u on u.province_id = p.province_id and u.id = p.unit_id
      join bloc_year y on y.province_id = p.province_id and y.id = p.bloc_year_id join bloc b on b.province_id = y.province_id and b.id = y.bloc_id
      where p.province_id = app_province() and p.state <> 'drafting'
        and ($1 = '' or unaccent(lower(u.name || ' ' || p.title_name || ' ' || b.name)) like '%' || unaccent(lower($1)) || '%')),
    hit as (select * from seen where ($2::text is null and state not in ('decided', 'council_refused', 'changed', 'withdrawn') or state::text = $2) and (not $3 or officer_id = app_person())),
    page as (select * from hit order by state in ('sent', 'received', 'appraising') desc, due_on nulls last, sent_at, id limit ${QUEUE_A_PAGE} offset $4)
    select json_build_object('today', app_today(), 'total', (select count(*) from hit), 'mine', (select count(*) from seen where officer_id = app_person() and state not in ('decided', 'council_refused', 'changed', 'withdrawn')),
      'counts', coalesce((select json_object_agg(c.state, c.n) from (select state, count(*) n from seen group by 1) c), '{}'),
      'lines', coalesce((select json_agg(json_build_object('id', p.id, 'unitId', p.unit_id, 'unitName', p.unit_name, 'titleName', p.title_name, 'level', coalesce(t.decided_by, 'PROVINCE'), 'blocName', p.bloc_name,
        'year', p.year, 'state', p.state, 'rank', p.rank, 'inFavour', p.in_favour, 'base', p.base, 'sentAt', p.sent_at, 'receivedAt', p.received_at, 'dueOn', p.due_on, 'officer', o.full_name, 'officerId', p.officer_id,
        'verdict', a.verdict, 'lacking', (select count(*) from proposal_paper q where q.province_id = p.province_id and q.proposal_id = p.id and q.returned_note is not null))
        order by p.state in ('sent', 'received', 'appraising') desc, p.due_on nulls last, p.sent_at, p.id)
        from page p left join person o on o.province_id = p.province_id and o.id = p.officer_id
        left join appraisal a on a.province_id = p.province_id and a.proposal_id = p.id ${titleOn("p.title_code", "p.ends_on")} t on true), '[]')) as it`,
  values: [words.normalize("NFC").replace(/[\\%_]/g, "\\$&"), state, mine, (page - 1) * QUEUE_A_PAGE],
});
