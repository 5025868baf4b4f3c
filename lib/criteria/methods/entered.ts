import { amount } from "../cells";
import { method } from "../method";
import { exact, formatAmount, formatPoints, leaf, type Points } from "../points";
import { fields, looked } from "../reader";

type Inputs = { points: number };
const Nothing = fields({});

const inputs = (_it: object, max: Points) =>
  looked(fields({ points: amount({ name: "Điểm", places: 2 }) }), ({ points }) =>
    max.lt(points)
      ? {
          field: "points",
          message: `Điểm ${formatPoints(points)} vượt điểm tối đa ${formatPoints(max)}. Nhập lại từ 0 đến ${formatAmount(max)}.`,
        }
      : null,
  );

/** Points that somebody else gives as they are: a department for its field, or an agency that publishes them. */
const enteredBy = (who: string) =>
  method<object, Inputs>({
    params: Nothing,
    fresh: {},
    knobs: [],
    inputs,
    cells: () => [{ field: "points", label: "Điểm", kind: "number" }],
    score: (_it, typed) => ({ points: leaf(exact(typed.points)) }),
    explain: (_it, typed, max) => `${who}: ${formatPoints(typed.points)} trên ${formatAmount(max)}`,
    how: (_it, max) => `tối đa ${formatAmount(max)}`,
  });

export const domainScore = enteredBy("Sở, ngành chấm");
export const external = enteredBy("Điểm được công bố");
