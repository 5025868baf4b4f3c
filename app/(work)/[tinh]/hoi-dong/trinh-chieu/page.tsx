import type { Metadata } from "next";
import { CouncilFactsLine, councilParts } from "@/components/dashboards/council-parts";
import { Slides } from "@/components/dashboards/slides";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { councilOverview, type CouncilSeen } from "@/lib/desk/dashboards/council-queries";
import { longDate } from "@/lib/provinces/dates";

export const metadata: Metadata = { title: "Trình chiếu tổng quan Hội đồng" };

export default async function CouncilSlidesPage({ params }: PageProps<"/[tinh]/hoi-dong/trinh-chieu">) {
  const { tinh } = await params;
  const { actor, it } = await loadByRead<CouncilSeen>(tinh, "council.read", councilOverview);
  const parts = councilParts(it, tinh, { proposals: may("proposal.list", actor, {}), rules: may("rule.read", actor, {}) });
  return (
    <Slides
      who={actor.provinceName}
      title="Hội đồng Thi đua - Khen thưởng"
      day={longDate(it.today)}
      back={`/${tinh}/hoi-dong`}
      facts={<CouncilFactsLine it={it} />}
      parts={parts}
    />
  );
}
