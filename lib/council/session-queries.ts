import "server-only";
import type { Facts } from "@/lib/access/facts";
import type { EligibilityFacts } from "@/lib/rules/facts";
import type { StoredRule } from "@/lib/rules/judge";
import type { Sql, Statement } from "@/lib/tenancy/enter";
import type {
  AwardMode,
  CouncilOutcome,
  DecisionState,
  ProposalState,
  SubjectKind,
  TitleLevel,
  Verdict,
} from "@/lib/tenancy/generated/enums";
import { titleOn } from "@/lib/titles/queries";
import { GIVER_SHORT, MODE_NAME, OF_BLOC, SUBJECT, TITLE_DAY } from "@/lib/awards/giver-expressions";
import { LEGAL_DAY, PLACE_FACTS, procedureOn, QUOTA_RULES } from "./eligibility/expressions";
import {
  ANSWERS,
  CONFLICTS,
  onAgenda,
  READY_ON,
  ROLL,
  type AnswerShown,
  type ConflictShown,
  type SessionMemberShown,
} from "./sitting/expressions";
import type { Judged } from "./sitting/figures";

export type SessionLine = {
  id: string;
  title: string;
  heldOn: string;
  place: string;
  members: number;
  present: number;
  closedAt: string | null;
  results: number;
  agreed: number;
};
export type Sessions = Facts & { sessions: SessionLine[]; waiting: number; today: string };

export const councilSessions: Statement = {
  name: "council_sessions",
  text: `select json_build_object('today', app_today(), 'waiting', (select count(*) from award_proposal p where p.province_id = app_province() and p.state = 'to_council'),
    'sessions', coalesce((select json_agg(json_build_object('id', s.id, 'title', s.title, 'heldOn', s.held_on, 'place', s.place, 'members', s.members, 'present', s.present, 'closedAt', s.closed_at,
      'results', (select count(*) from council_result r where r.province_id = s.province_id and r.session_id = s.id),
      'agreed', (select count(*) from council_result r where r.province_id = s.province_id and r.session_id = s.id and r.outcome = 'agree')) order by s.held_on desc, s.created_at desc)
      from council_session s where s.province_id = app_province()), '[]')) as it`,
};

export type BeforeCouncil = {
  id: string;
  version: number;
  unitId: string;
  /** Of a person alone. */ personName: string | null;
  subject: string;
  kind: SubjectKind;
  titleCode: string;
  titleName: string;
  level: TitleLevel;
  giverName: string;
  mode: AwardMode;
  modeName: string;
  year: string;
  state: ProposalState;
  rank: number | null;
  inFavour: number | null;
  base: number | null;
  /** The day whose rules judge it, and what quotas ask of it. */ day: string;
  quota: Pick<EligibilityFacts, "mode" | "titleCode" | "placed" | "places">;
  verdict: Verdict | null;
  basis: string | null;
  replaces: string | null;
  inDecision: boolean;
  /** The decision that lists it. */
  decision: { id: string; number: string; state: DecisionState } | null;
  result: {
    outcome: CouncilOutcome;
    inFavour: number;
    base: number;
    changedTo: string | null;
    fallback: string | null;
    reason: string | null;
    /** Null of results recorded before voting rules were kept. */ judged: Judged | null;
  } | null;
  conflicts: ConflictShown[];
  answers: AnswerShown[];
  /** Since when the council may deal with it: who was asked in writing before was not asked about it. */ readyOn: string | null;
};
/** Confirmed after the session was held. */
export type ForNext = { id: string; version: number; subject: string; titleName: string; readyOn: string };
export type SessionHeld = Facts & {
  id: string;
  version: number;
  title: string;
  heldOn: string;
  place: string;
  members: number;
  present: number;
  chairName: string;
  note: string | null;
  closedAt: string | null;
  today: string;
  head: { provinceName: string; placeName: string; boardName: string };
  /** Who belongs to it; empty where only numbers were kept. */ roll: SessionMemberShown[];
  /** Voting rules of its day. */ voting: StoredRule[];
  /** Somebody else's session before, whose roll may be taken over. */ before: {
    id: string;
    title: string;
    heldOn: string;
    members: number;
  } | null;
  units: { id: string; name: string }[];
  proposals: BeforeCouncil[];
  /** Waits for the next session, unless the secretary puts it on the agenda of this one. */ forNext: ForNext[];
  /** Quotas of all days. */ quotas: StoredRule[];
  /** `room`: how many of the room the result speaks of. */ results: { room: number }[];
  titles: { code: string; name: string; level: TitleLevel; kind: SubjectKind }[];
};

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const HEAD = `(select json_build_object('provinceName', v.name, 'placeName', coalesce(nullif(g.place_name, ''), v.name), 'boardName', coalesce(g.board_name, 'Cơ quan thi đua, khen thưởng tỉnh')) from province v left join province_setting g on g.province_id = v.id where v.id = s.province_id)`;
/** The newest other session that has a roll. */
const BEFORE = `(select json_build_object('id', o.id, 'title', o.title, 'heldOn', o.held_on, 'members', o.members) from council_session o where o.province_id = s.province_id and o.id <> s.id
  and exists (select from session_member m where m.province_id = o.province_id and m.session_id = o.id) order by o.held_on desc, o.created_at desc limit 1)`;

/** A session with what waits for the council and what it has said; a closed one shows only what it said. */
export const councilSession = (id: string): Statement => ({
  name: "council_session",
  text: `select json_build_object('id', s.id, 'version', s.version, 'title', s.title, 'heldOn', s.held_on, 'place', s.place, 'members', s.members, 'present', s.present, 'chairName', s.chair_name, 'note', s.note,
    'closedAt', s.closed_at, 'today', app_today(), 'quotas', ${QUOTA_RULES}, 'voting', ${procedureOn("voting", "s.held_on")}, 'roll', ${ROLL}, 'head', ${HEAD}, 'before', ${BEFORE},
    'units', case when s.closed_at is null then coalesce((select json_agg(json_build_object('id', z.id, 'name', z.name) order by z.name collate vi, z.id) from unit z where z.province_id = s.province_id and z.dissolved_on is null), '[]') else '[]' end,
    'results', coalesce((select json_agg(json_build_object('room', coalesce((r.judged ->> 'valid')::int, (r.judged ->> 'room')::int, r.base))) from council_result r where r.province_id = s.province_id and r.session_id = s.id), '[]'),
    'titles', coalesce((select json_agg(json_build_object('code', t.code, 'name', t.name, 'level', t.decided_by, 'kind', t.subject) order by t.position) from national_title t where t.decided_by <> 'UNIT' and t.valid_from <= s.held_on and (t.valid_to is null or t.valid_to >= s.held_on)), '[]'),
    'proposals', coalesce((select json_agg(json_build_object('id', p.id, 'version', p.version, 'unitId', p.unit_id, 'personName', case when p.kind = 'PERSON' then p.subject_name end, 'subject', ${SUBJECT}, 'kind', p.kind, 'titleCode', p.title_code, 'titleName', p.title_name, 'level', coalesce(t.decided_by, 'PROVINCE'),
        'giverName', ${GIVER_SHORT}, 'mode', p.mode, 'modeName', ${MODE_NAME}, 'year', p.period, 'state', p.state, 'day', ${LEGAL_DAY}, 'quota', jsonb_build_object(${PLACE_FACTS}), 'rank', p.rank, 'inFavour', p.in_favour, 'base', p.base, 'verdict', a.verdict, 'basis', a.basis,
        'replaces', (select x.title_name from award_proposal x where x.province_id = p.province_id and x.id = p.replaces_id),
        'inDecision', exists (select from decision_item i join decision d on d.province_id = i.province_id and d.id = i.decision_id where i.province_id = p.province_id and i.proposal_id = p.id and d.kind = 'AWARD'),
        'decision', (select json_build_object('id', d.id, 'number', d.number, 'state', d.state) from decision_item i join decision d on d.province_id = i.province_id and d.id = i.decision_id where i.province_id = p.province_id and i.proposal_id = p.id and i.awards),
        'result', case when r.id is not null then json_build_object('outcome', r.outcome, 'inFavour', r.in_favour, 'base', r.base, 'changedTo', r.changed_to, 'fallback', r.fallback_code, 'reason', r.reason, 'judged', r.judged) end, 'conflicts', ${CONFLICTS}, 'answers', ${ANSWERS}, 'readyOn', ${READY_ON})
        order by t.position, b.short_name collate vi nulls last, p.rank nulls last, p.created_at, p.id)
      from award_proposal p join unit u on u.province_id = p.province_id and u.id = p.unit_id ${OF_BLOC}
        left join council_result r on r.province_id = p.province_id and r.proposal_id = p.id and r.session_id = s.id
        left join appraisal a on a.province_id = p.province_id and a.proposal_id = p.id ${titleOn("p.title_code", TITLE_DAY)} t on true
      where p.province_id = s.province_id and (r.id is not null or ${onAgenda("s")})), '[]'),
    'forNext', case when s.closed_at is null then coalesce((select json_agg(json_build_object('id', p.id, 'version', p.version, 'subject', ${SUBJECT}, 'titleName', p.title_name, 'readyOn', ${READY_ON}) order by p.title_name, p.created_at, p.id)
      from award_proposal p join unit u on u.province_id = p.province_id and u.id = p.unit_id left join council_result r on r.province_id = p.province_id and r.proposal_id = p.id and r.session_id = s.id
      where p.province_id = s.province_id and p.state = 'to_council' and r.id is null and not ${onAgenda("s")}), '[]') else '[]' end) as it
    from council_session s where s.province_id = app_province() and s.id = $1`,
  values: [UUID.test(id) ? id : null],
});

export async function sessionById(sql: Sql, id: string): Promise<SessionHeld | null> {
  const { rows } = await sql.query<{ it: SessionHeld }>(councilSession(id) as { text: string });
  return rows[0]?.it ?? null;
}
