import { expect, test } from "vitest";
import { deskOf, type Desk } from "@/lib/desk/queries";
import { tasksOf } from "@/lib/desk/tasks";
import { extendReport, returnReport } from "@/lib/movements/decide";
import { dropFeed, setFeed, yearToFeed } from "@/lib/movements/feed";
import { reportHeld } from "@/lib/movements/found";
import { proofPage, type ProofPage } from "@/lib/scoring/proof";
import { read } from "@/lib/tenancy/enter";
import { as, insertAsOwner, type Player } from "../support/cast.ts";
import { ownerSql } from "../support/database.ts";
import { accept, aMovement, join, reportForm, seen, send, type Launched } from "../support/movements.ts";
import { someCriteria } from "../support/sheets.ts";

const desk = async (who: Player) => {
  const answer = (await read<{ it: Desk }>(who.claim, deskOf))!;
  return tasksOf(answer.actor, answer.rows[0]!.it).filter(({ href }) => /phong-trao|dien-hinh/.test(href));
};
const titles = async (who: Player) => (await desk(who)).map(({ title }) => title);
const pastDue = (it: Launched) => ownerSql.query("update movement_review set report_by = app_today() - 2 where id = $1", [it.reviewId]);
const of = (it: Launched, n: number) => ({ reviewId: it.reviewId, blocYearId: it.year.blocYearId, unitId: it.units[n]!.id });

test("a movement walks over the desks: joined, reported, accepted, gone", async () => {
  const it = await aMovement(),
    officer = it.officers[2]!;
  expect([await titles(officer), await titles(it.secretary)]).toEqual([["Đăng ký tham gia phong trào “Thi đua cải cách”"], []]);
  await join(it, 2);
  expect(await desk(officer)).toMatchObject([
    {
      title: "Báo cáo phong trào “Thi đua cải cách”",
      due: "2026-12-15",
      unitId: it.units[2]!.id,
      href: expect.stringContaining(`/${it.reviewId}/${it.units[2]!.slug}`),
    },
  ]);
  await send(officer, reportForm(it, 2, ["3", "100"]));
  expect([await titles(officer), await titles(it.secretary), await titles(it.deputy)]).toEqual([
    [],
    ["Nhận báo cáo phong trào của 1 đơn vị"],
    [],
  ]);
  await accept(it.secretary, it, 2);
  expect(await titles(it.secretary)).toEqual([]);
  await as(
    it.secretary,
    async (ctx) => {
      const found = (await reportHeld(ctx.sql, of(it, 2)))!;
      return returnReport(ctx, found, { ...of(it, 2), version: found.report!.version, reason: "Kiểm tra lại", until: "2099-12-31" });
    },
    "bloc_secretary",
  );
  expect(await desk(officer)).toMatchObject([{ title: "Bổ sung báo cáo phong trào “Thi đua cải cách”", due: "2099-12-31" }]);
});

test("the head's unit is accepted by the deputy, and nobody of that unit is asked to", async () => {
  const it = await aMovement();
  await join(it, 0);
  await send(it.officers[0]!, reportForm(it, 0, ["3", "100"]));
  expect([await titles(it.secretary), await titles(it.head), await titles(it.deputy)]).toEqual([
    [],
    [],
    ["Nhận báo cáo phong trào của 1 đơn vị"],
  ]);
});

test("who is late stands on the secretary's desk with a day and words to paste, until the last is in and the review is written", async () => {
  const it = await aMovement();
  for (const n of [0, 1, 2]) await join(it, n);
  await pastDue(it);
  const [late] = await desk(it.secretary);
  expect(late).toMatchObject({
    title: "3 đơn vị chậm phong trào “Thi đua cải cách”",
    due: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    copy: expect.stringContaining(`- ${it.units[2]!.name}: gửi báo cáo, hạn `),
  });
  for (const n of [0, 1, 2]) {
    await as(it.deputy, async (ctx) =>
      extendReport(ctx, (await reportHeld(ctx.sql, of(it, n)))!, { ...of(it, n), until: "2099-12-31", reason: "Chờ số liệu" }),
    );
    await send(it.officers[n]!, reportForm(it, n, ["1", "100"]));
  }
  expect(await titles(it.secretary)).toEqual(["Nhận báo cáo phong trào của 2 đơn vị"]);
  await accept(it.deputy, it, 0, "bloc_deputy");
  for (const n of [1, 2]) await accept(it.secretary, it, n);
  expect(await titles(it.secretary)).toEqual(["Viết nội dung tổng kết phong trào “Thi đua cải cách”"]);
  await ownerSql.query("update movement_review set closed_at = now(), results = 'Xong' where id = $1", [it.reviewId]);
  expect(await titles(it.secretary)).toEqual([]);
});

test("role models wait on the desks of those who choose, and of the unit they went back to", async () => {
  const it = await aMovement(),
    at = {
      province_id: it.province.id,
      bloc_year_id: it.year.blocYearId,
      unit_id: it.units[2]!.id,
      kind: "COLLECTIVE",
      name: "Phòng Một",
      field: "TASKS",
      story: "Chuyện",
      proposed_at: new Date(),
    };
  await join(it, 2);
  const id = await insertAsOwner("role_model", { ...at, state: "proposed" });
  expect([await titles(it.secretary), await titles(it.head)]).toEqual([
    ["Xét chọn 1 điển hình tiên tiến"],
    ["Xét chọn 1 điển hình tiên tiến"],
  ]);
  await ownerSql.query("update role_model set state = 'returned', reason = 'Bổ sung' where id = $1", [id]);
  expect([await titles(it.secretary), (await titles(it.officers[2]!)).filter((title) => title.includes("điển hình"))]).toEqual([
    [],
    ["Bổ sung điển hình “Phòng Một”"],
  ]);
  await ownerSql.query("update role_model set state = 'chosen', chosen_on = '2026-03-01', chosen_basis = 'Họp' where id = $1", [id]);
  expect((await titles(it.officers[2]!)).filter((title) => title.includes("điển hình"))).toEqual([]);
});

test("a figure is offered for the item it feeds, and never written into the sheet", async () => {
  const it = await aMovement(3, {}, "scoring"),
    { version, items } = await someCriteria(it.province, it.year.blocYearId);
  const sheetId = await insertAsOwner("score_sheet", {
    province_id: it.province.id,
    bloc_year_id: it.year.blocYearId,
    unit_id: it.units[1]!.id,
    criteria_version_id: version,
    due_on: "2099-12-15",
  });
  await join(it, 1);
  const proof = () => seen<ProofPage>(it.officers[1]!, proofPage(it.year.blocSlug, it.year.year, it.units[1]!.slug, items.manual.key));
  const feed = (itemKey: string) =>
    as(
      it.secretary,
      async (ctx) =>
        setFeed(ctx, (await yearToFeed(ctx.sql, it.year.blocYearId))!, {
          blocYearId: it.year.blocYearId,
          indicatorId: it.indicators[0]!,
          itemKey,
        }),
      "bloc_secretary",
    );
  await expect(feed("khong-co")).rejects.toMatchObject({ items: [{ code: "movement.item_unknown", field: "itemKey" }] });
  await feed(items.manual.key);
  await send(it.officers[1]!, reportForm(it, 1, ["7", "100"], { verb: "save" }));
  expect((await proof()).offered).toBeNull(); // a draft offers nothing
  await send(it.officers[1]!, reportForm(it, 1, ["7", "100"], { version: "1" }));
  expect((await proof()).offered).toMatchObject({ movement: "Thi đua cải cách", indicator: "Mô hình mới", value: "7", state: "handed_in" });
  expect((await ownerSql.query("select from score_draft where sheet_id = $1", [sheetId])).rowCount).toBe(0);
  const { rows } = await ownerSql.query<{ id: string }>("select id from movement_feed where bloc_year_id = $1", [it.year.blocYearId]);
  await as(
    it.secretary,
    async (ctx) => dropFeed(ctx, (await yearToFeed(ctx.sql, it.year.blocYearId))!, { blocYearId: it.year.blocYearId, feedId: rows[0]!.id }),
    "bloc_secretary",
  );
  expect((await proof()).offered).toBeNull();
});
