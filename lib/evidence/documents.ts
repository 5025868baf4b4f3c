import "server-only";
import type { Ctx } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import { dateColumn } from "@/lib/provinces/dates";
import { storeFile } from "@/lib/storage/store";
import { useFile } from "@/lib/storage/uses";
import { EVIDENCE, QUOTA_MEGABYTES } from "./words";

/** What is written down about a document. */
export type Details = {
  title: string;
  documentNumber: string | null;
  issuedOn: string | null;
  issuer: string | null;
  summary: string | null;
  checkersOnly: boolean;
};
export const untold = (title: string): Details => ({
  title,
  documentNumber: null,
  issuedOn: null,
  issuer: null,
  summary: null,
  checkersOnly: false,
});

/** Whose document, and what its file is first put to: a sheet, or the unit's vault itself. */
export type Owner = { unitId: string; about: string };
/** `again`: the unit had it already; the same bytes are one document, however often they are sent. */
export type Kept = { id: string; title: string; again: boolean; sha256: string | null };

const MEGABYTE = 1_048_576;

/** All files of one unit count once; two uploads at once wait for each other, so that neither quota nor the look for the same file is passed side by side. */
async function refuseOverQuota({ sql }: Ctx, unitId: string, size: number): Promise<void> {
  await sql.query({
    name: "evidence_quota_hold",
    text: "select pg_advisory_xact_lock(hashtextextended('evidence:' || $1, 0))",
    values: [unitId],
  });
  const { rows } = await sql.query<{ used: string }>({
    name: "evidence_used_bytes",
    text: `select coalesce(sum(f.bytes), 0) as used from stored_file f where f.province_id = app_province() and f.sealed_at is null
      and exists (select from file_use u where u.province_id = f.province_id and u.file_id = f.id and u.kind = 'evidence' and u.unit_id = $1 and u.removed_at is null)`,
    values: [unitId],
  });
  const used = Number(rows[0]!.used);
  if (used + size > QUOTA_MEGABYTES * MEGABYTE) {
    throw new Problem({
      code: "evidence.quota",
      field: "file",
      facts: { used: Math.ceil(used / MEGABYTE), megabytes: Math.ceil(size / MEGABYTE), limit: QUOTA_MEGABYTES },
    });
  }
}

/** The unit's own document that is this very file. */
async function sameFile({ sql }: Ctx, unitId: string, fileId: string): Promise<{ id: string; title: string } | undefined> {
  const { rows } = await sql.query<{ id: string; title: string }>({
    name: "evidence_of_file",
    text: `select e.id, e.title from evidence e join file_use u on u.province_id = e.province_id and u.id = e.file_use_id
      where e.province_id = app_province() and e.unit_id = $1 and e.withdrawn_at is null and u.removed_at is null and u.file_id = $2 order by e.added_at limit 1`,
    values: [unitId, fileId],
  });
  return rows[0];
}

/** Keeps a document of a unit, with its file or, of a secret paper, without one. The caller writes what it is used for. */
export async function keepDocument(ctx: Ctx, { unitId, about }: Owner, details: Details, file: File | null): Promise<Kept> {
  let use: string | null = null,
    sha256: string | null = null;
  if (file) {
    await refuseOverQuota(ctx, unitId, file.size);
    const stored = await storeFile(ctx, file, EVIDENCE, "file"),
      before = await sameFile(ctx, unitId, stored.id);
    if (before) return { ...before, again: true, sha256: stored.sha256 };
    sha256 = stored.sha256;
    use = await useFile(ctx, { fileId: stored.id, fileName: stored.name, kind: "evidence", about, unitId, caption: details.title });
  }
  // The id is made here: the row's policy shows it only to the unit, and to the secretary only once a use leads to it.
  const { rows } = await ctx.sql.query<{ id: string }>({ name: "new_id", text: "select uuidv7() as id" });
  const { title, documentNumber, issuedOn, issuer, summary, checkersOnly } = details,
    id = rows[0]!.id;
  await ctx.sql.query({
    name: "evidence_add",
    text: "insert into evidence (id, unit_id, title, document_number, issued_on, issuer, summary, file_use_id, secret, checkers_only, added_by_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
    values: [
      id,
      unitId,
      title,
      documentNumber,
      issuedOn ? dateColumn(issuedOn) : null,
      issuer,
      summary,
      use,
      !file,
      checkersOnly,
      ctx.actor.personId,
    ],
  });
  return { id, title, again: false, sha256 };
}

/** @returns whether it was not there yet */
export async function addUse({ sql, actor }: Ctx, evidence: string, sheetId: string, itemId: string): Promise<boolean> {
  const { rowCount } = await sql.query({
    name: "evidence_use_add",
    text: "insert into evidence_use (evidence_id, sheet_id, item_id, added_by_id) values ($1, $2, $3, $4) on conflict (province_id, evidence_id, sheet_id, item_id) do nothing",
    values: [evidence, sheetId, itemId, actor.personId],
  });
  return rowCount === 1;
}

/** The documents of a unit among these ids, those withdrawn left out; fewer than asked for is as if absent. */
export async function ownDocuments(
  { sql }: Pick<Ctx, "sql">,
  unitId: string,
  ids: readonly string[],
): Promise<{ id: string; title: string }[]> {
  const { rows } = await sql.query<{ id: string; title: string }>({
    name: "evidence_of_unit",
    text: "select id, title from evidence where province_id = app_province() and unit_id = $1 and withdrawn_at is null and id = any ($2::uuid[]) order by added_at, id",
    values: [unitId, ids],
  });
  if (rows.length !== new Set(ids).size) throw new Problem("record.not_found");
  return rows;
}

export const linked = (ctx: Ctx, sheetId: string, detail: { unit: string; evidence: string; item: string }): Promise<unknown> =>
  audit(ctx, "evidence.linked", sheetId, detail);
