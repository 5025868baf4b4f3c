import { z } from "zod";
import { amount } from "../cells";
import { method } from "../method";
import { exact, formatAmount, formatPoints, leaf, type Points } from "../points";

const Params = z.object({ step: amount({ name: "Bước điểm", least: 0.01, most: 1000, places: 2 }) });
type Params = z.infer<typeof Params>;
type Inputs = { points: number };

const inputs = ({ step }: Params, max: Points) => z.object({ points: amount({ name: "Điểm đề nghị" }) }).superRefine(({ points }, at) => {
  const refuse = (message: string) => at.addIssue({ code: "custom", path: ["points"], message });
  if (max.lt(points)) refuse(`Điểm đề nghị ${formatPoints(points)} vượt điểm tối đa ${formatPoints(max)}. Nhập lại từ 0 đến ${formatAmount(max)}.`);
  // The maximum itself is always allowed, also where it is no whole number of steps.
  else if (!exact(points).mod(step).isZero() && !exact(points).eq(max)) refuse(`Điểm đề nghị chia theo bước ${formatAmount(step)}. Nhập ví dụ ${formatPoints(exact(points).div(step).floor().times(step))}.`);
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
