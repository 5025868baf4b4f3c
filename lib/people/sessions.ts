import "server-only";
import { randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { hashOfToken, sessionCookie } from "@/lib/action/claim";
import type { From } from "@/lib/action/address";
import { refuseOwnHost } from "@/lib/action/origin";
import { env } from "@/lib/env";
import { outside } from "@/lib/tenancy/outside";

/** Opens the row and answers the token whose hash it keeps; `waits` until the second factor has been passed. */
export async function openSession(accountId: string, waits: boolean, { address, agent }: From): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await outside({
    name: "open_session",
    text: "select open_session($1, $2, $3, $4, $5)",
    values: [accountId, hashOfToken(token), waits, address, agent],
  });
  return token;
}

/** Gone when the browser closes; the row ends after three idle hours or twelve in all. */
export const cookieFlags = () => ({ httpOnly: true, sameSite: "lax", path: "/", secure: env().APP_URL.startsWith("https:") }) as const;

export async function giveCookie(token: string): Promise<void> {
  await refuseOwnHost();
  (await cookies()).set(sessionCookie(), token, cookieFlags());
}

/** Ends the session on every instance at once: its row is what enter() checks. */
export async function endSession(session: Buffer): Promise<{ next: string }> {
  await outside({ name: "end_session", text: "select end_session($1)", values: [session] });
  // With the same flags: a browser keeps a __Host- cookie that is taken back without them.
  (await cookies()).set(sessionCookie(), "", { ...cookieFlags(), maxAge: 0 });
  return { next: "/dang-nhap" };
}

export type OwnSession = { id: string; created_at: Date; last_seen_at: Date; address: string; user_agent: string; current: boolean };

export const ownSessions = (session: Buffer): Promise<OwnSession[]> =>
  outside<OwnSession>({
    name: "own_sessions",
    text: "select id, created_at, last_seen_at, address, user_agent, current from own_sessions($1)",
    values: [session],
  });
