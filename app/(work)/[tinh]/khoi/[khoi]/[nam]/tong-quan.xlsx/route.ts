import { notFound } from "next/navigation";
import { loadByRead } from "@/lib/action/load";
import { blocPage, type BlocPage } from "@/lib/desk/dashboards/bloc-queries";
import { blocSheets } from "@/lib/desk/dashboards/bloc-workbook";
import { listAnswer, writeList } from "@/lib/spreadsheets/list";

export async function GET(_request: Request, { params }: RouteContext<"/[tinh]/khoi/[khoi]/[nam]/tong-quan.xlsx">): Promise<Response> {
  const { tinh, khoi, nam } = await params;
  const { it } = await loadByRead<BlocPage>(tinh, "dashboard.read", blocPage(khoi, nam));
  const sheets = blocSheets(it);
  return sheets.length === 0 ? notFound() : listAnswer(await writeList(sheets), `Tổng quan ${it.bloc.shortName} ${it.year}.xlsx`);
}
