import fc from "fast-check";
import { expect, test } from "vitest";
import { exact, formatAmount, formatPoints, leaf, readPoints, sum } from "@/lib/criteria/points";

test("points printed are read back as themselves", () => {
  fc.assert(
    fc.property(fc.integer({ min: -100_000_000, max: 100_000_000 }), (hundredths) => {
      const points = exact(hundredths).div(100);
      expect(readPoints(formatPoints(points))!.eq(points)).toBe(true);
    }),
  );
});

test.each([
  ["6.225", "6,23"],
  ["6.2249999999999999999", "6,22"],
  ["1.005", "1,01"],
  ["2.675", "2,68"],
  ["-0.005", "−0,01"],
  ["-0.001", "0,00"],
  ["1000", "1.000,00"],
  ["1234567.895", "1.234.567,90"],
])("a leaf of %s is printed as %s, half up and not as a binary fraction would", (raw, printed) =>
  expect(formatPoints(leaf(exact(raw)))).toBe(printed),
);

test("sums of rounded leaves print the sum of what is printed", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 10_000_000 }), { maxLength: 40 }), (thousandths) => {
      const leaves = thousandths.map((it) => leaf(exact(it).div(1000)));
      const printed = leaves
        .map((it) => Math.round(Number(formatPoints(it).replaceAll(".", "").replace(",", ".")) * 100))
        .reduce((a, b) => a + b, 0);
      expect(sum(leaves).times(100).toNumber()).toBe(printed);
    }),
  );
});

test("one tenth ten times is exactly one", () => expect(sum(Array.from({ length: 10 }, () => 0.1)).eq(1)).toBe(true));
test("a typed figure keeps its own digits", () =>
  expect([formatAmount(61), formatAmount("84.995"), formatAmount(1234.5)]).toEqual(["61", "84,995", "1.234,5"]));
test.each(["9.25", "1e308", "NaN", "Infinity", "=1+1", "0x10", "", "١٢", "1".repeat(61)])("%j is no number", (text) =>
  expect(readPoints(text)).toBeNull(),
);
test.each(["NaN", "Infinity", Number.NaN])("a stored %s is a fault, not a score", (stored) => expect(() => exact(stored)).toThrow());
