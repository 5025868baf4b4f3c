import { serveBundle } from "@/lib/year/bundle/serve";

/** The sealed record of a year or of a unit, as one file. */
export async function GET(_request: Request, { params }: RouteContext<"/api/[tinh]/goi-ho-so/[id]">): Promise<Response> {
  const { tinh, id } = await params;
  return serveBundle(tinh, id);
}
