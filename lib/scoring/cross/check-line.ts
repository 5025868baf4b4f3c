import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { itemByKey } from "@/lib/criteria/table";
import { formatPoints } from "@/lib/criteria/points";
import { Clash, Problem } from "@/lib/problems/problem";
import { lastHandOn } from "@/lib/audit/clash";
import { tableFor } from "../check-queries";
import { standingWords } from "../check-rules";
import { accepted, changed, restDone, restOf, type Written } from "../judging";
import { refuseReturned } from "../judge";
import { reasonWords } from "../reasons";
import type { CrossSheet } from "./queries";
import { checkById } from "./queries";
import { obstaclesToCross } from "./rules";
import type { CheckInput, CrossJudgeInput } from "./schema";
import { toCheck } from "./to-check";

function refuse(it: CrossSheet): void {
  const obstacles = obstaclesToCross(it);
  if (obstacles.length > 0) throw new Problem(obstacles);
}

/** One item checked: agreed, or other points with a reason. */
export async function crossJudge(ctx: Ctx, it: CrossSheet, input: CrossJudgeInput): Promise<Done> {
  refuse(it);
  const item = itemByKey(tableFor(it), input.key);
  if (item?.scoredBy !== "self") throw new Problem("record.not_found");
  refuseReturned(it, item);
  const own = it.self[item.key],
    row = input.verb === "accept" ? accepted(item, own, input.reason) : changed(item, own, input, it.reasons);
  if ((await write(ctx, it, [row], input.version)) === 0) throw await clash(ctx, it, row);
  return { done: `Đã ghi tiêu chí ${item.number}: ${standingWords(row)}.` };
}

/** Everything not looked at yet is agreed with, in one statement. */
export async function acceptRest(ctx: Ctx, it: CrossSheet, { version }: CheckInput): Promise<Done> {
  refuse(it);
  if (version !== it.check.version) throw new Problem("record.moved");
  const rest = restOf(toCheck(tableFor(it)), it);
  if (rest.taken.length === 0) throw new Problem("check.nothing_to_accept");
  await write(
    ctx,
    it,
    rest.taken.map((item) => accepted(item, it.self[item.key])),
    0,
  );
  return { done: restDone(rest) };
}

/** A row that stands under another version stays as it is and is not counted. */
async function write({ sql, actor }: Ctx, it: CrossSheet, rows: Written[], seen: number): Promise<number> {
  const { rowCount } = await sql.query({
    name: "write_cross_lines",
    text: `insert into cross_line (check_id, item_id, inputs, points, reason, reason_id, not_applicable, updated_by_id)
      select $1, (($2::jsonb) ->> r.key)::uuid, coalesce(r.inputs, '{}'), r.points, r.reason, r."reasonId", r.na, $3 from jsonb_to_recordset($4) as r(key text, points numeric, inputs jsonb, na boolean, reason text, "reasonId" uuid)
      on conflict (province_id, check_id, item_id) do update set inputs = excluded.inputs, points = excluded.points, reason = excluded.reason, reason_id = excluded.reason_id, not_applicable = excluded.not_applicable,
        updated_by_id = excluded.updated_by_id, updated_at = app_now(), version = cross_line.version + 1 where cross_line.version = $5
          or ($5 = 0 and exists (select from cross_check c join score_entry z on z.province_id = c.province_id and z.sheet_id = c.sheet_id and z.item_id = cross_line.item_id and z.part and z.entered_at > cross_line.updated_at
            where c.province_id = cross_line.province_id and c.id = cross_line.check_id))`,
    values: [it.check.id, JSON.stringify(it.itemIds), actor.personId, JSON.stringify(rows), seen],
  });
  return rowCount ?? 0;
}

async function clash(ctx: Ctx, it: CrossSheet, yours: Written): Promise<Error> {
  const now = (await checkById(ctx.sql, it.check.id))?.judged[yours.key];
  if (!now) return new Problem("record.moved");
  const hand = await lastHandOn(ctx.sql, it.check.id),
    words = (points: string | null) => (points === null ? "" : formatPoints(points));
  const fields = [
    { field: "points", label: "Điểm chấm chéo", yours: words(yours.points), theirs: words(now.points) },
    { field: "reason", label: "Lý do", yours: reasonWords(it.reasons, yours), theirs: reasonWords(it.reasons, now) },
  ]
    .filter((one) => one.yours !== one.theirs)
    .map((one) => ({ ...one, ...hand }));
  return fields.length > 0 ? new Clash(fields, now.version) : new Problem("record.moved");
}
