import { expect, test } from "vitest";
import { METHODS } from "@/lib/criteria/methods";
import { exact } from "@/lib/criteria/points";
import { ITEM_METHODS, type ItemMethod } from "@/lib/criteria/words";

const PARTS = { parts: [{ key: "a", name: "Kế hoạch", points: 1 }] };
const scored = (method: ItemMethod, params: object, inputs: unknown, max = 10) => METHODS[method].score(params, inputs, exact(max));
const refused = (refusedWith: string, field: string, missing = false) => ({ refused: refusedWith, field, missing });

test.each<[string, ItemMethod, object, unknown, string, string]>([
  [
    "a number too large to be one",
    "RATIO",
    {},
    { target: 1, actual: 1e308 },
    "Kết quả lớn quá mức ghi được. Đổi sang đơn vị lớn hơn, ví dụ triệu đồng.",
    "actual",
  ],
  ["the same typed", "RATIO", {}, { target: "1", actual: "1e308" }, "Kết quả chưa đúng dạng số. Nhập ví dụ 9,25 hoặc 1.000.", "actual"],
  ["no number", "RATIO", {}, { target: "1", actual: "NaN" }, "Kết quả chưa đúng dạng số. Nhập ví dụ 9,25 hoặc 1.000.", "actual"],
  [
    "no number from a spreadsheet",
    "RATIO",
    {},
    { target: 1, actual: Number.NaN },
    "Kết quả chưa đúng dạng số. Nhập ví dụ 9,25 hoặc 1.000.",
    "actual",
  ],
  [
    "a formula",
    "PER_UNIT",
    { each: 1 },
    { count: "=1+1" },
    "Số lượt chưa đúng dạng số. Nhập số không có phần lẻ, ví dụ 3 hoặc 1.000.",
    "count",
  ],
  [
    "an object where a figure belongs",
    "PER_UNIT",
    { each: 1 },
    { count: { a: 1 } },
    "Số lượt chưa đúng dạng số. Nhập số không có phần lẻ, ví dụ 3 hoặc 1.000.",
    "count",
  ],
  ["less than nothing", "RATIO", {}, { target: "10", actual: "−1" }, "Kết quả không được âm. Nhập từ 0 trở lên.", "actual"],
  [
    "half a time",
    "DEDUCT",
    { each: 1 },
    { count: "1,5" },
    "Số lượt phải là số nguyên. Nhập số không có phần lẻ, ví dụ 3 hoặc 1.000.",
    "count",
  ],
  ["a million and one times", "PER_UNIT", { each: 1 }, { count: "1000001" }, "Số lượt vượt mức cao nhất 1.000.000. Nhập lại.", "count"],
  ["five places", "RATIO", {}, { target: "10", actual: "1,23456" }, "Kết quả có nhiều nhất 4 chữ số sau dấu phẩy.", "actual"],
  [
    "a part larger than its whole",
    "RATIO",
    { within: true, targetName: "Việc được giao", actualName: "Việc xong đúng hạn" },
    { target: "12", actual: "13" },
    "Việc xong đúng hạn không vượt việc được giao 12. Nhập từ 0 đến 12.",
    "actual",
  ],
  [
    "a percentage over a hundred",
    "TIER",
    { reads: "value", unit: "%", most: 100, bands: [{ from: 60, points: 3 }], below: 0 },
    { value: "138" },
    "Kết quả vượt mức cao nhất 100. Nhập lại.",
    "value",
  ],
  [
    "a grade that is none",
    "TIER",
    {
      reads: "category",
      options: [
        { name: "Tốt", points: 1 },
        { name: "Khá", points: 0 },
      ],
    },
    { option: "gioi" },
    "Mức xếp loại không có trong bảng tiêu chí. Chọn lại.",
    "option",
  ],
  [
    "a part that is none",
    "CHECKLIST",
    PARTS,
    { done: ["a", "z"] },
    "Các đầu việc có phần không thuộc bảng tiêu chí. Đánh dấu lại.",
    "done",
  ],
  ["an answer that is none", "BOOLEAN", {}, { met: "maybe" }, "Kết quả: chọn lại một trong hai.", "met"],
  [
    "a claim above the maximum",
    "MANUAL",
    { step: 0.25 },
    { points: "12" },
    "Điểm đề nghị 12,00 vượt điểm tối đa 10,00. Nhập lại từ 0 đến 10.",
    "points",
  ],
  [
    "a claim between two steps",
    "MANUAL",
    { step: 0.25 },
    { points: "7,8" },
    "Điểm đề nghị chia theo bước 0,25. Nhập ví dụ 7,75.",
    "points",
  ],
  [
    "a day that does not exist",
    "DEADLINE",
    { due: "2026-02-28" },
    { done: "31/02/2026" },
    "Tháng 02/2026 chỉ có 28 ngày. Nhập lại, ví dụ 28/02/2026.",
    "done",
  ],
  [
    "more digits than a spreadsheet keeps",
    "RATIO",
    {},
    { target: "12345678901234,56", actual: "1" },
    "Chỉ tiêu dài quá 15 chữ số. Đổi sang đơn vị lớn hơn, ví dụ triệu đồng.",
    "target",
  ],
])("%s is refused in words", (_case, method, params, inputs, sentence, field) =>
  expect(scored(method, params, inputs)).toEqual(refused(sentence, field)),
);

test("the largest claim is allowed even between two steps", () =>
  expect(scored("MANUAL", { step: 4 }, { points: "10" })).toHaveProperty("points"));

test.each<[ItemMethod, object, string]>([
  ["RATIO", {}, "target"],
  ["RATIO_INVERSE", {}, "target"],
  ["TIER", { reads: "value", bands: [{ from: 1, points: 1 }], below: 0 }, "value"],
  ["BOOLEAN", {}, "met"],
  ["CHECKLIST", PARTS, "done"],
  ["PER_UNIT", { each: 1 }, "count"],
  ["ADD_SUB", { plus: 1, minus: 1, low: 0 }, "ups"],
  ["DEDUCT", { each: 1 }, "count"],
  ["DEADLINE", { due: "2026-02-28" }, "done"],
  ["MANUAL", { step: 1 }, "points"],
  ["BONUS", { each: 1 }, "count"],
  ["PENALTY", { each: 1 }, "count"],
  ["GATE", { effect: "NO_RANK" }, "hit"],
])("an empty %s line is missing, not wrong", (method, params, field) => {
  for (const nothing of [null, undefined, {}]) expect(scored(method, params, nothing)).toMatchObject({ field, missing: true });
});

test("what is wrong is said before what is empty", () =>
  expect(scored("RATIO", {}, { target: "", actual: "abc" })).toMatchObject({ field: "actual", missing: false }));

test.each(ITEM_METHODS)("%s refuses what is no line at all, in Vietnamese", (method) => {
  for (const odd of ["text", 7, [], [1]])
    expect(scored(method, METHODS[method].fresh as object, odd)).toEqual(refused("Phần này chưa đọc được. Nhập lại.", ""));
});

test.each<[ItemMethod, unknown, string]>([
  ["PER_UNIT", {}, "Nhập điểm mỗi lượt."],
  ["PER_UNIT", { each: "0" }, "Điểm mỗi lượt phải từ 0,01 trở lên."],
  ["RATIO", { floor: "101" }, "Mức sàn vượt mức cao nhất 100. Nhập lại."],
  ["TIER", { reads: "value", bands: [], below: 0 }, "Thêm ít nhất một mức."],
  [
    "TIER",
    {
      reads: "value",
      bands: [
        { from: 70, points: 1 },
        { from: 85, points: 2 },
      ],
      below: 0,
    },
    "Ghi các mức từ cao xuống thấp, không mức nào trùng nhau.",
  ],
  ["TIER", { reads: "tea leaves" }, "Chọn cách đọc kết quả."],
  [
    "CHECKLIST",
    {
      parts: [
        { key: "a", name: "Một", points: 1 },
        { key: "a", name: "Hai", points: 1 },
      ],
    },
    "Hai đầu việc trùng mã. Bỏ một đầu việc rồi thêm lại.",
  ],
  ["CHECKLIST", { parts: [{ name: "", points: 1 }] }, "Nhập tên đầu việc."],
  ["DEADLINE", { due: "2026-02-30" }, "Tháng 02/2026 chỉ có 28 ngày. Nhập lại, ví dụ 28/02/2026."],
  [
    "DEADLINE",
    {
      due: "2026-02-28",
      late: [
        { days: 10, points: 1 },
        { days: 20, points: 2 },
      ],
    },
    "Ghi các mức chậm từ ít ngày đến nhiều ngày, điểm không tăng.",
  ],
  ["GATE", { effect: "PRISON" }, "Chọn hệ quả khi vi phạm."],
  ["RATIO", null, "Phần này chưa đọc được. Nhập lại."],
])("parameters of %s %j are refused in words", (method, params, sentence) =>
  expect(METHODS[method].paramFaults(params).map((it) => it.sentence)).toEqual([sentence]),
);

test.each(ITEM_METHODS)("a fresh %s has sound parameters, and its sheet and editor say what they ask", (method) => {
  const { fresh, knobs, paramFaults, cells, how } = METHODS[method];
  expect(paramFaults(fresh)).toEqual([]);
  expect(cells(fresh).every((cell) => cell.label !== "")).toBe(true);
  expect(knobs.every((knob) => knob.label !== "")).toBe(true);
  expect(how(fresh, exact(5))).not.toBe("");
});

test("rows without a key get one from their name, unlike every other", () => {
  const read = METHODS.CHECKLIST.params.parse({
    parts: [
      { name: "Sơ kết", points: "1" },
      { name: "Sơ kết", points: "1" },
      { key: "so-ket-2", name: "Cũ", points: 1 },
      { name: "…", points: 1 },
    ],
  }) as { parts: { key: string }[] };
  expect(read.parts.map((part) => part.key)).toEqual(["so-ket", "so-ket-3", "so-ket-2", "phan-4"]);
});

test.each<[ItemMethod, object, number, string]>([
  ["CHECKLIST", PARTS, 3, "Các đầu việc cộng được 1 điểm, điểm tối đa của tiêu chí là 3. Sửa cho bằng nhau."],
  [
    "TIER",
    { reads: "value", bands: [{ from: 1, points: 4 }], below: 0 },
    5,
    "Mức cao nhất được 4 điểm, điểm tối đa của tiêu chí là 5. Sửa cho bằng nhau.",
  ],
  ["DEDUCT", { each: 1, floor: 4 }, 3, "Điểm thấp nhất 4 cao hơn điểm tối đa 3. Sửa lại."],
  ["BONUS", { each: 2 }, 1, "Một lượt được 2 điểm, vượt mức trần 1. Sửa lại."],
])("a %s that does not go with its maximum says so", (method, params, max, sentence) =>
  expect(METHODS[method].misfits(params, exact(max))).toEqual([sentence]),
);
