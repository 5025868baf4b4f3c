import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { blocScope } from "@/components/layout/bloc-scope";
import { TrialPairs } from "@/components/scoring/trial-pairs";
import { TrialReach, TrialResult } from "@/components/scoring/trial-result";
import { Empty } from "@/components/ui/empty";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { load } from "@/lib/action/load";
import { formatAmount } from "@/lib/criteria/points";
import { findByAddress } from "@/lib/criteria/queries";
import { tableOf } from "@/lib/criteria/stored";
import { obstaclesToAdopt } from "@/lib/criteria/table";
import { findLastYear } from "@/lib/scoring/trial/queries";
import { chosenIn, tryDraft } from "@/lib/scoring/trial/view";
import { WorkShell } from "../../../../../../work-shell";

export const metadata: Metadata = { title: "Thử trên dữ liệu năm trước" };

export default async function TrialPage({ params, searchParams }: PageProps<"/[tinh]/khoi/[khoi]/[nam]/tieu-chi/soan/thu">) {
  const { tinh, khoi, nam } = await params,
    asked = await searchParams;
  const { actor, it, post } = await load(tinh, "criteria.draft", async ({ sql }) => {
    const found = await findByAddress(sql, khoi, nam);
    return found && { ...found, last: await findLastYear(sql, found.blocYearId) };
  });
  const home = `/${tinh}/khoi/${khoi}/${nam}`,
    here = `${home}/tieu-chi`,
    back = `${here}/soan`;
  if (!it.draft) redirect(back as never);
  const draft = tableOf(it.draft),
    chosen = chosenIn(asked),
    { last } = it,
    trial = last && tryDraft(draft, it.year, last, chosen);
  return (
    <WorkShell actor={actor} post={post} scope={blocScope(it.bloc, it.year, home)}>
      <div className="on-draft on-criteria">
        <PageHead
          title="Thử trên dữ liệu năm trước"
          crumbs={[
            { label: it.bloc.shortName, href: home },
            { label: `Năm ${it.year}`, href: home },
            { label: "Tiêu chí", href: here },
            { label: "Soạn", href: back },
            { label: "Thử" },
          ]}
        >
          {last
            ? `Số liệu đã chốt năm ${last.year} chấm lại theo dự thảo này. Chỉ để xem trước khi thông qua, không ghi gì vào điểm của năm nào.`
            : "Số liệu đã chốt của năm gần nhất chấm lại theo dự thảo, trước khi thông qua."}
        </PageHead>
        {!last || !trial ? (
          <Empty title="Chưa có năm nào để thử">
            Khi khối có một năm đã chốt điểm, số liệu năm đó được chấm lại theo dự thảo và hiện ở đây.
          </Empty>
        ) : (
          <>
            {obstaclesToAdopt(draft).length > 0 && (
              <Note kind="warn" title="Dự thảo chưa khớp điểm">
                Kết quả thử còn đổi khi bảng được sửa cho đủ thang điểm.
              </Note>
            )}
            <TrialReach trial={trial} scale={formatAmount(draft.scale)} />
            <TrialResult trial={trial} year={last.year} />
            <TrialPairs
              items={trial.items}
              dropped={trial.dropped}
              old={last.ranked.version!}
              year={last.year}
              chosen={chosen}
              all={asked["tat-ca"] === "1"}
              here={`${back}/thu`}
            />
          </>
        )}
      </div>
    </WorkShell>
  );
}
