import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { tableOf } from "@/lib/criteria/stored";
import { askPasswordAgain } from "@/lib/people/confirm-password";
import { Problem } from "@/lib/problems/problem";
import { dateColumn, momentWords } from "@/lib/provinces/dates";
import { storeFile } from "@/lib/storage/store";
import { useFile } from "@/lib/storage/uses";
import { SCAN } from "@/lib/storage/words";
import type { z } from "zod";
import type { Inputs } from "./cell-text";
import { blocking, gaps } from "./gaps";
import { writeProvisionalTotal } from "./provisional-total";
import { countByItem, typedLines } from "./sheet-lines";
import { draftText, type SheetFound, type SheetText, sheetById, sheetText } from "./sheet-queries";
import { obstaclesToHandIn, obstaclesToRecall, obstaclesToSubmit } from "./sheet-rules";
import type { HandInInput, PaperInput, SheetInput } from "./sheet-schema";

/** Lines that are wrong or still empty: the same rule as the list beside the sheet. */
export function faultsOf({ version, lines, evidence }: SheetText): number {
  return blocking(gaps(tableOf(version), typedLines(lines as Record<string, { inputs: Inputs; note: string; na: boolean }>, countByItem(evidence)))).length;
}

/** The officer is done: the leader finds it on the desk, and no cell changes until it goes in or comes back. */
export async function submitSheet(ctx: Ctx, it: SheetFound, { version }: z.infer<typeof SheetInput>): Promise<Done> {
  const moved = await ctx.tx.scoreSheet.updateMany({
    where: { id: it.id, version, state: { in: ["drafting", "returned", "not_started"] } },
    data: { state: "awaiting_leader", submittedAt: ctx.now, submittedById: ctx.actor.personId, version: { increment: 1 } },
  });
  const obstacles = obstaclesToSubmit(it, faultsOf(await sheetText(ctx.sql, it.id)));
  if (obstacles.length > 0) throw new Problem(obstacles);
  if (moved.count === 0) throw new Problem("sheet.moved");
  await audit(ctx, "sheet.submitted", it.id, { unit: it.unitId });
  return { done: "Đã trình lãnh đạo đơn vị duyệt." };
}

/** Back from the leader's desk to the officer's hands. */
export async function recallSheet(ctx: Ctx, it: SheetFound, { version }: z.infer<typeof SheetInput>): Promise<Done> {
  const obstacles = obstaclesToRecall(it);
  if (obstacles.length > 0) throw new Problem(obstacles);
  const moved = await ctx.tx.scoreSheet.updateMany({ where: { id: it.id, version, state: "awaiting_leader" }, data: { state: "drafting", version: { increment: 1 } } });
  if (moved.count === 0) throw new Problem("sheet.moved");
  await audit(ctx, "sheet.recalled", it.id, { unit: it.unitId });
  return { done: "Đã lấy lại bảng để sửa." };
}

type Approval = { approval: "APP" } | { approval: "PAPER"; paperNumber: string; paperDate: Date; paperSigner: string; scanId: string };

/** The leader approves and hands in; the password is asked before anything is held. */
export async function handIn(ctx: Ctx, it: SheetFound, { version, password }: z.infer<typeof HandInInput>): Promise<Done> {
  await askPasswordAgain(ctx, password);
  return sendSheet(ctx, it, version, { approval: "APP" });
}

/** The leader signed the printed sheet: number, day, signer and the scan stand for the approval. */
export async function handInOnPaper(ctx: Ctx, it: SheetFound, input: z.infer<typeof PaperInput>, files: Record<string, File>): Promise<Done> {
  if (ctx.post.code === "bloc_secretary" && !it.onBehalf) throw new Problem("sheet.not_on_behalf");
  if (input.paperDate > it.today) throw new Problem({ code: "sheet.paper_date_ahead", field: "paperDate" });
  if (!files.scan) throw new Problem({ code: "file.missing", field: "scan" });
  const { id } = await storeFile(ctx, files.scan, SCAN, "scan");
  const scanId = await useFile(ctx, { fileId: id, kind: "score_paper", about: it.id, unitId: it.unitId, caption: `Bản giấy số ${input.paperNumber}` });
  return sendSheet(ctx, it, input.version, { approval: "PAPER", paperNumber: input.paperNumber, paperDate: dateColumn(input.paperDate), paperSigner: input.paperSigner, scanId });
}

/** The guarded update holds the sheet: two clicks, a return or a settling at the same time find it moved. */
export async function sendSheet(ctx: Ctx, it: SheetFound, version: number, approval: Approval): Promise<Done> {
  const moved = await ctx.tx.scoreSheet.updateMany({
    where: { id: it.id, version, state: "awaiting_leader" },
    data: { state: "sent", sentAt: ctx.now, sentById: ctx.actor.personId, round: { increment: 1 }, returnedReason: null, version: { increment: 1 }, ...approval },
  });
  if (moved.count === 0) throw new Problem(whyNot(await sheetById(ctx.sql, it.id)));
  // From here nobody else writes a line: what is judged is what is copied.
  const text = await draftText(ctx.sql, it.id);
  const obstacles = obstaclesToHandIn(it, faultsOf(text));
  if (obstacles.length > 0) throw new Problem(obstacles);
  const { digest, entries } = await copyDrafts(ctx, it);
  const total = await writeProvisionalTotal(ctx, it, text);
  await audit(ctx, "sheet.handed_in", it.id, { unit: it.unitId, round: it.round + 1, entries, digest, total, manner: approval.approval });
  return { done: `Đã gửi khối lúc ${momentWords(ctx.now)}.` };
}

const whyNot = (now: SheetFound | null) => (now && obstaclesToHandIn(now, 0)[0]?.code) || "sheet.moved";

/** All drafts become entries of this round at once; the hash says later what was handed in. Lines that say nothing stay drafts. */
async function copyDrafts({ sql, actor }: Ctx, it: SheetFound): Promise<{ digest: string; entries: number }> {
  const { rows } = await sql.query<{ digest: string; entries: number }>({
    name: "entries_copy",
    text: `with e as (insert into score_entry (sheet_id, item_id, unit_id, layer, round, inputs, points, note, not_applicable, by_person_id, by_unit_id)
        select d.sheet_id, d.item_id, d.unit_id, 'self', s.round, d.inputs, d.points, d.note, d.not_applicable, $2, d.unit_id
        from score_draft d join score_sheet s on s.province_id = d.province_id and s.id = d.sheet_id
          join criteria_item i on i.province_id = d.province_id and i.id = d.item_id and i.criteria_version_id = s.criteria_version_id
        where d.province_id = app_province() and d.sheet_id = $1 and d.layer = 'self' and (d.points is not null or d.not_applicable or d.inputs <> '{}')
        returning item_id, inputs, points, note, not_applicable)
      select encode(sha256(convert_to(coalesce(string_agg(json_build_array(item_id, inputs, points, note, not_applicable)::text, E'\\n' order by item_id), ''), 'UTF8')), 'hex') as digest, count(*)::int as entries from e`,
    values: [it.id, actor.personId],
  });
  return rows[0]!;
}
