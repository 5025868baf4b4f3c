import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AwardFact, type Counted, directShare, fits, type StatisticForm, tabulate } from "@/lib/council/statistics/form";

const fact = (over: Partial<Counted<AwardFact>>): Counted<AwardFact> => ({
  level: "PROVINCE",
  title: "CERT_PROV",
  kind: "COLLECTIVE",
  enterprise: false,
  mode: "MERIT",
  class: null,
  gender: null,
  count: 1,
  ...over,
});
const FORM: Pick<StatisticForm, "base" | "lines" | "columns"> = {
  base: { level: ["PROVINCE"] },
  lines: [
    { key: "all", label: "Tổng số", ask: {}, all: true },
    { key: "cert", label: "Bằng khen", ask: { title: ["CERT_PROV", "CERT_PROV_PERSON"] } },
    { key: "rest", label: "Khác", ask: {}, rest: true },
  ],
  columns: [
    { key: "all", label: "Tổng số", ask: {} },
    { key: "enterprise", label: "Doanh nghiệp", ask: { kind: ["COLLECTIVE"], enterprise: [true] } },
    { key: "person", label: "Cá nhân", ask: { kind: ["PERSON"] } },
    { key: "direct", label: "Trực tiếp", ask: { kind: ["PERSON"], class: ["DIRECT_WORKER"] } },
    { key: "unclassed", label: "Chưa phân loại", ask: { kind: ["PERSON"], class: [null] } },
    { key: "female", label: "Nữ", ask: { gender: ["FEMALE"] } },
  ],
};
const FACTS = [
  fact({ count: 4 }),
  fact({ enterprise: true, count: 2 }),
  fact({ title: "CERT_PROV_PERSON", kind: "PERSON", class: "DIRECT_WORKER", gender: "FEMALE", count: 3 }),
  fact({ title: "CERT_PROV_PERSON", kind: "PERSON", class: "TOP_LEADER", gender: "MALE" }),
  fact({ title: "CERT_PROV_PERSON", kind: "PERSON", class: null, gender: null, mode: null, enterprise: null, count: 5 }),
  fact({ title: "PROV_FLAG", count: 7 }),
  fact({ level: "PRIME_MINISTER", title: "GOV_FLAG", count: 9 }),
  fact({ level: null, title: null, count: 11 }),
];

describe("a form", () => {
  test("counts what fits its line and its column, as reckoned by hand", () => {
    expect(tabulate(FORM, FACTS).map(({ line, figures }) => [line.key, ...figures])).toEqual([
      ["all", 22, 2, 9, 3, 5, 3],
      ["cert", 15, 2, 9, 3, 5, 3],
      ["rest", 7, 0, 0, 0, 0, 0],
    ]);
  });
  test("never counts what nobody has said as something: null fits where null is listed alone", () => {
    expect([
      fits({ class: null }, { class: ["DIRECT_WORKER"] }),
      fits({ class: null }, { class: [null] }),
      fits({}, { class: [null] }),
      fits({ class: "DIRECT_WORKER" }, { class: [null] }),
      fits({ enterprise: false }, { enterprise: [null, true] }),
    ]).toEqual([false, true, true, false, false]);
  });
  test("its lines add up to all, however the facts fall", () => {
    const some = fc
      .record({
        level: fc.constantFrom("PROVINCE" as const, "PRESIDENT" as const, null),
        title: fc.constantFrom("CERT_PROV", "X", null),
        kind: fc.constantFrom("COLLECTIVE" as const, "PERSON" as const),
        count: fc.nat(50),
      })
      .map(fact);
    fc.assert(
      fc.property(fc.array(some), (facts) => {
        const [all, ...parts] = tabulate(FORM, facts).map(({ figures }) => figures);
        expect(FORM.columns.map((_, at) => parts.reduce((sum, figures) => sum + figures[at]!, 0))).toEqual(all);
      }),
    );
  });
  test("the share of direct workers is of those whose class is known", () => {
    expect(directShare(FACTS, ["PROVINCE"])).toEqual({ direct: 3, known: 4, unknown: 5 });
    expect(directShare([fact({})], ["PROVINCE"])).toBeNull();
  });
});
