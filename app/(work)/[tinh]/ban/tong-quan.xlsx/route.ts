import { loadByRead } from "@/lib/action/load";
import { boardOverview, type BoardSeen } from "@/lib/desk/dashboards/board-queries";
import { boardSheets } from "@/lib/desk/dashboards/board-workbook";
import { listAnswer, writeList } from "@/lib/spreadsheets/list";

export async function GET(_request: Request, { params }: RouteContext<"/[tinh]/ban/tong-quan.xlsx">): Promise<Response> {
  const { tinh } = await params;
  const { actor, it } = await loadByRead<BoardSeen>(tinh, "bloc.list", boardOverview);
  return listAnswer(await writeList(boardSheets(it, actor.provinceName)), `Tổng quan tỉnh ${it.today}.xlsx`);
}
