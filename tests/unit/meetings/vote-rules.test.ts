import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  lineBase,
  linePasses,
  mostOf,
  obstaclesToAnnounce,
  obstaclesToOpenVote,
  obstaclesToTally,
  ruleLines,
  type Line,
  type Tally,
  type Teller,
  type VoteRule,
} from "@/lib/meetings/vote-rules";

const box = (more: Partial<Tally> = {}): Tally => ({
  manner: "PAPER",
  voters: 10,
  present: 8,
  issued: 8,
  returned: 8,
  valid: 8,
  invalid: 0,
  blank: 0,
  ...more,
});
const hands = (more: Partial<Tally> = {}): Tally =>
  box({ manner: "HANDS", issued: null, returned: null, valid: null, invalid: null, blank: null, ...more });
const line = (inFavour: number, opposed = 0, own = false): Line => ({ id: "l", inFavour, opposed, own });
const half = (of: VoteRule["of"], ownUnitVotes = true): VoteRule => ({ of, numerator: 1, denominator: 2, ownUnitVotes });
const twoThirds = (of: VoteRule["of"]): VoteRule => ({ of, numerator: 2, denominator: 3, ownUnitVotes: true });
const codes = (tally: Tally, lines: Line[], rule = half("PRESENT")) =>
  obstaclesToTally(tally, lines, rule).map(({ code, field }) => `${code}@${field}`);

describe("what the ratio is asked of", () => {
  test.each([
    ["all members", half("ALL_MEMBERS"), 10],
    ["those present", half("PRESENT"), 8],
    ["valid ballots", half("VALID"), 6],
  ] as const)("%s", (_name, rule, base) => expect(lineBase(box({ valid: 6, invalid: 1, blank: 1 }), line(4), rule)).toBe(base));

  test.each([
    ["exactly half of those present fails", half("PRESENT"), 4, false],
    ["one more than half passes", half("PRESENT"), 5, true],
    ["half of all members fails although it is most of those present", half("ALL_MEMBERS"), 5, false],
    ["more than half of all members passes", half("ALL_MEMBERS"), 6, true],
    ["two thirds of those present rounded up: 5 of 8 fails", twoThirds("PRESENT"), 5, false],
    ["6 of 8 passes", twoThirds("PRESENT"), 6, true],
  ] as const)("%s", (_name, rule, yes, passes) => expect(linePasses(box(), line(yes), rule)).toBe(passes));

  test("exactly two thirds is enough", () =>
    expect(linePasses(box({ present: 9, issued: 9, returned: 9, valid: 9 }), line(6), twoThirds("PRESENT"))).toBe(true));
  test("blank and spoilt ballots count among those present and not among the valid", () => {
    const tally = box({ valid: 5, invalid: 1, blank: 2 });
    expect([linePasses(tally, line(4), half("PRESENT")), linePasses(tally, line(4), half("VALID"))]).toEqual([false, true]);
  });
  test("no valid ballot passes nobody", () => expect(linePasses(box({ valid: 0, blank: 8 }), line(0), half("VALID"))).toBe(false));
  test("of hands only those count that were raised", () =>
    expect([lineBase(hands(), line(3, 2), half("VALID")), linePasses(hands(), line(3, 2), half("VALID"))]).toEqual([5, true]));
});

describe("a unit barred from voting for itself", () => {
  test("is left out of its own line, and only of that", () => {
    const rule = half("PRESENT", false);
    expect([lineBase(box(), line(4, 3, true), rule), lineBase(box(), line(4, 3, false), rule)]).toEqual([7, 8]);
    expect([linePasses(box(), line(4, 3, true), rule), linePasses(box(), line(4, 3, false), rule)]).toEqual([true, false]);
  });
  test("cannot be counted on it", () =>
    expect(codes(box(), [line(6, 2, true)], half("PRESENT", false))).toEqual(["vote.line_over_valid@yes_l"]));
  test("absent units change nothing", () => expect(mostOf(box(), line(0, 0, false), half("VALID", false))).toBe(8));
});

describe("numbers that cannot be", () => {
  test.each([
    ["more issued than present", box({ issued: 9, returned: 9, valid: 9 }), ["vote.issued_over_present@issued"]],
    ["more returned than issued", box({ returned: 9, valid: 8, invalid: 1 }), ["vote.returned_over_issued@returned"]],
    ["more valid than issued", box({ valid: 9 }), ["vote.valid_over_issued@valid"]],
    ["parts that do not add up", box({ valid: 6, invalid: 1, blank: 0 }), ["vote.parts_differ@valid"]],
    ["nobody there", box({ present: 0, issued: 0, returned: 0, valid: 0 }), ["vote.none_issued@issued"]],
  ] as const)("%s", (_name, tally, found) => expect(codes(tally, [line(1)])).toEqual(found));
  test("yes and no above the valid ballots", () =>
    expect(codes(box({ valid: 7, invalid: 1 }), [line(5, 3)])).toEqual(["vote.line_over_valid@yes_l"]));
  test("more hands than units", () => expect(codes(hands(), [line(6, 3)])).toEqual(["vote.hands_over_present@yes_l"]));
  test("fewer than all is no fault: a line may be left open", () => expect(codes(box(), [line(3, 2)])).toEqual([]));
});

test("whatever fits the box: nobody passes with no votes, more votes never pass less, all votes of the others always pass", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.constantFrom("ALL_MEMBERS", "PRESENT", "VALID"),
      fc.boolean(),
      fc.boolean(),
      fc.integer({ min: 1, max: 3 }),
      (present, of, own, ownUnitVotes, numerator) => {
        const rule: VoteRule = { of: of, numerator, denominator: 4, ownUnitVotes },
          tally = box({ voters: present, present, issued: present, returned: present, valid: present });
        const most = mostOf(tally, { own }, rule),
          results = Array.from({ length: most + 1 }, (_, yes) => linePasses(tally, { ...line(yes, most - yes), own }, rule));
        expect(results[0]).toBe(false);
        expect(results.map(Number)).toEqual(results.map(Number).toSorted((a, b) => a - b));
        if (most > 0) expect(results.at(-1)).toBe(true);
      },
    ),
  );
});

const teller = (n: number, more: Partial<Teller> = {}): Teller => ({
  id: `t${n}`,
  fullName: `Người ${n}`,
  unitId: `u${n}`,
  personId: null,
  confirmedAt: null,
  ...more,
});
const ready = {
  state: "planned" as const,
  candidates: [{ unitId: "a" }],
  tellers: [teller(1), teller(2)],
  status: "open" as const,
  states: ["present", "present", "absent"] as const,
  quorum: { numerator: 2, denominator: 3 },
};
test.each([
  ["ready", {}, []],
  ["one counter", { tellers: [teller(1)] }, ["vote.two_tellers"]],
  ["the same name twice", { tellers: [teller(1), teller(2, { fullName: " người 1 " })] }, ["vote.two_tellers"]],
  ["a counter of a candidate's unit", { tellers: [teller(1), teller(2, { unitId: "a" })] }, ["vote.teller_of_candidate"]],
  ["nobody on the ballot", { candidates: [] }, ["vote.no_candidate"]],
  ["no quorum", { states: ["present", "absent", "absent"] as const }, ["meeting.no_quorum"]],
  ["opened before", { state: "open" as const }, ["vote.not_planned"]],
])("opening: %s", (_name, change, found) => expect(obstaclesToOpenVote({ ...ready, ...change }).map(({ code }) => code)).toEqual(found));

test("a result goes out after both have confirmed, once", () => {
  const done = [teller(1, { confirmedAt: "x" }), teller(2, { confirmedAt: "x" })];
  expect([
    obstaclesToAnnounce({ state: "closed", tellers: done }),
    obstaclesToAnnounce({ state: "closed", tellers: [done[0]!, teller(2)] }).length,
    obstaclesToAnnounce({ state: "announced", tellers: done }).length,
  ]).toEqual([[], 1, 1]);
});

test("the rule row says who votes, of whom the ratio is asked and what is needed", () => {
  const rows = ruleLines(
    { manner: "PAPER", denominator: "VALID", passNumerator: 1, passDenominator: 2, ownUnitVotes: false, round: 2 },
    { numerator: 2, denominator: 3 },
    { members: 10, present: 8 },
  );
  expect(rows.map(({ value }) => value)).toEqual([
    "Bỏ phiếu kín bằng phiếu giấy, vòng 2",
    "Đại diện các đơn vị có mặt (8/10), mỗi đơn vị một phiếu",
    "Không bỏ phiếu cho đơn vị mình",
    "Có mặt ít nhất 2/3 số đơn vị thành viên (7/10)",
    "Đồng ý quá 1/2 số phiếu hợp lệ",
  ]);
});
