import "server-only";
import type { Ctx } from "@/lib/action/action";
import type { Follow } from "@/lib/criteria/adopt";
import { type Amendments, amendments, carriedInputs, touchesPoints } from "@/lib/criteria/amendments";
import { METHODS } from "@/lib/criteria/methods";
import { exact } from "@/lib/criteria/points";
import { findVersion } from "@/lib/criteria/queries";
import { tableOf } from "@/lib/criteria/stored";
import { Problem } from "@/lib/problems/problem";
import { type Amended, amendedBy } from "./amended";
import { isUntouched, type Inputs } from "./cell-text";
import { reopenChecks } from "./cross/reopen";
import { clearRanks, lockYear, writeStandings } from "./settle-ranking";

type Sheet = { id: string; state: string; versionId: string; amended: Amended | null };
type Draft = { draft: string; sheet: string; key: string; inputs: Inputs; points: string | null; layer: string };
type Line = { draft: string; inputs: object; points: string | null };

const REOPENS = ["sent", "under_review", "awaiting_reply", "settled"];

/**
 * A version that replaces another: what units have written goes over by item key, what changed is marked on each sheet, and sheets that were
 * handed in open again with a new day if the change can alter points. Entries stay with the version they were made on.
 */
export const moveDrafts: Follow = async (ctx, blocYearId, versionId, { dueOn }) => {
  await lockYear(ctx.sql, blocYearId);
  const { rows: sheets } = await ctx.sql.query<Sheet>({
    name: "sheets_to_move",
    text: `select id, state, criteria_version_id as "versionId", amended from score_sheet where province_id = app_province() and bloc_year_id = $1 and criteria_version_id <> $2 order by id for update`,
    values: [blocYearId, versionId],
  });
  const { rows } = await ctx.sql.query<{ number: number; today: string; live: boolean }>({
    name: "version_to_move",
    text: "select v.number, app_today()::text as today, y.mode = 'live' as live from criteria_version v, bloc_year y where v.id = $1 and y.id = $2",
    values: [versionId, blocYearId],
  });
  const now = await findVersion(ctx.sql, versionId),
    about = rows[0];
  if (sheets.length === 0 || !now || !about) return;
  let drafts = 0,
    reopened = 0;
  // One by one: a sheet of long ago may stand under an older version than the others.
  for (const former of new Set(sheets.map((it) => it.versionId))) {
    const before = tableOf((await findVersion(ctx.sql, former))!),
      after = tableOf(now),
      changes = amendments(before, after),
      counts = about.live && touchesPoints(changes);
    const own = sheets.filter((it) => it.versionId === former),
      sent = counts ? own.filter((it) => REOPENS.includes(it.state)).length : 0;
    if (sent > 0 && !dueOn) throw new Problem({ code: "criteria.due_missing", field: "dueOn", facts: { sheets: sent } });
    if (dueOn && dueOn < about.today) throw new Problem({ code: "sheet.due_passed", field: "dueOn" });
    const moved = await carry(ctx, blocYearId, versionId, changes);
    drafts += moved.drafts;
    reopened += sent;
    if (sent > 0)
      await reopenChecks(
        ctx,
        own.filter((it) => REOPENS.includes(it.state)).map(({ id }) => id),
      );
    for (const it of own)
      await renew(ctx, it, versionId, {
        counts,
        dueOn,
        number: about.number,
        amended: amendedBy(it.amended, changes, about.number, about.today, moved.again.get(it.id) ?? new Set()),
      });
  }
  await ctx.sql.query({
    name: "proofs_to_move",
    text: `update evidence_use x set item_id = n.id from score_sheet s, criteria_item was, criteria_item n
      where x.province_id = app_province() and s.province_id = x.province_id and s.id = x.sheet_id and s.bloc_year_id = $1 and s.criteria_version_id = $2 and was.province_id = x.province_id and was.id = x.item_id
        and was.criteria_version_id <> $2 and n.province_id = x.province_id and n.criteria_version_id = $2 and n.item_key = was.item_key`,
    values: [blocYearId, versionId],
  });
  if (reopened > 0) await clearRanks(ctx.sql, blocYearId);
  // Ceilings, classes and the order of ties may have changed where no item did.
  await writeStandings(ctx, blocYearId);
  return { sheets: sheets.length, drafts, reopened, due: dueOn };
};

/** Figures of changed items are read by the new one; what it cannot read is emptied and stays in the history. */
async function carry(
  { sql }: Ctx,
  blocYearId: string,
  versionId: string,
  changes: Amendments,
): Promise<{ drafts: number; again: Map<string, Set<string>> }> {
  const { rows } = await sql.query<Draft>({
    name: "drafts_to_move",
    text: "select draft, sheet, item_key as key, inputs, points, layer from drafts_to_move($1, $2)",
    values: [blocYearId, versionId],
  });
  const changed = new Map(changes.changed.map((it) => [it.key, it])),
    again = new Map<string, Set<string>>(),
    lines: Line[] = [];
  for (const { draft, sheet, key, inputs, layer } of rows) {
    const change = changed.get(key);
    // A checker's figure is judged anew if the item counts otherwise; it stays as it is where only words changed.
    if (!change || layer !== "self" || isUntouched(inputs)) continue;
    const read = carriedInputs(change.before, change.after, inputs);
    if (read === null) again.set(sheet, (again.get(sheet) ?? new Set()).add(key));
    const scored = read === null ? null : METHODS[change.after.method].score(change.after.params, read, exact(change.after.max));
    lines.push({ draft, inputs: read ?? {}, points: scored && "points" in scored ? scored.points.toFixed(4) : null });
  }
  const moved = await sql.query<{ drafts: number }>({
    name: "move_drafts",
    text: "select move_drafts($1, $2, $3::jsonb) as drafts",
    values: [blocYearId, versionId, JSON.stringify(lines)],
  });
  return { drafts: moved.rows[0]!.drafts, again };
}

type Renewed = { counts: boolean; dueOn: string | null; number: number; amended: Amended };

/** The sheet under its new version. What was handed in opens again; what lies on the leader's desk goes back to be read anew. */
async function renew({ sql }: Ctx, it: Sheet, versionId: string, { counts, dueOn, number, amended }: Renewed): Promise<void> {
  const why = `Tiêu chí chấm điểm đã sửa (bản số ${number}). Xem các tiêu chí có dấu “Tiêu chí đã sửa”, nhập lại nếu cần rồi gửi lại.`;
  await sql.query({
    name: "renew_sheet",
    text: `update score_sheet set criteria_version_id = $2, amended = $3::jsonb, version = version + 1,
        state = case when $4 and state = any ($5::sheet_state[]) then 'returned'::sheet_state when $4 and state = 'awaiting_leader' then 'drafting'::sheet_state else state end,
        returned_reason = case when $4 and state = any ($5::sheet_state[]) then $6 else returned_reason end,
        reply_until = case when $4 then null else reply_until end, behalf_answer = case when $4 then null else behalf_answer end, behalf_note = case when $4 then null else behalf_note end,
        settled_at = case when $4 then null else settled_at end, settled_by_id = case when $4 then null else settled_by_id end,
        due_on = case when $4 and $7::date is not null and state not in ('not_submitted', 'not_ranked') then greatest(due_on, $7::date) else due_on end
      where province_id = app_province() and id = $1`,
    values: [it.id, versionId, JSON.stringify(amended), counts, REOPENS, why, dueOn],
  });
}
