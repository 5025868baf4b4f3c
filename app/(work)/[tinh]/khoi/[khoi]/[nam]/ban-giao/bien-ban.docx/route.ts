import { notFound } from "next/navigation";
import { loadByRead } from "@/lib/action/load";
import { wordOf, wordResponse } from "@/lib/documents/word";
import { handoverPaper } from "@/lib/year/handover/paper";
import { handoverPage, type HandoverYear } from "@/lib/year/handover/queries";

/** The minutes of the hand-over as a Word file. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/[tinh]/khoi/[khoi]/[nam]/ban-giao/bien-ban.docx">,
): Promise<Response> {
  const { tinh, khoi, nam } = await params;
  const { it } = await loadByRead<HandoverYear>(tinh, "handover.read", handoverPage(khoi, nam));
  if (!it.handover) notFound();
  return wordResponse(wordOf(handoverPaper(it)), `Biên bản bàn giao năm ${it.year}`);
}
