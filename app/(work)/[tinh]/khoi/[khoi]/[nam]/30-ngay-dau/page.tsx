import type { Metadata } from "next";
import { blocScope } from "@/components/layout/bloc-scope";
import { FirstDayList } from "@/components/handover/first-day-list";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { loadByRead } from "@/lib/action/load";
import { addDays, dateWords } from "@/lib/provinces/dates";
import { calendarFrom } from "@/lib/provinces/working-days";
import { FIRST, firstDays, isFirstDays } from "@/lib/year/handover/first-days";
import { firstDaysPage, type FirstDaysPage } from "@/lib/year/handover/first-days-queries";
import { WorkShell } from "../../../../work-shell";

export async function generateMetadata({ params }: PageProps<"/[tinh]/khoi/[khoi]/[nam]/30-ngay-dau">): Promise<Metadata> {
  return { title: `30 ngày đầu năm ${(await params).nam}` };
}

export default async function FirstDaysOfYearPage({ params }: PageProps<"/[tinh]/khoi/[khoi]/[nam]/30-ngay-dau">) {
  const { tinh, khoi, nam } = await params;
  const { actor, it, post } = await loadByRead<FirstDaysPage>(tinh, "first_days.read", firstDaysPage(khoi, nam));
  const at = `/${tinh}/khoi/${it.bloc.slug}`,
    home = `${at}/${it.year}`,
    { facts } = it;
  const list = firstDays(facts, { year: it.year, home, bloc: at }, calendarFrom(it.days)),
    left = list.filter(({ done }) => !done).length;
  return (
    <WorkShell actor={actor} post={post} scope={blocScope(it.bloc, it.year, home, at)}>
      <div className="on-handover">
        <PageHead
          title={`30 ngày đầu năm ${it.year}`}
          crumbs={[{ label: it.bloc.shortName, href: at }, { label: `Năm ${it.year}`, href: home }, { label: "30 ngày đầu" }]}
        >
          {facts.handover
            ? `Nhận bàn giao từ năm ${facts.handover.year} ngày ${dateWords(facts.since)}; 30 ngày đầu đến hết ${dateWords(addDays(facts.since, FIRST))}.`
            : `Việc của người mới nhận khối, tính từ ngày đầu năm ${dateWords(facts.since)}.`}
        </PageHead>
        {!facts.handover && (
          <Note title="Chưa nhận bàn giao của năm trước">
            Khi hai bên xác nhận biên bản bàn giao, việc còn dở của năm trước hiện ở đây.
          </Note>
        )}
        <Panel
          title={left === 0 ? "Đã xong cả" : `Còn ${left} trên ${list.length} việc`}
          flush
          foot="Việc tự được đánh dấu khi đã làm trên hệ thống. Ngày là gợi ý, tính theo ngày làm việc; không phải quy định."
        >
          <FirstDayList list={list} today={facts.today} running={isFirstDays(facts)} />
        </Panel>
      </div>
    </WorkShell>
  );
}
