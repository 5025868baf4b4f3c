import { amount, key, keyed, label, oneOf, optionalAmount, title } from "../cells";
import { method } from "../method";
import { exact, formatAmount, formatPoints, HUNDRED, leaf, type Points } from "../points";
import { fields, looked, prepared, type Reader, rows, type Value, variants } from "../reader";

const bandPoints = amount({ name: "Điểm của mức", most: 10_000, places: 2 });
const Bands = rows(fields({ from: amount({ name: "Mức từ", least: -1e9 }), points: bandPoints }), {
  none: "Thêm ít nhất một mức.",
  least: 1,
  most: 20,
  many: "Nhiều nhất 20 mức.",
  holds: (bands) => bands.every((it, i) => i === 0 || it.from < bands[i - 1]!.from),
  otherwise: "Ghi các mức từ cao xuống thấp, không mức nào trùng nhau.",
});
const Below = amount({ name: "Điểm khi dưới mức thấp nhất", most: 10_000, places: 2 });

const Params = variants(
  "reads",
  {
    /** A figure read elsewhere: 94,8 %. */
    value: fields({
      bands: Bands,
      below: Below,
      unit: label("Đơn vị tính", ""),
      actualName: label("Tên ô kết quả", "Kết quả"),
      least: optionalAmount({ name: "Nhỏ nhất", least: -1e9 }),
      most: optionalAmount({ name: "Lớn nhất", least: -1e9 }),
    }),
    /** A part of a whole, both typed, compared as a percentage before any rounding. */
    share: fields({
      bands: Bands,
      below: Below,
      targetName: label("Tên ô tổng số", "Tổng số"),
      actualName: label("Tên ô kết quả", "Kết quả"),
    }),
    /** A grade somebody gave. */
    category: fields({
      actualName: label("Tên ô mức", "Mức xếp loại"),
      options: prepared(
        keyed,
        rows(fields({ key, name: title("Tên mức"), points: bandPoints }), {
          none: "Thêm ít nhất hai mức.",
          least: 2,
          most: 20,
          many: "Nhiều nhất 20 mức.",
          holds: (all) => new Set(all.map((it) => it.key)).size === all.length,
          otherwise: "Hai mức trùng mã. Bỏ một mức rồi thêm lại.",
        }),
      ),
    }),
  },
  "Chọn cách đọc kết quả.",
);
type Params = Value<typeof Params>;
/** A stored line holds only what its way of reading asks for. */
type Inputs = { option: string } | { value: number; whole?: number };
type Figure = Exclude<Inputs, { option: string }>;

function inputs(it: Params): Reader<Inputs> {
  if (it.reads === "category")
    return fields({
      option: oneOf(
        it.actualName,
        it.options.map((one) => one.key),
      ),
    });
  if (it.reads === "value") {
    return fields({
      value: amount({ name: it.actualName, unit: it.unit, least: it.least ?? 0, ...(it.most === null ? {} : { most: it.most }) }),
    });
  }
  return looked(fields({ value: amount({ name: it.actualName }), whole: amount({ name: it.targetName }) }), ({ value, whole }) =>
    value > whole
      ? {
          field: "value",
          message: `${it.actualName} không vượt ${it.targetName.toLowerCase()} ${formatAmount(whole)}. Nhập từ 0 đến ${formatAmount(whole)}.`,
        }
      : null,
  );
}

/** The raw figure decides: 84,995 stays below a band that begins at 85. */
const bandAt = (bands: { from: number }[], { value, whole = 100 }: Figure) =>
  bands.findIndex((band) => exact(value).times(100).gte(exact(band.from).times(whole)));

/** The schema has matched the cells to the way of reading; a mismatch is a fault. */
const optionOf = (it: Extract<Params, { reads: "category" }>, typed: Inputs) =>
  it.options.find((one) => "option" in typed && one.key === typed.option)!;

function points(it: Params, typed: Inputs): Points {
  if (it.reads === "category") return leaf(exact(optionOf(it, typed).points));
  if ("option" in typed) throw new TypeError("a grade where a figure is read");
  return leaf(exact(it.bands[bandAt(it.bands, typed)]?.points ?? it.below));
}

const unitOf = (it: Params) => (it.reads === "share" ? "\u00a0%" : it.reads === "value" && it.unit ? `\u00a0${it.unit}` : "");
/** "từ 95 %", "từ 85 đến dưới 95 %", "dưới 70 %". */
function bandWords(it: Exclude<Params, { reads: "category" }>, at: number): string {
  const unit = unitOf(it),
    band = it.bands[at];
  if (!band) return `dưới ${formatAmount(it.bands.at(-1)!.from)}${unit}`;
  const above = it.bands[at - 1];
  return above ? `từ ${formatAmount(band.from)} đến dưới ${formatAmount(above.from)}${unit}` : `từ ${formatAmount(band.from)}${unit}`;
}

const allPoints = (it: Params) =>
  it.reads === "category" ? it.options.map((one) => one.points) : [...it.bands.map((band) => band.points), it.below];

export const tier = method<Params, Inputs>({
  params: Params,
  fresh: { reads: "value", unit: "%", least: 0, most: 100, bands: [{ from: 95, points: 1 }], below: 0 },
  knobs: [
    {
      field: "reads",
      label: "Cách đọc kết quả",
      kind: "choice",
      options: [
        { key: "value", name: "Một con số" },
        { key: "share", name: "Phần trăm của tổng số" },
        { key: "category", name: "Mức xếp loại" },
      ],
    },
    { field: "actualName", label: "Tên ô kết quả", kind: "text", optional: true },
    { field: "targetName", label: "Tên ô tổng số", kind: "text", optional: true, when: { field: "reads", is: ["share"] } },
    { field: "unit", label: "Đơn vị tính", kind: "text", optional: true, when: { field: "reads", is: ["value"] } },
    { field: "least", label: "Số nhỏ nhất nhận", kind: "number", optional: true, when: { field: "reads", is: ["value"] } },
    { field: "most", label: "Số lớn nhất nhận", kind: "number", optional: true, when: { field: "reads", is: ["value"] } },
    {
      field: "bands",
      label: "Các mức, từ cao xuống thấp",
      kind: "rows",
      when: { field: "reads", is: ["value", "share"] },
      columns: [
        { field: "from", label: "Từ", kind: "number" },
        { field: "points", label: "Điểm", kind: "number" },
      ],
    },
    { field: "below", label: "Điểm khi dưới mức thấp nhất", kind: "number", when: { field: "reads", is: ["value", "share"] } },
    {
      field: "options",
      label: "Các mức xếp loại",
      kind: "rows",
      when: { field: "reads", is: ["category"] },
      columns: [
        { field: "name", label: "Tên mức", kind: "text" },
        { field: "points", label: "Điểm", kind: "number" },
      ],
    },
  ],
  inputs,
  cells: (it) => {
    if (it.reads === "category")
      return [
        { field: "option", label: it.actualName, kind: "choice", options: it.options.map((one) => ({ key: one.key, name: one.name })) },
      ];
    if (it.reads === "share")
      return [
        { field: "whole", label: it.targetName, kind: "number" },
        { field: "value", label: it.actualName, kind: "number" },
      ];
    return [{ field: "value", label: it.actualName, kind: "number", ...(it.unit ? { unit: it.unit } : {}) }];
  },
  score: (it, typed) =>
    it.reads === "share" && "whole" in typed && typed.whole === 0
      ? { notApplicable: true, why: `${it.targetName} bằng 0: không phát sinh nhiệm vụ.` }
      : { points: points(it, typed) },
  explain(it, typed) {
    const result = formatPoints(points(it, typed));
    if (it.reads === "category" || "option" in typed) return it.reads === "category" ? `${optionOf(it, typed).name}: ${result}` : result;
    const found = bandAt(it.bands, typed),
      words = bandWords(it, found === -1 ? it.bands.length : found);
    const read =
      it.reads === "share" && typed.whole
        ? `${formatAmount(typed.value)}/${formatAmount(typed.whole)} = ${formatPoints(HUNDRED.times(typed.value).div(typed.whole))}\u00a0%`
        : `${formatAmount(typed.value)}${unitOf(it)}`;
    return `${read}, mức ${words}: ${result}`;
  },
  how: (it) =>
    it.reads === "category"
      ? it.options.map((one) => `${one.name} ${formatAmount(one.points)}`).join("; ")
      : [
          ...it.bands.map((band, i) => `${bandWords(it, i)} được ${formatAmount(band.points)}`),
          `${bandWords(it, it.bands.length)} được ${formatAmount(it.below)}`,
        ].join("; "),
  misfits(it, max) {
    const top = Math.max(...allPoints(it));
    if (exact(top).eq(max)) return [];
    return [`Mức cao nhất được ${formatAmount(top)} điểm, điểm tối đa của tiêu chí là ${formatAmount(max)}. Sửa cho bằng nhau.`];
  },
});
