import "server-only";
import { cache } from "react";
import { readPortal, type PublicProvince } from "@/lib/tenancy/portal";
import { type NoticeLine, RUNNING_NOTICES } from "./notices/queries";
import { OPINIONS_OF, type PublicOpinion } from "./opinions/queries";
import { readingsWritten } from "./tally";

/** One line of a list of news; dates as YYYY-MM-DD. */
export type NewsLine = {
  id: string;
  slug: string;
  title: string;
  summary: string;
  datedOn: string;
  eventOn: string | null;
  blocName: string | null;
  year: string | null;
  photoId: string | null;
  photoAlt: string | null;
};
/** A day that has news, for the calendar. */
export type NewsDay = { day: string; count: number };
export type PublicArticle = NewsLine & {
  body: string;
  author: string;
  photoCaption: string | null;
  viewsBefore: number;
  invented: string | null;
  tags: PublicTag[];
  pictures: { number: number; photoId: string; caption: string | null; alt: string }[];
};
export type PublicTag = { kind: "bloc" | "meeting" | "movement" | "unit" | "model"; name: string };
export type PledgeLine = { code: string; title: string; blocName: string; year: string; signed: number; parties: number };

export type Front = { news: NewsLine[]; events: NewsLine[]; pledges: PledgeLine[]; notices: NoticeLine[] };
export type ArticlePage = {
  article: PublicArticle | null;
  views: number;
  others: NewsLine[];
  days: NewsDay[];
  /** The nearest months before and after that have news. */
  before: string | null;
  after: string | null;
  pledge: { code: string; title: string; parties: number; signed: number; whole: boolean } | null;
  opinions: PublicOpinion[];
};

const LINE = `jsonb_build_object('id', a.id, 'slug', a.slug, 'title', a.title, 'summary', a.summary, 'datedOn', a.dated_on, 'eventOn', a.event_on,
  'blocName', a.bloc_name, 'year', a.year, 'photoId', a.photo_id, 'photoAlt', a.photo_alt)`;
/** Published parties are a list of { unitName, signature | null }. */
const SIGNED = "(select count(*) from jsonb_array_elements(p.parties) one where jsonb_typeof(one -> 'signature') = 'object')";
const NEWEST = "order by a.dated_on desc, a.id desc";

type One<It> = { province: PublicProvince; now: Date; it: It };

async function one<It>(slug: string, name: string, text: string, values: unknown[] = []): Promise<One<It> | null> {
  const answer = await readPortal<{ it: It }>(slug, { name, text, values });
  return answer && { province: answer.province, now: answer.now, it: answer.rows[0]!.it };
}

/** What stands on the front page of a province. */
export const frontOf = cache((slug: string) =>
  one<Front>(
    slug,
    "portal_front",
    `select jsonb_build_object(
    'news', coalesce((select jsonb_agg(x.line) from (select ${LINE} as line from published_article a ${NEWEST} limit 7) x), '[]'),
    'events', coalesce((select jsonb_agg(x.line) from (select ${LINE} as line from published_article a where a.event_on is not null and not a.tags @> '[{"kind": "model"}]' order by a.event_on desc, a.id desc limit 5) x), '[]'),
    'notices', ${RUNNING_NOTICES},
    'pledges', coalesce((select jsonb_agg(x.line) from (select jsonb_build_object('code', p.code, 'title', p.title, 'blocName', p.bloc_name, 'year', p.year,
        'signed', ${SIGNED}, 'parties', jsonb_array_length(p.parties)) as line
      from published_pledge p where p.published_at is not null order by p.year desc, p.bloc_name collate vi limit 8) x), '[]')) as it`,
  ),
);

/** One article with all that stands beside it; the number of views is counted here, so a page is as old as its number. */
export const articleOf = cache(async (slug: string, article: string) => {
  await readingsWritten();
  return one<ArticlePage>(
    slug,
    "portal_article",
    `with a as (select * from published_article where slug = $1),
      month as (select date_trunc('month', dated_on)::date as first from a)
    select jsonb_build_object(
      'article', (select ${LINE} || jsonb_build_object('body', a.body, 'author', a.author, 'photoCaption', a.photo_caption, 'viewsBefore', a.views_before, 'invented', a.invented, 'tags', a.tags,
        'pictures', coalesce((select jsonb_agg(jsonb_build_object('number', p.number, 'photoId', p.photo_id, 'caption', p.caption, 'alt', p.alt) order by p.number) from published_picture p where p.article_id = a.id), '[]')) from a),
      'views', coalesce((select a.views_before + coalesce((select sum(v.views) from article_view v where v.article_id = a.id), 0) from a), 0),
      'others', coalesce((select jsonb_agg(x.line) from (select ${LINE} as line from published_article a where a.slug <> $1 ${NEWEST} limit 5) x), '[]'),
      'days', coalesce((select jsonb_agg(jsonb_build_object('day', d.dated_on, 'count', d.n)) from (
        select o.dated_on, count(*) n from published_article o, month m where o.dated_on >= m.first and o.dated_on < m.first + interval '1 month' group by 1) d), '[]'),
      'before', (select to_char(max(o.dated_on), 'YYYY-MM') from published_article o, month m where o.dated_on < m.first),
      'after', (select to_char(min(o.dated_on), 'YYYY-MM') from published_article o, month m where o.dated_on >= m.first + interval '1 month'),
      'pledge', (select jsonb_build_object('code', p.code, 'title', p.title, 'parties', jsonb_array_length(p.parties), 'signed', ${SIGNED}, 'whole', p.clauses is not null and p.published_at is not null)
        from published_pledge p, a where p.code = coalesce(a.pledge_code,
          (select q.code from published_pledge q where q.bloc_name = a.bloc_name and q.year = a.year order by q.frozen_at limit 1))),
      'opinions', ${OPINIONS_OF("(select a.id from a)")}) as it`,
    [article],
  );
});

export type NewsQuery = {
  words?: string | undefined;
  about?: string | undefined;
  day?: string | undefined;
  month?: string | undefined;
  before?: { datedOn: string; id: string } | undefined;
};
export type NewsPage = {
  lines: NewsLine[];
  more: boolean;
  total: number;
  days: NewsDay[];
  month: string | null;
  before: string | null;
  after: string | null;
};
export const NEWS_A_PAGE = 10;

/** News by words, day or month, newest first, by keyset: a page stays the same page when something new comes in front. */
export const newsOf = (slug: string, { words, about, day, month, before }: NewsQuery) =>
  one<NewsPage>(
    slug,
    "portal_news",
    `with hit as (
      select * from published_article a
      where ($1::text is null or unaccent(lower(a.title || ' ' || a.summary || ' ' || coalesce(a.bloc_name, ''))) like all (select '%' || unaccent(lower(word)) || '%' from regexp_split_to_table($1::text, '\\s+') word))
        and ($6::text is null or exists (select from jsonb_array_elements(a.tags) tag where tag ->> 'name' = $6))
        and ($2::date is null or a.dated_on = $2::date)
        and ($3::text is null or (a.dated_on >= ($3 || '-01')::date and a.dated_on < ($3 || '-01')::date + interval '1 month'))),
    page as (select * from hit a where ($4::date is null or (a.dated_on, a.id) < ($4::date, $5::uuid)) ${NEWEST} limit ${NEWS_A_PAGE + 1}),
    month as (select date_trunc('month', coalesce($2::date, ($3 || '-01')::date, (select max(dated_on) from published_article)))::date as first)
    select jsonb_build_object(
      'lines', coalesce((select jsonb_agg(x.line) from (select ${LINE} as line from page a ${NEWEST} limit ${NEWS_A_PAGE}) x), '[]'),
      'more', (select count(*) > ${NEWS_A_PAGE} from page),
      'total', (select count(*) from hit),
      'month', (select to_char(first, 'YYYY-MM') from month),
      'days', coalesce((select jsonb_agg(jsonb_build_object('day', d.dated_on, 'count', d.n)) from (
        select o.dated_on, count(*) n from published_article o, month m where o.dated_on >= m.first and o.dated_on < m.first + interval '1 month' group by 1) d), '[]'),
      'before', (select to_char(max(o.dated_on), 'YYYY-MM') from published_article o, month m where o.dated_on < m.first),
      'after', (select to_char(min(o.dated_on), 'YYYY-MM') from published_article o, month m where o.dated_on >= m.first + interval '1 month')) as it`,
    [words ? likeable(words) : null, day ?? null, month ?? null, before?.datedOn ?? null, before?.id ?? null, about ?? null],
  );

/** Signs that mean something in LIKE are meant as themselves by people. */
const likeable = (words: string) => words.normalize("NFC").replace(/[\\%_]/g, "\\$&");

/** The bytes of a public picture are found by this; nothing when the article was withdrawn. */
export async function publicPhoto(
  slug: string,
  id: string,
  edge: number | null = null,
): Promise<{ provinceId: string; sha256: string; mediaType: string } | null> {
  const answer = await readPortal<{ sha256: string; mediaType: string }>(slug, {
    name: "portal_photo",
    text: `select sha256, media_type as "mediaType" from public_photo($1, $2)`,
    values: [id, edge],
  });
  const row = answer?.rows[0];
  return answer && row ? { provinceId: answer.province.id, ...row } : null;
}

/** A province that has public pages, for those that show nothing of its records. */
export const provinceOf = cache(
  async (slug: string): Promise<PublicProvince | null> =>
    (await readPortal(slug, { name: "portal_province", text: "select 1" }))?.province ?? null,
);

/** Articles that tell of role models, the newest first. */
export const modelsOf = (slug: string) =>
  one<NewsLine[]>(
    slug,
    "portal_models",
    `select coalesce(jsonb_agg(x.line), '[]') as it from (select ${LINE} as line from published_article a where a.tags @> '[{"kind": "model"}]' ${NEWEST} limit 100) x`,
  );
