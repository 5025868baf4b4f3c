import "server-only";
import { createHash } from "node:crypto";
import { cookies, headers } from "next/headers";
import { env } from "@/lib/env";
import type { Claim } from "@/lib/tenancy/enter";

/** `__Host-` binds the cookie to one https host; browsers refuse the prefix on plain http. */
export const sessionCookie = () => (env().APP_URL.startsWith("https:") ? "__Host-phien" : "phien");

export const hashOfToken = (token: string) => createHash("sha256").update(token).digest();

/** The hash of this request's session cookie; null when there is none. */
export async function sessionHash(): Promise<Buffer | null> {
  const token = (await cookies()).get(sessionCookie())?.value;
  return token ? hashOfToken(token) : null;
}

export async function claimOf(slug: string): Promise<Claim | null> {
  const session = await sessionHash();
  return session && { session, slug };
}

/** The address asked for, so that signing in leads back to it. entrance.ts notes it; without the note, home. */
export async function pathAsked(): Promise<string | null> {
  return (await headers()).get("x-path");
}

/** Whether a browser opens this page as a whole; entrance.ts notes it. */
export async function isNavigation(): Promise<boolean> {
  return (await headers()).has("x-navigates");
}
