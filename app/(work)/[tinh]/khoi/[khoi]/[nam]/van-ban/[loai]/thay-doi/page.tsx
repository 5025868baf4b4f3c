import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { blocScope } from "@/components/layout/bloc-scope";
import { PrintButton } from "@/components/layout/print-button";
import { PlanSides } from "@/components/plans/plan-sides";
import { ButtonLink } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { planPage, type PlanPage } from "@/lib/plans/queries";
import { sidesOf } from "@/lib/plans/sides";
import { kindOf, PLAN_KINDS } from "@/lib/plans/words";
import { WorkShell } from "../../../../../../work-shell";

export const metadata: Metadata = { title: "Hai bản cạnh nhau" };

export default async function PlanChangesPage({ params, searchParams }: PageProps<"/[tinh]/khoi/[khoi]/[nam]/van-ban/[loai]/thay-doi">) {
  const { tinh, khoi, nam, loai } = await params,
    asked = await searchParams,
    all = asked["tat-ca"] === "1",
    kind = kindOf(loai) ?? notFound();
  const { actor, it, post } = await loadByRead<PlanPage>(tinh, "plan.read", planPage(khoi, nam, kind));
  const year = `/${tinh}/khoi/${it.bloc.slug}/${it.year}`,
    here = `${year}/van-ban/${loai}`;
  const versions = it.versions.filter(({ state }) => state === "adopted" || may("plan.keep", actor, it)),
    after = versions.find(({ number }) => String(number) === asked.ban) ?? versions.at(-1);
  const before = after && versions.find(({ number }) => number === after.number - 1);
  if (!before || !after) notFound();
  const sides = sidesOf(before, after),
    rows = sides.sections.flatMap((section) => section.rows),
    of = (what: string) => rows.filter((row) => row.kind === what).length,
    is = `Bản số ${after.number}${after.state === "draft" ? " (dự thảo)" : ""}`;
  return (
    <WorkShell actor={actor} post={post} scope={blocScope(it.bloc, it.year, year)}>
      <div className="on-criteria">
        <PageHead
          title={`Bản số ${before.number} và bản số ${after.number}`}
          crumbs={[{ label: it.bloc.shortName, href: year }, { label: PLAN_KINDS[kind].name, href: here }, { label: "Hai bản cạnh nhau" }]}
          acts={<PrintButton />}
        >
          {`${after.title}. ${after.reason ? `Lý do sửa đổi: ${after.reason}` : ""}`}
        </PageHead>
        <p className="criteria__way num">
          {`Sửa ${of("changed")}, thêm ${of("added")}, bỏ ${of("removed")}, giữ nguyên ${of("kept")} nội dung. `}
          <span className="no-print">
            <ButtonLink href={`${here}/thay-doi?ban=${after.number}${all ? "" : "&tat-ca=1"}`} small>
              {all ? "Chỉ xem chỗ khác" : "Xem cả nội dung giữ nguyên"}
            </ButtonLink>
          </span>
        </p>
        <PlanSides sides={sides} was={`Bản số ${before.number}`} is={is} all={all} />
      </div>
    </WorkShell>
  );
}
