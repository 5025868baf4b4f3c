import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { exact, formatPoints } from "@/lib/criteria/points";
import { type Item, itemByKey } from "@/lib/criteria/table";
import { askPasswordAgain } from "@/lib/people/confirm-password";
import { Problem } from "@/lib/problems/problem";
import { dateColumn, dayOf } from "@/lib/provinces/dates";
import type { Sql } from "@/lib/tenancy/enter";
import { takeLateFigures } from "./domain/late";
import { obstaclesToEnter } from "./layers";
import { obstaclesToReason } from "./reasons";
import type { OpenResult, ResultYear } from "./result-queries";
import { obstaclesToOpenResult } from "./result-rules";
import type { CancelResultInput, CorrectItemInput, DropItemInput, OpenResultInput, SettleResultInput } from "./result-schema";
import { freezeResult, keepRows } from "./results";
import { lockYear, rankedYear, writeStandings } from "./settle-ranking";

/** The board names the sheets whose figures change and why; what was decided on is kept under its number first. */
export async function openResult(ctx: Ctx, it: ResultYear, input: OpenResultInput): Promise<Done> {
  const settled = it.sheets.filter(({ state }) => state === "settled"),
    obstacles = obstaclesToOpenResult({ stage: it.stage, openNumber: it.open?.number ?? null, settled: settled.length });
  if (obstacles.length > 0) throw new Problem(obstacles);
  if (input.sheets.length === 0) throw new Problem({ code: "result.no_sheet", field: "sheets" });
  if (!input.sheets.every((id) => settled.some(({ sheetId }) => sheetId === id)))
    throw new Problem({ code: "result.sheet_not_settled", field: "sheets" });
  refuseOwn(ctx, it, input.sheets);
  const petition = input.basis === "PETITION";
  if (petition && !(input.petitionNumber && input.petitionDate && input.petitioner))
    throw new Problem({
      code: "result.petition_missing",
      field: input.petitionNumber ? (input.petitionDate ? "petitioner" : "petitionDate") : "petitionNumber",
    });
  if (petition && input.petitionDate! > dayOf(ctx.now)) throw new Problem({ code: "result.petition_ahead", field: "petitionDate" });
  const former = await freezeResult(ctx, it.id);
  const { id } = await ctx.tx.scoreResult.create({
    data: {
      blocYearId: it.id,
      number: (former ?? 0) + 1,
      basis: input.basis,
      reason: input.reason,
      openedById: ctx.actor.personId,
      openedAt: ctx.now,
      ...(petition
        ? { petitionNumber: input.petitionNumber, petitionDate: dateColumn(input.petitionDate!), petitioner: input.petitioner }
        : {}),
    },
  });
  await ctx.tx.scoreResultSheet.createMany({ data: [...new Set(input.sheets)].map((sheetId) => ({ resultId: id, sheetId })) });
  await forget(ctx.sql, id);
  const late = petition ? 0 : await takeLateFigures(ctx, id, rankedYear(it).sheets);
  await audit(ctx, "result.opened", it.id, {
    result: id,
    number: (former ?? 0) + 1,
    basis: input.basis,
    sheets: input.sheets.length,
    late,
    reason: input.reason,
  });
  return {
    done: `Đã mở điều chỉnh, bản kết quả số ${(former ?? 0) + 1}. ${late > 0 ? `Đã lấy ${late} điểm nơi khác nộp sau bình xét. ` : ""}Ghi điểm của từng tiêu chí thay đổi.`,
  };
}

/** One figure as it shall be, with the reason that unit and public record will read. */
export async function correctItem(ctx: Ctx, it: ResultYear, input: CorrectItemInput): Promise<Done> {
  await hold(ctx, it, input.resultId);
  const sheet = rankedYear(it).sheets.find(({ sheetId }) => sheetId === input.sheetId),
    item = sheet && itemByKey(sheet.version, input.key);
  if (!sheet || !item || !it.open!.sheets.includes(input.sheetId)) throw new Problem("result.sheet_elsewhere");
  const now = sheet.finals[item.key],
    figure = item.method === "GATE" ? gate(item, input) : points(item, input, now ?? null);
  const wrong = obstaclesToReason(it.reasons, input, null);
  if (wrong.length > 0) throw new Problem(wrong);
  const same =
    now &&
    !now.na &&
    (item.method === "GATE"
      ? JSON.stringify(now.inputs) === JSON.stringify(figure.inputs)
      : now.points !== null && exact(now.points).eq(exact(figure.points)));
  if (same) throw new Problem({ code: "result.same_points", field: "points", facts: { number: item.number } });
  const { rowCount } = await ctx.sql.query({
    name: "correct_item",
    text: `insert into score_draft as d (sheet_id, item_id, unit_id, layer, inputs, points, reason, reason_id, updated_by_id, updated_at)
      select t.id, i.id, t.unit_id, 'board', $3::jsonb, $4::numeric, $5, $8::uuid, $6, app_now() from score_sheet t
        join criteria_item i on i.province_id = t.province_id and i.criteria_version_id = t.criteria_version_id and i.item_key = $2 where t.province_id = app_province() and t.id = $1
      on conflict (province_id, sheet_id, item_id, layer) do update set inputs = excluded.inputs, points = excluded.points, note = null, reason = excluded.reason, reason_id = excluded.reason_id, not_applicable = false, updated_by_id = excluded.updated_by_id, updated_at = excluded.updated_at,
        version = d.version + 1 where d.version = $7`,
    values: [
      input.sheetId,
      input.key,
      JSON.stringify(figure.inputs),
      figure.points,
      input.reason,
      ctx.actor.personId,
      input.version,
      input.reasonId,
    ],
  });
  if (rowCount === 0) throw new Problem("record.moved");
  await audit(ctx, "result.item_corrected", it.id, {
    result: input.resultId,
    unit: sheet.unitId,
    item: item.key,
    points: figure.points,
    before: now?.points ?? null,
    reason: input.reason,
  });
  return {
    done: `Đã ghi tiêu chí ${item.number}: ${item.method === "GATE" ? (input.hit === "yes" ? "Có" : "Không") : formatPoints(figure.points)}.`,
  };
}

type Figure = { points: string; inputs: unknown };

function gate(item: Item, { hit }: CorrectItemInput): Figure {
  if (!hit) throw new Problem({ code: "result.gate_missing", field: "hit", facts: { number: item.number } });
  return { points: "0.00", inputs: { hit: hit === "yes" } };
}

function points(item: Item, input: CorrectItemInput, now: { inputs: unknown } | null): Figure {
  if (input.points === null) throw new Problem({ code: "result.points_missing", field: "points", facts: { number: item.number } });
  const wrong = obstaclesToEnter(item, exact(input.points));
  if (wrong.length > 0) throw new Problem(wrong);
  return { points: input.points, inputs: now?.inputs ?? {} };
}

/** A figure written down by mistake goes again before the number is settled. */
export async function dropItem(ctx: Ctx, it: ResultYear, { resultId, sheetId, key }: DropItemInput): Promise<Done> {
  await hold(ctx, it, resultId);
  const { rowCount } = await ctx.sql.query({
    name: "drop_corrected",
    text: `delete from score_draft d using criteria_item i, score_result_sheet k where d.province_id = app_province() and d.sheet_id = $1 and d.layer = 'board' and i.province_id = d.province_id and i.id = d.item_id and i.item_key = $2
      and k.province_id = d.province_id and k.sheet_id = d.sheet_id and k.result_id = $3`,
    values: [sheetId, key, resultId],
  });
  if (rowCount === 0) throw new Problem("record.moved");
  await audit(ctx, "result.item_dropped", it.id, { result: resultId, sheet: sheetId, item: key });
  return { done: "Đã bỏ điểm điều chỉnh này." };
}

const COPY = `with copied as (
    insert into score_entry (sheet_id, item_id, unit_id, layer, round, inputs, points, note, reason, reason_id, not_applicable, by_person_id, by_unit_id)
    select d.sheet_id, d.item_id, d.unit_id, 'board', (select coalesce(max(e.round), 0) + 1 from score_entry e where e.province_id = d.province_id and e.sheet_id = d.sheet_id and e.layer = 'board'), d.inputs, d.points, d.note, d.reason, d.reason_id, d.not_applicable, d.updated_by_id, p.unit_id
    from score_draft d join score_result_sheet k on k.province_id = d.province_id and k.sheet_id = d.sheet_id and k.result_id = $1 join score_sheet t on t.province_id = d.province_id and t.id = d.sheet_id
      join criteria_item i on i.province_id = d.province_id and i.id = d.item_id and i.criteria_version_id = t.criteria_version_id left join person p on p.province_id = d.province_id and p.id = d.updated_by_id
    where d.province_id = app_province() and d.layer = 'board' returning sheet_id, item_id, points, inputs, note, reason, reason_id, not_applicable)
  select count(*)::int as items, encode(sha256(convert_to(coalesce(string_agg(concat_ws('|', sheet_id, item_id, points, inputs, note, reason, reason_id, not_applicable), E'\\n' order by sheet_id, item_id), ''), 'UTF8')), 'hex') as digest from copied`;

/** The next number stands: new entries, totals, ranks and classes in one transaction; the numbers before it stay as they were. */
export async function settleResult(ctx: Ctx, it: ResultYear, { resultId, version, password }: SettleResultInput): Promise<Done> {
  await askPasswordAgain(ctx, password);
  const open = opened(it, resultId);
  refuseOwn(ctx, it, open.sheets);
  if (open.openedById === ctx.actor.personId) throw new Problem("result.same_person");
  await lockYear(ctx.sql, it.id);
  const moved = await ctx.tx.scoreResult.updateMany({
    where: { id: resultId, version, state: "open" },
    data: { state: "settled", settledAt: ctx.now, settledById: ctx.actor.personId, version: { increment: 1 } },
  });
  if (moved.count === 0) throw new Problem("record.moved");
  const { rows } = await ctx.sql.query<{ items: number; digest: string }>({ name: "settle_result", text: COPY, values: [resultId] });
  if (rows[0]!.items === 0) throw new Problem("result.nothing_changed");
  await forget(ctx.sql, resultId);
  await writeStandings(ctx, it.id);
  await keepRows(ctx.sql, it.id, resultId);
  await audit(ctx, "result.settled", it.id, { result: resultId, number: open.number, ...rows[0], openedBy: open.openedById });
  return { next: `/${ctx.actor.provinceSlug}/khoi/${it.bloc.slug}/${it.year}/xep-hang` };
}

/** Nothing changes after all; the attempt and its reason stay in the log. */
export async function cancelResult(ctx: Ctx, it: ResultYear, { resultId, version, reason }: CancelResultInput): Promise<Done> {
  const open = opened(it, resultId);
  const moved = await ctx.tx.scoreResult.updateMany({
    where: { id: resultId, version, state: "open" },
    data: { state: "cancelled", cancelledReason: reason, version: { increment: 1 } },
  });
  if (moved.count === 0) throw new Problem("record.moved");
  await forget(ctx.sql, resultId);
  await audit(ctx, "result.cancelled", it.id, { result: resultId, number: open.number, reason });
  return { done: "Đã dừng điều chỉnh. Kết quả của năm giữ nguyên." };
}

function opened(it: ResultYear, resultId: string): OpenResult {
  if (it.open?.id !== resultId) throw new Problem("result.closed");
  return it.open;
}

/** Whoever writes a figure moves the correction on: settling it from an older look is refused, and no figure comes after. */
async function hold(ctx: Ctx, it: ResultYear, resultId: string): Promise<void> {
  opened(it, resultId);
  const { count } = await ctx.tx.scoreResult.updateMany({ where: { id: resultId, state: "open" }, data: { version: { increment: 1 } } });
  if (count === 0) throw new Problem("result.closed");
}

function refuseOwn({ actor }: Ctx, it: ResultYear, sheets: readonly string[]): void {
  const own = new Set([actor.homeUnitId, ...actor.posts.map(({ unitId }) => unitId)]);
  if (it.sheets.some(({ sheetId, unitId }) => sheets.includes(sheetId) && own.has(unitId))) throw new Problem("result.own_unit");
}

/** Figures of an earlier attempt, or of one that is over: they are in the record or were given up. */
const forget = (sql: Sql, resultId: string) =>
  sql.query({
    name: "forget_corrected",
    text: "delete from score_draft d using score_result_sheet k where d.province_id = app_province() and d.layer = 'board' and k.province_id = d.province_id and k.sheet_id = d.sheet_id and k.result_id = $1",
    values: [resultId],
  });
