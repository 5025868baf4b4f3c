import "server-only";
import type { Facts } from "@/lib/access/facts";
import type {
  BlocKind,
  AwardMode,
  Gender,
  MeetingStatus,
  PaperFinding,
  ProposalGiver,
  ProposalState,
  RecipientClass,
  SubjectKind,
  TitleLevel,
} from "@/lib/tenancy/generated/enums";
import { GATED, type Gated } from "@/lib/meetings/votes/gated";
import type { Route } from "@/lib/pledges/registrations/rules";
import type { Sql, Statement } from "@/lib/tenancy/enter";
import { modeNameOn } from "@/lib/titles/modes";
import { titleOn } from "@/lib/titles/queries";
import { BOARD_WRITER, GIVER, MODE_NAME, OF_BLOC, SUBJECT, SUBJECT_NAME, TITLE_DAY } from "./giver-expressions";
import { CHOSEN, FREE } from "./initiatives/expressions";
import type { InitiativeShown } from "./initiatives/queries";
import type { PaperFacts } from "./rules";

export type Paper = PaperFacts & {
  id: string;
  version: number;
  fileName: string | null;
  /** Of the rule of its day. */ form: string | null;
  /** Named when the dossier was returned. */ reopened: boolean;
  /** What the officer found of it; for the board and the council alone. */
  finding: PaperFinding | null;
  findingNote: string | null;
  foundBy: string | null;
  foundAt: string | null;
};
export type Returned = { id: string; items: string[]; reason: string; by: string | null; at: string; answeredAt: string | null };
export type Proposal = Facts & {
  id: string;
  /** Null where no bloc proposes. */ blocYearId: string | null;
  unitId: string;
  archive: boolean;
  version: number;
  giver: ProposalGiver;
  giverName: string;
  mode: AwardMode;
  modeName: string;
  kind: SubjectKind;
  /** For whom, in one line, and the name alone. */ subject: string;
  subjectName: string;
  post: string | null;
  enterprise: boolean;
  gender: Gender | null;
  recipientClass: RecipientClass | null;
  subjectId: string | null;
  subjectOpen: boolean;
  letter: { id: string; number: string | null; sentAt: string | null } | null;
  /** For what, where it is not the year as a whole. */ occasion: string | null;
  /** Who wrote the board's own: appraised by somebody else. */ boardWriterId: string | null;
  writtenBy: string | null;
  unitName: string;
  unitSlug: string;
  year: string;
  blocName: string | null;
  blocShortName: string | null;
  blocKind: BlocKind | null;
  blocSlug: string | null;
  titleCode: string;
  titleName: string;
  level: TitleLevel;
  source: string | null;
  verified: boolean;
  state: ProposalState;
  rank: number | null;
  total: string | null;
  ranked: number | null;
  inFavour: number | null;
  base: number | null;
  summary: string;
  sentAt: string | null;
  sentBy: string | null;
  receivedAt: string | null;
  receivedBy: string | null;
  dueOn: string | null;
  officerId: string | null;
  officer: string | null;
  replaces: { id: string; titleName: string } | null;
  replacedBy: { id: string; titleName: string } | null;
  summaryOpen: boolean;
  completeBy: string | null;
  completeAt: string | null;
  /** The day from which the unit is no more. */ dissolvedOn: string | null;
  forwardedOn: string | null;
  forwardedNumber: string | null;
  withdrawnReason: string | null;
  invented: string | null;
  reason: string | null;
  nominationVoided: boolean;
  /** The vote that its nomination rests on. */ voteId: string | null;
  meetingEnded: boolean;
  meeting: { id: string; title: string; status: MeetingStatus; minutesNumber: string | null } | null;
  /** What the unit registered; no route where this title was not in it. */
  registered: { route: Route | null; sentAt: string } | null;
  /** Initiatives it rests on, and those its unit has besides that nothing rests on. */
  initiatives: InitiativeShown[];
  free: InitiativeShown[];
  papers: Paper[];
  returns: Returned[];
  decision: { id: string; number: string; signedOn: string } | null;
};

/** Whether the record itself holds what a paper says: signed minutes, a counted vote, a settled ranking; over `q` of `p` with its meeting `m` and vote `v`. */
export const RECORD_READY = `case q.kind when 'letter' then true when 'minutes' then m.status = 'signed' when 'count' then coalesce(v.state in ('closed', 'announced'), false)
  when 'ranking' then p.rank is not null or p.total is not null when 'report' then exists (select from achievement_report a where a.province_id = p.province_id and a.proposal_id = p.id) else false end`;

const FOR_BOARD = "app_reach() && array['board_officer', 'board_leader', 'council_member', 'council_secretary', 'inspector']";
const FOUND = `case when ${FOR_BOARD} then json_build_object('finding', q.finding, 'findingNote', q.finding_note, 'foundBy', w.full_name, 'foundAt', q.found_at) else '{"finding": null, "findingNote": null, "foundBy": null, "foundAt": null}'::json end::jsonb`;
const PAPERS = `coalesce((select json_agg(jsonb_build_object('id', q.id, 'version', q.version, 'reopened', q.reopened, 'kind', q.kind, 'title', q.title, 'form', q.form, 'required', q.required, 'fileUseId', q.file_use_id,
    'fromRecord', q.from_record, 'recordReady', ${RECORD_READY}, 'returnedNote', q.returned_note, 'fileName', u.file_name) || ${FOUND}
    order by array_position(array['letter', 'minutes', 'count', 'ranking', 'report'], q.kind), q.title)
  from proposal_paper q left join file_use u on u.province_id = q.province_id and u.id = q.file_use_id left join stored_file f on f.province_id = u.province_id and f.id = u.file_id
    left join person w on w.province_id = q.province_id and w.id = q.found_by_id
  where q.province_id = p.province_id and q.proposal_id = p.id), '[]')`;

const RETURNS = `coalesce((select json_agg(json_build_object('id', r.id, 'items', r.items, 'reason', r.reason, 'by', w.full_name, 'at', r.returned_at, 'answeredAt', r.answered_at) order by r.returned_at desc)
  from proposal_return r left join person w on w.province_id = r.province_id and w.id = r.returned_by_id where r.province_id = p.province_id and r.proposal_id = p.id), '[]')`;

/** Whether the unit had registered this title in the year, and by which route; null where it sent no registration. */
const REGISTERED = `(select json_build_object('route', (select l.route from registration_line l where l.province_id = r.province_id and l.registration_id = r.id and l.title_code = p.title_code order by l.route limit 1), 'sentAt', r.sent_at)
  from registration r where r.province_id = p.province_id and r.bloc_year_id = p.bloc_year_id and r.unit_id = p.unit_id and r.sent_at is not null order by r.number desc limit 1)`;

/** Who proposes, and for whom. */
const GIVEN = `jsonb_build_object('giver', p.giver, 'scope', case p.giver when 'UNIT' then 'unit' when 'BOARD' then 'province' else 'bloc' end, 'giverName', ${GIVER},
  'mode', p.mode, 'modeName', ${MODE_NAME}, 'kind', p.kind, 'subject', ${SUBJECT}, 'subjectName', ${SUBJECT_NAME}, 'post', p.subject_post, 'enterprise', p.enterprise, 'gender', p.gender, 'recipientClass', p.recipient_class, 'subjectId', p.subject_id, 'subjectOpen', p.subject_open,
  'letter', (select json_build_object('id', l.id, 'number', l.number, 'sentAt', l.sent_at) from proposal_letter l where l.province_id = p.province_id and l.id = p.letter_id),
  'occasion', coalesce((select l.occasion from proposal_letter l where l.province_id = p.province_id and l.id = p.letter_id), v.occasion), 'voteId', v.id,
  'boardWriterId', ${BOARD_WRITER}, 'writtenBy', (select w.full_name from person w where w.province_id = p.province_id and w.id = p.written_by_id))`;

/** One proposal as JSON, over the tables joined by PROPOSAL_FROM. The bloc's page, the board's page and every verb read it through this. In parts: a function takes a hundred arguments. */
export const PROPOSAL = `(${GIVEN} || jsonb_build_object('id', p.id, 'blocYearId', p.bloc_year_id, 'unitId', p.unit_id, 'archive', coalesce(y.mode = 'archive', false), 'version', p.version, 'unitName', u.name, 'unitSlug', u.slug, 'year', p.period,
  'blocName', b.name, 'blocShortName', b.short_name, 'blocKind', b.kind, 'blocSlug', b.slug, 'titleCode', p.title_code, 'titleName', p.title_name, 'level', coalesce(t.decided_by, 'PROVINCE'),
  'source', t.source, 'verified', coalesce(t.verified, false), 'state', p.state, 'rank', p.rank, 'total', p.total::text, 'inFavour', p.in_favour, 'base', p.base, 'summary', p.summary,
  'ranked', (select count(*) from bloc_membership z where z.province_id = y.province_id and z.bloc_id = y.bloc_id and z.ranked and z.since <= y.ends_on and (z.until is null or z.until >= y.ends_on)),
  'sentAt', p.sent_at, 'sentBy', s.full_name, 'receivedAt', p.received_at, 'receivedBy', g.full_name, 'dueOn', p.due_on, 'officerId', p.officer_id, 'officer', o.full_name,
  'replaces', (select json_build_object('id', x.id, 'titleName', x.title_name) from award_proposal x where x.province_id = p.province_id and x.id = p.replaces_id),
  'replacedBy', (select json_build_object('id', x.id, 'titleName', x.title_name) from award_proposal x where x.province_id = p.province_id and x.replaces_id = p.id limit 1),
  'summaryOpen', p.summary_open, 'completeBy', (select w.full_name from person w where w.province_id = p.province_id and w.id = p.complete_by_id), 'completeAt', p.complete_at, 'dissolvedOn', u.dissolved_on)
  || jsonb_build_object('forwardedOn', p.forwarded_on, 'forwardedNumber', p.forwarded_number, 'withdrawnReason', p.withdrawn_reason, 'invented', p.invented,
  'reason', n.reason, 'nominationVoided', n.voided_at is not null, 'meetingEnded', coalesce(m.status in ('closed', 'signed'), false),
  'meeting', case when m.id is not null then json_build_object('id', m.id, 'title', m.title, 'status', m.status, 'minutesNumber', m.minutes_number) end,
  'registered', ${REGISTERED}, 'initiatives', ${CHOSEN}, 'free', ${FREE}, 'papers', ${PAPERS}, 'returns', ${RETURNS},
  'decision', (select json_build_object('id', d.id, 'number', d.number, 'signedOn', d.signed_on) from decision_item i join decision d on d.province_id = i.province_id and d.id = i.decision_id
    where i.province_id = p.province_id and i.proposal_id = p.id and d.kind = 'AWARD' and d.state <> 'draft' order by d.signed_on desc limit 1)))`;

export const PROPOSAL_FROM = `award_proposal p join unit u on u.province_id = p.province_id and u.id = p.unit_id
  ${OF_BLOC}
  left join nomination n on n.province_id = p.province_id and n.id = p.nomination_id
  left join meeting m on m.province_id = n.province_id and m.id = n.meeting_id
  left join vote v on v.province_id = n.province_id and v.id = n.vote_id
  left join person s on s.province_id = p.province_id and s.id = p.sent_by_id left join person g on g.province_id = p.province_id and g.id = p.received_by_id
  left join person o on o.province_id = p.province_id and o.id = p.officer_id ${titleOn("p.title_code", TITLE_DAY)} t on true`;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A proposal in the transaction that changes it. */
export async function proposalById(sql: Sql, id: string): Promise<Proposal | null> {
  if (!UUID.test(id)) return null;
  const { rows } = await sql.query<{ it: Proposal }>({
    name: "proposal_by_id",
    text: `select ${PROPOSAL} as it from ${PROPOSAL_FROM} where p.province_id = app_province() and p.id = $1`,
    values: [id],
  });
  return rows[0]?.it ?? null;
}

/** An award nomination that nobody has made a proposal of. */
export type Nominated = {
  id: string;
  unitName: string;
  titleName: string;
  mode: AwardMode;
  modeName: string;
  occasion: string | null;
  rank: number | null;
  inFavour: number | null;
  base: number | null;
  reason: string | null;
};
export type ProposalsOfYear = Facts & {
  id: string;
  blocYearId: string;
  archive: boolean;
  year: string;
  stage: string;
  blocName: string;
  blocShortName: string;
  blocKind: BlocKind;
  blocSlug: string;
  proposals: Proposal[];
  nominated: Nominated[];
  /** Meetings whose announced votes passed units that nobody has recorded as nominated yet. */
  unrecorded: { id: string; title: string; count: number }[];
  /** Units that a condition keeps from rank or award. */ gated: Gated[];
};

/** A proposal counts as made of a nomination while it lives; a withdrawn one may be made again. */
const MADE =
  "exists (select from award_proposal x where x.province_id = n.province_id and x.nomination_id = n.id and x.state <> 'withdrawn')";

/** What the meeting itself would record (lib/meetings/votes/waiting.ts), over the years `yy`: only while it runs can it be done. */
const UNRECORDED = `coalesce((select json_agg(json_build_object('id', m.id, 'title', m.title, 'count', q.n) order by m.starts_at) from meeting m cross join lateral (select count(*) as n from vote v
      join vote_candidate c on c.province_id = v.province_id and c.vote_id = v.id and c.passed
      where v.province_id = m.province_id and v.meeting_id = m.id and v.bloc_year_id = yy.id and v.subject = 'AWARD' and v.state = 'announced'
        and not exists (select from nomination n where n.province_id = v.province_id and n.bloc_year_id = v.bloc_year_id and n.unit_id = c.unit_id and n.title_code = c.title_code and n.mode = v.mode and n.kind = 'AWARD' and n.voided_at is null)) q
    where m.province_id = app_province() and m.bloc_id = b.id and m.status = 'open' and q.n > 0), '[]')`;

/** All proposals of a bloc-year. Members read those of their own unit; whoever has part in the whole reads all. */
export const proposalsOfYear = (khoi: string, nam: string): Statement => ({
  name: "proposals_of_year",
  text: `select json_build_object('id', y.id, 'blocYearId', y.id, 'archive', y.mode = 'archive', 'year', y.year, 'stage', y.stage, 'blocName', b.name, 'blocShortName', b.short_name, 'blocKind', b.kind, 'blocSlug', b.slug, 'gated', case when w.whole then ${GATED} else '[]' end,
    'unitId', (select z.unit_id from bloc_membership z where z.province_id = y.province_id and z.bloc_id = y.bloc_id and z.unit_id = any (app_units()) limit 1),
    'proposals', coalesce((select json_agg(q.it order by q.position, q.rank nulls last, q.created_at) from (select ${PROPOSAL} as it, t.position, p.rank, p.created_at from ${PROPOSAL_FROM}
      where p.province_id = app_province() and p.bloc_year_id = yy.id and (w.whole or p.unit_id = any (app_units()))) q), '[]'),
    'unrecorded', case when w.whole then ${UNRECORDED} else '[]' end,
    'nominated', case when w.whole then coalesce((select json_agg(json_build_object('id', n.id, 'unitName', u.name, 'titleName', t.name, 'mode', n.mode, 'modeName', ${modeNameOn("n.mode", "yy.ends_on")}, 'occasion', (select v.occasion from vote v where v.province_id = n.province_id and v.id = n.vote_id), 'rank', n.rank, 'inFavour', n.in_favour, 'base', n.base, 'reason', n.reason)
        order by t.position, n.rank nulls last)
      from nomination n join unit u on u.province_id = n.province_id and u.id = n.unit_id ${titleOn("n.title_code", "yy.ends_on")} t on true
      where n.province_id = app_province() and n.bloc_year_id = yy.id and n.kind = 'AWARD' and n.voided_at is null and not ${MADE}), '[]') else '[]' end) as it
  from bloc b join bloc_year y on y.province_id = b.province_id and y.bloc_id = b.id join lateral (select y.id, y.ends_on) yy on true
  join lateral (select app_reach() && array['bloc_head@' || y.id, 'bloc_deputy@' || y.id, 'bloc_secretary@' || y.id, 'board_officer', 'board_leader', 'council_member', 'council_secretary', 'inspector'] as whole) w on true
  where b.province_id = app_province() and b.slug = $1 and y.year = $2`,
  values: [khoi, nam],
});

export type NominationToPropose = {
  id: string;
  unitId: string;
  unitName: string;
  titleCode: string;
  titleName: string | null;
  mode: AwardMode;
  rank: number | null;
  total: string | null;
  inFavour: number | null;
  base: number | null;
  voteId: string | null;
  hasRank: boolean;
  made: boolean;
  invented: string | null;
};

/** The chosen nominations of a year, with the name the catalogue had at its end. */
export async function nominationsToPropose(sql: Sql, blocYearId: string, ids: string[]): Promise<NominationToPropose[]> {
  const { rows } = await sql.query<NominationToPropose>({
    name: "nominations_to_propose",
    text: `select n.id, n.unit_id as "unitId", u.name as "unitName", n.title_code as "titleCode", t.name as "titleName", n.mode, n.rank, n.total::text as total, n.in_favour as "inFavour", n.base,
        n.vote_id as "voteId", (n.rank is not null or n.total is not null) as "hasRank", ${MADE} as made, y.invented
      from nomination n join unit u on u.province_id = n.province_id and u.id = n.unit_id join bloc_year y on y.province_id = n.province_id and y.id = n.bloc_year_id
      ${titleOn("n.title_code", "y.ends_on")} t on true
      where n.province_id = app_province() and n.bloc_year_id = $1 and n.id = any ($2::uuid[]) and n.kind = 'AWARD' and n.voided_at is null order by t.position, n.rank nulls last`,
    values: [blocYearId, ids],
  });
  return rows;
}
