import type { Metadata } from "next";
import { blocScope } from "@/components/layout/bloc-scope";
import { TaskTable } from "@/components/meetings/tasks/task-table";
import { CopyBox } from "@/components/ui/copy-box";
import { PageHead } from "@/components/ui/page-head";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { tasksOfYear, type TasksOfYear } from "@/lib/meetings/tasks/queries";
import { isWaiting, stepOf, taskReminder } from "@/lib/meetings/tasks/rules";
import { WorkShell } from "../../../../../work-shell";
import { drop, report } from "./actions";

export const metadata: Metadata = { title: "Việc hội nghị giao" };

export default async function MeetingTasksPage({ params }: PageProps<"/[tinh]/khoi/[khoi]/[nam]/hoi-nghi/viec">) {
  const { tinh, khoi, nam } = await params;
  const { actor, it, post } = await loadByRead<TasksOfYear>(tinh, "meeting.read", tasksOfYear(khoi, nam));
  const bloc = `/${tinh}/khoi/${it.blocSlug}`,
    year = `${bloc}/${it.year}`,
    keeps = !it.archive && may("meeting.keep", actor, it);
  const waiting = it.tasks.filter(isWaiting),
    late = waiting.filter((task) => stepOf(task, it.today) === "late").length,
    reminder = keeps && taskReminder(it.tasks, it.blocName);
  return (
    <WorkShell actor={actor} post={post} scope={blocScope({ shortName: it.shortName, kind: it.blocKind }, it.year, year)}>
      <PageHead
        title="Việc hội nghị giao"
        crumbs={[
          { label: it.shortName, href: year },
          { label: "Hội nghị, văn bản", href: `${year}/hoi-nghi` },
          { label: "Việc hội nghị giao" },
        ]}
        acts={reminder && <CopyBox text={reminder} />}
      >
        {`${waiting.length} việc đang chờ${late > 0 ? `, ${late} việc quá hạn` : ""}. Gồm cả việc năm trước chưa xong.`}
      </PageHead>
      <TaskTable
        name="Việc hội nghị giao"
        tasks={it.tasks}
        today={it.today}
        meetingHref={(task) => `${bloc}/${task.year}/hoi-nghi/${task.meetingId}`}
        empty="Việc giao theo biểu quyết, ý kiến chỉ đạo và kết luận của các cuộc họp sẽ hiện ở đây; thư ký khối giao trong từng cuộc họp."
        acts={(task) => ({
          report: may("meeting_task.report", actor, { ...it, blocYearId: null, unitId: task.unitId, askedOfBoard: task.post === "board" })
            ? report.bind(null, tinh)
            : undefined,
          drop: keeps ? drop.bind(null, tinh) : undefined,
        })}
      />
    </WorkShell>
  );
}
