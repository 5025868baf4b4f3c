import { amount } from "../cells";
import { method } from "../method";
import { exact, formatAmount, formatPoints, leaf, type Points } from "../points";
import { fields, looked, type Value } from "../reader";

const Params = fields({ step: amount({ name: "Bước điểm", least: 0.01, most: 1000, places: 2 }) });
type Params = Value<typeof Params>;
type Inputs = { points: number };

const inputs = ({ step }: Params, max: Points) =>
  looked(fields({ points: amount({ name: "Điểm đề nghị" }) }), ({ points }) => {
    const refuse = (message: string) => ({ field: "points", message });
    if (max.lt(points))
      return refuse(`Điểm đề nghị ${formatPoints(points)} vượt điểm tối đa ${formatPoints(max)}. Nhập lại từ 0 đến ${formatAmount(max)}.`);
    // The maximum itself is always allowed, also where it is no whole number of steps.
    return exact(points).mod(step).isZero() || exact(points).eq(max)
      ? null
      : refuse(
          `Điểm đề nghị chia theo bước ${formatAmount(step)}. Nhập ví dụ ${formatPoints(exact(points).div(step).floor().times(step))}.`,
        );
  });

export const manual = method<Params, Inputs>({
  params: Params,
  fresh: { step: 0.25 },
  knobs: [{ field: "step", label: "Bước điểm", kind: "number" }],
  inputs,
  cells: () => [{ field: "points", label: "Điểm đề nghị", kind: "number" }],
  score: (_it, typed) => ({ points: leaf(exact(typed.points)) }),
  explain: (_it, typed, max) => `Chấm trực tiếp ${formatPoints(typed.points)} trên ${formatAmount(max)}`,
  how: (it, max) => `tối đa ${formatAmount(max)}, bước ${formatAmount(it.step)}`,
});
