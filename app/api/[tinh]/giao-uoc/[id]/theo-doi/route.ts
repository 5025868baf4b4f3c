import { claimOf } from "@/lib/action/claim";
import { boardFor, watchBoard } from "@/lib/pledges/watch";

export const dynamic = "force-dynamic";

const FRESH = { "cache-control": "no-store, no-transform" };

/** The signing board of one pledge: a stream for EventSource, one JSON answer for everybody else. Right: pledge.read. */
export async function GET(request: Request, { params }: RouteContext<"/api/[tinh]/giao-uoc/[id]/theo-doi">) {
  const { tinh, id } = await params;
  const claim = await claimOf(tinh);
  if (!claim) return Response.json({ problem: "Phiên làm việc đã hết. Đăng nhập lại." }, { status: 401, headers: FRESH });
  const board = await boardFor(claim, id);
  if (!board) return Response.json({ problem: "Không tìm thấy giao ước." }, { status: 404, headers: FRESH });
  if (!request.headers.get("accept")?.includes("text/event-stream")) return Response.json(board, { headers: FRESH });
  return new Response(watchBoard(claim, id, request.signal), {
    headers: { ...FRESH, "content-type": "text/event-stream; charset=utf-8", "x-accel-buffering": "no" },
  });
}
