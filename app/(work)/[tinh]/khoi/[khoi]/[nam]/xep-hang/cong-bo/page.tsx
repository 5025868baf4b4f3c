import type { Metadata } from "next";
import { blocScope } from "@/components/layout/bloc-scope";
import { RankingPublishing } from "@/components/portal/ranking/publishing";
import { PublicRankingTable } from "@/components/portal/ranking/table";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { load } from "@/lib/action/load";
import { copyOf, obstaclesToPublishRanking } from "@/lib/portal/ranking/copy";
import { publishedNumber, rankingByYear } from "@/lib/portal/ranking/publish";
import { wordsOf } from "@/lib/problems/catalogue";
import { WorkShell } from "../../../../../work-shell";
import { publish, withdraw } from "./actions";

export const metadata: Metadata = { title: "Công bố kết quả xếp hạng" };

/** The ranking as the public would read it, and the acts that lay it before them or take it back. */
export default async function PublishRankingPage({ params }: PageProps<"/[tinh]/khoi/[khoi]/[nam]/xep-hang/cong-bo">) {
  const { tinh, khoi, nam } = await params;
  const { actor, it, post } = await load(tinh, "ranking.publish", async ({ sql }) => {
    const found = await rankingByYear(sql, { khoi, nam });
    return found && { ...found, shown: await publishedNumber(sql, found.blocYearId) };
  });
  const copy = copyOf(it),
    at = `/${tinh}/khoi/${it.bloc.slug}`,
    home = `${at}/${it.year}`;
  return (
    <WorkShell actor={actor} post={post} scope={blocScope(it.bloc, it.year, home, at)}>
      <div className="stack">
        <PageHead
          title="Công bố kết quả xếp hạng"
          crumbs={[{ label: it.bloc.shortName, href: home }, { label: "Xếp hạng", href: `${home}/xep-hang` }, { label: "Công bố" }]}
        >
          Kết quả năm {it.year} trên trang của tỉnh. Không có lý do trừ điểm, minh chứng hay tên người.
        </PageHead>
        <RankingPublishing
          khoi={khoi}
          nam={nam}
          last={it.results[0]?.number ?? null}
          shown={it.shown}
          units={copy.lines.length}
          href={`/${tinh}/ket-qua/${it.blocYearId}`}
          obstacles={obstaclesToPublishRanking(it, copy.complete).map(({ code, facts }) => wordsOf(code, facts))}
          publish={publish.bind(null, tinh)}
          withdraw={withdraw.bind(null, tinh)}
        />
        <Panel title={it.shown === null ? "Người dân sẽ thấy" : "Như người dân thấy khi công bố lúc này"} flush>
          <PublicRankingTable lines={copy.lines} sections={copy.sections} />
        </Panel>
      </div>
    </WorkShell>
  );
}
