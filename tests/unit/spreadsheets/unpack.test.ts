import { randomBytes } from "node:crypto";
import ExcelJS from "exceljs";
import { expect, test } from "vitest";
import { inspectWorkbook, LIMITS } from "@/lib/spreadsheets/unpack";
import { readSheets, textOf } from "@/lib/spreadsheets/read";
import { zipOf, type Part } from "../../support/zip.ts";

const BOOK: Part[] = [
  { name: "[Content_Types].xml", content: "<Types/>" },
  { name: "xl/workbook.xml", content: "<workbook/>" },
];
const answer = (parts: Part[]) =>
  inspectWorkbook(zipOf(parts)).then(
    () => "taken",
    (error: Error) => error.message,
  );
const zeros = (megabytes: number) => Buffer.alloc(megabytes * 1_048_576);

test("a plain workbook is taken", async () => {
  expect(await answer(BOOK)).toBe("taken");
  const book = new ExcelJS.Workbook();
  book.addWorksheet("Đơn vị").addRow(["Mã", "Tên"]);
  await expect(inspectWorkbook(Buffer.from(await book.xlsx.writeBuffer()))).resolves.toBeUndefined();
});

test.each<[string, Part[], string]>([
  ["a zip that is no workbook", [{ name: "a.txt", content: "a" }], "file.not_workbook"],
  ["macros", [...BOOK, { name: "xl/vbaProject.bin", content: "x" }], "file.has_macros"],
  [
    "macros announced under another name",
    [
      {
        name: "[Content_Types].xml",
        content: '<Types><Default ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
      },
      BOOK[1]!,
    ],
    "file.has_macros",
  ],
  ["links to other files", [...BOOK, { name: "xl/externalLinks/externalLink1.xml", content: "<x/>" }], "file.links_outside"],
  [
    "too many parts",
    [...BOOK, ...Array.from({ length: 500 }, (_, n) => ({ name: `xl/media/${n}.xml`, content: "" }))],
    "file.too_many_parts",
  ],
  ["a part far denser than text", [...BOOK, { name: "xl/worksheets/sheet1.xml", content: zeros(30) }], "file.unpacks_too_large"],
  [
    "parts that together unpack to more than the limit",
    [
      ...BOOK,
      ...Array.from({ length: 4 }, (_, n) => ({ name: `xl/media/${n}.xml`, content: Buffer.concat([zeros(26), randomBytes(600_000)]) })),
    ],
    "file.unpacks_too_large",
  ],
  [
    "a bomb of 200 MB",
    [
      ...BOOK,
      ...Array.from({ length: 5 }, (_, n) => ({ name: `xl/media/${n}.xml`, content: Buffer.concat([zeros(40), randomBytes(900_000)]) })),
    ],
    "file.unpacks_too_large",
  ],
  ["a part that says it is small and is not", [...BOOK, { name: "xl/media/a.xml", content: zeros(30), claims: 1000 }], "file.hostile"],
])("%s is refused before anything parses it", async (_case, parts, code) => {
  expect(await answer(parts)).toBe(code);
});

test("a file that is no zip, broken off or too heavy is refused", async () => {
  const code = (bytes: Buffer) =>
    inspectWorkbook(bytes).then(
      () => "taken",
      (error: Error) => error.message,
    );
  expect(await code(Buffer.from("Mã;Tên\nSNV;Sở Nội vụ"))).toBe("file.not_workbook");
  expect(await code(zipOf(BOOK).subarray(0, 60))).toBe("file.not_workbook");
  expect(await code(Buffer.alloc(LIMITS.bytes + 1))).toBe("file.too_large");
});

test("cells are read as a person sees them", async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("don vi");
  sheet.addRow(["Danh sách"]);
  sheet.addRow(["MÃ ĐƠN VỊ *", "Tên", "Ngày"]);
  sheet.addRow([15, { richText: [{ text: "Sở " }, { text: "Nội vụ" }] }, new Date("2026-02-05T00:00:00Z")]);
  sheet.addRow([]);
  sheet.addRow([{ formula: "A3", result: 15 }, { text: "Sở Y tế", hyperlink: "mailto:a@b.vn" }, "05/02/2026"]);
  book.addWorksheet("Khác");
  const read = await readSheets(Buffer.from(await book.xlsx.writeBuffer()), [
    {
      key: "units",
      name: "Đơn vị",
      columns: [
        { key: "code", head: "Mã đơn vị" },
        { key: "name", head: "Tên" },
        { key: "date", head: "Ngày" },
      ],
    },
    { key: "people", name: "Người", columns: [] },
  ]);
  expect(read).toEqual({
    rows: [
      { sheet: "units", row: 3, cells: { code: "15", name: "Sở Nội vụ", date: "05/02/2026" } },
      { sheet: "units", row: 5, cells: { code: "15", name: "Sở Y tế", date: "05/02/2026" } },
    ],
    missing: ["Người"],
    unknown: ["Khác"],
    incomplete: [],
  });
  expect(textOf({ error: "#REF!" })).toBe("#REF!");
});
