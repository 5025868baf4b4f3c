import { beforeAll, expect, test } from "vitest";
import { overdueByDuty, progressRows } from "@/lib/desk/dashboards/bloc-progress";
import { blocPage, type BlocPage } from "@/lib/desk/dashboards/bloc-queries";
import { boardOverview, type BoardSeen } from "@/lib/desk/dashboards/board-queries";
import { overdueOf } from "@/lib/desk/overdue";
import { deskOf, type Desk } from "@/lib/desk/queries";
import { letterOf } from "@/lib/desk/reminders/words";
import { grouped, tasksOf } from "@/lib/desk/tasks";
import { boardOf } from "@/lib/pledges/board";
import { read, type Statement } from "@/lib/tenancy/enter";
import { grantLate, yearForLate } from "@/lib/year/keep-date";
import { unitYearPage, type UnitYear } from "@/lib/year/unit-year";
import { waitingOf } from "@/lib/year/waiting";
import { aPerson, as, insertAsOwner, type Player } from "../support/cast.ts";
import { ownerSql, sqlAs } from "../support/database.ts";
import { aStage, anAdopted, pledgeSeen, seenHash, signAs, type Stage } from "../support/pledges.ts";

let stage: Stage, officer: Player, pledgeId: string, common: string, later: string;
/** So many days from the real today, as the database counts it. */
const dayIn = async (days: number): Promise<string> =>
  (await ownerSql.query("select ((now() at time zone 'Asia/Ho_Chi_Minh')::date + $1::int)::text as day", [days])).rows[0].day;
const daysOn = (days: number) =>
  sqlAs("superuser").query(
    `create or replace function app_now() returns timestamptz language sql stable as $$ select now() + interval '${days} days' $$`,
  );
const seen = async <It>(who: Player, statement: Statement) => (await read<{ it: It }>(who.claim, statement))!.rows[0]!.it;
const shown = (day: string) => day.split("-").toReversed().join("/");

beforeAll(async () => {
  stage = await aStage(3);
  officer = await aPerson(stage.province, { posts: ["board_officer"] });
  pledgeId = (await anAdopted(stage)).id;
  [common, later] = [await dayIn(-4), await dayIn(9)];
  await ownerSql.query("update pledge set sign_by = $2 where id = $1", [pledgeId, common]);
});

const onDesk = async (who: Player, key: string) => {
  const answer = (await read<{ it: Desk }>(who.claim, deskOf))!,
    desk = answer.rows[0]!.it,
    tasks = tasksOf(answer.actor, desk),
    task = tasks.find((one) => one.key.startsWith(key));
  return {
    desk,
    task,
    late: grouped(tasks, desk.today).late.some((one) => one === task),
    letter: letterOf(task ? [task] : [], LETTER(desk)),
  };
};
const LETTER = ({ today }: Desk) => ({ name: "A", desk: "x", settings: "y", today });

/** By which day each place takes the three units to be late: the desks of the leaders, the bloc's page, the board's. */
async function asRead() {
  const page = await seen<BlocPage>(stage.leaders[0]!, blocPage(stage.year.blocSlug, "2026")),
    board = await seen<BoardSeen>(officer, boardOverview);
  return {
    leaders: await Promise.all(stage.leaders.map(async (who) => (({ task, late }) => [task?.due, late])(await onDesk(who, "sign-")))),
    waiting: stage.units.map(({ id }) => waitingOf(page).flatMap(({ unitId, due, late }) => (unitId === id ? [[due, late]] : []))[0]),
    red: overdueByDuty(progressRows(page, page.dashboard!, new Map(), "")),
    overdue: overdueOf(board, "/t").map(({ what, due }) => [what, due]),
  };
}
const overdue = (count: number) => ({
  red: [{ head: "Giao ước", count }],
  overdue: [[`${count} đơn vị chưa ký giao ước thi đua`, common]],
});

test("a later day for one unit is its day on every desk, in letters, on the pages and dashboards; the others keep theirs", async () => {
  const late = [common, true];
  expect(await asRead()).toEqual({ leaders: [late, late, late], waiting: [late, late, late], ...overdue(3) });
  await as(stage.leaders[0]!, async (ctx) =>
    grantLate(ctx, (await yearForLate(ctx.tx, stage.year.blocYearId))!, {
      blocYearId: stage.year.blocYearId,
      unitId: stage.units[1]!.id,
      what: "sign",
      until: later,
      reason: "Lãnh đạo đi công tác",
      document: null,
    }),
  );
  const inTime = [later, false];
  expect(await asRead()).toEqual({ leaders: [late, inTime, late], waiting: [late, inTime, late], ...overdue(2) });
  expect((await onDesk(stage.leaders[1]!, "sign-")).letter).toContain(`hạn ${shown(later)} (còn 9 ngày)`);
});

test("whoever keeps the bloc reads who has which day, on the desk, in the words to be sent and on the board of signatures", async () => {
  const [, name] = stage.units.map((unit) => unit.name),
    { task, desk } = await onDesk(stage.secretary, "unsigned-");
  expect(task).toMatchObject({ due: common, detail: expect.stringContaining(`${name}, gia hạn đến ${shown(later)}`) as string });
  expect(task!.copy).toMatch(new RegExp(`${name}, gia hạn đến ${shown(later)}.*trước ngày ${shown(common)}`, "s"));
  expect(desk.years[0]!.pledge!.parties.map(({ signBy }) => signBy)).toEqual([common, later, common]);
  expect(boardOf(await pledgeSeen(stage.secretary, pledgeId)).tiles.map(({ words }) => words)).toEqual([
    "Chưa ký",
    `Chưa ký, gia hạn đến ${shown(later)}`,
    "Chưa ký",
  ]);
  const { blocs } = await seen<UnitYear>(stage.leaders[1]!, unitYearPage(stage.units[1]!.slug, "2026"));
  expect(blocs[0]!.pledge!.signBy).toBe(later);
});

test("the board hears of it two weeks before its own day, not before the common one", async () => {
  const { expected } = (await onDesk(officer, "")).desk;
  expect(expected.filter(({ what }) => what === "sign")).toMatchObject([{ due: later, units: [stage.units[1]!.name] }]);
});

test("a report is expected of a unit by the later day it was given, of the others by the common one", async () => {
  const day = await dayIn(5),
    extended = await dayIn(12),
    at = { province_id: stage.province.id, bloc_year_id: stage.year.blocYearId };
  const date = await insertAsOwner("year_date", {
    ...at,
    day,
    kind: "DEADLINE",
    title: "Hạn gửi báo cáo sơ kết",
    report_period: "MIDYEAR",
  });
  const reports = async () =>
    (await onDesk(officer, "")).desk.expected.flatMap(({ what, due, units }) => (what === "midyear_report" ? [[due, units.length]] : []));
  expect(await reports()).toEqual([[day, 3]]);
  await insertAsOwner("late_entry", {
    ...at,
    unit_id: stage.units[1]!.id,
    duty: "YEAR_DATE",
    year_date_id: date,
    due_on: day,
    until: extended,
    reason: "Chờ số liệu",
  });
  expect(await reports()).toEqual([
    [day, 2],
    [extended, 1],
  ]);
  await ownerSql.query("update year_date set cancelled_reason = 'Thử xong' where id = $1", [date]);
});

test("once the later day has passed the unit is late like any other; without a common day nobody is", async () => {
  await daysOn(10);
  try {
    expect(await asRead()).toMatchObject({
      leaders: [
        [common, true],
        [later, true],
        [common, true],
      ],
      ...overdue(3),
    });
    await ownerSql.query("update pledge set sign_by = null where id = $1", [pledgeId]);
    const none = [null, false];
    expect(await asRead()).toEqual({ leaders: [none, none, none], waiting: [none, none, none], red: [], overdue: [] });
  } finally {
    await daysOn(0);
    await ownerSql.query("update pledge set sign_by = $2 where id = $1", [pledgeId, common]);
  }
});

test("signed on its later day a pledge still bears that it came after the common one, as registrations and figures do", async () => {
  await signAs(stage.leaders[1]!, pledgeId, await seenHash(stage.secretary, pledgeId));
  expect((await pledgeSeen(stage.secretary, pledgeId)).pledge.parties[1]!.signature?.late).toBe(true);
  expect(await asRead()).toMatchObject({ waiting: [[common, true], undefined, [common, true]], ...overdue(2) });
});
