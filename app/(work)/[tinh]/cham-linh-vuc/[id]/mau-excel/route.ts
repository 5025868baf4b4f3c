import { notFound } from "next/navigation";
import { loadByRead } from "@/lib/action/load";
import { isId } from "@/lib/scoring/domain/grid-view";
import { type Assignment, gridPage } from "@/lib/scoring/domain/queries";
import { gridTemplate } from "@/lib/scoring/domain/workbook";

/** The workbook of one assignment, with its units and what is in the grid, for who fills it in. */
export async function GET(_request: Request, { params }: RouteContext<"/[tinh]/cham-linh-vuc/[id]/mau-excel">): Promise<Response> {
  const { tinh, id } = await params;
  if (!isId(id)) notFound();
  const { it } = await loadByRead<Assignment>(tinh, "domain.score", gridPage(id));
  return new Response(new Uint8Array(await gridTemplate(it)), {
    headers: {
      "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "content-disposition": `attachment; filename="cham-diem.xlsx"; filename*=UTF-8''${encodeURIComponent(`${it.name}, năm ${it.year}.xlsx`.replaceAll("/", "-"))}`,
      "cache-control": "private, no-store",
    },
  });
}
