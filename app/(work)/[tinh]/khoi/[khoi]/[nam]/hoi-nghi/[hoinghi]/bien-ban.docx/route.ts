import { loadByRead } from "@/lib/action/load";
import { wordOf, wordResponse } from "@/lib/documents/word";
import { minutesPaper } from "@/lib/meetings/papers";
import { meetingSeen, type MeetingSeen } from "@/lib/meetings/queries";

/** The minutes as a Word file, for who may read the meeting. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/[tinh]/khoi/[khoi]/[nam]/hoi-nghi/[hoinghi]/bien-ban.docx">,
): Promise<Response> {
  const { tinh, khoi, nam, hoinghi } = await params;
  const { it } = await loadByRead<MeetingSeen>(tinh, "meeting.read", meetingSeen(khoi, nam, hoinghi));
  return wordResponse(wordOf(minutesPaper(it)), `Biên bản ${it.title}`);
}
