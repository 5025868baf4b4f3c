import "server-only";
import type { NextRequest } from "next/server";
import { seenAway } from "@/lib/tenancy/away";
import { pulseOf } from "@/lib/tenancy/pulse";
import { hashOfToken, sessionCookie } from "./claim";
import { isForeign } from "./origin";
import { awayPage, unsentPage, type Unsent } from "./unsent-page";

/** Forms that are there to get in: no session is asked of them, and their `code` is a secret. */
const WAY_IN = /^\/(?:dang-nhap|kich-hoat)(?:\/|$)/;

type Instead = { page: string; status: number };

/**
 * A form sent without script (or before it ran) leaves its page: when the session has ended meanwhile or the database is
 * away, that page cannot be drawn again and what was typed would be gone. So the answer here is a page that carries it.
 * With script the form never leaves its page: lib/action/answer.ts. Null: let it go its way. No guard: every action asks again.
 */
export async function unsent(request: NextRequest, nonce: string, isPublic: boolean): Promise<Instead | null> {
  if (!sentByBrowserAlone(request)) return null;
  const { pathname, search } = request.nextUrl,
    wayIn = WAY_IN.test(pathname);
  const token = request.cookies.get(sessionCookie())?.value;
  const asksSession = !wayIn && !isPublic;
  const pulse = await pulseOf(asksSession && token ? hashOfToken(token) : null);
  const why: Unsent["why"] | null = pulse === "away" ? "away" : asksSession && (!token || pulse === "ended") ? "ended" : null;
  if (!why) return null;
  const form = await request.formData();
  return {
    page: unsentPage({ why, address: pathname + search, form: [...form], nonce, codeIsSecret: wayIn || pathname.startsWith("/tai-khoan") }),
    status: why === "away" ? 503 : 401,
  };
}

/**
 * A page that could not be drawn for want of the database comes here again (lib/action/load.ts): Next's own answer to a
 * fault is empty until its script runs, and this one is not. Asked only while the database was just now away.
 */
export async function awayInstead(request: NextRequest, nonce: string): Promise<Instead | null> {
  if (!navigates(request) || !seenAway() || (await pulseOf(null)) !== "away") return null;
  return { page: awayPage(request.nextUrl.pathname + request.nextUrl.search, nonce), status: 503 };
}

/** Somebody opens a page: no part of one that script asks for. */
export const navigates = ({ method, headers }: NextRequest) => method === "GET" && headers.get("sec-fetch-mode") === "navigate";

/** A form of another site would come back with our own button under it. */
function sentByBrowserAlone({ method, headers }: NextRequest): boolean {
  return (
    method === "POST" &&
    !headers.has("next-action") &&
    Boolean(headers.get("content-type")?.startsWith("multipart/form-data")) &&
    !isForeign(headers)
  );
}
