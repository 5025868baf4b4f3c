import ExcelJS from "exceljs";
import { beforeAll, expect, test } from "vitest";
import { applyDraft, draftById, keepDraft } from "@/lib/blocs/import/drafts";
import { PLAN, type SheetKey } from "@/lib/blocs/import/plan";
import { importTemplate } from "@/lib/blocs/import/template";
import { aPerson, aProvince, as, type Player, type Province } from "../support/cast.ts";
import { ownerSql } from "../support/database.ts";

let province: Province;
let admin: Player;
beforeAll(async () => {
  province = await aProvince();
  admin = await aPerson(province, { posts: ["province_admin"] });
});

type Rows = Partial<Record<SheetKey, Record<string, string>[]>>;
const GOOD: Rows = {
  units: Array.from({ length: 12 }, (_, n) => ({ code: `DV${n}`, name: `Sở số ${n}` })),
  people: Array.from({ length: 12 }, (_, n) => ({
    code: `CB${n}`,
    fullName: `Nguyễn Văn ${n}`,
    unitCode: `DV${n}`,
    email: `cb${n}@tinh.gov.vn`,
    phone: "0912 345 678",
    signInName: n < 2 ? `can.bo.${n}` : "",
  })),
  posts: Array.from({ length: 12 }, (_, n) => ({ personCode: `CB${n}`, post: "Lãnh đạo đơn vị", since: "01/01/2026" })),
  blocs: [{ slug: "khoi-1", name: "Khối số 1", kind: "Khối" }],
  members: Array.from({ length: 12 }, (_, n) => ({ blocSlug: "khoi-1", unitCode: `DV${n}`, since: "01/01/2026" })),
};

/** The template as the product makes it, filled in below its example row. */
async function workbook(rows: Rows): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await importTemplate()) as unknown as ExcelJS.Buffer);
  for (const [sheet, lines] of Object.entries(rows) as [SheetKey, Record<string, string>[]][]) {
    const page = book.getWorksheet(PLAN[sheet].name)!;
    for (const [at, line] of lines.entries())
      for (const [column, { key }] of PLAN[sheet].columns.entries()) page.getRow(at + 3).getCell(column + 1).value = line[key] ?? "";
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}
const counts = async () => {
  const { rows } = await ownerSql.query(
    `select (select count(*)::int from unit where province_id = $1) units, (select count(*)::int from person where province_id = $1) people, (select count(*)::int from person_contact where province_id = $1) contacts,
      (select count(*)::int from post where province_id = $1) posts, (select count(*)::int from bloc where province_id = $1) blocs, (select count(*)::int from bloc_membership where province_id = $1) members,
      (select count(*)::int from account) accounts`,
    [province.id],
  );
  return rows[0] as Record<string, number>;
};
const keep = (who: Player, bytes: Buffer) => as(who, (ctx) => keepDraft(ctx, "mau.xlsx", bytes));
const apply = (who: Player, id: string) =>
  as(who, async (ctx) => {
    const draft = (await draftById(ctx.tx, ctx.sql, id))!;
    return applyDraft(ctx, draft, { id, version: draft.version });
  });

test("the template as it is downloaded holds nothing to import", async () => {
  await expect(importTemplate().then((bytes) => keep(admin, bytes))).rejects.toThrow("workbook.empty");
});

test("a workbook applied twice gives the same counts, and posts with power wait for the second person", async () => {
  const before = await counts();
  const first = await keep(admin, await workbook(GOOD));
  expect(await counts()).toEqual(before);
  await apply(admin, first);
  const once = await counts();
  expect(once).toEqual({
    units: 12,
    people: before.people! + 12,
    contacts: 12,
    posts: before.posts! + 12,
    blocs: 1,
    members: 12,
    accounts: before.accounts! + 2,
  });
  const second = await keep(admin, await workbook(GOOD));
  expect(await apply(admin, second)).toEqual({ done: "Mọi dòng đã có sẵn, không có gì phải ghi thêm." });
  expect(await counts()).toEqual(once);
  const { rows } = await ownerSql.query(
    "select count(*)::int n from post where province_id = $1 and code = 'unit_leader' and confirmed_at is null and given_by_id = $2",
    [province.id, admin.personId],
  );
  expect(rows[0].n).toBe(12);
});

test("a workbook is written once, however often it is sent", async () => {
  const id = await keep(admin, await workbook({ units: [{ code: "MOI", name: "Sở Mới" }] }));
  await apply(admin, id);
  await expect(apply(admin, id)).rejects.toThrow("workbook.applied");
});

test("two admins who write the same units at once add them once", async () => {
  const other = await aPerson(province, { posts: ["province_admin"] });
  const bytes = await workbook({ units: [{ code: "HAI", name: "Sở Hai" }] });
  const ids = [await keep(admin, bytes), await keep(other, bytes)];
  await Promise.all([apply(admin, ids[0]!), apply(other, ids[1]!)]);
  const { rows } = await ownerSql.query("select count(*)::int n from unit where province_id = $1 and code = 'HAI'", [province.id]);
  expect(rows[0].n).toBe(1);
});

test("three hundred wrong rows are each named and nothing is written, not even the right ones", async () => {
  const before = await counts();
  const id = await keep(
    admin,
    await workbook({
      units: [{ code: "TOT", name: "Sở Tốt" }],
      people: Array.from({ length: 300 }, (_, n) => ({ code: `S${n}`, fullName: "", unitCode: "KHONGCO" })),
    }),
  );
  const draft = await as(admin, (ctx) => draftById(ctx.tx, ctx.sql, id));
  const wrong = draft!.findings.filter(({ verdict }) => verdict === "fault");
  expect(wrong.map(({ row }) => row)).toEqual(Array.from({ length: 300 }, (_, n) => n + 3));
  expect(wrong.every(({ sheet, faults }) => sheet === "people" && faults.length === 2)).toBe(true);
  await expect(apply(admin, id)).rejects.toThrow("workbook.has_faults");
  expect(await counts()).toEqual(before);
});

test("a sign-in name that somebody of another province has is refused with its row, and nothing is written", async () => {
  await ownerSql.query("insert into account (sign_in_name) values ('da.co.nguoi')");
  const before = await counts();
  const id = await keep(
    admin,
    await workbook({
      units: [{ code: "SAU", name: "Sở Sáu" }],
      people: [{ code: "TRUNG", fullName: "Lê Trùng", signInName: "da.co.nguoi" }],
    }),
  );
  await expect(apply(admin, id)).rejects.toMatchObject({ items: [{ code: "workbook.name_taken", facts: { row: 3 } }] });
  expect(await counts()).toEqual(before);
});

test("a foreign workbook and one without its columns are refused by name", async () => {
  const foreign = new ExcelJS.Workbook();
  foreign.addWorksheet("Bảng lương").addRow(["Họ tên", "Lương"]);
  await expect(foreign.xlsx.writeBuffer().then((bytes) => keep(admin, Buffer.from(bytes)))).rejects.toThrow("workbook.foreign");
  const partial = new ExcelJS.Workbook();
  partial.addWorksheet("Đơn vị").addRow(["Mã đơn vị"]);
  await expect(partial.xlsx.writeBuffer().then((bytes) => keep(admin, Buffer.from(bytes)))).rejects.toMatchObject({
    items: [{ code: "workbook.columns", facts: { sheet: "Đơn vị" } }],
  });
});

test("another admin does not see a draft", async () => {
  const other = await aPerson(province, { posts: ["province_admin"] });
  const id = await keep(admin, await workbook({ units: [{ code: "RIENG", name: "Sở Riêng" }] }));
  expect(await as(other, (ctx) => draftById(ctx.tx, ctx.sql, id))).toBeNull();
  expect(await as(admin, (ctx) => draftById(ctx.tx, ctx.sql, id))).toMatchObject({ fileName: "mau.xlsx" });
});
