import { dateWords, daysBetween } from "@/lib/provinces/dates";
import { amount, count, day, tick } from "../cells";
import { method } from "../method";
import { exact, formatAmount, formatPoints, leaf, least, type Points, ZERO } from "../points";
import { fields, good, type Reader, reader, rows, UNREADABLE, usually, type Value } from "../reader";

const Params = fields({
  due: day("Hạn"),
  late: usually(
    [],
    rows(fields({ days: count("Số ngày chậm", 366), points: amount({ name: "Điểm khi chậm", most: 10_000, places: 2 }) }), {
      none: UNREADABLE,
      most: 10,
      many: "Nhiều nhất 10 mức chậm.",
      holds: (all) => all.every((it, i) => i === 0 || (it.days > all[i - 1]!.days && it.points <= all[i - 1]!.points)),
      otherwise: "Ghi các mức chậm từ ít ngày đến nhiều ngày, điểm không tăng.",
    }),
  ),
});
type Params = Value<typeof Params>;
type Inputs = { never: boolean; done: string };

/** "Không thực hiện" makes the date needless, whatever still stands in its cell. */
const done = fields({ never: tick, done: day("Ngày thực hiện") });
const never = fields({ never: tick });
const inputs: Reader<Inputs> = reader((typed) => {
  const read = never.safeParse(typed);
  return read.success && read.data.never ? good({ never: true, done: "" }) : done.safeParse(typed);
});

const lateBy = ({ due }: Params, { done }: Inputs) => daysBetween(due, done);

function points(it: Params, typed: Inputs, max: Points): Points {
  if (typed.never) return ZERO;
  const days = lateBy(it, typed);
  return days <= 0 ? leaf(max) : leaf(least(exact(it.late.find((band) => days <= band.days)?.points ?? 0), max));
}

export const deadline = method<Params, Inputs>({
  params: Params,
  fresh: { due: "2026-02-28", late: [{ days: 10, points: 0 }] },
  knobs: [
    { field: "due", label: "Hạn", kind: "date" },
    {
      field: "late",
      label: "Điểm khi chậm",
      kind: "rows",
      columns: [
        { field: "days", label: "Chậm đến (ngày)", kind: "number" },
        { field: "points", label: "Điểm", kind: "number" },
      ],
    },
  ],
  inputs: () => inputs,
  cells: () => [
    { field: "done", label: "Ngày thực hiện", kind: "date" },
    { field: "never", label: "Không thực hiện", kind: "tick" },
  ],
  score: (it, typed, max) => ({ points: points(it, typed, max) }),
  explain(it, typed, max) {
    const result = formatPoints(points(it, typed, max));
    if (typed.never) return `Không thực hiện: ${result}`;
    const days = lateBy(it, typed);
    return `Hạn ${dateWords(it.due)}, thực hiện ${dateWords(typed.done)}, ${days > 0 ? `chậm ${days} ngày` : "đúng hạn"}: ${result}`;
  },
  how: (it, max) =>
    [
      `đúng hạn ${dateWords(it.due)} được ${formatAmount(max)}`,
      ...it.late.map((band) => `chậm đến ${band.days} ngày được ${formatAmount(band.points)}`),
    ].join("; "),
  misfits: ({ late }, max) =>
    late.some((band) => max.lt(band.points)) ? [`Điểm khi chậm cao hơn điểm tối đa ${formatAmount(max)}. Sửa lại.`] : [],
});
