import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { itemByKey, type Version } from "@/lib/criteria/table";
import { Clash, type ClashingField, Problem } from "@/lib/problems/problem";
import { clockWords } from "@/lib/provinces/dates";
import { type Assignment, gridById, gridOfRows } from "./queries";
import { cellName } from "./names";
import { columnsOf, type Filled, obstaclesToScore, readGrid, shownAt, type Typed } from "./rules";
import type { GridInput, UploadedInput } from "./schema";
import { shownTexts } from "./shown";

type Source = { source: string | null; sourceDate: string | null };

/** Every changed cell of the grid at once, or none of them. Drafts leave no audit row: what is handed in does. */
export async function saveGrid(ctx: Ctx, it: Assignment, input: GridInput): Promise<Done> {
  const obstacles = obstaclesToScore(it);
  if (obstacles.length > 0) throw new Problem(obstacles);
  const { filled, faults } = readGrid(gridOfRows(it), input.typed, input.before);
  if (faults.length > 0) throw new Problem(faults);
  if (filled.length === 0) return { done: "Không có ô nào thay đổi." };
  await writeCells(ctx, it, filled, input, input.version, input.typed);
  return { done: `Đã lưu ${filled.length} ô lúc ${clockWords(ctx.now)}.` };
}

/** The rows of a workbook that were looked at, written as if they had been typed. */
export async function applyUpload(ctx: Ctx, it: Assignment, { version }: UploadedInput): Promise<Done> {
  const obstacles = obstaclesToScore(it);
  if (obstacles.length > 0) throw new Problem(obstacles);
  if (!it.upload || version !== it.version) throw new Problem("record.moved");
  const { filled, faults } = readGrid(gridOfRows(it), it.upload.typed, shownTexts(it));
  if (faults.length > 0) throw new Problem(faults);
  if (filled.length > 0) await writeCells(ctx, it, filled, it.upload, version, it.upload.typed);
  await ctx.tx.scoringUpload.deleteMany({ where: { assignmentId: it.id } });
  return { next: `/${ctx.actor.provinceSlug}/cham-linh-vuc/${it.id}` };
}

/** What was read from a workbook goes again; the grid stays as it was. */
export async function dropUpload(ctx: Ctx, it: Assignment): Promise<Done> {
  await ctx.tx.scoringUpload.deleteMany({ where: { assignmentId: it.id } });
  return { next: `/${ctx.actor.provinceSlug}/cham-linh-vuc/${it.id}` };
}

/** One statement for all cells. The assignment is held and moved on; a cell that was written after the page was made is left alone and comes back as a clash. */
async function writeCells(
  ctx: Ctx,
  it: Assignment,
  filled: Filled[],
  { source, sourceDate }: Source,
  seen: number,
  typed: Typed,
): Promise<void> {
  if (it.unitId === null && !(source && sourceDate))
    throw new Problem({ code: "domain.source_missing", field: source ? "sourceDate" : "source" });
  const { rows } = await ctx.sql.query<{ sheet: string; key: string }>({
    name: "write_scoring_lines",
    text: `with held as (update scoring_assignment set version = version + 1 where province_id = app_province() and id = $1 and state = 'open' returning province_id, id, unit_id, version),
      r as (select * from jsonb_to_recordset($2) as r("sheetId" uuid, key text, inputs jsonb, points numeric, na boolean, note text, "reasonId" uuid, gone boolean)),
      gone as (delete from scoring_line l using held h, r where r.gone and l.province_id = h.province_id and l.assignment_id = h.id and l.sheet_id = r."sheetId" and l.item_key = r.key and l.version <= $3 returning l.sheet_id, l.item_key),
      kept as (insert into scoring_line as l (assignment_id, sheet_id, item_key, unit_id, by_unit_id, inputs, points, not_applicable, note, reason_id, source, source_date, updated_by_id, version)
        select h.id, t.id, r.key, t.unit_id, h.unit_id, r.inputs, r.points, r.na, nullif(r.note, ''), r."reasonId", $4, $5::date, $6, h.version from held h cross join r join score_sheet t on t.province_id = h.province_id and t.id = r."sheetId" where not r.gone
        on conflict (province_id, assignment_id, sheet_id, item_key) do update set inputs = excluded.inputs, points = excluded.points, not_applicable = excluded.not_applicable, note = excluded.note, reason_id = excluded.reason_id, source = excluded.source,
          source_date = excluded.source_date, updated_by_id = excluded.updated_by_id, updated_at = app_now(), version = excluded.version where l.version <= $3 or (l.inputs, l.not_applicable, l.note, l.reason_id) is not distinct from (excluded.inputs, excluded.not_applicable, excluded.note, excluded.reason_id)
        returning l.sheet_id, l.item_key)
      select sheet_id as sheet, item_key as key from gone union all select sheet_id, item_key from kept`,
    values: [it.id, JSON.stringify(filled), seen, source, sourceDate, ctx.actor.personId],
  });
  const written = new Set(rows.map(({ sheet, key }) => `${sheet} ${key}`)),
    left = filled.filter((one) => !written.has(`${one.sheetId} ${one.key}`));
  if (left.some(({ gone }) => !gone) || left.length > 0) await refuseLeft(ctx, it, left, typed);
}

/** Cells that somebody else wrote meanwhile, with both texts; one that both emptied is no clash. */
async function refuseLeft(ctx: Ctx, it: Assignment, left: Filled[], typed: Typed): Promise<void> {
  const now = await gridById(ctx.sql, it.id);
  if (!now || now.state !== "open") throw new Problem("domain.closed");
  const { rows, versions } = gridOfRows(now);
  const fields = left
    .flatMap(({ sheetId, key }): ClashingField[] => {
      const row = rows.find((one) => one.sheetId === sheetId),
        line = row?.lines[key];
      if (!row || !line) return [];
      const version: Version = versions.get(row.versionId)!,
        label = `${row.unit}, ${itemByKey(version, key)?.name ?? key}`;
      return columnsOf(version, [key]).map((column) => ({
        field: cellName(sheetId, column.field),
        label,
        yours: typed[cellName(sheetId, column.field)] ?? "",
        theirs: shownAt(line, column),
        by: line.by ?? "Người khác",
        at: clockWords(line.at),
      }));
    })
    .filter(({ yours, theirs }) => yours !== theirs);
  if (fields.length > 0) throw new Clash(fields, now.version - 1);
}
