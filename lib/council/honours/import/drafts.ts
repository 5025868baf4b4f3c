import "server-only";
import type { Facts } from "@/lib/access/facts";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { identityDigits } from "@/lib/people/identity";
import { markOf } from "@/lib/people/mark";
import { Problem } from "@/lib/problems/problem";
import { dayOf } from "@/lib/provinces/dates";
import { beginToApply, discarding, type DraftInput, keepDraft, keptDraft, plannedRows, workbookGiven } from "@/lib/provinces/import/draft";
import { writeTemplate } from "@/lib/spreadsheets/template";
import type { Sql, Tx } from "@/lib/tenancy/enter";
import { judgePast, WRONG_NUMBER, type Judged, type Known, type RawRow } from "./judge";
import { COLUMNS, HINTS, MOST_ROWS, SHEET } from "./plan";
import { writePast } from "./write";

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
export async function readPast(ctx: Ctx, _it: object, _input: object, files: Record<string, File>): Promise<Done> {
  const id = await keepPastDraft(ctx, ...(await workbookGiven(files)));
  return { next: `/${ctx.actor.provinceSlug}/ban/ho-so-cu/khen-thuong/${id}` };
}

/** Numbers of identity papers end here: what goes on, even into the draft, is their mark. */
const marked = ({ row, cells }: RawRow): RawRow => {
  if (!cells.identity) return { row, cells };
  const digits = identityDigits(cells.identity);
  return { row, cells: { ...cells, identity: digits ? markOf(digits) : WRONG_NUMBER } };
};

/** The draft of a workbook's bytes. @returns its id */
export async function keepPastDraft(ctx: Ctx, fileName: string, bytes: Buffer): Promise<string> {
  const read = await plannedRows(bytes, [{ key: "awards", name: SHEET, columns: COLUMNS }], { needs: SHEET, most: MOST_ROWS }),
    rows = read.rows.map(marked);
  const { faults } = judgePast(rows, await knownOf(ctx.sql, rows), dayOf(ctx.now));
  return keepDraft(ctx, "past_awards", fileName, { rows, notes: read.notes }, faults.length);
}

const NOTHING: Judged = { faults: [], awards: [], there: 0, unknownTitles: [] };

/** A draft of one's own with its rows judged against what the province holds now. */
export async function pastDraft(tx: Tx, sql: Sql, id: string, now: Date) {
  const draft = await keptDraft<RawRow>(tx, "past_awards", id);
  if (!draft) return null;
  return { ...draft, judged: draft.appliedAt ? NOTHING : judgePast(draft.rows, await knownOf(sql, draft.rows), dayOf(now)) };
}
export type PastDraft = Facts & NonNullable<Awaited<ReturnType<typeof pastDraft>>>;

/** Every row or none; the rows are not kept once they are written. */
export async function applyPast(ctx: Ctx, it: PastDraft, { version }: DraftInput): Promise<Done> {
  await beginToApply(ctx, it, version, true);
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

export const discardPast = discarding("ban/ho-so-cu/khen-thuong");
