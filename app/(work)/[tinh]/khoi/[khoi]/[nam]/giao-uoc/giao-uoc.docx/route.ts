import { notFound } from "next/navigation";
import { loadByRead } from "@/lib/action/load";
import { wordOf, wordResponse } from "@/lib/documents/word";
import { pledgePaper } from "@/lib/pledges/paper";
import type { PledgeYear } from "@/lib/pledges/pledge";
import { pledgeByYear } from "@/lib/pledges/queries";

/** The pledge as a Word file, for who may read it. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/[tinh]/khoi/[khoi]/[nam]/giao-uoc/giao-uoc.docx">,
): Promise<Response> {
  const { tinh, khoi, nam } = await params;
  const { it } = await loadByRead<PledgeYear>(tinh, "pledge.read", pledgeByYear(khoi, nam));
  return wordResponse(wordOf(pledgePaper(it, it.pledge ?? notFound())), it.pledge!.title);
}
