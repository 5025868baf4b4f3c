import "server-only";
import { randomBytes, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/env";

// Next makes pages anew only inside a request, so this process asks itself. The key is known to it alone; instrumentation and routes are
// loaded apart, so it stands outside both.
const kept = globalThis as typeof globalThis & { selfKey?: string };
const KEY = "x-self-key";

/** Asks a route of this same process. */
export async function askSelf(path: `/api/${string}`, body?: string): Promise<void> {
  const key = (kept.selfKey ??= randomBytes(32).toString("hex"));
  await fetch(`${ownAddress()}${path}`, {
    method: "POST",
    headers: { [KEY]: key },
    body: body ?? null,
    signal: AbortSignal.timeout(5_000),
  });
}

function ownAddress(): string {
  const { HOST, PORT } = env(),
    host = HOST === "0.0.0.0" ? "127.0.0.1" : HOST === "::" ? "::1" : HOST;
  return `http://${host.includes(":") ? `[${host}]` : host}:${PORT}`;
}

/** The other end: to everybody else the route answers as if there were nothing. */
export function isSelf(request: Request): boolean {
  const given = Buffer.from(request.headers.get(KEY) ?? ""),
    key = Buffer.from(kept.selfKey ?? "");
  return key.length > 0 && given.length === key.length && timingSafeEqual(given, key);
}
