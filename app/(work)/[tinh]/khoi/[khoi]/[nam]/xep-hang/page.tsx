import type { Metadata } from "next";
import { blocScope } from "@/components/layout/bloc-scope";
import { CorrectionDoor, ResultNumber, ResultShifts } from "@/components/scoring/result-number";
import { RankingTable } from "@/components/scoring/ranking-table";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { rankingPage, type RankingSeen } from "@/lib/scoring/ranking-queries";
import { rankingWords, rankLines } from "@/lib/scoring/ranking-view";
import { tieRuleWords } from "@/lib/scoring/ranking";
import { obstaclesToOpenResult } from "@/lib/scoring/result-rules";
import { numberShown } from "@/lib/scoring/result-view";
import { rankedYear } from "@/lib/scoring/settle-ranking";
import { WorkShell } from "../../../../work-shell";

type Props = PageProps<"/[tinh]/khoi/[khoi]/[nam]/xep-hang">;
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Xếp hạng năm ${(await params).nam}` };
}

export default async function RankingPage({ params, searchParams }: Props) {
  const { tinh, khoi, nam } = await params,
    { ban } = await searchParams;
  const { actor, it, post } = await loadByRead<RankingSeen>(tinh, "ranking.read", rankingPage(khoi, nam));
  const at = `/${tinh}/khoi/${it.bloc.slug}`,
    home = `${at}/${it.year}`;
  const ranked = rankedYear(it),
    { version } = ranked,
    { shown: kept, latest, shifts } = numberShown(it, ban),
    { complete, waiting, lines } = rankLines(ranked, latest ? it.totals : kept!.rows);
  // Why one stands above another is read from the entries of now.
  const ties = latest ? lines.flatMap((line) => line.ties) : [],
    here = `${home}/xep-hang`;
  const corrects =
    may("result.correct", actor, it) &&
    (it.openNumber !== null || obstaclesToOpenResult({ stage: it.stage, openNumber: null, settled: it.totals.length }).length === 0);
  const shown = version && it.totals.length > 0;
  return (
    <WorkShell actor={actor} post={post} scope={blocScope(it.bloc, it.year, home, at)}>
      <div className="on-ranking">
        <PageHead
          title={`Xếp hạng năm ${it.year}`}
          crumbs={[{ label: it.bloc.shortName, href: home }, { label: "Xếp hạng" }]}
          acts={
            <>
              {may("course.read", actor, it) && (
                <ButtonLink href={`${home}/dien-bien`} icon="bars">
                  Diễn biến điểm
                </ButtonLink>
              )}
              {may("ranking.publish", actor, it) && it.results.length > 0 && (
                <ButtonLink href={`${here}/cong-bo`} icon="news">
                  Công bố cho người dân
                </ButtonLink>
              )}
              <CorrectionDoor it={it} may={corrects} href={`${here}/dieu-chinh`} />
            </>
          }
        >
          {rankingWords({
            bloc: it.bloc.name,
            complete,
            sheets: it.sheets.length,
            waiting,
            ranked: lines.filter(({ total }) => total?.rank).length,
          })}
        </PageHead>
        <ResultNumber it={it} shown={kept} here={here} />
        {shown ? (
          <Panel
            title={complete ? "Kết quả xếp hạng" : "Điểm đã chốt, chưa xếp hạng"}
            flush
            foot={
              version.tieRules.length > 0
                ? `Bằng điểm thì xét lần lượt: ${tieRuleWords(version).join("; ")}. Vẫn bằng thì đồng hạng.`
                : "Bằng điểm thì đồng hạng."
            }
          >
            <RankingTable
              lines={lines}
              version={version}
              complete={complete}
              why={(slug) =>
                it.totals.some(({ unitId }) => lines.find((line) => line.slug === slug)?.unitId === unitId)
                  ? `${home}/cham-diem/${slug}/giai-thich`
                  : null
              }
            />
          </Panel>
        ) : (
          <Empty icon="lock" title="Chưa có thứ hạng">
            {it.sheets.length === 0
              ? "Bảng tự chấm của các đơn vị được lập khi năm chuyển sang bước Tự chấm điểm."
              : "Bảng xếp hạng hiện ở đây sau khi khối chốt điểm của mọi đơn vị."}
          </Empty>
        )}
        {shown && lines.some(({ total }) => total?.provisional) && (
          <Note kind="warn" title="Có điểm tạm tính">
            Đơn vị ghi Tạm tính còn tiêu chí chờ nơi khác công bố; tổng chưa gồm tiêu chí đó.
          </Note>
        )}
        {shown && kept && <ResultShifts shifts={shifts} number={kept.number} />}
        {shown && ties.length > 0 && (
          <Panel title="Vì sao xếp trên, xếp dưới khi bằng điểm">
            <ul className="ties">
              {ties.map((words) => (
                <li key={words} className="num">
                  {words}
                </li>
              ))}
            </ul>
          </Panel>
        )}
      </div>
    </WorkShell>
  );
}
