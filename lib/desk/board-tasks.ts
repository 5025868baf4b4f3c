import { may, postFor } from "@/lib/access/policy";
import { postLine } from "@/lib/people/words";
import { calendarFrom, quietOn } from "@/lib/provinces/working-days";
import type { Actor, HeldPost } from "@/lib/tenancy/actor";
import { firstSteps } from "./first-use";
import { EXPECTED_WORDS, expectedCount } from "@/lib/year/expected-late";
import { obstaclesToMove } from "@/lib/year/rules";
import type { Desk, Task } from "./desk";

/** The board hears two weeks ahead who has not begun; at Tết it hears nothing. */
export function expectedTasks(actor: Actor, { expected, days, today }: Desk, home: string): Task[] {
  const post = actor.posts.find(({ code }) => code === "board_officer" || code === "board_leader");
  if (!post || expected.length === 0 || quietOn(today, calendarFrom(days))) return [];
  const lines = expected.map((it) => `${it.bloc}: ${expectedCount(it)} ${EXPECTED_WORDS[it.what].name.toLowerCase()}`);
  return [
    {
      key: "expected",
      title: `Nhắc ${expected.length} việc sắp đến hạn mà chưa bắt đầu`,
      detail: `${lines.slice(0, 3).join("; ")}${lines.length > 3 ? ` và ${lines.length - 3} việc khác` : ""}.`,
      due: expected[0]!.due,
      post: postLine(post),
      href: `${home}/lich#sap-den-han`,
      verb: "Xem",
    },
  ];
}

export function boardTasks(actor: Actor, { headless, ending, waitingPosts, setup }: Desk, home: string): Task[] {
  const found: Task[] = [];
  const admin = postFor("administration.read", actor, {});
  const lacking = admin && setup ? firstSteps(setup).filter(({ done }) => !done) : [];
  if (admin && lacking.length > 0) {
    found.push({
      key: "setup",
      title: `Đưa tỉnh vào sử dụng: còn ${lacking.length} việc`,
      detail: `${lacking.map(({ title }) => title).join("; ")}.`,
      due: null,
      post: postLine(admin),
      href: `${home}/quan-tri`,
      verb: "Xem",
    });
  }
  const holds = postFor("office.hold", actor, {});
  for (const { slug, year, name } of holds ? headless : []) {
    found.push({
      key: `headless-${slug}-${year}`,
      title: "Ghi đơn vị đứng đầu khối",
      detail: `${name}, năm ${year} chưa có đơn vị giữ vị trí.`,
      due: null,
      post: postLine(holds as HeldPost),
      href: `${home}/khoi/${slug}/${year}#vi-tri`,
      verb: "Ghi",
    });
  }
  const ends = postFor("bloc_year.send_back", actor, {});
  for (const { blocYearId, slug, year, name } of ends ? ending.filter(({ facts }) => obstaclesToMove(facts).blocks.length === 0) : []) {
    found.push({
      key: `end-${blocYearId}`,
      title: `Ghi kết thúc năm ${year}: ${name}`,
      detail: "Mọi hồ sơ đề nghị đã có kết quả hoặc đã trình cấp trên.",
      due: null,
      post: postLine(ends!),
      href: `${home}/khoi/${slug}/${year}#nam`,
      verb: "Mở",
    });
  }
  const confirmable = waitingPosts.filter((it) => may("post.confirm", actor, it));
  const post = confirmable[0] && postFor("post.confirm", actor, confirmable[0]);
  if (post)
    found.push({
      key: "posts",
      title: `Xác nhận ${confirmable.length} chức vụ`,
      detail: `${confirmable
        .slice(0, 5)
        .map(({ name }) => name)
        .join(", ")}${confirmable.length > 5 ? " và người khác" : ""}. Chức vụ có quyền chỉ có hiệu lực sau khi người thứ hai xác nhận.`,
      due: null,
      post: postLine(post),
      href: `${home}/quan-tri/chuc-vu`,
      verb: "Xem",
    });
  return found;
}
