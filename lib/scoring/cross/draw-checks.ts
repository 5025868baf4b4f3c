import "server-only";
import { randomUUID } from "node:crypto";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import { dateColumn } from "@/lib/provinces/dates";
import { draw } from "./draw";
import type { CrossPage, DrawnUnit } from "./queries";
import { obstaclesToDraw } from "./rules";
import type { DrawInput, VoidInput } from "./schema";
import { drawScope } from "./scope";

/** The draw, from the seed that the meeting called out. The database lets one be in force: the second of two is refused. */
export async function drawChecks(ctx: Ctx, it: CrossPage, { seed, each, dueOn, groups, off }: DrawInput): Promise<Done> {
  const obstacles = obstaclesToDraw({ stage: it.stage, archive: it.archive, drawn: it.draw !== null, units: it.units });
  if (obstacles.length > 0) throw new Problem(obstacles);
  if (dueOn < it.today) throw new Problem({ code: "cross.due_passed", field: "dueOn" });
  const units = it.units.map(({ unitId, code, name }): DrawnUnit => ({
    unitId,
    code,
    name,
    group: groups[unitId] ?? null,
    checks: !off.includes(unitId),
  }));
  const { checked, told } = drawScope(it.units);
  const idOf = new Map(units.map(({ code, unitId }) => [code, unitId]));
  const found = draw({
    seed,
    each,
    units: checked.map(({ code }) => code),
    checkers: units.filter(({ checks }) => checks).map(({ code }) => code),
    lastYear: it.lastYear,
    groups: Object.fromEntries(units.flatMap(({ code, group }) => (group ? [[code, group]] : []))),
  });
  if (!found)
    throw new Problem({
      code: "cross.impossible",
      field: "each",
      facts: { units: units.length, checkers: units.filter(({ checks }) => checks).length, each },
    });
  const id = randomUUID();
  await ctx.tx.crossDraw.create({
    data: {
      id,
      blocYearId: it.blocYearId,
      seed,
      eachUnit: each,
      attempt: found.attempt,
      units,
      givenUp: found.givenUp,
      dueOn: dateColumn(dueOn),
      drawnById: ctx.actor.personId,
    },
  });
  await ctx.sql.query({
    name: "cross_checks_of_draw",
    text: `insert into cross_check (draw_id, sheet_id, unit_id, checker_unit_id)
      select $1, s.id, s.unit_id, p.checker from jsonb_to_recordset($2) as p(unit uuid, checker uuid) join score_sheet s on s.province_id = app_province() and s.bloc_year_id = $3 and s.unit_id = p.unit`,
    values: [
      id,
      JSON.stringify(found.pairs.map(({ unit, checker }) => ({ unit: idOf.get(unit), checker: idOf.get(checker) }))),
      it.blocYearId,
    ],
  });
  await audit(ctx, "cross.drawn", it.blocYearId, {
    draw: id,
    seed,
    each,
    attempt: found.attempt,
    units: units.length,
    leftOut: told.length,
    givenUp: found.givenUp.length,
  });
  return {
    done: `Đã bốc thăm ${found.pairs.length} lượt chấm chéo cho ${checked.length} đơn vị${told.length > 0 ? `, ${told.length} đơn vị không bốc vì đã có kết quả thẩm định` : ""}${found.givenUp.length > 0 ? `, ${found.givenUp.length} điều phải bỏ qua` : ""}. Các đơn vị thấy việc ở Việc cần làm.`,
  };
}

/** A draw that must not count, while nobody has handed anything in; it stays to be read with its reason. */
export async function voidDraw(ctx: Ctx, it: CrossPage, { version, reason }: VoidInput): Promise<Done> {
  if (!it.draw) throw new Problem("record.moved");
  const moved = await ctx.tx.crossDraw.updateMany({
    where: { id: it.draw.id, version, voidedAt: null },
    data: { voidedAt: ctx.now, voidReason: reason, version: { increment: 1 } },
  });
  if (moved.count === 0) throw new Problem("record.moved");
  // Asked after the draw is held: a result handed in at the same time is seen.
  if (await ctx.tx.crossCheck.count({ where: { drawId: it.draw.id, state: "handed_in" } })) throw new Problem("cross.begun");
  await ctx.tx.crossCheck.updateMany({
    where: { drawId: it.draw.id, state: "open" },
    data: { state: "written_off", reason, version: { increment: 1 } },
  });
  await audit(ctx, "cross.voided", it.blocYearId, { draw: it.draw.id, reason });
  return { done: "Đã hủy lần bốc thăm. Bốc lại với số gốc khác." };
}
