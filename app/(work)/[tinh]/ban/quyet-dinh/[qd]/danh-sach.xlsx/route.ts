import { loadByRead } from "@/lib/action/load";
import { annexSheet } from "@/lib/council/annex";
import { type Annex, annexOf } from "@/lib/council/annex-queries";
import { listAnswer, writeList } from "@/lib/spreadsheets/list";

/** The whole list of a decision as an Excel file. */
export async function GET(_request: Request, { params }: RouteContext<"/[tinh]/ban/quyet-dinh/[qd]/danh-sach.xlsx">): Promise<Response> {
  const { tinh, qd } = await params;
  const { it } = await loadByRead<Annex>(tinh, "decision.read", annexOf(qd));
  return listAnswer(await writeList([annexSheet(it)]), `Danh sách kèm Quyết định số ${it.number}.xlsx`);
}
