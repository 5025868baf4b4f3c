import { method } from "../method";
import { exact, formatAmount, formatPoints, leaf, least, type Points } from "../points";
import { countCell, counted, type Counted, Each, EACH_KNOBS } from "./counted";

const points = ({ each }: Each, typed: Counted, max: Points) => leaf(least(exact(each).times(typed.count), max));

export const perUnit = method<Each, Counted>({
  params: Each,
  fresh: { each: 1 },
  knobs: EACH_KNOBS,
  inputs: counted,
  cells: countCell,
  score: (it, typed, max) => ({ points: points(it, typed, max) }),
  explain(it, typed, max) {
    const over = exact(it.each).times(typed.count).gt(max) ? `, tối đa ${formatAmount(max)}` : "";
    return `${formatAmount(typed.count)} × ${formatPoints(it.each)}${over} = ${formatPoints(points(it, typed, max))}`;
  },
  how: (it, max) => `mỗi lượt ${formatPoints(it.each)}; tối đa ${formatAmount(max)}`,
});
