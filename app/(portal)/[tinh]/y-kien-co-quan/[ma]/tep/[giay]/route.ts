import { serveReleased } from "@/lib/council/opinions/serve-paper";

export const dynamic = "force-dynamic";

export async function GET(_request: Request, { params }: RouteContext<"/[tinh]/y-kien-co-quan/[ma]/tep/[giay]">): Promise<Response> {
  const { tinh, ma, giay } = await params;
  return serveReleased(tinh, ma, giay);
}
