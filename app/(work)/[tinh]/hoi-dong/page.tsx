import type { Metadata } from "next";
import { SessionList } from "@/components/council/session-list";
import { CouncilFactsLine, councilParts } from "@/components/dashboards/council-parts";
import { DashboardPanels } from "@/components/dashboards/panels";
import { ButtonLink } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { councilOverview, type CouncilSeen } from "@/lib/desk/dashboards/council-queries";
import { WorkShell } from "../work-shell";

export const metadata: Metadata = { title: "Hội đồng" };

export default async function CouncilPage({ params }: PageProps<"/[tinh]/hoi-dong">) {
  const { tinh } = await params;
  const { actor, it, post } = await loadByRead<CouncilSeen>(tinh, "council.read", councilOverview);
  const opens = { proposals: may("proposal.list", actor, {}), rules: may("rule.read", actor, {}) };
  return (
    <WorkShell actor={actor} post={post}>
      <div className="on-awards">
        <PageHead
          title="Hội đồng Thi đua - Khen thưởng"
          crumbs={[{ label: "Hội đồng" }]}
          acts={
            <>
              <ButtonLink href={`/${tinh}/hoi-dong/trinh-chieu`} icon="screen">
                Trình chiếu
              </ButtonLink>
              <ButtonLink href={`/${tinh}/hoi-dong/tong-quan.xlsx`} icon="down2">
                Tải Excel
              </ButtonLink>
              {may("council.keep", actor, it) && (
                <ButtonLink href={`/${tinh}/hoi-dong/moi`} kind="primary" icon="plus">
                  Lập phiên họp
                </ButtonLink>
              )}
            </>
          }
        >
          {it.waiting > 0 ? `${it.waiting} hồ sơ đang chờ kết quả của Hội đồng.` : "Không có hồ sơ nào đang chờ kết quả của Hội đồng."}
        </PageHead>
        <CouncilFactsLine it={it} />
        <SessionList tinh={tinh} sessions={it.sessions} />
        <DashboardPanels parts={councilParts(it, tinh, opens)} />
      </div>
    </WorkShell>
  );
}
