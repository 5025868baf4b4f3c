import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { formatPoints } from "@/lib/criteria/points";
import { type Item, itemByKey, itemsOf } from "@/lib/criteria/table";
import { Clash, Problem } from "@/lib/problems/problem";
import { type Judged, obstaclesToCheck, standingWords } from "./check-rules";
import { suppliedAfter } from "./final-lines";
import { type SheetToCheck, tableFor } from "./check-queries";
import type { JudgeInput, SheetInput } from "./check-schema";
import { pendingFor } from "./returns/rules";
import { reasonWords } from "./reasons";
import { accepted, basisOf, changed, restDone, restOf, type Written } from "./judging";

function deferred(item: Item, it: SheetToCheck): Written {
  if (item.scoredBy === "self") throw new Problem({ code: "check.not_deferrable", facts: { number: item.number } });
  if (it.announced[item.key]) throw new Problem({ code: "check.told_already", facts: { number: item.number } });
  return { key: item.key, points: null, inputs: {}, na: false, reason: null, reasonId: null };
}

/** A line that is out is judged when it is back, or when nobody waits for it any more. */
export function refuseReturned(it: Pick<SheetToCheck, "returns" | "today">, { key, number }: Pick<Item, "key" | "number">): void {
  if (pendingFor(it.returns, it.today, key)) throw new Problem({ code: "check.item_returned", facts: { number } });
}

/** A judgement on one item, kept as a draft until the result is told to the unit. */
export async function judgeItem(ctx: Ctx, it: SheetToCheck, input: JudgeInput): Promise<Done> {
  const obstacles = obstaclesToCheck(it),
    version = tableFor(it),
    item = itemByKey(version, input.key);
  if (obstacles.length > 0) throw new Problem(obstacles);
  if (!item) throw new Problem("record.not_found");
  refuseReturned(it, item);
  const own = basisOf(it)[item.key];
  if (input.verb !== "accept" && own?.layer === "board") throw new Problem({ code: "check.locked", facts: { number: item.number } });
  const row =
    input.verb === "accept"
      ? accepted(item, own, input.reason)
      : input.verb === "defer"
        ? deferred(item, it)
        : changed(item, own, input, it.reasons);
  if ((await write(ctx, it, [row], input.version)) === 0) throw await clash(ctx, it, row);
  await begin(ctx, it);
  return { done: `Đã ghi tiêu chí ${item.number}: ${standingWords({ ...row, deferred: input.verb === "defer" })}.` };
}

/** Everything not judged yet is taken over as the unit wrote it, in one statement. */
export async function acceptRest(ctx: Ctx, it: SheetToCheck, { version }: SheetInput): Promise<Done> {
  const obstacles = obstaclesToCheck(it);
  if (obstacles.length > 0) throw new Problem(obstacles);
  if (version !== it.version) throw new Problem("record.moved");
  const rest = restOf(itemsOf(tableFor(it)), it),
    basis = basisOf(it);
  if (rest.taken.length === 0) throw new Problem("check.nothing_to_accept");
  await write(
    ctx,
    it,
    rest.taken.map((item) => accepted(item, basis[item.key])),
    0,
  );
  await begin(ctx, it);
  return { done: restDone(rest) };
}

/** Drafts of the bloc in one statement. A row that stands under another version stays as it is and is not counted. */
async function write({ sql, actor }: Ctx, it: SheetToCheck, rows: Written[], seen: number): Promise<number> {
  const { rowCount } = await sql.query({
    name: "write_judgements",
    text: `insert into score_draft (province_id, sheet_id, item_id, unit_id, layer, inputs, points, reason, reason_id, not_applicable, updated_by_id)
      select app_province(), $1, (($2::jsonb) ->> r.key)::uuid, $3, 'bloc', coalesce(r.inputs, '{}'), r.points, r.reason, r."reasonId", r.na, $4
      from jsonb_to_recordset($5) as r(key text, points numeric, inputs jsonb, na boolean, reason text, "reasonId" uuid)
      on conflict (province_id, sheet_id, item_id, layer) do update set inputs = excluded.inputs, points = excluded.points, reason = excluded.reason, reason_id = excluded.reason_id, not_applicable = excluded.not_applicable,
        updated_by_id = excluded.updated_by_id, updated_at = app_now(), version = score_draft.version + 1
      where score_draft.version = $6 or ($6 = 0 and (score_draft.updated_at < (select max(e.entered_at) from score_entry e where e.province_id = app_province() and e.sheet_id = $1 and e.layer = 'self' and not e.part) or ${suppliedAfter("score_draft", "score_draft.updated_at")}))`,
    values: [it.id, JSON.stringify(it.itemIds), it.unitId, actor.personId, JSON.stringify(rows), seen],
  });
  return rowCount ?? 0;
}

/** Whoever judges moves the sheet on: an announcement made from an older look at it is refused. */
async function begin(ctx: Ctx, it: SheetToCheck): Promise<void> {
  const { count } = await ctx.tx.scoreSheet.updateMany({
    where: { id: it.id, state: { in: ["sent", "under_review", "awaiting_reply"] } },
    data: { version: { increment: 1 }, ...(it.state === "sent" ? { state: "under_review" as const } : {}) },
  });
  if (count === 0) throw new Problem("record.moved");
  if (it.state === "sent") await audit(ctx, "sheet.check_begun", it.id, { unit: it.unitId });
}

async function clash({ sql }: Ctx, it: SheetToCheck, yours: Written): Promise<Error> {
  const { rows } = await sql.query<Judged & { by: string | null; at: string }>({
    name: "judgement_now",
    text: `select d.points::text as points, d.not_applicable as na, d.points is null and not d.not_applicable and d.inputs = '{}' as deferred, d.reason, d.reason_id as "reasonId", d.version, p.full_name as by, to_char(d.updated_at at time zone 'Asia/Ho_Chi_Minh', 'HH24:MI') as at
      from score_draft d left join person p on p.province_id = d.province_id and p.id = d.updated_by_id
      where d.province_id = app_province() and d.sheet_id = $1 and d.item_id = $2 and d.layer = 'bloc'`,
    values: [it.id, it.itemIds[yours.key]],
  });
  const now = rows[0];
  if (!now) return new Problem("record.moved");
  const about = { by: now.by ?? "Người khác", at: now.at },
    mine = yours.points === null ? "" : formatPoints(yours.points),
    theirs = now.points === null ? "" : formatPoints(now.points);
  const fields = [
    ...(mine === theirs ? [] : [{ field: "points", label: "Điểm thẩm định", yours: mine, theirs, ...about }]),
    ...(reasonWords(it.reasons, yours) === reasonWords(it.reasons, now)
      ? []
      : [{ field: "reason", label: "Lý do", yours: reasonWords(it.reasons, yours), theirs: reasonWords(it.reasons, now), ...about }]),
  ];
  return fields.length > 0 ? new Clash(fields, now.version) : new Problem("record.moved");
}
