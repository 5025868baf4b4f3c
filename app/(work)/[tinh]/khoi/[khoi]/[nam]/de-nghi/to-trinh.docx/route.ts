import { notFound } from "next/navigation";
import { loadByRead } from "@/lib/action/load";
import { submissionLetter } from "@/lib/awards/letter";
import { letterOfYear, type LetterOfYear } from "@/lib/awards/letter-queries";
import { wordOf, wordResponse } from "@/lib/documents/word";

/** The submission letter with its list as a Word file, for who may read all proposals of the year; `?cuoc=` names the vote of a letter for one thing. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/[tinh]/khoi/[khoi]/[nam]/de-nghi/to-trinh.docx">,
): Promise<Response> {
  const { tinh, khoi, nam } = await params;
  const { it } = await loadByRead<LetterOfYear>(
    tinh,
    "proposal.read",
    letterOfYear(khoi, nam, new URL(request.url).searchParams.get("cuoc")),
  );
  if (it.lines.length === 0) notFound();
  return wordResponse(
    wordOf(submissionLetter(it)),
    it.occasion ? `Tờ trình đề nghị khen thưởng ${it.occasion}`.slice(0, 150) : `Tờ trình đề nghị khen thưởng năm ${it.year}`,
  );
}
