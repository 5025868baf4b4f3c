import { serveFeed } from "@/lib/year/feed";

export const dynamic = "force-dynamic";

/** A person's calendar for the program on their telephone: the address is the key, so there is no session here. */
export async function GET(_request: Request, { params }: RouteContext<"/api/[tinh]/lich/[ma]">): Promise<Response> {
  const { tinh, ma } = await params;
  return serveFeed(tinh, ma);
}
