import { loadByRead } from "@/lib/action/load";
import { decisionPaper } from "@/lib/council/annex";
import { type Annex, annexOf } from "@/lib/council/annex-queries";
import { wordOf, wordResponse } from "@/lib/documents/word";

/** The decision with its list as a Word file, for the signature outside. */
export async function GET(_request: Request, { params }: RouteContext<"/[tinh]/ban/quyet-dinh/[qd]/quyet-dinh.docx">): Promise<Response> {
  const { tinh, qd } = await params;
  const { it } = await loadByRead<Annex>(tinh, "decision.read", annexOf(qd));
  return wordResponse(wordOf(decisionPaper(it)), `Quyết định số ${it.number.replaceAll("/", "-")}`);
}
