import { serveUse } from "@/lib/storage/serve";

export const dynamic = "force-dynamic";

export async function GET(request: Request, { params }: RouteContext<"/api/tep/[use]">): Promise<Response> {
  return serveUse(new URL(request.url).searchParams.get("tinh") ?? "", (await params).use);
}
