import { Note } from "@/components/ui/note";
import { dateWords } from "@/lib/provinces/dates";
import { quietOn, quietPeriods, type WorkingCalendar } from "@/lib/provinces/working-days";

/** Says that nobody is reminded today, or from when. */
export function QuietNote({ calendar, today }: { calendar: WorkingCalendar; today: string }) {
  const now = quietOn(today, calendar),
    next = quietPeriods(calendar).find(({ from }) => from > today);
  if (now)
    return (
      <Note
        icon="clock"
        title={`Đang không nhắc việc: ${now.name}`}
      >{`Từ ${dateWords(now.from)} đến hết ${dateWords(now.to)} hệ thống không nhắc ai. Hạn trong những ngày này vẫn giữ nguyên.`}</Note>
    );
  return next ? (
    <Note icon="clock">{`Không nhắc việc từ ${dateWords(next.from)} đến hết ${dateWords(next.to)} (${next.name}).`}</Note>
  ) : null;
}
