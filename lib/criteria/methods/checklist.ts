import { amount, key, keyed, someOf, title } from "../cells";
import { method } from "../method";
import { formatAmount, formatPoints, leaf, sum, type Points } from "../points";
import { fields, prepared, rows, type Value } from "../reader";

const Params = fields({
  parts: prepared(
    keyed,
    rows(fields({ key, name: title("Tên đầu việc"), points: amount({ name: "Điểm của đầu việc", most: 10_000, places: 2 }) }), {
      none: "Thêm ít nhất một đầu việc.",
      least: 1,
      most: 50,
      many: "Nhiều nhất 50 đầu việc.",
      holds: (all) => new Set(all.map((it) => it.key)).size === all.length,
      otherwise: "Hai đầu việc trùng mã. Bỏ một đầu việc rồi thêm lại.",
    }),
  ),
});
type Params = Value<typeof Params>;
type Inputs = { done: string[] };

const ticked = ({ parts }: Params, { done }: Inputs) => parts.filter((part) => done.includes(part.key));
const points = (it: Params, typed: Inputs): Points => leaf(sum(ticked(it, typed).map((part) => part.points)));

export const checklist = method<Params, Inputs>({
  params: Params,
  fresh: { parts: [{ key: "viec-1", name: "Đầu việc thứ nhất", points: 1 }] },
  knobs: [
    {
      field: "parts",
      label: "Các đầu việc",
      kind: "rows",
      columns: [
        { field: "name", label: "Tên đầu việc", kind: "text" },
        { field: "points", label: "Điểm", kind: "number" },
      ],
    },
  ],
  inputs: ({ parts }) =>
    fields({
      done: someOf(
        "Các đầu việc",
        parts.map((part) => part.key),
      ),
    }),
  cells: ({ parts }) => [{ field: "done", label: "Đầu việc đã làm", kind: "ticks", options: parts }],
  score: (it, typed) => ({ points: points(it, typed) }),
  explain(it, typed) {
    const done = ticked(it, typed),
      said = `${done.length}/${it.parts.length} đầu việc`;
    return done.length > 1
      ? `${said}: ${done.map((part) => formatAmount(part.points)).join(" + ")} = ${formatPoints(points(it, typed))}`
      : `${said}: ${formatPoints(points(it, typed))}`;
  },
  how: ({ parts }, max) => `${parts.length} đầu việc, tối đa ${formatAmount(max)}`,
  misfits({ parts }, max) {
    const all = sum(parts.map((part) => part.points));
    return all.eq(max)
      ? []
      : [`Các đầu việc cộng được ${formatAmount(all)} điểm, điểm tối đa của tiêu chí là ${formatAmount(max)}. Sửa cho bằng nhau.`];
  },
});
