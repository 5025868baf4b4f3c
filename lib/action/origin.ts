import "server-only";
import { headers } from "next/headers";
import { Problem } from "@/lib/problems/problem";
import { provinceAt } from "@/lib/tenancy/faces";

/**
 * Next lets an action through that carries no Origin at all; we do not. A browser of today always sends
 * Sec-Fetch-Site or Origin with a form.
 */
export async function refuseForeignOrigin(): Promise<void> {
  if (isForeign(await headers())) throw new Problem("access.foreign_origin");
}

/** Signed-in work is done at the address of the settings alone: a province's own host has public pages and their forms. */
export async function refuseOwnHost(): Promise<void> {
  if (isOwnHost(await headers())) throw new Problem("access.foreign_origin");
}

export const isOwnHost = (asked: Pick<Headers, "get">): boolean =>
  provinceAt(asked.get("x-forwarded-host") ?? asked.get("host")) !== undefined || provinceAt(asked.get("host")) !== undefined;

export function isForeign(asked: Pick<Headers, "get">): boolean {
  const site = asked.get("sec-fetch-site");
  if (site) return site !== "same-origin";
  const origin = asked.get("origin");
  const host = asked.get("x-forwarded-host") ?? asked.get("host");
  return !origin || origin === "null" || new URL(origin).host !== host;
}
