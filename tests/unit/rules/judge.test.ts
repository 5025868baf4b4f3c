import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerTo } from "@/lib/rules/answer";
import { circleFrom, readCondition, type Condition } from "@/lib/rules/condition";
import { NO_FACTS, type EligibilityFacts } from "@/lib/rules/facts";
import { concerns, inForce, judge, readRules, type StoredRule } from "@/lib/rules/judge";
import { conditionWords, namesOf, sourcesWords, sourceWords, verdictWords } from "@/lib/rules/words";

const rule = (code: string, condition: unknown, more: Partial<StoredRule> = {}): StoredRule => ({
  id: `${code}-${more.from ?? ""}-${more.scope ?? ""}`,
  scope: "national",
  code,
  titles: [],
  modes: [],
  name: `Quy định ${code}`,
  condition,
  blocks: true,
  instrument: "Nghị định thử",
  article: "Điều 1",
  link: null,
  from: "2024-01-01",
  to: null,
  verification: "ORIGINAL",
  ...more,
});
const facts = (more: Partial<EligibilityFacts> = {}): EligibilityFacts => ({ ...NO_FACTS, year: "2025", kind: "FORM", ...more });
const verdictOf = (rules: StoredRule[], of = facts(), day = "2026-02-01", title = "CERT_PROV") =>
  judge(readRules(rules), title, of, day).verdict;
const met = (condition: Condition, of = facts()) => answerTo(condition, of, { rule: () => null, modes: [] });

describe("a condition", () => {
  const honours = [
    { code: "CERT_PROV", name: "Bằng khen", year: "2024" },
    { code: "CERT_PROV", name: "Bằng khen", year: "2022" },
  ];
  const three: Condition = { kind: "awards_before", titles: ["CERT_PROV"], count: 2, years: 3, consecutive: false };
  test.each<[string, Condition, Partial<EligibilityFacts>, string]>([
    ["rank holds", { kind: "rank_at_most", most: 2 }, { rank: 2 }, "yes"],
    ["rank fails", { kind: "rank_at_most", most: 2 }, { rank: 3 }, "no"],
    ["rank is not known", { kind: "rank_at_most", most: 2 }, {}, "unknown"],
    ["half of the votes is not above half", { kind: "votes_above", percent: 50 }, { inFavour: 5, base: 10 }, "no"],
    ["six of ten is", { kind: "votes_above", percent: 50 }, { inFavour: 6, base: 10 }, "yes"],
    ["55 of a hundred is not above 55", { kind: "votes_above", percent: 55 }, { inFavour: 11, base: 20 }, "no"],
    ["nor 7 of a hundred above 7", { kind: "votes_above", percent: 7 }, { inFavour: 7, base: 100 }, "no"],
    ["nobody could vote", { kind: "votes_above", percent: 50 }, { inFavour: 0, base: 0 }, "unknown"],
    ["signed", { kind: "pledge_signed" }, { pledge: { signedAt: "2025-02-01" } }, "yes"],
    ["not signed", { kind: "pledge_signed" }, { pledge: { signedAt: null } }, "no"],
    ["no pledge kept here", { kind: "pledge_signed" }, {}, "unknown"],
    ["registered or not is not on record", { kind: "title_registered" }, {}, "unknown"],
    ["dissolved", { kind: "unit_stands" }, { dissolvedOn: "2025-03-01" }, "no"],
    [
      "another form that waits is for a person",
      { kind: "alone_in_kind" },
      { others: [{ titleName: "Bằng khen", kind: "FORM", state: "open", beside: null }] },
      "unknown",
    ],
    [
      "another form that was given is not",
      { kind: "alone_in_kind" },
      { others: [{ titleName: "Bằng khen", kind: "FORM", state: "rewarded", beside: null }] },
      "no",
    ],
    [
      "a form that was given for a theme may have been for something else",
      { kind: "alone_in_kind" },
      { others: [{ titleName: "Bằng khen", kind: "FORM", state: "rewarded", beside: "Khen thưởng chuyên đề" }] },
      "unknown",
    ],
    [
      "the same of any other award of the year",
      { kind: "alone_in_year" },
      { others: [{ titleName: "Bằng khen", kind: "FORM", state: "rewarded", beside: "Khen thưởng chuyên đề" }] },
      "unknown",
    ],
    [
      "a title beside a form is no second form",
      { kind: "alone_in_kind" },
      { others: [{ titleName: "Cờ", kind: "TITLE", state: "rewarded", beside: null }] },
      "yes",
    ],
    [
      "what the council refused rewards nothing",
      { kind: "alone_in_kind" },
      { others: [{ titleName: "Bằng khen", kind: "FORM", state: "refused", beside: null }] },
      "yes",
    ],
    ["twice in three years", three, { honours }, "yes"],
    ["twice in a row in three years: years between are not on record", { ...three, consecutive: true }, { honours }, "unknown"],
    [
      "twice in a row, with all years on record",
      { ...three, consecutive: true },
      { honours, registerYears: ["2022", "2023", "2024"] },
      "no",
    ],
    [
      "what a predecessor earned is for a person",
      { ...three, consecutive: true },
      { honours, registerYears: ["2022", "2023", "2024"], predecessors: ["Sở Kế hoạch và Đầu tư"] },
      "unknown",
    ],
    [
      "the year itself does not count as before",
      { ...three, count: 1 },
      { honours: [{ code: "CERT_PROV", name: "x", year: "2025" }], registerYears: ["2022", "2023", "2024"] },
      "no",
    ],
    [
      "excellent twice",
      { kind: "excellent_in_row", years: 2 },
      {
        classes: [
          { year: "2025", name: "Hoàn thành xuất sắc nhiệm vụ" },
          { year: "2024", name: "Hoàn thành xuất sắc nhiệm vụ" },
        ],
      },
      "yes",
    ],
    [
      "a good year among them",
      { kind: "excellent_in_row", years: 2 },
      { classes: [{ year: "2024", name: "Hoàn thành tốt nhiệm vụ" }] },
      "no",
    ],
    [
      "the bloc's own class says nothing of it",
      { kind: "excellent_in_row", years: 1 },
      { classes: [{ year: "2025", name: "Xuất sắc" }] },
      "unknown",
    ],
    ["above fifty", { kind: "members_with_title", title: "A", percent: 50, above: true }, { members: [{ title: "A", percent: 50 }] }, "no"],
    [
      "from seventy",
      { kind: "members_with_title", title: "A", percent: 70, above: false },
      { members: [{ title: "A", percent: 70 }] },
      "yes",
    ],
    ["stated", { kind: "stated", about: "x" }, {}, "unknown"],
    [
      "two initiatives, one of them confirmed",
      { kind: "initiatives", count: 2, reach: "PROVINCE" },
      {
        initiatives: [
          { title: "a", reach: "NATION", confirmed: true },
          { title: "b", reach: "PROVINCE", confirmed: false },
        ],
      },
      "unknown",
    ],
    [
      "the wider reach counts for the narrower",
      { kind: "initiatives", count: 1, reach: "PROVINCE" },
      { initiatives: [{ title: "a", reach: "NATION", confirmed: true }] },
      "yes",
    ],
    ["half of those proposed work directly", { kind: "direct_share", percent: 50 }, { direct: { persons: 4, direct: 2 } }, "yes"],
    ["fewer do", { kind: "direct_share", percent: 50 }, { direct: { persons: 5, direct: 2 } }, "no"],
    ["a collective has no such share", { kind: "direct_share", percent: 50 }, {}, "unknown"],
    ["no figures for a quota", { kind: "quota_count", scope: "bloc", most: 1 }, {}, "unknown"],
    [
      "all: one no decides",
      {
        kind: "all",
        of: [
          { kind: "stated", about: "x" },
          { kind: "rank_at_most", most: 1 },
        ],
      },
      { rank: 2 },
      "no",
    ],
    [
      "any: one yes decides",
      {
        kind: "any",
        of: [
          { kind: "stated", about: "x" },
          { kind: "rank_at_most", most: 1 },
        ],
      },
      { rank: 1 },
      "yes",
    ],
    [
      "any: not known stays so",
      {
        kind: "any",
        of: [
          { kind: "stated", about: "x" },
          { kind: "rank_at_most", most: 1 },
        ],
      },
      { rank: 2 },
      "unknown",
    ],
  ])("%s", (_name, condition, of, answer) => expect(met(condition, facts(of)).met).toBe(answer));

  test.each([
    null,
    7,
    "rank",
    {},
    { kind: "eval", code: "1" },
    { kind: "votes_above", percent: 0 },
    { kind: "votes_above", percent: 300 },
    { kind: "rank_at_most", most: 0 },
    { kind: "all", of: [] },
    { kind: "stated", about: " " },
    { kind: "awards_before", titles: ["A"], count: 5, years: 3, consecutive: true },
    { kind: "rank_at_most", most: 1, more: "x" },
    { kind: "all", of: [{ kind: "all", of: [{ kind: "all", of: [{ kind: "all", of: [{ kind: "unit_stands" }] }] }] }] },
    { kind: "all", of: Array.from({ length: 21 }, () => ({ kind: "unit_stands" })) },
  ])("of no known shape is none: %j", (value) => expect(readCondition(value)).toBeNull());

  test("nested without end is refused before it is walked", () => {
    let deep: unknown = { kind: "unit_stands" };
    for (let n = 0; n < 100_000; n += 1) deep = { kind: "all", of: [deep] };
    expect(readCondition(deep)).toBeNull();
  });

  test("that leads back to itself is found, by whatever way", () => {
    const lean = (...codes: string[]): Condition => ({ kind: "all", of: codes.map((code) => ({ kind: "rule", code })) });
    const book: Record<string, Condition> = { B: lean("C", "D"), C: { kind: "unit_stands" }, D: lean("A") };
    expect(circleFrom("A", lean("B", "C"), (code) => book[code] ?? null)).toEqual(["A", "B", "D", "A"]);
    expect(circleFrom("A", lean("A"), () => null)).toEqual(["A", "A"]);
    expect(circleFrom("E", lean("B"), (code) => ({ ...book, D: lean("B") })[code] ?? null)).toBeNull(); // a circle of others is not this one's
  });
});

describe("the verdict", () => {
  const holds = rule("A", { kind: "unit_stands" }),
    fails = rule("B", { kind: "rank_at_most", most: 1 }),
    open = rule("C", { kind: "stated", about: "x" }),
    second = facts({ rank: 2 });
  test("meets only where every binding rule was compared and holds", () => {
    expect(verdictOf([holds])).toBe("MEETS");
    expect(verdictOf([holds, open])).toBe("CONSIDER");
    expect(verdictOf([{ ...holds, verification: "PRESS" }])).toBe("CONSIDER");
    expect(verdictOf([])).toBe("CONSIDER");
  });
  test("fails only by what was compared with its text", () => {
    expect(verdictOf([holds, fails], second)).toBe("DOES_NOT");
    for (const verification of ["PRESS", "UNVERIFIED"] as const)
      expect(verdictOf([holds, { ...fails, verification }], second)).toBe("CONSIDER");
  });
  test("is not changed by what is only to be kept in mind", () => {
    expect(verdictOf([holds, { ...fails, blocks: false }], second)).toBe("MEETS");
    expect(verdictOf([{ ...holds, blocks: false }])).toBe("CONSIDER");
  });
  test("leans on no rule that was not compared", () => {
    const leaning = rule("D", { kind: "rule", code: "B" });
    expect(verdictOf([leaning, { ...fails, titles: ["PROV_FLAG"] }], second)).toBe("DOES_NOT");
    expect(verdictOf([leaning, { ...fails, titles: ["PROV_FLAG"], verification: "UNVERIFIED" }], second)).toBe("CONSIDER");
    expect(verdictOf([leaning], second)).toBe("CONSIDER"); // what it leans on is not in force
  });
  test("of a circle asks a person", () =>
    expect(verdictOf([rule("A", { kind: "rule", code: "B" }), rule("B", { kind: "rule", code: "A" })])).toBe("CONSIDER"));
  test("takes the rules of the day, the province's before the country's", () => {
    const own = rule("B", { kind: "rank_at_most", most: 3 }, { scope: "province", from: "2026-01-01", to: "2026-06-30" });
    expect([
      verdictOf([fails, own], second, "2025-12-31"),
      verdictOf([fails, own], second, "2026-01-01"),
      verdictOf([fails, own], second, "2026-06-30"),
      verdictOf([fails, own], second, "2026-07-01"),
    ]).toEqual(["DOES_NOT", "MEETS", "MEETS", "DOES_NOT"]);
  });
  test("says its sources, each once", () => {
    const { verdict, findings } = judge(readRules([fails, { ...fails, id: "x", code: "E" }, holds]), "CERT_PROV", second, "2026-02-01");
    expect(verdictWords(verdict, findings)).toBe("Chưa đủ điều kiện, căn cứ Điều 1 Nghị định thử");
    expect(verdictWords("CONSIDER", [])).toMatch(/^Cần xem xét: chưa có quy định nào/);
  });
  test.each([
    [
      "two articles of one text",
      [
        ["Điều 12", "Nghị định số 91/2017/NĐ-CP"],
        ["Điều 15", "Nghị định số 91/2017/NĐ-CP"],
        ["Điều 12", "Nghị định số 91/2017/NĐ-CP"],
      ],
      "Điều 12, Điều 15 Nghị định số 91/2017/NĐ-CP",
    ],
    [
      "a text named alone and together with its law",
      [
        [null, "Luật số 06/2022/QH15, Nghị định số 98/2023/NĐ-CP"],
        [null, "Nghị định số 98/2023/NĐ-CP"],
        ["Điều 25", "Luật Thi đua, khen thưởng số 06/2022/QH15"],
      ],
      "Điều 25 Luật Thi đua, khen thưởng số 06/2022/QH15; Nghị định số 98/2023/NĐ-CP",
    ],
    [
      "texts without a number",
      [
        [null, "Nghị định thử"],
        ["Điều 1", "Nghị định thử"],
        [null, "Thông lệ"],
      ],
      "Điều 1 Nghị định thử; Thông lệ",
    ],
  ])("a text stands once: %s", (_name, sources, words) => {
    expect(sourcesWords(sources.map(([article, instrument]) => ({ article: article ?? null, instrument: instrument! })))).toBe(words);
  });
});

describe("whatever stands in the rules", () => {
  const code = fc.constantFrom("A", "B", "C", "D"),
    verification = fc.constantFrom("ORIGINAL" as const, "PRESS" as const, "UNVERIFIED" as const);
  const day = fc.integer({ min: 2017, max: 2027 }).map((year) => `${year}-06-01`);
  const leaf = fc.oneof(
    fc.record({ kind: fc.constant("rank_at_most"), most: fc.integer({ min: -1, max: 5 }) }),
    fc.record({ kind: fc.constant("votes_above"), percent: fc.double({ min: -10, max: 300 }) }),
    fc.record({ kind: fc.constantFrom("pledge_signed", "title_registered", "alone_in_kind", "alone_in_year", "unit_stands", "nothing") }),
    fc.record({
      kind: fc.constant("awards_before"),
      titles: fc.array(code),
      count: fc.integer({ min: 0, max: 5 }),
      years: fc.integer({ min: 0, max: 5 }),
      consecutive: fc.boolean(),
    }),
    fc.record({ kind: fc.constant("excellent_in_row"), years: fc.integer({ min: 0, max: 6 }) }),
    fc.record({ kind: fc.constant("members_with_title"), title: code, percent: fc.double(), above: fc.boolean() }),
    fc.record({ kind: fc.constant("stated"), about: fc.string() }),
    fc.record({
      kind: fc.constant("quota_count"),
      scope: fc.constantFrom("bloc", "unit", "province", "world"),
      most: fc.integer({ min: -1, max: 5 }),
    }),
    fc.record({
      kind: fc.constant("initiatives"),
      count: fc.integer({ min: -1, max: 12 }),
      reach: fc.constantFrom("PROVINCE", "NATION", "WORLD"),
    }),
    fc.record({
      kind: fc.constant("quota_share"),
      scope: fc.constantFrom("bloc", "unit", "province"),
      percent: fc.double({ min: -10, max: 300 }),
      base: fc.constantFrom("members", "proposed", "A", ""),
      rounding: fc.constantFrom("down", "nearest", "up", "away"),
    }),
    fc.record({ kind: fc.constant("rule"), code }),
    fc.jsonValue(),
  );
  const { condition } = fc.letrec<{ condition: unknown }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 5 },
      leaf,
      fc.record({ kind: fc.constantFrom("all", "any"), of: fc.array(tie("condition"), { maxLength: 4 }) }),
    ),
  }));
  const rules = fc
    .array(
      fc.record({
        code,
        condition,
        verification,
        blocks: fc.boolean(),
        from: day,
        to: fc.option(day),
        scope: fc.constantFrom("national" as const, "province" as const),
        titles: fc.subarray(["CERT_PROV", "PROV_FLAG"]),
        modes: fc.subarray(["MERIT", "THEMATIC"] as const),
      }),
      { maxLength: 12 },
    )
    .map((all) => all.map((it, at) => rule(it.code, it.condition, { ...it, id: String(at) })));
  const known = fc.record({
    mode: fc.constantFrom("MERIT" as const, "THEMATIC" as const),
    rank: fc.option(fc.integer({ min: 1, max: 10 })),
    inFavour: fc.option(fc.nat(10)),
    base: fc.option(fc.nat(10)),
    dissolvedOn: fc.option(day),
    registerYears: fc.subarray(["2020", "2021", "2022", "2023", "2024"]),
    predecessors: fc.array(fc.string(), { maxLength: 1 }),
    honours: fc.array(fc.record({ code, name: fc.string(), year: fc.constantFrom("2020", "2023", "2024-2025") })),
    others: fc.array(
      fc.record({
        titleName: fc.string(),
        kind: fc.constantFrom("TITLE" as const, "FORM" as const, null),
        state: fc.constantFrom("open" as const, "rewarded" as const, "refused" as const),
        beside: fc.constantFrom(null, "Khen thưởng chuyên đề"),
      }),
    ),
  });

  test("every verdict stands on rows with source and state, and none fails by what was not compared", () => {
    fc.assert(
      fc.property(rules, known, day, (stored, of, on) => {
        const judged = judge(readRules(stored), "CERT_PROV", facts(of), on);
        expect(verdictWords(judged.verdict, judged.findings)).not.toBe("");
        for (const { rule: cited, fact, weight, verified } of judged.findings) {
          const row = stored.find(({ id }) => id === cited.id)!;
          expect(row.code).toBe(cited.code);
          expect(sourceWords(cited)).toBe("Điều 1 Nghị định thử");
          expect(["ORIGINAL", "PRESS", "UNVERIFIED"]).toContain(cited.verification);
          expect(fact).not.toBe("");
          expect(cited.from <= on && (cited.to === null || cited.to >= on) && concerns(cited, "CERT_PROV", of.mode)).toBe(true);
          if (weight === "fails" || weight === "holds") expect(verified && row.verification === "ORIGINAL").toBe(true);
          expect(conditionWords(readCondition(row.condition), namesOf({ titles: [], rules: stored }))).not.toBe("");
        }
        expect(judged.verdict === "DOES_NOT").toBe(judged.findings.some(({ weight }) => weight === "fails"));
        if (judged.verdict === "MEETS")
          expect(judged.findings.filter(({ rule: cited }) => cited.blocks).every(({ weight }) => weight === "holds")).toBe(true);
        expect(
          inForce(stored, on)
            .filter(({ scope }) => scope === "national")
            .every(
              (one) =>
                !stored.some(
                  (own) => own.scope === "province" && own.code === one.code && own.from <= on && (own.to === null || own.to >= on),
                ),
            ),
        ).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});
