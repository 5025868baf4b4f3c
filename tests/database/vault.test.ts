import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { addEvidence, linkEvidence, sendEvidence } from "@/lib/evidence/keep";
import type { Question } from "@/lib/evidence/questions";
import { questionsOf } from "@/lib/evidence/questions";
import { changeDocument, documentById, sendToVault, vaultOf, withdrawDocument } from "@/lib/evidence/vault";
import { Problem } from "@/lib/problems/problem";
import { checkPage, type SheetToCheck } from "@/lib/scoring/check-queries";
import { proofPage, provenAt, type ProofPage } from "@/lib/scoring/proof";
import { putToUse } from "@/lib/scoring/use-document";
import { vaultPage, type VaultPage } from "@/lib/scoring/vault-queries";
import { read, type Statement } from "@/lib/tenancy/enter";
import { aPerson, aProvince, as, atOnce, aUnit, aYear, holdsOffice, insertAsOwner, type Player, type Unit } from "../support/cast.ts";
import { ownerSql } from "../support/database.ts";
import { docx } from "../support/papers.ts";
import { aScene, type Scene, someCriteria } from "../support/sheets.ts";

let it: Scene, slugs: { bloc: string; unit: string };
const scalar = async <T>(sql: string, values: unknown[]): Promise<T> => (await ownerSql.query<{ v: T }>(sql, values)).rows[0]!.v;
beforeEach(async () => {
  it = await aScene();
  slugs = {
    bloc: await scalar("select b.slug as v from bloc b join bloc_year y on y.bloc_id = b.id where y.id = $1", [it.year.blocYearId]),
    unit: await scalar("select slug as v from unit where id = $1", [it.unit.id]),
  };
});

const codes = (error: unknown) => (error instanceof Problem ? error.items.map(({ code }) => code) : [String(error)]);
const refusal = (work: Promise<unknown>) => work.then(() => ["nothing"], codes);
const file = (words: string, name = `${words}.docx`) => new File([new Uint8Array(docx(words))], name);
const sending = (...files: File[]) => Object.fromEntries(files.map((one, n) => [`files[]${n}`, one]));
const keep = (who: Player, unit: Unit, ...files: File[]) =>
  as(who, async (ctx) => sendToVault(ctx, (await vaultOf(ctx.sql, unit.id))!, {}, sending(...files)));
const at = async (ctx: Parameters<Parameters<typeof as>[1]>[0], sheet = it.sheetId, item = it.items.manual.id) =>
  (await provenAt(ctx.sql, sheet, item))!;
const send = (who: Player, ...files: File[]) => as(who, async (ctx) => sendEvidence(ctx, await at(ctx), {}, sending(...files)));
const documents = async (unit: Unit = it.unit) =>
  (
    await ownerSql.query<{ id: string; title: string }>(
      "select id, title from evidence where unit_id = $1 and withdrawn_at is null order by title",
      [unit.id],
    )
  ).rows;
const only = async () => (await documents())[0]!;
const uses = (evidence: string) => scalar<string>("select count(*) as v from evidence_use where evidence_id = $1", [evidence]);
const setState = (state: string, sheet = it.sheetId) =>
  ownerSql.query("update score_sheet set state = $2::sheet_state, settled_at = now() where id = $1", [sheet, state]);
const shown = async <It>(who: Player, statement: Statement) => (await read<{ it: It | null }>(who.claim, statement))?.rows[0]?.it ?? null;
const details = (title: string) => ({
  title,
  documentNumber: "12/BC",
  issuedOn: "2026-10-02",
  issuer: null,
  summary: "Trích yếu",
  checkersOnly: false,
});
const change = (who: Player, id: string, version = 1) =>
  as(who, async (ctx) => changeDocument(ctx, (await documentById(ctx.sql, id))!, { document: id, version, ...details("Tên mới") }));
const withdraw = (who: Player, id: string) => as(who, async (ctx) => withdrawDocument(ctx, (await documentById(ctx.sql, id))!));
/** The database alone, as the runtime would ask it, with one trigger out of the way as control. */
const without = async <T>(table: string, trigger: string, work: () => Promise<T>): Promise<T> => {
  await ownerSql.query(`alter table ${table} disable trigger ${trigger}`);
  try {
    return await work();
  } finally {
    await ownerSql.query(`alter table ${table} enable trigger ${trigger}`);
  }
};

describe("files into the vault", () => {
  test("several at once are as many documents, called as their files; the same file again is no second copy", async () => {
    await keep(it.officer, it.unit, file("Báo cáo quý I"), file("Quyết_định 1120"));
    expect((await documents()).map(({ title }) => title)).toEqual(["Báo cáo quý I", "Quyết định 1120"]);
    expect(await send(it.officer, file("Báo cáo quý I", "tên khác.docx"))).toEqual({
      done: "Đã có trong kho với tên “Báo cáo quý I”, không lưu bản thứ hai.",
    });
    const [report] = await documents();
    expect([(await documents()).length, await uses(report!.id)]).toEqual([2, "1"]);
  });
  test("the same file sent ten times at once is one document", async () => {
    const { refused } = await atOnce(10, () => keep(it.officer, it.unit, file("Báo cáo")));
    expect([refused, (await documents()).length]).toEqual([[], 1]);
  });
  test("one of three is not what it says: its name is told, none is kept", async () => {
    const svg = new File(['<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'], "so-do.png");
    expect(await refusal(send(it.officer, file("a"), svg, file("b")))).toEqual(["evidence.which", "file.wrong_kind"]);
    expect(await documents()).toEqual([]);
  });
  test("sent one by one, what came before a break is kept", async () => {
    await send(it.officer, file("a"));
    expect(
      await refusal(
        as(it.officer, async (ctx) => {
          await sendEvidence(ctx, await at(ctx), {}, sending(file("b")));
          throw new Error("the line broke");
        }),
      ),
    ).toEqual(["Error: the line broke"]);
    expect((await documents()).map(({ title }) => title)).toEqual(["a"]);
    await send(it.officer, file("a"), file("b"));
    expect((await documents()).map(({ title }) => title)).toEqual(["a", "b"]);
  });
});

describe("one document, many uses", () => {
  test("two items of a year, and the sheet of the next", async () => {
    await keep(it.officer, it.unit, file("Báo cáo"));
    const { id } = await only(),
      next = await nextYear();
    await as(it.officer, async (ctx) =>
      putToUse(ctx, (await documentById(ctx.sql, id))!, {
        document: id,
        sheet: it.sheetId,
        items: [it.items.manual.id, it.items.deduct.id],
      }),
    );
    await as(it.officer, async (ctx) =>
      putToUse(ctx, (await documentById(ctx.sql, id))!, { document: id, sheet: next.sheetId, items: [next.item] }),
    );
    const vault = await shown<VaultPage>(it.officer, vaultPage(slugs.unit, "bao cao"));
    expect(vault!.documents.map((one) => one.uses.map(({ year, open }) => [year, open]))).toEqual([
      [
        ["2027", true],
        ["2026", true],
        ["2026", true],
      ],
    ]);
  });
  test("several chosen at once; one that is there already: nothing is written", async () => {
    await keep(it.officer, it.unit, file("a"), file("b"));
    const [a, b] = (await documents()).map(({ id }) => id) as [string, string];
    const link = (...evidence: string[]) =>
      as(it.officer, async (ctx) => linkEvidence(ctx, await at(ctx), { id: it.sheetId, item: it.items.manual.id, evidence }));
    await link(b);
    expect(await refusal(link(a, b))).toEqual(["evidence.once"]);
    expect([await uses(a), await uses(b)]).toEqual(["0", "1"]);
  });
  test("changed and withdrawn while the sheet is with the unit, off its items too", async () => {
    await send(it.officer, file("a"));
    const { id } = await only();
    await change(it.officer, id);
    expect(await refusal(change(it.officer, id))).toEqual(["record.moved"]);
    await withdraw(it.officer, id);
    expect([await documents(), await uses(id)]).toEqual([[], "0"]);
  });
});

describe("what a sheet leaned on when it was handed in stays", () => {
  let id: string;
  beforeEach(async () => {
    await send(it.officer, file("a"));
    ({ id } = await only());
    await setState("sent");
  });
  test("neither changed nor withdrawn", async () =>
    expect([await refusal(change(it.officer, id)), await refusal(withdraw(it.officer, id))]).toEqual([
      ["evidence.handed_in"],
      ["evidence.handed_in"],
    ]));
  test("but for lines given back: there it is mended, unless it proves another line that stands", async () => {
    await setState("drafting");
    await as(it.officer, async (ctx) =>
      putToUse(ctx, (await documentById(ctx.sql, id))!, { document: id, sheet: it.sheetId, items: [it.items.deduct.id] }),
    );
    await setState("sent");
    const giveBack = (item: string) =>
      insertAsOwner("item_return", {
        province_id: it.province.id,
        sheet_id: it.sheetId,
        item_id: item,
        unit_id: it.unit.id,
        layer: "bloc",
        reason: "Ghi số, ngày văn bản",
        by_unit_id: it.head.id,
        due_on: "2099-12-31",
      });
    await giveBack(it.items.manual.id);
    expect(await refusal(change(it.officer, id))).toEqual(["evidence.handed_in"]);
    await giveBack(it.items.deduct.id);
    await change(it.officer, id);
    await ownerSql.query("update item_return set due_on = '2020-01-01' where sheet_id = $1", [it.sheetId]);
    expect(await refusal(change(it.officer, id, 2)), "the day has passed").toEqual(["evidence.handed_in"]);
  });
  const off = () => as(it.officer, ({ sql }) => sql.query("delete from evidence_use where evidence_id = $1", [id]));
  const renamed = () => as(it.officer, ({ sql }) => sql.query("update evidence set title = 'khác' where id = $1", [id]));
  test("whatever the application does: the database keeps the use and the document", async () => {
    await expect(off()).rejects.toThrow("evidence.locked");
    await expect(renamed()).rejects.toThrow("evidence.handed_in");
  });
  test("control: without its two triggers both would go", async () => {
    await without("evidence", "keep_evidence", renamed);
    expect((await documents()).map(({ title }) => title)).toEqual(["khác"]);
    await without("evidence_use", "keep_evidence_use", off);
    expect(await uses(id)).toBe("0");
  });
});

describe("a vault is its unit's own", () => {
  let id: string, stranger: Player, other: Unit, sheet: string;
  beforeEach(async () => {
    await keep(it.officer, it.unit, file("a"));
    ({ id } = await only());
    other = it.head;
    stranger = await aPerson(it.province, { unit: other, posts: ["unit_officer"] });
    sheet = await sheetOf(other);
  });
  test("nobody of another unit, of the board or of another province finds a document of it", async () => {
    const elsewhere = await aProvince(),
      away = await aPerson(elsewhere, { unit: await aUnit(elsewhere), posts: ["unit_officer"] });
    for (const who of [stranger, it.chief, await aPerson(it.province, { posts: ["board_leader"] }), away])
      expect(await as(who, ({ sql }) => documentById(sql, id))).toBeNull();
    expect(await as(it.officer, ({ sql }) => documentById(sql, id))).not.toBeNull();
    expect((await shown<VaultPage>(stranger, vaultPage(slugs.unit, "")))!.documents).toEqual([]);
    expect((await shown<VaultPage>(it.officer, vaultPage(slugs.unit, "")))!.documents).toHaveLength(1);
  });
  const steal = () =>
    as(stranger, async (ctx) => linkEvidence(ctx, await at(ctx, sheet), { id: sheet, item: it.items.manual.id, evidence: [id] }));
  test("another unit does not put it to its sheet, nor its own sheet to theirs", async () => {
    expect(await refusal(steal())).toEqual(["record.not_found"]);
    expect(
      await refusal(
        as(it.officer, async (ctx) =>
          putToUse(ctx, (await documentById(ctx.sql, id))!, { document: id, sheet, items: [it.items.manual.id] }),
        ),
      ),
    ).toEqual(["record.not_found"]);
  });
  const byHand = () =>
    as(stranger, ({ sql }) =>
      sql.query("insert into evidence_use (evidence_id, sheet_id, item_id) values ($1, $2, $3)", [id, sheet, it.items.manual.id]),
    );
  test("whatever the application does; control: without its trigger the row would stand", async () => {
    await expect(byHand()).rejects.toThrow("record.not_found");
    await without("evidence_use", "evidence_of_own_unit", byHand);
    expect(await uses(id)).toBe("1");
  });
});

describe("questions", () => {
  const asked = (page: SheetToCheck | null): Question["kind"][] =>
    page!.proofs
      .flatMap((one) => questionsOf(one, one, "checker").map(({ kind }) => kind))
      .filter((kind) => kind !== "no_date" && kind !== "no_number");
  const toCheck = (who: Player, bloc = slugs.bloc) => shown<SheetToCheck>(who, checkPage(bloc, "2026", slugs.unit));
  const addTo = (who: Player, sheetId: string, one: File) =>
    as(who, async (ctx) =>
      addEvidence(
        ctx,
        await at(ctx, sheetId),
        { id: sheetId, item: it.items.manual.id, ...details("Tài liệu"), secret: false },
        { file: one },
      ),
    );

  test("the same file from two units: to the head and the board once both are handed in, to neither unit about the other", async () => {
    const deputyUnit = await memberUnit(),
      peer = await aPerson(it.province, { unit: deputyUnit, posts: ["unit_officer"] }),
      theirs = await sheetOf(deputyUnit),
      board = await aPerson(it.province, { posts: ["board_officer"] });
    await addTo(it.officer, it.sheetId, file("chung"));
    await addTo(peer, theirs, file("chung"));
    await setState("sent");
    expect(asked(await toCheck(it.chief)), "the other sheet is still its unit's own").toEqual([]);
    await setState("sent", theirs);
    expect([asked(await toCheck(it.chief)), asked(await toCheck(board))]).toEqual([["other_units"], ["other_units"]]);
    await setState("settled");
    await setState("settled", theirs);
    for (const who of [it.officer, it.leader, peer]) {
      const page = await shown<ProofPage>(who, proofPage(slugs.bloc, "2026", slugs.unit, "manual"));
      expect(
        page!.uses.map(({ units }) => units),
        "members and the unit itself",
      ).toEqual([[]]);
    }
    const toChief = await shown<ProofPage>(it.chief, proofPage(slugs.bloc, "2026", slugs.unit, "manual"));
    expect(
      toChief!.uses.map(({ units }) => units.length),
      "control: by the same question the head is told",
    ).toEqual([1]);
  });
  test("of another bloc: to the board alone", async () => {
    const far = await aUnit(it.province),
      year = await aYear(it.province, [far], { stage: "scoring" }),
      { version } = await someCriteria(it.province, year.blocYearId);
    const theirs = await insertAsOwner("score_sheet", {
      province_id: it.province.id,
      bloc_year_id: year.blocYearId,
      unit_id: far.id,
      criteria_version_id: version,
      due_on: "2099-12-15",
    });
    const item = await scalar<string>("select id as v from criteria_item where criteria_version_id = $1 and item_key = 'manual'", [
        version,
      ]),
      officer = await aPerson(it.province, { unit: far, posts: ["unit_officer"] });
    await as(officer, async (ctx) =>
      addEvidence(ctx, await at(ctx, theirs, item), { id: theirs, item, ...details("Tài liệu"), secret: false }, { file: file("chung") }),
    );
    await addTo(it.officer, it.sheetId, file("chung"));
    await setState("sent");
    await setState("sent", theirs);
    const board = await aPerson(it.province, { posts: ["board_officer"] });
    expect([asked(await toCheck(it.chief)), asked(await toCheck(board))]).toEqual([[], ["other_units"]]);
  });
  test("used for two items, and next year again", async () => {
    await addTo(it.officer, it.sheetId, file("a"));
    const { id } = await only(),
      next = await nextYear();
    await as(it.officer, async (ctx) =>
      putToUse(ctx, (await documentById(ctx.sql, id))!, { document: id, sheet: it.sheetId, items: [it.items.deduct.id] }),
    );
    await as(it.officer, async (ctx) =>
      putToUse(ctx, (await documentById(ctx.sql, id))!, { document: id, sheet: next.sheetId, items: [next.item] }),
    );
    await setState("sent");
    expect(asked(await toCheck(it.chief))).toEqual(["many_items", "other_years", "many_items", "other_years"]);
  });
});

const versionId = () => scalar<string>("select criteria_version_id as v from score_sheet where id = $1", [it.sheetId]);
const sheetOf = async (unit: Unit) =>
  insertAsOwner("score_sheet", {
    province_id: it.province.id,
    bloc_year_id: it.year.blocYearId,
    unit_id: unit.id,
    criteria_version_id: await versionId(),
    due_on: "2099-12-15",
  });
async function memberUnit(): Promise<Unit> {
  const unit = await aUnit(it.province),
    bloc = await scalar<string>("select bloc_id as v from bloc_year where id = $1", [it.year.blocYearId]);
  await insertAsOwner("bloc_membership", { province_id: it.province.id, bloc_id: bloc, unit_id: unit.id, since: "2020-01-01" });
  return unit;
}
/** The year after in the same bloc, with a sheet of the unit under a table of its own. */
async function nextYear() {
  const bloc = await scalar<string>("select bloc_id as v from bloc_year where id = $1", [it.year.blocYearId]);
  const blocYearId = await insertAsOwner("bloc_year", {
    province_id: it.province.id,
    id: randomUUID(),
    bloc_id: bloc,
    year: "2027",
    starts_on: "2027-01-01",
    ends_on: "2027-12-31",
    stage: "scoring",
  });
  await holdsOffice(it.province, blocYearId, "head", it.head, { head: it.chief });
  const { version, items } = await someCriteria(it.province, blocYearId);
  const sheetId = await insertAsOwner("score_sheet", {
    province_id: it.province.id,
    bloc_year_id: blocYearId,
    unit_id: it.unit.id,
    criteria_version_id: version,
    due_on: "2099-12-15",
  });
  return { sheetId, item: items.manual.id };
}
