import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem, type ProblemItem } from "@/lib/problems/problem";
import { itemByKey } from "@/lib/criteria/table";
import { dateColumn, dateWords } from "@/lib/provinces/dates";
import { readSheets, type TextRow } from "@/lib/spreadsheets/read";
import { writeTemplate } from "@/lib/spreadsheets/template";
import { LIMITS } from "@/lib/spreadsheets/unpack";
import { type Assignment, gridOfRows } from "./queries";
import { cellName, noteName, reasonName } from "./names";
import {
  choicesOf,
  columnsOf,
  type GridColumn,
  NOT_ARISEN,
  noteOf,
  reasonOf,
  obstaclesToScore,
  readGrid,
  shownAt,
  type Typed,
} from "./rules";
import type { UploadInput } from "./schema";
import { shownTexts } from "./shown";

const SHEET = "Chấm điểm",
  CODE = "Mã đơn vị",
  UNIT = "Đơn vị",
  BLOC = "Khối, cụm",
  NOTE = "Ghi chú",
  REASON = "Lý do";
/** More faults at once are no help: the rest comes after these. */
const MOST_FAULTS = 30;

/** Heads are found again whatever a spreadsheet does to them: each begins with the number of its column. */
const headsOf = (columns: readonly GridColumn[]) => columns.map((column, at) => ({ ...column, head: `${at + 1}. ${column.head}` }));
const columnsOfGrid = (it: Assignment) => {
  const newest = it.versions.at(-1);
  return newest ? headsOf(columnsOf(gridOfRows(it).versions.get(newest.id)!, it.keys)) : [];
};

/** The workbook of one assignment: its units and items, with what is in the grid already. */
export async function gridTemplate(it: Assignment): Promise<Buffer> {
  const columns = columnsOfGrid(it);
  const rows = it.rows
    .filter(({ own }) => !own)
    .map((row) => [
      row.code,
      row.unit,
      row.bloc,
      ...columns.map((column) => shownAt(row.lines[column.itemKey], column)),
      noteOf(row),
      reasonOf(row),
    ]);
  return writeTemplate(
    [
      {
        name: SHEET,
        example: [],
        rows,
        columns: [
          { head: CODE, required: true, width: 16 },
          { head: UNIT, width: 34 },
          { head: BLOC, width: 22 },
          ...columns.map(({ head, cell, itemKey }) => {
            const choices = choicesOf(cell, itemByKey(gridOfRows(it).versions.get(it.versions.at(-1)!.id)!, itemKey)!);
            return { head, width: 22, ...(choices ? { choices } : {}) };
          }),
          { head: NOTE, width: 40 },
          { head: REASON, width: 32, choices: it.reasons.map(({ words }) => words) },
        ],
      },
    ],
    [
      `Phiếu chấm: ${it.name}, năm ${it.year}. Hạn nộp ${dateWords(it.dueOn)}.`,
      "Giữ nguyên mã đơn vị và tiêu đề cột; nhập số như 9,25 hoặc 1.000.",
      `Không phát sinh nhiệm vụ, nếu tiêu chí cho phép: ghi ${NOT_ARISEN}.`,
      "Ô để trống thì ô đang có trong lưới giữ nguyên.",
      "Còn một dòng sai thì không dòng nào được ghi. Không đưa nội dung bí mật nhà nước vào tệp.",
    ],
  );
}

type Found = { typed: Typed; faults: ProblemItem[]; rowOf: Map<string, number> };

/** Rows of the workbook as cells of the grid; every row that cannot be placed is named: a list of its own, no field is wrong. */
export function placeRows(it: Assignment, columns: readonly (GridColumn & { head: string })[], rows: readonly TextRow[]): Found {
  const units = new Map(it.rows.map((row) => [row.code.trim().toLowerCase(), row])),
    found: Found = { typed: {}, faults: [], rowOf: new Map() };
  for (const { row: at, cells } of rows) {
    const code = cells.code ?? "",
      unit = units.get(code.trim().toLowerCase());
    if (!unit) {
      found.faults.push({ code: "domain.row_unknown", facts: { row: at, code } });
      continue;
    }
    const first = found.rowOf.get(unit.sheetId);
    if (first !== undefined) {
      found.faults.push({ code: "domain.row_twice", facts: { row: at, unit: unit.unit, first } });
      continue;
    }
    found.rowOf.set(unit.sheetId, at);
    for (const { field } of columns) if (cells[field]) found.typed[cellName(unit.sheetId, field)] = cells[field];
    if (cells.note) found.typed[noteName(unit.sheetId)] = cells.note;
    if (cells.reason) found.typed[reasonName(unit.sheetId)] = cells.reason;
  }
  return found;
}

/** Reads a workbook and keeps it to be looked at; the grid does not change. */
export async function readUpload(
  ctx: Ctx,
  it: Assignment,
  { source, sourceDate }: UploadInput,
  { workbook }: Record<string, File>,
): Promise<Done> {
  const obstacles = obstaclesToScore(it);
  if (obstacles.length > 0) throw new Problem(obstacles);
  if (!workbook) throw new Problem({ code: "domain.no_file", field: "workbook" });
  if (workbook.size > LIMITS.bytes)
    throw new Problem({ code: "file.too_large", field: "workbook", facts: { megabytes: Math.ceil(workbook.size / 1_048_576), limit: 20 } });
  if (it.unitId === null && !(source && sourceDate))
    throw new Problem({ code: "domain.source_missing", field: source ? "sourceDate" : "source" });
  const typed = await readGridWorkbook(it, Buffer.from(await workbook.arrayBuffer()));
  await ctx.tx.scoringUpload.deleteMany({ where: { assignmentId: it.id } });
  await ctx.tx.scoringUpload.create({
    data: {
      assignmentId: it.id,
      fileName: workbook.name.slice(0, 200),
      typed,
      source,
      sourceDate: sourceDate && dateColumn(sourceDate),
      uploadedById: ctx.actor.personId,
    },
  });
  await audit(ctx, "domain.read", it.id, { file: workbook.name.slice(0, 200), cells: Object.keys(typed).length });
  return { next: `/${ctx.actor.provinceSlug}/cham-linh-vuc/${it.id}/tep-excel` };
}

/** The cells of a workbook, or every fault of it by row: nothing is taken from a file with one wrong line. */
export async function readGridWorkbook(it: Assignment, bytes: Buffer): Promise<Typed> {
  const columns = columnsOfGrid(it);
  const plan = {
    key: "grid",
    name: SHEET,
    columns: [
      { key: "code", head: CODE },
      ...columns.map(({ field, head }) => ({ key: field, head })),
      { key: "note", head: NOTE },
      { key: "reason", head: REASON },
    ],
  };
  const read = await readSheets(bytes, [plan]);
  if (read.missing.length > 0) throw new Problem({ code: "domain.foreign", field: "workbook" });
  if (read.incomplete[0])
    throw new Problem({
      code: "domain.columns",
      field: "workbook",
      facts: { columns: read.incomplete[0].columns.map((name) => `“${name}”`).join(", ") },
    });
  const { typed, faults, rowOf } = placeRows(it, columns, read.rows),
    judged = readGrid(gridOfRows(it), typed, shownTexts(it));
  for (const { field = "", code, facts } of judged.faults) faults.push(placed(it, columns, rowOf, field, code, facts));
  if (faults.length > 0)
    throw new Problem(
      faults.length > MOST_FAULTS
        ? [...faults.slice(0, MOST_FAULTS), { code: "domain.many_faults", facts: { more: faults.length - MOST_FAULTS } }]
        : faults,
    );
  if (judged.filled.length === 0) throw new Problem({ code: "domain.nothing_new", field: "workbook" });
  return typed;
}

/** A fault of a cell, named by its row and column in the workbook. */
function placed(
  it: Assignment,
  columns: readonly (GridColumn & { head: string })[],
  rowOf: Map<string, number>,
  name: string,
  code: ProblemItem["code"],
  facts: ProblemItem["facts"],
): ProblemItem {
  const row = it.rows.find(({ sheetId }) => name.includes(sheetId)),
    column = columns.find(({ field }) => row && name === cellName(row.sheetId, field));
  if (code !== "domain.cell_wrong" || !row) return { code, ...(facts ? { facts } : {}) };
  return {
    code: "domain.row_wrong",
    facts: { row: rowOf.get(row.sheetId) ?? 0, unit: row.unit, column: column?.head ?? "", sentence: String(facts?.sentence ?? "") },
  };
}
