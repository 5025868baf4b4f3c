import { type Bench } from "./bench.ts";
import { answersIn, checked, type Target, warmed } from "./load.ts";
import { compared, type Figure, inTurn, judged, rounded } from "./rounds.ts";
import { processorOf } from "./servers.ts";

const LENGTH = 1_500;
/** A page of ours beside one of the bare application. */
export type Page = {
  id: string;
  name: string;
  path: string;
  says: string;
  who?: string;
  goal: string;
  beside: "/" | "/tinh";
  /** Rows that only this page is measured with, and their end. */ before?: (bench: Bench) => Promise<() => Promise<void>>;
};
export type Pair = { app: string; bare: string; ours: Target; other: Target };

/** Each page against the bare one, in turn; before it both are asked until they run warm. */
export async function measured(bench: Bench, pages: Page[], also?: (page: Page, pair: Pair) => Promise<Figure[]>): Promise<Figure[]> {
  const app = await bench.app(),
    bare = await bench.bare(),
    figures: Figure[] = [];
  for (const page of pages) {
    const { id, name, path, says, who, goal, beside, before } = page,
      after = await before?.(bench);
    const ours: Target = { url: `${app}${path}`, says, ...(who ? { cookie: `phien=${await bench.signedIn(who)}` } : {}) };
    const other: Target = { url: `${bare}${beside}`, says: "Trang" };
    await checked(ours);
    await checked(other);
    await warmed(ours);
    await warmed(other);
    figures.push(await against(id, name, goal, { url: app, target: ours }, { url: bare, target: other }));
    bench.say(line(figures.at(-1)!));
    await after?.();
    figures.push(...((await also?.(page, { app, bare, ours, other })) ?? []));
  }
  return figures;
}

type Side = { url: string; target: Target };
/** Where others use the machine, answers a second say who was let in; processor time an answer still says what each costs. */
const BUSY = 0.25;

/** Pages a second of both in turn. On a busy machine the processor time of the two servers decides, from the same rounds. */
async function against(id: string, name: string, goal: string, ours: Side, baseline: Side): Promise<Figure> {
  const costs = { ours: [] as number[], baseline: [] as number[] };
  const round =
    (side: keyof typeof costs, { url, target }: Side) =>
    async () => {
      const before = processorOf(url),
        { answers, seconds } = await answersIn(target, LENGTH),
        after = processorOf(url);
      if (before !== null && after !== null) costs[side].push(answers / (after - before));
      return answers / seconds;
    };
  const rates = await inTurn({ ours: round("ours", ours), baseline: round("baseline", baseline) });
  if (rates.spread <= BUSY || costs.ours.length === 0) return judged(id, name, "trang/giây", goal, rates);
  const byCost = compared(costs.ours.map((own, round) => [own * 1000, costs.baseline[round]! * 1000]));
  return judged(id, name, "trang/giây CPU", goal, byCost, `máy bận, so theo CPU; theo trang/giây là ${rounded(rates.ratio)}`);
}

const line = ({ id, ours, baseline, ratio }: Figure) => `  ${id}: ${ours} / ${baseline} = ${ratio}`;
