import "server-only";
import { headers } from "next/headers";
import { Problem } from "@/lib/problems/problem";

/**
 * Next lets an action through that carries no Origin at all; we do not. A browser of today always sends
 * Sec-Fetch-Site or Origin with a form.
 */
export async function refuseForeignOrigin(): Promise<void> {
  const asked = await headers();
  const site = asked.get("sec-fetch-site");
  if (site) {
    if (site === "same-origin") return;
    throw new Problem("access.foreign_origin");
  }
  const origin = asked.get("origin");
  const host = asked.get("x-forwarded-host") ?? asked.get("host");
  if (!origin || origin === "null" || new URL(origin).host !== host) throw new Problem("access.foreign_origin");
}
