import { openFile } from "@/lib/portal/open/serve";

export const dynamic = "force-dynamic";
export async function GET(_request: Request, { params }: RouteContext<"/[tinh]/du-lieu-mo/[tep]">): Promise<Response> {
  const { tinh, tep } = await params;
  return openFile(tinh, tep);
}
