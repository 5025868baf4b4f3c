import type { Metadata } from "next";
import { BoardFactsLine } from "@/components/dashboards/board-facts";
import { boardParts } from "@/components/dashboards/board-parts";
import { Slides } from "@/components/dashboards/slides";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { boardOverview, type BoardSeen } from "@/lib/desk/dashboards/board-queries";
import { longDate } from "@/lib/provinces/dates";

export const metadata: Metadata = { title: "Trình chiếu tổng quan tỉnh" };

export default async function BoardSlidesPage({ params }: PageProps<"/[tinh]/ban/trinh-chieu">) {
  const { tinh } = await params;
  const { actor, it } = await loadByRead<BoardSeen>(tinh, "bloc.list", boardOverview);
  const parts = boardParts(it, tinh, {
    proposals: may("proposal.list", actor, {}),
    rules: may("rule.read", actor, {}),
    persons: may("honours.list", actor, {}),
  });
  return (
    <Slides
      who={actor.provinceName}
      title="Tổng quan phong trào thi đua của tỉnh"
      day={longDate(it.today)}
      back={`/${tinh}/ban`}
      facts={<BoardFactsLine it={it} />}
      parts={parts}
    />
  );
}
