import type { ReactNode } from "react";
import { Chip } from "@/components/ui/chip";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { Go } from "@/components/ui/go";
import { clockWords, dateWords, daysBetween, dueWords, longDate } from "@/lib/provinces/dates";
import type { WorkingCalendar } from "@/lib/provinces/working-days";
import type { DatedThing } from "@/lib/year/calendar-queries";
import { workedInstead } from "@/lib/year/calendar-rules";
import { DATE_WORDS, dateTitle } from "@/lib/year/date-words";

type ListProps = {
  name: string;
  dates: readonly DatedThing[];
  today: string;
  calendar: WorkingCalendar;
  tinh: string;
  /** Which bloc, where there are several. */ blocs?: boolean;
  acts?: (date: DatedThing) => ReactNode;
};

/** Every date in its order: what, where it is dealt with, and how far off it is. */
export function DateList({ name, dates, today, calendar, tinh, blocs, acts }: ListProps) {
  const firsts = new Set(dates.map(({ day }, at) => (dates.findIndex((other) => other.day === day) === at ? at : -1)));
  return (
    <DataTable
      name={name}
      bare
      rows={dates}
      rowKey={({ kind, id }) => `${kind}-${id}`}
      empty={
        <Empty title="Không có ngày nào" icon="cal">
          Hội nghị, các bước của năm thi đua và hạn do khối, cơ quan chuyên trách đặt hiện ở đây.
        </Empty>
      }
      columns={[
        {
          key: "day",
          head: "Ngày",
          width: "148px",
          cell: (date, at) => (
            <span className="num" id={firsts.has(at) ? `ngay-${date.day}` : undefined}>
              {longDate(date.day)}
              {date.at && <>, {clockWords(date.at)}</>}
            </span>
          ),
        },
        { key: "what", head: "Việc", names: true, cell: (date) => <What date={date} tinh={tinh} calendar={calendar} /> },
        ...(blocs
          ? [
              {
                key: "bloc",
                head: "Khối, cụm",
                cell: ({ bloc }: DatedThing) =>
                  bloc ? (
                    <Go href={`/${tinh}/khoi/${bloc.slug}/${bloc.year}/lich`}>
                      {bloc.name}, năm {bloc.year}
                    </Go>
                  ) : (
                    "Toàn tỉnh"
                  ),
              },
            ]
          : []),
        { key: "left", head: "Còn", width: "96px", cell: (date) => <Left date={date} today={today} /> },
        ...(acts ? [{ key: "acts", head: "Việc làm được", headHidden: true, cell: acts }] : []),
      ]}
    />
  );
}

function What({ date, tinh, calendar }: { date: DatedThing; tinh: string; calendar: WorkingCalendar }) {
  const { bloc } = date,
    words = DATE_WORDS[date.kind],
    title = dateTitle(date),
    worked = workedInstead(date, calendar);
  const href =
    bloc && words.place !== "/lich"
      ? `/${tinh}/khoi/${bloc.slug}/${bloc.year}${words.place}${date.kind === "meeting" ? `/${date.id}` : ""}`
      : null;
  return (
    <>
      {date.cancelled ? <s>{title}</s> : href ? <Go href={href}>{title}</Go> : title}{" "}
      {words.deadline && !date.cancelled && (
        <Chip kind="todo" icon="clock">
          Hạn
        </Chip>
      )}
      {date.cancelled && <span className="meta block">Đã bỏ: {date.cancelled}</span>}
      {date.note && <span className="meta block">{date.note}</span>}
      {date.document && <span className="meta block">Theo {date.document}</span>}
      {worked && !date.cancelled && (
        <span className="meta block num">Trùng ngày nghỉ; ngày làm việc tiếp theo là {dateWords(worked)}.</span>
      )}
    </>
  );
}

function Left({ date, today }: { date: DatedThing; today: string }) {
  const days = daysBetween(today, date.day);
  if (date.cancelled) return <Chip kind="na">Đã bỏ</Chip>;
  if (days < 0) return <span className="meta">đã qua</span>;
  return days <= 14 && DATE_WORDS[date.kind].deadline ? (
    <Chip kind="warn">{dueWords(date.day, today)}</Chip>
  ) : (
    <span className="num">{dueWords(date.day, today)}</span>
  );
}
