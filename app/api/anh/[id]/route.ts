import { servePhoto } from "@/lib/portal/serve-photo";

export const dynamic = "force-dynamic";

export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return servePhoto(new URL(request.url).searchParams.get("tinh") ?? "", (await params).id, request.headers.get("if-none-match"));
}
