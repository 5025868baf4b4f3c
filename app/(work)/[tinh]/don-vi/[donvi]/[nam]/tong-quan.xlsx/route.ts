import { notFound } from "next/navigation";
import { loadByRead } from "@/lib/action/load";
import { unitSeen, type UnitSeen } from "@/lib/desk/dashboards/unit-standing-queries";
import { unitSheets } from "@/lib/desk/dashboards/unit-workbook";
import { listAnswer, writeList } from "@/lib/spreadsheets/list";

export async function GET(_request: Request, { params }: RouteContext<"/[tinh]/don-vi/[donvi]/[nam]/tong-quan.xlsx">): Promise<Response> {
  const { tinh, donvi, nam } = await params;
  const { it } = await loadByRead<UnitSeen>(tinh, "standing.read", unitSeen(donvi, nam));
  const sheets = unitSheets(it);
  return sheets.length === 0 ? notFound() : listAnswer(await writeList(sheets), `Tổng quan ${it.shortName} ${it.year}.xlsx`);
}
