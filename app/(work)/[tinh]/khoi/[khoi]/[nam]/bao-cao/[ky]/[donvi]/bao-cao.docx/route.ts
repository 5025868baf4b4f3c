import { notFound } from "next/navigation";
import { loadByRead } from "@/lib/action/load";
import { wordOf, wordResponse } from "@/lib/documents/word";
import { reportPage, type ReportPage } from "@/lib/reports/queries";
import { sentPaper } from "@/lib/reports/sent-paper";
import { periodOf, PERIOD_WORDS } from "@/lib/reports/words";

/** A unit's report as it was sent, as a Word file to be signed and sealed. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/[tinh]/khoi/[khoi]/[nam]/bao-cao/[ky]/[donvi]/bao-cao.docx">,
): Promise<Response> {
  const { tinh, khoi, nam, ky, donvi } = await params,
    period = periodOf(ky) ?? notFound();
  const { it } = await loadByRead<ReportPage>(tinh, "report.read", reportPage(khoi, nam, period, donvi));
  const paper = sentPaper(it, new URL(request.url).searchParams.get("ban")) ?? notFound();
  return wordResponse(wordOf(paper), `${PERIOD_WORDS[period].name} ${it.year} ${it.unitName}`);
}
