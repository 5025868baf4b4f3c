import { servePhoto } from "@/lib/portal/serve-photo";

export const dynamic = "force-dynamic";

export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { searchParams } = new URL(request.url),
    edge = Number(searchParams.get("co"));
  return servePhoto(searchParams.get("tinh") ?? "", (await params).id, request.headers.get("if-none-match"), edge || null);
}
