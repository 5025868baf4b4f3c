import type { Metadata } from "next";
import { blocScope } from "@/components/layout/bloc-scope";
import { StrictnessTable, Talks, WhatIfPanel } from "@/components/scoring/bloc-course-panels";
import { HeatTable } from "@/components/scoring/heat-table";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { blocCourse } from "@/lib/scoring/bloc-course";
import { type BlocCourse, blocCoursePage } from "@/lib/scoring/bloc-course-queries";
import type { UnitRow } from "@/lib/scoring/discussion";
import { WorkShell } from "../../../../work-shell";

type Props = PageProps<"/[tinh]/khoi/[khoi]/[nam]/dien-bien">;
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Diễn biến điểm năm ${(await params).nam}` };
}

export default async function BlocCoursePage({ params }: Props) {
  const { tinh, khoi, nam } = await params;
  const { actor, it, post } = await loadByRead<BlocCourse>(tinh, "course.read", blocCoursePage(khoi, nam));
  const at = `/${tinh}/khoi/${it.bloc.slug}`,
    home = `${at}/${it.year}`,
    { version, rows, hidden, complete, talks, strictness, withoutItem, withoutChecker } = blocCourse(it);
  const why = (row: UnitRow) =>
    may("sheet.read", actor, { ...it, unitId: row.unitId, sheet: row.state === "settled" ? "settled" : "sent" })
      ? `${home}/cham-diem/${row.slug}/giai-thich`
      : null;
  return (
    <WorkShell actor={actor} post={post} scope={blocScope(it.bloc, it.year, home, at)}>
      <div className="on-ranking on-course">
        <PageHead
          title={`Diễn biến điểm năm ${it.year}`}
          crumbs={[{ label: it.bloc.shortName, href: home }, { label: "Xếp hạng", href: `${home}/xep-hang` }, { label: "Diễn biến điểm" }]}
        >
          {`${it.bloc.name}. ${rows.length} đơn vị có điểm xem được${hidden > 0 ? `, ${hidden} đơn vị chưa` : ""}.`}
        </PageHead>
        {!version || rows.length === 0 ? (
          <Empty icon="lock" title="Chưa có điểm để so sánh">
            Bảng màu hiện ở đây khi khối chốt điểm của đơn vị đầu tiên.
          </Empty>
        ) : (
          <>
            <Panel title="Bảng màu điểm" flush>
              <HeatTable rows={rows} version={version} why={why} />
            </Panel>
            <Talks talks={talks} why={why} />
          </>
        )}
        <StrictnessTable strictness={strictness} all={it.allLines} />
        {version && rows.length > 0 && <WhatIfPanel complete={complete} withoutItem={withoutItem} withoutChecker={withoutChecker} />}
      </div>
    </WorkShell>
  );
}
