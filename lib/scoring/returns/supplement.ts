import "server-only";
import { z } from "zod";
import type { Facts } from "@/lib/access/facts";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { METHODS } from "@/lib/criteria/methods";
import { exact } from "@/lib/criteria/points";
import { type StoredVersion, tableOf, VERSION_JSON } from "@/lib/criteria/stored";
import { askPasswordAgain } from "@/lib/people/confirm-password";
import { Problem } from "@/lib/problems/problem";
import { clockWords } from "@/lib/provinces/dates";
import { idField, versionField } from "@/lib/provinces/schema";
import type { BlocKind, SheetState } from "@/lib/tenancy/generated/enums";
import type { Sql, Statement } from "@/lib/tenancy/enter";
import type { Inputs } from "../cell-text";
import { SELF_DIGEST } from "../digests";
import { wholeRound } from "../final-lines";
import { provisionalTotal } from "../provisional-total";
import { judge } from "../save-line";
import type { Drafted } from "../sheet-queries";
import { NOTE_MOST } from "../sheet-schema";
import { type ItemReturn, obstaclesToSupplement } from "./rules";

type Held = { inputs: Inputs; note: string; na: boolean; points: string | null; version: number; by: string | null; at: string };
/** A line that waits to be sent in again: what was handed in, and what has been typed since. */
export type Supplement = Facts & {
  id: string;
  sheetId: string;
  unitId: string;
  blocYearId: string;
  archive: boolean;
  state: SheetState;
  today: string;
  unit: string;
  unitSlug: string;
  year: string;
  bloc: { slug: string; shortName: string; kind: BlocKind };
  asked: Pick<ItemReturn, "state" | "dueOn" | "reason" | "by" | "askedAt" | "layer" | "version">;
  itemId: string;
  itemKey: string;
  stored: StoredVersion;
  sent: Held | null;
  draft: Held | null;
  proofs: { title: string; number: string | null }[];
};

const held = (row: string, by: string, at: string) =>
  `json_build_object('inputs', ${row}.inputs, 'note', coalesce(${row}.note, ''), 'na', ${row}.not_applicable, 'points', ${row}.points::text, 'version', ${row === "d" ? "d.version" : "0"}, 'by', ${by}, 'at', ${at})`;
const IT = `select json_build_object('id', r.id, 'sheetId', t.id, 'unitId', t.unit_id, 'blocYearId', t.bloc_year_id, 'archive', y.mode = 'archive', 'state', t.state, 'today', app_today(), 'unit', u.name, 'unitSlug', u.slug, 'year', y.year,
    'bloc', json_build_object('slug', b.slug, 'shortName', b.short_name, 'kind', b.kind), 'itemId', i.id, 'itemKey', i.item_key, 'stored', ${VERSION_JSON},
    'asked', json_build_object('state', r.state, 'dueOn', r.due_on, 'reason', r.reason, 'by', k.short_name, 'askedAt', r.asked_at, 'layer', r.layer, 'version', r.version),
    'sent', (select ${held("e", "p.full_name", "e.entered_at")} from score_entry e left join person p on p.province_id = e.province_id and p.id = e.by_person_id
      where e.province_id = t.province_id and e.sheet_id = t.id and e.item_id = i.id and e.layer = 'self' order by e.round desc limit 1),
    'draft', (select ${held("d", "p.full_name", "d.updated_at")} from score_draft d left join person p on p.province_id = d.province_id and p.id = d.updated_by_id
      where d.province_id = t.province_id and d.sheet_id = t.id and d.item_id = i.id and d.layer = 'self'),
    'proofs', coalesce((select json_agg(json_build_object('title', v2.title, 'number', v2.document_number) order by x.added_at) from evidence_use x join evidence v2 on v2.province_id = x.province_id and v2.id = x.evidence_id and v2.withdrawn_at is null
      where x.province_id = t.province_id and x.sheet_id = t.id and x.item_id = i.id), '[]')) as it
  from item_return r join score_sheet t on t.province_id = r.province_id and t.id = r.sheet_id join bloc_year y on y.province_id = t.province_id and y.id = t.bloc_year_id join bloc b on b.province_id = y.province_id and b.id = y.bloc_id
  join unit u on u.province_id = t.province_id and u.id = t.unit_id join criteria_version v on v.province_id = t.province_id and v.id = t.criteria_version_id join criteria_item i on i.province_id = r.province_id and i.id = r.item_id
  left join unit k on k.province_id = r.province_id and k.id = r.by_unit_id where r.province_id = app_province()`;

export const supplementPage = (khoi: string, nam: string, donvi: string, muc: string): Statement => ({
  name: "supplement_page",
  text: `${IT} and b.slug = $1 and y.year = $2 and u.slug = $3 and i.item_key = $4 order by (r.state = 'open') desc, r.asked_at desc limit 1`,
  values: [khoi, nam, donvi, muc],
});

export async function supplementById(sql: Sql, id: string): Promise<Supplement | null> {
  const { rows } = await sql.query<{ it: Supplement }>({ name: "supplement_by_id", text: `${IT} and r.id = $1`, values: [id] });
  return rows[0]?.it ?? null;
}

const CELL = "i.";
/** Fields `i.<cell>` as on the sheet; `version` of the draft they were made from. */
const Line = z.looseObject({
  id: idField,
  version: versionField,
  note: z.string().trim().max(NOTE_MOST, "Thuyết minh dài quá 2.000 chữ cái. Rút gọn lại.").default(""),
  na: z.literal("on").optional(),
});
export const SupplementInput = Line.transform(({ id, version, note, na, ...rest }) => ({
  id,
  version,
  note,
  na: na === "on",
  inputs: Object.fromEntries(
    Object.entries(rest)
      .filter(([name]) => name.startsWith(CELL))
      .map(([name, value]) => [name.slice(CELL.length).replace(/\[\]$/, ""), value]),
  ) as Inputs,
}));
export type SupplementInput = z.infer<typeof SupplementInput>;
export const SendSupplementInput = z.object({ id: idField, version: versionField, password: z.string().optional() });

function refuse(it: Supplement): void {
  const obstacles = obstaclesToSupplement(it, it.asked);
  if (obstacles.length > 0) throw new Problem(obstacles);
}
const itemIn = (it: Supplement) => it.stored.sections.flatMap(({ items }) => items).find(({ id }) => id === it.itemId)!;

/** The line as it is to be sent in again; nobody outside the unit sees it yet. */
export async function saveSupplement(ctx: Ctx, it: Supplement, input: SupplementInput): Promise<Done> {
  refuse(it);
  const item = itemIn(it),
    naPolicy = item.naPolicy === "NONE" ? null : item.naPolicy;
  const judged = judge(
    { method: item.method, params: item.params, max: item.max, naPolicy, scoredBy: "self" },
    input.inputs,
    input.na,
    it.today,
  );
  if ("wrong" in judged)
    throw new Problem({
      code: "sheet.cell_wrong",
      field: judged.field ? `${CELL}${judged.field}` : "na",
      facts: { sentence: judged.wrong },
    });
  if (input.na && input.note === "") throw new Problem({ code: "item_return.na_reason", field: "note" });
  const { rowCount } = await ctx.sql.query({
    name: "write_supplement",
    text: `insert into score_draft as d (sheet_id, item_id, unit_id, layer, inputs, points, note, not_applicable, updated_by_id, updated_at)
      select t.id, $2, t.unit_id, 'self', $4::jsonb, $5::numeric, nullif($6, ''), $7, $8, app_now() from item_return r join score_sheet t on t.province_id = r.province_id and t.id = r.sheet_id and t.state in ('sent', 'under_review')
        where r.province_id = app_province() and r.id = $1 and r.state = 'open'
      on conflict (province_id, sheet_id, item_id, layer) do update set inputs = excluded.inputs, points = excluded.points, note = excluded.note, not_applicable = excluded.not_applicable, updated_by_id = excluded.updated_by_id,
        updated_at = excluded.updated_at, version = d.version + 1 where d.version = $3`,
    values: [it.id, it.itemId, input.version, JSON.stringify(judged.inputs), judged.points, input.note, input.na, ctx.actor.personId],
  });
  if (rowCount === 0) throw new Problem("record.moved");
  return { done: `Đã lưu lúc ${clockWords(ctx.now)}. Lãnh đạo đơn vị gửi thì khối mới thấy.` };
}

/** What the unit has handed in by now, this line included: its total rests on it. */
const handedLines = (id: string): Statement => ({
  name: "handed_lines",
  text: `select distinct on (i.item_key) i.item_key as key, e.inputs, coalesce(e.note, '') as note, e.not_applicable as na from score_sheet t join score_entry e on e.province_id = t.province_id and e.sheet_id = t.id and e.layer = 'self' and e.round >= ${wholeRound("t")}
    join criteria_item i on i.province_id = e.province_id and i.id = e.item_id where t.province_id = app_province() and t.id = $1 order by i.item_key, e.round desc`,
  values: [id],
});

/** Closes the request, moves the sheet on by one round and copies the one line, or does none of it. */
const SEND = `with r as (update item_return set state = 'supplemented', closed_at = app_now(), closed_by_id = $2, version = version + 1 where province_id = app_province() and id = $1 and state = 'open' and due_on >= app_today() returning *),
    s as (update score_sheet t set round = t.round + 1, version = t.version + 1 from r where t.province_id = r.province_id and t.id = r.sheet_id and t.state in ('sent', 'under_review') returning t.province_id, t.id, t.round),
    e as (insert into score_entry (sheet_id, item_id, unit_id, layer, round, part, inputs, points, note, not_applicable, by_person_id, by_unit_id, entered_at)
      select d.sheet_id, d.item_id, d.unit_id, 'self', s.round, true, d.inputs, d.points, d.note, d.not_applicable, $2, d.unit_id, app_now() from s join r on r.sheet_id = s.id
        join score_draft d on d.province_id = s.province_id and d.sheet_id = s.id and d.item_id = r.item_id and d.layer = 'self' and d.version = $3
      returning item_id, round, inputs, points, note, not_applicable)
  select round, ${SELF_DIGEST} as digest from e group by round`;

/** The leader sends the line in again: only this line is looked at anew, the unit's total changes with it. */
export async function sendSupplement(ctx: Ctx, it: Supplement, { version, password }: z.infer<typeof SendSupplementInput>): Promise<Done> {
  await askPasswordAgain(ctx, password);
  refuse(it);
  const { draft } = it,
    item = itemIn(it);
  if (!draft) throw new Problem("item_return.nothing_typed");
  const read = draft.na ? null : METHODS[item.method].read(item.params, draft.inputs, exact(item.max));
  if (read && "refused" in read)
    throw new Problem({ code: "sheet.cell_wrong", field: `${CELL}${read.field}`, facts: { sentence: read.refused } });
  const { rows } = await ctx.sql.query<{ round: number; digest: string }>({
    name: "send_supplement",
    text: SEND,
    values: [it.id, ctx.actor.personId, version],
  });
  if (!rows[0]) throw new Problem("record.moved");
  const { rows: lines } = await ctx.sql.query<Drafted>(handedLines(it.sheetId) as { text: string });
  const { total, keep } = provisionalTotal(
    { id: it.sheetId, blocYearId: it.blocYearId, unitId: it.unitId },
    tableOf(it.stored),
    Object.fromEntries(lines.map((line) => [line.key, line])),
  );
  await ctx.sql.query(keep as { text: string });
  await audit(ctx, "sheet.item_supplemented", it.sheetId, { unit: it.unitId, item: it.itemKey, asked: it.id, ...rows[0], total });
  return { done: "Đã gửi bổ sung. Khối xem lại tiêu chí này; các tiêu chí khác giữ nguyên." };
}
