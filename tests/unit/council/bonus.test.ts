import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  bonusAnew,
  type BonusRule,
  dongOf,
  gapsIn,
  MOST_DONG,
  multipleOn,
  obstaclesToConfirmBonus,
  productOf,
  reckon,
  ruleOn,
} from "@/lib/council/bonus/rules";
import { bonusEffects } from "@/lib/council/bonus/confirm-rules";
import { ruleSources } from "@/lib/council/bonus/words";
import { BonusRuleInput } from "@/lib/council/bonus/schema";

const rule = (over: Partial<BonusRule>): BonusRule => ({
  id: Math.random().toString(),
  version: 1,
  kind: "MULTIPLE",
  code: "",
  of: null,
  value: "1.0000",
  instrument: "NĐ",
  article: null,
  foundIn: null,
  from: "2025-07-01",
  to: null,
  own: false,
  verification: "UNVERIFIED",
  setBy: null,
  ...over,
});
const HISTORY = [
  ["1490000", "2019-07-01", "2023-06-30"],
  ["1800000", "2023-07-01", "2024-06-30"],
  ["2340000", "2024-07-01", "2026-06-30"],
  ["2530000", "2026-07-01", null],
] as const;
const RULES = [
  ...HISTORY.map(([value, from, to]) => rule({ kind: "SALARY", value, from, to })),
  rule({ code: "WORKER", value: "0.3000" }),
  rule({ code: "PERSON", value: "1.5000" }),
  rule({ code: "COLLECTIVE", value: "2.0000", of: "PERSON" }),
  rule({ code: "HOUSEHOLD", value: "1.5000", of: "PERSON" }),
];

describe("what goes with an award", () => {
  test("issuing with money that nobody has confirmed says that the annex stays without it, and how to have it", () => {
    const draft = (more: object = {}, rules = RULES) =>
      bonusEffects({
        kind: "AWARD",
        state: "draft",
        signedOn: "2026-02-20",
        bonus: { rules, titles: [{ code: "PERSON", name: "Cá nhân", count: 2 }], printed: false, sum: null, ...more },
      } as unknown as Parameters<typeof bonusEffects>[0]);
    expect(draft()).toEqual([
      expect.stringMatching(/^Tiền thưởng \(7\.020\.000 đồng\) chưa được xác nhận: .* không thêm được.*xác nhận ở mục Tiền thưởng/),
    ]);
    expect(draft({}, [])).toEqual([expect.stringMatching(/^Chưa tính được tiền thưởng: .* ghi mức lương cơ sở/)]);
    expect(draft({ printed: true, sum: 7_020_000 })).toEqual([]);
  });
  test("names each text it rests on once", () => {
    const one = rule({ instrument: "Nghị định số 152/2025/NĐ-CP" });
    expect(ruleSources([one, { ...one, id: "2" }])).toBe("Nghị định số 152/2025/NĐ-CP");
    expect(ruleSources([one, { ...one, article: "Điều 54" }])).toBe("Nghị định số 152/2025/NĐ-CP; Nghị định số 152/2025/NĐ-CP, Điều 54");
  });
  test.each([
    ["WORKER", "2026-06-30", 702_000],
    ["WORKER", "2026-07-01", 759_000],
    ["PERSON", "2026-06-30", 3_510_000],
    ["COLLECTIVE", "2026-06-30", 7_020_000],
    ["HOUSEHOLD", "2026-06-30", 5_265_000],
  ])("%s on %s: %i", (code, day, dong) => {
    expect(reckon(RULES, [{ code, name: code, count: 1 }], day).titles[0]!.each).toBe(dong);
  });

  test("a line and all lines, by hand; what nobody has a multiple for stays empty", () => {
    const it = reckon(
      RULES,
      [
        { code: "HOUSEHOLD", name: "Hộ", count: 3 },
        { code: "WORKER", name: "LĐTT", count: 20 },
        { code: "ORDER", name: "Huân chương", count: 2 },
      ],
      "2026-02-20",
    );
    expect(it.titles.map(({ multiple, each, sum }) => [multiple, each, sum])).toEqual([
      ["2.25", 5_265_000, 15_795_000],
      ["0.3", 702_000, 14_040_000],
      [null, null, null],
    ]);
    expect([it.total, it.lacking, it.unverified]).toEqual([29_835_000, ["Huân chương"], true]);
  });

  test.each([
    ["1", 5_265_000],
    ["1000", 5_265_000],
    ["10000", 5_270_000],
    ["100000", 5_300_000],
  ])("is rounded up to %s where the province says so", (value, dong) => {
    expect(
      reckon([...RULES, rule({ kind: "ROUNDING", value, own: true })], [{ code: "HOUSEHOLD", name: "Hộ", count: 1 }], "2026-02-20")
        .titles[0]!.each,
    ).toBe(dong);
  });

  test("is that of the day of signing, the province's row before the country's; on a day without a base salary it is nothing", () => {
    const own = [...RULES, rule({ code: "PERSON", value: "2.0000", own: true, from: "2026-01-01", to: "2026-03-31" })];
    const each = (day: string) => reckon(own, [{ code: "PERSON", name: "", count: 1 }], day).titles[0]!.each;
    expect(["2025-12-31", "2026-01-01", "2026-03-31", "2026-04-01"].map(each)).toEqual([3_510_000, 4_680_000, 4_680_000, 3_510_000]);
    expect(ruleOn(RULES, "SALARY", "2019-06-30")).toBeNull();
    expect(reckon(RULES, [{ code: "PERSON", name: "", count: 1 }], "2019-06-30")).toMatchObject({ salary: null, total: 0, lacking: [""] });
  });

  const decimals = fc.integer({ min: 1, max: 10_000_000 }).map((n) => new Decimal(n).div(10_000).toFixed(4));
  test("is what decimal.js makes of it, to the dong, for any salary, multiples and step", () => {
    const Exact = Decimal.clone({ precision: 60 });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999_999 }),
        fc.array(decimals, { minLength: 1, maxLength: 2 }),
        fc.constantFrom(1, 1000, 10_000, 100_000),
        (salary, multiples, step) => {
          const product = multiples.reduce((value, one) => value.times(one), new Exact(salary));
          expect(dongOf(String(salary), multiples, step).toString()).toBe(product.div(step).ceil().times(step).toFixed(0));
          expect(new Exact(productOf(multiples)).equals(multiples.reduce((value, one) => value.times(one), new Exact(1)))).toBe(true);
        },
      ),
    );
  });
  test("would be a dong too much by floats: the control", () => {
    expect([Math.ceil(1_490_000 * 1.1), Number(dongOf("1490000", ["1.1"], 1))]).toEqual([1_639_001, 1_639_000]);
  });
  test("the sum of a list is the sum of its lines, whatever their order", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(["WORKER", "PERSON", "COLLECTIVE", "HOUSEHOLD"]),
        fc.array(fc.nat(500), { minLength: 4, maxLength: 4 }),
        (codes, counts) => {
          const lines = codes.map((code, at) => ({ code, name: code, count: counts[at]! })),
            it = reckon(RULES, lines, "2026-08-01");
          expect(it.total).toBe(it.titles.reduce((sum, { each, count }) => sum + each! * count, 0));
          expect(reckon(RULES, lines.toReversed(), "2026-08-01").total).toBe(it.total);
        },
      ),
    );
  });
});

describe("is confirmed by somebody who saw the sum", () => {
  const it = reckon(RULES, [{ code: "PERSON", name: "", count: 2 }], "2026-02-20"),
    codes = (found = it, said = { sum: 7_020_000, compared: true }) =>
      obstaclesToConfirmBonus(found, "2026-02-20", said).map(({ code }) => code);
  test("and has compared what is not verified", () => {
    expect(codes()).toEqual([]);
    expect(codes(it, { sum: 7_020_000, compared: false })).toEqual(["bonus.not_compared"]);
    expect(codes(it, { sum: 7_000_000, compared: true })).toEqual(["bonus.moved"]);
    const verified = reckon(
      RULES.map((one) => ({ ...one, verification: "ORIGINAL" as const })),
      [{ code: "PERSON", name: "", count: 2 }],
      "2026-02-20",
    );
    expect(codes(verified, { sum: 7_020_000, compared: false })).toEqual([]);
  });
  test("not where there is no base salary, no multiple, or the sum cannot be kept", () => {
    expect(codes(reckon([], [{ code: "PERSON", name: "", count: 2 }], "2026-02-20"))).toEqual(["bonus.no_salary"]);
    expect(codes(reckon(RULES, [{ code: "ORDER", name: "", count: 2 }], "2026-02-20"))).toEqual(["bonus.no_multiple"]);
    const huge = reckon(
      [rule({ kind: "SALARY", value: "99999999" }), rule({ code: "A", value: "1000.0000" })],
      [{ code: "A", name: "", count: 100_000 }],
      "2026-02-20",
    );
    expect(huge.total).toBeGreaterThan(MOST_DONG);
    expect(codes(huge, { sum: huge.total, compared: true })).toEqual(["bonus.over"]);
  });
});

describe("rows of the province", () => {
  const own = rule({ code: "PERSON", own: true, from: "2026-01-01" }),
    set = (since: string, of: string | null = null, code = "PERSON") => bonusAnew([...RULES, own], { kind: "MULTIPLE", code, of, since });
  test("end the row before, never one that begins later", () => {
    expect(set("2026-05-01")).toEqual({ problems: [], ends: own });
    expect(set("2026-01-01").problems).toMatchObject([{ code: "bonus.later" }]);
  });
  test("are multiples of a title that is one of the base salary itself: no circle", () => {
    for (const of of ["PERSON", "COLLECTIVE"]) expect(set("2026-05-01", of).problems).toMatchObject([{ code: "bonus.of_circle" }]);
    expect(set("2026-05-01", "WORKER").problems).toMatchObject([{ code: "bonus.of_circle" }]); // households are reckoned by it
    expect(set("2026-05-01", "PERSON", "ORDER").problems).toEqual([]);
    expect(multipleOn([rule({ code: "A", of: "B" }), rule({ code: "B", of: "A" })], "A", "2026-01-01")).toBeNull();
  });
  test("leave gaps in the base salary that are told", () => {
    expect(gapsIn(RULES, "2026-11-29")).toEqual([]);
    expect(
      gapsIn(
        RULES.filter(({ value }) => value !== "1800000"),
        "2026-11-29",
      ),
    ).toEqual([{ from: "2023-07-01", to: "2024-06-30" }]);
    expect(gapsIn([rule({ kind: "SALARY", value: "1", from: "2024-01-01", to: "2024-12-31" })], "2026-01-01")).toEqual([
      { from: "2025-01-01", to: "2026-01-01" },
    ]);
  });
  test.each([
    ["MULTIPLE", "0", "Nhập số lớn hơn 0."],
    ["MULTIPLE", "-1,5", "Nhập số lớn hơn 0."],
    ["MULTIPLE", "1.5", "Chưa đúng dạng số. Nhập ví dụ 1,5 hoặc 2.340.000."],
    ["MULTIPLE", "một", "Chưa đúng dạng số. Nhập ví dụ 1,5 hoặc 2.340.000."],
    ["MULTIPLE", "", "Nhập hệ số."],
    ["MULTIPLE", "1001", "Số này quá lớn, nhiều nhất 1.000. Nhập lại."],
    ["MULTIPLE", "1,23456", "Nhập nhiều nhất 4 chữ số sau dấu phẩy."],
    ["SALARY", "2.340.000,5", "Nhập số nguyên."],
    ["SALARY", "0", "Nhập số lớn hơn 0."],
    ["ROUNDING", "500", "Chọn cách làm tròn."],
  ])("%s %s is refused in words", (kind, value, words) => {
    const read = BonusRuleInput.safeParse({ kind, value, code: "PERSON", since: "01/01/2026", instrument: "Nghị quyết" });
    expect(read.error?.issues.map(({ message }) => message)).toEqual([words]);
  });
  test("are kept as they were typed, exact", () => {
    expect(
      BonusRuleInput.parse({ kind: "MULTIPLE", value: " 1,25 ", code: "PERSON", since: "01/01/2026", instrument: "Nghị quyết" }),
    ).toMatchObject({ value: "1.25", of: null });
    expect(BonusRuleInput.parse({ kind: "SALARY", value: "2.340.000", since: "01/01/2026", instrument: "Nghị quyết" })).toMatchObject({
      value: "2340000",
    });
  });
});
