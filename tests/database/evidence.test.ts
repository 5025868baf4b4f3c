import { beforeEach, describe, expect, test } from "vitest";
import { may } from "@/lib/access/policy";
import { addEvidence, linkEvidence, unlinkEvidence } from "@/lib/evidence/keep";
import { Problem } from "@/lib/problems/problem";
import { provenAt } from "@/lib/scoring/proof";
import { proofUseById } from "@/lib/storage/proof-uses";
import { useById } from "@/lib/storage/uses";
import { aPerson, as, type Player } from "../support/cast.ts";
import { ownerSql } from "../support/database.ts";
import { docx } from "../support/papers.ts";
import { aScene, type Scene } from "../support/sheets.ts";

let it: Scene;
beforeEach(async () => {
  it = await aScene();
});

const codes = (error: unknown) => (error instanceof Problem ? error.items.map(({ code }) => code) : [String(error)]);
const refusal = (work: Promise<unknown>) => work.then(() => ["nothing"], codes);
const paper = {
  title: "Báo cáo kết quả năm",
  documentNumber: "412/BC-STC",
  issuedOn: "2026-11-20",
  issuer: null,
  summary: null,
  secret: false,
  checkersOnly: false,
};
const file = (content: Buffer) => ({ file: new File([new Uint8Array(content)], "bao-cao.docx") });
const add = (who: Player, change: Partial<typeof paper> = {}, files: Record<string, File> = file(docx())) =>
  as(who, async (ctx) => {
    const at = await provenAt(ctx.sql, it.sheetId, it.items.manual.id);
    return addEvidence(ctx, at!, { id: it.sheetId, item: it.items.manual.id, ...paper, ...change }, files);
  });
const useId = async () =>
  (await ownerSql.query("select file_use_id from evidence where unit_id = $1", [it.unit.id])).rows[0].file_use_id as string;
const setState = (state: string) =>
  ownerSql.query("update score_sheet set state = $2::sheet_state, settled_at = now() where id = $1", [it.sheetId, state]);
const opens = async (who: Player) =>
  as(
    who,
    async ({ sql, actor }) => (await proofUseById(sql, await useId()))?.sheets.some((sheet) => may("sheet.read", actor, sheet)) ?? false,
  );

describe("documents of a sheet", () => {
  test("a Word paper is kept, with its number and day, and proves one more item", async () => {
    await add(it.officer);
    const { rows } = await ownerSql.query("select id, document_number, issued_on::text from evidence where unit_id = $1", [it.unit.id]);
    expect(rows[0]).toMatchObject({ document_number: "412/BC-STC", issued_on: "2026-11-20" });
    await as(it.officer, async (ctx) =>
      linkEvidence(ctx, (await provenAt(ctx.sql, it.sheetId, it.items.deduct.id))!, {
        id: it.sheetId,
        item: it.items.deduct.id,
        evidence: [rows[0].id as string],
      }),
    );
    expect(Number((await ownerSql.query("select count(*) from evidence_use where sheet_id = $1", [it.sheetId])).rows[0].count)).toBe(2);
  });
  test("a secret paper leaves a row and takes no file", async () => {
    expect(await refusal(add(it.officer, { secret: true }))).toEqual(["evidence.secret_with_file"]);
    await add(it.officer, { secret: true }, {});
    expect((await ownerSql.query("select file_use_id, secret from evidence where unit_id = $1", [it.unit.id])).rows).toEqual([
      { file_use_id: null, secret: true },
    ]);
  });
  test("neither a file nor the mark of secrecy is no evidence", async () => {
    expect(await refusal(add(it.officer, {}, {}))).toEqual(["evidence.nothing"]);
  });
  test("once the sheet is with the leader nothing is added or withdrawn", async () => {
    await add(it.officer);
    await setState("awaiting_leader");
    expect(await refusal(add(it.officer))).toEqual(["evidence.locked"]);
    const use = (await ownerSql.query("select id from evidence_use where sheet_id = $1", [it.sheetId])).rows[0].id as string;
    expect(
      await refusal(
        as(it.officer, async (ctx) =>
          unlinkEvidence(ctx, (await provenAt(ctx.sql, it.sheetId, it.items.manual.id))!, {
            id: it.sheetId,
            item: it.items.manual.id,
            use,
          }),
        ),
      ),
    ).toEqual(["evidence.locked"]);
  });
  test("taken off its only item it stays in the vault: the unit opens it, the bloc no more", async () => {
    await add(it.officer);
    const id = await useId(),
      use = (await ownerSql.query("select id from evidence_use where sheet_id = $1", [it.sheetId])).rows[0].id as string;
    await as(it.officer, async (ctx) =>
      unlinkEvidence(ctx, (await provenAt(ctx.sql, it.sheetId, it.items.manual.id))!, { id: it.sheetId, item: it.items.manual.id, use }),
    );
    await setState("settled");
    const opensIt = (who: Player) =>
      as(who, async ({ sql, actor }) => (await proofUseById(sql, id))?.sheets.some((sheet) => may("sheet.read", actor, sheet)) ?? false);
    expect([await opensIt(it.officer), await opensIt(it.chief)]).toEqual([true, false]);
  });
  test("a unit that has used its share is told how much", async () => {
    await add(it.officer);
    await ownerSql.query("update stored_file set bytes = $2 where province_id = $1", [it.province.id, 500 * 1_048_576]);
    expect(await refusal(add(it.officer, {}, file(docx("khác"))))).toEqual(["evidence.quota"]);
  });
});

describe("who opens a document", () => {
  test("before handing in only the unit; then the bloc's head and the board; once settled the members", async () => {
    const peer = await aPerson(it.province, { unit: it.head, posts: ["unit_officer"] }),
      board = await aPerson(it.province, { posts: ["board_officer"] });
    const stranger = await aPerson(it.province, { posts: ["province_admin"] });
    await add(it.officer);
    const all = async () => Promise.all([it.officer, it.chief, board, peer, stranger].map(opens));
    expect(await all()).toEqual([true, false, false, false, false]);
    await setState("sent");
    expect(await all()).toEqual([true, true, true, false, false]);
    await setState("settled");
    expect(await all()).toEqual([true, true, true, true, false]);
  });
  test("for checkers only it stays closed to the other members", async () => {
    const peer = await aPerson(it.province, { unit: it.head, posts: ["unit_officer"] });
    await add(it.officer, { checkersOnly: true });
    await setState("settled");
    expect([await opens(it.officer), await opens(it.chief), await opens(peer)]).toEqual([true, true, false]);
  });
  test("the door of meeting and pledge files does not know it", async () => {
    await add(it.officer);
    await setState("settled");
    expect(await as(it.chief, async ({ sql }) => useById(sql, await useId()))).toBeNull();
  });
});
