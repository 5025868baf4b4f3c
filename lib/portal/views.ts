import "server-only";
import type { IncomingMessage } from "node:http";
import { isUuid, PIXEL } from "./addresses";
import { renewArticle } from "./renew";
import { isRobot } from "./robots";
import { askSelf, isSelf } from "./self";
import { countReading, nextWritten, type Read } from "./tally";

/** What a page names that shows no article. */
const ANY_PAGE = "trang";
const SLUG = /^[a-z0-9-]{1,80}$/;
type Asked = Pick<IncomingMessage, "method" | "url" | "headers">;

/**
 * Counts a reading when its picture of one point is asked for. Every second request of the portal is this one, so the picture is a plain file that is
 * served without the application, and the counting happens at the door of the server (instrumentation-node.ts).
 */
export function noteReading(request: Asked): void {
  if (!request.url?.startsWith(PIXEL) || !counted(request)) return;
  askSelf("/api/luot-xem").catch((error: Error) =>
    console.warn("Chưa làm mới được số lượt xem; trang tự làm mới sau một phút:", error.message),
  );
}

/**
 * Nothing of the reader is kept: no cookie, no address. A browser that fetches ahead is not reading, robots are told by the name they
 * give themselves; a picture on somebody else's page would count their readers as ours. No reader waits for the database (tally.ts).
 * @returns whether it begins what will be written together
 */
export function counted({ method, url = "", headers }: Asked): boolean {
  const query = new URLSearchParams(url.slice(PIXEL.length + 1)),
    tinh = query.get("tinh") ?? "",
    article = query.get("bai") ?? "";
  if (method !== "GET" || !SLUG.test(tinh) || !(article === ANY_PAGE || isUuid(article))) return false;
  if (
    isRobot(headers["user-agent"] ?? null) ||
    [headers["sec-purpose"], headers.purpose].some((it) => /prefetch|prerender/.test(String(it)))
  )
    return false;
  if (["cross-site", "same-site"].includes(String(headers["sec-fetch-site"]))) return false;
  return countReading(tinh, article === ANY_PAGE ? null : article);
}

/** What {@link noteReading} asks for: waits with the readings, so that a server that is told to stop stays for them, and then has their pages made anew. */
export async function readingsAsked(request: Request): Promise<Response> {
  if (!isSelf(request)) return new Response(null, { status: 404 });
  for (const read of await nextWritten()) freshen(read);
  return new Response(null, { status: 204 });
}

/** When the page of an article was last asked to be made again because of its number. */
const renewed = new Map<string, number>();
const REST = 10_000;

/** The number on a page is at most a minute old while people read; the reading after a quiet time renews the page. */
function freshen({ tinh, id, slug }: Read) {
  const now = Date.now();
  if (now - (renewed.get(id) ?? 0) < REST) return;
  if (renewed.size > 5_000) renewed.clear();
  renewed.set(id, now);
  renewArticle(tinh, slug);
}
