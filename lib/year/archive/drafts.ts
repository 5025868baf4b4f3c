import "server-only";
import type { z } from "zod";
import type { Ctx, Done } from "@/lib/action/action";
import type { Facts } from "@/lib/access/facts";
import { audit } from "@/lib/audit/audit";
import type { DraftInput } from "@/lib/blocs/import/drafts";
import { Problem } from "@/lib/problems/problem";
import { readSheets } from "@/lib/spreadsheets/read";
import { writeTemplate } from "@/lib/spreadsheets/template";
import { LIMITS } from "@/lib/spreadsheets/unpack";
import type { Sql, Tx } from "@/lib/tenancy/enter";
import { judgeArchive } from "./judge";
import type { Known, RawRow } from "./judged";
import { HINTS, MOST_ROWS, PLAN, SHEETS } from "./plan";
import { writeArchive } from "./write";

type Kept = { rows: RawRow[]; notes: string[] };
const isExample = (cells: Record<string, string>) => /^v[ií] d[uụ]/i.test(cells.note ?? "");

async function knownArchive(sql: Sql): Promise<Known> {
  const { rows } = await sql.query<{ it: Known }>({
    name: "known_for_archive",
    text: `select json_build_object(
      'units', (select coalesce(json_agg(json_build_object('id', id, 'code', code, 'name', name)), '[]') from unit),
      'blocs', (select coalesce(json_agg(json_build_object('id', b.id, 'slug', b.slug, 'name', b.name, 'shortName', b.short_name, 'kind', b.kind, 'years', coalesce((select json_agg(y.year) from bloc_year y where y.province_id = b.province_id and y.bloc_id = b.id), '[]'))), '[]') from bloc b),
      'territories', (select coalesce(json_agg(json_build_object('id', t.id, 'name', t.name)), '[]') from territories_of(app_province()) t),
      'members', (select coalesce(json_agg(json_build_object('blocSlug', b.slug, 'unitCode', u.code, 'since', m.since, 'until', m.until, 'counts', m.counts_for_award)), '[]')
        from bloc_membership m join bloc b on b.province_id = m.province_id and b.id = m.bloc_id join unit u on u.province_id = m.province_id and u.id = m.unit_id)) as it`,
  });
  return rows[0]!.it;
}

export const archiveTemplate = (): Promise<Buffer> =>
  writeTemplate(
    SHEETS.map((sheet) => ({
      name: PLAN[sheet].name,
      columns: PLAN[sheet].columns,
      example: PLAN[sheet].columns.map(({ example }) => example),
    })),
    HINTS,
  );

/** Reads a workbook and keeps its rows to be looked at; nothing of the province changes. */
export async function readArchive(ctx: Ctx, _it: object, _input: object, { workbook }: Record<string, File>): Promise<Done> {
  if (!workbook) throw new Problem([{ code: "file.missing", field: "workbook" }]);
  if (workbook.size > LIMITS.bytes)
    throw new Problem([
      { code: "file.too_large", field: "workbook", facts: { megabytes: Math.ceil(workbook.size / 1_048_576), limit: 20 } },
    ]);
  const id = await keepArchiveDraft(ctx, workbook.name, Buffer.from(await workbook.arrayBuffer()));
  return { next: `/${ctx.actor.provinceSlug}/ban/ho-so-cu/${id}` };
}

/** The draft of a workbook's bytes. @returns its id */
export async function keepArchiveDraft(ctx: Ctx, fileName: string, bytes: Buffer): Promise<string> {
  const read = await readSheets(
    bytes,
    SHEETS.map((key) => ({ key, ...PLAN[key] })),
  );
  if (read.missing.includes(PLAN.year.name))
    throw new Problem([
      { code: "workbook.foreign", field: "workbook", facts: { sheets: SHEETS.map((key) => `“${PLAN[key].name}”`).join(", ") } },
    ]);
  if (read.incomplete.length > 0)
    throw new Problem(
      read.incomplete.map(({ sheet, columns }) => ({
        code: "workbook.columns" as const,
        field: "workbook",
        facts: { sheet, columns: columns.join(", ") },
      })),
    );
  const rows = read.rows.filter(
    ({ cells }) => !isExample(cells) && Object.entries(cells).some(([key, text]) => key !== "note" && text),
  ) as RawRow[];
  if (rows.length === 0) throw new Problem([{ code: "workbook.empty", field: "workbook" }]);
  if (rows.length > MOST_ROWS)
    throw new Problem([{ code: "workbook.too_long", field: "workbook", facts: { rows: rows.length, limit: MOST_ROWS } }]);
  const notes = read.unknown.filter((name) => name !== "Hướng dẫn").map((name) => `Trang tính “${name}” không thuộc mẫu nên không đọc.`);
  const { findings } = judgeArchive(rows, await knownArchive(ctx.sql));
  const kept: Kept = { rows, notes };
  await ctx.tx.importDraft.deleteMany({ where: { appliedAt: null, kind: "archive_year" } });
  const draft = await ctx.tx.importDraft.create({
    data: {
      kind: "archive_year",
      createdById: ctx.actor.personId,
      fileName: fileName.slice(0, 200),
      rows: kept,
      faults: findings.filter(({ verdict }) => verdict === "fault").length,
    },
    select: { id: true },
  });
  await audit(ctx, "workbook.read", draft.id, { rows: rows.length });
  return draft.id;
}

/** A draft of one's own with its rows judged against what the province holds now. */
export async function archiveDraft(tx: Tx, sql: Sql, id: string) {
  const draft = await tx.importDraft.findFirst({ where: { id, kind: "archive_year" } });
  if (!draft) return null;
  const { rows, notes } = draft.rows as Kept;
  const judged = draft.appliedAt ? { findings: [], writing: null } : judgeArchive(rows, await knownArchive(sql));
  return {
    id: draft.id,
    version: draft.version,
    fileName: draft.fileName,
    createdAt: draft.createdAt,
    appliedAt: draft.appliedAt,
    rows,
    notes,
    findings: judged.findings,
    missing: judged.writing?.missing ?? [],
    unitId: null,
  };
}
type Draft = Facts & NonNullable<Awaited<ReturnType<typeof archiveDraft>>>;

/** The whole year or nothing; two at once wait for each other, and the second finds the year there. */
export async function applyArchive(ctx: Ctx, it: Draft, { version }: z.infer<typeof DraftInput>): Promise<Done> {
  await ctx.sql.query({
    name: "import_lock",
    text: "select pg_advisory_xact_lock(hashtextextended('import:' || app_province()::text, 0))",
  });
  const { count } = await ctx.tx.importDraft.updateMany({
    where: { id: it.id, version, appliedAt: null },
    data: { appliedAt: ctx.now, version: { increment: 1 } },
  });
  if (count === 0) throw new Problem(it.appliedAt ? "workbook.applied" : "record.moved");
  const { findings, writing } = judgeArchive(it.rows, await knownArchive(ctx.sql));
  if (!writing)
    throw new Problem({ code: "workbook.has_faults", facts: { faults: findings.filter(({ verdict }) => verdict === "fault").length } });
  const { blocSlug, year } = await writeArchive(ctx, writing);
  return { next: `/${ctx.actor.provinceSlug}/khoi/${blocSlug}/${year}` };
}

export async function discardArchive(ctx: Ctx, it: Draft): Promise<Done> {
  if (it.appliedAt) throw new Problem("workbook.applied");
  await ctx.tx.importDraft.deleteMany({ where: { id: it.id } });
  await audit(ctx, "workbook.discarded", it.id, {});
  return { next: `/${ctx.actor.provinceSlug}/ban/ho-so-cu` };
}

export const ownArchiveDrafts = (tx: Tx) =>
  tx.importDraft.findMany({
    where: { kind: "archive_year" },
    orderBy: { createdAt: "desc" },
    take: 10,
    select: { id: true, fileName: true, faults: true, createdAt: true, appliedAt: true },
  });
