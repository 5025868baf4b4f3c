"use server";
import { action } from "@/lib/action/action";
import { meetingHeld } from "@/lib/meetings/queries";
import { giveTask } from "@/lib/meetings/tasks/give";
import { taskHeld } from "@/lib/meetings/tasks/queries";
import { dropTask, reportTask } from "@/lib/meetings/tasks/report";
import { TaskDoneInput, TaskDropInput, TaskInput } from "@/lib/meetings/tasks/schema";

export const give = action({
  may: "meeting.keep",
  input: TaskInput,
  find: ({ sql }, { meetingId }) => meetingHeld(sql, meetingId),
  run: giveTask,
});
export const report = action({
  may: "meeting_task.report",
  input: TaskDoneInput,
  find: ({ sql }, { taskId }) => taskHeld(sql, taskId),
  run: reportTask,
});
export const drop = action({
  may: "meeting.keep",
  input: TaskDropInput,
  find: ({ sql }, { taskId }) => taskHeld(sql, taskId),
  run: dropTask,
});
