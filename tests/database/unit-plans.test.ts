import { expect, test } from "vitest";
import { deskOf, type Desk } from "@/lib/desk/queries";
import { tasksOf } from "@/lib/desk/tasks";
import { moveUnitsDay } from "@/lib/plans/adopt";
import { followNewest, removeOwn, saveOwn } from "@/lib/plans/unit-plan";
import { read } from "@/lib/tenancy/enter";
import { Clash } from "@/lib/problems/problem";
import { datesOfYear } from "@/lib/year/date-sources";
import { aPerson, atOnce, type Player } from "../support/cast.ts";
import { ownerSql, sqlAs } from "../support/database.ts";
import { amended, aPlan, onPlan, onUnit, planSeen, type Planned, save, send, settle, unitPlan } from "../support/plans.ts";

const own = (it: Planned, n: number, form: { id?: string; version?: number; body: string; until?: string | null }) =>
  onUnit(it, n, (ctx, found) =>
    saveOwn(ctx, found, {
      blocYearId: it.year.blocYearId,
      unitId: it.units[n]!.id,
      id: form.id ?? null,
      version: form.version ?? 0,
      body: form.body,
      target: null,
      who: null,
      until: form.until ?? null,
    }),
  );
const titles = async (who: Player) => {
  const answer = (await read<{ it: Desk }>(who.claim, deskOf))!;
  return tasksOf(answer.actor, answer.rows[0]!.it)
    .filter(({ href }) => /van-ban|ke-hoach-don-vi/.test(href))
    .map(({ title }) => title);
};

test("a unit's plan takes over every point, adapts, leaves out and adds, and the bloc reads it only once it is sent", async () => {
  const it = await aPlan();
  await settle(it, 2, it.keys[0]!, { target: "100 %", who: "Phòng Một", until: "30/11/2026" });
  await settle(it, 2, it.keys[1]!, { verb: "leave_out", reason: "Không có thủ tục" });
  await own(it, 2, { body: "Việc riêng", until: "2026-06-30" });
  const before = await unitPlan(it.secretary, it, 2);
  expect([before.sendings, before.plan!.differing]).toEqual([[], []]); // the policy of the database, not the page
  expect((await unitPlan(it.officers[2]!, it, 2)).plan!.differing).toMatchObject([
    { stance: "changed", target: "100 %" },
    { stance: "left_out", reason: "Không có thủ tục" },
    { stance: "added", body: "Việc riêng" },
  ]);
  await send(it, 2);
  const {
    sendings: [sent],
  } = await unitPlan(it.secretary, it, 2);
  expect(sent).toMatchObject({ number: 1, plan: 1, words: { counts: { kept: 3, changed: 1, leftOut: 1, added: 1 } } });
  expect(sent!.words.sections[0]!.rows.map(({ stance, unit }) => [stance, unit.target])).toEqual([
    ["changed", "100 %"],
    ["left_out", "1 giải pháp"],
    ["kept", null],
  ]);
  expect((await planSeen(it.secretary, it)).sent).toMatchObject([{ unitId: it.units[2]!.id, plan: 1, times: 1, counts: { changed: 1 } }]);
  await expect(send(it, 2)).rejects.toMatchObject({ items: [{ code: "unit_plan.sent_already" }] });
});

test("what was sent is never rewritten", async () => {
  const it = await aPlan();
  await send(it, 1);
  await expect(sqlAs("superuser").query("update unit_plan_sending set words = '{}'")).rejects.toThrow("record.append_only");
  await settle(it, 1, it.keys[0]!, { target: "100 %" });
  await send(it, 1);
  expect((await unitPlan(it.secretary, it, 1)).sendings.map(({ number, words }) => [number, words.counts.changed])).toEqual([
    [2, 1],
    [1, 0],
  ]);
});

test("a newer version shows what moved and is taken over by one click; no word of the unit is lost", async () => {
  const it = await aPlan();
  await settle(it, 2, it.keys[0]!, { target: "100 %" });
  await settle(it, 2, it.keys[1]!, { target: "2 giải pháp" });
  await settle(it, 2, it.keys[2]!, { verb: "leave_out", reason: "Chưa có" });
  await send(it, 2);
  const second = await amended(it, async (plan) => {
    const [first, gone, left] = plan.sections[0]!.points;
    await save(it.secretary, plan.id, first!.id, 1, { body: first!.body, target: "99 %", until: "15/12/2026" });
    for (const one of [gone!, left!]) await ownerSql.query("delete from plan_point where id = $1", [one.id]);
  });
  await expect(send(it, 2)).rejects.toMatchObject({ items: [{ code: "unit_plan.newer_version", facts: { number: 2 } }] });
  expect(await titles(it.officers[2]!)).toEqual(["Xem bản số 2 của kế hoạch khối"]);
  const follow = (planId: string) =>
    onUnit(it, 2, (ctx, found) => followNewest(ctx, found, { blocYearId: it.year.blocYearId, unitId: it.units[2]!.id, planId }));
  await expect(follow(it.planId)).rejects.toMatchObject({ items: [{ code: "record.moved" }] });
  await follow(second);
  // adapted and still there: kept; adapted and gone: the unit's own now; left out and gone: nothing to leave out any more
  expect((await unitPlan(it.officers[2]!, it, 2)).plan!.differing).toMatchObject([
    { stance: "changed", key: it.keys[0], target: "100 %" },
    { stance: "added", key: null, body: "Một giải pháp mới", target: "2 giải pháp" },
  ]);
  await expect(follow(second)).rejects.toMatchObject({ items: [{ code: "unit_plan.newest_already" }] });
  await send(it, 2);
  expect(await titles(it.officers[2]!)).toEqual([]);
});

test("two people of one unit at once: one plan, and who comes second on a point sees both texts", async () => {
  const it = await aPlan(),
    colleague = await aPerson(it.province, { unit: it.units[2]!, posts: ["unit_officer"] });
  const first = await atOnce(4, (n) => settle(it, 2, it.keys[n % 2]!, { target: `${n} lần` }, n < 2 ? it.officers[2]! : colleague));
  expect(first.done).toHaveLength(2);
  expect(first.refused.every((error) => error instanceof Clash)).toBe(true);
  expect((await ownerSql.query("select from unit_plan where unit_id = $1", [it.units[2]!.id])).rowCount).toBe(1);
  const clash = first.refused[0] as Clash;
  expect(clash.fields[0]).toMatchObject({ field: "target", label: "Chỉ tiêu" });
});

test("refusals of a unit's plan: no reason, a day outside the year, a point that is not there, a text that somebody moved", async () => {
  const it = await aPlan();
  await expect(settle(it, 2, it.keys[0]!, { verb: "leave_out" })).rejects.toMatchObject({
    items: [{ code: "unit_plan.reason_missing", field: "reason" }],
  });
  await expect(settle(it, 2, it.keys[0]!, { until: "31/12/2025" })).rejects.toMatchObject({
    items: [{ code: "plan.until_outside", field: "until" }],
  });
  await expect(settle(it, 2, it.planId, { target: "1" })).rejects.toMatchObject({ items: [{ code: "unit_plan.point_gone" }] });
  await own(it, 2, { body: "Riêng" });
  const id = (await unitPlan(it.officers[2]!, it, 2)).plan!.differing[0]!.id;
  await own(it, 2, { id, version: 1, body: "Riêng, sửa" });
  await expect(own(it, 2, { id, version: 1, body: "Riêng, sửa khác" })).rejects.toMatchObject({
    fields: [{ field: "body", yours: "Riêng, sửa khác", theirs: "Riêng, sửa" }],
  });
  await expect(
    onUnit(it, 2, (ctx, found) => removeOwn(ctx, found, { blocYearId: it.year.blocYearId, unitId: it.units[2]!.id, id, version: 1 })),
  ).rejects.toMatchObject({ items: [{ code: "record.moved" }] });
  // saying what the bloc says is following it
  await settle(it, 2, it.keys[0]!, { target: "98 %", who: "Các đơn vị", until: "15/12/2026" });
  expect((await unitPlan(it.officers[2]!, it, 2)).plan!.differing).toHaveLength(1);
});

test("the day of the units' plans stands in the calendar and on the desks of those who have not sent, until they have", async () => {
  const it = await aPlan();
  expect(await titles(it.officers[2]!)).toEqual([]); // without a day nobody is asked
  const day = async (unitsBy: string) =>
    onPlan(it.secretary, it.planId, (ctx, found) => moveUnitsDay(ctx, found, { planId: it.planId, version: found.plan.version, unitsBy }));
  await day("2026-12-31");
  expect(await titles(it.officers[2]!)).toEqual(["Lập kế hoạch của đơn vị năm 2026"]);
  const { rows } = await ownerSql.query<{ it: { kind: string; day: string } }>(
    `select d.it from bloc_year y, lateral (${datesOfYear("'x', 1")}) d where y.id = $1`,
    [it.year.blocYearId],
  );
  expect(rows.map((row) => row.it).filter(({ kind }) => kind === "unit_plan")).toMatchObject([{ day: "2026-12-31" }]);
  await send(it, 2);
  expect(await titles(it.officers[2]!)).toEqual([]);
  await ownerSql.query("update plan_version set units_by = app_today() where id = $1", [it.planId]);
  expect(await titles(it.secretary)).toEqual(["2 đơn vị chưa gửi kế hoạch"]);
  for (const n of [0, 1]) await send(it, n);
  expect(await titles(it.secretary)).toEqual([]);
});
