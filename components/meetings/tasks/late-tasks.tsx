import { Chip } from "@/components/ui/chip";
import { Go } from "@/components/ui/go";
import { Panel } from "@/components/ui/panel";
import type { TaskSeen } from "@/lib/meetings/tasks/expressions";
import { askedOf, stepOf } from "@/lib/meetings/tasks/rules";
import { dueWords } from "@/lib/provinces/dates";

/** On the page of the year: who is late with what a meeting asked. */
export function LateTasks({ tasks, today, at }: { tasks: readonly TaskSeen[]; today: string; at: string }) {
  const late = tasks.filter((task) => stepOf(task, today) === "late");
  if (late.length === 0) return null;
  return (
    <Panel title={`Việc hội nghị giao quá hạn (${late.length})`} aside={<Go href={`${at}/hoi-nghi/viec`}>Xem tất cả</Go>}>
      <ul className="meet-list">
        {late.map((task) => (
          <li key={task.id}>
            <b>{askedOf(task)}</b>: {task.what} <Chip kind="error">{`Trễ, ${dueWords(task.dueOn, today)}`}</Chip>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
