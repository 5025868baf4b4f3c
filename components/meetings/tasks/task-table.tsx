import { Chip } from "@/components/ui/chip";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { AreaField, TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form";
import { Go } from "@/components/ui/go";
import type { TaskSeen } from "@/lib/meetings/tasks/expressions";
import { askedOf, byUrgency, isWaiting, stepOf } from "@/lib/meetings/tasks/rules";
import { SOURCE_WORDS } from "@/lib/meetings/tasks/words";
import { dateWords, dayOf, dueWords } from "@/lib/provinces/dates";

/** Per task, what this person may do with it. */
export type TaskActs = (task: TaskSeen) => { report?: FormAction | undefined; drop?: FormAction | undefined };
type TableProps = {
  name: string;
  tasks: readonly TaskSeen[];
  today: string;
  empty: string;
  acts: TaskActs;
  /** Leads to the meeting; none on the page of the meeting itself. */ meetingHref?: (task: TaskSeen) => string;
  bare?: boolean;
};

const saidOf = ({ doneAt, doneBy, onBehalf, doneWords, droppedReason }: TaskSeen) =>
  doneAt
    ? `${doneWords} (${doneBy ?? "Không rõ"}${onBehalf ? ", khối ghi thay" : ""}, ${dateWords(dayOf(doneAt))})`
    : droppedReason
      ? `Lý do: ${droppedReason}`
      : null;

function Step({ task, today }: { task: TaskSeen; today: string }) {
  const step = stepOf(task, today);
  if (step === "late") return <Chip kind="error">{`Trễ, ${dueWords(task.dueOn, today)}`}</Chip>;
  if (step === "done") return <Chip kind="done">Đã xong</Chip>;
  return step === "dropped" ? <Chip kind="na">Thôi giao</Chip> : <Chip kind="todo">{`Đang chờ, ${dueWords(task.dueOn, today)}`}</Chip>;
}

function Acts({ task, acts: { report, drop } }: { task: TaskSeen; acts: ReturnType<TaskActs> }) {
  const hidden = { taskId: task.id, version: String(task.version) };
  return (
    <div className="acts">
      {report && (
        <ConfirmForm
          action={report}
          open={{ label: "Báo đã xong", small: true, icon: "check" }}
          title="Báo đã xong việc hội nghị giao"
          submit="Báo đã xong"
          safe="Chưa xong"
          hidden={hidden}
        >
          <p className="meet-prose">{`${askedOf(task)}: ${task.what}`}</p>
          <AreaField name="words" label="Kết quả thực hiện" rows={4} hint="Ghi ngắn: đã làm gì, số văn bản nếu có." />
        </ConfirmForm>
      )}
      {drop && (
        <ConfirmForm
          action={drop}
          open={{ label: "Thôi giao", small: true, kind: "quiet" }}
          title="Thôi giao việc này?"
          submit="Thôi giao"
          safe="Vẫn giao"
          hidden={hidden}
          effects={[{ text: "Việc rời mục Việc cần làm của người thực hiện; việc và lý do vẫn còn trong danh sách." }]}
        >
          <TextField name="reason" label="Lý do" autoComplete="off" />
        </ConfirmForm>
      )}
    </div>
  );
}

/** Who has what to do until when, latest first. */
export function TaskTable({ name, tasks, today, empty, acts, meetingHref, bare }: TableProps) {
  const rows = tasks.toSorted(byUrgency(today)),
    some = rows.some((task) => isWaiting(task) && (acts(task).report || acts(task).drop));
  return (
    <DataTable
      name={name}
      bare={bare ?? false}
      rows={rows}
      rowKey={({ id }) => id}
      tight={false}
      late={(task) => stepOf(task, today) === "late"}
      empty={
        <Empty title="Chưa có việc nào" icon="tasks">
          {empty}
        </Empty>
      }
      columns={[
        {
          key: "what",
          head: "Việc",
          names: true,
          width: "42%",
          cell: (task) => (
            <span id={`viec-${task.id}`}>
              {task.what}
              <span className="meta meet-under">
                {SOURCE_WORDS[task.source]}
                {task.guestName && ` của ${task.guestName}`}
                {meetingHref && (
                  <>
                    , <Go href={meetingHref(task)}>{task.meetingTitle}</Go>, {dateWords(task.meetingDay)}
                  </>
                )}
              </span>
            </span>
          ),
        },
        { key: "who", head: "Thực hiện", width: "16%", cell: (task) => askedOf(task) },
        { key: "due", head: "Hạn", cell: ({ dueOn }) => <span className="num nowrap">{dateWords(dueOn)}</span> },
        {
          key: "step",
          head: "Tình trạng",
          cell: (task) => (
            <>
              <Step task={task} today={today} />
              {saidOf(task) && <span className="meta meet-under">{saidOf(task)}</span>}
            </>
          ),
        },
        ...(some
          ? [
              {
                key: "acts",
                head: "Thao tác",
                headHidden: true,
                cell: (task: TaskSeen) => isWaiting(task) && <Acts task={task} acts={acts(task)} />,
              },
            ]
          : []),
      ]}
    />
  );
}
