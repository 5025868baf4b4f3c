import { amount, count, label, optionalAmount, tick } from "../cells";
import { method } from "../method";
import { exact, formatAmount, formatPoints, HUNDRED, leaf, least, most, type Points, ZERO } from "../points";
import { fields, good, looked, reader, type Reader, type Value } from "../reader";

const Params = fields({
  targetName: label("Tên ô chỉ tiêu", "Chỉ tiêu"),
  actualName: label("Tên ô kết quả", "Kết quả"),
  /** The actual is a part of the target: meetings attended of meetings held. */
  within: tick,
  /** In per cent: a ratio below it scores nothing. */
  floor: optionalAmount({ name: "Mức sàn", most: 100 }),
  minusEach: optionalAmount({ name: "Điểm trừ mỗi việc", most: 1000, places: 2 }),
  minusName: label("Tên ô việc bị trừ", "Việc quá hạn"),
});
type Params = Value<typeof Params>;
type Inputs = { target: number; actual: number; minus: number };

/** Nothing is taken off: whatever stands in the cell. */
const nothing: Reader<number> = reader(() => good(0));

const inputs = (it: Params): Reader<Inputs> =>
  looked(
    fields({
      target: amount({ name: it.targetName }),
      actual: amount({ name: it.actualName }),
      minus: it.minusEach === null ? nothing : count(it.minusName),
    }),
    ({ target, actual }) =>
      it.within && actual > target
        ? {
            field: "actual",
            message: `${it.actualName} không vượt ${it.targetName.toLowerCase()} ${formatAmount(target)}. Nhập từ 0 đến ${formatAmount(target)}.`,
          }
        : null,
  );

/** Compared by multiplication: 69,999 % never becomes 70 % by rounding. */
const underFloor = ({ floor }: Params, { target, actual }: Inputs) =>
  floor !== null && exact(actual).times(100).lt(exact(floor).times(target));
const share = ({ target, actual }: Inputs, max: Points) => least(max.times(actual).div(target), max);

function points(it: Params, typed: Inputs, max: Points): Points {
  if (underFloor(it, typed)) return ZERO;
  return leaf(most(share(typed, max).minus(exact(it.minusEach ?? 0).times(typed.minus)), ZERO));
}

export const ratio = method<Params, Inputs>({
  params: Params,
  fresh: {},
  knobs: [
    { field: "targetName", label: "Tên ô chỉ tiêu", kind: "text", optional: true },
    { field: "actualName", label: "Tên ô kết quả", kind: "text", optional: true },
    { field: "within", label: "Kết quả là một phần của chỉ tiêu, không thể vượt", kind: "tick" },
    { field: "floor", label: "Dưới bao nhiêu phần trăm thì không có điểm", kind: "number", optional: true },
    { field: "minusEach", label: "Điểm trừ mỗi việc quá hạn", kind: "number", optional: true },
    { field: "minusName", label: "Tên ô việc bị trừ", kind: "text", optional: true },
  ],
  inputs,
  cells: (it) => [
    { field: "target", label: it.targetName, kind: "number" },
    { field: "actual", label: it.actualName, kind: "number" },
    ...(it.minusEach === null ? [] : [{ field: "minus", label: it.minusName, kind: "number" as const, whole: true }]),
  ],
  score: (it, typed, max) =>
    typed.target === 0
      ? { notApplicable: true, why: `${it.targetName} bằng 0: không phát sinh nhiệm vụ.` }
      : { points: points(it, typed, max) },
  explain(it, typed, max) {
    const { target, actual, minus } = typed;
    const quotient = `${formatAmount(actual)}/${formatAmount(target)}`,
      result = formatPoints(points(it, typed, max));
    if (underFloor(it, typed))
      return `${quotient} = ${formatPoints(HUNDRED.times(actual).div(target))}\u00a0%, dưới mức sàn ${formatAmount(it.floor!)}\u00a0%: ${result}`;
    const base =
      actual > target ? `${quotient} vượt chỉ tiêu, tính 100\u00a0% × ${formatAmount(max)}` : `${quotient} × ${formatAmount(max)}`;
    if (minus === 0 || it.minusEach === null) return `${base} = ${result}`;
    const low = share(typed, max).lt(exact(it.minusEach).times(minus)) ? ", thấp nhất là 0" : "";
    return `${base} − ${formatAmount(minus)} × ${formatPoints(it.minusEach)}${low} = ${result}`;
  },
  how: (it, max) =>
    [
      `tối đa ${formatAmount(max)}`,
      ...(it.floor === null ? [] : [`dưới ${formatAmount(it.floor)}\u00a0% không có điểm`]),
      ...(it.minusEach === null ? [] : [`trừ ${formatPoints(it.minusEach)} mỗi ${it.minusName.toLowerCase()}`]),
    ].join("; "),
});
