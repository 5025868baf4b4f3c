import { expect, test } from "vitest";
import type { Block } from "@/lib/documents/paper";
import { sheetsOf } from "@/lib/documents/sheets";
import { shortHash } from "@/lib/meetings/papers";
import { comparedYears } from "@/lib/meetings/votes/seen";

const words = (count: number): Block => ({ kind: "p", text: "nội dung ".repeat(count).trim() });
const last = (sheet: Block[] | undefined) => sheet?.at(-1);

test("short minutes stand on one sheet with their signatures", () => {
  expect(sheetsOf([words(5), words(5)], { first: 9, last: 13 })).toHaveLength(1);
});

test("no word is lost and no order changed between sheets", () => {
  const blocks = Array.from({ length: 60 }, (_, n): Block => ({ kind: "p", text: `Ý kiến thứ ${n}` }));
  expect(sheetsOf(blocks, { first: 9, last: 13 }).flat()).toEqual(blocks);
});

test("a heading, or a line that announces others, never stays alone at the foot of a sheet", () => {
  for (let before = 1; before < 40; before++) {
    for (const lead of [
      { kind: "h2", text: "1. Thông qua kế hoạch" },
      { kind: "p", text: "Nội dung:" },
    ] as Block[]) {
      const sheets = sheetsOf([...Array.from({ length: before }, () => words(2)), lead, words(30), words(5)], { first: 9, last: 13 });
      expect(sheets.slice(0, -1).map(last)).not.toContain(lead);
    }
  }
});

test("signatures never stand on a sheet without a word above them", () => {
  for (let count = 1; count < 60; count++)
    expect(
      sheetsOf(
        Array.from({ length: count }, () => words(2)),
        { first: 9, last: 13 },
      ).at(-1)!.length,
    ).toBeGreaterThan(0);
});

test("the link of the chain is printed in four groups of four", () => {
  expect(shortHash("9f3c51aa0be7d244ffff")).toBe("9f3c 51aa 0be7 d244");
});

test("minutes compare the points of the year that ends, never those settled later for the year that begins", () => {
  const years = [{ id: "2023" }, { id: "2024" }];
  expect(comparedYears({ years, standings: [{ blocYearId: "2023" }] })).toEqual([{ id: "2023" }]);
  expect(comparedYears({ years, standings: [{ blocYearId: "2023" }, { blocYearId: "2024" }] })).toEqual([{ id: "2023" }]);
  expect(comparedYears({ years, standings: [] })).toEqual([]);
});
