import "server-only";
import type { Facts } from "@/lib/access/facts";
import type { Sql, Statement, Tx } from "@/lib/tenancy/enter";
import { missingPictures } from "./marks";

const WITH = {
  bloc: { select: { name: true, slug: true } },
  blocYear: {
    select: {
      year: true,
      mode: true,
      pledges: { where: { code: { not: null } }, orderBy: { number: "desc" as const }, take: 1, select: { code: true } },
    },
  },
  photo: { select: { caption: true, altText: true, fileId: true, file: { select: { sha256: true, mediaType: true } } } },
  updatedBy: { select: { fullName: true } },
  publishedBy: { select: { fullName: true } },
  sentBy: { select: { fullName: true } },
  dueBy: { select: { fullName: true } },
  articlePictures: {
    orderBy: { number: "asc" as const },
    select: { number: true, useId: true, use: { select: { caption: true, altText: true } } },
  },
} as const;

/** An article with the facts the policy asks. Null when the province has none of this id. */
export async function articleById(tx: Tx, id: string) {
  if (!/^[0-9a-f-]{36}$/.test(id)) return null;
  const row = await tx.article.findFirst({ where: { id }, include: WITH });
  if (!row) return null;
  const pictures = row.articlePictures.map(({ number, useId, use }) => ({ number, useId, caption: use.caption, alt: use.altText ?? "" }));
  return {
    ...row,
    pictures,
    missing: missingPictures(
      row.body,
      pictures.map(({ number }) => number),
    ),
    archive: row.blocYear?.mode === "archive",
    pledgeCode: row.blocYear?.pledges[0]?.code ?? null,
    photoAlt: row.photo?.altText ?? null,
    photoCaption: row.photo?.caption ?? null,
  };
}
export type ArticleFound = NonNullable<Awaited<ReturnType<typeof articleById>>>;

/** What the policy asks about an article on this bloc-year; none given means the province itself, which only the board speaks for. */
export async function factsOfYear(tx: Tx, blocYearId: string | null): Promise<(Facts & { blocId: string | null }) | null> {
  if (!blocYearId) return { blocId: null };
  const year = await tx.blocYear.findFirst({ where: { id: blocYearId }, select: { id: true, blocId: true, mode: true } });
  return year && { blocId: year.blocId, blocYearId: year.id, archive: year.mode === "archive" };
}

export type ArticleLine = {
  id: string;
  title: string;
  slug: string;
  status: "draft" | "published" | "withdrawn";
  version: number;
  publishedVersion: number | null;
  blocName: string | null;
  year: string | null;
  datedOn: string | null;
  sentAt: string | null;
  dueAt: string | null;
  views: number;
  updatedAt: string;
  updatedBy: string | null;
};
export type ArticleList = Facts & {
  lines: ArticleLine[];
  counts: Partial<Record<"draft" | "published" | "withdrawn", number>>;
  /** Waiting for a second person. */ sent: number;
  total: number;
};
export const LINES_A_PAGE = 30;

/** The board reads all; officers of a bloc those of the years in which they hold the office. */
const SEEN = `((select app_reach()) && array['board_officer', 'board_leader']
  or a.bloc_year_id::text in (select split_part(r, '@', 2) from unnest((select app_reach())) r where r like 'bloc_%@%'))`;

export const articleList = (words: string, status: string | null, page: number): Statement => ({
  name: "article_list",
  text: `with seen as (select a.* from article a where ${SEEN} and ($1 = '' or unaccent(lower(a.title)) like '%' || unaccent(lower($1)) || '%')),
      hit as (select * from seen where $2::text is null or status::text = $2 or $2 = 'sent' and sent_at is not null),
      page as (select * from hit order by updated_at desc, id desc limit ${LINES_A_PAGE} offset $3)
    select jsonb_build_object(
      'counts', coalesce((select jsonb_object_agg(c.status, c.n) from (select status, count(*) n from seen group by 1) c), '{}'),
      'sent', (select count(*) from seen where sent_at is not null),
      'total', (select count(*) from hit),
      'lines', coalesce((select jsonb_agg(jsonb_build_object('sentAt', a.sent_at, 'dueAt', a.due_at, 'id', a.id, 'title', a.title, 'slug', a.slug, 'status', a.status, 'version', a.version, 'publishedVersion', a.published_version,
        'blocName', b.name, 'year', y.year, 'datedOn', a.dated_on, 'updatedAt', a.updated_at, 'updatedBy', p.full_name,
        'views', a.views_before + coalesce((select sum(v.views) from article_view v where v.article_id = a.id), 0)) order by a.updated_at desc, a.id desc)
        from page a left join bloc b on b.province_id = a.province_id and b.id = a.bloc_id
          left join bloc_year y on y.province_id = a.province_id and y.id = a.bloc_year_id
          left join person p on p.province_id = a.province_id and p.id = a.updated_by_id), '[]')) as it`,
  values: [words.normalize("NFC").replace(/[\\%_]/g, "\\$&"), status, (page - 1) * LINES_A_PAGE],
});

export type Choice = { value: string; label: string; group: string };

/** Bloc-years and meetings about which this person may write, newest first. */
export async function choicesOf(sql: Sql): Promise<{ years: Choice[]; meetings: Choice[] }> {
  const { rows } = await sql.query<{ years: Choice[]; meetings: Choice[] }>({
    name: "article_choices",
    text: `with y as (select y.id, y.year, y.mode, b.id as bloc_id, b.name from bloc_year y join bloc b on b.province_id = y.province_id and b.id = y.bloc_id
        where (select app_reach()) && array['board_officer', 'board_leader']
          or y.id::text in (select split_part(r, '@', 2) from unnest((select app_reach())) r where r like 'bloc_%@%'))
      select coalesce((select jsonb_agg(jsonb_build_object('value', y.id, 'label', y.name || ', năm ' || y.year, 'group', y.name) order by y.name collate vi, y.year desc) from y), '[]') as years,
        coalesce((select jsonb_agg(jsonb_build_object('value', m.id, 'label', to_char(m.starts_at at time zone 'Asia/Ho_Chi_Minh', 'DD/MM/YYYY') || ', ' || m.title, 'group', x.name) order by x.name collate vi, m.starts_at desc)
          from (select distinct bloc_id, name from y) x join meeting m on m.bloc_id = x.bloc_id), '[]') as meetings`,
  });
  return rows[0]!;
}

/** Views of one article so far. */
export async function viewsOf(tx: Tx, articleId: string, before: number): Promise<number> {
  const { _sum } = await tx.articleView.aggregate({ where: { articleId }, _sum: { views: true } });
  return before + (_sum.views ?? 0);
}
