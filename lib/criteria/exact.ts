/** Places a quotient keeps: no quotient of two typed numbers (15 digits each) can be mistaken for a tie at the third place. */
const PLACES = 60;
/** What nobody writes as an amount: a text beyond it is a fault, not memory. */
const FARTHEST = 400;

const powers = [1n];
const ten = (places: number): bigint => (powers[places] ??= 10n ** BigInt(places));
const sizeOf = (whole: bigint): bigint => (whole < 0n ? -whole : whole);
/** Half up, away from zero. */
const halfUp = (whole: bigint, by: bigint): bigint => {
  const doubled = 2n * sizeOf(whole) + by, size = doubled / (2n * by);
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
    const places = fraction.length - Number(power), digits = BigInt(`${whole}${fraction}`), signed = sign === "-" ? -digits : digits;
    if (Math.abs(places) > FARTHEST) return null;
    return places < 0 ? new Exact(signed * ten(-places), 0) : new Exact(signed, places);
  }

  private at(places: number): bigint { return this.whole * ten(places - this.places); }
  private rounded(places: number): Exact { return places >= this.places ? this : new Exact(halfUp(this.whole, ten(this.places - places)), places); }
  /** Without zeros at the end. */
  private bare(): Exact {
    let { whole, places } = this;
    while (places > 0 && whole % 10n === 0n) { whole /= 10n; places -= 1; }
    return new Exact(whole, places);
  }

  plus(other: Given): Exact { const it = given(other), places = Math.max(this.places, it.places); return new Exact(this.at(places) + it.at(places), places); }
  minus(other: Given): Exact { return this.plus(given(other).negated()); }
  times(other: Given): Exact { const it = given(other); return new Exact(this.whole * it.whole, this.places + it.places).rounded(2 * PLACES); }
  div(other: Given): Exact {
    const it = given(other);
    if (it.whole === 0n) throw new RangeError("divided by nothing");
    const by = sizeOf(it.whole), over = (it.whole < 0n ? -this.whole : this.whole) * ten(PLACES + it.places);
    return new Exact(halfUp(over, by * ten(this.places)), PLACES).bare();
  }
  /** What is left over, with the sign of this number. */
  mod(other: Given): Exact { const it = given(other), places = Math.max(this.places, it.places); return new Exact(this.at(places) % it.at(places), places); }
  negated(): Exact { return new Exact(-this.whole, this.places); }
  abs(): Exact { return this.whole < 0n ? this.negated() : this; }
  floor(): Exact { const over = this.whole % ten(this.places), cut = this.whole / ten(this.places); return new Exact(over < 0n ? cut - 1n : cut, 0); }

  cmp(other: Given): -1 | 0 | 1 { const it = given(other), places = Math.max(this.places, it.places), one = this.at(places), two = it.at(places); return one < two ? -1 : one > two ? 1 : 0; }
  eq(other: Given): boolean { return this.cmp(other) === 0; }
  lt(other: Given): boolean { return this.cmp(other) < 0; }
  lte(other: Given): boolean { return this.cmp(other) <= 0; }
  gt(other: Given): boolean { return this.cmp(other) > 0; }
  gte(other: Given): boolean { return this.cmp(other) >= 0; }
  isZero(): boolean { return this.whole === 0n; }
  isNegative(): boolean { return this.whole < 0n; }

  toDecimalPlaces(places: number): Exact { return this.rounded(places); }
  toSignificantDigits(digits: number): Exact {
    const over = String(sizeOf(this.whole)).length - digits;
    if (over <= 0) return this;
    return over <= this.places ? this.rounded(this.places - over) : new Exact(halfUp(this.whole, ten(over)) * ten(over - this.places), 0);
  }
  /** Digits after the point, and digits in all, zeros at the end not counted. */
  decimalPlaces(): number { return this.bare().places; }
  precision(): number { return String(sizeOf(this.bare().whole)).replace(/(?<=.)0+$/, "").length; }

  toNumber(): number { return Number(this.toFixed()); }
  /** With so many places, half up; without a number all the places it has. */
  toFixed(places?: number): string {
    const it = places === undefined ? this.bare() : this.rounded(places), shown = places ?? it.places;
    const digits = String(sizeOf(it.at(shown))).padStart(shown + 1, "0"), cut = digits.length - shown;
    const text = shown === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`;
    return it.whole < 0n ? `-${text}` : text;
  }
  toString(): string { return this.toFixed(); }
  toJSON(): string { return this.toFixed(); }
}

/** How an amount comes: text of the database ("9.25"), a short JSON number, a decimal of any maker. */
export type Given = string | number | { toString(): string; toFixed(places: number): string };

const small = new Map<number, Exact>();

/** A stored amount, exactly. Text that is no finite number is a fault of ours, never something a person typed. */
export function given(amount: Given): Exact {
  if (amount instanceof Exact) return amount;
  if (typeof amount === "number" && Number.isInteger(amount) && amount >= 0 && amount <= 1000) {
    let known = small.get(amount);
    if (!known) small.set(amount, (known = new Exact(BigInt(amount), 0)));
    return known;
  }
  const value = Exact.read(String(amount));
  if (!value) throw new RangeError(`not a finite amount: ${String(amount)}`);
  return value;
}
