import { method } from "../method";
import { exact, formatAmount, formatPoints, leaf, least, type Points } from "../points";
import { countCell, counted, type Counted, Each, EACH_KNOBS } from "./counted";

/** The maximum of a bonus item is its own cap; the section's cap comes on top, in the total. */
const points = ({ each }: Each, typed: Counted, max: Points) => leaf(least(exact(each).times(typed.count), max));

export const bonus = method<Each, Counted>({
  params: Each,
  fresh: { each: 0.5 },
  knobs: EACH_KNOBS,
  inputs: counted,
  cells: countCell,
  score: (it, typed, max) => ({ points: points(it, typed, max) }),
  explain(it, typed, max) {
    const over = exact(it.each).times(typed.count).gt(max) ? `, tối đa ${formatAmount(max)}` : "";
    return `Thưởng ${formatAmount(typed.count)} × ${formatPoints(it.each)}${over} = +${formatPoints(points(it, typed, max))}`;
  },
  how: (it, max) => `thưởng ${formatPoints(it.each)} mỗi lượt; tối đa ${formatAmount(max)}`,
  misfits: ({ each }, max) =>
    max.lt(each) ? [`Một lượt được ${formatAmount(each)} điểm, vượt mức trần ${formatAmount(max)}. Sửa lại.`] : [],
});
