import "server-only";
import type { Facts } from "@/lib/access/facts";
import { readPortal } from "@/lib/tenancy/portal";
import type { ReaderOpinionState } from "@/lib/tenancy/generated/enums";
import type { Sql, Statement } from "@/lib/tenancy/enter";

export type PublicOpinion = { id: string; name: string; words: string; answer: string | null; receivedOn: string };
const LINE = "jsonb_build_object('id', o.id, 'name', o.name, 'words', o.words, 'answer', o.answer, 'receivedOn', o.received_on)";

/** Under an article, oldest first: a JSON list over the row named; as part of the page's own statement. */
export const OPINIONS_OF = (article: string) =>
  `coalesce((select jsonb_agg(${LINE} order by o.received_on, o.id) from published_opinion o where o.article_id = ${article}), '[]')`;

export type OpinionPage = { article: { id: string; slug: string; title: string } | null; opinions: PublicOpinion[] };
/** The page on which readers write: about one article, or to the office as a whole with what was said to it before. */
export async function opinionPage(tinh: string, slug: string | null) {
  const answer = await readPortal<{ it: OpinionPage }>(tinh, {
    name: "portal_opinion_page",
    text: `select jsonb_build_object('article', (select jsonb_build_object('id', a.id, 'slug', a.slug, 'title', a.title) from published_article a where a.slug = $1),
      'opinions', coalesce((select jsonb_agg(x.line) from (select ${LINE} as line from published_opinion o where o.article_id is null order by o.received_on desc, o.id desc limit 20) x), '[]')) as it`,
    values: [slug],
  });
  return answer && { province: answer.province, now: answer.now, it: answer.rows[0]!.it };
}

export type OpinionLooked = {
  reference: string;
  receivedOn: string;
  state: ReaderOpinionState;
  decidedOn: string | null;
  /** Only of one that was published. */ answer: string | null;
  article: { slug: string; title: string } | null;
};

/** "yk 223d…" as somebody reads it from a screen; null for what is no receipt of ours. */
export function plainReceipt(typed: string): string | null {
  const bare = typed
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, "")
    .replace(/^YK/, "");
  return /^[0-9A-F]{8}$/.test(bare) ? `YK-${bare}` : null;
}

export async function lookUpOpinion(tinh: string, receipt: string) {
  const answer = await readPortal<{ it: OpinionLooked | null }>(tinh, {
    name: "portal_reader_opinion",
    text: "select reader_opinion_by_reference($1) as it",
    values: [receipt],
  });
  return answer && { province: answer.province, it: answer.rows[0]?.it ?? null };
}

/** What the policy asks of an opinion: the year its article tells of; the suggestion box belongs to the board alone. */
const FACTS =
  "'id', o.id, 'version', o.version, 'state', o.state, 'blocYearId', a.bloc_year_id, 'archive', coalesce(y.mode = 'archive', false)";
const FROM = `from reader_opinion o left join article a on a.province_id = o.province_id and a.id = o.article_id left join bloc_year y on y.province_id = a.province_id and y.id = a.bloc_year_id`;

export type OpinionFound = Facts & { id: string; version: number; state: ReaderOpinionState };
export async function opinionById(sql: Sql, id: string): Promise<OpinionFound | null> {
  const { rows } = await sql.query<{ it: OpinionFound }>({
    name: "reader_opinion_by_id",
    text: `select jsonb_build_object(${FACTS}) as it ${FROM} where o.province_id = app_province() and o.id = $1`,
    values: [id],
  });
  return rows[0]?.it ?? null;
}

export type OpinionLine = OpinionFound & {
  reference: string;
  name: string;
  contact: string | null;
  words: string;
  receivedAt: string;
  decidedAt: string | null;
  decidedBy: string | null;
  refusedReason: string | null;
  answer: string | null;
  article: { id: string; title: string } | null;
};
export type OpinionList = Facts & { lines: OpinionLine[]; counts: Partial<Record<ReaderOpinionState, number>> };
const MOST = 50;

/** What this person may decide: row security shows no other. Those that wait come first, the oldest of them on top. */
export const opinionList = (state: ReaderOpinionState | null): Statement => ({
  name: "reader_opinion_list",
  text: `select jsonb_build_object(
    'counts', coalesce((select jsonb_object_agg(c.state, c.n) from (select state, count(*) n from reader_opinion group by 1) c), '{}'),
    'lines', coalesce((select jsonb_agg(x.it) from (select jsonb_build_object(${FACTS}, 'reference', o.reference, 'name', o.name, 'contact', o.contact, 'words', o.words, 'receivedAt', o.received_at,
        'decidedAt', o.decided_at, 'decidedBy', p.full_name, 'refusedReason', o.refused_reason, 'answer', o.answer,
        'article', case when a.id is not null then jsonb_build_object('id', a.id, 'title', a.title) end) as it
      ${FROM} left join person p on p.province_id = o.province_id and p.id = o.decided_by_id
      where o.province_id = app_province() and ($1::text is null or o.state::text = $1)
      order by o.state, case when o.state = 'waiting' then o.received_at end, o.received_at desc limit ${MOST}) x), '[]')) as it`,
  values: [state],
});
