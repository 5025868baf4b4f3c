import "server-only";
import { type TasksOfYear, tasksOfYear } from "@/lib/meetings/tasks/queries";
import { SOURCE_WORDS, TASK_POST_WORDS } from "@/lib/meetings/tasks/words";
import type { Chapter } from "../piece";

/** What the meetings asked of units and posts, and what became of it. */
export const meetingTasks: Chapter = {
  key: "viec-sau-hop",
  title: "Việc sau hội nghị",
  about: "Việc hội nghị giao cho đơn vị, người giữ vị trí; kết quả báo lại.",
  kinds: ["YEAR"],
  async *write({ ask, scope }) {
    const it = await ask<TasksOfYear>("meeting.read", tasksOfYear(scope.blocSlug, scope.year));
    if (!it || it.tasks.length === 0) return;
    yield {
      path: "viec-sau-hop",
      title: "Việc sau hội nghị",
      parts: [
        {
          table: {
            name: "viec-sau-hop",
            title: "Việc được giao",
            columns: [
              { key: "what", title: "Việc" },
              { key: "who", title: "Ai làm" },
              { key: "from", title: "Từ đâu" },
              { key: "meeting", title: "Hội nghị" },
              { key: "due", title: "Hạn", as: "date" },
              { key: "done", title: "Báo xong lúc", as: "moment" },
              { key: "words", title: "Kết quả" },
              { key: "dropped", title: "Thôi giao, lý do" },
            ],
            rows: it.tasks.map((one) => ({
              what: one.what,
              who: one.unitName ?? (one.post ? TASK_POST_WORDS[one.post] : null),
              from: SOURCE_WORDS[one.source],
              meeting: one.meetingTitle,
              due: one.dueOn,
              done: one.doneAt,
              words: one.doneWords,
              dropped: one.droppedReason,
            })),
          },
        },
      ],
    };
  },
};
