import { Go } from "@/components/ui/go";
import { Icon } from "@/components/ui/icon";
import { WeekHead } from "@/components/ui/week-head";
import { monthWords, weeksOf } from "@/lib/provinces/month";
import { dayName, isWorkingDay, type WorkingCalendar } from "@/lib/provinces/working-days";
import { monthBeside } from "@/lib/year/calendar-rules";

type GridProps = {
  month: string;
  today: string;
  calendar: WorkingCalendar;
  dates: readonly { day: string }[];
  /** The page of another month. */ home: string;
  /** Months beyond these have no link. */ first?: string;
  last?: string;
};

/** One month: days nobody works are hatched, days with something to mind lead to their line in the list. */
export function MonthGrid({ month, today, calendar, dates, home, first, last }: GridProps) {
  const short = (other: string) => (other.slice(0, 4) === month.slice(0, 4) ? `Tháng ${Number(other.slice(5))}` : monthWords(other));
  const counts = Map.groupBy(dates, ({ day }) => day);
  const [before, after] = [monthBeside(month, -1), monthBeside(month, 1)];
  const free = weeksOf(month)
    .flat()
    .filter((date) => date !== null && (calendar.has(date.iso) || dayName(date.iso, calendar) !== null));
  return (
    <div className="ycal">
      <p className="ycal__nav num">
        <span>
          {(!first || before >= first) && (
            <Go href={`${home}?thang=${before}`}>
              <Icon name="left" size="s" /> {short(before)}
            </Go>
          )}
        </span>
        <b>{monthWords(month)}</b>
        <span>
          {(!last || after <= last) && (
            <Go href={`${home}?thang=${after}`}>
              {short(after)} <Icon name="right" size="s" />
            </Go>
          )}
        </span>
      </p>
      <table className="ycal__month num">
        <caption className="sr">{`${monthWords(month)}: ngày có việc dẫn tới danh sách, ngày gạch chéo là ngày nghỉ`}</caption>
        <WeekHead />
        <tbody>
          {weeksOf(month).map((week, row) => (
            <tr key={row}>
              {week.map((date, at) =>
                date ? (
                  <Day
                    key={at}
                    iso={date.iso}
                    number={date.day}
                    count={counts.get(date.iso)?.length ?? 0}
                    today={today}
                    calendar={calendar}
                  />
                ) : (
                  <td key={at} aria-hidden="true" />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {free.length > 0 && (
        <ul className="ycal__free num">
          {free.map((date) => (
            <li key={date!.iso}>
              <b>{`${date!.day}/${Number(month.slice(5))}`}</b> {dayName(date!.iso, calendar)}
              {calendar.get(date!.iso)?.kind === "WORK" && " (đi làm)"}
              {calendar.get(date!.iso)?.kind === "QUIET" && " (không nhắc việc)"}
              {(calendar.get(date!.iso)?.verification ?? "ORIGINAL") !== "ORIGINAL" && ", chưa đối chiếu văn bản gốc"}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Day({
  iso,
  number,
  count,
  today,
  calendar,
}: {
  iso: string;
  number: number;
  count: number;
  today: string;
  calendar: WorkingCalendar;
}) {
  const free = !isWorkingDay(iso, calendar);
  return (
    <td
      className={[free && "is-free", iso === today && "is-today"].filter(Boolean).join(" ") || undefined}
      aria-current={iso === today ? "date" : undefined}
    >
      {count > 0 ? (
        <a href={`#ngay-${iso}`}>
          <span className="sr">Ngày </span>
          {number}
          <span className="sr">, </span>
          <i>{count}</i>
          <span className="sr">{` việc${free ? ", ngày nghỉ" : ""}`}</span>
        </a>
      ) : (
        <span>
          {number}
          {free && <span className="sr"> nghỉ</span>}
        </span>
      )}
    </td>
  );
}
