import { notFound } from "next/navigation";
import { loadByRead } from "@/lib/action/load";
import { wordOf, wordResponse } from "@/lib/documents/word";
import { reviewPaper } from "@/lib/reports/papers";
import { reviewPage, type ReviewPage } from "@/lib/reports/review-queries";
import { reviewView } from "@/lib/reports/review-view";
import { periodOf, PERIOD_WORDS } from "@/lib/reports/words";

/** The bloc's report as a Word file: what was adopted, else the draft of now. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/[tinh]/khoi/[khoi]/[nam]/bao-cao/[ky]/bao-cao-khoi.docx">,
): Promise<Response> {
  const { tinh, khoi, nam, ky } = await params,
    period = periodOf(ky) ?? notFound();
  const { it } = await loadByRead<ReviewPage>(tinh, "report.read", reviewPage(khoi, nam, period));
  return wordResponse(wordOf(reviewPaper(reviewView(it, false).content)), `${PERIOD_WORDS[period].name} ${it.year}`);
}
