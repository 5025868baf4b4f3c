import "server-only";
import type { Facts } from "@/lib/access/facts";
import type { Sql, Statement } from "@/lib/tenancy/enter";
import type { DecisionState, ProposalState, SubjectKind, Verdict } from "@/lib/tenancy/generated/enums";
import { GIVER, GIVER_SHORT, OF_BLOC, SUBJECT, TITLE_DAY } from "@/lib/awards/giver-expressions";
import { titleOn } from "@/lib/titles/queries";
import { idOrNull } from "../draft-queries";
import type { Above } from "./words";

export type ForwardingLine = {
  id: string;
  number: string;
  sentOn: string;
  level: Above;
  items: number;
  waiting: number;
  agreed: number;
  refused: number;
};
export type Forwardings = Facts & {
  letters: ForwardingLine[];
  /** Agreed by the council, not yet sent. */ ready: { level: Above; count: number }[];
  today: string;
};

const OF_LETTER = "x.province_id = f.province_id and x.forwarding_id = f.id";
const items = (condition: string) =>
  `(select count(*) from forwarding_item x join award_proposal p on p.province_id = x.province_id and p.id = x.proposal_id where ${OF_LETTER} and ${condition})`;
const READY = `from award_proposal p join unit u on u.province_id = p.province_id and u.id = p.unit_id ${OF_BLOC}
  ${titleOn("p.title_code", TITLE_DAY)} t on true left join council_result r on r.province_id = p.province_id and r.proposal_id = p.id and r.outcome = 'agree' left join council_session s on s.province_id = r.province_id and s.id = r.session_id
  where p.province_id = app_province() and p.state = 'council_agreed' and t.decided_by in ('PRIME_MINISTER', 'PRESIDENT')`;

export const forwardingList: Statement = {
  name: "forwarding_list",
  text: `select json_build_object('today', app_today(), 'ready', coalesce((select json_agg(json_build_object('level', k.level, 'count', k.n)) from (select t.decided_by as level, count(*) as n ${READY} group by 1 order by 1) k), '[]'),
    'letters', coalesce((select json_agg(json_build_object('id', f.id, 'number', f.number, 'sentOn', f.sent_on, 'level', f.level, 'items', ${items("true")}, 'waiting', ${items("p.state = 'forwarded'")}, 'agreed', ${items("p.state = 'decided'")}, 'refused', ${items("x.refused_on is not null")})
      order by f.sent_on desc, f.number) from (select * from forwarding where province_id = app_province() order by sent_on desc, number limit 200) f), '[]')) as it`,
};

export type Ready = {
  id: string;
  version: number;
  unitId: string;
  subject: string;
  titleCode: string;
  titleName: string;
  level: Above;
  state: ProposalState;
  giverName: string;
  year: string;
  heldOn: string | null;
  inFavour: number | null;
  base: number | null;
  fallback: string | null;
};
export type ForwardingBase = Facts & { ready: Ready[]; today: string };

const FALLBACK_NAME = "(select n.name from national_title n where n.code = r.fallback_code order by n.valid_from desc limit 1)";

export const forwardingBase: Statement = {
  name: "forwarding_base",
  text: `select json_build_object('today', app_today(), 'ready', coalesce((select json_agg(json_build_object('id', p.id, 'version', p.version, 'unitId', p.unit_id, 'subject', ${SUBJECT}, 'titleCode', p.title_code, 'titleName', p.title_name, 'level', t.decided_by, 'state', p.state, 'giverName', ${GIVER_SHORT},
      'year', p.period, 'heldOn', s.held_on, 'inFavour', r.in_favour, 'base', r.base, 'fallback', ${FALLBACK_NAME}) order by t.position, b.short_name collate vi nulls last, u.name collate vi, p.id) ${READY}), '[]')) as it`,
};

export type ForwardingItem = {
  id: string;
  itemId: string;
  unitId: string;
  subject: string;
  kind: SubjectKind;
  titleCode: string;
  titleName: string;
  giverName: string;
  year: string;
  state: ProposalState;
  position: number;
  inFavour: number | null;
  base: number | null;
  session: {
    title: string;
    heldOn: string;
    inFavour: number;
    base: number;
    fallbackCode: string | null;
    fallbackName: string | null;
  } | null;
  verdict: Verdict | null;
  rank: number | null;
  total: string | null;
  summary: string;
  /** The decision that lists it, drafts included. */
  decision: { id: string; number: string; signedOn: string; state: DecisionState } | null;
  listed: boolean;
  refusedOn: string | null;
  refusedPaper: string | null;
  refusedReason: string | null;
  fallback: { id: string; titleName: string; state: ProposalState } | null;
  papers: {
    kind: string;
    title: string;
    fileName: string | null;
    mediaType: string | null;
    sha256: string | null;
    sealed: boolean;
    fromRecord: boolean;
  }[];
};
export type ForwardingShown = Facts & {
  id: string;
  version: number;
  level: Above;
  number: string;
  sentOn: string;
  signerName: string | null;
  signerTitle: string | null;
  note: string | null;
  invented: string | null;
  madeBy: string | null;
  madeAt: string;
  today: string;
  provinceName: string;
  placeName: string;
  boardName: string;
  items: ForwardingItem[];
};

const PAPERS = `coalesce((select json_agg(json_build_object('kind', q.kind, 'title', q.title, 'fileName', w.file_name, 'mediaType', e.media_type, 'sha256', e.sha256, 'sealed', e.sealed_at is not null, 'fromRecord', q.from_record) order by array_position(array['letter', 'minutes', 'count', 'ranking', 'report'], q.kind), q.title)
  from proposal_paper q left join file_use w on w.province_id = q.province_id and w.id = q.file_use_id and w.removed_at is null left join stored_file e on e.province_id = w.province_id and e.id = w.file_id where q.province_id = p.province_id and q.proposal_id = p.id), '[]')`;

const ITEMS = `coalesce((select json_agg(json_build_object('id', p.id, 'itemId', x.id, 'unitId', p.unit_id, 'subject', ${SUBJECT}, 'kind', p.kind, 'titleCode', p.title_code, 'titleName', p.title_name, 'giverName', ${GIVER}, 'year', p.period, 'state', p.state, 'position', x.position, 'inFavour', p.in_favour, 'base', p.base,
    'rank', p.rank, 'total', p.total::text, 'summary', p.summary, 'verdict', (select a.verdict from appraisal a where a.province_id = p.province_id and a.proposal_id = p.id),
    'session', case when r.id is not null then json_build_object('title', s.title, 'heldOn', s.held_on, 'inFavour', r.in_favour, 'base', r.base, 'fallbackCode', r.fallback_code, 'fallbackName', ${FALLBACK_NAME}) end,
    'decision', case when d.id is not null then json_build_object('id', d.id, 'number', d.number, 'signedOn', d.signed_on, 'state', d.state) end, 'listed', coalesce(d.state = 'draft', false),
    'refusedOn', x.refused_on, 'refusedPaper', x.refused_paper, 'refusedReason', x.refused_reason,
    'fallback', (select json_build_object('id', z.id, 'titleName', z.title_name, 'state', z.state) from award_proposal z where z.province_id = x.province_id and z.id = x.fallback_id), 'papers', ${PAPERS}) order by x.position)
  from forwarding_item x join award_proposal p on p.province_id = x.province_id and p.id = x.proposal_id join unit u on u.province_id = p.province_id and u.id = p.unit_id
    ${OF_BLOC}
    left join council_result r on r.province_id = p.province_id and r.proposal_id = p.id and r.outcome = 'agree' left join council_session s on s.province_id = r.province_id and s.id = r.session_id
    left join decision_item i on i.province_id = p.province_id and i.proposal_id = p.id and i.awards left join decision d on d.province_id = i.province_id and d.id = i.decision_id
  where ${OF_LETTER}), '[]')`;

export const forwardingPage = (id: string): Statement => ({
  name: "forwarding_page",
  text: `select json_build_object('id', f.id, 'version', f.version, 'level', f.level, 'number', f.number, 'sentOn', f.sent_on, 'signerName', f.signer_name, 'signerTitle', f.signer_title, 'note', f.note, 'invented', f.invented, 'madeAt', f.made_at, 'today', app_today(),
    'madeBy', (select w.full_name from person w where w.province_id = f.province_id and w.id = f.made_by_id), 'provinceName', v.name, 'placeName', coalesce(nullif(g.place_name, ''), v.name), 'boardName', g.board_name, 'items', ${ITEMS}) as it
  from forwarding f join province v on v.id = f.province_id left join province_setting g on g.province_id = f.province_id where f.province_id = app_province() and f.id = $1`,
  values: [idOrNull(id)],
});

export async function forwardingById(sql: Sql, id: string): Promise<ForwardingShown | null> {
  const { rows } = await sql.query<{ it: ForwardingShown }>(forwardingPage(id) as { text: string });
  return rows[0]?.it ?? null;
}
export async function forwardingBaseOf(sql: Sql): Promise<ForwardingBase | null> {
  const { rows } = await sql.query<{ it: ForwardingBase }>(forwardingBase as { text: string });
  return rows[0]?.it ?? null;
}
