import { expect, test } from "vitest";
import { overdueByDuty, progressRows } from "@/lib/desk/dashboards/bloc-progress";
import { blocPage, type BlocPage } from "@/lib/desk/dashboards/bloc-queries";
import { targetsByUnit } from "@/lib/desk/dashboards/bloc-reads";
import { boardOverview, type BoardSeen } from "@/lib/desk/dashboards/board-queries";
import { overdueOf } from "@/lib/desk/overdue";
import { read } from "@/lib/tenancy/enter";
import { insertAsOwner, type Player } from "../support/cast.ts";
import { aBench, type Bench, FULL } from "../support/checking.ts";
import { ownerSql } from "../support/database.ts";

const page = async (who: Player, { year }: Bench) =>
  (await read<{ it: BlocPage }>(who.claim, blocPage(year.blocSlug, year.year)))!.rows[0]!.it;
const board = async (who: Player) => (await read<{ it: BoardSeen }>(who.claim, boardOverview))!.rows[0]!.it;
const days = async (): Promise<{ today: string; before: string; after: string }> =>
  (await ownerSql.query("select app_today()::text as today, (app_today() - 9)::text as before, (app_today() + 9)::text as after")).rows[0];
const redIn = (it: BlocPage) => overdueByDuty(progressRows(it, it.dashboard!, targetsByUnit(it, it.dashboard!), ""));

test("a unit closed as not handing in is not counted as sent, on the page of its bloc and on the board's", async () => {
  const bench = await aBench([FULL, FULL, FULL, FULL]);
  await ownerSql.query("update score_sheet set state = 'not_submitted', closed_reason = 'Không nộp' where id = $1", [bench.sheets[0]]);
  await ownerSql.query("update score_sheet set state = 'returned', due_on = app_today() - 1 where id = $1", [bench.sheets[1]]);
  const { rows } = await ownerSql.query(
    `select count(*)::int as all, count(*) filter (where state in ('sent', 'under_review', 'awaiting_reply', 'settled'))::int as sent, count(*) filter (where state = 'not_submitted')::int as "notSubmitted"
     from score_sheet where bloc_year_id = $1`,
    [bench.year.blocYearId],
  );
  expect(rows[0]).toEqual({ all: 4, sent: 2, notSubmitted: 1 });
  expect((await page(bench.head, bench)).facts.sheets).toMatchObject(rows[0]);
  expect((await board(bench.officer)).years[0]!.facts.sheets).toMatchObject(rows[0]);
});

test("what is overdue is the same on the page of a bloc and on the board's: by the last day of each unit, duty by duty", async () => {
  const bench = await aBench([FULL, FULL, FULL]),
    at = { province_id: bench.province.id, bloc_year_id: bench.year.blocYearId },
    { before, after } = await days();
  await insertAsOwner("registration_call", { ...at, due_on: before });
  const date = await insertAsOwner("year_date", {
    ...at,
    day: before,
    kind: "DEADLINE",
    title: "Báo cáo sơ kết",
    report_period: "MIDYEAR",
  });
  const later = { ...at, unit_id: bench.units[0]!.id, until: after, reason: "Gia hạn" };
  await insertAsOwner("late_entry", { ...later, duty: "REGISTRATION" });
  await insertAsOwner("late_entry", { ...later, duty: "YEAR_DATE", year_date_id: date });
  await ownerSql.query("update score_sheet set state = 'returned', due_on = $2 where id = $1", [bench.sheets[1], before]);
  const late = async () => Object.fromEntries((await board(bench.officer)).years[0]!.late.map(({ duty, count }) => [duty, count]));
  const red = async () => Object.fromEntries(redIn(await page(bench.head, bench)).map(({ head, count }) => [head, count]));
  expect(await late()).toEqual({ register: 2, midyear: 2, sheet: 1 });
  expect(await red()).toEqual({ "Đăng ký": 2, "Sơ kết": 2, "Tự chấm": 1 });
  expect(overdueOf(await board(bench.officer), "/t").map(({ what, due }) => [what, due])).toEqual([
    ["2 đơn vị chưa gửi báo cáo sơ kết", before],
    ["2 đơn vị chưa gửi bản đăng ký thi đua", before],
    ["1 đơn vị chưa gửi bảng tự chấm", before],
  ]);
});
