import { notFound } from "next/navigation";
import { loadByRead } from "@/lib/action/load";
import { achievementPaper } from "@/lib/awards/achievements/paper";
import { achievementPage, type AchievementPage } from "@/lib/awards/achievements/queries";
import { wordOf, wordResponse } from "@/lib/documents/word";

/** The report as a Word file: as it was sent, else as it stands. */
export async function GET(_request: Request, { params }: RouteContext<"/[tinh]/ban/de-nghi/[id]/bao-cao/bao-cao.docx">): Promise<Response> {
  const { tinh, id } = await params,
    { it } = await loadByRead<AchievementPage>(tinh, "proposal.read", achievementPage(id));
  if (!it.report && it.sent.length === 0) notFound();
  return wordResponse(wordOf(achievementPaper(it)), `Báo cáo thành tích, ${it.subjectName}`);
}
