import { expect, test } from "vitest";
import {
  obstaclesToClose,
  obstaclesToDraft,
  obstaclesToExtend,
  obstaclesToHandIn,
  obstaclesToReturn,
  obstaclesToSubmit,
  type SheetFacts,
} from "@/lib/scoring/sheet-rules";

const drafting: SheetFacts = { state: "drafting", stage: "scoring", dueOn: "2026-12-15", today: "2026-12-01" };
const waiting: SheetFacts = { ...drafting, state: "awaiting_leader" };
const codes = (all: { code: string }[]) => all.map(({ code }) => code);

test("a sheet in the making has nothing in its way", () => {
  expect(
    [
      obstaclesToDraft(drafting),
      obstaclesToSubmit(drafting, 0),
      obstaclesToHandIn(waiting, 0),
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
  expect(codes(obstaclesToSubmit({ ...drafting, today: "2026-12-15" }, 0))).toEqual([]);
  expect(codes(obstaclesToSubmit({ ...drafting, today: "2026-12-16" }, 0))).toEqual(["sheet.past_deadline"]);
});
test("faults and a contested line keep it from going in", () => {
  expect(codes(obstaclesToHandIn({ ...waiting, onBehalf: true, behalfAnswer: "contested" }, 2))).toEqual([
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
