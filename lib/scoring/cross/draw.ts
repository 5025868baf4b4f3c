import { createHash } from "node:crypto";

/** Who checks whom. Units are named by their code: what anybody can read on the list and hash again. */
export type Pair = { unit: string; checker: string };
/** What a draw holds to where it can, in the order in which it gives up last. */
export const WISHES = ["mutual", "last_year", "conflict"] as const;
export type Wish = (typeof WISHES)[number];
export type DrawFacts = {
  /** Called out in the meeting: nobody can know it before. */
  seed: string;
  units: readonly string[];
  /** Units that check; all of them unless some were let off. */
  checkers?: readonly string[];
  /** How many units check each one. More than three is everybody checking everybody: that needs no draw. */
  each: 1 | 2 | 3;
  lastYear?: readonly Pair[];
  /** Units of one group do not check each other (one superior, one line of work). */
  groups?: Readonly<Record<string, string>>;
};
export type Drawn = { attempt: number; pairs: Pair[]; givenUp: { wish: Wish; pair: Pair }[] };

export const ATTEMPTS = 1000;

const order = (codes: readonly string[], label: string): string[] => {
  const keyed = codes.map((code) => [createHash("sha256").update(`${label}/${code}`, "utf8").digest("hex"), code] as const);
  return keyed.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, code]) => code);
};

/** Checkers are dealt out in turn, `each` in a row to every unit: nobody gets more than one more than another. */
export const deal = (units: readonly string[], checkers: readonly string[], each: number): Pair[] =>
  units.flatMap((unit, at) => Array.from({ length: each }, (_, n) => ({ unit, checker: checkers[(at * each + n) % checkers.length]! })));

/**
 * The public draw. Attempts 1 to 1.000 are tried: units in the order of SHA-256 of "seed/attempt/unit/code", checkers in
 * the order of SHA-256 of "seed/attempt/checker/code", dealt out in turn. An attempt in which a unit would check itself is
 * void. The first attempt that keeps every wish is taken, else the first that gives up least, a mutual pair weighing most.
 * @returns null where the rules cannot be kept: too few units to check `each` times without checking oneself
 */
export function draw({ seed, units, checkers = units, each, lastYear = [], groups = {} }: DrawFacts): Drawn | null {
  if (units.length === 0 || units.some((unit) => checkers.filter((checker) => checker !== unit).length < each)) return null;
  const before = new Set(lastYear.map(key));
  let best: Drawn | null = null;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const pairs = deal(order(units, `${seed}/${attempt}/unit`), order(checkers, `${seed}/${attempt}/checker`), each);
    if (pairs.some(({ unit, checker }) => unit === checker)) continue;
    const found = { attempt, pairs, givenUp: brokenWishes(pairs, before, groups) };
    if (best === null || lighter(found, best)) best = found;
    if (best.givenUp.length === 0) return best;
  }
  return best;
}

const key = ({ unit, checker }: Pair) => `${unit}\n${checker}`;

function brokenWishes(pairs: readonly Pair[], before: ReadonlySet<string>, groups: Readonly<Record<string, string>>): Drawn["givenUp"] {
  const all = new Set(pairs.map(key));
  const broken: Record<Wish, (pair: Pair) => boolean> = {
    // One of the two tells of both.
    mutual: ({ unit, checker }) => unit < checker && all.has(key({ unit: checker, checker: unit })),
    last_year: (pair) => before.has(key(pair)),
    conflict: ({ unit, checker }) => groups[unit] !== undefined && groups[unit] === groups[checker],
  };
  return WISHES.flatMap((wish) => pairs.filter(broken[wish]).map((pair) => ({ wish, pair })));
}

const count = (it: Drawn, wish: Wish) => it.givenUp.filter((one) => one.wish === wish).length;

function lighter(one: Drawn, other: Drawn): boolean {
  const wish = WISHES.find((asked) => count(one, asked) !== count(other, asked));
  return wish !== undefined && count(one, wish) < count(other, wish);
}
