import { loadByRead } from "@/lib/action/load";
import { councilOverview, type CouncilSeen } from "@/lib/desk/dashboards/council-queries";
import { councilSheets } from "@/lib/desk/dashboards/council-workbook";
import { listAnswer, writeList } from "@/lib/spreadsheets/list";

export async function GET(_request: Request, { params }: RouteContext<"/[tinh]/hoi-dong/tong-quan.xlsx">): Promise<Response> {
  const { tinh } = await params;
  const { actor, it } = await loadByRead<CouncilSeen>(tinh, "council.read", councilOverview);
  return listAnswer(await writeList(councilSheets(it, actor.provinceName)), `Tổng quan Hội đồng ${it.today}.xlsx`);
}
