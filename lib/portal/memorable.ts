import type { IncomingHttpHeaders, IncomingMessage, OutgoingHttpHeaders } from "node:http";
import { isPortal } from "@/lib/action/entrance";
import type { Answer } from "./page-memory";

/** Whoever says one of these asks Next for something else than the page as all see it, or is to be led away (lib/action/entrance.ts). */
const ASKS_OTHERWISE =
  /^(?:rsc|next-.*|x-next.*|x-middleware-.*|x-prerender-.*|x-elsewhere|x-away|range|if-modified-since|content-type|pragma|(?:sec-)?purpose)$/;
/** Marks of somebody who looks at drafts. */
const DRAFTS = /__prerender_bypass|__next_preview_data/;
/** What Next's answers differ by: the first is part of the key, whoever says one of the others is passed on. */
const DIFFERS_BY = /^(?:accept-encoding|rsc|next-[a-z-]+)$/;

/** What an answer to this is kept under; null where Next is asked each time. */
export function keyOf({ method, url = "", headers }: Pick<IncomingMessage, "method" | "url" | "headers">): string | null {
  if (method !== "GET" || url.includes("?") || !isPortal(url)) return null;
  if (/no-(?:cache|store)/.test(headers["cache-control"] ?? "") || DRAFTS.test(headers.cookie ?? "")) return null;
  for (const name in headers) if (ASKS_OTHERWISE.test(name)) return null;
  return [headers.host, url, headers["accept-encoding"]].join("\n");
}

/** Next itself calls the page one that stands still: it came out of its own memory and is the same for everybody. */
export const isStill = (headers: OutgoingHttpHeaders): boolean => headers["x-nextjs-cache"] === "HIT";

/** Whether an answer may be told to the next who asks. */
export function isMemorable({ status, headers, body }: Answer): boolean {
  const length = headers["content-length"],
    differsBy = [headers.vary ?? []].flat().join().split(",");
  return (
    status === 200 &&
    isStill(headers) &&
    String(headers["content-type"]).startsWith("text/html") &&
    headers["set-cookie"] === undefined &&
    (length === undefined || Number(length) === body.length) && // else it was cut off
    differsBy.every((name) => name.trim() === "" || DIFFERS_BY.test(name.trim().toLowerCase())) // a later Next may look at more
  );
}

/** Whether the reader has the page already: 304 says so, in Next's own way. */
export function isUnchanged(asked: IncomingHttpHeaders, { etag }: OutgoingHttpHeaders): boolean {
  const bare = (mark: string) => mark.trim().replace(/^W\//, ""),
    known = (asked["if-none-match"] ?? "").split(",").map(bare);
  return typeof etag === "string" && (known.includes(bare(etag)) || known.includes("*"));
}
