import "server-only";
import { isUuid } from "./addresses";
import { renewArticle } from "./renew";
import { isRobot } from "./robots";
import { countReading, slugOf } from "./tally";

/** When the page of an article was last asked to be made again because of its number. */
const renewed = new Map<string, number>();
const REST = 10_000;
/** What a page names that shows no article. */
const ANY_PAGE = "trang";
const SLUG = /^[a-z0-9-]{1,80}$/;

/**
 * Counts one reading. Nothing of the reader is kept: no cookie, no address. A browser that fetches ahead is not reading,
 * robots are told by the name they give themselves. No reader waits for the database (tally.ts).
 */
export function pixelFor(tinh: string, articleId: string, headers: Headers): Promise<void> | null {
  if (!SLUG.test(tinh) || !(articleId === ANY_PAGE || isUuid(articleId)) || isRobot(headers.get("user-agent")) || isAhead(headers))
    return null;
  // A picture on somebody else's page would count their readers as ours.
  if (["cross-site", "same-site"].includes(headers.get("sec-fetch-site") ?? "")) return null;
  if (articleId === ANY_PAGE) return countReading(tinh, null);
  const written = countReading(tinh, articleId);
  freshen(tinh, articleId);
  return written;
}

const isAhead = (headers: Headers): boolean => /prefetch|prerender/.test(`${headers.get("sec-purpose")} ${headers.get("purpose")}`);

/** The number on a page is at most a minute old while people read; the reading after a quiet time renews the page at once. */
function freshen(tinh: string, articleId: string) {
  const now = Date.now(),
    slug = slugOf(articleId);
  if (!slug || now - (renewed.get(articleId) ?? 0) < REST) return;
  if (renewed.size > 5_000) renewed.clear();
  renewed.set(articleId, now);
  try {
    renewArticle(tinh, slug);
  } catch (error) {
    console.warn("Chưa làm mới được trang của bài; trang tự làm mới sau một phút:", error instanceof Error ? error.message : error);
  }
}
