import { Decimal } from "decimal.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { Exact, given } from "@/lib/criteria/exact";
import { formatAmount, leaf } from "@/lib/criteria/points";

// The reference: a library that does far more, with as many digits as ours keeps.
const Reference = Decimal.clone({ precision: 90, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -400, toExpPos: 400 });

/** Up to fifteen digits, the point anywhere among them: all that a cell takes. */
const typed = fc
  .tuple(fc.boolean(), fc.integer({ min: 0, max: 999_999_999_999_999 }), fc.integer({ min: 0, max: 15 }))
  .map(([minus, digits, places]) =>
    new Reference(digits)
      .div(new Reference(10).pow(places))
      .times(minus ? -1 : 1)
      .toFixed(),
  );
const two = fc.tuple(typed, typed),
  halves = fc.integer({ min: -2_000_000, max: 2_000_000 }).map((it) => new Reference(it).div(1000).toFixed());

const OPERATIONS = ["plus", "minus", "times", "mod"] as const;
test.each(OPERATIONS)("%s of two typed numbers loses nothing", (name) => {
  fc.assert(
    fc.property(two, ([one, other]) => {
      fc.pre(name !== "mod" || Number(other) !== 0);
      expect(given(one)[name](other).toFixed()).toBe(unsigned(new Reference(one)[name](other).toFixed()));
    }),
    { numRuns: 500 },
  );
});

test("a quotient, times what is divided at the end, rounds to the same leaf", () => {
  fc.assert(
    fc.property(typed, typed, halves, (one, other, max) => {
      fc.pre(Number(other) !== 0);
      expect(leaf(given(max).times(one).div(other)).toFixed(2)).toBe(unsigned(new Reference(max).times(one).div(other).toFixed(2)));
    }),
    { numRuns: 1000 },
  );
});

test.each([0, 1, 2, 4])("rounded to %i places, half up, away from zero", (places) => {
  fc.assert(
    fc.property(fc.oneof(halves, typed), (one) => {
      expect(given(one).toDecimalPlaces(places).toFixed()).toBe(unsigned(new Reference(one).toDecimalPlaces(places).toFixed()));
      expect(given(one).toFixed(places)).toBe(unsigned(new Reference(one).toFixed(places)));
    }),
  );
});

test("digits, places, order, sign and the binary number are those of the reference", () => {
  fc.assert(
    fc.property(two, fc.integer({ min: 1, max: 15 }), ([one, other], digits) => {
      const ours = given(one),
        reference = new Reference(one);
      expect([
        ours.decimalPlaces(),
        ours.precision(),
        ours.cmp(other),
        ours.isZero(),
        ours.toNumber(),
        ours.abs().toFixed(),
        ours.floor().toFixed(),
        ours.toSignificantDigits(digits).toFixed(),
      ]).toEqual([
        reference.decimalPlaces(),
        reference.precision(),
        reference.cmp(other),
        reference.isZero(),
        Number(reference.toFixed()),
        reference.abs().toFixed(),
        unsigned(reference.floor().toFixed()),
        unsigned(reference.toSignificantDigits(digits).toFixed()),
      ]);
      expect([ours.eq(other), ours.lt(other), ours.lte(other), ours.gt(other), ours.gte(other)]).toEqual([
        reference.eq(other),
        reference.lt(other),
        reference.lte(other),
        reference.gt(other),
        reference.gte(other),
      ]);
    }),
    { numRuns: 500 },
  );
});

test("any JSON number is read as it is written, also with a power", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
      expect(given(number).toNumber()).toBe(number === 0 ? 0 : number);
    }),
  );
});

test.each(["1e401", "1e99999", "-", "", ".", "1.2.3", "0x10", "1e", " 1", "1_000"])("%j is no amount", (text) =>
  expect(Exact.read(text)).toBeNull(),
);
test("divided by nothing is a fault", () => expect(() => given(1).div(0)).toThrow(RangeError));
test("a third printed with all its places ends", () => expect(formatAmount(given(1).div(3)).length).toBe(62));

/** Ours knows no minus nought. */
const unsigned = (text: string) => (/^-[0.]+$/.test(text) ? text.slice(1) : text);
