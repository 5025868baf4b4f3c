import type { Metadata } from "next";
import { DecisionList } from "@/components/council/decision-list";
import { ButtonLink } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { decisionList, type Decisions } from "@/lib/council/decision-queries";
import { WorkShell } from "../../work-shell";

export const metadata: Metadata = { title: "Quyết định" };

export default async function DecisionsPage({ params }: PageProps<"/[tinh]/ban/quyet-dinh">) {
  const { tinh } = await params;
  const { actor, it, post } = await loadByRead<Decisions>(tinh, "decision.read", decisionList);
  const drafts = may("decision.draft", actor, it);
  return (
    <WorkShell actor={actor} post={post}>
      <div className="on-awards">
        <PageHead title="Quyết định" crumbs={[{ label: "Cơ quan thi đua, khen thưởng" }, { label: "Quyết định" }]} acts={drafts && <ButtonLink href={`/${tinh}/ban/quyet-dinh/moi`} kind="primary" icon="plus">Soạn quyết định</ButtonLink>}>
          {drafts && it.agreed > 0 ? `${it.agreed} hồ sơ Hội đồng đã thông qua, chưa có trong quyết định nào.` : "Quyết định khen thưởng, đính chính, hủy bỏ của tỉnh."}
        </PageHead>
        <DecisionList tinh={tinh} decisions={it.decisions} />
      </div>
    </WorkShell>
  );
}
