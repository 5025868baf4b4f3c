import { expect, test } from "vitest";
import { askedOf, byUrgency, obstaclesToTask, sourcesAt, stepOf, taskReminder } from "@/lib/meetings/tasks/rules";
import { TaskInput } from "@/lib/meetings/tasks/schema";

const TODAY = "2026-03-10",
  DAY = "2026-03-12",
  open = { doneAt: null, droppedAt: null };
const place = { status: "open" as const, fixed: false, mode: "live" as const, day: DAY, today: TODAY };
const codes = (found: { code: string }[]) => found.map(({ code }) => code);

test("before a meeting only its preparation is asked, afterwards what follows from it, and nothing once the minutes stand", () => {
  expect(sourcesAt({ status: "planned", fixed: false })).toEqual(["PREPARATION"]);
  expect(sourcesAt({ status: "invited", fixed: false })).toEqual(["PREPARATION"]);
  for (const status of ["open", "closed"] as const)
    expect(sourcesAt({ status, fixed: false })).toEqual(["RESOLUTION", "DIRECTIVE", "CONCLUSION"]);
  expect([sourcesAt({ status: "closed", fixed: true }), sourcesAt({ status: "signed", fixed: false })]).toEqual([[], []]);
});

test.each([
  ["PREPARATION", "planned", "2026-03-11", []],
  ["PREPARATION", "planned", "2026-03-12", []],
  ["PREPARATION", "planned", "2026-03-13", ["meeting_task.after_meeting"]],
  ["PREPARATION", "planned", "2026-03-09", ["meeting_task.day_passed"]],
  ["CONCLUSION", "planned", "2026-04-01", ["meeting_task.not_begun"]],
  ["PREPARATION", "open", "2026-03-12", ["meeting_task.begun"]],
  ["DIRECTIVE", "open", "2026-03-12", []],
  ["DIRECTIVE", "closed", "2026-03-11", ["meeting_task.before_meeting"]],
  ["RESOLUTION", "signed", "2026-04-01", ["meeting_task.minutes_fixed"]],
] as const)("%s at a meeting that is %s, due %s: %j", (source, status, dueOn, found) => {
  expect(codes(obstaclesToTask({ source, dueOn }, { ...place, status }))).toEqual(found);
});

test("a meeting entered from paper asks nothing of anybody", () => {
  expect(codes(obstaclesToTask({ source: "CONCLUSION", dueOn: "2026-04-01" }, { ...place, mode: "archive" }))).toEqual([
    "meeting_task.on_paper",
  ]);
});

test("a task is late from the day after its day, and never once it has ended", () => {
  expect([stepOf({ dueOn: TODAY, ...open }, TODAY), stepOf({ dueOn: "2026-03-09", ...open }, TODAY)]).toEqual(["open", "late"]);
  expect([
    stepOf({ dueOn: "2026-03-09", ...open, doneAt: "x" }, TODAY),
    stepOf({ dueOn: "2026-03-09", ...open, droppedAt: "x" }, TODAY),
  ]).toEqual(["done", "dropped"]);
});

test("what is late stands above what waits, and what has ended below", () => {
  const rows = [
    { dueOn: "2026-03-01", ...open, doneAt: "x" },
    { dueOn: "2026-03-20", ...open },
    { dueOn: "2026-03-05", ...open },
    { dueOn: "2026-03-02", ...open },
  ];
  expect(rows.toSorted(byUrgency(TODAY)).map(({ dueOn }) => dueOn)).toEqual(["2026-03-02", "2026-03-05", "2026-03-20", "2026-03-01"]);
});

test("the text to paste names who, what and until when, and only those who are waited for", () => {
  const one = { what: "Gửi báo cáo", unitName: "Sở A", post: null, dueOn: "2026-03-20", ...open };
  expect(taskReminder([one, { ...one, unitName: "Sở B", doneAt: "x" }], "Khối Một")).toBe(
    "Khối Một đề nghị thực hiện các việc hội nghị giao:\n- Sở A: Gửi báo cáo, hạn 20/03/2026.\nXong việc thì vào mục Việc cần làm, chọn Báo đã xong. Trân trọng.",
  );
  expect(taskReminder([{ ...one, droppedAt: "x" }], "Khối Một")).toBeNull();
  expect(askedOf({ unitName: null, post: "board" })).toBe("Cơ quan chuyên trách");
});

const id = "0190a000-0000-7000-8000-000000000001";
const form = { meetingId: id, taskId: id, follows: "CONCLUSION", what: "Gửi báo cáo", to: "all", dueOn: "20/03/2026" };
test("what is typed is read, and what is missing is named at its field", () => {
  expect(TaskInput.parse({ ...form, follows: `DIRECTIVE:${id}`, to: [id, "bloc_secretary", id] })).toMatchObject({
    follows: { source: "DIRECTIVE", of: id },
    to: {
      all: false,
      some: [
        { unitId: id, post: null },
        { unitId: null, post: "bloc_secretary" },
      ],
    },
    dueOn: "2026-03-20",
  });
  const wrong = TaskInput.safeParse({ ...form, follows: "RESOLUTION:", what: " ", to: "x", dueOn: "31/02/2026" });
  expect(wrong.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
    ["follows", "Chọn việc này theo nội dung nào."],
    ["what", "Nhập việc phải làm."],
    ["to", "Chọn ít nhất một đơn vị hoặc chức danh thực hiện."],
    ["dueOn", "Tháng 02/2026 chỉ có 28 ngày. Nhập lại, ví dụ 28/02/2026."],
  ]);
});
