import { loadByRead } from "@/lib/action/load";
import { yearAsked } from "@/lib/council/addresses";
import { type Statistics, statisticsOf } from "@/lib/council/statistics/queries";
import { statisticSheets } from "@/lib/council/statistics/sheet";
import { listAnswer, writeList } from "@/lib/spreadsheets/list";

/** The forms of a year as an Excel file, one to a sheet. */
export async function GET(request: Request, { params }: RouteContext<"/[tinh]/ban/thong-ke/thong-ke.xlsx">): Promise<Response> {
  const { tinh } = await params,
    year = yearAsked(Object.fromEntries(new URL(request.url).searchParams));
  const { it } = await loadByRead<Statistics>(tinh, "statistics.read", statisticsOf(year));
  return listAnswer(await writeList(statisticSheets(it)), `Thống kê thi đua, khen thưởng năm ${it.year}.xlsx`);
}
