import { amount, label, optionalAmount } from "../cells";
import { method } from "../method";
import { exact, formatAmount, formatPoints, HUNDRED, leaf, most, type Points, ZERO } from "../points";
import { fields, turned, type Value } from "../reader";

const HALF = exact("0.5");
const Params = fields({ targetName: label("Tên ô chỉ tiêu", "Chỉ tiêu"), actualName: label("Tên ô kết quả", "Kết quả") });
type Params = Value<typeof Params>;
/** No target: the unit was given none, and stands in a group of its own. */
type Inputs = { target: number | null; actual: number };

const inputs = (it: Params) =>
  turned(
    fields({ target: optionalAmount({ name: it.targetName }), actual: amount({ name: it.actualName }) }),
    ({ target, actual }): Inputs => ({ target: target === 0 ? null : target, actual }),
  );

/** By how much the target was passed: 1.2 times is 0.2. */
const excess = ({ target, actual }: { target: number; actual: number }): Points => exact(actual).minus(target).div(target);
type Aimed = { unit: string; target: number; actual: number };

/** Up to half the maximum for meeting the target, the other half in proportion to the unit that passed it furthest. */
function aimedPoints({ target, actual }: Aimed, top: Points, max: Points): Points {
  if (actual < target) return leaf(HALF.times(max).times(actual).div(target));
  const over = excess({ target, actual });
  return leaf(HALF.times(max).plus(top.gt(ZERO) ? HALF.times(max).times(over).div(top) : ZERO));
}

/**
 * Against the leader of the bloc: points exist only once every unit has its figures. Units without a target are compared
 * with the best of their own group. Edges: a leader passes its target; equal leaders all get the maximum.
 */
export const relative = method<Params, Inputs>({
  params: Params,
  fresh: {},
  knobs: [
    { field: "targetName", label: "Tên ô chỉ tiêu", kind: "text", optional: true },
    { field: "actualName", label: "Tên ô kết quả", kind: "text", optional: true },
  ],
  inputs,
  cells: (it) => [
    { field: "target", label: `${it.targetName} (bỏ trống nếu không được giao)`, kind: "number" },
    { field: "actual", label: it.actualName, kind: "number" },
  ],
  score: () => ({ deferred: true, why: "Chưa tính: so với đơn vị dẫn đầu khi mọi đơn vị có số liệu." }),
  together(_it, all, max) {
    const aimed = Object.entries(all).flatMap(([unit, { target, actual }]): Aimed[] => (target === null ? [] : [{ unit, target, actual }]));
    const free = Object.entries(all).filter(([, { target }]) => target === null);
    const top = aimed.reduce((found, one) => most(found, excess(one)), ZERO),
      best = Math.max(0, ...free.map(([, { actual }]) => actual));
    return Object.fromEntries([
      ...aimed.map((one): [string, Points] => [one.unit, aimedPoints(one, top, max)]),
      ...free.map(([unit, { actual }]): [string, Points] => [unit, best === 0 ? ZERO : leaf(max.times(actual).div(best))]),
    ]);
  },
  explain(it, { target, actual }) {
    if (target === null)
      return `${it.actualName} ${formatAmount(actual)}, không được giao chỉ tiêu: so với kết quả cao nhất của các đơn vị không có chỉ tiêu`;
    const over = excess({ target, actual }).times(HUNDRED);
    return `${formatAmount(actual)}/${formatAmount(target)}, ${over.isZero() ? "đạt chỉ tiêu" : `${over.gt(ZERO) ? "vượt" : "thiếu"} ${formatPoints(over.abs())}\u00a0%`}: so với đơn vị vượt nhiều nhất khối`;
  },
  how: (_it, max) => `tối đa ${formatAmount(max)} cho đơn vị vượt chỉ tiêu nhiều nhất; đạt chỉ tiêu được ${formatAmount(HALF.times(max))}`,
});
