import "server-only";
import { basisWords, planPaper } from "@/lib/plans/papers";
import { planPage, type PlanPage, unitPlanPage, type UnitPlanPage } from "@/lib/plans/queries";
import { sectionTitle } from "@/lib/plans/text";
import { PLAN_KINDS } from "@/lib/plans/words";
import type { PlanKind } from "@/lib/tenancy/generated/enums";
import type { Chapter, Link, Page, Part } from "../piece";

/** Plan and regulation of the bloc in every version that was adopted; of one unit, what it sent as its own plan. */
export const plans: Chapter = {
  key: "ke-hoach",
  title: "Kế hoạch, quy chế",
  about: "Kế hoạch và quy chế hoạt động đã thông qua, kế hoạch các đơn vị đã gửi.",
  kinds: ["YEAR", "UNIT_YEAR"],
  async *write({ ask, scope, paper }) {
    const links: Link[] = [],
      pages: Page[] = [],
      sent: Part[] = [];
    for (const kind of Object.keys(PLAN_KINDS) as PlanKind[]) {
      const it = await ask<PlanPage>("plan.read", planPage(scope.blocSlug, scope.year, kind)),
        words = PLAN_KINDS[kind];
      for (const plan of it?.versions.filter(({ state }) => state !== "draft") ?? []) {
        const path = `ke-hoach-${words.folder}-${plan.number}`,
          title = `${words.name}, bản số ${plan.number}`;
        links.push({ text: title, href: `trang/${path}.html` });
        pages.push({
          path,
          title,
          parts: [
            {
              facts: [
                ["Căn cứ", basisWords(plan)],
                ["Lý do có bản này", plan.reason],
                ["Nguồn", plan.source],
                ["Nội dung giả định", plan.invented],
              ],
            },
            { links: [paper(`${words.folder}-${plan.number}`, title, planPaper(it!, plan))] },
            { words: plan.preamble ?? "" },
            ...plan.sections.flatMap(({ heading, points }, at): Part[] => [
              { heading: sectionTitle(kind, at, heading) },
              {
                table: {
                  name: `${words.folder}-${plan.number}-${at + 1}`,
                  title: heading,
                  columns: [
                    { key: "body", title: "Nội dung" },
                    { key: "target", title: "Chỉ tiêu" },
                    { key: "who", title: "Người thực hiện" },
                    { key: "until", title: "Hạn", as: "date" },
                  ],
                  rows: points.map(({ body, target, who, until }) => ({ body, target, who, until })),
                },
              },
            ]),
            { words: plan.closing ?? "" },
          ],
        });
      }
      if (kind === "PLAN" && it && it.sent.length > 0 && !scope.unit)
        sent.push({
          table: {
            name: "ke-hoach-don-vi",
            title: "Kế hoạch các đơn vị đã gửi",
            columns: [
              { key: "unit", title: "Đơn vị" },
              { key: "plan", title: "Theo kế hoạch khối, bản số", as: "number" },
              { key: "on", title: "Gửi ngày", as: "date" },
              { key: "times", title: "Lần gửi", as: "number" },
            ],
            rows: it.sent.map(({ unitId, plan, on, times }) => ({
              unit: scope.members.find((member) => member.unitId === unitId)?.name ?? null,
              plan,
              on,
              times,
            })),
          },
        });
    }
    const own = scope.unit && (await ask<UnitPlanPage>("plan.read", unitPlanPage(scope.blocSlug, scope.year, scope.unit.slug)));
    if (own && own.sendings.length > 0)
      sent.push({
        table: {
          name: "ke-hoach-cua-don-vi",
          title: "Kế hoạch của đơn vị, các lần gửi",
          columns: [
            { key: "number", title: "Lần gửi", as: "number" },
            { key: "plan", title: "Theo kế hoạch khối, bản số", as: "number" },
            { key: "at", title: "Lúc", as: "moment" },
            { key: "document", title: "Số văn bản" },
            { key: "on", title: "Ngày văn bản", as: "date" },
          ],
          rows: own.sendings.map(({ number, plan, at, documentNumber, documentDate }) => ({
            number,
            plan,
            at,
            document: documentNumber,
            on: documentDate,
          })),
        },
      });
    if (pages.length + sent.length === 0) return;
    yield { path: "ke-hoach", title: "Kế hoạch, quy chế", parts: [{ links }, ...sent] };
    yield* pages;
  },
};
