import { amount, count, label } from "../cells";
import { method } from "../method";
import { exact, formatAmount, formatPoints, leaf, least, most, type Points } from "../points";
import { fields, type Value } from "../reader";

const each = (name: string) => amount({ name, most: 10_000, places: 2 });
const Params = fields({
  plus: each("Điểm cộng mỗi lượt"),
  minus: each("Điểm trừ mỗi lượt"),
  low: amount({ name: "Điểm thấp nhất", least: -10_000, most: 10_000, places: 2 }),
  plusName: label("Tên ô lượt cộng", "Lượt được cộng"),
  minusName: label("Tên ô lượt trừ", "Lượt bị trừ"),
});
type Params = Value<typeof Params>;
type Inputs = { ups: number; downs: number };

const raw = ({ plus, minus }: Params, { ups, downs }: Inputs) => exact(plus).times(ups).minus(exact(minus).times(downs));
const points = (it: Params, typed: Inputs, max: Points) => leaf(most(least(raw(it, typed), max), exact(it.low)));

export const addSub = method<Params, Inputs>({
  params: Params,
  fresh: { plus: 1, minus: 1, low: 0 },
  knobs: [
    { field: "plus", label: "Điểm cộng mỗi lượt", kind: "number" },
    { field: "minus", label: "Điểm trừ mỗi lượt", kind: "number" },
    { field: "low", label: "Điểm thấp nhất", kind: "number" },
    { field: "plusName", label: "Tên ô lượt cộng", kind: "text", optional: true },
    { field: "minusName", label: "Tên ô lượt trừ", kind: "text", optional: true },
  ],
  inputs: (it) => fields({ ups: count(it.plusName), downs: count(it.minusName) }),
  cells: (it) => [
    { field: "ups", label: it.plusName, kind: "number", whole: true },
    { field: "downs", label: it.minusName, kind: "number", whole: true },
  ],
  score: (it, typed, max) => ({ points: points(it, typed, max) }),
  explain(it, typed, max) {
    const value = raw(it, typed);
    const edge = value.gt(max) ? `, tối đa ${formatAmount(max)}` : value.lt(it.low) ? `, thấp nhất là ${formatAmount(it.low)}` : "";
    return `${formatAmount(typed.ups)} × ${formatPoints(it.plus)} − ${formatAmount(typed.downs)} × ${formatPoints(it.minus)}${edge} = ${formatPoints(points(it, typed, max))}`;
  },
  how: (it, max) =>
    `cộng ${formatPoints(it.plus)}, trừ ${formatPoints(it.minus)} mỗi lượt; từ ${formatAmount(it.low)} đến ${formatAmount(max)}`,
  misfits: ({ low }, max) =>
    max.lt(low) ? [`Điểm thấp nhất ${formatAmount(low)} cao hơn điểm tối đa ${formatAmount(max)}. Sửa lại.`] : [],
});
