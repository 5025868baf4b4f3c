import { expect, test } from "vitest";
import { boardCheckTasks, checkTasks, dutyOf, nextCheck } from "@/lib/desk/check-tasks";
import { type DeskSheet, sheetTasks } from "@/lib/desk/sheet-tasks";
import type { DeskYear } from "@/lib/desk/desk";
import type { Actor, HeldPost, PostCode } from "@/lib/tenancy/actor";

const post = (code: PostCode, more: Partial<HeldPost> = {}): HeldPost => ({
  id: code,
  code,
  unitId: null,
  unitName: null,
  blocYearId: null,
  blocName: null,
  blocSlug: null,
  year: null,
  act: null,
  acting: null,
  ...more,
});
const actor = (...posts: HeldPost[]) => ({ homeUnitId: posts[0]?.unitId ?? null, posts }) as unknown as Actor;
const CHECK = { left: 5, untold: 0, waiting: 0, said: 0, returned: 0 };
const sheet = (unitId: string, more: Partial<DeskSheet> = {}): DeskSheet => ({
  id: `s-${unitId}`,
  unitId,
  slug: unitId,
  name: unitId,
  blocYearId: "y",
  state: "sent",
  dueOn: "2026-11-15",
  replyUntil: null,
  onBehalf: false,
  behalfAnswer: null,
  staffed: true,
  check: CHECK,
  ...more,
});
const HEAD = {
  id: "o1",
  kind: "head" as const,
  unitId: "van-phong",
  unitName: "",
  unitSlug: "",
  held: ["head" as const, "secretary" as const],
};
const DEPUTY = { id: "o2", kind: "deputy" as const, unitId: "so-tai-chinh", unitName: "", unitSlug: "", held: ["deputy" as const] };
const year = (sheets: DeskSheet[], more: Partial<DeskYear> = {}) =>
  ({
    id: "y",
    year: "2026",
    stage: "checking",
    today: "2026-12-01",
    yearEndBy: "2026-12-31",
    offices: [HEAD, DEPUTY],
    bloc: { shortName: "Khối A", name: "Khối A" },
    sheets,
    ...more,
  }) as DeskYear;
const office = (code: PostCode, unitId: string) => actor(post(code, { blocYearId: "y", unitId }));
const titles = (who: Actor, it: DeskYear) => checkTasks(who, it, "/at").map(({ title }) => title);

test("the head's side looks after every unit but its own; that one is the deputy's", () => {
  const it = year([sheet("van-phong"), sheet("so-tai-chinh"), sheet("thue")]);
  expect(titles(office("bloc_head", "van-phong"), it)).toEqual(["Thẩm định 2 bảng tự chấm"]);
  expect(titles(office("bloc_secretary", "van-phong"), it)).toEqual(["Thẩm định 2 bảng tự chấm"]);
  expect(titles(office("bloc_deputy", "so-tai-chinh"), it)).toEqual(["Thẩm định bảng tự chấm: van-phong"]);
  expect(titles(actor(post("unit_leader", { unitId: "thue" })), it)).toEqual([]);
});

test("without a deputy the head's own sheet is nobody's in the bloc; without a head the deputy stands in", () => {
  expect(dutyOf({ offices: [HEAD] }, "van-phong")).toEqual([]);
  expect(dutyOf({ offices: [HEAD, { ...DEPUTY, held: [] }] }, "van-phong")).toEqual([]);
  expect(dutyOf({ offices: [HEAD, { ...DEPUTY, unitId: "van-phong" }] }, "van-phong")).toEqual([]);
  expect(dutyOf({ offices: [{ ...HEAD, held: [] }, DEPUTY] }, "thue")).toContain("bloc_deputy");
});

test("the board is asked for a head unit's sheet, never for its own unit's", () => {
  const it = [{ sheet: sheet("van-phong"), year: "2026", stage: "checking", yearEndBy: null, bloc: { slug: "a", shortName: "Khối A" } }];
  expect(boardCheckTasks(actor(post("board_officer", { unitId: "so-noi-vu" })), it, "2026-12-01", "/t")).toMatchObject([
    { title: "Thẩm định bảng tự chấm: van-phong", href: "/t/khoi/a/2026/cham-diem/van-phong/tham-dinh" },
  ]);
  expect(boardCheckTasks(actor(post("board_officer", { unitId: "van-phong" })), it, "2026-12-01", "/t")).toEqual([]);
});

test.each([
  ["judged in part", { check: CHECK }, "check"],
  ["judged and not told", { check: { ...CHECK, left: 0, untold: 5 } }, "check"],
  ["told, the unit may still answer", { state: "awaiting_reply", replyUntil: "2026-12-01", check: { ...CHECK, left: 0 } }, null],
  ["told, the window is over", { state: "awaiting_reply", replyUntil: "2026-11-30", check: { ...CHECK, left: 0 } }, "settle"],
  ["answered by the unit", { state: "awaiting_reply", replyUntil: "2026-12-01", check: { ...CHECK, left: 0, waiting: 1 } }, "answer"],
  ["told and not lowered", { state: "under_review", check: { ...CHECK, left: 0 } }, "settle"],
  ["settled", { state: "settled", check: null }, null],
  ["with its unit", { state: "drafting", check: null }, null],
] as const)("a sheet that is %s waits for %j", (_case, more, step) => {
  expect(nextCheck(sheet("thue", more), { stage: "checking", today: "2026-12-01" })).toBe(step);
});

test("nothing is settled before the stage of checking, and never by the secretary", () => {
  const ready = sheet("thue", { state: "under_review", check: { ...CHECK, left: 0 } });
  expect(nextCheck(ready, { stage: "scoring", today: "2026-12-01" })).toBeNull();
  expect(titles(office("bloc_secretary", "van-phong"), year([ready]))).toEqual([]);
  expect(titles(office("bloc_head", "van-phong"), year([ready]))).toEqual(["Chốt điểm: thue"]);
});

test("a window open to answer stands on the desks of the unit until its last day, and nobody else's", () => {
  const told = (replyUntil: string) =>
    year([sheet("thue", { state: "awaiting_reply", replyUntil, check: { ...CHECK, left: 0, said: 1 } })]);
  const asked = (who: Actor, it: DeskYear) => sheetTasks(who, it, "/at").map(({ title, due, href }) => [title, due, href]);
  const task = ["Xem kết quả thẩm định và trả lời đến hết ngày 01/12/2026", "2026-12-01", "/at/cham-diem/thue/giai-thich"];
  for (const code of ["unit_officer", "unit_leader"] as const)
    expect(asked(actor(post(code, { unitId: "thue" })), told("2026-12-01"))).toEqual([task]);
  expect(asked(actor(post("unit_leader", { unitId: "thue" })), told("2026-11-30"))).toEqual([]);
  expect(asked(actor(post("unit_leader", { unitId: "khac" })), told("2026-12-01"))).toEqual([]);
});

test("a sheet is filled in by the officer, by the leader only where there is none, and approved by the leader", () => {
  const asked = (code: PostCode, more: Partial<DeskSheet>) =>
    sheetTasks(actor(post(code, { unitId: "thue" })), year([sheet("thue", { check: null, ...more })], { stage: "scoring" }), "/at").map(
      ({ title }) => title,
    );
  expect(asked("unit_officer", { state: "drafting" })).toEqual(["Tự chấm điểm năm 2026"]);
  expect(asked("unit_leader", { state: "drafting" })).toEqual([]);
  expect(asked("unit_leader", { state: "drafting", staffed: false })).toEqual(["Tự chấm điểm năm 2026"]);
  expect(asked("unit_officer", { state: "returned" })).toEqual(["Sửa bảng tự chấm khối trả lại"]);
  expect(asked("unit_leader", { state: "awaiting_leader" })).toEqual(["Duyệt, gửi khối bảng tự chấm năm 2026"]);
  for (const code of ["unit_officer", "unit_leader"] as const) expect(asked(code, { state: "sent" })).toEqual([]);
});
