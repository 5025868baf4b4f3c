import "server-only";
import type { Facts } from "@/lib/access/facts";
import type { Sql, Statement } from "@/lib/tenancy/enter";
import type { TitleLevel } from "@/lib/tenancy/generated/enums";
import { MOST_BY_NAME, OFFER, type OfferAsked } from "./offer";

export type Candidate = {
  id: string;
  subject: string;
  titleCode: string;
  titleName: string;
  level: TitleLevel;
  year: string;
  giverName: string;
  inFavour: number | null;
  base: number | null;
  mine: boolean;
};
/** A title of which there are too many to offer each by name. */
export type WholeTitle = { code: string; name: string; count: number; mine: number };
export type Offered = { byName: Candidate[]; whole: WholeTitle[] };
export type SessionChoice = { id: string; title: string; heldOn: string; closedAt: string | null };
export type ForwardingChoice = { id: string; number: string; sentOn: string; level: TitleLevel };
/** What a decision may rest on, with what is left of it by title. */
export type Ground = {
  sessionId: string | null;
  forwardingId: string | null;
  name: string;
  day: string;
  titles: { name: string; count: number }[];
  count: number;
};
export type DraftBase = Facts & {
  offered: Offered;
  session: SessionChoice | null;
  forwarding: ForwardingChoice | null;
  grounds: Ground[];
  last: { number: string; signedOn: string } | null;
  today: string;
};

/** JSON: Offered, over $1 to $3 of OFFER. */
export const OFFERED = `(with offer as (${OFFER}) select json_build_object(
  'byName', coalesce((select json_agg(json_build_object('id', o.id, 'subject', o.subject, 'titleCode', o.title_code, 'titleName', o.title_name, 'level', o.level, 'year', o.year, 'giverName', o.giver_name, 'inFavour', o.in_favour, 'base', o.base, 'mine', o.mine)
    order by o.place) from offer o where o.n <= ${MOST_BY_NAME}), '[]'),
  'whole', coalesce((select json_agg(json_build_object('code', g.title_code, 'name', g.title_name, 'count', g.n, 'mine', g.mine) order by g.place) from (select title_code, title_name, count(*) as n, count(*) filter (where mine) as mine, min(place) as place
    from offer where n > ${MOST_BY_NAME} group by 1, 2) g), '[]')))`;

export const SESSION = "json_build_object('id', s.id, 'title', s.title, 'heldOn', s.held_on, 'closedAt', s.closed_at)";
export const FORWARDING = "json_build_object('id', f.id, 'number', f.number, 'sentOn', f.sent_on, 'level', f.level)";

/** JSON: sessions and letters whose results no decision lists yet; `left over` stays in sight until the last is taken. */
export const GROUNDS = `coalesce((select json_agg(json_build_object('sessionId', g.session_id, 'forwardingId', g.forwarding_id, 'name', g.name, 'day', g.day, 'titles', g.titles, 'count', g.count) order by g.day desc, g.name) from (
  select k.session_id, k.forwarding_id, k.name, k.day, sum(k.n)::int as count, json_agg(json_build_object('name', k.title_name, 'count', k.n) order by k.n desc, k.title_name) as titles from (
    select s.id as session_id, null::uuid as forwarding_id, s.title as name, s.held_on as day, p.title_name, count(*)::int as n from award_proposal p
      join council_result r on r.province_id = p.province_id and r.proposal_id = p.id and r.outcome = 'agree' join council_session s on s.province_id = r.province_id and s.id = r.session_id
      where p.province_id = app_province() and p.state = 'council_agreed' and coalesce((select t.decided_by from national_title t where t.code = p.title_code order by t.valid_from desc limit 1), 'PROVINCE') not in ('PRIME_MINISTER', 'PRESIDENT')
        and not exists (select from decision_item i where i.province_id = p.province_id and i.proposal_id = p.id and i.awards) group by s.id, s.title, s.held_on, p.title_name
    union all
    select null, f.id, 'Tờ trình số ' || f.number, f.sent_on, p.title_name, count(*)::int from award_proposal p join forwarding_item x on x.province_id = p.province_id and x.proposal_id = p.id join forwarding f on f.province_id = x.province_id and f.id = x.forwarding_id
      where p.province_id = app_province() and p.state = 'forwarded' and not exists (select from decision_item i where i.province_id = p.province_id and i.proposal_id = p.id and i.awards) group by f.id, f.number, f.sent_on, p.title_name) k
  group by 1, 2, 3, 4) g), '[]')`;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
export const idOrNull = (id: string | null | undefined): string | null => (id && UUID.test(id) ? id : null);

export const draftBase = ({ sessionId, forwardingId, decisionId = null }: OfferAsked): Statement => ({
  name: "decision_draft_base",
  text: `select json_build_object('today', app_today(), 'grounds', ${GROUNDS},
    'offered', case when $1::uuid is null and $2::uuid is null then json_build_object('byName', '[]'::json, 'whole', '[]'::json) else ${OFFERED} end,
    'session', (select ${SESSION} from council_session s where s.province_id = app_province() and s.id = $1), 'forwarding', (select ${FORWARDING} from forwarding f where f.province_id = app_province() and f.id = $2),
    'last', (select json_build_object('number', d.number, 'signedOn', d.signed_on) from decision d where d.province_id = app_province() and d.level = 'PROVINCE' and d.book_no is not null order by d.signed_on desc, d.book_no desc limit 1)) as it`,
  values: [idOrNull(sessionId), idOrNull(forwardingId), idOrNull(decisionId)],
});

export async function draftBaseOf(sql: Sql, asked: OfferAsked): Promise<DraftBase | null> {
  const { rows } = await sql.query<{ it: DraftBase }>(draftBase(asked) as { text: string });
  return rows[0]?.it ?? null;
}
