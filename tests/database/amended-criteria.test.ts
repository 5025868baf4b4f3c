import { beforeEach, expect, test } from "vitest";
import type { Follow } from "@/lib/criteria/adopt";
import { findDraft } from "@/lib/criteria/queries";
import { handIn, submitSheet } from "@/lib/scoring/hand-in";
import { saveLine } from "@/lib/scoring/save-line";
import { lineById } from "../support/lines.ts";
import { sheetById, sheetList, type SheetList, sheetPage, type SheetPage, type SheetLines } from "@/lib/scoring/sheet-queries";
import { hashPassword } from "@/lib/people/passwords";
import { Problem } from "@/lib/problems/problem";
import { read } from "@/lib/tenancy/enter";
import { draftAmendment, issueAmendment } from "../support/amending.ts";
import { aPerson, as, aUnit, insertAsOwner, type Player } from "../support/cast.ts";
import { aBench, FULL, pass } from "../support/checking.ts";
import { ownerSql } from "../support/database.ts";
import { aScene, type Scene } from "../support/sheets.ts";

const PASSWORD = "mot-mat-khau-dai-2026",
  DUE = "2099-12-30";
let it: Scene, board: Player, other: { sheetId: string; officer: Player };

beforeEach(async () => {
  it = await aScene();
  board = await aPerson(it.province, { unit: await aUnit(it.province), posts: ["board_officer"] });
  await ownerSql.query("insert into credential (account_id, kind, secret) values ($1, 'password', $2)", [
    it.leader.accountId,
    await hashPassword(PASSWORD),
  ]);
  const { rows } = await ownerSql.query("select criteria_version_id as id from score_sheet where id = $1", [it.sheetId]);
  const sheetId = await insertAsOwner("score_sheet", {
    province_id: it.province.id,
    bloc_year_id: it.year.blocYearId,
    unit_id: it.head.id,
    criteria_version_id: rows[0].id,
    due_on: "2099-12-15",
  });
  other = { sheetId, officer: await aPerson(it.province, { unit: it.head, posts: ["unit_officer"] }) };
});

const codes = (work: Promise<unknown>) =>
  work.then(
    () => ["nothing"],
    (error: unknown) => (error instanceof Problem ? error.items.map(({ code }) => code) : [String(error)]),
  );
const save = async (who: Player, sheetId: string, key: keyof Scene["items"], inputs: Record<string, string>, note = "") =>
  as(who, async (ctx) => {
    const { rows } = await ownerSql.query(
      "select i.id, coalesce(d.version, 0) as version from score_sheet s join criteria_item i on i.criteria_version_id = s.criteria_version_id and i.item_key = $2 left join score_draft d on d.sheet_id = s.id and d.item_id = i.id where s.id = $1",
      [sheetId, key],
    );
    return saveLine(ctx, (await lineById(ctx.sql, sheetId, rows[0].id as string))!, {
      id: sheetId,
      item: rows[0].id as string,
      version: Number(rows[0].version),
      inputs,
      note,
      notApplicable: false,
    });
  });
async function fill(who: Player, sheetId: string) {
  await save(who, sheetId, "ratio", { target: "48", actual: "46" });
  await save(who, sheetId, "manual", { points: "27,50" }, "Đã hoàn thành đề án.");
  await save(who, sheetId, "deduct", { count: "1" });
}
const version = async (id: string) =>
  (await ownerSql.query("select version from score_sheet where id = $1", [id])).rows[0].version as number;
async function send() {
  await as(it.officer, async (ctx) =>
    submitSheet(ctx, (await sheetById(ctx.sql, it.sheetId))!, { id: it.sheetId, version: await version(it.sheetId) }),
  );
  await as(it.leader, async (ctx) =>
    handIn(ctx, (await sheetById(ctx.sql, it.sheetId))!, { id: it.sheetId, version: await version(it.sheetId), password: PASSWORD }),
  );
}
const sheet = async (who: Player, unit: { slug: string }) =>
  read<{ it: SheetPage }>(who.claim, sheetPage(it.year.blocSlug, "2026", unit.slug)).then((found) => found!.rows[0]!.it);
const text = (page: SheetPage) => JSON.parse(page.text) as SheetLines;
const amend = (changes: Parameters<typeof draftAmendment>[2]) => draftAmendment(it.chief, it.year.blocYearId, changes);
const issue = (id: string, dueOn: string | null = DUE, follow?: Follow) => issueAmendment(board, it.year.blocYearId, id, dueOn, follow);

test("drafts go over by key, figures are counted anew, what no longer reads is emptied and marked, and nothing is lost", async () => {
  await fill(it.officer, it.sheetId);
  // 60 → 50 of the same method; a line counted otherwise; one item taken out, its points given to another.
  const id = await amend({
    ratio: { max_points: 50 },
    manual: { max_points: 40, method: "BOOLEAN", params: "{}" },
    bonus: { name: "Sáng kiến được công nhận" },
  });
  await issue(id);
  const page = await sheet(it.officer, it.unit),
    { lines } = text(page);
  expect([page.state, page.amended?.number, Object.keys(page.amended!.items).toSorted()]).toEqual([
    "drafting",
    2,
    ["bonus", "manual", "ratio"],
  ]);
  expect(page.amended!.items["ratio"]).toMatchObject({ words: "điểm tối đa 60 → 50", again: false });
  expect(page.amended!.items["manual"]).toMatchObject({ again: true });
  expect([
    lines["ratio"]!.points,
    lines["manual"]!.points,
    lines["manual"]!.inputs,
    lines["manual"]!.note,
    lines["deduct"]!.points,
  ]).toEqual(["47.9200", null, {}, "Đã hoàn thành đề án.", "9.5000"]);
  const past = await ownerSql.query(
    "select p.inputs from score_draft_past p join score_draft d on d.id = p.draft join criteria_item i on i.id = d.item_id where d.sheet_id = $1 and i.item_key = 'manual'",
    [it.sheetId],
  );
  expect(past.rows).toContainEqual({ inputs: { points: 27.5 } });
  // The list counts what still reads, and typing goes on where it stood.
  const list = async () =>
    (await read<{ it: SheetList }>(it.chief.claim, sheetList(it.year.blocSlug, "2026")))!.rows[0]!.it.sheets.find(
      (one) => one.unit.slug === it.unit.slug,
    )!;
  expect(await list()).toMatchObject({ filled: 2, of: 4 });
  await save(it.officer, it.sheetId, "manual", { met: "yes" });
  expect(await list()).toMatchObject({ filled: 3, of: 4 });
});

test("an item that was taken out keeps its draft and its proof, and is not handed in", async () => {
  await fill(it.officer, it.sheetId);
  const id = await amend({ deduct: null, ratio: { max_points: 70 } });
  await issue(id);
  expect(Object.keys(text(await sheet(it.officer, it.unit)).lines).toSorted()).toEqual(["manual", "ratio"]);
  expect((await ownerSql.query("select count(*)::int as n from score_draft where sheet_id = $1", [it.sheetId])).rows).toEqual([{ n: 3 }]);
  await send();
  const { rows } = await ownerSql.query(
    "select i.item_key as key, i.criteria_version_id = $2 as now from score_entry e join criteria_item i on i.id = e.item_id where e.sheet_id = $1 order by 1",
    [it.sheetId, id],
  );
  expect(rows).toEqual([
    { key: "manual", now: true },
    { key: "ratio", now: true },
  ]);
});

test("a sheet that was sent opens again with notice and a new day; its entries stay with the version they were made on", async () => {
  await fill(it.officer, it.sheetId);
  await send();
  const id = await amend({ ratio: { max_points: 50 }, manual: { max_points: 40 } });
  expect(await codes(issue(id, null))).toEqual(["criteria.due_missing"]);
  expect(await codes(issue(id, "2020-01-01"))).toEqual(["sheet.due_passed"]);
  await issue(id);
  const page = await sheet(it.officer, it.unit);
  expect([page.state, page.dueOn, page.round]).toEqual(["returned", DUE, 1]);
  expect(page.returnedReason).toContain("bản số 2");
  const old = await ownerSql.query(
    "select count(*)::int as n from score_entry e join criteria_item i on i.id = e.item_id where e.sheet_id = $1 and i.criteria_version_id <> $2",
    [it.sheetId, id],
  );
  expect(old.rows).toEqual([{ n: 3 }]);
  await send();
  const rounds = await ownerSql.query(
    "select round, count(distinct i.criteria_version_id)::int as versions from score_entry e join criteria_item i on i.id = e.item_id where e.sheet_id = $1 group by 1 order by 1",
    [it.sheetId],
  );
  expect(rounds.rows).toEqual([
    { round: 1, versions: 1 },
    { round: 2, versions: 1 },
  ]);
  const { rows } = await ownerSql.query("select detail from audit_entry where event = 'criteria.adopted' and about = $1", [id]);
  expect(rows[0].detail.moved).toEqual([{ blocYear: it.year.blocYearId, sheets: 2, drafts: 3, reopened: 1, due: DUE }]);
});

test("control: a mended word reopens nothing, and an untouched sheet of another unit stays not begun", async () => {
  await fill(it.officer, it.sheetId);
  await send();
  await issue(await amend({ ratio: { name: "Tỷ lệ hoàn thành chỉ tiêu" } }), null);
  const page = await sheet(it.officer, it.unit);
  expect([page.state, page.amended?.items["ratio"]?.words]).toEqual(["sent", "tên “Tiêu chí ratio” → “Tỷ lệ hoàn thành chỉ tiêu”"]);
  expect(text(page).lines["ratio"]!.points).toBe("57.5000");
  expect((await sheet(other.officer, it.head)).state).toBe("not_started");
});

test("control: without the move a sheet would stand under a version that is no longer in force", async () => {
  await fill(it.officer, it.sheetId);
  const id = await amend({ ratio: { max_points: 50 }, manual: { max_points: 40 } });
  await issue(id, DUE, async () => undefined);
  const stale = async () =>
    (
      await ownerSql.query(
        "select count(*)::int as n from score_sheet s join criteria_version v on v.id = s.criteria_version_id where s.bloc_year_id = $1 and v.state = 'replaced'",
        [it.year.blocYearId],
      )
    ).rows[0].n as number;
  expect(await stale()).toBe(2);
});

test("the door to other units' drafts is shut but for the moment of adoption", async () => {
  await fill(it.officer, it.sheetId);
  const { rows } = await ownerSql.query("select criteria_version_id as id from score_sheet where id = $1", [it.sheetId]);
  const peek = (id: string) =>
    as(board, async ({ sql }) => (await sql.query("select * from drafts_to_move($1, $2)", [it.year.blocYearId, id])).rows.length);
  expect(await peek(rows[0].id as string)).toBe(0);
  const id = await amend({ ratio: { max_points: 50 }, manual: { max_points: 40 } });
  expect(await peek(id)).toBe(0);
  await issue(id);
  expect(await peek(id)).toBe(0);
});

test("while points are checked only the board amends, with a reason, for all units: settled sheets open again and ranks go", async () => {
  const bench = await aBench([FULL, { ...FULL, "giai-ngan": 15 }, { ...FULL, "thi-dua": 10 }]),
    year = bench.year.blocYearId,
    changes = { "chi-tieu": { max_points: 30 }, "giai-ngan": { max_points: 30 } };
  for (const [at, one] of bench.sheets.slice(0, 2).entries()) await pass(at === 0 ? bench.deputy : bench.head, one);
  expect(await codes(draftAmendment(bench.officer, year, changes))).toEqual(["criteria.too_late"]);
  const id = await draftAmendment(bench.officer, year, changes, "Điểm tối đa ghi nhầm so với kế hoạch.");
  await issueAmendment(bench.officer, year, id, DUE);
  const { rows } = await ownerSql.query(
    "select t.state, t.criteria_version_id = $2 as moved, t.settled_at is null as open, x.rank from score_sheet t left join unit_total x on x.sheet_id = t.id where t.bloc_year_id = $1",
    [year, id],
  );
  expect(rows).toHaveLength(3);
  expect(rows.every((row) => row.state === "returned" && row.moved && row.open && row.rank === null)).toBe(true);
});

test("an item with scores is not deleted: the table in force refuses whoever asks, in words, and nothing is changed", async () => {
  await fill(it.officer, it.sheetId);
  await send();
  const inForce = (await ownerSql.query("select criteria_version_id as id from score_sheet where id = $1", [it.sheetId])).rows[0]
    .id as string;
  const held = () =>
    ownerSql.query(
      "select (select count(*)::int from criteria_item where criteria_version_id = $1) as items, (select count(*)::int from score_entry where sheet_id = $2) as entries",
      [inForce, it.sheetId],
    );
  const before = (await held()).rows;
  expect(await codes(as(board, async ({ sql }) => findDraft(sql, { blocYearId: it.year.blocYearId, id: inForce })))).toEqual([
    "criteria.text_fixed",
  ]);
  await expect(as(board, async ({ sql }) => sql.query("delete from criteria_item where id = $1", [it.items.deduct.id]))).rejects.toThrow(
    "criteria.text_fixed",
  );
  await expect(ownerSql.query("delete from criteria_item where id = $1", [it.items.deduct.id])).rejects.toThrow("criteria.text_fixed");
  expect((await held()).rows).toEqual(before);
});

test("once the year has come to the votes, criteria are not amended before it is sent back", async () => {
  const bench = await aBench([FULL, FULL]);
  await ownerSql.query("update bloc_year set stage = 'deciding' where id = $1", [bench.year.blocYearId]);
  expect(await codes(draftAmendment(bench.officer, bench.year.blocYearId, {}, "Điểm tối đa ghi nhầm."))).toEqual([
    "criteria.send_back_first",
  ]);
});
