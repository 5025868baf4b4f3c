import { amount, label } from "../cells";
import { method } from "../method";
import { formatAmount, formatPoints, leaf, type Points, ZERO } from "../points";
import { fields, type Value } from "../reader";

const Params = fields({ targetName: label("Tên ô mức đặt ra", "Mức đặt ra"), actualName: label("Tên ô kết quả", "Kết quả") });
type Params = Value<typeof Params>;
type Inputs = { target: number; actual: number };

/** Nothing happened is the best there is, even where nothing was allowed. */
const points = ({ target, actual }: Inputs, max: Points): Points => {
  if (actual <= target) return max;
  return target === 0 ? ZERO : leaf(max.times(target).div(actual));
};

export const ratioInverse = method<Params, Inputs>({
  params: Params,
  fresh: {},
  knobs: [
    { field: "targetName", label: "Tên ô mức đặt ra", kind: "text", optional: true },
    { field: "actualName", label: "Tên ô kết quả", kind: "text", optional: true },
  ],
  inputs: (it) => fields({ target: amount({ name: it.targetName }), actual: amount({ name: it.actualName }) }),
  cells: (it) => [
    { field: "target", label: it.targetName, kind: "number" },
    { field: "actual", label: it.actualName, kind: "number" },
  ],
  score: (_it, typed, max) => ({ points: points(typed, max) }),
  explain(it, typed, max) {
    const { target, actual } = typed,
      result = formatPoints(points(typed, max));
    if (actual <= target) return `${it.actualName} ${formatAmount(actual)} không quá ${formatAmount(target)}: ${result}`;
    return `${formatAmount(target)}/${formatAmount(actual)} × ${formatAmount(max)} = ${result}`;
  },
  how: (_it, max) => `tối đa ${formatAmount(max)} khi không vượt mức đặt ra`,
});
