import { randomUUID } from "node:crypto";
import pg from "pg";
import { expect, test, vi } from "vitest";
import { fieldsFor } from "@/lib/council/honours/certificates/fields";
import { printPage, type PrintPage, templateById, templateList, type TemplateList } from "@/lib/council/honours/certificates/queries";
import { addTemplate, keepStock, keepTemplate, retireTemplate } from "@/lib/council/honours/certificates/templates";
import { Problem } from "@/lib/problems/problem";
import { read } from "@/lib/tenancy/enter";
import { aPerson, aProvince, as, atOnce, aUnit, type Player } from "../support/cast.ts";
import { ownerSql } from "../support/database.ts";
import { importsPast, pastRow } from "../support/past-awards.ts";
import { aPicture } from "../support/pictures.ts";

const A4 = { widthMm: 297, heightMm: 210 };
const anOfficer = async () => {
  const province = await aProvince();
  return { province, officer: await aPerson(province, { unit: await aUnit(province), posts: ["board_officer"] }) };
};
const adds = async (officer: Player, name = "Bằng khen") => {
  const id = randomUUID();
  await as(officer, (ctx) => addTemplate(ctx, {}, { id, name, titleCode: "CERT_PROV", ...A4 }));
  return id;
};
const seen = async (officer: Player, id: string) => (await as(officer, ({ sql }) => templateById(sql, id)))!;
const keeps = (officer: Player, id: string, x: number, version = 1) =>
  as(officer, async (ctx) => {
    const it = (await templateById(ctx.sql, id))!;
    return keepTemplate(ctx, it, {
      id,
      version,
      name: it.name,
      titleCode: it.titleCode,
      ...A4,
      fields: it.fields.map((field) => (field.key === "subject" ? { ...field, x } : field)),
    });
  });

test("a template is made once however often it is sent, keeps what was dragged, takes a photo of the stock and lets the older one go", async () => {
  const { officer } = await anOfficer(),
    id = await adds(officer);
  await as(officer, (ctx) => addTemplate(ctx, {}, { id, name: "Bằng khen", titleCode: null, ...A4 }));
  expect((await seen(officer, id)).fields).toEqual(fieldsFor(A4));
  await keeps(officer, id, 33.5);
  expect((await seen(officer, id)).fields[0]).toMatchObject({ key: "subject", x: 33.5 });
  const photo = async (version: number, n: number) =>
    as(officer, async (ctx) =>
      keepStock(
        ctx,
        (await templateById(ctx.sql, id))!,
        { id, version },
        { photo: new File([new Uint8Array(await aPicture(n))], "phoi.png") },
      ),
    );
  await photo(2, 1);
  const first = (await seen(officer, id)).stockId;
  await photo(3, 2);
  const { rows } = await ownerSql.query<{ id: string; there: boolean }>(
    "select id, removed_at is null as there from file_use where about = $1 order by added_at",
    [id],
  );
  expect([rows.length, rows.find((use) => use.id === first)!.there, (await seen(officer, id)).stockId === first]).toEqual([
    2,
    false,
    false,
  ]);
  await expect(
    as(officer, async (ctx) =>
      keepStock(ctx, (await templateById(ctx.sql, id))!, { id, version: 4 }, { photo: new File(["<svg/>"], "phoi.png") }),
    ),
  ).rejects.toThrow("file.wrong_kind");
  await as(officer, async (ctx) => retireTemplate(ctx, (await templateById(ctx.sql, id))!, { id, version: 4 }));
  expect((await read<{ it: TemplateList }>(officer.claim, templateList))!.rows[0]!.it.templates).toEqual([]);
  await adds(officer); // the name is free again
  await expect(keeps(officer, id, 1, 5)).rejects.toThrow("certificate.retired");
});

test("two who drag at once: one is kept, the other reads both; a name stands once", async () => {
  const { officer } = await anOfficer(),
    id = await adds(officer),
    { done, refused } = await atOnce(4, (n) => keeps(officer, id, 40 + n));
  expect([done.length, refused.every((error) => error instanceof Problem), (await seen(officer, id)).version]).toEqual([1, true, 2]);
  await expect(adds(officer)).rejects.toMatchObject({ code: "P2002" });
});

test("certificates of a decision come in one statement for one line and for a hundred, without those that no longer stand", async () => {
  const asks = async (many: number) => {
    const { province, officer } = await anOfficer();
    await adds(officer);
    await importsPast(
      officer,
      Array.from({ length: many }, (_, n) => pastRow({ name: `Người ${n}` })),
    );
    const {
        rows: [decision],
      } = await ownerSql.query<{ id: string }>("select id from archive_decision where province_id = $1", [province.id]),
      spy = vi.spyOn(pg.Client.prototype, "query");
    const it = (await read<{ it: PrintPage }>(officer.claim, printPage(decision!.id)))!.rows[0]!.it,
      times = spy.mock.calls.length;
    spy.mockRestore();
    expect([it.lines.length, it.templates.length, it.signed.number]).toEqual([many, 1, "12/QĐ-SNV"]);
    return times;
  };
  expect(await asks(100)).toBe(await asks(1));
});
