import { after } from "next/server";
import { pixelFor } from "@/lib/portal/views";

export const dynamic = "force-dynamic";

export async function GET(request: Request, { params }: { params: Promise<{ bai: string }> }) {
  const writing = pixelFor(new URL(request.url).searchParams.get("tinh") ?? "", (await params).bai, request.headers);
  if (writing) after(writing); // a server that is told to stop waits for it
  // The picture is the same whatever happened: a reader is never told about the counting.
  return new Response(POINT, {
    headers: { "content-type": "image/gif", "cache-control": "no-store", "content-length": String(POINT.length) },
  });
}

/** A transparent GIF of one point. */
const POINT = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");
