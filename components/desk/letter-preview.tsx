import { CopyBox } from "@/components/ui/copy-box";
import { Empty } from "@/components/ui/empty";
import { Panel } from "@/components/ui/panel";
import { chatOf, letterOf, subjectOf } from "@/lib/desk/reminders/words";
import type { Task } from "@/lib/desk/desk";

/** What a letter of this moment would say, to be read before one comes, or to be pasted into a chat. */
export function LetterPreview({ tasks, name, today, desk }: { tasks: Task[]; name: string; today: string; desk: string }) {
  if (tasks.length === 0)
    return (
      <Panel title="Thư nhắc lúc này">
        <Empty title="Không có việc nào đang chờ" icon="check">
          Khi có việc, thư nhắc sẽ hiện ở đây trước khi gửi.
        </Empty>
      </Panel>
    );
  return (
    <Panel title="Thư nhắc lúc này">
      <p>
        <b>{subjectOf(tasks, today)}</b>
      </p>
      <pre className="letter" tabIndex={0} aria-label="Nội dung thư nhắc">
        {letterOf(tasks, { name, desk, settings: `${desk}/nhac-viec`, today })}
      </pre>
      <CopyBox text={chatOf(tasks, today, desk)} />
    </Panel>
  );
}
