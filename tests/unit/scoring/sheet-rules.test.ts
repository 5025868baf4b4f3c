import { expect, test } from "vitest";
import { wordsOf } from "@/lib/problems/catalogue";
import {
  obstaclesToClose,
  obstaclesToDraft,
  obstaclesToExtend,
  obstaclesToHandIn,
  obstaclesToReturn,
  obstaclesToSubmit,
  type SheetFacts,
} from "@/lib/scoring/sheet-rules";
import { seenWords } from "@/lib/scoring/sheet-words";

test("the list says who sees points and from when, to whoever reads it", () => {
  expect(seenWords(true, "cụm")).toBe(
    "Bảng chưa gửi: Anh/Chị chỉ thấy đã nhập đến đâu. Bảng đã gửi: Anh/Chị xem được điểm; đơn vị khác trong cụm chưa thấy đến khi chốt, trừ đơn vị được phân công chấm chéo.",
  );
  expect(seenWords(false, "khối")).toBe(
    "Đến khi chốt, Anh/Chị chỉ thấy đơn vị khác đã nhập đến đâu, không thấy điểm, trừ bảng được phân công chấm chéo. Chốt rồi thì xem được điểm, lý do và minh chứng.",
  );
});

const drafting: SheetFacts = { state: "drafting", stage: "scoring", dueOn: "2026-12-15", today: "2026-12-01" };
const waiting: SheetFacts = { ...drafting, state: "awaiting_leader" };
const codes = (all: { code: string }[]) => all.map(({ code }) => code);

test("a sheet in the making has nothing in its way", () => {
  expect(
    [
      obstaclesToDraft(drafting),
      obstaclesToSubmit(drafting, []),
      obstaclesToHandIn(waiting, []),
      obstaclesToExtend(drafting),
      obstaclesToClose(drafting),
      obstaclesToReturn({ ...drafting, state: "sent" }),
    ].flat(),
  ).toEqual([]);
});
test.each([
  ["a sheet that was sent", { state: "sent" as const }, "sheet.already_sent"],
  ["one on the leader's desk", { state: "awaiting_leader" as const }, "sheet.with_leader"],
  ["one that is settled", { state: "settled" as const }, "sheet.settled"],
  ["one closed as not handed in", { state: "not_submitted" as const }, "sheet.closed"],
  ["a year still running", { stage: "running" }, "sheet.year_closed"],
])("no cell is written in %s", (_case, change, code) => {
  expect(codes(obstaclesToDraft({ ...drafting, ...change }))).toEqual([code]);
});
test("a sheet that was returned is written while others are already checked", () => {
  expect(obstaclesToDraft({ ...drafting, state: "returned", stage: "checking" })).toEqual([]);
});
test("the last day is still in time, the day after is not", () => {
  expect(codes(obstaclesToSubmit({ ...drafting, today: "2026-12-15" }, []))).toEqual([]);
  expect(codes(obstaclesToSubmit({ ...drafting, today: "2026-12-16" }, []))).toEqual(["sheet.past_deadline"]);
});
const some = (count: number) => Array.from({ length: count }, (_, n) => ({ number: String(n + 1), name: `Việc ${n + 1}` }));
test("a refusal names the criteria that are left, of many the first five", () => {
  const said = (count: number) => obstaclesToSubmit(drafting, some(count)).map(({ code, facts }) => wordsOf(code, facts));
  expect(said(2)).toEqual(["Còn 2 tiêu chí chưa nhập hoặc nhập sai: 1. Việc 1; 2. Việc 2. Nhập, sửa các tiêu chí này rồi trình lại."]);
  expect(said(7)[0]).toContain("5. Việc 5 và 2 tiêu chí khác. Nhập, sửa");
});
test("faults and a contested line keep it from going in", () => {
  expect(codes(obstaclesToHandIn({ ...waiting, onBehalf: true, behalfAnswer: "contested" }, some(2)))).toEqual([
    "sheet.has_faults",
    "sheet.contested",
  ]);
});
test("a settled sheet is neither returned nor extended nor closed", () => {
  const settled = { ...drafting, state: "settled" as const };
  expect([obstaclesToReturn(settled), obstaclesToExtend(settled), obstaclesToClose(settled)].map(codes)).toEqual([
    ["sheet.settled"],
    ["sheet.settled"],
    ["sheet.settled"],
  ]);
});
