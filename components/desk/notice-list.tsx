import { Chip } from "@/components/ui/chip";
import { Empty } from "@/components/ui/empty";
import { Panel } from "@/components/ui/panel";
import { isUnread, type NoticeDay } from "@/lib/desk/reminders/notices";
import { clockWords, longDate } from "@/lib/provinces/dates";

/** Notices by day, those not yet read marked with a word. */
export function NoticeList({ days, seenAt }: { days: NoticeDay[]; seenAt: string | null }) {
  if (days.length === 0)
    return (
      <Empty title="Chưa có thông báo nào" icon="hist">
        Mỗi bước của năm thi đua, mỗi lần ký, gửi, chấm trong khối sẽ hiện ở đây.
      </Empty>
    );
  return (
    <div className="stack">
      {days.map(({ day, notices }) => (
        <Panel key={day} title={longDate(day)} flush>
          <ul className="panel__body news">
            {notices.map(({ at, words, by }, n) => (
              <li key={`${at}${n}`}>
                <time dateTime={at}>{clockWords(at)}</time>
                <span>
                  {words}
                  {by && <span className="meta"> {by}</span>} {isUnread(at, seenAt) && <Chip kind="doing">Mới</Chip>}
                </span>
              </li>
            ))}
          </ul>
        </Panel>
      ))}
    </div>
  );
}
