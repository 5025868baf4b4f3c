import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import { tableFor } from "../check-queries";
import { CHECK_DIGEST } from "../digests";
import { type Handed, jointScores } from "./joint";
import type { CrossSheet } from "./queries";
import { pending } from "../returns/rules";
import { obstaclesToCross } from "./rules";
import type { CheckInput, VoidInput } from "./schema";
import { toCheck } from "./to-check";

/** The checker is done: the lines are fixed, and with the last checker of a sheet its joint score is written. */
export async function handInCheck(ctx: Ctx, it: CrossSheet, { version }: CheckInput): Promise<Done> {
  const obstacles = obstaclesToCross(it),
    left = toCheck(tableFor(it)).filter(({ key }) => !it.judged[key]).length;
  if (obstacles.length > 0) throw new Problem(obstacles);
  if (pending(it.returns, it.today).length > 0)
    throw new Problem({ code: "check.items_returned", facts: { left: pending(it.returns, it.today).length } });
  if (left > 0) throw new Problem({ code: "cross.items_left", facts: { left } });
  await close(ctx, it, version, { state: "handed_in", handedInAt: ctx.now, handedInById: ctx.actor.personId });
  const joined = await writeJoint(ctx, it);
  await audit(ctx, "cross.handed_in", it.id, { check: it.check.id, unit: it.unitId, checker: it.check.checkerUnitId, ...joined });
  return { done: "Đã gửi kết quả chấm chéo. Không sửa được nữa." };
}

/** The checking unit asks to be let off, or the head lets it be: the sheet goes on without this check, the reason stays. */
export const excuseCheck =
  (state: "abstained" | "written_off") =>
  async (ctx: Ctx, it: CrossSheet, { version, reason }: VoidInput): Promise<Done> => {
    if (it.checkState !== "open") throw new Problem("cross.closed");
    await close(ctx, it, version, { state, reason });
    const joined = await writeJoint(ctx, it);
    await audit(ctx, state === "abstained" ? "cross.abstained" : "cross.written_off", it.id, {
      check: it.check.id,
      unit: it.unitId,
      checker: it.check.checkerUnitId,
      reason,
      ...joined,
    });
    return { done: state === "abstained" ? "Đã ghi đơn vị xin không chấm, kèm lý do." : "Đã bỏ qua lượt chấm chéo này, kèm lý do." };
  };

type Closing = { state: "handed_in" | "abstained" | "written_off"; reason?: string; handedInAt?: Date; handedInById?: string };

/** The sheet is held first: of the last two checkers handing in at once, the second sees the first. */
async function close({ tx, sql }: Ctx, it: CrossSheet, version: number, data: Closing): Promise<void> {
  await sql.query({
    name: "hold_sheet",
    text: "select from score_sheet where province_id = app_province() and id = $1 for no key update",
    values: [it.id],
  });
  const moved = await tx.crossCheck.updateMany({
    where: { id: it.check.id, version, state: "open" },
    data: { ...data, version: { increment: 1 } },
  });
  if (moved.count === 0) throw new Problem("record.moved");
}

/** What became one layer: how much, its round, and the hash over it. */
type Joined = { written: number; round?: number; digest?: string };

/** Once no check of the sheet is open any more, what was handed in becomes one layer of the record. */
async function writeJoint({ sql, actor }: Ctx, it: CrossSheet): Promise<Joined> {
  const { rows } = await sql.query<Handed & { unitId: string; open: number }>({
    name: "cross_handed",
    text: `select l.item_id as "itemId", k.short_name as checker, c.checker_unit_id as "unitId", l.points::text as points, l.inputs, l.not_applicable as na, l.reason, l.reason_id as "reasonId", reason_words(l.reason_id, l.reason) as said,
        (select count(*)::int from cross_check o where o.province_id = c.province_id and o.sheet_id = c.sheet_id and o.state = 'open') as open
      from cross_check c join cross_draw d on d.province_id = c.province_id and d.id = c.draw_id and d.voided_at is null join score_sheet s on s.province_id = c.province_id and s.id = c.sheet_id
        join cross_line l on l.province_id = c.province_id and l.check_id = c.id join criteria_item i on i.province_id = l.province_id and i.id = l.item_id and i.criteria_version_id = s.criteria_version_id
        join unit k on k.province_id = c.province_id and k.id = c.checker_unit_id
      where c.province_id = app_province() and c.sheet_id = $1 and c.state = 'handed_in' order by k.name`,
    values: [it.id],
  });
  if (rows.length === 0 || rows[0]!.open > 0) return { written: 0 };
  const checkers = new Set(rows.map(({ unitId }) => unitId));
  const { rows: joined } = await sql.query<Joined>({
    name: "cross_joint",
    text: `with e as (insert into score_entry (sheet_id, item_id, unit_id, layer, round, inputs, points, reason, reason_id, not_applicable, by_person_id, by_unit_id)
      select $1, r."itemId", $2, 'cross', (select coalesce(max(e.round), 0) + 1 from score_entry e where e.province_id = app_province() and e.sheet_id = $1 and e.layer = 'cross'), coalesce(r.inputs, '{}'), r.points, r.reason, r."reasonId", r.na, $4, $5
      from jsonb_to_recordset($3) as r("itemId" uuid, inputs jsonb, points numeric, reason text, "reasonId" uuid, na boolean)
      returning item_id, round, points, not_applicable, reason, reason_id)
      select count(*)::int as written, max(round) as round, ${CHECK_DIGEST} as digest from e`,
    values: [
      it.id,
      it.unitId,
      JSON.stringify(jointScores(rows)),
      checkers.size === 1 ? actor.personId : null,
      checkers.size === 1 ? rows[0]!.unitId : null,
    ],
  });
  return joined[0]!;
}
