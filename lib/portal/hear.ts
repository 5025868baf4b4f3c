import "server-only";
import { randomBytes, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/env";
import { listen } from "@/lib/tenancy/listen";
import { renewFaces } from "@/lib/tenancy/portal";
import { CHANNEL, renewProvince } from "./renew";

// Made at start and known to this process alone. Instrumentation and routes are loaded apart, so it stands outside both.
const kept = globalThis as typeof globalThis & { renewKey?: string };
const KEY = "x-renew-key";
const SLUG = /^[a-z0-9-]{1,80}$/;

/**
 * Makes the pages of a province anew when any instance has published. Next renews only inside a request, so this process
 * asks itself. Begun once, at start.
 */
export function renewWhenTold(): void {
  if (kept.renewKey) return;
  const key = (kept.renewKey = randomBytes(32).toString("hex"));
  listen(CHANNEL, async (slug) => {
    await freshFaces(); // first: pages ask them under which host the province stands
    fetch(`${ownAddress()}/api/lam-moi`, { method: "POST", headers: { [KEY]: key }, body: slug, signal: AbortSignal.timeout(5_000) }).catch(
      (error: Error) => console.warn("Chưa làm mới được trang công khai; trang tự làm mới sau một phút:", error.message),
    );
  });
}

/** Who missed an announcement learns by time. */
const AGAIN = 60_000;

/** Keeps at hand under which host, crest and accent each province shows itself. Begun once, at start. */
export async function keepFacesFresh(): Promise<void> {
  setInterval(() => void freshFaces(), AGAIN).unref();
  await freshFaces();
}

const freshFaces = () =>
  renewFaces().catch((error: Error) => console.warn("Chưa đọc được tên miền, biểu trưng của các tỉnh:", error.message));

function ownAddress(): string {
  const { HOST, PORT } = env(),
    host = HOST === "0.0.0.0" ? "127.0.0.1" : HOST === "::" ? "::1" : HOST;
  return `http://${host.includes(":") ? `[${host}]` : host}:${PORT}`;
}

/** The other end. Nobody else knows the key; to them the address answers as if there were nothing. */
export async function renewAsked(request: Request): Promise<Response> {
  const given = Buffer.from(request.headers.get(KEY) ?? ""),
    key = Buffer.from(kept.renewKey ?? "");
  if (key.length === 0 || given.length !== key.length || !timingSafeEqual(given, key)) return new Response(null, { status: 404 });
  const slug = (await request.text()).trim();
  if (!SLUG.test(slug)) return new Response(null, { status: 400 });
  renewProvince(slug);
  return new Response(null, { status: 204 });
}
