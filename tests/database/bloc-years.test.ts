import { beforeAll, expect, test } from "vitest";
import { officeById, holderById } from "@/lib/blocs/finders";
import { endOffice, handOver } from "@/lib/blocs/hold-office";
import { addMember } from "@/lib/blocs/keep-membership";
import { endHolder, nameHolder } from "@/lib/blocs/name-holder";
import { may } from "@/lib/access/policy";
import { dayOf } from "@/lib/provinces/dates";
import { refusalOf } from "@/lib/problems/database";
import { Problem } from "@/lib/problems/problem";
import { enter } from "@/lib/tenancy/enter";
import { changeDates, yearForDates } from "@/lib/year/change-dates";
import { moveStage } from "@/lib/year/move-stage";
import { yearForMove } from "@/lib/year/queries";
import { sendBack } from "@/lib/year/send-back";
import {
  anotherYear,
  aPerson,
  aProvince,
  as,
  atOnce,
  aUnit,
  aYear,
  holdsOffice,
  insertAsOwner,
  type Player,
  type Province,
  type Unit,
  type Year,
} from "../support/cast.ts";
import { adoptedCriteria } from "../support/criteria.ts";
import { ownerSql } from "../support/database.ts";
import { together } from "../support/meeting-point.ts";

let province: Province, head: Unit, other: Unit, leader: Player, second: Player, board: Player;

beforeAll(async () => {
  province = await aProvince();
  head = await aUnit(province);
  other = await aUnit(province);
  leader = await aPerson(province, { unit: head, posts: ["unit_leader"] });
  second = await aPerson(province, { unit: other, posts: ["unit_leader"] });
  board = await aPerson(province, { posts: ["board_officer"] });
});

/** A year that may start: members, a head, criteria and a pledge adopted at a meeting that has ended. */
async function readyYear(stage = "preparing"): Promise<Year> {
  const year = await aYear(province, [], { stage });
  for (const unit of [head, other])
    await insertAsOwner("bloc_membership", {
      province_id: province.id,
      bloc_id: year.blocId,
      unit_id: unit.id,
      since: "2026-01-01",
      counts_for_award: false,
    });
  await holdsOffice(province, year.blocYearId, "head", head, { head: leader });
  await insertAsOwner("meeting", {
    province_id: province.id,
    bloc_id: year.blocId,
    kind: "LAUNCH",
    title: "Hội nghị",
    place: "Hội trường",
    starts_at: "2026-01-20T01:00:00Z",
    ended_at: "2026-01-20T04:00:00Z",
    status: "closed",
  });
  await adoptedCriteria(province, year.blocYearId);
  await insertAsOwner("pledge", {
    province_id: province.id,
    bloc_year_id: year.blocYearId,
    title: "Giao ước",
    state: "adopted",
    adopted_at: "2026-01-20T03:00:00Z",
  });
  return year;
}

const moveOf = (who: Player, year: Year, version = 1) =>
  as(who, async (ctx) => moveStage(ctx, (await yearForMove(ctx.sql, year.blocYearId))!, { version }));
const movesOf = async (year: Year) =>
  (await ownerSql.query("select from_stage, to_stage from stage_move where bloc_year_id = $1", [year.blocYearId])).rows;
const codesOf = (error: unknown) => (error instanceof Problem ? error : refusalOf(error))?.items.map(({ code }) => code);
const refused = async (work: Promise<unknown>) =>
  codesOf(
    await work.then(
      () => null,
      (error: unknown) => error,
    ),
  );

test("a year that is not ready is refused with everything that is missing, and does not move", async () => {
  const year = await aYear(province, []);
  expect(await refused(moveOf(board, year))).toEqual(["year.no_head", "year.too_few", "year.no_criteria", "year.no_pledge"]);
  expect(await movesOf(year)).toEqual([]);
});

test("twenty heads at once move a year one stage, in each of ten rounds, with one row and one audit entry", async () => {
  for (let round = 0; round < 10; round++) {
    const year = await readyYear();
    const { done, refused } = await atOnce(20, () => moveOf(leader, year));
    expect(done).toHaveLength(1);
    expect(new Set(refused.map((error) => codesOf(error)?.join()))).toEqual(new Set(["year.moved_meanwhile"]));
    expect(await movesOf(year)).toEqual([{ from_stage: "preparing", to_stage: "running" }]);
    const { rows } = await ownerSql.query("select count(*)::int as n from audit_entry where about = $1 and event = 'bloc_year.moved'", [
      year.blocYearId,
    ]);
    expect(rows[0].n).toBe(1);
  }
});

test("without the guard all who have read the stage would believe they moved it", async () => {
  const year = await readyYear();
  const found = together(4, yearForMove);
  const { done } = await atOnce(4, () =>
    as(leader, async ({ tx, sql, actor }) => {
      const it = (await found(sql, year.blocYearId))!;
      await tx.blocYear.updateMany({ where: { id: it.id }, data: { stage: "running" } });
      await tx.stageMove.create({ data: { blocYearId: it.id, fromStage: "preparing", toStage: "running", movedById: actor.personId } });
    }),
  );
  expect([done.length, (await movesOf(year)).length]).toEqual([4, 4]);
});

test("the board sends a year back with a reason; forward again asks the conditions again", async () => {
  const year = await readyYear("running");
  await as(board, async (ctx) =>
    sendBack(ctx, (await yearForMove(ctx.sql, year.blocYearId))!, {
      version: 1,
      to: "preparing",
      sheets: [],
      reason: "Thiếu tiêu chí của Sở Nội vụ.",
    }),
  );
  await ownerSql.query(
    "update criteria_version set state = 'replaced' where id in (select criteria_version_id from criteria_use where bloc_year_id = $1)",
    [year.blocYearId],
  );
  expect(await refused(moveOf(leader, year, 2))).toEqual(["year.no_criteria"]);
  expect(await movesOf(year)).toEqual([{ from_stage: "running", to_stage: "preparing" }]);
});

test("two memberships of one unit in one bloc never overlap, and a second bloc does not count for awards", async () => {
  const unit = await aUnit(province),
    bloc = (await aYear(province, [unit])).blocId,
    elsewhere = (await aYear(province, [])).blocId;
  const add = (blocId: string, since: string, countsForAward: boolean) =>
    as(board, (ctx) =>
      addMember(ctx, { id: blocId, blocYearIds: [] }, { blocId, unitId: unit.id, since, basis: null, countsForAward, ranked: true }),
    );
  expect(await refused(add(bloc, "2026-06-01", false))).toEqual(["membership.already"]);
  expect(await refused(add(elsewhere, "2026-06-01", true))).toEqual(["membership.counts_elsewhere"]);
  await add(elsewhere, "2026-06-01", false);
  await ownerSql.query("update bloc_membership set until = '2026-12-31' where bloc_id = $1", [bloc]);
  await add(bloc, "2027-01-01", true);
});

test("the head of 2023 keeps 2023 while the head of 2024 already holds 2024", async () => {
  const year = await aYear(province, [], { year: "2023", stage: "deciding" });
  await holdsOffice(province, year.blocYearId, "head", head, { head: leader });
  const next = await anotherYear(province, year.blocId, "2024");
  await holdsOffice(province, next, "head", other, { head: second });
  const movable = (who: Player) =>
    enter(who.claim, async (_tx, actor) => [year.blocYearId, next].map((blocYearId) => may("bloc_year.move", actor, { blocYearId })));
  expect(await movable(leader)).toEqual([true, false]);
  expect(await movable(second)).toEqual([false, true]);
  await ownerSql.query("update bloc_year set stage = 'closed' where id = $1", [year.blocYearId]);
  expect(await movable(leader)).toEqual([false, false]);
});

test("whoever is named anew takes over at the next request, and whoever is ended loses the rights", async () => {
  const year = await aYear(province, []);
  const officeId = await holdsOffice(province, year.blocYearId, "head", head, { head: leader });
  const deputy = await aPerson(province, { unit: head });
  const holds = (who: Player) => enter(who.claim, async (_tx, actor) => may("bloc_year.move", actor, { blocYearId: year.blocYearId }));
  const today = await enter(leader.claim, async (_tx, _actor, now) => dayOf(now));
  expect([await holds(leader), await holds(deputy)]).toEqual([true, false]);
  await as(leader, async (ctx) =>
    nameHolder(ctx, (await officeById(ctx.tx, officeId))!, {
      officeId,
      kind: "head",
      personId: deputy.personId,
      since: today,
      acting: "KT.",
    }),
  );
  expect([await holds(leader), await holds(deputy)]).toEqual([false, true]);
  const { rows } = await ownerSql.query("select id, version from office_holder where person_id = $1 and office_id = $2", [
    deputy.personId,
    officeId,
  ]);
  await as(leader, async (ctx) =>
    endHolder(ctx, (await holderById(ctx.tx, rows[0].id))!, { id: rows[0].id, version: rows[0].version, until: today }),
  );
  expect(await holds(deputy)).toBe(false);
});

/** What naming this person is refused with; nothing where it is done. */
const naming = (officeId: string, kind: "head" | "deputy" | "secretary", { personId }: Player) =>
  refused(
    as(leader, async (ctx) =>
      nameHolder(ctx, (await officeById(ctx.tx, officeId))!, { officeId, kind, personId, since: "2026-01-01", acting: null }),
    ),
  );

test("only somebody of the unit can be named", async () => {
  const year = await aYear(province, []);
  const officeId = await holdsOffice(province, year.blocYearId, "head", head, {});
  expect(await naming(officeId, "head", second)).toEqual(["office.stranger"]);
  expect(await naming(officeId, "deputy", leader)).toEqual(["office.holder_kind"]);
});

test("somebody of another unit who holds a post here until a day is of this unit until then, and neither before it begins nor after it has ended", async () => {
  const year = await aYear(province, []),
    officeId = await holdsOffice(province, year.blocYearId, "head", head, {}),
    guest = await aPerson(province, { unit: await aUnit(province) });
  const named = () => naming(officeId, "secretary", guest);
  const post = await insertAsOwner("post", {
    province_id: province.id,
    person_id: guest.personId,
    unit_id: head.id,
    code: "unit_officer",
    since: "2099-01-01",
  });
  const lasts = (since: string, until: string) =>
    ownerSql.query("update post set since = $2, until = $3 where id = $1", [post, since, until]);
  expect(await named()).toEqual(["office.stranger"]);
  await lasts("2020-01-01", "2020-12-31");
  expect(await named()).toEqual(["office.stranger"]);
  await lasts("2020-01-01", "2099-12-31");
  expect(await named()).toBeUndefined();
});

test("twenty namings at once leave one person in the office", async () => {
  const year = await aYear(province, []);
  const officeId = await holdsOffice(province, year.blocYearId, "head", head, {});
  await atOnce(20, () =>
    as(leader, async (ctx) =>
      nameHolder(ctx, (await officeById(ctx.tx, officeId))!, {
        officeId,
        kind: "secretary",
        personId: leader.personId,
        since: "2026-01-01",
        acting: null,
      }),
    ),
  );
  const { rows } = await ownerSql.query(
    "select count(*)::int as n from office_holder where office_id = $1 and kind = 'secretary' and until is null",
    [officeId],
  );
  expect(rows[0].n).toBe(1);
});

test("a hand-over ends one head and begins the other in one step; an ended office is not handed over again", async () => {
  const year = await readyYear();
  const {
    rows: [office],
  } = await ownerSql.query("select id from bloc_office where bloc_year_id = $1", [year.blocYearId]);
  const give = () =>
    as(board, async (ctx) =>
      handOver(ctx, (await officeById(ctx.tx, office.id))!, {
        id: office.id,
        version: 1,
        unitId: other.id,
        until: "2026-02-01",
        basis: "Biên bản bàn giao",
      }),
    );
  await give();
  const { rows } = await ownerSql.query(
    "select unit_id, until is null as holding, handed_over_at is not null as handed from bloc_office where bloc_year_id = $1 order by since",
    [year.blocYearId],
  );
  expect(rows).toEqual([
    { unit_id: head.id, holding: false, handed: true },
    { unit_id: other.id, holding: true, handed: false },
  ]);
  expect(await enter(leader.claim, async (_tx, actor) => may("bloc_year.move", actor, { blocYearId: year.blocYearId }))).toBe(false);
  expect(await refused(give())).toEqual(["office.ended"]);
  expect(
    await refused(
      as(board, async (ctx) => endOffice(ctx, (await officeById(ctx.tx, office.id))!, { id: office.id, version: 2, until: "2026-02-02" })),
    ),
  ).toEqual(["office.ended"]);
});

test("dates changed by two people show both texts and write one", async () => {
  const year = await readyYear();
  const change = (scoringFrom: string) =>
    as(board, async (ctx) =>
      changeDates(ctx, (await yearForDates(ctx.tx, year.blocYearId))!, {
        id: year.blocYearId,
        version: 1,
        scoringFrom,
        scoringUntil: null,
        yearEndBy: null,
      }),
    );
  await change("2026-11-01");
  await expect(change("2026-11-05")).rejects.toMatchObject({
    version: 2,
    fields: [{ field: "scoringFrom", yours: "05/11/2026", theirs: "01/11/2026" }],
  });
});
