import { amount } from "../cells";
import { method } from "../method";
import { exact, formatAmount, formatPoints, leaf, most, type Points } from "../points";
import { fields, prepared, type Value } from "../reader";
import { countCell, counted, type Counted, Each, EACH_KNOBS } from "./counted";

const Params = fields({
  ...Each.shape,
  floor: prepared((typed) => typed ?? 0, amount({ name: "Điểm thấp nhất", most: 10_000, places: 2 })),
});
type Params = Value<typeof Params>;

const points = ({ each, floor }: Params, typed: Counted, max: Points) =>
  leaf(most(max.minus(exact(each).times(typed.count)), exact(floor)));

export const deduct = method<Params, Counted>({
  params: Params,
  fresh: { each: 0.5, floor: 0, countName: "Số lần vi phạm" },
  knobs: [...EACH_KNOBS, { field: "floor", label: "Điểm thấp nhất", kind: "number" }],
  inputs: counted,
  cells: countCell,
  score: (it, typed, max) => ({ points: points(it, typed, max) }),
  explain(it, typed, max) {
    const low = max.minus(exact(it.each).times(typed.count)).lt(it.floor) ? `, thấp nhất là ${formatAmount(it.floor)}` : "";
    return `${formatAmount(max)} − ${formatAmount(typed.count)} × ${formatPoints(it.each)}${low} = ${formatPoints(points(it, typed, max))}`;
  },
  how: (it, max) => `từ ${formatAmount(max)} trừ ${formatPoints(it.each)} mỗi lần; thấp nhất ${formatAmount(it.floor)}`,
  misfits: ({ floor }, max) =>
    max.lt(floor) ? [`Điểm thấp nhất ${formatAmount(floor)} cao hơn điểm tối đa ${formatAmount(max)}. Sửa lại.`] : [],
});
