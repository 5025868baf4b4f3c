import "server-only";
import type { Facts } from "@/lib/access/facts";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import type { DraftInput } from "@/lib/blocs/import/drafts";
import { isExample } from "@/lib/blocs/import/plan";
import { Problem } from "@/lib/problems/problem";
import { dayOf } from "@/lib/provinces/dates";
import { readSheets } from "@/lib/spreadsheets/read";
import { writeTemplate } from "@/lib/spreadsheets/template";
import { LIMITS } from "@/lib/spreadsheets/unpack";
import type { Sql, Tx } from "@/lib/tenancy/enter";
import { identityDigits } from "@/lib/people/identity";
import { markOf } from "@/lib/people/mark";
import { judgePast, WRONG_NUMBER, type Judged, type Known, type RawRow } from "./judge";
import { COLUMNS, HINTS, MOST_ROWS, SHEET } from "./plan";
import { writePast } from "./write";

const KIND = "past_awards";
type Kept = { rows: RawRow[]; notes: string[] };

export const pastTemplate = (): Promise<Buffer> =>
  writeTemplate([{ name: SHEET, columns: COLUMNS, example: COLUMNS.map(({ example }) => example) }], HINTS);

/** What the province holds of all that the rows name, in one statement however many rows there are. */
async function knownOf(sql: Sql, rows: readonly RawRow[]): Promise<Known> {
  const all = (column: string) => [...new Set(rows.flatMap(({ cells }) => cells[column] || []))];
  const {
    rows: [found],
  } = await sql.query<{ it: Known }>({
    name: "known_for_past_awards",
    text: `select json_build_object('titles', (select coalesce(json_agg(distinct jsonb_build_object('code', t.code, 'name', t.name, 'subject', t.subject)), '[]') from national_title t),
      'units', (select coalesce(json_agg(json_build_object('id', u.id, 'code', u.code)), '[]') from unit u where u.province_id = app_province()),
      'decisions', (select coalesce(json_agg(json_build_object('id', d.id, 'number', d.number, 'signedOn', d.signed_on, 'publishedAt', d.published_at, 'lines', (select coalesce(json_agg(json_build_object('name', h.subject_name, 'unitName', h.subject_unit, 'titleName', h.title_name)), '[]')
          from honours_entry h where h.province_id = d.province_id and h.archive_decision_id = d.id))), '[]') from archive_decision d where d.province_id = app_province() and d.number = any ($1)),
      'subjects', (select coalesce(json_agg(json_build_object('id', s.id, 'kind', s.kind, 'name', s.full_name, 'place', coalesce(s.unit_name, ''), 'mark', encode(s.id_mark, 'hex'), 'unitId', s.unit_id) order by s.id), '[]') from award_subject s
        where s.province_id = app_province() and (s.unit_id is not null or s.id_mark = any (select ('\\x' || m)::bytea from unnest($2::text[]) m where m ~ '^[0-9a-f]{64}$') or s.kind <> 'PERSON' and s.name_folded = any (select folded(n) from unnest($3::text[]) n)))) as it`,
    values: [all("number"), all("identity"), all("name")],
  });
  return found!.it;
}

/** Reads a workbook and keeps its rows to be looked at; nothing of the province changes. */
export async function readPast(ctx: Ctx, _it: object, _input: object, { workbook }: Record<string, File>): Promise<Done> {
  if (!workbook) throw new Problem([{ code: "file.missing", field: "workbook" }]);
  if (workbook.size > LIMITS.bytes)
    throw new Problem([
      { code: "file.too_large", field: "workbook", facts: { megabytes: Math.ceil(workbook.size / 1_048_576), limit: 20 } },
    ]);
  const id = await keepPastDraft(ctx, workbook.name, Buffer.from(await workbook.arrayBuffer()));
  return { next: `/${ctx.actor.provinceSlug}/ban/ho-so-cu/khen-thuong/${id}` };
}

/** Numbers of identity papers end here: what goes on, even into the draft, is their mark. */
const marked = ({ row, cells }: RawRow): RawRow => {
  if (!cells.identity) return { row, cells };
  const digits = identityDigits(cells.identity);
  return { row, cells: { ...cells, identity: digits ? markOf(digits) : WRONG_NUMBER } };
};

export async function keepPastDraft(ctx: Ctx, fileName: string, bytes: Buffer): Promise<string> {
  const read = await readSheets(bytes, [{ key: "awards", name: SHEET, columns: COLUMNS }]);
  if (read.missing.length > 0) throw new Problem([{ code: "workbook.foreign", field: "workbook", facts: { sheets: `“${SHEET}”` } }]);
  if (read.incomplete.length > 0)
    throw new Problem(
      read.incomplete.map(({ sheet, columns }) => ({
        code: "workbook.columns" as const,
        field: "workbook",
        facts: { sheet, columns: columns.join(", ") },
      })),
    );
  const rows = read.rows
    .filter(({ cells }) => !isExample(cells) && Object.entries(cells).some(([key, text]) => key !== "note" && text))
    .map(marked);
  if (rows.length === 0) throw new Problem([{ code: "workbook.empty", field: "workbook" }]);
  if (rows.length > MOST_ROWS)
    throw new Problem([{ code: "workbook.too_long", field: "workbook", facts: { rows: rows.length, limit: MOST_ROWS } }]);
  const kept: Kept = {
    rows,
    notes: read.unknown.filter((name) => name !== "Hướng dẫn").map((name) => `Trang tính “${name}” không thuộc mẫu nên không đọc.`),
  };
  const { faults } = judgePast(rows, await knownOf(ctx.sql, rows), dayOf(ctx.now));
  await ctx.tx.importDraft.deleteMany({ where: { appliedAt: null, kind: KIND } }); // the fence leaves only one's own
  const draft = await ctx.tx.importDraft.create({
    data: { kind: KIND, createdById: ctx.actor.personId, fileName: fileName.slice(0, 200), rows: kept, faults: faults.length },
    select: { id: true },
  });
  await audit(ctx, "workbook.read", draft.id, { rows: rows.length });
  return draft.id;
}

/** A draft of one's own with its rows judged against what the province holds now. */
export async function pastDraft(tx: Tx, sql: Sql, id: string, now: Date) {
  const draft = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)
    ? await tx.importDraft.findFirst({ where: { id, kind: KIND } })
    : null;
  if (!draft) return null;
  const { rows, notes } = draft.rows as Kept;
  const judged: Judged = draft.appliedAt
    ? { faults: [], awards: [], there: 0, unknownTitles: [] }
    : judgePast(rows, await knownOf(sql, rows), dayOf(now));
  return {
    id: draft.id,
    version: draft.version,
    fileName: draft.fileName,
    createdAt: draft.createdAt,
    appliedAt: draft.appliedAt,
    rows,
    notes,
    judged,
    unitId: null,
  };
}
export type PastDraft = Facts & NonNullable<Awaited<ReturnType<typeof pastDraft>>>;

/** Every row or none; two at once wait for each other, and the second finds its rows there. */
export async function applyPast(ctx: Ctx, it: PastDraft, { version }: DraftInput): Promise<Done> {
  await ctx.sql.query({
    name: "import_lock",
    text: "select pg_advisory_xact_lock(hashtextextended('import:' || app_province()::text, 0))",
  });
  const { count } = await ctx.tx.importDraft.updateMany({
    where: { id: it.id, version, appliedAt: null },
    data: { appliedAt: ctx.now, rows: { rows: [], notes: [] }, version: { increment: 1 } },
  });
  if (count === 0) throw new Problem(it.appliedAt ? "workbook.applied" : "record.moved");
  const known = await knownOf(ctx.sql, it.rows),
    { faults, awards, there } = judgePast(it.rows, known, dayOf(ctx.now));
  if (faults.length > 0) throw new Problem({ code: "workbook.has_faults", facts: { faults: faults.length } });
  const done = await writePast(ctx, it.id, awards, known);
  if (done.lines === 0) await audit(ctx, "workbook.applied", it.id, { rows: 0 });
  return {
    done:
      done.lines === 0
        ? "Mọi dòng đã có sẵn, không có gì phải ghi thêm."
        : `Đã ghi ${done.lines} lượt khen thưởng của ${done.decisions} quyết định mới${there > 0 ? `; ${there} dòng đã có từ trước` : ""}.`,
  };
}

export async function discardPast(ctx: Ctx, it: PastDraft): Promise<Done> {
  if (it.appliedAt) throw new Problem("workbook.applied");
  await ctx.tx.importDraft.deleteMany({ where: { id: it.id } });
  await audit(ctx, "workbook.discarded", it.id, {});
  return { next: `/${ctx.actor.provinceSlug}/ban/ho-so-cu/khen-thuong` };
}

export const ownPastDrafts = (tx: Tx) =>
  tx.importDraft.findMany({
    where: { kind: KIND },
    orderBy: { createdAt: "desc" },
    take: 10,
    select: { id: true, fileName: true, faults: true, createdAt: true, appliedAt: true },
  });
