import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { BeforeCouncil } from "@/lib/council/session-queries";
import type { SessionMemberShown } from "@/lib/council/sitting/expressions";
import { figuresOf, isStale, ruleFor, type OnLine, type RuleFrozen, type Sitting } from "@/lib/council/sitting/figures";
import { votingChanged } from "@/lib/council/sitting/preview";
import { awaitedOn, flaggedOn, judgedBy, obstaclesToAttend } from "@/lib/council/sitting/rules";
import { AnswerInput, AttendInput } from "@/lib/council/sitting/schema";
import type { StoredRule } from "@/lib/rules/judge";
import { judge, readRules } from "@/lib/rules/judge";
import { NO_FACTS } from "@/lib/rules/facts";
import { CONFLICT_WAYS, DENOMINATORS, readVoting, SILENCES, votingRules, votingWords, type Voting } from "@/lib/rules/voting";
import type { CouncilAnswer, SessionAttendance } from "@/lib/tenancy/generated/enums";

const VOTING: Voting = {
  kind: "voting",
  quorum: { numerator: 2, denominator: 3 },
  pass: { numerator: 4, denominator: 5 },
  more: false,
  of: "ALL_MEMBERS",
  secret: true,
  written: true,
  silence: "OUT",
  conflict: "ASIDE",
};
const stored = (code: string, voting: unknown = VOTING, more: Partial<StoredRule> = {}): StoredRule => ({
  id: `${more.scope ?? "national"}-${code}-${more.from ?? ""}`,
  scope: "national",
  code,
  titles: [],
  modes: [],
  name: `Quy tắc ${code}`,
  condition: voting,
  blocks: true,
  instrument: "Quy chế thử",
  article: "Điều 8",
  link: null,
  from: "2024-01-01",
  to: null,
  verification: "ORIGINAL",
  ...more,
});
const rule = (more: Partial<Voting> = {}, verified = true): RuleFrozen =>
  ruleFor(
    votingRules([stored("V", { ...VOTING, ...more }, { verification: verified ? "ORIGINAL" : "UNVERIFIED" })]),
    "PROV_FLAG",
    "2026-02-10",
  )!;
const member = (id: string, attendance: SessionAttendance = "PRESENT", more: Partial<SessionMemberShown> = {}): SessionMemberShown => ({
  id,
  version: 1,
  name: `Ủy viên ${id}`,
  post: "Ủy viên",
  unitId: null,
  unitName: null,
  attendance,
  askedOn: attendance === "ASKED" ? "2026-02-01" : null,
  dueOn: attendance === "ASKED" ? "2026-02-09" : null,
  askedPaper: null,
  answers: 0,
  ...more,
});
const roll = [...["a", "b", "c", "d", "e", "f", "g"].map((id) => member(id)), member("h", "ASKED"), member("i", "ASKED")];
const sitting: Sitting = { members: 9, present: 7, roll },
  said = (memberId: string, answer: CouncilAnswer) => ({ memberId, answer });
const none: OnLine = { conflicts: [], answers: [], readyOn: null };

describe("the figures of a vote", () => {
  test.each<
    [
      string,
      Partial<Voting>,
      OnLine,
      { inFavour: number; valid?: number },
      { inFavour: number; base: number; needed: number; passes: boolean },
    ]
  >([
    [
      "two thirds of nine are six",
      { pass: { numerator: 2, denominator: 3 } },
      none,
      { inFavour: 6 },
      { inFavour: 6, base: 9, needed: 6, passes: true },
    ],
    [
      "and five are not",
      { pass: { numerator: 2, denominator: 3 } },
      none,
      { inFavour: 5 },
      { inFavour: 5, base: 9, needed: 6, passes: false },
    ],
    [
      "eighty percent of all members: seven in the room do not do",
      {},
      none,
      { inFavour: 7 },
      { inFavour: 7, base: 9, needed: 8, passes: false },
    ],
    [
      "with one who agreed in writing they do",
      {},
      { ...none, answers: [said("h", "AGREE")] },
      { inFavour: 7 },
      { inFavour: 8, base: 9, needed: 8, passes: true },
    ],
    [
      "ninety percent of nine are nine",
      { pass: { numerator: 9, denominator: 10 } },
      { ...none, answers: [said("h", "AGREE"), said("i", "AGREE")] },
      { inFavour: 7 },
      { inFavour: 9, base: 9, needed: 9, passes: true },
    ],
    [
      "of those present, and who answered",
      { of: "PRESENT" },
      { ...none, answers: [said("h", "DISAGREE")] },
      { inFavour: 7 },
      { inFavour: 7, base: 8, needed: 7, passes: true },
    ],
    [
      "silence against counts in the base",
      { of: "PRESENT", silence: "AGAINST" },
      { ...none, answers: [said("h", "DISAGREE")] },
      { inFavour: 7 },
      { inFavour: 7, base: 9, needed: 8, passes: false },
    ],
    [
      "silence as agreement counts in both",
      { of: "PRESENT", silence: "AGREE" },
      { ...none, answers: [said("h", "DISAGREE")] },
      { inFavour: 7 },
      { inFavour: 8, base: 9, needed: 8, passes: true },
    ],
    [
      "another opinion is no vote in favour",
      {},
      { ...none, answers: [said("h", "OTHER")] },
      { inFavour: 7 },
      { inFavour: 7, base: 9, needed: 8, passes: false },
    ],
    ["of valid votes", { of: "VALID", written: false }, none, { inFavour: 5, valid: 6 }, { inFavour: 5, base: 6, needed: 5, passes: true }],
    [
      "where the rule asks nobody in writing, answers count nothing",
      { written: false },
      { ...none, answers: [said("h", "AGREE")] },
      { inFavour: 7 },
      { inFavour: 7, base: 9, needed: 8, passes: false },
    ],
    [
      "a member with an interest steps aside",
      {},
      { ...none, conflicts: [{ memberId: "a" }] },
      { inFavour: 6 },
      { inFavour: 6, base: 8, needed: 7, passes: false },
    ],
    [
      "or is counted without a vote",
      { conflict: "COUNTED" },
      { ...none, conflicts: [{ memberId: "a" }] },
      { inFavour: 6 },
      { inFavour: 6, base: 9, needed: 8, passes: false },
    ],
    [
      "or votes, as the rule says",
      { conflict: "VOTES", pass: { numerator: 2, denominator: 3 } },
      { ...none, conflicts: [{ memberId: "a" }] },
      { inFavour: 6 },
      { inFavour: 6, base: 9, needed: 6, passes: true },
    ],
    [
      "what a member with an interest wrote counts nothing",
      {},
      { ...none, conflicts: [{ memberId: "h" }], answers: [said("h", "AGREE")] },
      { inFavour: 7 },
      { inFavour: 7, base: 8, needed: 7, passes: true },
    ],
    [
      "more than half of ten is six",
      { pass: { numerator: 1, denominator: 2 }, more: true },
      none,
      { inFavour: 5 },
      { inFavour: 5, base: 9, needed: 5, passes: true },
    ],
  ])("%s", (_name, voting, line, counted, figures) =>
    expect(figuresOf(rule(voting), sitting, line, { valid: null, ...counted })).toMatchObject(figures),
  );

  test("the quorum counts who came and who answered in writing", () => {
    const few: Sitting = {
      members: 9,
      present: 5,
      roll: roll.map((one) => (one.id === "f" || one.id === "g" ? { ...one, attendance: "ABSENT" as const } : one)),
    };
    expect(figuresOf(rule(), few, none, { inFavour: 5, valid: null })).toMatchObject({
      participants: 5,
      quorumNeeded: 6,
      quorumReached: false,
    });
    expect(figuresOf(rule(), few, { ...none, answers: [said("h", "DISAGREE")] }, { inFavour: 5, valid: null })).toMatchObject({
      participants: 6,
      quorumReached: true,
    });
  });
  test("without a rule they are those of the room", () =>
    expect(figuresOf(null, sitting, none, { inFavour: 4, valid: null })).toMatchObject({
      rule: null,
      inFavour: 4,
      base: 7,
      passes: true,
      quorumReached: true,
    }));

  const line = fc.record({
    readyOn: fc.constantFrom(null, "2026-01-20", "2026-02-05"),
    conflicts: fc.subarray(roll.map(({ id }) => ({ memberId: id }))),
    answers: fc
      .array(
        fc.record({
          memberId: fc.constantFrom("h", "i"),
          answer: fc.constantFrom("AGREE" as const, "DISAGREE" as const, "OTHER" as const),
        }),
        { maxLength: 2 },
      )
      .map((all) => all.filter((one, at) => all.findIndex(({ memberId }) => memberId === one.memberId) === at)),
  });
  const any = fc.record({
    of: fc.constantFrom(...DENOMINATORS),
    written: fc.boolean(),
    silence: fc.constantFrom(...SILENCES),
    conflict: fc.constantFrom(...CONFLICT_WAYS),
    more: fc.boolean(),
    numerator: fc.integer({ min: 1, max: 99 }),
  });
  test("whatever the rule: nobody is counted twice, no more agree than are counted, and the verdict is that of exact fractions", () => {
    fc.assert(
      fc.property(any, line, fc.nat(7), ({ numerator, ...voting }, on, room) => {
        const with_ = rule({ ...voting, pass: { numerator, denominator: 100 } }),
          { voters } = figuresOf(with_, sitting, on, { inFavour: 0, valid: null }),
          inFavour = Math.min(room, voters),
          it = figuresOf(with_, sitting, on, { inFavour, valid: voters });
        expect(it.base).toBeLessThanOrEqual(9);
        expect(it.inFavour).toBeLessThanOrEqual(it.base);
        expect(it.participants).toBeLessThanOrEqual(9);
        expect(it.passes).toBe(
          it.base > 0 &&
            (voting.more
              ? BigInt(it.inFavour) * 100n > BigInt(it.base * numerator)
              : BigInt(it.inFavour) * 100n >= BigInt(it.base * numerator)),
        );
        expect(isStale(it, sitting, on)).toBe(false);
      }),
      { numRuns: 1500 },
    );
  });
  test("a roll that changed after the result leaves it stale, a rule that changed does not", () => {
    const kept = figuresOf(rule(), sitting, none, { inFavour: 7, valid: null });
    expect([
      isStale(kept, sitting, none),
      isStale(kept, { ...sitting, members: 10 }, none),
      isStale(kept, sitting, { ...none, answers: [said("h", "AGREE")] }),
    ]).toEqual([false, true, true]);
  });
});

describe("which rule", () => {
  const at = (rules: StoredRule[], title = "GOV_FLAG", day = "2026-02-10") => ruleFor(votingRules(rules), title, day)?.id ?? null;
  const general = stored("VOTING"),
    flag = stored("VOTING_80", VOTING, { titles: ["GOV_FLAG"] }),
    own = stored("VOTING", VOTING, { scope: "province" });
  test("the one that names the title before a general one, the province's in the country's place, by the day of the session", () => {
    expect([
      at([general, flag]),
      at([general, flag], "PROV_FLAG"),
      at([general, own], "PROV_FLAG"),
      at([general], "GOV_FLAG", "2023-12-31"),
    ]).toEqual([flag.id, general.id, own.id, null]);
    expect(at([flag, stored("TINH-X", VOTING, { scope: "province", titles: ["GOV_FLAG"] })])).toBe("province-TINH-X-");
    expect(at([stored("OLD", VOTING, { to: "2025-12-31" }), stored("OLD", VOTING, { from: "2026-01-01" })])).toBe(
      "national-OLD-2026-01-01",
    );
  });
  test("is none where the row is of no known shape, and judges no dossier", () => {
    for (const wrong of [
      null,
      {},
      { ...VOTING, pass: { numerator: 3, denominator: 1 } },
      { ...VOTING, quorum: { numerator: 0, denominator: 3 } },
      { ...VOTING, of: "EVERYBODY" },
      { ...VOTING, code: "x" },
      { ...VOTING, more: true, pass: { numerator: 1, denominator: 1 } },
    ])
      expect(readVoting(wrong)).toBeNull();
    expect(judge(readRules([general]), "GOV_FLAG", NO_FACTS, "2026-02-10").findings).toEqual([]);
    expect(votingWords(VOTING)).toContain("từ 80\u00a0% tổng số ủy viên Hội đồng");
  });
  test("the preview names the dossiers of open sessions whose rule changes, and its standing", () => {
    const session = {
      id: "s",
      title: "Phiên",
      heldOn: "2026-02-10",
      lines: [{ id: "1", unitName: "Sở", titleCode: "PROV_FLAG", titleName: "Cờ", recorded: false }],
    };
    const half = stored(
      "VOTING",
      { ...VOTING, pass: { numerator: 1, denominator: 2 }, more: true },
      { scope: "province", verification: "UNVERIFIED" },
    );
    expect(votingChanged([session], [general], [general, half]).map(({ before, after }) => [before, after])).toEqual([
      [
        "dự họp từ 2/3, thông qua từ 80\u00a0% tổng số ủy viên Hội đồng",
        "dự họp từ 2/3, thông qua trên 1/2 tổng số ủy viên Hội đồng (chưa xác minh)",
      ],
    ]);
    expect(votingChanged([session], [general, half], [general, { ...half, verification: "ORIGINAL" }])).toHaveLength(1);
    expect(votingChanged([session], [general], [general, flag])).toEqual([]);
  });
});

describe("a result", () => {
  const held = (voting: unknown = VOTING, verified = true, members = roll) => ({
    heldOn: "2026-02-10",
    members: members.length,
    present: members.filter(({ attendance }) => attendance === "PRESENT").length,
    roll: members,
    voting: [stored("V", voting, { verification: verified ? "ORIGINAL" : "UNVERIFIED" })],
  });
  const line = (more: Partial<BeforeCouncil> = {}) =>
    ({ unitId: "u", personName: null, titleCode: "PROV_FLAG", conflicts: [], answers: [], readyOn: null, ...more }) as Pick<
      BeforeCouncil,
      "unitId" | "personName" | "titleCode" | "conflicts" | "answers" | "readyOn"
    >;
  const say = (
    it: Parameters<typeof judgedBy>[0],
    on = line(),
    typed: Partial<Parameters<typeof judgedBy>[2]> = {},
    today = "2026-02-10",
  ) => judgedBy(it, on, { outcome: "agree", inFavour: 7, valid: null, ratioBasis: null, ...typed }, { today, by: "Đỗ Thư Ký" });
  const codes = (...given: Parameters<typeof say>) => say(...given).problems.map(({ code, field }) => (field ? `${code}@${field}` : code));
  const plain = roll.map((one) => (one.attendance === "ASKED" ? member(one.id, "ABSENT") : one));

  test.each<[string, Parameters<typeof say>, string[]]>([
    ["above the ratio is recorded", [held({ ...VOTING, pass: { numerator: 2, denominator: 3 } })], []],
    ["below the ratio of a compared rule is refused", [held()], ["result.below_ratio@outcome"]],
    ["and not for a reason either", [held(), line(), { ratioBasis: "Vì thế" }], ["result.below_ratio@outcome"]],
    ["below an unverified one somebody has to answer for", [held(VOTING, false)], ["result.ratio_unsure@ratioBasis"]],
    ["and who does is named", [held(VOTING, false), line(), { ratioBasis: "Điều 8 Quy chế" }], []],
    ["not agreed needs no ratio", [held(), line(), { outcome: "refuse", inFavour: 1 }], []],
    [
      "but a quorum",
      [
        held(
          VOTING,
          true,
          plain.map((one, at) => (at < 5 ? one : member(one.id, "ABSENT"))),
        ),
        line(),
        { outcome: "refuse", inFavour: 1 },
      ],
      ["result.no_quorum@outcome"],
    ],
    [
      "left to the next session it needs nothing",
      [
        held(
          VOTING,
          true,
          plain.map((one, at) => (at < 5 ? one : member(one.id, "ABSENT"))),
        ),
        line(),
        { outcome: "later", inFavour: 0 },
      ],
      [],
    ],
    ["more in favour than may vote", [held(), line(), { inFavour: 8 }], ["result.too_many@inFavour"]],
    ["valid votes are asked for where the ratio is of them", [held({ ...VOTING, of: "VALID" })], ["result.valid_missing@valid"]],
    ["no more valid than voters", [held({ ...VOTING, of: "VALID" }), line(), { valid: 8 }], ["result.valid_too_many@valid"]],
    ["no more in favour than valid", [held({ ...VOTING, of: "VALID" }), line(), { valid: 6 }], ["result.over_valid@inFavour"]],
    [
      "a member whose unit is proposed has to be declared",
      [held(VOTING, false, [member("x", "PRESENT", { unitId: "u" }), ...roll]), line(), { ratioBasis: "x" }],
      ["result.conflict_undeclared"],
    ],
    [
      "whoever was asked in writing is waited for",
      [
        held(
          VOTING,
          false,
          roll.map((one) => ({ ...one, dueOn: one.dueOn && "2026-02-12" })),
        ),
        line(),
        { ratioBasis: "x" },
      ],
      ["result.written_waiting"],
    ],
  ])("%s", (_name, given, found) => expect(codes(...given)).toEqual(found));

  test("keeps rule, figures and who answers for it", () => {
    expect(say(held(VOTING, false), line(), { ratioBasis: "Điều 8 Quy chế" }).judged).toMatchObject({
      rule: { code: "V", verified: false, instrument: "Quy chế thử", voting: VOTING },
      inFavour: 7,
      base: 9,
      needed: 8,
      passes: false,
      written: { asked: 2, silent: 2 },
      confirmed: { by: "Đỗ Thư Ký", words: "Điều 8 Quy chế" },
    });
    expect(say(held({ ...VOTING, pass: { numerator: 2, denominator: 3 } })).judged.confirmed).toBeNull();
  });
  test("flags by unit, waits by day", () => {
    const own = member("x", "PRESENT", { unitId: "u" }),
      conflict = { id: "k", memberId: "x", ground: "", by: null, at: "" };
    expect([flaggedOn({ roll: [own] }, line()).length, flaggedOn({ roll: [own] }, line({ conflicts: [conflict] })).length]).toEqual([1, 0]);
    expect(flaggedOn({ roll: [member("x", "PRESENT", { name: "Ngô  Thị Mai" })] }, line({ personName: "ngô thị mai" })).length).toBe(1); // proposed in person
    expect([
      awaitedOn(rule(), { roll }, line(), "2026-02-09").length,
      awaitedOn(rule(), { roll }, line(), "2026-02-10").length,
      awaitedOn(rule({ written: false }), { roll }, line(), "2026-02-01").length,
    ]).toEqual([2, 0, 0]);
  });
  test("a member who was asked before a dossier was confirmed was not asked about it: neither awaited nor counted as silent", () => {
    const counted = (readyOn: string | null, more: Partial<OnLine> = {}) =>
      figuresOf(rule({ of: "PRESENT", silence: "AGAINST" }), sitting, { ...none, readyOn, ...more }, { inFavour: 7, valid: null });
    // Asked on 1 February.
    expect(counted("2026-01-31")).toMatchObject({ base: 9, written: { asked: 2, silent: 2 } });
    expect(counted("2026-02-01")).toMatchObject({ base: 9, written: { asked: 2, silent: 2 } });
    expect(counted("2026-02-02")).toMatchObject({ base: 7, written: { asked: 0, silent: 0 } });
    expect(counted("2026-02-02", { answers: [said("h", "AGREE")] }), "who answered was asked").toMatchObject({
      base: 8,
      written: { asked: 1, agree: 1, silent: 0 },
    });
    expect([
      awaitedOn(rule(), { roll }, line({ readyOn: "2026-02-01" }), "2026-02-05").length,
      awaitedOn(rule(), { roll }, line({ readyOn: "2026-02-02" }), "2026-02-05").length,
    ]).toEqual([2, 0]);
  });
});

describe("what is typed of a sitting", () => {
  const id = "0193a000-0000-7000-8000-000000000001",
    at = (schema: typeof AttendInput | typeof AnswerInput, typed: Record<string, unknown>) => {
      const read = schema.safeParse(typed);
      return read.success ? [] : read.error.issues.map(({ path }) => path.join("."));
    };
  test("one choice a member", () => {
    expect(
      AttendInput.parse({
        id,
        version: "1",
        [`at_${id}`]: "PRESENT",
        at_x: "ASKED",
        at_y: "ABSENT",
        askedOn: "",
        dueOn: "",
        askedPaper: "",
      }),
    ).toMatchObject({ present: [id], asked: ["x"] });
    expect(at(AttendInput, { id, version: "1", [`at_${id}`]: "LATE", dueOn: "31/02/2026" })).toEqual(["dueOn", `at_${id}`]);
  });
  test("a paper with answers; what is left empty is none; another opinion says which", () => {
    const paper = { id, memberId: id, paper: "Phiếu số 1", answeredOn: "05/02/2026" };
    expect(AnswerInput.parse({ ...paper, [`answer_${id}`]: "AGREE", answer_b: "", words_b: "" }).answers).toEqual([
      { proposalId: id, answer: "AGREE", words: null },
    ]);
    expect(at(AnswerInput, { ...paper, paper: "", answer_a: "OTHER" })).toEqual(["paper", "words_a"]);
    expect(at(AnswerInput, { ...paper, answer_a: "MAYBE" })).toEqual(["answer_a"]);
  });
  test("attendance is refused at its field", () => {
    const it = { closedAt: null, roll: [member("a"), member("h", "ASKED", { answers: 1 })], proposals: [] },
      codes = (typed: Partial<Parameters<typeof obstaclesToAttend>[1]>) =>
        obstaclesToAttend(it, { present: ["a"], asked: ["h"], askedOn: "2026-02-01", dueOn: "2026-02-09", ...typed }).map(
          ({ code, field }) => (field ? `${code}@${field}` : code),
        );
    expect([
      codes({}),
      codes({ dueOn: null }),
      codes({ askedOn: null }),
      codes({ dueOn: "2026-01-31" }),
      codes({ asked: [] }),
      codes({ present: [] }),
      codes({ present: ["a", "z"] }),
    ]).toEqual([
      [],
      ["session.due_missing@dueOn"],
      ["session.asked_missing@askedOn"],
      ["session.due_early@dueOn"],
      ["session.answered_there@at_h"],
      ["session.none_present"],
      ["session.member_gone"],
    ]);
    expect(
      obstaclesToAttend({ ...it, closedAt: "2026-02-11" }, { present: ["a"], asked: ["h"], askedOn: "2026-02-01", dueOn: "2026-02-09" })[0],
    ).toEqual({ code: "session.closed" });
  });
});
