import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { OutboxTable } from "@/components/mail/outbox-table";
import type { OutboxLine } from "@/lib/mail/outbox";

const line = (more: Partial<OutboxLine> = {}): OutboxLine => ({
  id: "0190f2a0-0000-7000-8000-000000000001",
  to: "binh@so.vn",
  person: "Trần Thị Bình",
  subject: "Mã kích hoạt",
  createdAt: "2026-03-11T01:00:00Z",
  sentAt: null,
  attempts: 0,
  lastError: null,
  droppedAt: null,
  sending: null,
  body: null,
  ...more,
});
const drawn = (...lines: OutboxLine[]) => renderToStaticMarkup(OutboxTable({ lines, again: async () => ({}) }));
const words = (more: Partial<OutboxLine>) =>
  drawn(line(more))
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

test.each([
  ["waits", {}, "Đang chờ gửi"],
  ["has left", { sentAt: "2026-03-11T01:05:00Z" }, "Đã gửi 08:05 ngày 11/03/2026"],
  ["is on its way", { sending: "sending" }, "Đang gửi"],
  ["was broken off", { sending: "unclear" }, "Chưa rõ đã gửi Hệ thống dừng giữa lúc gửi. Hỏi người nhận; nếu chưa có thì gửi lại. Gửi lại"],
  ["cannot leave", { lastError: "Địa chỉ thư không có.", attempts: 3 }, "Chưa gửi được Địa chỉ thư không có. Đã thử 3 lần. Gửi lại"],
  ["was overtaken", { droppedAt: "2026-03-12T01:00:00Z" }, "Thôi không gửi Việc đã xong hoặc đã có thư nhắc mới hơn."],
] as const)("a letter that %s says so", (_case, more, said) => expect(words(more)).toContain(said));

test("what was broken off or could not leave can be sent again, and nothing else: whoever decides it answers for a second copy", () => {
  const again = (more: Partial<OutboxLine>) => drawn(line(more)).includes("Gửi lại thư tới binh@so.vn");
  const others = [{}, { sentAt: "2026-03-11T01:05:00Z" }, { sending: "sending" }, { droppedAt: "2026-03-12T01:00:00Z" }] as const;
  expect([again({ sending: "unclear" }), again({ lastError: "x", attempts: 9 }), ...others.map(again)]).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});

test("what a letter says is unfolded where it was handed out, and never as markup; an empty outbox says what will stand there", () => {
  expect(drawn(line())).not.toContain("Xem nội dung");
  const text = drawn(line({ body: "Mã: <b>H7KM</b>", subject: "<i>x</i>" }));
  expect(text).toContain("Mã: &lt;b&gt;H7KM&lt;/b&gt;");
  expect(text).not.toContain("<i>x");
  expect(drawn()).toContain("Thư kích hoạt tài khoản và thư nhắc việc gửi từ hệ thống sẽ hiện ở đây.");
});
