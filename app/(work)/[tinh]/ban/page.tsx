import type { Metadata } from "next";
import { BoardFactsLine } from "@/components/dashboards/board-facts";
import { blocsOf, boardParts } from "@/components/dashboards/board-parts";
import { DashboardPanels } from "@/components/dashboards/panels";
import { OverdueTable } from "@/components/desk/overdue-table";
import { ButtonLink } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { boardOverview, type BoardSeen } from "@/lib/desk/dashboards/board-queries";
import { overdueOf } from "@/lib/desk/overdue";
import { longDate } from "@/lib/provinces/dates";
import { WorkShell } from "../work-shell";

export const metadata: Metadata = { title: "Tổng quan tỉnh" };

export default async function BoardPage({ params }: PageProps<"/[tinh]/ban">) {
  const { tinh } = await params;
  const { actor, it, post } = await loadByRead<BoardSeen>(tinh, "bloc.list", boardOverview);
  const opens = { proposals: may("proposal.list", actor, {}), rules: may("rule.read", actor, {}), persons: may("honours.list", actor, {}) };
  return (
    <WorkShell actor={actor} post={post}>
      <div className="on-board on-dashboard">
        <PageHead
          title="Tổng quan tỉnh"
          acts={
            <>
              <ButtonLink href={`/${tinh}/ban/trinh-chieu`} icon="screen">
                Trình chiếu
              </ButtonLink>
              <ButtonLink href={`/${tinh}/ban/tong-quan.xlsx`} icon="down2">
                Tải Excel
              </ButtonLink>
              {opens.proposals && (
                <ButtonLink href={`/${tinh}/ban/de-nghi`} icon="medal">
                  Hồ sơ đề nghị
                </ButtonLink>
              )}
            </>
          }
        >{`${longDate(it.today)}. ${blocsOf(it.years)} cụm, khối, ${it.years.length} năm thi đua đang theo dõi.`}</PageHead>
        <BoardFactsLine it={it} />
        <OverdueTable rows={overdueOf(it, `/${tinh}`)} today={it.today} province={actor.provinceName} />
        <DashboardPanels parts={boardParts(it, tinh, opens)} />
      </div>
    </WorkShell>
  );
}
