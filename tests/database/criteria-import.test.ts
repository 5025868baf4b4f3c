import ExcelJS from "exceljs";
import { beforeAll, expect, test } from "vitest";
import { importTable } from "@/lib/criteria/import-table";
import { findDraft, type DraftFound } from "@/lib/criteria/queries";
import { Problem } from "@/lib/problems/problem";
import { aPerson, aProvince, as, aYear, type Player, type Province, type Year } from "../support/cast.ts";
import { draftedCriteria } from "../support/criteria.ts";

let province: Province, board: Player, year: Year, id: string;
beforeAll(async () => {
  province = await aProvince();
  board = await aPerson(province, { posts: ["board_officer"] });
  year = await aYear(province, []);
  id = await draftedCriteria(province, year.blocYearId);
});

const now = (): Promise<DraftFound> => as(board, async ({ sql }) => (await findDraft(sql, { blocYearId: year.blocYearId, id }))!);
const bring = (to: "read" | "write", pasted: string, replace = false, workbook?: File) =>
  as(board, async (ctx) =>
    importTable(ctx, await now(), { blocYearId: year.blocYearId, id, to, pasted, replace }, workbook ? { workbook } : {}),
  );
const refused = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof Problem ? error.items.map(({ code }) => code) : [String(error)]),
  );
const TABLE =
  "TT\tNội dung\tĐiểm tối đa\tCách chấm\nI\tNhiệm vụ\t1.000\t\n1\tChỉ số cải cách hành chính\t600\tTheo tỷ lệ\n2\tViệc khác\t400\t";
const keys = (it: DraftFound) => it.draft.sections.flatMap(({ items }) => items.map(({ key, max }) => `${key} ${max}`));

test("reading writes nothing; a table with a fault writes nothing; a draft that holds something is replaced only when that was ticked", async () => {
  const before = keys(await now());
  expect(await bring("read", TABLE)).toMatchObject({
    quiet: true,
    shown: expect.arrayContaining([{ what: "text", text: TABLE, ready: "yes" }]) as unknown,
  });
  expect(await refused(bring("write", TABLE.replace("400", "bốn trăm"), true))).toEqual(["criteria.pasted"]);
  expect(await refused(bring("write", TABLE.replace("400", "\u2503"), true))).toEqual(["criteria.pasted"]);
  expect(await refused(bring("write", TABLE))).toEqual(["criteria.import_replaces"]);
  expect(keys(await now())).toEqual(before);
});

test("a workbook is read with its merged cells, and its text is what is written", async () => {
  const book = new ExcelJS.Workbook(),
    sheet = book.addWorksheet("Bảng");
  sheet.addRows([
    ["TT", "Nội dung", "Điểm tối đa"],
    ["I", "Nhiệm vụ", 100],
    [1, "Một", 60.5],
    [2, "Hai", 39.5],
  ]);
  const file = async () => new File([new Uint8Array(await book.xlsx.writeBuffer())], "bang.xlsx");
  const read = await bring("read", "", false, await file());
  expect(read?.shown?.[0]).toEqual({
    what: "text",
    text: "TT\tNội dung\tĐiểm tối đa\nI\tNhiệm vụ\t100\n1\tMột\t60,5\n2\tHai\t39,5",
    ready: "yes",
  });
  sheet.mergeCells("C3:C4");
  expect((await bring("read", "", false, await file()))?.shown?.[0]).toMatchObject({ ready: "" });
});

test("written whole: an item that bears an earlier name keeps its key, and the scale follows the sum", async () => {
  await bring("write", TABLE, true);
  const { draft } = await now();
  expect(keys({ draft } as DraftFound)).toEqual(["cchc 600", "viec-khac 400"]);
  expect(draft.totalPoints).toBe("1000");
});
