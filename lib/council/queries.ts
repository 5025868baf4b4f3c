import "server-only";
import { PROPOSAL, PROPOSAL_FROM, type Proposal } from "@/lib/awards/queries";
import { DAYS_AROUND, type StoredDay } from "@/lib/provinces/calendar";
import type { Finding } from "@/lib/rules/judge";
import type { ToJudgeAcross } from "@/lib/rules/transition";
import type { Sql, Statement } from "@/lib/tenancy/enter";
import type { CouncilOutcome, Verdict } from "@/lib/tenancy/generated/enums";
import { COMPARED, type Compared } from "./comparison";
import { TO_JUDGE } from "./eligibility/expressions";
import { CHARGED, OFFICERS, type Officer } from "./queue/expressions";
import type { TitleName } from "./eligibility/queries";
import { NOTICED, type Noticed } from "./notices/expressions";
import { OPINIONS, type OpinionAsked } from "./opinions/expressions";
import { type Term, type TermInForce, termOn, termToday } from "./terms";

export type AppraisalShown = {
  verdict: Verdict;
  basis: string;
  officerId: string;
  officer: string;
  writtenAt: string;
  confirmedBy: string | null;
  confirmedAt: string | null;
  wentOnReason: string | null;
  /** Until it is written anew: when the leader sent it back, and why. */
  sentBackBy: string | null;
  sentBackAt: string | null;
  sentBackReason: string | null;
  version: number;
};
export type CouncilSaid = {
  sessionId: string;
  sessionTitle: string;
  heldOn: string;
  outcome: CouncilOutcome;
  inFavour: number;
  base: number;
  reason: string | null;
  changedTo: string | null;
};
/** What the officer had before them when they concluded, word for word. */
export type BasisKept = { judgedOn: string; judged: Verdict; concluded: Verdict; findings: Finding[]; officer: string; writtenAt: string };
/** The day whose rules judge the proposal, those rules, and what the record knows for them. */
export type ToJudge = ToJudgeAcross & { titles: TitleName[] };
export type Transfer = { from: string | null; to: string; by: string; reason: string; at: string };
/** A proposal with what only the board and the council read of it. */
export type ProposalInHand = Proposal & {
  toJudge: ToJudge;
  basisKept: BasisKept | null;
  appraisal: AppraisalShown | null;
  /** Agencies that were asked, and the term they are given today. */ opinions: OpinionAsked[];
  opinionTerm: Term | null;
  noticed: Noticed[];
  results: CouncilSaid[];
  events: { event: string; at: string; by: string | null }[];
  transfers: Transfer[];
  /** Whom the bloc's dossiers come to today. */ charged: { id: string; name: string } | null;
  officers: Officer[];
  limit: TermInForce | null;
  today: string;
  /** Holidays around today, for the day on which the appraisal is due. */ days: StoredDay[];
};

const APPRAISAL = `(select json_build_object('verdict', a.verdict, 'basis', a.basis, 'officerId', a.officer_id, 'officer', w.full_name, 'writtenAt', a.written_at, 'confirmedBy', c.full_name, 'confirmedAt', a.confirmed_at, 'wentOnReason', a.went_on_reason, 'sentBackBy', b.full_name, 'sentBackAt', a.sent_back_at, 'sentBackReason', a.sent_back_reason, 'version', a.version)
  from appraisal a join person w on w.province_id = a.province_id and w.id = a.officer_id left join person c on c.province_id = a.province_id and c.id = a.confirmed_by_id left join person b on b.province_id = a.province_id and b.id = a.sent_back_by_id
  where a.province_id = p.province_id and a.proposal_id = p.id)`;

const BASIS = `(select json_build_object('judgedOn', k.judged_on, 'judged', k.judged, 'concluded', k.concluded, 'findings', k.findings, 'officer', w.full_name, 'writtenAt', k.written_at)
  from appraisal_basis k join person w on w.province_id = k.province_id and w.id = k.officer_id where k.province_id = p.province_id and k.proposal_id = p.id order by k.written_at desc, k.id desc limit 1)`;

const RESULTS = `coalesce((select json_agg(json_build_object('sessionId', e.id, 'sessionTitle', e.title, 'heldOn', e.held_on, 'outcome', r.outcome, 'inFavour', r.in_favour, 'base', r.base, 'reason', r.reason,
    'changedTo', r.changed_to) order by e.held_on desc, r.recorded_at desc)
  from council_result r join council_session e on e.province_id = r.province_id and e.id = r.session_id where r.province_id = p.province_id and r.proposal_id = p.id), '[]')`;

const EVENTS = `coalesce((select json_agg(json_build_object('event', a.event, 'at', a.at, 'by', w.full_name) order by a.seq desc)
  from audit_entry a left join person w on w.province_id = a.province_id and w.id = a.person where a.province_id = p.province_id and a.about = p.id), '[]')`;

const TRANSFERS = `coalesce((select json_agg(json_build_object('from', a.full_name, 'to', b.full_name, 'by', c.full_name, 'reason', h.reason, 'at', h.at) order by h.at desc) from proposal_transfer h left join person a on a.province_id = h.province_id and a.id = h.from_id
    join person b on b.province_id = h.province_id and b.id = h.to_id join person c on c.province_id = h.province_id and c.id = h.by_id where h.province_id = p.province_id and h.proposal_id = p.id), '[]')`;

const IN_HAND = `${PROPOSAL} || jsonb_build_object('toJudge', ${TO_JUDGE}, 'basisKept', ${BASIS}, 'appraisal', ${APPRAISAL}, 'opinions', ${OPINIONS}, 'opinionTerm', ${termToday("OPINION")}, 'noticed', ${NOTICED}, 'results', ${RESULTS}, 'events', ${EVENTS}, 'transfers', ${TRANSFERS}, 'charged', (select json_build_object('id', k.id, 'name', k.full_name) from (${CHARGED}) k), 'officers', ${OFFICERS}, 'limit', ${termOn("APPRAISAL", "app_today()")}, 'today', app_today(), 'days', ${DAYS_AROUND})`;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** With what it is compared with: the rest of its bloc, and the years before. */
export type ProposalShown = ProposalInHand & { compared: Compared };

const one =
  (name: string, it: string) =>
  (id: string): Statement => ({
    name,
    text: `select ${it} as it from ${PROPOSAL_FROM} where p.province_id = app_province() and p.id = $1`,
    values: [UUID.test(id) ? id : null],
  });
/** Nobody opens the dossier of a person or a household without a row in the log; row security has let in only those who may read it. */
const LOGGED = `case when p.kind <> 'COLLECTIVE' then (select true from audit_append('proposal.read', p.id, '{}', (select x.post from unnest(array['board_officer', 'board_leader', 'council_secretary', 'council_member', 'inspector', 'unit_leader', 'unit_officer']) with ordinality x(post, at) where x.post = any (app_reach()) order by x.at limit 1))) end`;
export const proposalPage = one("proposal_page", `${IN_HAND} || jsonb_build_object('compared', ${COMPARED}, 'logged', ${LOGGED})`);
const inHand = one("proposal_in_hand", IN_HAND);

export async function proposalInHand(sql: Sql, id: string): Promise<ProposalInHand | null> {
  const { rows } = await sql.query<{ it: ProposalInHand }>(inHand(id) as { text: string });
  return rows[0]?.it ?? null;
}
