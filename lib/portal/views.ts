import "server-only";
import { isUuid } from "./addresses";
import { countView, countVisit } from "./published";
import { renewArticle } from "./renew";
import { isRobot } from "./robots";

/** When the page of an article was last asked to be made again because of its number. */
const renewed = new Map<string, number>();
const REST = 10_000;
/** Asked by every public page beside what it shows. */
const ANY_PAGE = "trang";

/**
 * Counts one reading. Nothing of the reader is kept: no cookie, no address. A browser that fetches ahead is not reading,
 * robots are told by the name they give themselves. A count that fails is lost; a page never waits for it.
 */
export async function pixelFor(tinh: string, articleId: string, headers: Headers): Promise<void> {
  if (
    !(isUuid(articleId) || articleId === ANY_PAGE) ||
    isRobot(headers.get("user-agent")) ||
    /prefetch|prerender/.test(`${headers.get("sec-purpose")} ${headers.get("purpose")}`)
  )
    return;
  // A picture on somebody else's page would count their readers as ours.
  if (["cross-site", "same-site"].includes(headers.get("sec-fetch-site") ?? "")) return;
  try {
    if (articleId === ANY_PAGE) return void (await countVisit(tinh));
    const counted = await countView(tinh, articleId);
    if (counted) freshen(tinh, counted.articleSlug, articleId);
  } catch (error) {
    console.warn("Chưa ghi được một lượt xem:", error instanceof Error ? error.message : error);
  }
}

/** The number on a page is at most a minute old while people read; the reading after a quiet time renews the page at once. */
function freshen(tinh: string, slug: string, articleId: string) {
  const now = Date.now();
  if (now - (renewed.get(articleId) ?? 0) < REST) return;
  if (renewed.size > 5_000) renewed.clear();
  renewed.set(articleId, now);
  renewArticle(tinh, slug);
}
