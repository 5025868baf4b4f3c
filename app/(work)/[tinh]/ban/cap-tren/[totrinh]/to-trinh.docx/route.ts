import { loadByRead } from "@/lib/action/load";
import { forwardingLetter } from "@/lib/council/forwarding/letter";
import { forwardingPage, type ForwardingShown } from "@/lib/council/forwarding/queries";
import { wordOf, wordResponse } from "@/lib/documents/word";

/** The letter to the level above with its list, as a Word file. */
export async function GET(_request: Request, { params }: RouteContext<"/[tinh]/ban/cap-tren/[totrinh]/to-trinh.docx">): Promise<Response> {
  const { tinh, totrinh } = await params;
  const { it } = await loadByRead<ForwardingShown>(tinh, "forwarding.read", forwardingPage(totrinh));
  return wordResponse(wordOf(forwardingLetter(it)), `Tờ trình số ${it.number.replaceAll("/", "-")}`);
}
