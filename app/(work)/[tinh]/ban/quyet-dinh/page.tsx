import type { Metadata } from "next";
import { DecisionList } from "@/components/council/decision-list";
import { Grounds } from "@/components/council/grounds";
import { ButtonLink } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { Pages } from "@/components/ui/pages";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { pageOf } from "@/lib/council/queue/addresses";
import { decisionList, type Decisions, DECISIONS_A_PAGE } from "@/lib/council/decision-queries";
import { WorkShell } from "../../work-shell";

export const metadata: Metadata = { title: "Quyết định" };

export default async function DecisionsPage({ params, searchParams }: PageProps<"/[tinh]/ban/quyet-dinh">) {
  const { tinh } = await params,
    page = pageOf((await searchParams)["trang"]),
    here = `/${tinh}/ban/quyet-dinh`;
  const { actor, it, post } = await loadByRead<Decisions>(tinh, "decision.read", decisionList(page));
  const drafts = may("decision.draft", actor, it),
    left = it.left.reduce((sum, { count }) => sum + count, 0);
  return (
    <WorkShell actor={actor} post={post}>
      <div className="on-awards">
        <PageHead
          title="Quyết định"
          crumbs={[{ label: "Cơ quan thi đua, khen thưởng" }, { label: "Quyết định" }]}
          acts={
            <>
              <ButtonLink href={`${here}/so`} icon="sheet">
                Sổ số quyết định
              </ButtonLink>
              {drafts && (
                <ButtonLink href={`${here}/moi`} kind="primary" icon="plus">
                  Soạn quyết định
                </ButtonLink>
              )}
            </>
          }
        >
          {drafts && left > 0
            ? `${left} hồ sơ chưa có trong quyết định nào.`
            : "Quyết định khen thưởng, đính chính, hủy bỏ, thu hồi của tỉnh; quyết định của cấp trên đã nhận."}
        </PageHead>
        {it.left.length > 0 && <Grounds tinh={tinh} grounds={it.left} drafts={drafts} />}
        <DecisionList tinh={tinh} decisions={it.decisions} />
        <Pages page={page} pages={Math.ceil(it.total / DECISIONS_A_PAGE)} here={here} asked={{}} />
      </div>
    </WorkShell>
  );
}
