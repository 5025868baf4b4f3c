import { serveFileSet } from "@/lib/council/forwarding/file-set";

/** The letter with all its dossiers as one file, for whoever sends it on. */
export async function GET(_request: Request, { params }: RouteContext<"/[tinh]/ban/cap-tren/[totrinh]/bo-ho-so.zip">): Promise<Response> {
  const { tinh, totrinh } = await params;
  return serveFileSet(tinh, totrinh);
}
