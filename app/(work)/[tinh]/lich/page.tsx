import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { AddDate, DateActs } from "@/components/year/date-forms";
import { DateList } from "@/components/year/date-list";
import { ExpectedLate } from "@/components/year/expected-late";
import { MonthGrid } from "@/components/year/month-grid";
import { QuietNote } from "@/components/year/quiet-note";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { isMonth, monthWords } from "@/lib/provinces/month";
import { firstOf } from "@/lib/provinces/search";
import { calendarFrom, quietOn } from "@/lib/provinces/working-days";
import { provinceCalendar, type ProvinceCalendar } from "@/lib/year/calendar-queries";
import { onceEach } from "@/lib/year/calendar-rules";
import { WorkShell } from "../work-shell";
import { addYearDate, cancelYearDate, changeYearDate } from "./actions";

export const metadata: Metadata = { title: "Lịch năm" };

export default async function ProvinceCalendarPage({ params, searchParams }: PageProps<"/[tinh]/lich">) {
  const { tinh } = await params;
  const asked = firstOf((await searchParams).thang);
  const { actor, it, post } = await loadByRead<ProvinceCalendar>(tinh, "calendar.read", provinceCalendar(isMonth(asked) ? asked : null));
  const calendar = calendarFrom(it.days),
    home = `/${tinh}/lich`,
    dates = onceEach(it.dates),
    board = may("calendar.keep", actor, {});
  return (
    <WorkShell actor={actor} post={post}>
      <div className="on-calendar">
        <PageHead
          title="Lịch năm"
          acts={
            <>
              <ButtonLink href={`${home}/ngay-lam-viec?nam=${it.month.slice(0, 4)}`} icon="cal">
                Ngày nghỉ, ngày làm bù
              </ButtonLink>
              <ButtonLink href={`${home}/dien-thoai`} icon="cal">
                Lịch trên điện thoại
              </ButtonLink>
              {board && <AddDate action={addYearDate.bind(null, tinh)} blocYearId={null} />}
            </>
          }
        >
          {`${monthWords(it.month)}: ${dates.length} ngày của ${it.blocs} khối, cụm đang theo dõi và của toàn tỉnh.`}
        </PageHead>
        <QuietNote calendar={calendar} today={it.today} />
        {board && (
          <Panel
            id="sap-den-han"
            title={`Dự kiến chậm (${it.expected.length})`}
            flush
            foot="Việc đến hạn trong 14 ngày tới mà đơn vị, khối chưa bắt đầu."
          >
            <ExpectedLate rows={it.expected} today={it.today} tinh={tinh} board={it.board} quiet={quietOn(it.today, calendar) !== null} />
          </Panel>
        )}
        <div className="cols-calendar">
          <Panel>
            <MonthGrid
              month={it.month}
              today={it.today}
              calendar={calendar}
              dates={dates.filter(({ cancelled }) => !cancelled)}
              home={home}
            />
          </Panel>
          <Panel title={`Các ngày của ${monthWords(it.month).toLowerCase()}`} flush>
            <DateList
              name={monthWords(it.month)}
              dates={dates}
              today={it.today}
              calendar={calendar}
              tinh={tinh}
              blocs
              {...(board
                ? {
                    acts: (date) =>
                      !date.bloc && (
                        <DateActs date={date} change={changeYearDate.bind(null, tinh)} cancel={cancelYearDate.bind(null, tinh)} />
                      ),
                  }
                : {})}
            />
          </Panel>
        </div>
      </div>
    </WorkShell>
  );
}
