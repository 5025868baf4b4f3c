import { loadByRead } from "@/lib/action/load";
import { wordOf, wordResponse } from "@/lib/documents/word";
import { dayOnPaper, invitationPaper } from "@/lib/meetings/invitations/paper";
import { meetingSeen, type MeetingSeen } from "@/lib/meetings/queries";

/** The invitation as a Word file, for who may read the meeting. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/[tinh]/khoi/[khoi]/[nam]/hoi-nghi/[hoinghi]/giay-moi.docx">,
): Promise<Response> {
  const { tinh, khoi, nam, hoinghi } = await params;
  const { it, now } = await loadByRead<MeetingSeen>(tinh, "meeting.read", meetingSeen(khoi, nam, hoinghi));
  return wordResponse(wordOf(invitationPaper(it, dayOnPaper(it, now))), `Giấy mời ${it.title}`);
}
