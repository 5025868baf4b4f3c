import "server-only";
import type { z } from "zod";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { clashOf } from "@/lib/audit/clash";
import { Problem } from "@/lib/problems/problem";
import { dateColumn } from "@/lib/provinces/dates";
import { type UnitPlanFound, unitPlanHeld } from "./found";
import { inForce, obstaclesToPoint, obstaclesToWrite } from "./plan-rules";
import type { PlanSeen } from "./queries";
import type { FollowInput, OwnInput, OwnRemoveInput, SettleInput } from "./schema";
import { pointsOf, type Said } from "./text";
import { type Differing, overTo, sameAsBloc } from "./unit-rules";
import { clashing } from "./write";

export type Writing = UnitPlanFound & { plan: NonNullable<UnitPlanFound["plan"]>; followed: PlanSeen; newest: PlanSeen };

/** The unit's plan begins with its first act: it follows the version that applies on that day. */
export async function writing(ctx: Ctx, it: UnitPlanFound): Promise<Writing> {
  const stops = obstaclesToWrite(it),
    newest = inForce(it.versions);
  if (stops.length > 0) throw new Problem(stops);
  if (!newest) throw new Problem("plan.not_adopted");
  if (!it.plan) {
    // Whoever was first has made it: everybody goes on with that one row, which is held from here on.
    await ctx.sql.query({
      name: "unit_plan_begin",
      text: "insert into unit_plan (bloc_year_id, unit_id, plan_id) values ($1, $2, $3) on conflict (province_id, bloc_year_id, unit_id) do nothing",
      values: [it.blocYearId, it.unitId, newest.id],
    });
    it = (await unitPlanHeld(ctx.sql, it.blocYearId, it.unitId))!;
  }
  return { ...it, plan: it.plan!, newest, followed: it.versions.find(({ id }) => id === it.plan!.planId) ?? newest };
}

function mustLieInYear(it: UnitPlanFound, said: Pick<Said, "until">): void {
  const stops = obstaclesToPoint(said, it.span);
  if (stops.length > 0) throw new Problem(stops);
}
const columns = ({ target, who, until }: Omit<Said, "body">) => ({ target, who, until: until ? dateColumn(until) : null });
const touched = (ctx: Ctx, it: Writing) => ctx.tx.unitPlan.updateMany({ where: { id: it.plan.id }, data: { version: { increment: 1 } } });

/** One point of the bloc's: adapted, left out with a reason, or followed as it stands. */
export async function settlePoint(
  ctx: Ctx,
  found: UnitPlanFound,
  { key, version, verb, reason, target, who, until }: z.infer<typeof SettleInput>,
): Promise<Done> {
  const it = await writing(ctx, found),
    point = pointsOf(it.followed.sections).find((one) => one.key === key),
    said = { target, who, until },
    before = it.plan.differing.find((one) => one.key === key);
  if (!point) throw new Problem("unit_plan.point_gone");
  if (verb === "leave_out" && !reason) throw new Problem({ code: "unit_plan.reason_missing", field: "reason" });
  if (verb === "change") mustLieInYear(it, said);
  if ((before?.version ?? 0) !== version)
    throw await clashOf(
      ctx.sql,
      it.plan.id,
      before?.version ?? 0,
      [
        ...clashing(said, before ? { target: before.target, who: before.who, until: before.until } : point),
        { field: "reason", label: "Lý do", yours: reason ?? "", theirs: before?.reason ?? "" },
      ],
      { event: "unit_plan.point_settled", detail: { point: key } },
    );
  const follows = verb === "keep" || (verb === "change" && sameAsBloc(point, said));
  if (follows) await ctx.tx.unitPlanPoint.deleteMany({ where: { unitPlanId: it.plan.id, pointKey: key } });
  else {
    const data =
      verb === "change"
        ? { stance: "changed" as const, reason, ...columns(said) }
        : { stance: "left_out" as const, reason, ...columns({ target: null, who: null, until: null }) };
    if (before) await ctx.tx.unitPlanPoint.updateMany({ where: { id: before.id, version }, data: { ...data, version: { increment: 1 } } });
    else await ctx.tx.unitPlanPoint.create({ data: { unitPlanId: it.plan.id, unitId: it.unitId, pointKey: key, ...data } });
  }
  await touched(ctx, it);
  await audit(ctx, "unit_plan.point_settled", it.plan.id, { unit: it.unitId, point: key, verb: follows ? "keep" : verb });
  return {
    done: follows
      ? "Nội dung này theo kế hoạch của khối."
      : verb === "change"
        ? "Đã lưu phần điều chỉnh của đơn vị."
        : "Đã ghi: không thực hiện tại đơn vị.",
  };
}

/** What the unit does beyond the bloc's plan. */
export async function saveOwn(ctx: Ctx, found: UnitPlanFound, { id, version, body, ...said }: z.infer<typeof OwnInput>): Promise<Done> {
  const it = await writing(ctx, found),
    before = id ? it.plan.differing.find((one) => one.id === id && one.stance === "added") : undefined;
  mustLieInYear(it, said);
  if (id && !before) throw new Problem("record.not_found");
  if (before && before.version !== version)
    throw await clashOf(ctx.sql, it.plan.id, before.version, clashing({ body, ...said }, { ...before, body: before.body ?? "" }), {
      event: "unit_plan.own_saved",
      detail: { point: before.id },
    });
  const saved = before
    ? (await ctx.tx.unitPlanPoint.updateMany({
        where: { id: before.id, version },
        data: { body, ...columns(said), version: { increment: 1 } },
      }),
      before.id)
    : (
        await ctx.tx.unitPlanPoint.create({
          data: {
            unitPlanId: it.plan.id,
            unitId: it.unitId,
            stance: "added",
            position: it.plan.differing.length + 1,
            body,
            ...columns(said),
          },
        })
      ).id;
  await touched(ctx, it);
  await audit(ctx, "unit_plan.own_saved", it.plan.id, { unit: it.unitId, point: saved });
  return { done: before ? "Đã lưu nội dung của đơn vị." : "Đã thêm nội dung của đơn vị." };
}

export async function removeOwn(ctx: Ctx, found: UnitPlanFound, { id, version }: z.infer<typeof OwnRemoveInput>): Promise<Done> {
  const it = await writing(ctx, found),
    { count } = await ctx.tx.unitPlanPoint.deleteMany({ where: { id, unitPlanId: it.plan.id, stance: "added", version } });
  if (count === 0) throw new Problem("record.moved");
  await touched(ctx, it);
  await audit(ctx, "unit_plan.own_removed", it.plan.id, { unit: it.unitId, point: id });
  return { done: "Đã xóa nội dung của đơn vị." };
}

/** One click to the bloc's newest version: what the unit said of points that stay, stays; what hung on points that went is named. */
export async function followNewest(ctx: Ctx, found: UnitPlanFound, { planId }: z.infer<typeof FollowInput>): Promise<Done> {
  const it = await writing(ctx, found);
  if (it.newest.id !== planId) throw new Problem("record.moved");
  if (it.followed.id === planId) throw new Problem("unit_plan.newest_already");
  const { drop, own } = overTo(it.followed, it.newest, it.plan.differing);
  await ctx.tx.unitPlanPoint.deleteMany({ where: { id: { in: drop.map(({ id }) => id) } } });
  for (const one of own) await ctx.tx.unitPlanPoint.updateMany({ where: { id: one.id }, data: keptAsOwn(one) });
  await ctx.tx.unitPlan.updateMany({ where: { id: it.plan.id }, data: { planId, version: { increment: 1 } } });
  await audit(ctx, "unit_plan.version_followed", it.plan.id, {
    unit: it.unitId,
    from: it.followed.number,
    to: it.newest.number,
    own: own.length,
    dropped: drop.length,
  });
  return {
    done: `Đơn vị theo bản số ${it.newest.number} của khối.${own.length > 0 ? ` ${own.length} nội dung khối đã bỏ được giữ lại thành nội dung riêng của đơn vị.` : ""}`,
  };
}
const keptAsOwn = ({ body }: Differing & { body: string }) => ({
  stance: "added" as const,
  pointKey: null,
  body,
  reason: null,
  version: { increment: 1 },
});
