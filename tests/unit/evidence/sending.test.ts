import { describe, expect, test } from "vitest";
import {
  answered,
  begun,
  broke,
  dropped,
  isBroken,
  joined,
  nextOf,
  progressed,
  type Queue,
  queueWords,
  resumed,
  unsent,
} from "@/lib/evidence/sending";
import { keptTitle } from "@/lib/evidence/titles";

const files = (...names: string[]): Queue =>
  joined(
    [],
    names.map((name, at) => ({ key: String(at + 1), name, bytes: 1000 })),
  );
const states = (queue: Queue) => queue.map(({ state }) => state);
/** Sends the next one and takes the answer. */
const step = (queue: Queue, answer: Parameters<typeof answered>[2]): Queue => {
  const key = nextOf(queue)!.key;
  return answered(begun(queue, key), key, answer);
};

describe("many files, one after another", () => {
  test("in their order, one at a time", () => {
    const queue = begun(files("a.pdf", "b.pdf"), "1");
    expect([nextOf(queue), states(progressed(queue, "1", 0.5)), progressed(queue, "1", 0.5)[0]!.sent]).toEqual([
      undefined,
      ["sending", "waits"],
      0.5,
    ]);
    expect(nextOf(answered(queue, "1", { done: "Đã vào kho." }))?.name).toBe("b.pdf");
  });
  test("the line breaks in the middle: what arrived is kept, the rest waits until somebody goes on, and nothing is sent twice", () => {
    let queue = step(step(files("a.pdf", "b.pdf", "c.pdf", "d.pdf", "e.pdf"), { done: "Đã vào kho." }), { done: "Đã vào kho." });
    queue = broke(begun(queue, "3"), "3", "Mất kết nối khi đang tải.");
    expect([states(queue), isBroken(queue), nextOf(queue), queueWords(queue)]).toEqual([
      ["kept", "kept", "broken", "waits", "waits"],
      true,
      undefined,
      "Đã tải 2 tệp. Còn 3 tệp chưa tải.",
    ]);
    queue = resumed(queue);
    expect([states(queue), nextOf(queue)?.name]).toEqual([["kept", "kept", "waits", "waits", "waits"], "c.pdf"]);
    for (let n = 0; n < 3; n += 1) queue = step(queue, { done: "Đã vào kho." });
    expect([unsent(queue), queueWords(queue)]).toEqual([[], "Đã tải 5 tệp."]);
  });
  test("a file that is wrong is said and passed over, the others go on", () => {
    const queue = step(files("a.exe", "b.pdf"), { fields: { files: ["Tệp không đúng loại được nhận."] } });
    expect([states(queue), queue[0]!.words, nextOf(queue)?.name]).toEqual([
      ["refused", "waits"],
      "Tệp không đúng loại được nhận.",
      "b.pdf",
    ]);
    expect(queueWords(step(queue, { done: "Đã vào kho." }))).toBe("Đã tải 1 tệp. 1 tệp không nhận được, xem lý do ở từng tệp.");
    expect(states(dropped(queue, "1"))).toEqual(["waits"]);
  });
  test("a refusal that is not about the file stops the queue as a break does", () =>
    expect(states(step(files("a.pdf", "b.pdf"), { problems: ["Phiên làm việc đã hết."] }))).toEqual(["broken", "waits"]));
  test("an answer without a word is a break", () =>
    expect(step(files("a.pdf"), {})[0]).toMatchObject({ state: "broken", words: "Máy chủ chưa nhận tệp này." }));
  test("too heavy or empty: named at once, never sent", () => {
    const queue = joined(
      [],
      [
        { key: "1", name: "a.pdf", bytes: 22_000_000 },
        { key: "2", name: "b.pdf", bytes: 0 },
        { key: "3", name: "c.pdf", bytes: 20 * 1_048_576 },
      ],
    );
    expect([states(queue), queue[0]!.words]).toEqual([
      ["refused", "refused", "waits"],
      "Tệp nặng 21 MB, quá mức 20 MB. Giảm cỡ tệp rồi chọn lại.",
    ]);
  });
});

test.each([
  ["412_BC-STC.pdf", "412 BC-STC"],
  ["C:\\Tài liệu\\Báo cáo.năm 2026.docx", "Báo cáo.năm 2026"],
  [".pdf", "Tài liệu chưa đặt tên"],
  ["a\u202Efdp.png", "afdp"],
  [`${"x".repeat(300)}.pdf`, "x".repeat(200)],
])("a file called %s", (name, title) => expect(keptTitle(name)).toBe(title));
