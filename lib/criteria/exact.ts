/** Places a quotient keeps: no quotient of two typed numbers (15 digits each) can be mistaken for a tie at the third place. */
const PLACES = 60;
/** What nobody writes as an amount: a text beyond it is a fault, not memory. */
const FARTHEST = 400;

const powers = [1n];
const ten = (places: number): bigint => (powers[places] ??= 10n ** BigInt(places));
const sizeOf = (whole: bigint): bigint => (whole < 0n ? -whole : whole);
/** Half up, away from zero. */
const halfUp = (whole: bigint, by: bigint): bigint => {
  const doubled = 2n * sizeOf(whole) + by,
    size = doubled / (2n * by);
  return whole < 0n ? -size : size;
};

const WRITTEN = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,4}))?$/i;

/**
 * A number as decimals have it: `whole` divided by ten `places` times. Adding and multiplying lose nothing, a quotient is cut off at sixty places.
 * Own, because a library that can also draw roots weighs twelve times as much in the browser; tests compare it with one.
 */
export class Exact {
  readonly whole: bigint;
  readonly places: number;

  constructor(whole: bigint, places: number) {
    this.whole = whole;
    this.places = places;
  }

  /** "-9.25", "1e-7"; null when the text is no finite number. */
  static read(text: string): Exact | null {
    const [, sign, whole = "", fraction = "", power = "0"] = WRITTEN.exec(text) ?? [];
    if (whole + fraction === "") return null;
    const places = fraction.length - Number(power),
      digits = BigInt(`${whole}${fraction}`),
      signed = sign === "-" ? -digits : digits;
    if (Math.abs(places) > FARTHEST) return null;
    return places < 0 ? new Exact(signed * ten(-places), 0) : new Exact(signed, places);
  }

  private at(places: number): bigint {
    return places === this.places ? this.whole : this.whole * ten(places - this.places);
  }
  private rounded(places: number): Exact {
    return places >= this.places ? this : new Exact(halfUp(this.whole, ten(this.places - places)), places);
  }
  plus(other: Given): Exact {
    const it = given(other),
      places = Math.max(this.places, it.places);
    return new Exact(this.at(places) + it.at(places), places);
  }
  minus(other: Given): Exact {
    return this.plus(given(other).negated());
  }
  times(other: Given): Exact {
    const it = given(other);
    return new Exact(this.whole * it.whole, this.places + it.places).rounded(2 * PLACES);
  }
  div(other: Given): Exact {
    const it = given(other);
    if (it.whole === 0n) throw new RangeError("divided by nothing");
    const by = sizeOf(it.whole),
      over = (it.whole < 0n ? -this.whole : this.whole) * ten(PLACES + it.places);
    return new Exact(halfUp(over, by * ten(this.places)), PLACES);
  }
  /** What is left over, with the sign of this number. */
  mod(other: Given): Exact {
    const it = given(other),
      places = Math.max(this.places, it.places);
    return new Exact(this.at(places) % it.at(places), places);
  }
  negated(): Exact {
    return new Exact(-this.whole, this.places);
  }
  abs(): Exact {
    return this.whole < 0n ? this.negated() : this;
  }
  floor(): Exact {
    const over = this.whole % ten(this.places),
      cut = this.whole / ten(this.places);
    return new Exact(over < 0n ? cut - 1n : cut, 0);
  }

  cmp(other: Given): -1 | 0 | 1 {
    const it = given(other),
      places = Math.max(this.places, it.places),
      one = this.at(places),
      two = it.at(places);
    return one < two ? -1 : one > two ? 1 : 0;
  }
  eq(other: Given): boolean {
    return this.cmp(other) === 0;
  }
  lt(other: Given): boolean {
    return this.cmp(other) < 0;
  }
  lte(other: Given): boolean {
    return this.cmp(other) <= 0;
  }
  gt(other: Given): boolean {
    return this.cmp(other) > 0;
  }
  gte(other: Given): boolean {
    return this.cmp(other) >= 0;
  }
  isZero(): boolean {
    return this.whole === 0n;
  }
  isNegative(): boolean {
    return this.whole < 0n;
  }

  toDecimalPlaces(places: number): Exact {
    return this.rounded(places);
  }
  toSignificantDigits(digits: number): Exact {
    const over = String(sizeOf(this.whole)).length - digits;
    if (over <= 0) return this;
    return over <= this.places ? this.rounded(this.places - over) : new Exact(halfUp(this.whole, ten(over)) * ten(over - this.places), 0);
  }
  /** Digits after the point, and digits in all, zeros at the end not counted. */
  decimalPlaces(): number {
    return this.toFixed().split(".")[1]?.length ?? 0;
  }
  precision(): number {
    return String(sizeOf(this.whole)).replace(/(?<=.)0+$/, "").length;
  }

  toNumber(): number {
    return Number(this.toFixed());
  }
  /** With so many places, half up; without a number all the places it has. */
  toFixed(places?: number): string {
    const it = places === undefined ? this : this.rounded(places),
      shown = places ?? this.places,
      text = String(it.at(shown));
    if (shown === 0) return text;
    const minus = text.startsWith("-"),
      digits = (minus ? text.slice(1) : text).padStart(shown + 1, "0"),
      cut = digits.length - shown;
    const printed = `${minus ? "-" : ""}${digits.slice(0, cut)}.${digits.slice(cut)}`;
    return places === undefined ? printed.replace(/\.?0+$/, "") : printed;
  }
  toString(): string {
    return this.toFixed();
  }
  toJSON(): string {
    return this.toFixed();
  }
}

/** How an amount comes: text of the database ("9.25"), a short JSON number, a decimal of any maker. */
export type Given = string | number | { toString(): string; toFixed(places: number): string };

/** The same few amounts are read over and over: maxima, steps, points of a level. Numbers never change, so one of each is enough. */
const known = new Map<string | number, Exact>();
const KNOWN = 5_000,
  SHORT = 20;

/** A stored amount, exactly. Text that is no finite number is a fault of ours, never something a person typed. */
export function given(amount: Given): Exact {
  if (amount instanceof Exact) return amount;
  const isPlain = typeof amount === "number" || typeof amount === "string",
    found = isPlain ? known.get(amount) : undefined;
  if (found) return found;
  const text = String(amount),
    value = Exact.read(text);
  if (!value) throw new RangeError(`not a finite amount: ${text}`);
  if (isPlain && known.size < KNOWN && text.length <= SHORT) known.set(amount, value);
  return value;
}
