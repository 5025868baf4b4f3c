import { describe, expect, test } from "vitest";
import {
  neededOf,
  obstaclesToClose,
  obstaclesToCount,
  obstaclesToOpen,
  obstaclesToPlan,
  obstaclesToVote,
  passes,
  passRuleWords,
  quorumOf,
  quorumWords,
  type Hands,
  type PassRule,
} from "@/lib/meetings/rules";
import type { AttendanceState } from "@/lib/meetings/words";

const units = (present: number, substitute: number, absent: number, expected = 0): AttendanceState[] => [
  ...Array<AttendanceState>(present).fill("present"),
  ...Array<AttendanceState>(substitute).fill("substitute"),
  ...Array<AttendanceState>(absent).fill("absent"),
  ...Array<AttendanceState>(expected).fill("expected"),
];
const TWO_THIRDS = { numerator: 2, denominator: 3 };

describe("quorum", () => {
  test.each([
    [10, 7],
    [9, 6],
    [8, 6],
    [3, 2],
    [2, 2],
    [1, 1],
  ])("two thirds of %i members are at least %i", (members, needed) => {
    expect(neededOf(members, TWO_THIRDS)).toBe(needed);
  });

  test("counts a substitute as the unit and says the rule", () => {
    const quorum = quorumOf(units(7, 2, 1), TWO_THIRDS);
    expect(quorum).toEqual({ members: 10, present: 9, needed: 7, reached: true });
    expect(quorumWords(quorum)).toBe("có mặt 9/10 đơn vị, cần ít nhất 7");
  });

  test.each([
    ["six of ten", units(6, 0, 4)],
    ["nobody", units(0, 0, 10)],
    ["a bloc without members", []],
    ["units not called yet", units(6, 0, 0, 4)],
  ])("is not reached by %s", (_case, states) => {
    expect(quorumOf(states, TWO_THIRDS).reached).toBe(false);
  });

  test("is reached exactly at the edge", () => {
    expect(quorumOf(units(7, 0, 3), TWO_THIRDS).reached).toBe(true);
  });
});

describe("show of hands", () => {
  const hands = (inFavour: number, opposed: number, abstained: number, voters = 10): Hands => ({
    voters,
    present: inFavour + opposed + abstained,
    inFavour,
    opposed,
    abstained,
  });
  const half = (of: PassRule["of"]): PassRule => ({ numerator: 1, denominator: 2, of });
  const twoThirds = (of: PassRule["of"]): PassRule => ({ numerator: 2, denominator: 3, of });

  test.each([
    ["exactly half does not pass", hands(4, 4, 0), half("PRESENT"), false],
    ["one more than half passes", hands(5, 4, 0), half("PRESENT"), true],
    ["two of four is half, written as 2/4 too", hands(4, 4, 0), { numerator: 2, denominator: 4, of: "PRESENT" as const }, false],
    ["exactly two thirds passes", hands(6, 3, 0), twoThirds("PRESENT"), true],
    ["just under two thirds does not", hands(5, 3, 0), twoThirds("PRESENT"), false],
    ["all must agree where the rule says so", hands(9, 0, 0), { numerator: 1, denominator: 1, of: "PRESENT" as const }, true],
    ["one missing voice of all", hands(8, 0, 1), { numerator: 1, denominator: 1, of: "PRESENT" as const }, false],
    ["of all members the absent count", hands(5, 2, 0), half("ALL_MEMBERS"), false],
    ["of all members with six", hands(6, 1, 0), half("ALL_MEMBERS"), true],
    ["of valid votes the abstaining do not count", hands(3, 2, 4), half("VALID"), true],
    ["of present the abstaining count", hands(3, 2, 4), half("PRESENT"), false],
    ["when everybody abstains nothing passes", hands(0, 0, 9), half("VALID"), false],
  ])("%s", (_case, counts, rule, passed) => {
    expect(passes(counts, rule)).toBe(passed);
  });

  test("says the rule in words", () => {
    expect(passRuleWords(half("PRESENT"))).toBe("tán thành quá 1/2 số đơn vị có mặt");
    expect(passRuleWords(twoThirds("ALL_MEMBERS"))).toBe("tán thành ít nhất 2/3 tổng số đơn vị thành viên");
  });

  test.each([
    ["more votes than units present", { present: 9, inFavour: 8, opposed: 1, abstained: 1 }, "resolution.too_many"],
    ["fewer votes than units present", { present: 9, inFavour: 8, opposed: 0, abstained: 0 }, "resolution.too_few"],
  ])("stops %s, at the field", (_case, counts, code) => {
    expect(obstaclesToCount(counts)).toEqual([expect.objectContaining({ code, field: "inFavour" })]);
  });
});

describe("steps", () => {
  const held = {
    status: "open" as const,
    states: units(9, 0, 1),
    quorum: TWO_THIRDS,
    secretaryName: "Phạm Thị Hà",
    discussion: "Đã nghe báo cáo.",
    decided: 2,
    votesPending: 0,
    electionsWaiting: 0,
  };

  test("a meeting that is complete may end", () => {
    expect(obstaclesToClose(held)).toEqual([]);
  });

  test.each([
    ["a meeting that has not begun", { status: "planned" as const }, ["meeting.not_open"]],
    ["a meeting that has ended", { status: "closed" as const }, ["meeting.not_open"]],
    ["units that were not called", { states: units(8, 0, 0, 2) }, ["meeting.units_unrecorded"]],
    ["no quorum", { states: units(6, 0, 4) }, ["meeting.no_quorum"]],
    ["nothing said and nothing voted", { discussion: " ", decided: 0, votesPending: 0, electionsWaiting: 0 }, ["meeting.nothing_recorded"]],
    ["nobody who keeps the record", { secretaryName: null }, ["meeting.no_secretary"]],
    [
      "everything at once",
      { states: units(0, 0, 0, 10), secretaryName: null, discussion: null, decided: 0, votesPending: 0, electionsWaiting: 0 },
      ["meeting.units_unrecorded", "meeting.no_quorum", "meeting.no_secretary", "meeting.nothing_recorded"],
    ],
  ])("the end is stopped by %s", (_case, change, codes) => {
    expect(obstaclesToClose({ ...held, ...change }).map(({ code }) => code)).toEqual(codes);
  });

  test("a discussion alone, or a vote alone, is enough", () => {
    expect(obstaclesToClose({ ...held, decided: 0, votesPending: 0, electionsWaiting: 0 })).toEqual([]);
    expect(obstaclesToClose({ ...held, discussion: null })).toEqual([]);
  });

  test("no vote without a quorum", () => {
    expect(obstaclesToVote({ status: "open", states: units(6, 0, 4), quorum: TWO_THIRDS }).map(({ code }) => code)).toEqual([
      "meeting.no_quorum",
    ]);
    expect(obstaclesToVote({ status: "open", states: units(7, 0, 3), quorum: TWO_THIRDS })).toEqual([]);
  });

  test("opening lists all that is missing", () => {
    const empty = { status: "planned" as const, chairName: null, agendaCount: 0 };
    expect(obstaclesToOpen(empty, { day: "15/01/2026", tooEarly: true, members: 0 }).map(({ code }) => code)).toEqual([
      "meeting.too_early",
      "meeting.no_members",
      "meeting.no_chair",
      "meeting.no_agenda",
    ]);
  });
});

describe("planning", () => {
  const y2026 = { year: "2026", stage: "running" as const, startsOn: "2026-01-01", endsOn: "2026-12-31" };
  const y2025 = { year: "2025", stage: "deciding" as const, startsOn: "2025-01-01", endsOn: "2025-12-31" };

  test.each([["2025-10-01"], ["2026-06-15"], ["2027-03-31"]])("%s is within three months of the year", (day) => {
    expect(obstaclesToPlan("THEMATIC", day, [y2026], false)).toEqual([]);
  });

  test.each([["2025-09-30"], ["2027-04-01"], ["2030-01-15"]])("%s lies outside the year", (day) => {
    expect(obstaclesToPlan("THEMATIC", day, [y2026], false).map(({ code, field }) => [code, field])).toEqual([
      ["meeting.date_outside_year", "date"],
    ]);
  });

  test("a launch is too late once the year is being decided, unless the meeting also acts on the next year", () => {
    expect(obstaclesToPlan("LAUNCH", "2026-01-15", [y2025], false).map(({ code }) => code)).toEqual(["meeting.stage_passed"]);
    expect(obstaclesToPlan("LAUNCH", "2026-01-15", [y2025, y2026], false)).toEqual([]);
    expect(obstaclesToPlan("LAUNCH", "2025-01-15", [{ ...y2025, stage: "closed" }], true)).toEqual([]);
  });
});
