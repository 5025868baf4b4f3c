import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isShare, leastOf, ratioWords, reaches, readRatio, type Ratio } from "@/lib/rules/ratio";

const two3 = { numerator: 2, denominator: 3 };

describe("a ratio as an officer writes it", () => {
  test.each<[string, Ratio | null]>([
    ["2/3", two3],
    [" 4 / 6 ", two3],
    ["80 %", { numerator: 4, denominator: 5 }],
    ["80", { numerator: 4, denominator: 5 }],
    ["66,67 %", { numerator: 6667, denominator: 10_000 }],
    ["100%", { numerator: 1, denominator: 1 }],
    ["0", { numerator: 0, denominator: 1 }],
    ["300 %", { numerator: 3, denominator: 1 }],
    ["2/0", null],
    ["hai phần ba", null],
    ["", null],
    ["66,667", null],
    ["-50", null],
    ["1.5/2", null],
  ])("%s", (text, ratio) => expect(readRatio(text)).toEqual(ratio));
  test("of nothing, or of more than all, cannot be asked for", () => {
    expect(["0", "300 %", "3/2"].map((text) => isShare(readRatio(text)!))).toEqual([false, false, false]);
    expect(["1/2", "100 %", "2/3"].map((text) => isShare(readRatio(text)!))).toEqual([true, true, true]);
  });
  test("is said as it is spoken", () =>
    expect(["2/3", "1/2", "80 %", "90 %", "66,67 %", "100 %", "5/7"].map((text) => ratioWords(readRatio(text)!))).toEqual([
      "2/3",
      "1/2",
      "80\u00a0%",
      "90\u00a0%",
      "66,67\u00a0%",
      "100\u00a0%",
      "5/7",
    ]));
});

describe("how many it takes", () => {
  test.each<[number, Ratio, boolean, number]>([
    [9, two3, false, 6],
    [10, two3, false, 7],
    [15, { numerator: 4, denominator: 5 }, false, 12],
    [15, { numerator: 9, denominator: 10 }, false, 14],
    [10, { numerator: 1, denominator: 2 }, true, 6],
    [9, { numerator: 1, denominator: 2 }, true, 5],
    [9, two3, true, 7],
    [1, { numerator: 1, denominator: 1 }, false, 1],
  ])("%i of %j, more %s: %i", (base, ratio, more, least) => {
    expect(leastOf(base, ratio, more)).toBe(least);
    expect([reaches(least, base, ratio, more), reaches(least - 1, base, ratio, more)]).toEqual([true, false]);
  });
  test("nobody of nobody is no share", () => expect(reaches(0, 0, two3)).toBe(false));

  test("as exact fractions have it, for every council and every ratio", () => {
    const share = fc
      .tuple(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 1, max: 10_000 }))
      .map(([a, b]) => ({ numerator: Math.min(a, b), denominator: Math.max(a, b) }));
    fc.assert(
      fc.property(share, fc.integer({ min: 1, max: 200 }), fc.nat(200), fc.boolean(), (ratio, base, count, more) => {
        const got = BigInt(count) * BigInt(ratio.denominator),
          asked = BigInt(base) * BigInt(ratio.numerator);
        expect(reaches(count, base, ratio, more)).toBe(more ? got > asked : got >= asked);
        expect(reaches(leastOf(base, ratio, more), base, ratio, more)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
  test("what is read of a percentage is that percentage, exactly", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (hundredths) => {
        const { numerator, denominator } = readRatio(`${Math.floor(hundredths / 100)},${String(hundredths % 100).padStart(2, "0")} %`)!;
        expect(BigInt(numerator) * 10_000n).toBe(BigInt(hundredths) * BigInt(denominator));
      }),
    );
  });
});
