import "server-only";
import type { Done, SqlCtx } from "@/lib/action/action";
import { auditRow } from "@/lib/audit/audit";
import { adoptedTable } from "@/lib/criteria/adopted";
import type { Version } from "@/lib/criteria/table";
import { askPasswordAgain } from "@/lib/people/confirm-password";
import { Problem } from "@/lib/problems/problem";
import { momentWords } from "@/lib/provinces/dates";
import { storeFile } from "@/lib/storage/store";
import { useFile } from "@/lib/storage/uses";
import { SCAN } from "@/lib/storage/words";
import { last, together } from "@/lib/tenancy/act";
import type { Statement } from "@/lib/tenancy/enter";
import type { z } from "zod";
import { SELF_DIGEST } from "./digests";
import { blocking, type Gap, gaps } from "./gaps";
import { provisionalTotal } from "./provisional-total";
import { typedLines } from "./sheet-lines";
import { type Drafted, draftedLines, type SheetFound, sheetById } from "./sheet-queries";
import { obstaclesToHandIn, obstaclesToRecall, obstaclesToSubmit } from "./sheet-rules";
import type { HandInInput, PaperInput, SheetInput } from "./sheet-schema";

type Held = { versionId: string };
type Lines = Record<string, Drafted>;

/** Lines that are wrong or still empty, which keep a sheet from going in: the same rule as the list beside the sheet. Documents do not count here. */
const faultsOf = (table: Version, lines: Lines, today: string): Gap[] => blocking(gaps(table, typedLines(lines, {}), today));

/**
 * Takes the sheet on, if nobody was faster, and reads what the unit has written, in one trip: the second statement looks after the first one has the row,
 * so whatever was written until then is seen, and from then on nobody writes a line.
 */
async function taken({ sql, actor }: SqlCtx, it: SheetFound, take: Statement): Promise<{ held: boolean; table: Version; lines: Lines }> {
  const [[held], drafted] = await together<[Held[], Drafted[]]>(sql, take, draftedLines(it.id));
  const { table } = await adoptedTable(sql, actor.provinceId, held?.versionId ?? it.versionId);
  return { held: held !== undefined, table, lines: Object.fromEntries(drafted.map((line) => [line.key, line])) };
}

/** The officer is done: the leader finds it on the desk, and no cell changes until it goes in or comes back. */
export async function submitSheet(ctx: SqlCtx, it: SheetFound, { version }: z.infer<typeof SheetInput>): Promise<Done> {
  const { held, table, lines } = await taken(ctx, it, {
    name: "sheet_submit",
    text: `update score_sheet set state = 'awaiting_leader', submitted_at = app_now(), submitted_by_id = $3, version = version + 1
      where province_id = app_province() and id = $1 and version = $2 and state in ('drafting', 'returned', 'not_started') returning criteria_version_id as "versionId"`,
    values: [it.id, version, ctx.actor.personId],
  });
  const obstacles = obstaclesToSubmit(it, faultsOf(table, lines, it.today));
  if (obstacles.length > 0) throw new Problem(obstacles);
  if (!held) throw new Problem("sheet.moved");
  await last(ctx.sql, auditRow(ctx, "sheet.submitted", it.id, { unit: it.unitId }));
  return { done: "Đã trình lãnh đạo đơn vị duyệt." };
}

/** Back from the leader's desk to the officer's hands. */
export async function recallSheet(ctx: SqlCtx, it: SheetFound, { version }: z.infer<typeof SheetInput>): Promise<Done> {
  const obstacles = obstaclesToRecall(it);
  if (obstacles.length > 0) throw new Problem(obstacles);
  const { rowCount } = await ctx.sql.query({
    name: "sheet_recall",
    text: "update score_sheet set state = 'drafting', version = version + 1 where province_id = app_province() and id = $1 and version = $2 and state = 'awaiting_leader'",
    values: [it.id, version],
  });
  if (rowCount === 0) throw new Problem("sheet.moved");
  await last(ctx.sql, auditRow(ctx, "sheet.recalled", it.id, { unit: it.unitId }));
  return { done: "Đã lấy lại bảng để sửa." };
}

type Approval = { approval: "APP" } | { approval: "PAPER"; paperNumber: string; paperDate: string; paperSigner: string; scanId: string };

/** The leader approves and hands in; the password is asked before anything is held. */
export async function handIn(ctx: SqlCtx, it: SheetFound, { version, password }: z.infer<typeof HandInInput>): Promise<Done> {
  await askPasswordAgain(ctx, password);
  return sendSheet(ctx, it, version, { approval: "APP" });
}

/** The leader signed the printed sheet: number, day, signer and the scan stand for the approval. */
export async function handInOnPaper(
  ctx: SqlCtx,
  it: SheetFound,
  input: z.infer<typeof PaperInput>,
  files: Record<string, File>,
): Promise<Done> {
  if (ctx.post.code === "bloc_secretary" && !it.onBehalf) throw new Problem("sheet.not_on_behalf");
  if (input.paperDate > it.today) throw new Problem({ code: "sheet.paper_date_ahead", field: "paperDate" });
  if (!files.scan) throw new Problem({ code: "file.missing", field: "scan" });
  const { id, name } = await storeFile(ctx, files.scan, SCAN, "scan");
  const scanId = await useFile(ctx, {
    fileId: id,
    fileName: name,
    kind: "score_paper",
    about: it.id,
    unitId: it.unitId,
    caption: `Bản giấy số ${input.paperNumber}`,
  });
  return sendSheet(ctx, it, input.version, {
    approval: "PAPER",
    paperNumber: input.paperNumber,
    paperDate: input.paperDate,
    paperSigner: input.paperSigner,
    scanId,
  });
}

/** The guarded update holds the sheet: two clicks, a return or a settling at the same time find it moved. */
export async function sendSheet(ctx: SqlCtx, it: SheetFound, version: number, approval: Approval): Promise<Done> {
  const paper = approval.approval === "PAPER" ? approval : null;
  const { held, table, lines } = await taken(ctx, it, {
    name: "sheet_send",
    text: `update score_sheet set state = 'sent', sent_at = app_now(), sent_by_id = $3, round = round + 1, returned_reason = null, version = version + 1, approval = $4,
        paper_number = coalesce($5, paper_number), paper_date = coalesce($6, paper_date), paper_signer = coalesce($7, paper_signer), scan_id = coalesce($8, scan_id)
      where province_id = app_province() and id = $1 and version = $2 and state = 'awaiting_leader' returning criteria_version_id as "versionId"`,
    values: [
      it.id,
      version,
      ctx.actor.personId,
      approval.approval,
      paper?.paperNumber,
      paper?.paperDate,
      paper?.paperSigner,
      paper?.scanId,
    ],
  });
  if (!held) throw new Problem(whyNot(await sheetById(ctx.sql, it.id)));
  const obstacles = obstaclesToHandIn(it, faultsOf(table, lines, it.today));
  if (obstacles.length > 0) throw new Problem(obstacles);
  const { total, keep } = provisionalTotal(it, table, lines);
  const [[copied]] = await together<[Copied[], object[]]>(ctx.sql, copyDrafts(ctx, it), keep);
  await last(
    ctx.sql,
    auditRow(ctx, "sheet.handed_in", it.id, { unit: it.unitId, round: it.round + 1, ...copied!, total, manner: approval.approval }),
  );
  return { done: `Đã gửi khối lúc ${momentWords(ctx.now)}.` };
}

const whyNot = (now: SheetFound | null) => (now && obstaclesToHandIn(now, [])[0]?.code) || "sheet.moved";

type Copied = { entries: number; digest: string };
/** All drafts become entries of this round at once; the hash says later what was handed in. Lines that say nothing stay drafts. */
const copyDrafts = ({ actor }: SqlCtx, it: SheetFound): Statement => ({
  name: "entries_copy",
  text: `with e as (insert into score_entry (sheet_id, item_id, unit_id, layer, round, inputs, points, note, not_applicable, by_person_id, by_unit_id)
      select d.sheet_id, d.item_id, d.unit_id, 'self', s.round, d.inputs, d.points, d.note, d.not_applicable, $2, d.unit_id
      from score_draft d join score_sheet s on s.province_id = d.province_id and s.id = d.sheet_id
        join criteria_item i on i.province_id = d.province_id and i.id = d.item_id and i.criteria_version_id = s.criteria_version_id
      where d.province_id = app_province() and d.sheet_id = $1 and d.layer = 'self' and (d.points is not null or d.not_applicable or d.inputs <> '{}')
      returning item_id, inputs, points, note, not_applicable)
    select ${SELF_DIGEST} as digest, count(*)::int as entries from e`,
  values: [it.id, actor.personId],
});
