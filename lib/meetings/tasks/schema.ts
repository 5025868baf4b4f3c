import { z } from "zod";
import { dateField, idField, textField, versionField } from "@/lib/provinces/schema";
import { SOURCE_WORDS, TASK_POST_WORDS, type TaskPost, type TaskSource } from "./words";

export type Recipient = { unitId: string; post: null } | { unitId: null; post: TaskPost };
const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;
const isPost = (text: string): text is TaskPost => text in TASK_POST_WORDS;
const recipientOf = (text: string): Recipient[] =>
  isPost(text) ? [{ unitId: null, post: text }] : UUID.test(text) ? [{ unitId: text, post: null }] : [];

const NOBODY = "Chọn ít nhất một đơn vị hoặc chức danh thực hiện.";
/** `to` is ticked once for each unit or post; `all` stands for every member of the day. */
const recipients = z.union([z.string(), z.array(z.string())], { error: NOBODY }).transform((given, at) => {
  const ticked = [...new Set([given].flat())],
    found = { all: ticked.includes("all"), some: ticked.flatMap(recipientOf) };
  if (!found.all && found.some.length === 0) at.addIssue({ code: "custom", message: NOBODY });
  return found;
});

/** "RESOLUTION:<id>", "DIRECTIVE:<id>", "CONCLUSION", "PREPARATION": what it follows from, in one choice. */
const follows = z.string({ error: "Chọn việc này theo nội dung nào." }).transform((text, at): { source: TaskSource; of: string | null } => {
  const [source = "", of = ""] = text.split(":");
  if (!(source in SOURCE_WORDS) || ((source === "RESOLUTION" || source === "DIRECTIVE") && !UUID.test(of))) {
    at.addIssue({ code: "custom", message: "Chọn việc này theo nội dung nào." });
    return z.NEVER;
  }
  return { source: source as TaskSource, of: of || null };
});

export const TaskInput = z.object({
  meetingId: idField,
  /** Made with the page: the same form sent twice asks once. */
  taskId: idField,
  follows,
  what: textField("Việc phải làm", 1000),
  to: recipients,
  dueOn: dateField("Nhập hạn thực hiện."),
});
export const TaskDoneInput = z.object({ taskId: idField, version: versionField, words: textField("Kết quả thực hiện", 2000) });
export const TaskDropInput = z.object({ taskId: idField, version: versionField, reason: textField("Lý do", 500) });
