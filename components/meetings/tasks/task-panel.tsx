import { randomUUID } from "node:crypto";
import { TaskTable, type TaskActs } from "@/components/meetings/tasks/task-table";
import { CheckGroup } from "@/components/ui/choice";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { CopyBox } from "@/components/ui/copy-box";
import { AreaField, DateField, SelectField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form";
import { Panel } from "@/components/ui/panel";
import type { MeetingSeen } from "@/lib/meetings/queries";
import { sourcesAt, taskReminder } from "@/lib/meetings/tasks/rules";
import { SOURCE_WORDS, TASK_POST_WORDS } from "@/lib/meetings/tasks/words";

type PanelProps = { it: MeetingSeen; today: string; give?: FormAction | undefined; acts: TaskActs };

/** What this meeting asks of units and posts; whoever keeps the record adds to it. */
export function TaskPanel({ it, today, give, acts }: PanelProps) {
  const sources = it.mode === "live" ? sourcesAt({ status: it.status, fixed: it.minutesFixed }) : [],
    before = sources.includes("PREPARATION"),
    gives = give && sources.length > 0;
  if (it.tasks.length === 0 && !gives) return null;
  const reminder = give && taskReminder(it.tasks, it.blocName);
  return (
    <Panel
      title={before ? "Phân công chuẩn bị" : "Việc hội nghị giao"}
      id="viec-giao"
      flush
      aside={reminder && <CopyBox text={reminder} small />}
      foot={
        gives && (
          <ConfirmForm
            action={give}
            open={{ label: before ? "Phân công chuẩn bị" : "Giao việc", icon: "plus" }}
            title={before ? "Phân công chuẩn bị" : "Giao việc theo cuộc họp"}
            submit="Giao việc"
            safe="Không giao"
            hidden={{ meetingId: it.id, taskId: randomUUID() }}
          >
            <GiveFields it={it} />
          </ConfirmForm>
        )
      }
    >
      <TaskTable
        name={before ? "Phân công chuẩn bị" : "Việc hội nghị giao"}
        bare
        tasks={it.tasks}
        today={today}
        acts={acts}
        empty={
          before
            ? "Việc thư ký khối phân công chuẩn bị sẽ hiện ở đây và in trong giấy mời."
            : "Việc giao theo biểu quyết, ý kiến chỉ đạo hoặc kết luận sẽ hiện ở đây và in trong biên bản."
        }
      />
    </Panel>
  );
}

const short = (text: string) => (text.length > 90 ? `${text.slice(0, 88).replace(/\s+\S*$/, "")} …` : text);

function GiveFields({ it }: { it: MeetingSeen }) {
  const sources = sourcesAt({ status: it.status, fixed: it.minutesFixed }),
    before = sources.includes("PREPARATION");
  const units = it.attendance.length > 0 ? it.attendance.map(({ unitId, unitName }) => ({ id: unitId, name: unitName })) : it.expectedUnits;
  const follows = before
    ? [{ value: "PREPARATION", label: SOURCE_WORDS.PREPARATION }]
    : [
        { value: "CONCLUSION", label: SOURCE_WORDS.CONCLUSION },
        ...it.guests
          .filter(({ directive }) => directive)
          .map(({ id, fullName, directive }) => ({ value: `DIRECTIVE:${id}`, label: `Chỉ đạo của ${fullName}: ${short(directive!)}` })),
        ...it.resolutions
          .filter(({ passed }) => passed)
          .map(({ id, text }) => ({ value: `RESOLUTION:${id}`, label: `Biểu quyết: ${short(text)}` })),
      ];
  return (
    <>
      <SelectField name="follows" label="Giao theo" options={follows} defaultValue={follows[0]!.value} />
      <AreaField
        name="what"
        label="Việc phải làm"
        rows={3}
        hint="Bắt đầu bằng động từ, ví dụ: Gửi báo cáo sáu tháng đầu năm về thư ký khối."
      />
      <DateField name="dueOn" label="Hạn thực hiện" />
      <CheckGroup
        name="to"
        label="Ai thực hiện"
        hint="Mỗi nơi nhận một việc riêng, báo xong riêng."
        options={[
          { value: "all", label: `Tất cả ${units.length} đơn vị thành viên` },
          ...units.map(({ id, name }) => ({ value: id, label: name })),
          ...Object.entries(TASK_POST_WORDS).map(([value, label]) => ({ value, label })),
        ]}
      />
    </>
  );
}

/** What the meetings before this one still wait for: it stands on the table of the next. */
export function LeftOpenPanel({ it, today, acts, at }: { it: MeetingSeen; today: string; acts: TaskActs; at: string }) {
  if (it.leftOpen.length === 0) return null;
  return (
    <Panel title="Việc của các cuộc họp trước chưa xong" aside={<span className="soft num">{`${it.leftOpen.length} việc`}</span>} flush>
      <TaskTable
        name="Việc của các cuộc họp trước"
        bare
        tasks={it.leftOpen}
        today={today}
        acts={acts}
        meetingHref={({ meetingId, year }) => `${at}/${year}/hoi-nghi/${meetingId}`}
        empty=""
      />
    </Panel>
  );
}
