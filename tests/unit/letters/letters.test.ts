import { expect, test } from "vitest";
import { contactPaper } from "@/lib/blocs/contact-paper";
import { wordOf } from "@/lib/documents/word";
import { obstaclesToRecall, obstaclesToSend, reminderOf, unseenOf } from "@/lib/letters/letter-rules";
import { FIXED, paragraphsOf, said } from "../../support/word.ts";

const codes = (it: { code: string }[]) => it.map(({ code }) => code);

test("a letter leaves once, to somebody, with a day of answer that has not passed", () => {
  const it = { state: "draft" as const, recipients: 2, answerBy: "2026-03-01", today: "2026-03-01" };
  expect([
    codes(obstaclesToSend(it)),
    codes(obstaclesToSend({ ...it, recipients: 0, answerBy: "2026-02-28" })),
    codes(obstaclesToSend({ ...it, state: "sent" })),
    codes(obstaclesToSend({ ...it, answerBy: null })),
  ]).toEqual([[], ["letter.no_recipient", "letter.answer_passed"], ["letter.sent_already"], []]);
  expect(["draft", "sent", "recalled"].map((state) => codes(obstaclesToRecall({ state: state as "draft" })))).toEqual([
    ["letter.not_sent"],
    [],
    ["letter.recalled_already"],
  ]);
});

test("the words for Zalo name who has not opened it, what it is and until when", () => {
  const unseen = unseenOf([
    { unit: "Sở A", seenAt: "2026-03-01T01:00:00Z" },
    { unit: "Sở B", seenAt: null },
    { unit: "Sở C", seenAt: null },
  ]);
  expect(unseen).toEqual(["Sở B", "Sở C"]);
  expect(reminderOf("Khối Một", { name: "thông báo số 12 “Nộp báo cáo”", answerBy: "2026-03-31" }, unseen)).toBe(
    "Kính gửi các đơn vị: Sở B; Sở C.\nKhối Một đã gửi thông báo số 12 “Nộp báo cáo”, đề nghị trả lời trước hết ngày 31/03/2026; đơn vị chưa mở xem. Vào mục Việc cần làm, chọn Xem. Trân trọng.",
  );
});

test("the printed contact list and its Word file say what the list says, and name who is missing", () => {
  const paper = contactPaper(
    {
      blocYearId: "y",
      year: "2026",
      today: "2026-03-01",
      bloc: { slug: "k", name: "Khối Một", shortName: "Khối Một", kind: "BLOC" },
      units: [
        {
          unitId: "a",
          name: "Sở A",
          slug: "so-a",
          contacts: [{ role: "LEADER", fullName: "Nguyễn Văn An", title: "Phó Giám đốc", phone: "0210 123 456", email: null }],
        },
      ],
    },
    "Tỉnh Mẫu",
  );
  expect(
    paragraphsOf(wordOf(paper))
      .filter((words) => !FIXED.includes(words))
      .toSorted(),
  ).toEqual(said(paper).toSorted());
  expect(said(paper)).toEqual(expect.arrayContaining(["Nguyễn Văn An, Phó Giám đốc, 0210 123 456", "Chưa ghi", "DANH SÁCH"]));
});
