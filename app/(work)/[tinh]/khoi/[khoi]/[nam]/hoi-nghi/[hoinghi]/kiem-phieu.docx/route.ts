import { notFound } from "next/navigation";
import { loadByRead } from "@/lib/action/load";
import { wordOf, wordResponse } from "@/lib/documents/word";
import { meetingSeen, type MeetingSeen } from "@/lib/meetings/queries";
import { countedVote, countingPaper } from "@/lib/meetings/vote-papers";

/** The counting record as a Word file, for who may read the meeting. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/[tinh]/khoi/[khoi]/[nam]/hoi-nghi/[hoinghi]/kiem-phieu.docx">,
): Promise<Response> {
  const { tinh, khoi, nam, hoinghi } = await params;
  const { it } = await loadByRead<MeetingSeen>(tinh, "meeting.read", meetingSeen(khoi, nam, hoinghi));
  const voteId = countedVote(it, new URL(request.url).searchParams.get("phieu") ?? undefined);
  if (voteId === undefined) notFound();
  return wordResponse(wordOf(countingPaper(it, voteId)), "Biên bản kiểm phiếu");
}
