import { beforeEach, expect, test } from "vitest";
import { closeSheet } from "@/lib/scoring/manage-sheets";
import { saveLine } from "@/lib/scoring/save-line";
import { lineById } from "../support/lines.ts";
import { isLate } from "@/lib/scoring/sheet-rules";
import { type SheetLines, type SheetList, type SheetPage, sheetById, sheetList, sheetPage } from "@/lib/scoring/sheet-queries";
import { read } from "@/lib/tenancy/enter";
import { changeDates, yearForDates } from "@/lib/year/change-dates";
import { as, type Player } from "../support/cast.ts";
import { ownerSql } from "../support/database.ts";
import { aScene, type Scene } from "../support/sheets.ts";

let it: Scene;
beforeEach(async () => {
  it = await aScene();
});
const seen = async <T>(who: Player, asked: Parameters<typeof read>[1]) => (await read<{ it: T }>(who.claim, asked))!.rows[0]!.it;
const page = (who: Player) => seen<SheetPage>(who, sheetPage(it.year.blocSlug, it.year.year, it.unit.slug));
const linesSeen = async (who: Player) => Object.keys((JSON.parse((await page(who)).text) as SheetLines).lines);
const row = async (who: Player) =>
  (await seen<SheetList>(who, sheetList(it.year.blocSlug, it.year.year))).sheets.find(({ id }) => id === it.sheetId)!;
const fillOne = () =>
  as(it.officer, async (ctx) => {
    const found = (await lineById(ctx.sql, it.sheetId, it.items.ratio.id))!;
    return saveLine(ctx, found, {
      id: it.sheetId,
      item: it.items.ratio.id,
      version: 0,
      inputs: { target: "48", actual: "46" },
      note: "",
      notApplicable: false,
    });
  });

test("closed as not handed in: the unit reads what it had entered, others do not, and the list shows how far it had come", async () => {
  await fillOne();
  const before = await row(it.chief);
  await as(it.chief, async (ctx) => {
    const found = (await sheetById(ctx.sql, it.sheetId))!;
    return closeSheet(ctx, found, { id: it.sheetId, version: found.version, reason: "Đơn vị không gửi sau hai lần nhắc." });
  });
  expect(await linesSeen(it.officer)).toEqual(["ratio"]);
  expect(await linesSeen(it.chief)).toEqual([]);
  expect(await row(it.chief)).toMatchObject({ state: "not_submitted", filled: 1, of: before.of });
  expect(before).toMatchObject({ filled: 1 });
  // A unit that left after it had sent keeps what it sent; one that left before, what it had entered.
  await ownerSql.query("update score_sheet set state = 'not_ranked' where id = $1", [it.sheetId]);
  expect([await linesSeen(it.officer), (await row(it.chief)).filled]).toEqual([["ratio"], 1]);
});

test("a sheet without a day of its own is due when the year says; its own day goes first", async () => {
  await ownerSql.query("update bloc_year set scoring_until = '2020-12-20' where id = $1", [it.year.blocYearId]);
  await ownerSql.query("update score_sheet set due_on = null where id = $1", [it.sheetId]);
  expect([(await page(it.officer)).dueOn, (await row(it.chief)).dueOn]).toEqual(["2020-12-20", "2020-12-20"]);
  expect(isLate(await row(it.chief))).toBe(true);
  expect(await as(it.officer, async (ctx) => (await lineById(ctx.sql, it.sheetId, it.items.ratio.id))!.dueOn)).toBe("2020-12-20");
  await ownerSql.query("update score_sheet set due_on = '2099-01-31' where id = $1", [it.sheetId]);
  expect((await page(it.officer)).dueOn).toBe("2099-01-31");
});

test("the common deadline does not move into the past, and says which sheets keep their own day", async () => {
  const id = it.year.blocYearId,
    change = (scoringUntil: string | null) =>
      as(it.chief, async (ctx) => {
        const year = (await yearForDates(ctx.tx, id))!;
        return changeDates(ctx, year, { id, version: year.version, scoringFrom: null, scoringUntil, yearEndBy: null });
      });
  await ownerSql.query("update score_sheet set due_on = '2099-01-31' where id = $1", [it.sheetId]);
  await expect(change("2020-12-01")).rejects.toMatchObject({ message: "bloc_year.scoring_over" });
  expect(await change("2099-02-01")).toMatchObject({ done: "Đã ghi thời gian của năm thi đua. 1 bảng tự chấm đã mở giữ hạn gửi riêng." });
  // Unchanged and past by now: other dates may still be written.
  await ownerSql.query("update bloc_year set scoring_until = '2020-12-01' where id = $1", [id]);
  expect(await change("2020-12-01")).toMatchObject({ done: "Đã ghi thời gian của năm thi đua." });
});
