import "server-only";
import type { z } from "zod";
import type { Facts } from "@/lib/access/facts";
import { may } from "@/lib/access/policy";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import { dateColumn } from "@/lib/provinces/dates";
import { sealFile } from "@/lib/storage/store";
import type { Sql } from "@/lib/tenancy/enter";
import { keepDocument, untold } from "./documents";
import { named, sentWords } from "./keep";
import type { ChangeDocumentInput, SealDocumentInput, SendInput } from "./schema";
import { keptTitle } from "./titles";

/** The vault of a unit: everything it ever kept, in use or not. */
export type Vault = Facts & { unitId: string };
export const vaultOf = async (sql: Sql, unitId: string): Promise<Vault | null> =>
  (
    await sql.query<{ id: string }>({
      name: "vault_of",
      text: "select id from unit where province_id = app_province() and id = $1",
      values: [unitId],
    })
  ).rows[0]
    ? { unitId }
    : null;

export type Document = Facts & {
  id: string;
  unitId: string;
  title: string;
  version: number;
  unitSlug: string;
  fileId: string | null;
  fileUseId: string | null;
  fileAbout: string | null;
  handedIn: boolean;
};

/** A document as an act finds it; of other units none, unless a sheet that uses it was handed in (row security). */
export async function documentById(sql: Sql, id: string): Promise<Document | null> {
  const { rows } = await sql.query<Document>({
    name: "document_by_id",
    text: `select e.id, e.unit_id as "unitId", n.slug as "unitSlug", e.title, e.version, u.file_id as "fileId", u.id as "fileUseId", u.about as "fileAbout",
        exists (select from evidence_use x where x.province_id = e.province_id and x.evidence_id = e.id and not proof_is_open(x.province_id, x.sheet_id, x.item_id)) as "handedIn"
      from evidence e join unit n on n.province_id = e.province_id and n.id = e.unit_id left join file_use u on u.province_id = e.province_id and u.id = e.file_use_id where e.province_id = app_province() and e.id = $1 and e.withdrawn_at is null`,
    values: [id],
  });
  return rows[0] ?? null;
}

/** Files into the vault, to be used later. All or none of one sending. */
export async function sendToVault(
  ctx: Ctx,
  { unitId }: Vault,
  input: z.infer<typeof SendInput>,
  files: Record<string, File>,
): Promise<Done> {
  const sent = Object.values(files),
    again: string[] = [];
  if (sent.length === 0) throw new Problem({ code: "file.missing", field: "files" });
  for (const file of sent) {
    const kept = await named(
      file,
      sent.length,
      keepDocument(ctx, { unitId, about: unitId }, untold(input.title ?? keptTitle(file.name)), file),
    );
    if (kept.again) again.push(kept.title);
    else await audit(ctx, "evidence.kept", kept.id, { unit: unitId, sha256: kept.sha256 });
  }
  return { done: sentWords(sent.length, again), ...(input.quiet ? { quiet: true } : {}) };
}

/** Name, number, day, issuer, gist: as long as no sheet that uses it is with the bloc. */
export async function changeDocument(ctx: Ctx, it: Document, input: z.infer<typeof ChangeDocumentInput>): Promise<Done> {
  if (it.handedIn) throw new Problem("evidence.handed_in");
  const { title, documentNumber, issuer, summary, checkersOnly } = input;
  const { count } = await ctx.tx.evidence.updateMany({
    where: { id: it.id, version: input.version, withdrawnAt: null },
    data: {
      title,
      documentNumber,
      issuedOn: input.issuedOn ? dateColumn(input.issuedOn) : null,
      issuer,
      summary,
      checkersOnly,
      version: { increment: 1 },
    },
  });
  if (count === 0) throw new Problem("record.moved");
  await audit(ctx, "evidence.changed", it.id, { unit: it.unitId });
  return { done: `Đã lưu thông tin của “${title}”.` };
}

/** Out of the vault, and off the items of sheets still with the unit. What a sheet leaned on when it was handed in stays. */
export async function withdrawDocument(ctx: Ctx, it: Document): Promise<Done> {
  if (it.handedIn) throw new Problem("evidence.handed_in");
  const { count: uses } = await ctx.tx.evidenceUse.deleteMany({ where: { evidenceId: it.id } });
  const { count } = await ctx.tx.evidence.updateMany({
    where: { id: it.id, withdrawnAt: null },
    data: { withdrawnAt: ctx.now, version: { increment: 1 } },
  });
  if (count === 0) throw new Problem("record.moved");
  if (it.fileUseId) await ctx.tx.fileUse.updateMany({ where: { id: it.fileUseId, removedAt: null }, data: { removedAt: ctx.now } });
  await audit(ctx, "evidence.withdrawn", it.id, { unit: it.unitId, evidence: it.id, uses });
  return { done: `Đã rút “${it.title}” khỏi kho.`, next: `/${ctx.actor.provinceSlug}/don-vi/${it.unitSlug}/minh-chung` };
}

/** Sent by mistake: the bytes go at once, in whatever state the sheets are; the row says that something was there. */
export async function sealDocument(ctx: Ctx, it: Document, { reason }: z.infer<typeof SealDocumentInput>): Promise<Done> {
  if (!it.fileId || !it.fileAbout) throw new Problem("record.not_found");
  await sealFile(ctx, it.fileId, reason, { about: it.fileAbout, everywhere: may("file.seal", ctx.actor, {}) });
  await audit(ctx, "file.sealed", it.id, { use: it.fileUseId, file: it.fileId });
  return { done: "Đã niêm phong: nội dung tệp đã xóa, còn giữ mã tệp và lý do." };
}
