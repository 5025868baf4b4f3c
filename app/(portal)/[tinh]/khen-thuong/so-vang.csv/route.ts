import { everyHonourOf, honoursAsked } from "@/lib/portal/honours";
import { honoursCsv } from "@/lib/portal/honours-csv";

/** The register as it was searched, as a file; asked anew each time, so that what was taken down is gone at once. */
export async function GET(request: Request, { params }: RouteContext<"/[tinh]/khen-thuong/so-vang.csv">): Promise<Response> {
  const lines = await everyHonourOf((await params).tinh, honoursAsked(Object.fromEntries(new URL(request.url).searchParams)));
  if (!lines) return new Response("Không tìm thấy tỉnh này.", { status: 404, headers: { "content-type": "text/plain; charset=utf-8" } });
  return new Response(honoursCsv(lines), { headers: { "content-type": "text/csv; charset=utf-8", "content-disposition": 'attachment; filename="so-vang.csv"', "cache-control": "no-store" } });
}
