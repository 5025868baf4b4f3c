import "server-only";
import type { Facts } from "@/lib/access/facts";
import type { Sql, Statement } from "@/lib/tenancy/enter";
import type { DecisionKind, DecisionState, ProposalState, TitleLevel } from "@/lib/tenancy/generated/enums";
import {
  FORWARDING,
  type ForwardingChoice,
  type Ground,
  GROUNDS,
  idOrNull,
  OFFERED,
  type Offered,
  SESSION,
  type SessionChoice,
} from "./draft-queries";
import { RESTED_JSON, REVIEWS_JSON } from "./rested/expressions";
import type { Rested, ReviewShown } from "./rested/rested";
import type { LineKind } from "./rules";
import { TITLE_DAY } from "@/lib/awards/giver-expressions";
import { titleOn } from "@/lib/titles/queries";
import { DECISION_BONUS, type DecisionBonus } from "./bonus/queries";

export type DecisionLine = {
  id: string;
  number: string;
  signedOn: string;
  title: string;
  kind: DecisionKind;
  level: TitleLevel;
  state: DecisionState;
  items: number;
  publishedAt: string | null;
  issuedAt: string | null;
};
export type Decisions = Facts & {
  decisions: DecisionLine[];
  total: number;
  /** What no decision lists yet, by session and letter. */ left: Ground[];
};
export const DECISIONS_A_PAGE = 50;

const INNER = "app_reach() && array['board_officer', 'board_leader', 'council_member', 'council_secretary', 'inspector']";

/** Units read what was issued; drafts stay with the board and the council. */
export const decisionList = (page: number): Statement => ({
  name: "decision_list",
  text: `with hit as (select d.* from decision d where d.province_id = app_province() and (d.state <> 'draft' or ${INNER})),
    page as (select * from hit d order by d.state = 'draft' desc, d.signed_on desc, d.book_no desc nulls last, d.number limit ${DECISIONS_A_PAGE} offset $1)
    select json_build_object('left', case when ${INNER} then ${GROUNDS} else '[]' end, 'total', (select count(*) from hit),
    'decisions', coalesce((select json_agg(json_build_object('id', d.id, 'number', d.number, 'signedOn', d.signed_on, 'title', d.title, 'kind', d.kind, 'level', d.level, 'state', d.state, 'publishedAt', d.published_at, 'issuedAt', d.issued_at,
      'items', (select count(*) from decision_item i where i.province_id = d.province_id and i.decision_id = d.id)) order by d.state = 'draft' desc, d.signed_on desc, d.book_no desc nulls last, d.number) from page d), '[]')) as it`,
  values: [(page - 1) * DECISIONS_A_PAGE],
});

export type DecisionItemShown = {
  id: string;
  proposalId: string;
  unitId: string;
  subjectName: string;
  /** Of a person or another than the unit itself. */ post: string | null;
  subjectUnit: string | null;
  now?: string | null;
  titleCode: string;
  titleName: string;
  groupName: string | null;
  position: number;
  year: string;
  state: ProposalState;
  registerNo: number | null;
  annulled: boolean;
  recovered: boolean;
  /** In dong, as it was frozen; of a mending list that of the line it names. */ bonus: number | null;
};
export type DecisionShown = Facts & {
  id: string;
  version: number;
  kind: DecisionKind;
  level: TitleLevel;
  number: string;
  signedOn: string;
  signerName: string;
  signerTitle: string;
  title: string;
  orderReason: string | null;
  reason: string | null;
  state: DecisionState;
  issuedAt: string | null;
  publishedAt: string | null;
  scanId: string | null;
  scanName: string | null;
  invented: string | null;
  today: string;
  session: SessionChoice | null;
  forwarding: ForwardingChoice | null;
  annuls: { id: string; number: string; signedOn: string; state: DecisionState; publishedAt: string | null } | null;
  /** Later decisions that correct or annul this one, or take back what it gave. */
  mendedBy: { id: string; kind: DecisionKind; number: string; signedOn: string; state: DecisionState; reason: string | null }[];
  /** How long the list is, where its lines stand, and the page of it that was asked for. */
  count: number;
  lines: LineKind[];
  hits: number;
  items: DecisionItemShown[];
  /** What rests on it, where it was asked for or an annulment is drafted; and what has to be looked at since one was issued. */
  rests: Rested[];
  reviews: ReviewShown[];
  offered: Offered;
  bonus: DecisionBonus;
};
export type ItemsAsked = { words: string; page: number };
export type DecisionAsked = ItemsAsked & { /** What rests on an award, before its annulment is drafted. */ rests?: boolean };
export const ITEMS_A_PAGE = 100;

const OF_LIST = "i.province_id = d.province_id and i.decision_id = d.id";
const HIT = `${OF_LIST} and ($2 = '' or unaccent(lower(i.subject_name || ' ' || i.title_name || ' ' || coalesce(i.group_name, ''))) like '%' || unaccent(lower($2)) || '%')`;
const ITEMS = `coalesce((select json_agg(json_build_object('id', i.id, 'proposalId', i.proposal_id, 'unitId', i.unit_id, 'subjectName', i.subject_name, 'post', i.subject_post, 'subjectUnit', i.subject_unit, 'now', case when i.subject_unit is null then unit_now(i.unit_id, d.signed_on) end, 'titleCode', i.title_code, 'titleName', i.title_name, 'groupName', i.group_name,
    'position', i.position, 'year', p.period, 'state', p.state, 'registerNo', h.register_no, 'annulled', h.annulled_by_id is not null, 'recovered', h.recovered_by_id is not null, 'bonus', coalesce(i.bonus, (select o.bonus from decision_item o where o.province_id = i.province_id and o.decision_id = d.annuls_id and o.proposal_id = i.proposal_id))) order by i.position)
  from (select i.* from decision_item i where ${HIT} order by i.position limit ${ITEMS_A_PAGE} offset $3) i join award_proposal p on p.province_id = i.province_id and p.id = i.proposal_id
  left join honours_entry h on h.province_id = i.province_id and h.item_id = (select o.id from decision_item o where o.province_id = i.province_id and o.decision_id = coalesce(d.annuls_id, d.id) and o.proposal_id = i.proposal_id)), '[]')`;

/** A list that was just written has no statistics yet: each line looks its proposal, result and letter up by the proposal, so that no plan pairs all with all. LineKind by LineKind: state, level, and whether the session or letter of the decision spoke of it. */
const LINES = `coalesce((select json_agg(json_build_object('state', k.state, 'level', k.level, 'here', k.here, 'count', k.n, 'unitName', k.unit_name)) from (
  select p.state, coalesce(t.decided_by, 'PROVINCE') as level, count(*) as n, min(i.subject_name) as unit_name, case when d.session_id is not null then coalesce(r.session_id = d.session_id, false) else d.forwarding_id is null or coalesce(x.forwarding_id = d.forwarding_id, false) end as here
  from decision_item i join lateral (select p.* from award_proposal p where p.province_id = i.province_id and p.id = i.proposal_id limit 1) p on true
    left join lateral (select y.* from bloc_year y where y.province_id = p.province_id and y.id = p.bloc_year_id limit 1) y on true ${titleOn("i.title_code", TITLE_DAY)} t on true
    left join lateral (select r.session_id from council_result r where r.province_id = i.province_id and r.proposal_id = i.proposal_id and r.outcome = 'agree' limit 1) r on true
    left join lateral (select x.forwarding_id from forwarding_item x where x.province_id = i.province_id and x.proposal_id = i.proposal_id limit 1) x on true
  where ${OF_LIST} group by 1, 2, 5) k), '[]')`;

/** $1 to $3 of OFFER as they are known here: the columns of the draft itself. */
const OWN_OFFER = OFFERED.replaceAll("$1", "d.session_id").replaceAll("$2", "d.forwarding_id").replaceAll("$3", "d.id");

export const decisionPage = (id: string, { words, page, rests = false }: DecisionAsked = { words: "", page: 1 }): Statement => ({
  name: "decision_page",
  text: `select json_build_object('id', d.id, 'version', d.version, 'kind', d.kind, 'level', d.level, 'number', d.number, 'signedOn', d.signed_on, 'signerName', d.signer_name, 'signerTitle', d.signer_title, 'title', d.title, 'orderReason', d.order_reason,
    'reason', d.reason, 'state', d.state, 'issuedAt', d.issued_at, 'publishedAt', d.published_at, 'scanId', d.scan_id, 'invented', d.invented, 'today', app_today(),
    'scanName', (select w.file_name from file_use w where w.province_id = d.province_id and w.id = d.scan_id),
    'session', (select ${SESSION} from council_session s where s.province_id = d.province_id and s.id = d.session_id), 'forwarding', (select ${FORWARDING} from forwarding f where f.province_id = d.province_id and f.id = d.forwarding_id),
    'annuls', (select json_build_object('id', o.id, 'number', o.number, 'signedOn', o.signed_on, 'state', o.state, 'publishedAt', o.published_at) from decision o where o.province_id = d.province_id and o.id = d.annuls_id),
    'mendedBy', coalesce((select json_agg(json_build_object('id', m.id, 'kind', m.kind, 'number', m.number, 'signedOn', m.signed_on, 'state', m.state, 'reason', m.reason) order by m.signed_on)
      from decision m where m.province_id = d.province_id and m.annuls_id = d.id and (m.state <> 'draft' or ${INNER})), '[]'),
    'count', (select count(*) from decision_item i where ${OF_LIST}), 'hits', (select count(*) from decision_item i where ${HIT}), 'items', ${ITEMS}, 'lines', ${LINES},
    'rests', case when ${INNER} and (d.kind = 'ANNULMENT' and d.state = 'draft' or $4) then ${RESTED_JSON} else '[]' end, 'reviews', ${REVIEWS_JSON},
    'bonus', ${DECISION_BONUS},
    'offered', case when d.state = 'draft' and d.kind = 'AWARD' then ${OWN_OFFER} else json_build_object('byName', '[]'::json, 'whole', '[]'::json) end) as it
  from decision d where d.province_id = app_province() and d.id = $1 and (d.state <> 'draft' or ${INNER})`,
  values: [idOrNull(id), words.normalize("NFC").replace(/[\\%_]/g, "\\$&"), (page - 1) * ITEMS_A_PAGE, rests],
});

export async function decisionById(sql: Sql, id: string): Promise<DecisionShown | null> {
  const { rows } = await sql.query<{ it: DecisionShown }>(decisionPage(id) as { text: string });
  return rows[0]?.it ?? null;
}
