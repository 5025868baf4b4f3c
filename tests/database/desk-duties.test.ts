import { expect, test } from "vitest";
import { boardOverview, type BoardSeen } from "@/lib/desk/dashboards/board-queries";
import { deskOf, type Desk } from "@/lib/desk/queries";
import { tasksOf, tasksOfUnit } from "@/lib/desk/tasks";
import { unitPage, type UnitPage } from "@/lib/desk/unit-queries";
import { endReply, answerReply, replyToCheck } from "@/lib/scoring/reply";
import { read } from "@/lib/tenancy/enter";
import { electLeader } from "@/lib/year/elect";
import { aPerson, as, holdsOffice, type Player } from "../support/cast.ts";
import { anAwardCast } from "../support/awards.ts";
import { beforeCouncil } from "../support/decided.ts";
import { acceptAll, aBench, announce, type Bench, FULL, judge, look, settle } from "../support/checking.ts";
import { ownerSql } from "../support/database.ts";
import { aScene } from "../support/sheets.ts";
import { announced, aVote, aYearEnd, confirm, count, inMeeting, linesOf, open } from "../support/votes.ts";

const deskFor = async (who: Player) => {
  const answer = (await read<{ it: Desk }>(who.claim, deskOf))!;
  return tasksOf(answer.actor, answer.rows[0]!.it);
};
/** Titles without the names of units, which differ in every run. */
const titles = async (who: Player) => (await deskFor(who)).map(({ title }) => title.replace(/ Sở [0-9a-f]+$/, " …"));
const about = async (who: Player, word: string) => (await titles(who)).filter((title) => title.includes(word));

test("a sheet goes from its officer's desk to its leader's and leaves both when it is sent", async () => {
  const { officer, leader, chief, sheetId } = await aScene({ due: "2026-12-15" });
  expect([await about(officer, "ự chấm"), await about(leader, "ự chấm")]).toEqual([["Tự chấm điểm năm 2026"], []]);
  await ownerSql.query("update score_sheet set state = 'awaiting_leader' where id = $1", [sheetId]);
  expect([await about(officer, "ự chấm"), await about(leader, "ự chấm")]).toEqual([[], ["Duyệt, gửi khối bảng tự chấm năm 2026"]]);
  await ownerSql.query("update score_sheet set state = 'returned' where id = $1", [sheetId]);
  expect(await about(officer, "ự chấm")).toEqual(["Sửa bảng tự chấm khối trả lại"]);
  await ownerSql.query("update score_sheet set state = 'sent', sent_at = now() where id = $1", [sheetId]);
  expect([await about(officer, "ự chấm"), await about(leader, "ự chấm"), await about(chief, "ự chấm")]).toEqual([
    [],
    [],
    ["Thẩm định bảng tự chấm: …"],
  ]);
});

const CHECKING = /Thẩm định|Trả lời|Chốt|kết quả thẩm định/;
const checking = async (who: Player) => (await titles(who)).filter((title) => CHECKING.test(title));

test("checking walks over the desks: judged, told, answered by the unit, answered to the unit, settled, gone", async () => {
  const bench = await aBench([FULL, FULL]),
    sheet = bench.sheets[1]!,
    unit = bench.leaders[1]!;
  expect(await checking(bench.head)).toEqual(["Thẩm định bảng tự chấm: …"]);
  await judge(bench.head, sheet, "chi-tieu", { points: "38", reason: "Thiếu quyết định" });
  await acceptAll(bench.head, sheet);
  await judge(bench.head, sheet, "cchc", { verb: "defer" });
  expect((await deskFor(bench.head)).find(({ key }) => key.startsWith("check-"))?.detail).toContain("chưa thông báo cho đơn vị");
  await announce(bench.head, sheet);
  expect(await checking(bench.head)).toEqual([]);
  const [asked] = (await deskFor(unit)).filter(({ key }) => key.startsWith("respond-"));
  expect(asked).toMatchObject({
    title: expect.stringMatching(/^Xem kết quả thẩm định và trả lời đến hết ngày \d\d\/\d\d\/\d{4}$/),
    verb: "Xem",
  });
  await as(unit, async (ctx) =>
    replyToCheck(ctx, await look(unit, sheet), { id: sheet, key: "chi-tieu", text: "Quyết định số 5 đã gửi kèm." }),
  );
  await as(unit, async (ctx) => {
    const it = await look(unit, sheet);
    return endReply(ctx, it, { id: sheet, version: it.version });
  });
  expect((await deskFor(unit)).filter(({ key }) => key.startsWith("respond-"))).toEqual([]);
  expect(await checking(bench.head)).toEqual(["Trả lời giải trình: …"]);
  const [reply] = (await look(bench.head, sheet)).replies;
  await as(bench.head, async (ctx) =>
    answerReply(ctx, await look(bench.head, sheet), { id: sheet, replyId: reply!.id, version: reply!.version, answer: "Giữ điểm." }),
  );
  expect(await checking(bench.head)).toEqual(["Chốt điểm: …"]);
  await settle(bench.head, sheet);
  expect(await checking(bench.head)).toEqual([]);
});

test("the head's own sheet is the deputy's to check, and the board's where nobody is deputy", async () => {
  const bench = await aBench([FULL, FULL]);
  expect(await checking(bench.deputy)).toEqual(["Thẩm định bảng tự chấm: …"]);
  expect((await deskFor(bench.deputy)).find(({ key }) => key.startsWith("check-"))?.title).toContain(bench.units[0]!.name);
  expect(await checking(bench.officer)).toEqual([]);
  const alone: Bench = await aBench([FULL]);
  expect((await deskFor(alone.officer)).find(({ key }) => key.startsWith("check-"))).toMatchObject({
    title: `Thẩm định bảng tự chấm: ${alone.units[0]!.name}`,
    post: expect.stringContaining("Chuyên viên"),
  });
  expect(await checking(alone.head)).toEqual([]);
});

test("a vote at the open meeting: opened, counted, confirmed by its counters, announced", async () => {
  const hall = await aYearEnd(),
    [one, two] = hall.counters,
    winner = hall.units[0]!;
  const voteId = await aVote(hall, { candidates: [`${winner.id}:head`], subject: "OFFICE" });
  expect(await about(hall.secretary, "Bỏ phiếu suy tôn")).toEqual(["Mở bỏ phiếu: Bỏ phiếu suy tôn"]);
  await open(hall, voteId);
  expect(await about(hall.secretary, "Bỏ phiếu suy tôn")).toEqual(["Ghi số phiếu: Bỏ phiếu suy tôn"]);
  await count(hall, voteId, { yes: [6] });
  expect([await about(hall.secretary, "Bỏ phiếu suy tôn"), await about(one, "Xác nhận"), await about(two, "Xác nhận")]).toEqual([
    [],
    ["Xác nhận số phiếu: Bỏ phiếu suy tôn"],
    ["Xác nhận số phiếu: Bỏ phiếu suy tôn"],
  ]);
  for (const who of hall.counters) await confirm(who, voteId);
  expect([await about(hall.secretary, "Bỏ phiếu suy tôn"), await about(one, "Xác nhận")]).toEqual([
    ["Công bố kết quả: Bỏ phiếu suy tôn"],
    [],
  ]);
});

test("leaders elected and not taken up stand on the desk of the new unit's leader, for the year to come", async () => {
  const hall = await aYearEnd(),
    winner = hall.units[0]!,
    leader = await aPerson(hall.province, { unit: winner, posts: ["unit_leader"] });
  const voteId = await announced(hall, { candidates: [`${winner.id}:head`], subject: "OFFICE" }, { yes: [6] });
  expect((await deskFor(hall.secretary)).find(({ title }) => title.startsWith("Ghi diễn biến"))).toMatchObject({
    title: expect.stringContaining("Ghi diễn biến"),
  });
  const [lineId] = await linesOf(voteId);
  await inMeeting(hall, (ctx, it) => electLeader(ctx, it, { meetingId: hall.meetingId, lineId: lineId! }));
  expect(await about(leader, "Cử")).toEqual(["Cử Khối trưởng, Thư ký khối"]);
  const office = (await ownerSql.query("select id from bloc_office where bloc_year_id = $1", [hall.next])).rows[0].id as string;
  for (const kind of ["head", "secretary"])
    await ownerSql.query(
      "insert into office_holder (province_id, office_id, kind, person_id, since) values ($1, $2, $3, $4, '2026-01-01')",
      [hall.province.id, office, kind, leader.personId],
    );
  expect(await about(leader, "Cử")).toEqual([]);
});

test("the way of a proposal over the desks, from the nomination to the council", async () => {
  const cast = await anAwardCast(["PROV_FLAG"]);
  expect(await about(cast.head, "hồ sơ")).toContain("Lập hồ sơ cho 1 đề cử khen thưởng");
  await beforeCouncil(cast);
  expect([await about(cast.head, "hồ sơ"), await about(cast.officer, "hồ sơ"), await about(cast.leader, "hồ sơ")]).toEqual([[], [], []]);
  expect(await about(cast.councilSecretary, "hồ sơ")).toEqual(["Lập phiên họp Hội đồng cho 1 hồ sơ"]);
  expect(await about(cast.officer, "Ghi kết thúc")).toEqual([]);
  await ownerSql.query("update award_proposal set state = 'forwarded', forwarded_on = '2026-02-11' where bloc_year_id = $1", [
    cast.year.blocYearId,
  ]);
  expect((await titles(cast.officer)).filter((title) => title.startsWith("Ghi kết thúc năm 2025"))).toHaveLength(1);
  expect(await about(cast.head, "Đã kết thúc")).toEqual([]);
});

test("a deputy who is named takes the head's own sheet over from the board", async () => {
  const alone = await aBench([FULL, FULL]);
  await ownerSql.query(
    "delete from office_holder h using bloc_office o where o.id = h.office_id and o.kind = 'deputy' and o.bloc_year_id = $1",
    [alone.year.blocYearId],
  );
  expect(await checking(alone.officer)).toEqual(["Thẩm định bảng tự chấm: …"]);
  await ownerSql.query("delete from bloc_office where kind = 'deputy' and bloc_year_id = $1", [alone.year.blocYearId]);
  await holdsOffice(alone.province, alone.year.blocYearId, "deputy", alone.units[1]!, { deputy: alone.leaders[1]! });
  expect([await checking(alone.officer), await checking(alone.leaders[1]!)]).toEqual([[], ["Thẩm định bảng tự chấm: …"]]);
});

const pageOf = async (who: Player, slug: string, year = "2026") => {
  const answer = (await read<{ it: UnitPage }>(who.claim, unitPage(slug, year)))!;
  return {
    it: answer.rows[0]!.it,
    tasks: answer.rows[0]!.it.desk
      ? tasksOfUnit(answer.actor, answer.rows[0]!.it.desk, answer.rows[0]!.it.unitId, year).map(({ title }) => title)
      : null,
  };
};

test("a unit's own page holds its sheet, its tasks, and its result once it is settled; others see no points before", async () => {
  const bench = await aBench([FULL, FULL]),
    [, sheet] = bench.sheets,
    [, unit] = bench.units,
    [other, own] = bench.leaders;
  await ownerSql.query("update score_sheet set state = 'awaiting_reply', reply_until = '2099-01-01' where id = $1", [sheet]);
  const mine = await pageOf(own!, unit!.slug);
  expect(mine.it.blocs[0]?.sheet).toMatchObject({ state: "awaiting_reply", replyUntil: "2099-01-01", total: null, rank: null });
  expect(mine.tasks).toEqual(["Xem kết quả thẩm định và trả lời đến hết ngày 01/01/2099"]);
  const peers = await pageOf(other!, unit!.slug);
  expect([peers.it.desk, peers.it.blocs[0]?.sheet?.selfTotal]).toEqual([null, null]);
  await ownerSql.query("update score_sheet set state = 'settled', reply_until = null where id = $1", [sheet]);
  await ownerSql.query(
    "insert into unit_total (province_id, sheet_id, bloc_year_id, unit_id, self_total, base, bonus, penalty, total, sections, rank, classification) values ($1, $2, $3, $4, 91, 90, 1, 0, 89.5, '[]', 1, 'Tốt')",
    [bench.province.id, sheet, bench.year.blocYearId, unit!.id],
  );
  for (const who of [own!, other!])
    expect((await pageOf(who, unit!.slug)).it.blocs[0]?.sheet).toMatchObject({
      state: "settled",
      total: "89.5000",
      selfTotal: "91.0000",
      rank: 1,
      classification: "Tốt",
      ranked: 1,
    });
  expect((await pageOf(own!, unit!.slug)).tasks).toEqual([]);
});

test("proposals of a unit are read by itself, the bloc and the board, by no other member", async () => {
  const cast = await anAwardCast(["PROV_FLAG"], 2);
  await beforeCouncil(cast);
  const own = await aPerson(cast.province, { unit: cast.unit, posts: ["unit_leader"] }),
    peer = await aPerson(cast.province, { unit: cast.boardUnit, posts: ["unit_leader"] });
  const seen = async (who: Player) => (await pageOf(who, cast.unit.slug, "2025")).it.blocs[0]?.proposals.map(({ state }) => state);
  expect([await seen(own), await seen(cast.head), await seen(cast.officer), await seen(peer)]).toEqual([
    ["to_council"],
    ["to_council"],
    ["to_council"],
    [],
  ]);
});

test("the board sees blocs by stage, proposals by state and age, and what is late with whom", async () => {
  const cast = await anAwardCast(["PROV_FLAG"]);
  await beforeCouncil(cast);
  await ownerSql.query("update award_proposal set state = 'received', due_on = '2026-01-15' where bloc_year_id = $1", [
    cast.year.blocYearId,
  ]);
  const it = (await read<{ it: BoardSeen }>(cast.officer.claim, boardOverview))!.rows[0]!.it;
  expect(it.years).toMatchObject([{ year: "2025", facts: { stage: "proposed" } }]);
  expect(it.proposals).toMatchObject([{ state: "received", count: 1, late: 1 }]);
  expect(it.lateProposals).toMatchObject([{ unit: "Sở Tài chính", dueOn: "2026-01-15", officer: "Vũ Chuyên Viên" }]);
});
