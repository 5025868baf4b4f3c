import { expect, test } from "vitest";
import { commentPage, type CommentPage, sheetToComment } from "@/lib/scoring/comments/queries";
import { readMention, withdrawComment, writeComment } from "@/lib/scoring/comments/write";
import { deskOf, type Desk } from "@/lib/desk/queries";
import { commentTasks } from "@/lib/desk/comment-tasks";
import { drawChecks } from "@/lib/scoring/cross/draw-checks";
import { yearToDraw } from "@/lib/scoring/cross/queries";
import { postFor } from "@/lib/access/policy";
import { aPerson, as, type Player } from "../support/cast.ts";
import { aBench, type Bench, FULL, pass } from "../support/checking.ts";
import { ownerSql } from "../support/database.ts";

const seen = (who: Player, sheet: string): Promise<CommentPage> => as(who, async ({ sql }) => (await sheetToComment(sql, sheet))!);
const says = (who: Player, sheet: string, text: string, mention = "", key = "chi-tieu") =>
  as(who, async (ctx) => {
    const it = (await sheetToComment(ctx.sql, sheet))!;
    return writeComment(ctx, it, { id: sheet, key, text, mention });
  });
const tasks = (who: Player) =>
  as(who, async ({ sql, actor }) => commentTasks(actor, (await sql.query<{ it: Desk }>(deskOf)).rows[0]!.it.mentions, "/x"));
const may = (who: Player, sheet: string) =>
  as(who, async ({ sql, actor }) => postFor("sheet.comment", actor, (await sheetToComment(sql, sheet))!) !== undefined);
const drawn = async (bench: Bench) => {
  await as(bench.head, async (ctx) =>
    drawChecks(ctx, (await yearToDraw(ctx.sql, bench.year.blocYearId))!, {
      id: bench.year.blocYearId,
      seed: "0511",
      each: 1,
      dueOn: "2099-01-01",
      groups: {},
      off: [],
    }),
  );
  const { rows } = await ownerSql.query<{ unit: string; checker: string }>(
    "select unit_id as unit, checker_unit_id as checker from cross_check where sheet_id = any ($1)",
    [bench.sheets],
  );
  const leaderOf = (unit: string) => bench.leaders[bench.units.findIndex(({ id }) => id === unit)]!;
  // Neither the unit nor its checker holds an office, so that only the draw lets the checker in: of three such units at most two are checked by the officers'.
  const plain = bench.units.slice(2).map(({ id }) => id),
    pair = rows.find(({ unit, checker }) => plain.includes(unit) && plain.includes(checker))!;
  const at = bench.units.findIndex(({ id }) => id === pair.unit);
  return {
    sheet: bench.sheets[at]!,
    unit: bench.units[at]!,
    owner: leaderOf(pair.unit),
    checker: leaderOf(pair.checker),
    checkerUnit: bench.units.find(({ id }) => id === pair.checker)!,
    stranger: bench.leaders.find((_one, n) => n > 1 && ![pair.unit, pair.checker].includes(bench.units[n]!.id))!,
  };
};
const FIVE = [FULL, FULL, FULL, FULL, FULL];

test("a comment that names a unit is a task on the desk of who holds the post there, until it is answered", async () => {
  const bench = await aBench(FIVE),
    { sheet, unit, owner, checker } = await drawn(bench),
    officer = await aPerson(bench.province, { unit, posts: ["unit_officer"] });
  await says(checker, sheet, "Nêu số quyết định giao chỉ tiêu.", unit.name);
  expect((await tasks(owner)).map(({ title, detail, verb }) => ({ title, verb, told: detail.includes("Ý kiến của") }))).toEqual([
    { title: "Trả lời ý kiến: Tiêu chí chi-tieu", verb: "Trả lời", told: true },
  ]);
  expect(await tasks(officer)).toHaveLength(1);
  expect([await tasks(checker), await tasks(bench.head)]).toEqual([[], []]);
  await says(officer, sheet, "Quyết định số 12/QĐ-UBND.");
  expect([await tasks(owner), await tasks(officer)]).toEqual([[], []]);
  expect((await seen(checker, sheet)).comments.map(({ text, mentions }) => [text, mentions.map(({ answered }) => answered)])).toEqual([
    ["Nêu số quyết định giao chỉ tiêu.", [true]],
    ["Quyết định số 12/QĐ-UBND.", []],
  ]);
});

test("the checker and the head's side are named as well, in the words themselves; marked read the task is gone", async () => {
  const bench = await aBench(FIVE),
    { sheet, owner, checker, checkerUnit } = await drawn(bench);
  await says(owner, sheet, `Đề nghị @${checkerUnit.name} và @Lãnh đạo khối xem lại.`);
  expect([(await tasks(checker)).length, (await tasks(bench.head)).length, (await tasks(bench.deputy)).length]).toEqual([1, 1, 1]);
  const mine = (await seen(bench.deputy, sheet)).comments[0]!.mentions.find((one) => one.mine)!;
  await as(bench.deputy, async (ctx) => readMention(ctx, (await sheetToComment(ctx.sql, sheet))!, { id: sheet, mentionId: mine.id }));
  expect([(await tasks(checker)).length, (await tasks(bench.head)).length]).toEqual([1, 0]);
  await expect(
    as(bench.head, async (ctx) => readMention(ctx, (await sheetToComment(ctx.sql, sheet))!, { id: sheet, mentionId: mine.id })),
  ).rejects.toMatchObject({ message: "record.moved" });
});

test("a unit that does not see the line cannot be named, and nothing is written", async () => {
  const bench = await aBench(FIVE),
    { sheet, owner, unit, checkerUnit } = await drawn(bench),
    other = bench.units.find(({ id }, n) => n > 1 && ![unit.id, checkerUnit.id].includes(id))!;
  await expect(says(owner, sheet, "Xem giúp.", other.name)).rejects.toMatchObject({ message: "comment.unknown_unit" });
  await expect(says(owner, sheet, "Xem giúp.", "Sở Không Có")).rejects.toMatchObject({
    items: [{ field: "mention", facts: { names: "“Sở Không Có”" } }],
  });
  expect((await seen(owner, sheet)).comments).toEqual([]);
});

test("who does not see the lines sees no comment; the policy in the database is what holds", async () => {
  const bench = await aBench(FIVE),
    { sheet, owner, checker, stranger } = await drawn(bench);
  await says(owner, sheet, "Minh chứng gửi kèm bản giấy.");
  const count = (who: Player) =>
    as(who, async ({ sql }) => (await sql.query("select from item_comment where sheet_id = $1", [sheet])).rowCount);
  expect([await count(owner), await count(checker), await count(bench.head), await count(bench.officer)]).toEqual([1, 1, 1, 1]);
  expect([await count(stranger), await may(stranger, sheet), await may(checker, sheet)]).toEqual([0, false, true]);
  const {
    rows: [kept],
  } = await ownerSql.query<{ qual: string }>("select qual from pg_policies where policyname = 'comment_sight'");
  await ownerSql.query("drop policy comment_sight on item_comment");
  try {
    expect(await count(stranger)).toBe(1);
  } finally {
    await ownerSql.query(`create policy comment_sight on item_comment as restrictive to app_runtime using (${kept!.qual})`);
  }
});

test("before it is handed in only the unit itself speaks there; a checker who has not handed in its own sheet waits", async () => {
  const bench = await aBench(FIVE, "scoring"),
    { sheet, owner, checker, checkerUnit } = await drawn(bench);
  await ownerSql.query("update score_sheet set state = 'drafting' where id = $1", [sheet]);
  await says(owner, sheet, "Nhờ phòng Kế hoạch kiểm tra.");
  expect([
    (await seen(checker, sheet)).comments.length,
    (await seen(bench.head, sheet)).comments.length,
    await may(bench.head, sheet),
    (await seen(owner, sheet)).targets,
  ]).toEqual([0, 0, false, []]);
  await ownerSql.query("update score_sheet set state = 'sent' where id = $1", [sheet]);
  expect((await seen(checker, sheet)).comments).toHaveLength(1);
  await ownerSql.query("update score_sheet set state = 'drafting' where unit_id = $1", [checkerUnit.id]);
  expect([(await seen(checker, sheet)).comments.length, await may(checker, sheet)]).toEqual([0, false]);
});

test("once settled every member reads and may be named", async () => {
  const bench = await aBench([FULL, FULL, FULL, FULL]),
    sheet = bench.sheets[2]!;
  await pass(bench.head, sheet);
  await says(bench.leaders[3]!, sheet, "Xin tham khảo cách làm.", bench.units[2]!.name);
  expect(await tasks(bench.leaders[2]!)).toHaveLength(1);
  const {
    rows: [unit],
  } = await ownerSql.query<{ slug: string }>("select slug from unit where id = $1", [bench.units[2]!.id]);
  const it = await as(
    bench.leaders[2]!,
    async ({ sql }) => (await sql.query<{ it: CommentPage }>(commentPage(bench.year.blocSlug, bench.year.year, unit!.slug))).rows[0]!.it,
  );
  // A member of another unit is named by the unit alone.
  expect(it.comments[0]).toMatchObject({ unit: bench.units[3]!.name, person: null, text: "Xin tham khảo cách làm." });
  expect(it.targets).toHaveLength(4);
});

test("withdrawn by who wrote it: the place stays without its words, the task is gone; words are never changed", async () => {
  const bench = await aBench(FIVE),
    { sheet, unit, owner, checker } = await drawn(bench);
  await says(checker, sheet, "Nhầm tiêu chí.", unit.name);
  const [it] = (await seen(checker, sheet)).comments;
  const withdraw = (who: Player) =>
    as(who, async (ctx) =>
      withdrawComment(ctx, (await sheetToComment(ctx.sql, sheet))!, { id: sheet, commentId: it!.id, version: it!.version }),
    );
  await expect(withdraw(owner)).rejects.toMatchObject({ message: "comment.not_yours" });
  await withdraw(checker);
  expect((await seen(owner, sheet)).comments).toMatchObject([{ text: null, mentions: [] }]);
  expect(await tasks(owner)).toEqual([]);
  await expect(ownerSql.query("update item_comment set text = 'khác' where id = $1", [it!.id])).rejects.toThrow(/comment.fixed/);
  await expect(as(checker, ({ sql }) => sql.query("delete from item_comment where id = $1", [it!.id]))).rejects.toMatchObject({
    code: "42501",
  });
});
