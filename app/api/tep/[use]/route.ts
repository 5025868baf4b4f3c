import { serveUse } from "@/lib/storage/serve";

export const dynamic = "force-dynamic";

export async function GET(request: Request, { params }: RouteContext<"/api/tep/[use]">): Promise<Response> {
  const asked = new URL(request.url).searchParams;
  return serveUse(asked.get("tinh") ?? "", (await params).use, asked.get("xem") === "1");
}
