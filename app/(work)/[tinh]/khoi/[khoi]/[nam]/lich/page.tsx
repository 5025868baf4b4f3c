import type { Metadata } from "next";
import { blocScope } from "@/components/layout/bloc-scope";
import { ButtonLink } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { AddDate, DateActs, GrantLate } from "@/components/year/date-forms";
import { DateList } from "@/components/year/date-list";
import { LateEntries } from "@/components/year/late-entries";
import { MonthGrid } from "@/components/year/month-grid";
import { QuietNote } from "@/components/year/quiet-note";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { blocNoun } from "@/lib/blocs/words";
import { isMonth } from "@/lib/provinces/month";
import { firstOf } from "@/lib/provinces/search";
import { calendarFrom } from "@/lib/provinces/working-days";
import { blocCalendar, type BlocCalendar } from "@/lib/year/calendar-queries";
import { monthShown } from "@/lib/year/calendar-rules";
import { WorkShell } from "../../../../work-shell";
import { addYearDate, cancelYearDate, changeYearDate, letBeLate } from "../../../../lich/actions";

export async function generateMetadata({ params }: PageProps<"/[tinh]/khoi/[khoi]/[nam]/lich">): Promise<Metadata> {
  return { title: `Lịch năm ${(await params).nam}` };
}

export default async function BlocCalendarPage({ params, searchParams }: PageProps<"/[tinh]/khoi/[khoi]/[nam]/lich">) {
  const { tinh, khoi, nam } = await params;
  const asked = firstOf((await searchParams).thang);
  const { actor, it, post } = await loadByRead<BlocCalendar>(tinh, "bloc_year.read", blocCalendar(khoi, nam));
  const at = `/${tinh}/khoi/${it.bloc.slug}`,
    home = `${at}/${it.year}`,
    calendar = calendarFrom(it.days);
  const months = monthShown(it, isMonth(asked) ? asked : null),
    keeps = may("year_date.keep", actor, it);
  return (
    <WorkShell actor={actor} post={post} record={{ kind: "lich-nam", id: it.id }} scope={blocScope(it.bloc, it.year, home, at)}>
      <div className="on-calendar">
        <PageHead
          title={`Lịch năm ${it.year}`}
          acts={
            <>
              <ButtonLink href={`/${tinh}/lich/dien-thoai`} icon="cal">
                Lịch trên điện thoại
              </ButtonLink>
              {keeps && <AddDate action={addYearDate.bind(null, tinh)} blocYearId={it.id} />}
            </>
          }
        >
          {`Các bước, hội nghị và hạn của ${blocNoun(it.bloc.kind)}, cùng các ngày của toàn tỉnh.`}
        </PageHead>
        <QuietNote calendar={calendar} today={it.today} />
        <div className="cols-calendar">
          <Panel>
            <MonthGrid
              month={months.shown}
              first={months.first}
              last={months.last}
              today={it.today}
              calendar={calendar}
              dates={it.dates.filter(({ cancelled }) => !cancelled)}
              home={`${home}/lich`}
            />
          </Panel>
          <Panel title={`Cả năm (${it.dates.length} ngày)`} flush>
            <DateList
              name={`Lịch năm ${it.year}`}
              dates={it.dates}
              today={it.today}
              calendar={calendar}
              tinh={tinh}
              {...(keeps
                ? {
                    acts: (date) =>
                      date.bloc && (
                        <DateActs date={date} change={changeYearDate.bind(null, tinh)} cancel={cancelYearDate.bind(null, tinh)} />
                      ),
                  }
                : {})}
            />
          </Panel>
        </div>
        <Panel
          id="lam-muon"
          title="Đơn vị được làm muộn"
          flush
          aside={may("late.grant", actor, it) && <GrantLate it={it} action={letBeLate.bind(null, tinh)} />}
          foot="Mọi đơn vị trong khối đều thấy danh sách này."
        >
          <LateEntries late={it.lateEntries} />
        </Panel>
      </div>
    </WorkShell>
  );
}
