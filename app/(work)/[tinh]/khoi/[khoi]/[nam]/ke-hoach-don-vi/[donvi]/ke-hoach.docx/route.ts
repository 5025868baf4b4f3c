import { notFound } from "next/navigation";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { wordOf, wordResponse } from "@/lib/documents/word";
import { unitPlanPage, type UnitPlanPage } from "@/lib/plans/queries";
import { paperOfUnit } from "@/lib/plans/unit-view";

/** A unit's plan as a Word file: what it is writing for its own people, what was sent for everybody else. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/[tinh]/khoi/[khoi]/[nam]/ke-hoach-don-vi/[donvi]/ke-hoach.docx">,
): Promise<Response> {
  const { tinh, khoi, nam, donvi } = await params;
  const { actor, it } = await loadByRead<UnitPlanPage>(tinh, "plan.read", unitPlanPage(khoi, nam, donvi));
  const shown =
    paperOfUnit(it, { writes: may("unit_plan.write", actor, it), asked: new URL(request.url).searchParams.get("lan") }) ?? notFound();
  return wordResponse(wordOf(shown.paper), `Kế hoạch năm ${it.year} của ${it.unit.shortName}`);
}
