import "server-only";
import type { Facts } from "@/lib/access/facts";
import type { Sql, Statement } from "@/lib/tenancy/enter";
import type { DecisionKind, DecisionState, ProposalState, TitleLevel } from "@/lib/tenancy/generated/enums";
import { titleOn } from "@/lib/titles/queries";

export type DecisionLine = { id: string; number: string; signedOn: string; title: string; kind: DecisionKind; state: DecisionState; items: number; publishedAt: string | null; issuedAt: string | null };
export type Decisions = Facts & { decisions: DecisionLine[]; agreed: number };

const INNER = "app_reach() && array['board_officer', 'board_leader', 'council_member', 'council_secretary', 'inspector']";

/** Units read what was issued; drafts stay with the board and the council. */
export const decisionList: Statement = {
  name: "decision_list",
  text: `select json_build_object('agreed', (select count(*) from award_proposal p where p.province_id = app_province() and p.state = 'council_agreed'
      and not exists (select from decision_item i join decision d on d.province_id = i.province_id and d.id = i.decision_id where i.province_id = p.province_id and i.proposal_id = p.id and d.kind = 'AWARD' and d.state <> 'annulled')),
    'decisions', coalesce((select json_agg(json_build_object('id', d.id, 'number', d.number, 'signedOn', d.signed_on, 'title', d.title, 'kind', d.kind, 'state', d.state, 'publishedAt', d.published_at, 'issuedAt', d.issued_at,
      'items', (select count(*) from decision_item i where i.province_id = d.province_id and i.decision_id = d.id)) order by d.state = 'draft' desc, d.signed_on desc, d.number)
      from decision d where d.province_id = app_province() and (d.state <> 'draft' or ${INNER})), '[]')) as it`,
};

export type Candidate = { id: string; unitName: string; titleName: string; level: TitleLevel; state: ProposalState; year: string; blocName: string; sessionId: string | null; inFavour: number | null; base: number | null };
export type SessionChoice = { id: string; title: string; heldOn: string; closedAt: string | null };
export type DraftBase = Facts & { candidates: Candidate[]; sessions: SessionChoice[]; today: string };

/** What a decision may list: agreed here and the province's to decide, or forwarded and decided above; not in another decision that stands. `own` are kept in sight. */
const CANDIDATES = (own: string) => `coalesce((select json_agg(json_build_object('id', p.id, 'unitName', u.name, 'titleName', p.title_name, 'level', coalesce(t.decided_by, 'PROVINCE'), 'state', p.state, 'year', y.year,
    'blocName', b.short_name, 'sessionId', r.session_id, 'inFavour', r.in_favour, 'base', r.base) order by t.position, b.short_name collate vi, p.rank nulls last, u.name collate vi)
  from award_proposal p join unit u on u.province_id = p.province_id and u.id = p.unit_id join bloc_year y on y.province_id = p.province_id and y.id = p.bloc_year_id
  join bloc b on b.province_id = y.province_id and b.id = y.bloc_id ${titleOn("p.title_code", "y.ends_on")} t on true
  left join lateral (select r.session_id, r.in_favour, r.base from council_result r where r.province_id = p.province_id and r.proposal_id = p.id and r.outcome = 'agree' order by r.recorded_at desc limit 1) r on true
  where p.province_id = app_province() and (p.id = any (${own}) or (case when t.decided_by in ('PRIME_MINISTER', 'PRESIDENT') then p.state = 'forwarded' else p.state = 'council_agreed' end
    and not exists (select from decision_item i join decision d on d.province_id = i.province_id and d.id = i.decision_id where i.province_id = p.province_id and i.proposal_id = p.id and d.kind = 'AWARD' and d.state <> 'annulled')))), '[]')`;

const SESSIONS = `coalesce((select json_agg(json_build_object('id', s.id, 'title', s.title, 'heldOn', s.held_on, 'closedAt', s.closed_at) order by s.held_on desc) from council_session s where s.province_id = app_province()), '[]')`;

export const draftBase: Statement = {
  name: "decision_draft_base", text: `select json_build_object('today', app_today(), 'candidates', ${CANDIDATES("array[]::uuid[]")}, 'sessions', ${SESSIONS}) as it`,
};

export type DecisionItemShown = {
  id: string; proposalId: string; unitId: string; unitName: string; subjectName: string; now?: string | null; titleCode: string; titleName: string; position: number; year: string; level: TitleLevel; state: ProposalState; elsewhere: boolean;
  registerNo: number | null; annulled: boolean;
};
export type DecisionShown = DraftBase & {
  id: string; version: number; kind: DecisionKind; number: string; signedOn: string; signerName: string; signerTitle: string; title: string; reason: string | null; state: DecisionState;
  issuedAt: string | null; publishedAt: string | null; scanId: string | null; scanName: string | null; invented: string | null;
  session: SessionChoice | null;
  annuls: { id: string; number: string; signedOn: string; state: DecisionState; publishedAt: string | null } | null;
  /** Later decisions that correct or annul this one. */
  mendedBy: { id: string; kind: DecisionKind; number: string; signedOn: string; state: DecisionState; reason: string | null }[];
  items: DecisionItemShown[];
  /** What rests on it: other open dossiers of the same units and year. */
  rests: { unitName: string; titleName: string; state: ProposalState; year: string }[];
};

const ITEMS = `coalesce((select json_agg(json_build_object('id', i.id, 'proposalId', i.proposal_id, 'unitId', i.unit_id, 'unitName', u.name, 'subjectName', i.subject_name, 'now', unit_now(i.unit_id, d.signed_on), 'titleCode', i.title_code, 'titleName', i.title_name,
    'position', i.position, 'year', p.period, 'level', coalesce(t.decided_by, 'PROVINCE'), 'state', p.state, 'registerNo', h.register_no, 'annulled', h.annulled_by_id is not null,
    'elsewhere', exists (select from decision_item x join decision e on e.province_id = x.province_id and e.id = x.decision_id where x.province_id = i.province_id and x.proposal_id = i.proposal_id and x.decision_id <> i.decision_id
      and e.kind = 'AWARD' and e.state in ('issued', 'corrected'))) order by i.position)
  from decision_item i join unit u on u.province_id = i.province_id and u.id = i.unit_id join award_proposal p on p.province_id = i.province_id and p.id = i.proposal_id
  join bloc_year y on y.province_id = p.province_id and y.id = p.bloc_year_id ${titleOn("i.title_code", "y.ends_on")} t on true
  left join honours_entry h on h.province_id = i.province_id and h.item_id = i.id
  where i.province_id = d.province_id and i.decision_id = d.id), '[]')`;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const decisionPage = (id: string): Statement => ({
  name: "decision_page",
  text: `select json_build_object('id', d.id, 'version', d.version, 'kind', d.kind, 'number', d.number, 'signedOn', d.signed_on, 'signerName', d.signer_name, 'signerTitle', d.signer_title, 'title', d.title,
    'reason', d.reason, 'state', d.state, 'issuedAt', d.issued_at, 'publishedAt', d.published_at, 'scanId', d.scan_id, 'invented', d.invented, 'today', app_today(),
    'scanName', (select f.original_name from file_use w join stored_file f on f.province_id = w.province_id and f.id = w.file_id where w.province_id = d.province_id and w.id = d.scan_id),
    'session', (select json_build_object('id', s.id, 'title', s.title, 'heldOn', s.held_on, 'closedAt', s.closed_at) from council_session s where s.province_id = d.province_id and s.id = d.session_id),
    'annuls', (select json_build_object('id', o.id, 'number', o.number, 'signedOn', o.signed_on, 'state', o.state, 'publishedAt', o.published_at) from decision o where o.province_id = d.province_id and o.id = d.annuls_id),
    'mendedBy', coalesce((select json_agg(json_build_object('id', m.id, 'kind', m.kind, 'number', m.number, 'signedOn', m.signed_on, 'state', m.state, 'reason', m.reason) order by m.signed_on)
      from decision m where m.province_id = d.province_id and m.annuls_id = d.id and (m.state <> 'draft' or ${INNER})), '[]'),
    'items', ${ITEMS},
    'rests', coalesce((select json_agg(json_build_object('unitName', u.name, 'titleName', p.title_name, 'state', p.state, 'year', p.period) order by u.name collate vi)
      from award_proposal p join unit u on u.province_id = p.province_id and u.id = p.unit_id
      where p.province_id = d.province_id and p.state not in ('drafting', 'council_refused', 'changed', 'withdrawn')
        and exists (select from decision_item i join award_proposal q on q.province_id = i.province_id and q.id = i.proposal_id
          where i.province_id = d.province_id and i.decision_id = coalesce(d.annuls_id, d.id) and i.unit_id = p.unit_id and q.period = p.period)
        and not exists (select from decision_item i where i.province_id = d.province_id and i.decision_id = coalesce(d.annuls_id, d.id) and i.proposal_id = p.id)), '[]'),
    'sessions', case when d.state = 'draft' then ${SESSIONS} else '[]' end,
    'candidates', case when d.state = 'draft' and d.kind = 'AWARD' then ${CANDIDATES("array(select i.proposal_id from decision_item i where i.province_id = d.province_id and i.decision_id = d.id)")} else '[]' end) as it
  from decision d where d.province_id = app_province() and d.id = $1 and (d.state <> 'draft' or ${INNER})`,
  values: [UUID.test(id) ? id : null],
});

export async function decisionById(sql: Sql, id: string): Promise<DecisionShown | null> {
  const { rows } = await sql.query<{ it: DecisionShown }>(decisionPage(id) as { text: string });
  return rows[0]?.it ?? null;
}

export async function draftBaseOf(sql: Sql): Promise<DraftBase | null> {
  const { rows } = await sql.query<{ it: DraftBase }>(draftBase as { text: string });
  return rows[0]?.it ?? null;
}
