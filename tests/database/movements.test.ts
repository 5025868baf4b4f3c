import { expect, test } from "vitest";
import { may } from "@/lib/access/policy";
import { extendReport, returnReport } from "@/lib/movements/decide";
import { movementHeld, reportHeld, reviewHeld, unitInMovement } from "@/lib/movements/found";
import { addReportPicture } from "@/lib/movements/pictures";
import { movementList, type MovementList, provincePage, type ProvincePage } from "@/lib/movements/queries";
import { writeReview } from "@/lib/movements/reviews";
import { RewriteInput, WriteInput } from "@/lib/movements/schema";
import { totalsOf } from "@/lib/movements/totals";
import { discardMovement, rewriteMovement } from "@/lib/movements/write";
import { Clash } from "@/lib/problems/problem";
import { useById } from "@/lib/storage/uses";
import { enter } from "@/lib/tenancy/enter";
import { aPerson, as, atOnce, aUnit, aYear, type Player } from "../support/cast.ts";
import { ownerSql } from "../support/database.ts";
import {
  accept,
  aField,
  aMovement,
  held,
  join,
  launch,
  type Launched,
  movementForm,
  partsOf,
  report,
  reportForm,
  review,
  seen,
  send,
  write,
} from "../support/movements.ts";
import { aPicture, pngOf } from "../support/pictures.ts";
import { without } from "../support/without.ts";

const code = (name: string) => ({ items: [expect.objectContaining({ code: name })] });
const list = (who: Player, it: { year: { blocSlug: string; year: string } }) =>
  seen<MovementList>(who, movementList(it.year.blocSlug, it.year.year));
const actorOf = (who: Player) => enter(who.claim, async (_tx, actor) => actor);

test("a movement is written, launched, joined, reported, accepted; the bloc's table adds the units up", async () => {
  const it = await aMovement();
  for (const n of [0, 1, 2]) await join(it, n);
  await send(it.officers[1]!, reportForm(it, 1, ["3", "98,5"]));
  await send(it.officers[2]!, reportForm(it, 2, ["1.200", "97"]));
  await accept(it.secretary, it, 1);
  const page = await review(it.secretary, it);
  expect(
    page.units.map(({ unitId, report: sent }) => [it.units.findIndex(({ id }) => id === unitId), sent?.state ?? null]).toSorted(),
  ).toEqual([
    [0, null],
    [1, "accepted"],
    [2, "handed_in"],
  ]);
  expect(
    totalsOf(
      page.movement.indicators,
      page.units.flatMap(({ report: sent }) => (sent ? [sent.figures] : [])),
    ).map(({ value, units }) => [value, units]),
  ).toEqual([
    ["1203", 2],
    ["97.75", 2],
  ]);
  const { rows } = await ownerSql.query<{ event: string }>("select event from audit_entry where province_id = $1 order by seq", [
    it.province.id,
  ]);
  expect(rows.map(({ event }) => event)).toEqual([
    "movement.written",
    "movement.launched",
    "movement.joined",
    "movement.joined",
    "movement.joined",
    "movement.report_handed_in",
    "movement.report_handed_in",
    "movement.report_accepted",
  ]);
});

test("the form of a movement is the one that the law of its day names; a later name leaves it alone", async () => {
  const field = await aField(2),
    form = movementForm(field.year.blocYearId);
  await expect(write(field.secretary, { ...form, formCode: "DRIVE" })).rejects.toMatchObject(code("movement.form_not_in_force"));
  await write(field.secretary, form);
  expect((await list(field.secretary, field)).rows).toMatchObject([{ formName: "Theo chuyên đề", state: "draft", scope: "bloc" }]);
});

test("what ends before it starts, or lies outside its year, is refused with every word kept in the form", async () => {
  const field = await aField(2),
    form = movementForm(field.year.blocYearId);
  await expect(write(field.secretary, { ...form, endsOn: "31/01/2026" })).rejects.toMatchObject({
    items: [expect.objectContaining({ code: "movement.ends_before_start", field: "endsOn" }), expect.anything(), expect.anything()],
  });
  await expect(write(field.secretary, { ...form, startsOn: "01/12/2025" })).rejects.toMatchObject(code("movement.outside_year"));
  expect(WriteInput.safeParse({ ...form, aims: "từ ".repeat(5000) }).error!.issues).toMatchObject([
    { path: ["aims"], message: "Mục tiêu dài 14.999 ký tự, quá mức 8.000. Rút gọn lại." },
  ]);
  expect(WriteInput.safeParse({ ...form, launcher_2: "Sở", itarget_1: "9.25" }).error!.issues.map(({ path }) => path[0])).toEqual([
    "level_2",
    "itarget_1",
  ]);
});

test("a movement of the province reaches every bloc of its time, once it is launched, and adds up bloc by bloc", async () => {
  const field = await aField(2),
    other = await aUnit(field.province),
    second = await aYear(field.province, [other], { stage: "running" }),
    past = await aYear(field.province, [await aUnit(field.province)], { year: "2024" });
  const form = movementForm("", { level_1: "PROVINCE", launcher_1: "Chủ tịch Ủy ban nhân dân tỉnh" });
  await write(field.board, form, "board_officer");
  expect((await list(field.secretary, field)).rows).toEqual([]);
  await launch(field.board, form.movementId, "board_officer");
  const it: Launched = { ...field, movementId: form.movementId, ...(await partsOf(form.movementId)) };
  expect((await list(field.secretary, field)).rows).toMatchObject([{ id: form.movementId, scope: "province" }]);
  expect((await list(field.board, { year: past })).rows).toEqual([]);
  await join(it, 1);
  await send(it.officers[1]!, reportForm(it, 1, ["4", "100"]));
  const theirs: Launched = {
    ...it,
    year: second,
    units: [other],
    officers: [await aPerson(field.province, { unit: other, posts: ["unit_officer"] })],
  };
  await join(theirs, 0);
  await send(theirs.officers[0]!, reportForm(theirs, 0, ["5", "90"]));
  const { blocs } = await seen<ProvincePage>(field.board, provincePage(it.movementId));
  expect(
    blocs
      .map(({ slug, joined, members, reviews }) => [
        slug,
        joined,
        members,
        reviews[0]!.figures.map((figures) => figures[it.indicators[0]!]),
      ])
      .toSorted(),
  ).toEqual(
    [
      [field.year.blocSlug, 1, 2, ["4"]],
      [second.blocSlug, 1, 1, ["5"]],
    ].toSorted(),
  );
  // Its words and days are the board's: no bloc keeps it.
  const found = (await as(field.secretary, (ctx) => movementHeld(ctx.sql, it.movementId)))!;
  expect([may("movement.keep", await actorOf(field.secretary), found), may("movement.keep", await actorOf(field.board), found)]).toEqual([
    false,
    true,
  ]);
});

test("a unit's own movement is joined by its launch and asked of nobody else", async () => {
  const field = await aField(2),
    form = movementForm(field.year.blocYearId, { unitId: field.units[1]!.id, level_1: "UNIT", launcher_1: "Đơn vị" });
  await write(field.officers[1]!, form, "unit_officer");
  await launch(field.officers[1]!, form.movementId, "unit_officer");
  const it: Launched = { ...field, movementId: form.movementId, ...(await partsOf(form.movementId)) };
  expect((await review(field.secretary, it)).units.map(({ unitId, joined }) => [unitId, joined])).toEqual([[field.units[1]!.id, true]]);
  expect(
    await as(field.officers[0]!, (ctx) =>
      unitInMovement(ctx.sql, { movementId: it.movementId, blocYearId: field.year.blocYearId, unitId: field.units[0]!.id }),
    ),
  ).toBeNull();
});

test("a draft is read in its own unit alone, half a number and all; what is handed in is read by every member", async () => {
  const it = await aMovement();
  await join(it, 1);
  await send(it.officers[1]!, reportForm(it, 1, ["12o", ""], { verb: "save", results: "Đang viết" }));
  expect((await report(it.officers[1]!, it, 1)).draft?.typed).toMatchObject({
    results: "Đang viết",
    figures: { [it.indicators[0]!]: "12o" },
  });
  for (const who of [it.officers[2]!, it.secretary, it.board]) expect((await report(who, it, 1)).draft).toBeNull();
  expect((await review(it.officers[2]!, it)).units.find(({ unitId }) => unitId === it.units[1]!.id)?.report).toMatchObject({
    state: "drafting",
    results: null,
    figures: {},
  });
  await expect(send(it.officers[1]!, reportForm(it, 1, ["12o", ""], { version: "1" }))).rejects.toMatchObject({
    items: [expect.objectContaining({ code: "movement.figure_wrong" }), expect.objectContaining({ code: "movement.figure_missing" })],
  });
  await send(it.officers[1]!, reportForm(it, 1, ["12", "100"], { version: "1" }));
  expect((await review(it.officers[2]!, it)).units.find(({ unitId }) => unitId === it.units[1]!.id)?.report).toMatchObject({
    state: "handed_in",
    results: "Đã làm xong",
    figures: { [it.indicators[0]!]: "12" },
  });
});

test("two people on one draft both see both; nobody loses a word", async () => {
  const it = await aMovement(),
    colleague = await aPerson(it.province, { unit: it.units[1]!, posts: ["unit_officer"] });
  await join(it, 1);
  const saved = (results: string) => reportForm(it, 1, ["1", ""], { verb: "save", results });
  const { done, refused } = await atOnce(2, (n) => send(n === 0 ? it.officers[1]! : colleague, saved(n === 0 ? "Bản một" : "Bản hai")));
  expect(done).toHaveLength(1);
  expect(refused).toMatchObject([{ version: 1, fields: [{ field: "results", label: "Kết quả thực hiện" }] }]);
  expect(refused[0]).toBeInstanceOf(Clash);
  expect((refused[0] as Clash).fields.flatMap(({ yours, theirs }) => [yours, theirs]).toSorted()).toEqual(["Bản hai", "Bản một"]);
  // The control: said to be made from what stands there, the same text is taken.
  await send(colleague, { ...saved("Bản ba"), version: "1" });
  expect((await report(colleague, it, 1)).draft).toMatchObject({ version: 2, typed: { results: "Bản ba" } });
});

test("handed in twice at once, one report goes in and the other is told", async () => {
  const it = await aMovement(),
    colleague = await aPerson(it.province, { unit: it.units[1]!, posts: ["unit_officer"] });
  await join(it, 1);
  const { done, refused } = await atOnce(2, (n) => send(n === 0 ? it.officers[1]! : colleague, reportForm(it, 1, [String(n), "100"])));
  expect([done.length, refused.length]).toEqual([1, 1]);
  expect(refused[0]).toMatchObject(code("movement.report_sent"));
  const { rows } = await ownerSql.query(
    "select count(*)::int as figures from movement_figure f join movement_report p on p.id = f.report_id where p.review_id = $1",
    [it.reviewId],
  );
  expect(rows).toEqual([{ figures: 2 }]);
});

test("a unit joins once, whoever presses at once; the key decides it", async () => {
  const it = await aMovement();
  const both = () => atOnce(2, () => join(it, 1));
  const { done, refused } = await both();
  expect(done).toHaveLength(1);
  expect((await ownerSql.query("select from movement_participation where movement_id = $1", [it.movementId])).rowCount).toBe(1);
  expect(refused).toHaveLength(1);
  // The control: without the key two of the same stand there.
  await ownerSql.query("alter table movement_participation drop constraint movement_participation_once");
  const again = { movementId: it.movementId, unitId: it.units[2]!.id };
  for (const _ of [1, 2])
    await as(it.officers[2]!, (ctx) => ctx.tx.movementParticipation.create({ data: { ...again, joinedOn: new Date("2026-02-05") } }));
  await ownerSql.query("delete from movement_participation where unit_id = $1", [again.unitId]);
  await ownerSql.query(
    "alter table movement_participation add constraint movement_participation_once unique (province_id, movement_id, unit_id)",
  );
  await as(it.officers[2]!, (ctx) => ctx.tx.movementParticipation.create({ data: { ...again, joinedOn: new Date("2026-02-05") } }));
  await expect(
    as(it.officers[2]!, (ctx) => ctx.tx.movementParticipation.create({ data: { ...again, joinedOn: new Date("2026-02-05") } })),
  ).rejects.toMatchObject({ code: "P2002" });
});

test("after the day a report waits for a decision that every member reads, and the draft is kept", async () => {
  const it = await aMovement();
  await join(it, 1);
  await ownerSql.query("update movement_review set report_by = app_today() - 1 where id = $1", [it.reviewId]);
  await send(it.officers[1]!, reportForm(it, 1, ["3", "100"], { verb: "save" }));
  await expect(send(it.officers[1]!, reportForm(it, 1, ["3", "100"], { version: "1" }))).rejects.toMatchObject(
    code("movement.report_late"),
  );
  const of = { reviewId: it.reviewId, blocYearId: it.year.blocYearId, unitId: it.units[1]!.id };
  const decide = (until: string) =>
    as(
      it.secretary,
      async (ctx) => extendReport(ctx, (await reportHeld(ctx.sql, of))!, { ...of, until, reason: "Chờ số liệu của cơ quan khác" }),
      "bloc_secretary",
    );
  await expect(decide("2020-01-01")).rejects.toMatchObject(code("movement.day_passed"));
  await decide("2099-12-31");
  expect((await review(it.officers[2]!, it)).units.find(({ unitId }) => unitId === of.unitId)?.report).toMatchObject({
    extendedUntil: "2099-12-31",
    extendReason: "Chờ số liệu của cơ quan khác",
    extendedBy: expect.any(String),
  });
  await send(it.officers[1]!, reportForm(it, 1, ["3", "100"], { version: "1" }));
  expect((await report(it.officers[2]!, it, 1)).unit.report?.state).toBe("handed_in");
});

test("what is sent back opens again with its reason, does not count meanwhile, and comes in anew", async () => {
  const it = await aMovement();
  await join(it, 1);
  await send(it.officers[1]!, reportForm(it, 1, ["3", "100"]));
  await accept(it.secretary, it, 1);
  const of = { reviewId: it.reviewId, blocYearId: it.year.blocYearId, unitId: it.units[1]!.id };
  await as(
    it.secretary,
    async (ctx) => {
      const found = (await reportHeld(ctx.sql, of))!;
      return returnReport(ctx, found, { ...of, version: found.report!.version, reason: "Kiểm tra lại", until: "2099-12-31" });
    },
    "bloc_secretary",
  );
  expect((await report(it.officers[1]!, it, 1)).unit.report).toMatchObject({
    state: "returned",
    returnReason: "Kiểm tra lại",
    acceptedAt: null,
    figures: { [it.indicators[0]!]: "3" },
  });
  await send(it.officers[1]!, reportForm(it, 1, ["5", "100"], { version: "1" }));
  expect((await review(it.secretary, it)).units.find(({ unitId }) => unitId === of.unitId)?.report).toMatchObject({
    state: "handed_in",
    figures: { [it.indicators[0]!]: "5" },
  });
});

test("figures of an accepted report stand, whoever writes behind the verbs; only the trigger holds them", async () => {
  const it = await aMovement();
  await join(it, 1);
  await send(it.officers[1]!, reportForm(it, 1, ["3", "100"]));
  await accept(it.secretary, it, 1);
  const change = () =>
    as(it.officers[1]!, (ctx) => ctx.sql.query("update movement_figure set value = 9 where indicator_id = $1", [it.indicators[0]]));
  await expect(change()).rejects.toThrow("movement.report_accepted");
  await without("keep_accepted_figures()", "raise exception 'movement.report_accepted' using errcode = 'P0001';", change, "null;");
  expect((await report(it.secretary, it, 1)).unit.report?.figures[it.indicators[0]!]).toBe("9");
});

test("an indicator that was reported is not renamed, nor taken away; another is still added", async () => {
  const it = await aMovement();
  await join(it, 1);
  await send(it.officers[1]!, reportForm(it, 1, ["3", "100"]));
  const again = (more: Record<string, string>) =>
    as(
      it.secretary,
      async (ctx) => {
        const found = (await movementHeld(ctx.sql, it.movementId))!;
        return rewriteMovement(
          ctx,
          found,
          RewriteInput.parse({
            ...movementForm(it.year.blocYearId),
            movementId: it.movementId,
            version: String(found.version),
            iid_1: it.indicators[0]!,
            iid_2: it.indicators[1]!,
            ...more,
          }),
        );
      },
      "bloc_secretary",
    );
  await expect(again({ iname_1: "Tên khác" })).rejects.toThrow("movement.indicator_used");
  await expect(again({ iname_2: "", iunit_2: "" })).rejects.toThrow("movement.indicator_used");
  await again({ iname_3: "Chỉ tiêu thêm", iunit_3: "việc", itotal_3: "SUM", slogan: "Mới" });
  expect((await partsOf(it.movementId)).indicators).toHaveLength(3);
  await without(
    "keep_reported_indicator()",
    "raise exception 'movement.indicator_used' using errcode = 'P0001';",
    () => again({ iname_1: "Tên khác", iid_3: "" }),
    "null;",
  );
});

test("two who change one movement both see both", async () => {
  const it = await aMovement();
  const change = (slogan: string) =>
    as(
      it.secretary,
      async (ctx) => {
        const found = (await movementHeld(ctx.sql, it.movementId))!;
        return rewriteMovement(
          ctx,
          found,
          RewriteInput.parse({
            ...movementForm(it.year.blocYearId),
            movementId: it.movementId,
            version: "2",
            iid_1: it.indicators[0]!,
            iid_2: it.indicators[1]!,
            slogan,
          }),
        );
      },
      "bloc_secretary",
    );
  await change("Một");
  await expect(change("Hai")).rejects.toMatchObject({ fields: [{ field: "slogan", yours: "Hai", theirs: "Một" }] });
});

test("nobody accepts or extends their own unit's report: of the head's unit the deputy does, else the board", async () => {
  const it = await aMovement();
  const mayAccept = async (who: Player, n: number) => may("movement.accept", await actorOf(who), (await held(who, it, n))!);
  expect([
    await mayAccept(it.secretary, 0),
    await mayAccept(it.head, 0),
    await mayAccept(it.deputy, 0),
    await mayAccept(it.board, 0),
  ]).toEqual([false, false, true, true]);
  expect([await mayAccept(it.secretary, 1), await mayAccept(it.deputy, 1), await mayAccept(it.officers[1]!, 1)]).toEqual([
    true,
    false,
    false,
  ]);
  const outsider = await aField(2);
  expect(
    await as(outsider.secretary, (ctx) =>
      reportHeld(ctx.sql, { reviewId: it.reviewId, blocYearId: it.year.blocYearId, unitId: it.units[1]!.id }),
    ),
  ).toBeNull();
  // A bloc of the same province whose member it is not: the unit is not found there.
  const elsewhere = await aYear(it.province, [await aUnit(it.province)]);
  expect(
    await as(it.board, (ctx) => reportHeld(ctx.sql, { reviewId: it.reviewId, blocYearId: elsewhere.blocYearId, unitId: it.units[1]!.id })),
  ).toBeNull();
});

test("a year that has ended takes no launch, no part and no report", async () => {
  const it = await aMovement();
  await join(it, 1);
  await ownerSql.query("update bloc_year set stage = 'closed' where id = $1", [it.year.blocYearId]);
  await expect(join(it, 2)).rejects.toMatchObject(code("movement.year_closed"));
  await expect(send(it.officers[1]!, reportForm(it, 1, ["3", "100"]))).rejects.toMatchObject(code("movement.year_closed"));
  await expect(write(it.board, movementForm(it.year.blocYearId), "board_officer")).rejects.toMatchObject(code("movement.year_closed"));
});

test("a review ends with its words, and then they stay; a draft that nobody was asked to join may go", async () => {
  const it = await aMovement();
  const words = (verb: "save" | "close", results: string | null, version: number) =>
    as(
      it.secretary,
      async (ctx) => {
        return writeReview(ctx, (await reviewHeld(ctx.sql, it.reviewId))!, {
          reviewId: it.reviewId,
          blocYearId: it.year.blocYearId,
          version,
          verb,
          results,
          limits: null,
          lessons: null,
        });
      },
      "bloc_secretary",
    );
  await expect(words("close", null, 1)).rejects.toMatchObject(code("movement.review_empty"));
  await words("save", "Nháp", 1);
  await expect(words("save", "Khác", 1)).rejects.toMatchObject({ fields: [{ field: "results", yours: "Khác", theirs: "Nháp" }] });
  await words("close", "Xong", 2);
  await expect(words("save", "Sửa", 3)).rejects.toMatchObject(code("movement.review_closed"));
  const discard = (movementId: string, version: number) =>
    as(
      it.secretary,
      async (ctx) =>
        discardMovement(ctx, (await movementHeld(ctx.sql, movementId))!, { movementId, blocYearId: it.year.blocYearId, version }),
      "bloc_secretary",
    );
  await expect(discard(it.movementId, 2)).rejects.toMatchObject(code("movement.launched_already"));
  const draft = movementForm(it.year.blocYearId, { name: "Bỏ đi" });
  await write(it.secretary, draft);
  await discard(draft.movementId, 1);
  expect((await list(it.secretary, it)).rows.map(({ name }) => name)).toEqual(["Thi đua cải cách"]);
});

test("pictures of a draft are the unit's own, at most six; a monstrous one is refused and nothing else is lost", async () => {
  const it = await aMovement(),
    officer = it.officers[1]!,
    of = { reviewId: it.reviewId, blocYearId: it.year.blocYearId, unitId: it.units[1]!.id };
  await join(it, 1);
  const add = (bytes: Buffer) =>
    as(officer, async (ctx) =>
      addReportPicture(
        ctx,
        (await reportHeld(ctx.sql, of))!,
        { ...of, caption: "Ảnh", altText: "Mô tả" },
        { photo: new File([new Uint8Array(bytes)], "anh.png", { type: "image/png" }) },
      ),
    );
  await send(officer, reportForm(it, 1, ["3", ""], { verb: "save", results: "Giữ nguyên" }));
  await expect(add(pngOf(30_000, 30_000))).rejects.toMatchObject({ items: [{ code: "file.too_many_points", field: "photo" }] });
  await add(await aPicture(30));
  expect((await report(officer, it, 1)).draft?.typed.results).toBe("Giữ nguyên");
  const [picture] = (await report(officer, it, 1)).pictures,
    read = async (who: Player) => {
      const actor = await actorOf(who);
      return may("file.read", actor, (await as(who, (ctx) => useById(ctx.sql, picture!.useId)))!);
    };
  expect((await report(it.secretary, it, 1)).pictures).toEqual([]);
  expect([await read(officer), await read(it.secretary), await read(it.officers[2]!)]).toEqual([true, false, false]);
  for (const shade of [31, 32, 33, 34, 35]) await add(await aPicture(shade));
  await expect(add(await aPicture(36))).rejects.toMatchObject(code("movement.too_many_pictures"));
  await send(officer, reportForm(it, 1, ["3", "100"], { version: "1" }));
  expect([await read(officer), await read(it.secretary), await read(it.officers[2]!)]).toEqual([true, true, true]);
  await expect(add(await aPicture(37))).rejects.toMatchObject(code("movement.report_sent"));
});

test("what stands on paper enters as accepted, by the board, whatever the day", async () => {
  const field = await aField(2),
    units = [await aUnit(field.province), await aUnit(field.province)],
    year = await aYear(field.province, units, { year: "2019", mode: "archive", stage: "closed" });
  const form = movementForm(year.blocYearId, {
    formCode: "DRIVE",
    formLabel: "theo đợt",
    launchedOn: "15/01/2019",
    startsOn: "15/01/2019",
    endsOn: "31/12/2019",
    reportBy: "15/12/2019",
    level_1: "PROVINCE",
    launcher_1: "Ủy ban nhân dân tỉnh",
  });
  await write(field.board, form, "board_officer");
  const it: Launched = {
    ...field,
    year,
    units,
    movementId: form.movementId,
    ...(await partsOf(form.movementId)),
    officers: [field.board, field.board],
  };
  await join(it, 1, "2019-02-01");
  for (const figure of ["7", "8"]) {
    await send(field.board, reportForm(it, 1, [figure, "90"]));
    expect((await report(field.board, it, 1)).unit.report).toMatchObject({ state: "accepted", figures: { [it.indicators[0]!]: figure } });
  }
  expect((await list(field.board, it)).rows).toMatchObject([
    { formName: "Theo đợt (chuyên đề)", formLabel: "theo đợt", state: "launched", launches: [{ level: "PROVINCE" }] },
  ]);
});
