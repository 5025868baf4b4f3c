/** What `bench.json` holds of each figure; `interval` is the bootstrap 95 % interval of the ratio. */
export type Figure = {
  id: string;
  name: string;
  ours: number;
  baseline: number;
  ratio: number;
  goal: string;
  holds: boolean;
  interval: [number, number];
  unit: string;
  note?: string;
};

export const ROUNDS = 9;

export function median(all: readonly number[]): number {
  const inOrder = all.toSorted((a, b) => a - b),
    middle = inOrder.length >> 1;
  return inOrder.length % 2 === 1 ? inOrder[middle]! : (inOrder[middle - 1]! + inOrder[middle]!) / 2;
}
export const percentile = (all: readonly number[], part: number): number =>
  all.toSorted((a, b) => a - b)[Math.min(all.length - 1, Math.floor(all.length * part))]!;

/** The same numbers for the same rounds: an interval that moves by itself would be one more noise. */
function bootstrap(ratios: readonly number[]): [number, number] {
  let state = 20261122;
  const next = () => (state = (state * 1664525 + 1013904223) >>> 0) / 2 ** 32;
  const medians = Array.from({ length: 2000 }, () => median(ratios.map(() => ratios[Math.floor(next() * ratios.length)]!)));
  return [percentile(medians, 0.025), percentile(medians, 0.975)];
}

type Sides = { ours: () => Promise<number>; baseline: () => Promise<number>; rounds?: number };
export type Measured = { ours: number; baseline: number; ratio: number; interval: [number, number]; spread: number };

/** Both sides in turn, which of them first changing every round; the ratio of each round, and of these the median. */
export async function inTurn({ ours, baseline, rounds = ROUNDS }: Sides): Promise<Measured> {
  const pairs: [number, number][] = [];
  for (let round = 0; round < rounds; round++) {
    if (round % 2 === 0) {
      const own = await ours();
      pairs.push([own, await baseline()]);
    } else {
      const other = await baseline();
      pairs.push([await ours(), other]);
    }
  }
  return compared(pairs);
}

/** Each round's ratio of ours to the other, and of these the median. */
export function compared(pairs: readonly [number, number][]): Measured {
  const ratios = pairs.map(([own, other]) => own / other),
    others = pairs.map(([, other]) => other);
  return {
    ours: median(pairs.map(([own]) => own)),
    baseline: median(others),
    ratio: median(ratios),
    interval: bootstrap(ratios),
    spread: Math.max(...others) / Math.min(...others) - 1,
  };
}

/** "≥ 0.50" or "≤ 2.0" against the side of the interval that speaks against us. */
export function judged(id: string, name: string, unit: string, goal: string, it: Measured, note?: string): Figure {
  const least = goal.startsWith("≥"),
    wanted = Number(goal.slice(1));
  const moved = it.spread > 0.25 ? `nền dao động ${Math.round(it.spread * 100)} %` : "";
  const said = [note, moved].filter(Boolean).join("; ");
  return {
    id,
    name,
    unit,
    goal,
    ours: rounded(it.ours),
    baseline: rounded(it.baseline),
    ratio: rounded(it.ratio),
    interval: [rounded(it.interval[0]), rounded(it.interval[1])],
    holds: least ? it.interval[0] >= wanted : it.interval[1] <= wanted,
    ...(said ? { note: said } : {}),
  };
}
/** Three digits say all that such a measurement knows. */
export const rounded = (it: number): number => Number(it.toPrecision(3));
