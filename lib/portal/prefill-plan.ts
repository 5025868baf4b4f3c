import "server-only";
import { versionById } from "@/lib/plans/found";
import { basisWords } from "@/lib/plans/papers";
import { sectionTitle } from "@/lib/plans/text";
import type { Sql } from "@/lib/tenancy/enter";
import type { PlanKind } from "@/lib/tenancy/generated/enums";
import type { Prefill } from "./prefill";

/** What an article about an adopted plan or regulation starts from, for who may write about that year; persons and measures are left to whoever writes it. */
export async function prefillFromPlan(sql: Sql, planId: string, years: readonly string[]): Promise<Prefill | null> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(planId)) return null;
  const plan = await versionById(sql, planId);
  if (!plan || plan.state !== "adopted" || plan.adoptedOn === null) return null;
  const {
    rows: [of],
  } = await sql.query<{ kind: PlanKind; blocYearId: string; bloc: string }>({
    name: "article_prefill_plan",
    text: `select v.kind, v.bloc_year_id as "blocYearId", b.name as bloc from plan_version v join bloc_year y on y.province_id = v.province_id and y.id = v.bloc_year_id join bloc b on b.province_id = y.province_id and b.id = y.bloc_id where v.province_id = app_province() and v.id = $1`,
    values: [planId],
  });
  if (!of || !years.includes(of.blocYearId)) return null;
  const parts = plan.sections.map(
    ({ heading, points }, at) =>
      `## ${sectionTitle(of.kind, at, heading)}\n${points.map(({ body }, n) => `${n + 1}. ${body.replace(/\s*\n\s*/g, " ")}`).join("\n")}`,
  );
  return {
    meetingId: "",
    blocYearId: of.blocYearId,
    title: `${of.bloc}: ${plan.title}`.slice(0, 200),
    summary: `${basisWords(plan) ?? plan.title}.`,
    body: parts.join("\n\n"),
    author: of.bloc,
    eventOn: plan.adoptedOn,
    photo: null,
  };
}
