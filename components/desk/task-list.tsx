import { CopyBox } from "@/components/ui/copy-box";
import { Go } from "@/components/ui/go";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Icon } from "@/components/ui/icon";
import { dateWords, dueWords } from "@/lib/provinces/dates";
import type { Task } from "@/lib/desk/desk";
import { underTitle } from "@/lib/desk/place";
import type { TaskGroups } from "@/lib/desk/tasks";

/** All tasks of a person: overdue, this week, after it, and those without a day. */
export function TaskList({
  groups,
  today,
  nothing,
  reads = [],
}: {
  groups: TaskGroups;
  today: string;
  /** What will stand here and who starts it, for the posts of this person. */ nothing: string;
  /** Where a person reads who has nothing to do here. */ reads?: readonly { href: string; label: string }[];
}) {
  const { late, week, later, open, weekEnds } = groups;
  if (late.length + week.length + later.length + open.length === 0) {
    return (
      <section className="tasks" aria-label="Danh sách việc">
        <Empty
          title="Không có việc nào đang chờ"
          icon="check"
          action={
            reads.length > 0 && (
              <p className="acts">
                {reads.map(({ href, label }) => (
                  <ButtonLink key={href} href={href} small>
                    {label}
                  </ButtonLink>
                ))}
              </p>
            )
          }
        >
          {nothing}
        </Empty>
      </section>
    );
  }
  return (
    <section className="panel tasks" aria-label="Danh sách việc">
      <Group title="Quá hạn" count={`${late.length} việc`} tasks={late} today={today} late />
      <Group title="Trong tuần" count={`${week.length} việc, đến ${dateWords(weekEnds).slice(0, 5)}`} tasks={week} today={today} />
      <Group title={late.length + week.length > 0 ? "Sau đó" : "Từ tuần sau"} count={`${later.length} việc`} tasks={later} today={today} />
      <Group title="Chưa đặt hạn" count={`${open.length} việc`} tasks={open} today={today} />
    </section>
  );
}

function Group({ title, count, tasks, today, late }: { title: string; count: string; tasks: Task[]; today: string; late?: boolean }) {
  if (tasks.length === 0) return null;
  return (
    <>
      <h2 className={late ? "late" : undefined}>
        {late && <Icon name="error" size="s" />}
        {title} <span className="num">{count}</span>
      </h2>
      <ul>
        {tasks.map((task) => (
          <TaskLine key={task.key} task={task} today={today} late={late ?? false} />
        ))}
      </ul>
    </>
  );
}

function TaskLine({ task, today, late }: { task: Task; today: string; late: boolean }) {
  const { title, due, post, href, verb, copy } = task,
    said = underTitle(task);
  return (
    <li className={late ? "task task--late" : "task"}>
      <p className="task__due num">
        {due ? (
          <>
            <b>{dateWords(due).slice(0, 5)}</b>
            <span>
              {late && <Icon name="error" size="s" />}
              {dueWords(due, today)}
            </span>
          </>
        ) : (
          <span aria-hidden="true">–</span>
        )}
      </p>
      <div>
        <h3>
          <Go href={href}>{title}</Go>
        </h3>
        {said && <p>{said}</p>}
        <p className="meta">{post}</p>
      </div>
      <div className="task__acts">
        <ButtonLink href={href} small>
          {verb}
          <span className="sr">: {title}</span>
        </ButtonLink>
        {copy && <CopyBox text={copy} small />}
      </div>
    </li>
  );
}
