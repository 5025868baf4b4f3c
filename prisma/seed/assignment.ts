import { gridOfRows, gridPage, type Assignment } from "../../lib/scoring/domain/queries.ts";
import { cellName } from "../../lib/scoring/domain/names.ts";
import { progressOf, readGrid, type Typed } from "../../lib/scoring/domain/rules.ts";
import type { Keys } from "./province.ts";
import type { Doer, Sower } from "./sow.ts";

/** Cells as they are typed, by unit and by item and field: { "xa-ven-ho": { "giai-ngan.value": "96,4" } }. */
export type SeedCells = Record<string, Record<string, string>>;
export type SeedAssignment = {
  key: string;
  frameId: string;
  yearId: string;
  year: string;
  name: string;
  items: string[];
  dueOn: string;
  /** Who scores; null where another agency publishes the figures and the board enters them with their source. */
  unit: string | null;
  source?: { source: string; date: string };
  given: { at: string; by: Doer };
  entered: { at: string; by: Doer; cells: SeedCells };
  /** A workbook that was read and waits to be written into the grid. */
  upload?: { file: string; at: string; cells: SeedCells };
  handedInAt?: string;
};

/** A group of items given to a department for one year, with what it has entered so far. */
export async function sowAssignment(sower: Sower, at: Keys, it: SeedAssignment): Promise<string> {
  const id = at.of("assignment", it.key),
    unit = it.unit && at.unit(it.unit),
    { given, entered, source } = it;
  await sower.into("scoring_assignment", [
    {
      id,
      frame_id: it.frameId,
      year: it.year,
      unit_id: unit,
      name: it.name,
      item_keys: it.items,
      due_on: it.dueOn,
      created_by_id: given.by.person,
      created_at: given.at,
    },
  ]);
  await sower.into("scoring_assignment_year", [{ id: at.of("assignment-year", it.key), assignment_id: id, bloc_year_id: it.yearId }]);
  sower.audit("domain.assigned", id, { unit, items: it.items.length, years: [it.yearId] }, given.at, given.by);
  const typed = (cells: SeedCells): Typed =>
    Object.fromEntries(
      Object.entries(cells).flatMap(([key, row]) =>
        Object.entries(row).map(([cell, text]) => [cellName(at.of("sheet", it.yearId, key), cell), text]),
      ),
    );
  const { filled, faults } = readGrid(gridOfRows(await grid(sower, id)), typed(entered.cells), {});
  if (faults.length > 0) throw new Error(`${it.name}: ${JSON.stringify(faults)}`);
  const { rows } = await grid(sower, id);
  await sower.into(
    "scoring_line",
    filled.map((cell) => ({
      assignment_id: id,
      sheet_id: cell.sheetId,
      item_key: cell.key,
      unit_id: rows.find(({ sheetId }) => sheetId === cell.sheetId)!.unitId,
      by_unit_id: unit,
      inputs: cell.inputs,
      points: cell.points,
      not_applicable: cell.na,
      source: source?.source,
      source_date: source?.date,
      updated_by_id: entered.by.person,
      updated_at: entered.at,
    })),
  );
  if (it.upload) {
    const cells = typed(it.upload.cells);
    await sower.into("scoring_upload", [
      {
        assignment_id: id,
        file_name: it.upload.file,
        typed: cells,
        source: source?.source,
        source_date: source?.date,
        uploaded_by_id: entered.by.person,
        uploaded_at: it.upload.at,
      },
    ]);
    sower.audit("domain.read", id, { file: it.upload.file, cells: Object.keys(cells).length }, it.upload.at, entered.by);
  }
  if (it.handedInAt) await handIn(sower, id, it, it.handedInAt);
  return id;
}

const grid = async ({ client }: Sower, id: string) => (await client.query<{ it: Assignment }>(gridPage(id))).rows[0]!.it;

/** The figures of a department as a layer of the record, in the words of hand-in.ts, at the hour of the story. */
async function handIn(sower: Sower, id: string, { entered, yearId }: SeedAssignment, handedInAt: string): Promise<void> {
  const it = await grid(sower, id),
    { of, filled } = progressOf(gridOfRows(it));
  const { rows } = await sower.client.query<{ items: number; units: number; digest: string }>(
    `with copied as (insert into score_entry (sheet_id, item_id, unit_id, layer, round, inputs, points, not_applicable, by_person_id, by_unit_id, entered_at)
       select t.id, i.id, t.unit_id, 'domain', 1, l.inputs, l.points, l.not_applicable, $2, l.by_unit_id, $3
       from scoring_line l join score_sheet t on t.id = l.sheet_id join criteria_item i on i.criteria_version_id = t.criteria_version_id and i.item_key = l.item_key where l.province_id = app_province() and l.assignment_id = $1
       returning sheet_id, item_id, points, not_applicable, inputs, note)
     select count(*)::int as items, count(distinct sheet_id)::int as units, encode(sha256(convert_to(string_agg(concat_ws('|', sheet_id, item_id, points, not_applicable, inputs, note), E'\\n' order by sheet_id, item_id), 'UTF8')), 'hex') as digest from copied`,
    [id, entered.by.person, handedInAt],
  );
  await sower.client.query(
    "update scoring_assignment set state = 'handed_in', handed_in_at = $2, handed_in_by_id = $3, version = version + 1 where id = $1",
    [id, handedInAt, entered.by.person],
  );
  sower.audit("domain.handed_in", id, { ...rows[0], unit: it.unitId, left: of - filled, late: 0, years: [yearId] }, handedInAt, entered.by);
}
