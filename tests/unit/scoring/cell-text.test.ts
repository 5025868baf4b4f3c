import { expect, test } from "vitest";
import type { Cell } from "@/lib/criteria/method";
import { cellWords, gridOf, isUntouched, openedValue, pastedValue } from "@/lib/scoring/cell-text";

const number: Cell = { field: "actual", label: "Kết quả", kind: "number" };
const grade: Cell = {
  field: "option",
  label: "Mức",
  kind: "choice",
  options: [
    { key: "tot", name: "Hoàn thành tốt" },
    { key: "kem", name: "Không hoàn thành" },
  ],
};
const gate: Cell = { field: "hit", label: "Có hay không", kind: "yes_no", yes: "Có", no: "Không" };
const parts: Cell = {
  field: "done",
  label: "Đầu việc",
  kind: "ticks",
  options: [
    { key: "a", name: "Kế hoạch", points: 1 },
    { key: "b", name: "Sơ kết", points: 1 },
  ],
};
const day: Cell = { field: "done", label: "Ngày", kind: "date" };

test("a stored figure is shown as people type it, and back", () => {
  expect([openedValue(number, 1234.5), openedValue(number, "9,2"), openedValue(number, null), openedValue(day, "2026-02-28")]).toEqual([
    "1.234,5",
    "9,2",
    "",
    "28/02/2026",
  ]);
});
test("choices, answers and parts are said by their names", () => {
  expect([
    cellWords(grade, "tot"),
    cellWords(gate, false),
    cellWords(gate, undefined),
    cellWords(parts, ["b", "a"]),
    cellWords(parts, []),
  ]).toEqual(["Hoàn thành tốt", "Không", "", "Kế hoạch; Sơ kết", "Không đầu việc nào"]);
});
test.each([
  [grade, " hoàn thành TỐT ", "tot"],
  [grade, "xuất sắc", ""],
  [gate, "có", "yes"],
  [gate, "Không", "no"],
  [parts, "Sơ kết; lạ", ["b"]],
  [number, " 48 ", "48"],
] as const)("a pasted text finds its meaning in the cell", (cell, text, value) => {
  expect(pastedValue(cell, text)).toEqual(value);
});
test("what a clash shows as the other's text is the value again when it is taken", () => {
  for (const [cell, value] of [
    [grade, "kem"],
    [gate, "no"],
    [parts, ["a", "b"]],
    [number, "46"],
  ] as const)
    expect(pastedValue(cell, cellWords(cell, value as never))).toEqual(value);
});
test("a region of a spreadsheet keeps its rows and empty cells", () => {
  expect(gridOf("48\t46\r\n\t3\r\n")).toEqual([
    ["48", "46"],
    ["", "3"],
  ]);
});
test("an answer of No is an answer, an emptied cell is none", () => {
  expect([isUntouched({}), isUntouched({ a: "", b: null }), isUntouched({ hit: false }), isUntouched({ done: [] })]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
