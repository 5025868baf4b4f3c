import { expect, test } from "vitest";
import type { BlocYear, Member } from "@/lib/year/bloc-year";
import { reminderTo, waitingApart, waitingOf } from "@/lib/year/waiting";

const SIGNED = "2026-02-01T02:00:00Z";
const member = (name: string, more: Partial<Member> = {}): Member => ({
  unitId: name,
  slug: name,
  name,
  now: null,
  since: "2026-01-01",
  until: null,
  countsForAward: true,
  ranked: true,
  sheet: null,
  party: true,
  signBy: "2026-02-10",
  signedAt: SIGNED,
  manner: "APP",
  late: false,
  ...more,
});
const sheet = (state: string, more: object = {}) =>
  ({ state, dueOn: "2026-11-15", late: false, replyUntil: null, total: null, rank: null, ...more }) as Member["sheet"];
const year = (members: Member[], more: Partial<BlocYear> = {}) => ({
  stage: "scoring" as const,
  mode: "live" as const,
  today: "2026-11-20",
  pledge: { id: "g", state: "signing" as const },
  members,
  ...more,
});
const said = (it: ReturnType<typeof year>) => waitingOf(it).map(({ name, what, late }) => [name, what, late]);

test("who is late stands first, then by the day, last those whom the bloc itself keeps waiting", () => {
  expect(
    said(
      year([
        member("A", { sheet: sheet("sent") }),
        member("B", { sheet: sheet("drafting", { dueOn: "2026-11-25" }) }),
        member("C", { sheet: sheet("awaiting_reply", { replyUntil: "2026-11-21" }) }),
        member("D", { sheet: sheet("not_started", { late: true }) }),
        member("E", { signedAt: null }),
        member("F", { sheet: sheet("settled") }),
      ]),
    ),
  ).toEqual([
    ["E", "sign", true],
    ["D", "send", true],
    ["C", "reply", false],
    ["B", "send", false],
    ["A", "check", false],
  ]);
});

test("a unit that may sign later is late by its own day", () => {
  const unsigned = (signBy: string | null) =>
    waitingOf(year([member("A", { signedAt: null, signBy })])).map(({ due, late }) => [due, late]);
  expect([unsigned("2026-02-10"), unsigned("2026-11-20"), unsigned(null)]).toEqual([
    [["2026-02-10", true]],
    [["2026-11-20", false]],
    [[null, false]],
  ]);
});

test("a draft pledge waits for nobody, nor does a unit that has no name in it; a year that is closed or on paper waits for nobody", () => {
  expect(said(year([member("A", { signedAt: null, party: false })]))).toEqual([]);
  expect(said(year([member("A", { signedAt: null })], { pledge: { id: "g", state: "draft" } }))).toEqual([]);
  for (const more of [{ stage: "closed" }, { mode: "archive" }] as Partial<BlocYear>[])
    expect(said(year([member("A", { signedAt: null })], more))).toEqual([]);
});

test("whom the bloc waits for and who waits for the bloc stand apart", () => {
  const { units, bloc } = waitingApart(
    waitingOf(year([member("A", { sheet: sheet("under_review") }), member("B", { sheet: sheet("drafting") })])),
  );
  expect([units.map(({ name }) => name), bloc.map(({ name }) => name)]).toEqual([["B"], ["A"]]);
});

test("the reminder names each unit, what is asked and until when; whom the bloc keeps waiting is not reminded", () => {
  const rows = waitingOf(year([member("Sở A", { sheet: sheet("drafting") }), member("Sở B", { sheet: sheet("sent") })]));
  expect(reminderTo(rows, "Khối Tham mưu", "2026")).toBe(
    "Khối Tham mưu đề nghị lãnh đạo các đơn vị:\n- Sở A: gửi bảng tự chấm điểm năm 2026, hạn 15/11/2026.\nVào mục Việc cần làm để thực hiện. Trân trọng.",
  );
  expect(reminderTo(rows.slice(1), "Khối Tham mưu", "2026")).toBeNull();
});
