import { expect, test } from "vitest";
import { blocksOf } from "../../../lib/portal/marks.ts";

test("an empty line ends a paragraph; a single line break does not", () => {
  expect(blocksOf("Một\nhai.\n\nBa.")).toEqual([
    { kind: "paragraph", text: "Một hai." },
    { kind: "paragraph", text: "Ba." },
  ]);
});

test("numbered lines make one list and keep the number they begin with, also over an empty line", () => {
  expect(blocksOf("1. Một\n\n2) Hai\nGiao ước")).toEqual([
    { kind: "numbers", items: ["Một", "Hai"], from: 1 },
    { kind: "paragraph", text: "Giao ước" },
  ]);
  expect(blocksOf("4. Bốn")).toEqual([{ kind: "numbers", items: ["Bốn"], from: 4 }]);
});

test("hyphens make a list, two hashes a heading", () => {
  expect(blocksOf("## Kết quả\n- Tốt\n- Khá")).toEqual([
    { kind: "heading", text: "Kết quả" },
    { kind: "bullets", items: ["Tốt", "Khá"] },
  ]);
});

test("a date or a decimal at the start of a line is no numbered line", () => {
  expect(blocksOf("11/04/2017 họp")).toEqual([{ kind: "paragraph", text: "11/04/2017 họp" }]);
  expect(blocksOf("9,25 điểm")).toEqual([{ kind: "paragraph", text: "9,25 điểm" }]);
});

test("HTML stays text", () => {
  expect(blocksOf("<script>alert(1)</script>\n\n<b>đậm</b>")).toEqual([
    { kind: "paragraph", text: "<script>alert(1)</script>" },
    { kind: "paragraph", text: "<b>đậm</b>" },
  ]);
});

test.each(["", "   \n\n  \n", "\r\n\r\n"])("nothing written draws nothing", (text) => {
  expect(blocksOf(text)).toEqual([]);
});

test("line ends of Windows read the same", () => {
  expect(blocksOf("Một\r\n\r\nHai")).toEqual(blocksOf("Một\n\nHai"));
});
