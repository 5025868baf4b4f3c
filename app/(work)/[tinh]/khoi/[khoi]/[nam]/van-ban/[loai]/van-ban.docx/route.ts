import { notFound } from "next/navigation";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { wordOf, wordResponse } from "@/lib/documents/word";
import { planPaper } from "@/lib/plans/papers";
import { inForce } from "@/lib/plans/plan-rules";
import { planPage, type PlanPage } from "@/lib/plans/queries";
import { kindOf } from "@/lib/plans/words";

/** The bloc's plan or regulation as a Word file, for who may read it. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/[tinh]/khoi/[khoi]/[nam]/van-ban/[loai]/van-ban.docx">,
): Promise<Response> {
  const { tinh, khoi, nam, loai } = await params,
    kind = kindOf(loai) ?? notFound(),
    ban = new URL(request.url).searchParams.get("ban");
  const { actor, it } = await loadByRead<PlanPage>(tinh, "plan.read", planPage(khoi, nam, kind)),
    seen = it.versions.filter(({ state }) => state === "adopted" || may("plan.keep", actor, it));
  const plan = seen.find(({ number }) => String(number) === ban) ?? inForce(seen) ?? notFound();
  return wordResponse(wordOf(planPaper(it, plan)), plan.title);
}
