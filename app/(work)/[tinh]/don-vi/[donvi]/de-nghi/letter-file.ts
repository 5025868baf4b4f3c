import { notFound } from "next/navigation";
import { loadByRead } from "@/lib/action/load";
import { giversLetter } from "@/lib/awards/letters/paper";
import { letterPage, type LetterShown } from "@/lib/awards/letters/queries";
import { wordOf, wordResponse } from "@/lib/documents/word";

/** The letter with its list as a Word file, to be printed and signed; a unit's as the board's. */
export async function letterFile(tinh: string, id: string): Promise<Response> {
  const { it } = await loadByRead<LetterShown>(tinh, "proposal_letter.read", letterPage(id));
  if (it.proposals.length === 0) notFound();
  return wordResponse(wordOf(giversLetter(it)), `Tờ trình đề nghị khen thưởng năm ${it.period}`);
}
