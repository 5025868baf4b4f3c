import { postFor } from "@/lib/access/policy";
import { postLine } from "@/lib/people/words";
import type { Actor } from "@/lib/tenancy/actor";
import type { Task } from "./tasks";

/** What readers sent and nobody has read yet; row security counts only what this person may decide. */
export const READERS_WAITING = "(select count(*)::int from reader_opinion o where o.province_id = app_province() and o.state = 'waiting')";

export function readerTasks(actor: Actor, waiting: number, home: string): Task[] {
  const post = waiting > 0 && postFor("article.list", actor, {});
  return post ? [{ key: "reader-opinions", title: `Xem ${waiting} ý kiến bạn đọc`, detail: "Gửi từ cổng công khai, chưa công bố. Trả lời, công bố hoặc không công bố.", due: null, post: postLine(post), href: `${home}/tin-bai/y-kien?loai=cho-xem`, verb: "Xem" }] : [];
}
