import "server-only";
import { provinceAt } from "@/lib/tenancy/faces";
import { publishedProvinces, readPortal } from "@/lib/tenancy/portal";
import { publicOrigin } from "../face/address";
import { FOOT, ROOMS } from "../rooms";
import { fullNameOf } from "../words";
import { atomOf, type FeedLine, robotsOf, siteMapOf } from "./feed";

// What machines read of a province. Asked at each visit from the published copies and kept by nobody of ours: what is withdrawn is gone with the page.
const answer = (text: string, type: string) =>
  new Response(text, {
    headers: { "content-type": `${type}; charset=utf-8`, "cache-control": "no-cache", "x-content-type-options": "nosniff" },
  });
const nothing = () => new Response("Không có tỉnh này.", { status: 404, headers: { "content-type": "text/plain; charset=utf-8" } });

export async function feedOf(tinh: string): Promise<Response> {
  const found = await readPortal<{ it: FeedLine[] }>(tinh, {
    name: "portal_feed",
    text: `select coalesce(jsonb_agg(x.it), '[]') as it from (select jsonb_build_object('id', a.id, 'slug', a.slug, 'title', a.title, 'summary', a.summary, 'author', a.author, 'datedOn', a.dated_on, 'publishedAt', a.published_at) as it from published_article a order by a.dated_on desc, a.id desc limit 30) x`,
  });
  return found
    ? answer(
        atomOf({
          base: publicOrigin(found.province),
          tinh: found.province.slug,
          title: `Tin thi đua, khen thưởng ${fullNameOf(found.province)}`,
          lines: found.rows[0]!.it,
        }),
        "application/atom+xml",
      )
    : nothing();
}

/** The most addresses one map may hold. */
const MOST = 50_000;
export async function addressesOf(tinh: string): Promise<Response> {
  const found = await readPortal<{ path: string; day: string | null }>(tinh, {
    name: "portal_addresses",
    text: `select * from (select '/tin/' || slug as path, (published_at at time zone 'Asia/Ho_Chi_Minh')::date::text as day from published_article
      union all select '/khen-thuong/' || id, null from published_decision union all select '/ket-qua/' || id, null from published_ranking) x order by path limit ${MOST}`,
  });
  return found
    ? answer(
        siteMapOf(
          publicOrigin(found.province),
          [...[...ROOMS, ...FOOT].map(({ path }) => ({ path })), ...found.rows].map(({ path, ...more }) => ({
            path: `/${found.province.slug}${path}`,
            ...more,
          })),
        ),
        "application/xml",
      )
    : nothing();
}

/** On a province's own host only its own map; elsewhere those of all, each under the host it is read at. */
export async function robotsAsked(host: string | null): Promise<Response> {
  const own = provinceAt(host),
    slugs = own ? [own.slug] : (await publishedProvinces()).map(({ slug }) => slug);
  return answer(robotsOf(slugs.map((slug) => `${publicOrigin({ slug })}/${slug}`)), "text/plain");
}
