import "server-only";
import { listen } from "@/lib/tenancy/listen";
import { renewFaces } from "@/lib/tenancy/portal";
import { CHANNEL, renewProvince } from "./renew";
import { askSelf, isSelf } from "./self";

const SLUG = /^[a-z0-9-]{1,80}$/;

/** Makes the pages of a province anew when any instance has published. Begun once, at start. */
export function renewWhenTold(): void {
  listen(CHANNEL, async (slug) => {
    await freshFaces(); // first: pages ask them under which host the province stands
    askSelf("/api/lam-moi", slug).catch((error: Error) =>
      console.warn("Chưa làm mới được trang công khai; trang tự làm mới sau một phút:", error.message),
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

/** What {@link renewWhenTold} asks for. */
export async function renewAsked(request: Request): Promise<Response> {
  if (!isSelf(request)) return new Response(null, { status: 404 });
  const slug = (await request.text()).trim();
  if (!SLUG.test(slug)) return new Response(null, { status: 400 });
  renewProvince(slug);
  return new Response(null, { status: 204 });
}
