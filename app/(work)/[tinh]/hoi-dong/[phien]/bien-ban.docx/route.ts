import { loadByRead } from "@/lib/action/load";
import { councilSession, type SessionHeld } from "@/lib/council/session-queries";
import { sessionMinutes } from "@/lib/council/sitting/minutes";
import { wordOf, wordResponse } from "@/lib/documents/word";

/** The minutes of a session as a Word file, for the signatures. */
export async function GET(_request: Request, { params }: RouteContext<"/[tinh]/hoi-dong/[phien]/bien-ban.docx">): Promise<Response> {
  const { tinh, phien } = await params;
  const { it } = await loadByRead<SessionHeld>(tinh, "council.read", councilSession(phien));
  return wordResponse(wordOf(sessionMinutes(it)), `Biên bản ${it.title}`);
}
