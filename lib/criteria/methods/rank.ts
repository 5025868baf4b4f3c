import { amount, label, optionalAmount } from "../cells";
import { method } from "../method";
import { exact, formatAmount, leaf, most, type Points, ZERO } from "../points";
import { fields, usually, type Value, word } from "../reader";

const Params = fields({
  actualName: label("Tên ô kết quả", "Kết quả"),
  better: usually("high", word(["high", "low"], "Chọn số cao hay số thấp là tốt hơn.")),
  /** Points lost from one rank to the next; empty: shared out evenly from the maximum down to 0. */
  step: optionalAmount({ name: "Mỗi bậc kém", most: 1000, places: 2 }),
});
type Params = Value<typeof Params>;
type Inputs = { actual: number };

const pointsAt = (it: Params, rank: number, units: number, max: Points): Points => {
  if (it.step !== null) return leaf(most(max.minus(exact(it.step).times(rank - 1)), ZERO));
  return units <= 1 ? leaf(max) : leaf(max.times(units - rank).div(units - 1));
};

/** By the place in the bloc: the first gets the maximum; equal figures share the better place. */
export const rankInBloc = method<Params, Inputs>({
  params: Params,
  fresh: { better: "high" },
  knobs: [
    { field: "actualName", label: "Tên ô kết quả", kind: "text", optional: true },
    {
      field: "better",
      label: "Tốt hơn là",
      kind: "choice",
      options: [
        { key: "high", name: "Số cao" },
        { key: "low", name: "Số thấp" },
      ],
    },
    { field: "step", label: "Mỗi bậc kém bao nhiêu điểm (bỏ trống: chia đều đến 0)", kind: "number", optional: true },
  ],
  inputs: (it) => fields({ actual: amount({ name: it.actualName }) }),
  cells: (it) => [{ field: "actual", label: it.actualName, kind: "number" }],
  score: () => ({ deferred: true, why: "Chưa tính: xếp thứ khi mọi đơn vị có số liệu." }),
  together(it, all, max) {
    const figures = Object.entries(all),
      ahead = (mine: number) => figures.filter(([, { actual }]) => (it.better === "high" ? actual > mine : actual < mine)).length;
    return Object.fromEntries(figures.map(([unit, { actual }]) => [unit, pointsAt(it, ahead(actual) + 1, figures.length, max)]));
  },
  explain: (it, { actual }) => `${it.actualName} ${formatAmount(actual)}: tính theo thứ hạng trong khối`,
  how: (it, max) =>
    `thứ nhất được ${formatAmount(max)}${it.step === null ? ", các thứ sau chia đều đến 0" : `, mỗi bậc kém ${formatAmount(it.step)}`}`,
});
