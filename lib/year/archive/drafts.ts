import "server-only";
import type { Facts } from "@/lib/access/facts";
import type { Ctx, Done } from "@/lib/action/action";
import { Problem } from "@/lib/problems/problem";
import { beginToApply, discarding, type DraftInput, keepDraft, keptDraft, plannedRows, workbookGiven } from "@/lib/provinces/import/draft";
import { writeTemplate } from "@/lib/spreadsheets/template";
import type { Sql, Tx } from "@/lib/tenancy/enter";
import { judgeArchive } from "./judge";
import type { Known, RawRow } from "./judged";
import { HINTS, MOST_ROWS, PLAN, SHEETS } from "./plan";
import { writeArchive } from "./write";

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
export async function readArchive(ctx: Ctx, _it: object, _input: object, files: Record<string, File>): Promise<Done> {
  const id = await keepArchiveDraft(ctx, ...(await workbookGiven(files)));
  return { next: `/${ctx.actor.provinceSlug}/ban/ho-so-cu/${id}` };
}

/** The draft of a workbook's bytes. @returns its id */
export async function keepArchiveDraft(ctx: Ctx, fileName: string, bytes: Buffer): Promise<string> {
  const { rows, notes } = await plannedRows(
    bytes,
    SHEETS.map((key) => ({ key, ...PLAN[key] })),
    { needs: PLAN.year.name, most: MOST_ROWS },
  );
  const { findings } = judgeArchive(rows as RawRow[], await knownArchive(ctx.sql));
  return keepDraft(ctx, "archive_year", fileName, { rows, notes }, findings.filter(({ verdict }) => verdict === "fault").length);
}

/** A draft of one's own with its rows judged against what the province holds now. */
export async function archiveDraft(tx: Tx, sql: Sql, id: string) {
  const draft = await keptDraft<RawRow>(tx, "archive_year", id);
  if (!draft) return null;
  const { findings, writing } = draft.appliedAt ? { findings: [], writing: null } : judgeArchive(draft.rows, await knownArchive(sql));
  return { ...draft, findings, missing: writing?.missing ?? [] };
}
type Draft = Facts & NonNullable<Awaited<ReturnType<typeof archiveDraft>>>;

/** The whole year or nothing. */
export async function applyArchive(ctx: Ctx, it: Draft, { version }: DraftInput): Promise<Done> {
  await beginToApply(ctx, it, version);
  const { findings, writing } = judgeArchive(it.rows, await knownArchive(ctx.sql));
  if (!writing)
    throw new Problem({ code: "workbook.has_faults", facts: { faults: findings.filter(({ verdict }) => verdict === "fault").length } });
  const { blocSlug, year } = await writeArchive(ctx, writing);
  return { next: `/${ctx.actor.provinceSlug}/khoi/${blocSlug}/${year}` };
}

export const discardArchive = discarding("ban/ho-so-cu");
