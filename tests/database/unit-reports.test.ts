import { expect, test } from "vitest";
import { may } from "@/lib/access/policy";
import { Clash } from "@/lib/problems/problem";
import { contentOf, hashOf } from "@/lib/reports/content";
import { addReportPaper, addReportPhoto } from "@/lib/reports/files";
import { reportHeld } from "@/lib/reports/found";
import { periodStanding } from "@/lib/reports/overview";
import { linesOf } from "@/lib/reports/prefill";
import { useById } from "@/lib/storage/uses";
import { enter } from "@/lib/tenancy/enter";
import { AddDateInput } from "@/lib/year/calendar-schema";
import { addDate, yearOfDate } from "@/lib/year/keep-date";
import { aPerson, as, atOnce, aUnit, insertAsOwner, type Player } from "../support/cast.ts";
import { ownerSql } from "../support/database.ts";
import { aField, aMovement, join, reportForm, send as sendMovement } from "../support/movements.ts";
import { aPicture, pngOf } from "../support/pictures.ts";
import { confirm, contest, dueOn, form, giveBack, held, letBeLate, list, page, place, send, sendFromPaper } from "../support/reports.ts";

const code = (name: string) => ({ items: [expect.objectContaining({ code: name })] });
const actorOf = (who: Player) => enter(who.claim, async (_tx, actor) => actor);

test("a report begins with what the record holds, is sent as a copy with its hash, and each line says where it comes from", async () => {
  const it = await aMovement();
  await join(it, 1);
  await sendMovement(it.officers[1]!, reportForm(it, 1, ["3", "98,5"], { difficulties: "Thiếu người" }));
  const pledge = await insertAsOwner("pledge", { province_id: it.province.id, bloc_year_id: it.year.blocYearId, title: "Giao ước" });
  await insertAsOwner("pledge_party", {
    province_id: it.province.id,
    pledge_id: pledge,
    unit_id: it.units[1]!.id,
    unit_name: it.units[1]!.name,
    position: 1,
  });
  const clause = await insertAsOwner("pledge_clause", {
    province_id: it.province.id,
    pledge_id: pledge,
    position: 2,
    heading: "Chỉ tiêu",
    body: "Mỗi đơn vị",
    per_unit: true,
  });
  const target = await insertAsOwner("pledge_target", {
    province_id: it.province.id,
    clause_id: clause,
    unit_id: it.units[1]!.id,
    indicator: "Đúng hạn",
    unit_of_measure: "%",
    target: 97,
  });
  await ownerSql.query("update pledge set state = 'adopted', adopted_at = now() where id = $1", [pledge]);
  const before = await page(it.officers[1]!, it, 1),
    lines = linesOf(before.record, before.unitSlug, "MIDYEAR");
  expect(lines.map(({ key, section, source, href }) => [key, section, source.split(",")[0], href])).toEqual([
    [`t-${target}`, "results", "Giao ước thi đua", "/giao-uoc"],
    [`m-${it.movementId}`, "movements", "Báo cáo phong trào", `/phong-trao/${it.movementId}/${it.reviewId}/${it.units[1]!.slug}`],
    [`d-${it.movementId}`, "difficulties", "Báo cáo phong trào", `/phong-trao/${it.movementId}/${it.reviewId}/${it.units[1]!.slug}`],
  ]);
  await send(
    it.officers[1]!,
    form(it, 1, { [`actual_t-${target}`]: "98,4", [`note_t-${target}`]: "Vượt cam kết", [`drop_d-${it.movementId}`]: "on" }),
  );
  const {
      versions: [sent],
      report,
    } = await page(it.secretary, it, 1),
    content = contentOf(sent!.content);
  expect(report).toMatchObject({ state: "handed_in", sent: 1 });
  expect(sent).toMatchObject({ number: 1, hash: hashOf(sent!.content), onBehalf: false });
  expect(content.lines.map(({ key, note, figure }) => [key, note, figure?.actual ?? null])).toEqual([
    [`t-${target}`, "Vượt cam kết", "98.4"],
    [`m-${it.movementId}`, null, null],
  ]);
  expect(content.lines[1]).toMatchObject({ detail: "Mô hình mới: 3 mô hình; Đúng hạn: 98,5 %. Đã làm xong" });
  const { rows } = await ownerSql.query<{ event: string; detail: { hash?: string } }>(
    "select event, detail from audit_entry where about = $1 order by seq",
    [report!.id],
  );
  expect(rows.map(({ event, detail }) => [event, detail.hash])).toEqual([["report.sent", sent!.hash]]);
});

test("what was sent never changes; its hash is counted by the database too", async () => {
  const it = await aField();
  await send(it.officers[1]!, form(it, 1));
  const { report } = await page(it.officers[1]!, it, 1);
  await expect(ownerSql.query("update unit_report_version set content = '{}' where report_id = $1", [report!.id])).rejects.toMatchObject({
    code: "P0001",
  });
  await expect(
    insertAsOwner("unit_report_version", { province_id: it.province.id, report_id: report!.id, number: 2, content: "{}", hash: "00" }),
  ).rejects.toMatchObject({ constraint: "unit_report_version_hash" });
});

test("a draft is the unit's alone; sent, the whole bloc reads the report; another bloc never", async () => {
  const it = await aField();
  await send(it.officers[1]!, form(it, 1, { verb: "save", results: "Chưa xong" }));
  expect((await page(it.officers[1]!, it, 1)).draft).toMatchObject({ version: 1, typed: { words: { results: "Chưa xong" } } });
  for (const who of [it.secretary, it.officers[2]!, it.board])
    expect(await page(who, it, 1)).toMatchObject({ draft: null, behalfDraft: null, versions: [], report: { state: "drafting" } });
  await send(it.officers[1]!, form(it, 1, { version: "1" }));
  expect((await page(it.officers[2]!, it, 1)).versions).toHaveLength(1);
  const stranger = await aPerson(it.province, { unit: await aUnit(it.province), posts: ["unit_officer"] });
  expect(may("report.read", await actorOf(stranger), await page(it.secretary, it, 1))).toBe(false);
});

test("two people on one report both see both texts; the same text once more is no clash", async () => {
  const it = await aField(),
    colleague = await aPerson(it.province, { unit: it.units[1]!, posts: ["unit_officer"] }),
    keep = (results: string, version = "0") => form(it, 1, { verb: "keep", results, version });
  const { done, refused } = await atOnce(2, (n) => send(n === 0 ? it.officers[1]! : colleague, keep(n === 0 ? "Bản một" : "Bản hai")));
  expect(done).toMatchObject([{ quiet: true, shown: [{ version: "1" }] }]);
  expect(refused[0]).toBeInstanceOf(Clash);
  expect((refused[0] as Clash).fields.flatMap(({ yours, theirs }) => [yours, theirs]).toSorted()).toEqual(["Bản hai", "Bản một"]);
  const { typed } = (await page(colleague, it, 1)).draft!;
  expect(await send(colleague, keep(typed.words.results!))).toMatchObject({ shown: [{ version: "1" }] });
  // The control: said to be made from what stands there, another text is taken.
  expect(await send(colleague, keep("Bản ba", "1"))).toMatchObject({ shown: [{ version: "2" }] });
});

test("the day bites, a logged decision lifts it for one unit, and who is late is visible", async () => {
  const it = await aField(),
    date = await dueOn(it, "2020-01-01");
  await expect(send(it.officers[1]!, form(it, 1))).rejects.toMatchObject({
    items: [{ code: "report.late", facts: { due: "01/01/2020" } }],
  });
  await send(it.officers[1]!, form(it, 1, { verb: "save" }));
  await letBeLate(it, 1, date, "2099-06-30");
  await send(it.officers[1]!, form(it, 1, { version: "1" }));
  const standing = async () => {
    const { periods, today } = await list(it.officers[2]!, it);
    return periodStanding(periods[0]!, { today, archive: false });
  };
  // Whoever joined after the day is not asked; what came all the same counts.
  expect([(await standing()).asked.length, (await standing()).sent]).toEqual([1, 1]);
  await ownerSql.query("update bloc_membership set since = '2019-01-01' where bloc_id = $1", [it.year.blocId]);
  const { asked, sent, late } = await standing();
  expect([asked.length, sent, late.map(({ due }) => due)]).toEqual([3, 1, ["2020-01-01", "2020-01-01"]]);
});

test("one deadline for each period of a bloc's year, set in the calendar, and only a deadline", async () => {
  const it = await aField(),
    add = (more: Record<string, string> = {}) =>
      as(
        it.secretary,
        async (ctx) => {
          const input = AddDateInput.parse({
            blocYearId: it.year.blocYearId,
            kind: "DEADLINE",
            day: "20/06/2026",
            title: "Gửi báo cáo",
            reportPeriod: "MIDYEAR",
            ...more,
          });
          return addDate(ctx, (await yearOfDate(ctx.tx, input.blocYearId))!, input);
        },
        "bloc_secretary",
      );
  await add();
  expect((await list(it.secretary, it)).periods.map(({ deadline }) => deadline?.day ?? null)).toEqual(["2026-06-20", null]);
  await expect(add()).rejects.toMatchObject({ meta: { driverAdapterError: { cause: { originalCode: "23505" } } } });
  await add({ reportPeriod: "YEAR", day: "10/12/2026" });
  expect(
    AddDateInput.safeParse({ blocYearId: it.year.blocYearId, kind: "EVENT", day: "20/06/2026", title: "Họp", reportPeriod: "MIDYEAR" })
      .success,
  ).toBe(false);
});

test("returned with a reason and a day; the new version stands beside the old", async () => {
  const it = await aField();
  await send(it.officers[1]!, form(it, 1));
  await giveBack(it.secretary, it, 1, 2);
  const back = await page(it.officers[1]!, it, 1);
  expect(back.report).toMatchObject({ state: "returned", returnReason: "Thiếu số liệu", resendBy: "2099-01-01" });
  await send(it.officers[1]!, form(it, 1, { version: String(back.draft!.version), results: "Đã bổ sung số liệu" }));
  expect((await page(it.secretary, it, 1)).versions.map(({ number, content }) => [number, contentOf(content).words.results])).toEqual([
    [2, "Đã bổ sung số liệu"],
    [1, "Hoàn thành nhiệm vụ sáu tháng"],
  ]);
  expect(may("report.return", await actorOf(it.officers[2]!), await page(it.secretary, it, 1))).toBe(false);
  expect(may("report.return", await actorOf(it.secretary), { ...place(it, 0) })).toBe(false);
});

test("sent while it is being returned: whoever comes second is told, nothing is sent twice", async () => {
  const it = await aField(),
    colleague = await aPerson(it.province, { unit: it.units[1]!, posts: ["unit_officer"] });
  await send(it.officers[1]!, form(it, 1));
  await giveBack(it.secretary, it, 1, 2);
  // A secretary's old page returns version 1 while two officers send the next one.
  const { done, refused } = await atOnce(3, (n): Promise<unknown> =>
    n === 0
      ? giveBack(it.secretary, it, 1, 2)
      : send(n === 1 ? it.officers[1]! : colleague, form(it, 1, { version: "1", results: `Bản ${n}` })),
  );
  expect([done.length, refused.length]).toEqual([1, 2]);
  expect(await page(it.secretary, it, 1)).toMatchObject({
    report: { state: "handed_in", sent: 2 },
    versions: [{ number: 2 }, { number: 1 }],
  });
  // The control: from the version that stands, the return goes through.
  await giveBack(it.secretary, it, 1, (await held(it.secretary, it, 1))!.report!.version);
  expect((await page(it.secretary, it, 1)).report).toMatchObject({ state: "returned" });
});

test("the database refuses to send what is sent, and only its trigger does", async () => {
  const it = await aField();
  await send(it.officers[1]!, form(it, 1));
  const { report } = (await held(it.secretary, it, 1))!,
    again = () => ownerSql.query("update unit_report set sent = sent + 1 where id = $1", [report!.id]);
  await expect(again()).rejects.toThrow(/report\.sent/);
  await ownerSql.query("alter table unit_report disable trigger keep_steps");
  try {
    await again();
  } finally {
    await ownerSql.query("alter table unit_report enable trigger keep_steps");
  }
});

test("the secretary types from paper in a draft of their own, logged; the unit confirms or takes it back", async () => {
  const it = await aField();
  await send(it.officers[1]!, form(it, 1, { verb: "save", results: "Nháp của đơn vị" }));
  await expect(sendFromPaper(it.secretary, form(it, 1))).rejects.toMatchObject(code("report.paper_missing"));
  await sendFromPaper(it.secretary, form(it, 1, { verb: "save", results: "Chép dở" }));
  expect((await page(it.officers[1]!, it, 1)).behalfDraft).toBeNull();
  expect(await page(it.secretary, it, 1)).toMatchObject({ draft: null, behalfDraft: { typed: { words: { results: "Chép dở" } } } });
  await sendFromPaper(it.secretary, form(it, 1, { version: "1", paperNumber: "12/BC-S2", paperDate: "15/06/2026" }));
  const typed = await page(it.officers[1]!, it, 1);
  expect(typed.versions[0]).toMatchObject({ onBehalf: true, paperNumber: "12/BC-S2", paperDate: "2026-06-15" });
  expect(typed.draft).toMatchObject({ typed: { words: { results: "Nháp của đơn vị" } } });
  await contest(it.officers[1]!, it, 1, typed.report!.version);
  expect((await page(it.officers[1]!, it, 1)).report).toMatchObject({
    state: "returned",
    returnReason: "Đơn vị phản ánh nội dung nhập thay chưa đúng: Sai số liệu",
  });
  await sendFromPaper(it.secretary, form(it, 1, { version: "2", paperDate: "15/06/2026" }));
  await confirm(it.officers[1]!, it, 1, (await page(it.officers[1]!, it, 1)).report!.version);
  const { rows } = await ownerSql.query<{ event: string }>("select event from audit_entry where about = $1 order by seq", [
    typed.report!.id,
  ]);
  expect(rows.map(({ event }) => event)).toEqual([
    "report.sent_on_behalf",
    "report.behalf_contested",
    "report.sent_on_behalf",
    "report.behalf_confirmed",
  ]);
});

test("five thousand words go in whole, far more are refused with their length; a figure that is none is named", async () => {
  const it = await aField(),
    words = "chữ ".repeat(5000).trim();
  await send(it.officers[1]!, form(it, 1, { results: words }));
  expect(contentOf((await page(it.secretary, it, 1)).versions[0]!.content).words.results).toBe(words);
  expect(() => send(it.officers[2]!, form(it, 2, { results: "chữ ".repeat(15_000) }))).toThrow(/59\.999 ký tự, quá mức 40\.000/);
});

test("a unit that left keeps what it sent and writes no more", async () => {
  const it = await aField();
  await send(it.officers[1]!, form(it, 1));
  await ownerSql.query("update bloc_membership set until = '2026-07-01' where bloc_id = $1 and unit_id = any ($2)", [
    it.year.blocId,
    [it.units[1]!.id, it.units[2]!.id],
  ]);
  await expect(send(it.officers[2]!, form(it, 2))).rejects.toMatchObject({
    items: [{ code: "report.unit_left", facts: { day: "01/07/2026" } }],
  });
  const standing = periodStanding((await list(it.secretary, it)).periods[0]!, { today: "2026-08-01", archive: false });
  expect([standing.asked.length, standing.left.map(({ unitId }) => unitId)]).toEqual([1, [it.units[1]!.id]]);
});

test("pictures and papers go out with the report by their hash; a picture too large is refused in words; a draft's picture is its unit's alone", async () => {
  const it = await aField(),
    who = it.officers[1]!,
    at = place(it, 1);
  const add = (file: File) =>
    as(who, async (ctx) =>
      addReportPhoto(ctx, (await reportHeld(ctx.sql, at))!, { ...at, caption: "Họp", altText: "Phòng họp" }, { photo: file }),
    );
  await expect(add(new File([new Uint8Array(pngOf(30_000, 30_000))], "anh.png", { type: "image/png" }))).rejects.toMatchObject({
    items: [expect.objectContaining({ field: "photo" })],
  });
  await add(new File([new Uint8Array(await aPicture())], "anh.png", { type: "image/png" }));
  await as(who, async (ctx) =>
    addReportPaper(
      ctx,
      (await reportHeld(ctx.sql, at))!,
      { ...at, caption: "Biểu số liệu" },
      { paper: new File(["%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj\n%%EOF\n"], "bieu.pdf", { type: "application/pdf" }) },
    ),
  );
  const {
      files: [photo],
    } = await page(who, it, 1),
    readable = async (by: Player) => may("file.read", await actorOf(by), (await as(by, ({ sql }) => useById(sql, photo!.useId)))!);
  expect([await readable(who), await readable(it.officers[2]!)]).toEqual([true, false]);
  await send(who, form(it, 1));
  expect(
    contentOf((await page(it.secretary, it, 1)).versions[0]!.content).files.map(({ kind, caption, sha256 }) => [
      kind,
      caption,
      sha256.length,
    ]),
  ).toEqual([
    ["photo", "Họp", 64],
    ["paper", "Biểu số liệu", 64],
  ]);
  expect(await readable(it.officers[2]!)).toBe(true);
});
