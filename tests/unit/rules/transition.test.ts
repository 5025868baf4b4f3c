import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { besidesChanged, touched, verdictsChanged } from "@/lib/council/eligibility/preview";
import { NO_FACTS } from "@/lib/rules/facts";
import type { StoredRule } from "@/lib/rules/judge";
import { besides, judgeAcross, readTransition, transitionWords, type ToJudgeAcross } from "@/lib/rules/transition";
import { storedRule as rule } from "../../support/stored-rule.ts";

const CUT = "2026-10-01",
  TRANSITION = { kind: "transition", cut: CUT, judgedBy: "received", favourable: true };
const seventy = rule("A", { kind: "members_with_title", title: "ADVANCED_WORKER", percent: 70, above: false }, { to: "2026-09-30" }),
  fifty = rule("A", { kind: "members_with_title", title: "ADVANCED_WORKER", percent: 50, above: false }, { from: CUT });
const across = (
  percent: number,
  verification: StoredRule["verification"] = "ORIGINAL",
  more: Partial<ToJudgeAcross> = {},
): ToJudgeAcross => ({
  day: "2026-09-20",
  rules: [seventy],
  facts: { ...NO_FACTS, year: "2025", members: [{ title: "ADVANCED_WORKER", percent }] },
  transition: { rule: rule("T", TRANSITION, { verification }), cut: CUT, rules: [fifty] },
  ...more,
});

describe("between two texts", () => {
  test("where both agree nothing hangs on the choice", () => {
    expect(judgeAcross(across(80), "X")).toMatchObject({ newer: null, verdict: "MEETS" });
    expect(judgeAcross(across(80, "UNVERIFIED"), "X")).toMatchObject({ newer: null, verdict: "MEETS" });
    expect(judgeAcross(across(60, "ORIGINAL", { transition: null }), "X")).toMatchObject({ newer: null, verdict: "DOES_NOT" });
  });
  test("where they differ and nobody compared the transition, the dossier is for a person to consider, whatever is chosen", () => {
    for (const chosen of [null, "base", "newer"] as const)
      expect(judgeAcross(across(60, "UNVERIFIED"), "X", chosen)).toMatchObject({
        verified: false,
        verdict: "CONSIDER",
        base: { verdict: "DOES_NOT" },
        newer: { verdict: "MEETS" },
      });
  });
  test("compared, the officer's choice stands with its day and its findings", () => {
    expect(judgeAcross(across(60), "X")).toMatchObject({ verified: true, verdict: "CONSIDER" });
    expect(judgeAcross(across(60), "X", "newer")).toMatchObject({
      verdict: "MEETS",
      standing: { day: CUT, findings: [{ rule: { from: CUT } }] },
    });
    expect(judgeAcross(across(60), "X", "base")).toMatchObject({ verdict: "DOES_NOT", standing: { day: "2026-09-20" } });
  });
  test("findings stand beside each other by what they are about", () => {
    const { base, newer } = judgeAcross(
      across(60, "ORIGINAL", { transition: { rule: rule("T", TRANSITION), cut: CUT, rules: [fifty, rule("B", { kind: "unit_stands" })] } }),
      "X",
    );
    expect(besides(base, newer!).map(({ code, base: one, newer: other }) => [code, one?.met ?? null, other?.met ?? null])).toEqual([
      ["A", "no", "yes"],
      ["B", null, "yes"],
    ]);
  });
});

test("the preview names the open dossiers that a transition reaches and over which the two texts differ", () => {
  const open = (id: string, day: string, percent: number) => ({
      id,
      unitName: id,
      titleCode: "X",
      titleName: "Cờ",
      days: { received: day, sent: day, period: day },
      facts: across(percent).facts,
    }),
    all = [
      open("before", "2026-09-20", 60),
      open("agreed", "2026-09-20", 80),
      open("after", "2026-10-02", 60),
      open("long ago", "2025-01-01", 60),
    ];
  const reach = { from: "2026-04-23", to: "2026-09-30", condition: TRANSITION };
  expect(besidesChanged(all, [seventy, fifty], reach)).toEqual([
    { id: "before", unitName: "before", titleName: "Cờ", day: "2026-09-20", base: "DOES_NOT", newer: "MEETS" },
  ]);
  expect([
    besidesChanged(all, [seventy, fifty], { ...reach, condition: { ...TRANSITION, favourable: false } }),
    besidesChanged(all, [seventy, fifty], { ...reach, condition: null }),
  ]).toEqual([[], []]);
});

test("the preview judges by the day that the transition names, not by the day of reception", () => {
  const late = {
    id: "late",
    unitName: "late",
    titleCode: "X",
    titleName: "Cờ",
    days: { received: "2026-10-05", sent: "2026-09-28", period: "2026-08-31" },
    facts: across(60).facts,
  };
  const judgedBy = (by: string) => rule("T", { ...TRANSITION, judgedBy: by }, { from: "2026-04-23", to: "2026-12-31" }),
    texts = [seventy, fifty];
  // received under the newer text alone it meets it; by its sending and its period the older one says it does not
  for (const [by, day] of [
    ["sent", "2026-09-28"],
    ["period", "2026-08-31"],
  ] as const) {
    expect(verdictsChanged([late], texts, [...texts, judgedBy(by)])).toEqual([
      { id: "late", unitName: "late", titleName: "Cờ", day, before: "MEETS", after: "DOES_NOT" },
    ]);
    expect(besidesChanged([late], texts, judgedBy(by))).toMatchObject([{ day, base: "DOES_NOT", newer: "MEETS" }]);
    expect([touched([late], seventy, [...texts, judgedBy(by)]), touched([late], fifty, [...texts, judgedBy(by)])]).toEqual([1, 0]);
  }
  expect([verdictsChanged([late], texts, [...texts, judgedBy("received")]), besidesChanged([late], texts, judgedBy("received"))]).toEqual([
    [],
    [],
  ]);
  // a transition that does not reach the day of reception says nothing; the province's stands before the country's
  expect(verdictsChanged([late], texts, [...texts, { ...judgedBy("sent"), to: "2026-10-04" }])).toEqual([]);
  expect(verdictsChanged([late], texts, [...texts, judgedBy("sent"), { ...judgedBy("received"), scope: "province" }])).toEqual([]);
});

describe("a transition as data", () => {
  test.each([
    null,
    {},
    { ...TRANSITION, cut: "2026-02-31" },
    { ...TRANSITION, cut: "01/10/2026" },
    { ...TRANSITION, judgedBy: "today" },
    { ...TRANSITION, code: "x" },
    { ...TRANSITION, favourable: "yes" },
  ])("of no known shape is none: %j", (value) => expect(readTransition(value)).toBeNull());
  test("is said in a sentence", () =>
    expect(transitionWords(readTransition(TRANSITION)!)).toBe(
      "Hồ sơ xét theo quy định có hiệu lực ngày tiếp nhận hồ sơ; quy định từ ngày 01/10/2026 có lợi hơn thì được áp dụng",
    ));
  test("whatever the two texts say, each citation is a row of one of them, and an uncompared transition decides nothing", () => {
    const some = fc
      .array(
        fc.record({
          code: fc.constantFrom("A", "B", "C"),
          condition: fc.oneof(
            fc.jsonValue(),
            fc.record({ kind: fc.constantFrom("unit_stands", "pledge_signed", "transition", "voting", "paper") }),
          ),
          verification: fc.constantFrom("ORIGINAL" as const, "UNVERIFIED" as const),
        }),
        { maxLength: 6 },
      )
      .map((all) => all.map((it, at) => rule(it.code, it.condition, { verification: it.verification, from: `2024-01-0${at + 1}` })));
    fc.assert(
      fc.property(
        some,
        some,
        fc.constantFrom("ORIGINAL" as const, "UNVERIFIED" as const),
        fc.constantFrom(null, "base" as const, "newer" as const),
        (rules, later, verification, chosen) => {
          const it = across(60, verification, {
              rules,
              transition: { rule: rule("T", TRANSITION, { verification }), cut: CUT, rules: later },
            }),
            judged = judgeAcross(it, "X", chosen);
          for (const { rule: cited } of judged.standing.findings)
            expect([...rules, ...later].some(({ id, code }) => id === cited.id && code === cited.code)).toBe(true);
          if (judged.newer && (verification !== "ORIGINAL" || !chosen)) expect(judged.verdict).toBe("CONSIDER");
        },
      ),
      { numRuns: 300 },
    );
  });
});
