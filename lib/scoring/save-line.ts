import "server-only";
import type { Ctx, Done, SqlCtx } from "@/lib/action/action";
import { METHODS } from "@/lib/criteria/methods";
import { exact } from "@/lib/criteria/points";
import type { Item } from "@/lib/criteria/table";
import { Clash, Problem, type ClashingField } from "@/lib/problems/problem";
import { clockWords } from "@/lib/provinces/dates";
import { last } from "@/lib/tenancy/act";
import type { Sql, Statement } from "@/lib/tenancy/enter";
import { cellWords, type Inputs, isUntouched } from "./cell-text";
import { dayAhead } from "./day-ahead";
import { DUE_ON, type SheetFound } from "./sheet-queries";
import { obstaclesToDraft } from "./sheet-rules";
import type { LineInput } from "./sheet-schema";

type LineItem = Pick<Item, "name" | "method" | "params" | "naPolicy" | "scoredBy"> & { id: string; max: string };
export type LineFound = SheetFound & { item: LineItem | null };

/** The sheet with the one item that is written; an item of another table is none of it. */
export const lineFacts = ({ id, item }: { id: string; item: string }): Statement => ({
  name: "line_by_id",
  text: `select json_build_object('id', s.id, 'unitId', s.unit_id, 'blocYearId', y.id, 'archive', y.mode = 'archive', 'onBehalf', s.on_behalf, 'state', s.state, 'version', s.version, 'versionId', s.criteria_version_id, 'round', s.round,
        'stage', y.stage, 'dueOn', ${DUE_ON}, 'today', app_today(), 'behalfAnswer', s.behalf_answer,
        'item', (select json_build_object('id', i.id, 'name', i.name, 'method', i.method, 'params', i.params, 'max', i.max_points::text, 'naPolicy', nullif(i.na_policy::text, 'NONE'), 'scoredBy', i.scored_by)
          from criteria_item i where i.province_id = s.province_id and i.criteria_version_id = s.criteria_version_id and i.id = $2)) as it
      from score_sheet s join bloc_year y on y.province_id = s.province_id and y.id = s.bloc_year_id where s.province_id = app_province() and s.id = $1`,
  values: [id, item],
});

/** Whether this post may write the lines now; the secretary only where the reason was given first. */
export function refuseToWrite({ post }: Pick<Ctx, "post">, it: SheetFound): { onBehalf: boolean } {
  const obstacles = obstaclesToDraft(it);
  if (obstacles.length > 0) throw new Problem(obstacles);
  const onBehalf = post.code === "bloc_secretary";
  if (onBehalf && !it.onBehalf) throw new Problem("sheet.not_on_behalf");
  return { onBehalf };
}

export type Judged = { inputs: Record<string, unknown>; points: string | null };

/** What the typed cells are worth on this day; an unfinished line is kept as typed, a wrong one is refused at its cell. */
export function judge(
  item: Omit<LineItem, "id" | "name">,
  inputs: Inputs,
  notApplicable: boolean,
  today: string,
): Judged | { wrong: string; field: string } {
  if (notApplicable)
    return item.naPolicy === null
      ? { wrong: "Tiêu chí này không được ghi không phát sinh nhiệm vụ. Nhập kết quả.", field: "" }
      : { inputs: {}, points: null };
  const method = METHODS[item.method],
    max = exact(item.max);
  const known = Object.fromEntries(
    method
      .cells(item.params)
      .map(({ field }) => [field, inputs[field] ?? null])
      .filter(([, value]) => value !== null),
  );
  if (isUntouched(known as Inputs)) return { inputs: {}, points: null };
  const read = method.read(item.params, known, max);
  if ("refused" in read) return read.missing ? { inputs: known, points: null } : { wrong: read.refused, field: read.field };
  const ahead = dayAhead(item, read.inputs, today);
  if (ahead) return ahead;
  const scored = method.score(item.params, read.inputs, max);
  return { inputs: read.inputs as Record<string, unknown>, points: "points" in scored ? scored.points.toFixed(4) : null };
}

export type Written = { version: number; at: string };
export type Line = {
  item: string;
  version: number;
  inputs: Record<string, unknown>;
  points: string | null;
  note: string;
  notApplicable: boolean;
  onBehalf: boolean;
};

/**
 * One line in one trip: the sheet is held while it is still open, begins with its first line, and the line is written only over the version
 * it was made from. No row back means the sheet was closed meanwhile or somebody else wrote the line.
 */
export const writeLine = ({ actor }: Pick<Ctx, "actor">, sheetId: string, line: Line): Statement => ({
  name: "draft_write",
  text: `with s as (select province_id, id, unit_id, state from score_sheet where province_id = app_province() and id = $1 and state in ('not_started', 'drafting', 'returned') for no key update),
      begun as (update score_sheet t set state = 'drafting' from s where t.province_id = s.province_id and t.id = s.id and s.state = 'not_started')
      insert into score_draft as d (sheet_id, item_id, unit_id, layer, inputs, points, note, not_applicable, on_behalf, updated_by_id, updated_at)
      select s.id, $2, s.unit_id, 'self', $4::jsonb, $5::numeric, nullif($6, ''), $7, $8, $9, app_now() from s
      on conflict (province_id, sheet_id, item_id, layer) do update set inputs = excluded.inputs, points = excluded.points, note = excluded.note, not_applicable = excluded.not_applicable,
        on_behalf = excluded.on_behalf, updated_by_id = excluded.updated_by_id, updated_at = excluded.updated_at, version = d.version + 1 where d.version = $3
      returning d.version, d.updated_at as at`,
  values: [
    sheetId,
    line.item,
    line.version,
    JSON.stringify(line.inputs),
    line.points,
    line.note,
    line.notApplicable,
    line.onBehalf,
    actor.personId,
  ],
});

type Theirs = { inputs: Inputs; note: string; na: boolean; version: number; points: string | null; by: string; at: string; state: string };

/** What stands there instead, for a choice. Null where the same was written twice: nothing is lost. */
export async function clashAt(
  sql: Sql,
  it: SheetFound,
  item: LineItem,
  yours: { inputs: Inputs; note: string; notApplicable: boolean },
  prefix = "",
): Promise<{ same: Theirs } | { clash: Clash | Problem }> {
  const { rows } = await sql.query<{ it: Theirs }>({
    name: "draft_now",
    text: `select json_build_object('inputs', d.inputs, 'note', coalesce(d.note, ''), 'na', d.not_applicable, 'version', d.version, 'points', d.points::text, 'by', coalesce(p.full_name, 'Người khác'), 'at', d.updated_at, 'state', s.state) as it
      from score_sheet s left join score_draft d on d.province_id = s.province_id and d.sheet_id = s.id and d.item_id = $2 and d.layer = 'self' left join person p on p.province_id = d.province_id and p.id = d.updated_by_id
      where s.province_id = app_province() and s.id = $1`,
    values: [it.id, item.id],
  });
  const theirs = rows[0]?.it;
  if (!theirs?.version || !["not_started", "drafting", "returned"].includes(theirs.state)) return { clash: new Problem("sheet.moved") };
  const cells = METHODS[item.method].cells(item.params);
  const about = { by: theirs.by, at: clockWords(theirs.at) };
  const fields: ClashingField[] = [
    ...cells.map((cell) => ({
      field: prefix + cell.field,
      label: `${item.name}, ${cell.label}`,
      yours: cellWords(cell, yours.inputs[cell.field]),
      theirs: cellWords(cell, theirs.inputs[cell.field]),
      ...about,
    })),
    { field: `${prefix}note`, label: `${item.name}, thuyết minh`, yours: yours.note, theirs: theirs.note, ...about },
    {
      field: `${prefix}na`,
      label: `${item.name}, không phát sinh nhiệm vụ`,
      yours: yours.notApplicable ? "Có" : "",
      theirs: theirs.na ? "Có" : "",
      ...about,
    },
  ].filter((one) => one.yours !== one.theirs);
  return fields.length === 0 ? { same: theirs } : { clash: new Clash(fields, theirs.version) };
}

/** Autosave of one line. Drafts leave no audit row: a trigger keeps what stood there before. */
export async function saveLine(ctx: SqlCtx, it: LineFound, input: LineInput): Promise<Done> {
  const { onBehalf } = refuseToWrite(ctx, it);
  if (!it.item) throw new Problem("sheet.item_gone");
  if (it.item.scoredBy !== "self") throw new Problem("sheet.scored_elsewhere");
  const judged = judge(it.item, input.inputs, input.notApplicable, it.today);
  if ("wrong" in judged) throw new Problem({ code: "sheet.cell_wrong", field: judged.field || "line", facts: { sentence: judged.wrong } });
  const [[written]] = await last<[Written[]]>(
    ctx.sql,
    writeLine(ctx, it.id, {
      item: it.item.id,
      version: input.version,
      note: input.note,
      notApplicable: input.notApplicable,
      onBehalf,
      ...judged,
    }),
  );
  if (written) return saved(written.version, written.at, judged.points);
  const found = await clashAt(ctx.sql, it, it.item, { ...input, inputs: judged.inputs as Inputs });
  if ("clash" in found) throw found.clash;
  return saved(found.same.version, found.same.at, found.same.points);
}

const saved = (version: number, at: string, points: string | null): Done => ({
  done: `Đã lưu ${clockWords(at)}`,
  quiet: true,
  shown: [{ version: String(version), at: clockWords(at), points: points ?? "" }],
});
