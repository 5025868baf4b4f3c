import { expect, test } from "vitest";
import type { Ctx } from "@/lib/action/action";
import { endReply, replyToCheck, answerReply } from "@/lib/scoring/reply";
import { sendSheet, submitSheet } from "@/lib/scoring/hand-in";
import { returnSheet } from "@/lib/scoring/manage-sheets";
import { settleSheet } from "@/lib/scoring/settle";
import { sheetById } from "@/lib/scoring/sheet-queries";
import { as, atOnce, insertAsOwner, type Player } from "../support/cast.ts";
import { aBench, acceptAll, announce, FULL, judge, look, pass, selfEntry, settle } from "../support/checking.ts";
import { ownerSql } from "../support/database.ts";
import { together } from "../support/meeting-point.ts";

const totals = async (year: string) =>
  (
    await ownerSql.query(
      "select u.unit_id, u.total::text, u.self_total::text as own, u.rank, u.classification, u.provisional from unit_total u where u.bloc_year_id = $1 order by u.rank nulls last, u.unit_id",
      [year],
    )
  ).rows;
const state = async (sheet: string): Promise<string> =>
  (await ownerSql.query("select state from score_sheet where id = $1", [sheet])).rows[0].state as string;

test("accepted, told and settled: the total is the self-score, one row of the log each", async () => {
  const bench = await aBench([FULL, FULL]),
    sheet = bench.sheets[1]!;
  await acceptAll(bench.head, sheet);
  await judge(bench.head, sheet, "cchc", { points: "7.50" });
  await announce(bench.head, sheet);
  expect(await state(sheet)).toBe("under_review");
  await settle(bench.head, sheet);
  expect(await totals(bench.year.blocYearId)).toMatchObject([{ total: "98.5000", own: "91.0000", rank: null, provisional: false }]);
  const { rows } = await ownerSql.query("select event from audit_entry where about = $1 order by seq", [sheet]);
  expect(rows.map((row) => row.event)).toEqual(["sheet.check_begun", "sheet.check_announced", "sheet.settled"]);
});

test("agreeing with the rest says what it could not take over, and is refused where it can take over nothing", async () => {
  const { "chi-tieu": _left, ...rest } = FULL,
    bench = await aBench([FULL, rest]),
    sheet = bench.sheets[1]!,
    unit = bench.units[1]!.id;
  await insertAsOwner("score_entry", {
    province_id: bench.province.id,
    sheet_id: sheet,
    item_id: bench.items["chi-tieu"],
    unit_id: unit,
    by_unit_id: unit,
    layer: "self",
    round: 1,
    inputs: "{}",
    not_applicable: true,
  });
  expect(await acceptAll(bench.head, sheet)).toMatchObject({
    done: "Đã đồng ý 5 tiêu chí còn lại như đơn vị tự chấm. Còn 1 tiêu chí đơn vị đề nghị không phát sinh nhiệm vụ: duyệt từng tiêu chí, ghi lý do. Còn 1 tiêu chí do cơ quan khác chấm chưa có điểm: nhập điểm hoặc ghi Tạm tính từng tiêu chí.",
  });
  const before = (await look(bench.head, sheet)).version;
  await expect(acceptAll(bench.head, sheet)).rejects.toMatchObject({ message: "check.nothing_to_accept" });
  expect((await look(bench.head, sheet)).version).toBe(before);
});

test("a lowering wants a reason, opens a window, and the unit is answered before anything is settled", async () => {
  const bench = await aBench([FULL, FULL]),
    sheet = bench.sheets[1]!,
    unit = bench.leaders[1]!;
  await expect(judge(bench.head, sheet, "chi-tieu", { points: "38" })).rejects.toMatchObject({ message: "score.lowering_needs_reason" });
  await expect(judge(bench.head, sheet, "chi-tieu", { points: "41" })).rejects.toMatchObject({ message: "score.over_max" });
  await judge(bench.head, sheet, "chi-tieu", { points: "38", reason: "Thiếu quyết định" });
  await expect(announce(bench.head, sheet)).rejects.toMatchObject({ message: "check.items_left" });
  await acceptAll(bench.head, sheet);
  await judge(bench.head, sheet, "cchc", { verb: "defer" });
  await announce(bench.head, sheet);
  expect(await state(sheet)).toBe("awaiting_reply");
  await expect(settle(bench.head, sheet)).rejects.toMatchObject({ message: "check.window_open" });
  await as(unit, async (ctx) =>
    replyToCheck(ctx, await look(unit, sheet), { id: sheet, key: "chi-tieu", text: "Quyết định số 5 đã gửi kèm." }),
  );
  await as(unit, async (ctx) => {
    const it = await look(unit, sheet);
    return endReply(ctx, it, { id: sheet, version: it.version });
  });
  await expect(settle(bench.head, sheet)).rejects.toMatchObject({ message: "check.replies_open" });
  const [reply] = (await look(bench.head, sheet)).replies;
  await as(bench.head, async (ctx) =>
    answerReply(ctx, await look(bench.head, sheet), {
      id: sheet,
      replyId: reply!.id,
      version: reply!.version,
      answer: "Đã nhận, trả lại điểm.",
    }),
  );
  await judge(bench.head, sheet, "chi-tieu", { verb: "accept" });
  await expect(settle(bench.head, sheet)).rejects.toMatchObject({ message: "check.not_told" });
  await announce(bench.head, sheet);
  await settle(bench.head, sheet);
  expect(await totals(bench.year.blocYearId)).toMatchObject([{ total: "91.0000", provisional: true }]);
});

test("two checkers on one item: the second finds both texts, no word is lost", async () => {
  const bench = await aBench([FULL, FULL, FULL]),
    sheet = bench.sheets[2]!;
  await judge(bench.head, sheet, "thi-dua", { points: "25", reason: "Chậm hạn gửi", version: 0 });
  await expect(judge(bench.deputy, sheet, "thi-dua", { points: "20", reason: "Thiếu văn bản", version: 0 })).rejects.toMatchObject({
    version: 1,
    fields: [{ field: "points", yours: "20,00", theirs: "25,00" }, { field: "reason" }],
  });
});

test("nobody enters above the self-score for their own unit, whatever the application does", async () => {
  const bench = await aBench([FULL, FULL]),
    [unit] = bench.units;
  const row = {
    province_id: bench.province.id,
    sheet_id: bench.sheets[0],
    item_id: bench.items["thuong"],
    unit_id: unit!.id,
    layer: "bloc",
    round: 1,
    inputs: "{}",
    points: 1,
  };
  await expect(insertAsOwner("score_entry", { ...row, by_unit_id: unit!.id })).rejects.toMatchObject({
    constraint: "score_entry_own_unit",
  });
  await expect(insertAsOwner("score_entry", { ...row, by_unit_id: bench.units[1]!.id })).resolves.toEqual(expect.any(String));
  // A draft for the own unit is not even writable: the row policy stands before the constraint.
  await expect(judge(bench.head, bench.sheets[0]!, "thuong", { points: "0", reason: "Không đúng đối tượng" })).rejects.toThrow();
});

test("settled twice at once, ten rounds of twenty: one total, one row of the log", async () => {
  const bench = await aBench(Array.from({ length: 11 }, () => FULL));
  for (const sheet of bench.sheets.slice(1)) {
    await acceptAll(bench.officer, sheet);
    await judge(bench.officer, sheet, "cchc", { points: "9" });
    await announce(bench.officer, sheet);
    const { version } = await look(bench.officer, sheet);
    const { done, refused } = await atOnce(20, () => settle(bench.officer, sheet, version));
    expect([done.length, refused.length]).toEqual([1, 19]);
    const { rows } = await ownerSql.query("select count(*)::int as n from audit_entry where event = 'sheet.settled' and about = $1", [
      sheet,
    ]);
    expect(rows[0].n).toBe(1);
  }
}, 120_000);

test("control: without the version in its condition, those who have read the same sheet would all settle it", async () => {
  const bench = await aBench([FULL, FULL]),
    sheet = bench.sheets[1]!,
    FEW = 4;
  const found = together(FEW, ({ tx }: Ctx) => tx.scoreSheet.findFirstOrThrow({ where: { id: sheet } }));
  const { done } = await atOnce(FEW, () =>
    as(bench.officer, async (ctx) => {
      const { tx } = ctx,
        it = await found(ctx);
      if (it.state === "settled") throw new Error("settled");
      await tx.scoreSheet.updateMany({ where: { id: sheet }, data: { state: "settled" } });
    }),
  );
  expect(done.length).toBe(FEW);
});

/** Looked at by the head as ready to settle, then given back; the unit has written it anew and its leader is about to hand it in. */
async function aSheetGivenBack() {
  const bench = await aBench([FULL, FULL]),
    sheet = bench.sheets[1]!,
    unit = bench.units[1]!,
    leader = bench.leaders[1]!;
  await acceptAll(bench.head, sheet);
  await judge(bench.head, sheet, "cchc", { points: "9" });
  await announce(bench.head, sheet);
  const seen = await look(bench.head, sheet),
    found = (who: Player) => as(who, async (ctx) => (await sheetById(ctx.sql, sheet))!);
  await as(bench.head, async (ctx) =>
    returnSheet(ctx, await found(bench.head), { id: sheet, version: seen.version, dueOn: "2099-01-01", reason: "Thiếu minh chứng." }),
  );
  const typed = {
    "chi-tieu": { points: 40 },
    "giai-ngan": { points: 20 },
    "thi-dua": { points: 29 },
    thuong: { count: 1 },
    tru: { count: 0 },
    "ky-luat": { hit: false },
  };
  for (const [key, inputs] of Object.entries(typed)) {
    await insertAsOwner("score_draft", {
      province_id: bench.province.id,
      sheet_id: sheet,
      item_id: bench.items[key],
      unit_id: unit.id,
      layer: "self",
      inputs: JSON.stringify(inputs),
      points: Number(Object.values(inputs)[0]),
      note: "Theo báo cáo năm.",
    });
  }
  const { version } = await found(leader);
  await as(leader, async (ctx) => submitSheet(ctx, await found(leader), { id: sheet, version }));
  const handIn = () =>
    as(leader, async (ctx) => {
      const it = (await sheetById(ctx.sql, sheet))!;
      return sendSheet(ctx, it, it.version, { approval: "APP" });
    });
  return { bench, sheet, seen, handIn };
}

test("handing in anew against settling from an older look: the sheet goes in and is never settled unread, ten times over", async () => {
  for (let round = 0; round < 10; round++) {
    const { bench, sheet, seen, handIn } = await aSheetGivenBack();
    const stale = () => as(bench.head, (ctx) => settleSheet(ctx, seen, { id: sheet, version: seen.version }));
    const answers = await Promise.allSettled([handIn(), stale()]);
    expect(answers.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
    expect(answers[1]).toMatchObject({ reason: { message: "record.moved" } });
    expect(await state(sheet)).toBe("sent");
  }
}, 120_000);

test("control: by its state alone, without the version, what was handed in anew would be settled unread", async () => {
  const { bench, sheet, handIn } = await aSheetGivenBack();
  await handIn();
  const { count } = await as(bench.head, ({ tx }) =>
    tx.scoreSheet.updateMany({
      where: { id: sheet, state: { in: ["sent", "under_review", "awaiting_reply"] } },
      data: { state: "settled" },
    }),
  );
  expect([count, await state(sheet)]).toEqual([1, "settled"]);
});

test("a sheet handed in anew is checked anew: the old judgement counts for nothing", async () => {
  const bench = await aBench([FULL, FULL]),
    sheet = bench.sheets[1]!;
  await acceptAll(bench.head, sheet);
  await judge(bench.head, sheet, "cchc", { points: "9" });
  await announce(bench.head, sheet);
  for (const [key, points] of Object.entries(FULL)) await selfEntry(bench, sheet, bench.units[1]!, key, key === "thuong" ? 2 : points, 2);
  const it = await look(bench.head, sheet);
  expect(it.announced).toEqual({});
  expect(it.self["thuong"]).toMatchObject({ points: "2.0000", round: 2 });
  await expect(settle(bench.head, sheet)).rejects.toMatchObject({ message: "check.items_left" });
  await acceptAll(bench.head, sheet);
  await judge(bench.head, sheet, "cchc", { points: "9", version: 0 });
  await announce(bench.head, sheet);
  await settle(bench.head, sheet);
  expect(await totals(bench.year.blocYearId)).toMatchObject([{ total: "101.0000" }]);
});

test("the last sheet of the year gives the ranks: ties broken, shared, gates and late units apart", async () => {
  const less = { ...FULL, "giai-ngan": 10 },
    hit = { ...FULL, "ky-luat": 1 };
  const tie = { ...less, "thi-dua": 20, "giai-ngan": 20 };
  const bench = await aBench([FULL, less, tie, hit, FULL]);
  for (const [at, sheet] of bench.sheets.entries()) {
    if (at === 4) continue;
    await pass(at === 0 ? bench.deputy : bench.head, sheet);
  }
  expect((await totals(bench.year.blocYearId)).every((row) => row.rank === null)).toBe(true);
  await pass(bench.officer, bench.sheets[4]!);
  const found = await totals(bench.year.blocYearId),
    by = Object.fromEntries(found.map((row) => [row.unit_id, row]));
  expect(bench.units.map(({ id }) => by[id].rank)).toEqual([1, 4, 3, null, 1]);
  expect(bench.units.map(({ id }) => by[id].classification)).toEqual(["Tốt", "Tốt", "Tốt", null, "Tốt"]);
});
