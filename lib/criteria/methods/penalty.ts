import { optionalAmount } from "../cells";
import { method } from "../method";
import { exact, formatAmount, formatPoints, leaf, least, type Points, ZERO } from "../points";
import { fields, type Value } from "../reader";
import { countCell, counted, type Counted, Each, EACH_KNOBS } from "./counted";

const Params = fields({ ...Each.shape, cap: optionalAmount({ name: "Trừ nhiều nhất", most: 10_000, places: 2 }) });
type Params = Value<typeof Params>;

/** At most zero; a penalty has no maximum to earn, and a cap only if the table says so. */
function points({ each, cap }: Params, typed: Counted): Points {
  const whole = exact(each).times(typed.count);
  return leaf(ZERO.minus(cap === null ? whole : least(whole, exact(cap))));
}

export const penalty = method<Params, Counted>({
  params: Params,
  fresh: { each: 0.5 },
  knobs: [...EACH_KNOBS, { field: "cap", label: "Trừ nhiều nhất", kind: "number", optional: true }],
  inputs: counted,
  cells: countCell,
  score: (it, typed) => ({ points: points(it, typed) }),
  explain(it, typed) {
    const over = it.cap !== null && exact(it.each).times(typed.count).gt(it.cap) ? `, nhiều nhất ${formatAmount(it.cap)}` : "";
    return `Trừ ${formatAmount(typed.count)} × ${formatPoints(it.each)}${over} = ${formatPoints(points(it, typed))}`;
  },
  how: (it) => `trừ ${formatPoints(it.each)} mỗi lần${it.cap === null ? "" : `; nhiều nhất ${formatAmount(it.cap)}`}`,
});
