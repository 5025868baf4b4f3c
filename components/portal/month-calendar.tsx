import { Go } from "@/components/ui/go";
import { WeekHead } from "@/components/ui/week-head";
import { monthWords, weeksOf } from "@/lib/provinces/month";

type CalendarProps = {
  tinh: string;
  month: string;
  days: { day: string; count: number }[];
  now?: string;
  before: string | null;
  after: string | null;
};

/** A month with the days that have news; the links below lead to the nearest months that have any. */
export function MonthCalendar({ tinh, month, days, now, before, after }: CalendarProps) {
  const counts = new Map(days.map(({ day, count }) => [day, count]));
  const short = (other: string) => (other.slice(0, 4) === month.slice(0, 4) ? `Tháng ${Number(other.slice(5))}` : monthWords(other));
  return (
    <section className="side" aria-labelledby="h-lich">
      <h2 id="h-lich">Tin theo ngày</h2>
      <table className="cal num">
        <caption className="sr">{monthWords(month)}, ngày có gạch chân là ngày có tin</caption>
        <WeekHead />
        <tbody>
          {weeksOf(month).map((week, row) => (
            <tr key={row}>
              {week.map((date, at) => (
                <td key={at} className={date && date.iso === now ? "now" : undefined}>
                  {date &&
                    (counts.has(date.iso) ? (
                      <Go
                        href={`/${tinh}/tin?ngay=${date.iso}`}
                        aria-label={`Ngày ${date.day} tháng ${Number(month.slice(5))}, ${counts.get(date.iso)} tin`}
                      >
                        {date.day}
                      </Go>
                    ) : (
                      date.day
                    ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="calnav num">
        <span>{before && <Go href={`/${tinh}/tin?thang=${before}`}>{short(before)}</Go>}</span>
        <b className="strong">{monthWords(month)}</b>
        <span>{after && <Go href={`/${tinh}/tin?thang=${after}`}>{short(after)}</Go>}</span>
      </p>
    </section>
  );
}
