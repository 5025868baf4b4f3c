import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import { workingCalendar } from "@/lib/provinces/calendar";
import { dateColumn, dateWords } from "@/lib/provinces/dates";
import { addWorkingDays } from "@/lib/provinces/working-days";
import { lowered, obstaclesToAnnounce } from "./check-rules";
import { type SheetToCheck, tableFor } from "./check-queries";
import { CHECK_DIGEST } from "./digests";
import { sinceWhole, suppliedAfter } from "./final-lines";
import type { SheetInput } from "./check-schema";

/** Copies every judgement into the record, one layer and round at once, and says what was copied. */
const COPY = `with copied as (
    insert into score_entry (province_id, sheet_id, item_id, unit_id, layer, round, inputs, points, note, reason, reason_id, not_applicable, by_person_id, by_unit_id)
    select d.province_id, d.sheet_id, d.item_id, d.unit_id, d.layer, (select coalesce(max(e.round), 0) + 1 from score_entry e where e.province_id = d.province_id and e.sheet_id = d.sheet_id and e.layer = d.layer),
      d.inputs, d.points, d.note, d.reason, d.reason_id, d.not_applicable, $2, $3
    from score_draft d join score_sheet s on s.province_id = d.province_id and s.id = d.sheet_id join criteria_item i on i.province_id = d.province_id and i.id = d.item_id and i.criteria_version_id = s.criteria_version_id
    where d.province_id = app_province() and d.sheet_id = $1 and d.layer = 'bloc' and (d.points is not null or d.not_applicable or d.inputs <> '{}')
      and d.updated_at >= ${sinceWhole("s")} and not ${suppliedAfter("d", "d.updated_at")}
    returning item_id, round, points, not_applicable, reason, reason_id)
  select count(*)::int as items, max(round) as round, ${CHECK_DIGEST} as digest from copied`;

/** Hands in the layer of the bloc. Where it takes points away, the unit has its days to answer; else the sheet may be settled. */
export async function announceCheck(ctx: Ctx, it: SheetToCheck, { version }: SheetInput): Promise<Done> {
  const table = tableFor(it),
    obstacles = obstaclesToAnnounce(table, it);
  if (obstacles.length > 0) throw new Problem(obstacles);
  const down = lowered(table, it).length;
  // A window that is open for an earlier lowering is not cut short by a later, kinder look.
  const until =
    down > 0
      ? addWorkingDays(it.today, it.replyDays, await workingCalendar(ctx.sql))
      : it.state === "awaiting_reply"
        ? it.replyUntil
        : null;
  const { count } = await ctx.tx.scoreSheet.updateMany({
    where: { id: it.id, version, state: { in: ["sent", "under_review", "awaiting_reply"] } },
    data: { version: { increment: 1 }, state: until ? "awaiting_reply" : "under_review", replyUntil: until && dateColumn(until) },
  });
  if (count === 0) throw new Problem("record.moved");
  const { rows } = await ctx.sql.query<{ items: number; round: number; digest: string }>({
    name: "announce_check",
    text: COPY,
    values: [it.id, ctx.actor.personId, ctx.post.unitId ?? ctx.actor.homeUnitId],
  });
  await audit(ctx, "sheet.check_announced", it.id, { unit: it.unitId, ...rows[0], lowered: down, until });
  return {
    done: until
      ? `Đã thông báo kết quả thẩm định. Đơn vị giải trình đến hết ngày ${dateWords(until)}.`
      : "Đã thông báo kết quả thẩm định. Điểm không giảm nên chốt được ngay.",
  };
}
