import { randomUUID } from "node:crypto";
import type { AssignmentState } from "@/lib/tenancy/generated/enums";
import { type Assignment, gridById } from "@/lib/scoring/domain/queries";
import { handInAssignment } from "@/lib/scoring/domain/hand-in";
import { cellName } from "@/lib/scoring/domain/names";
import { saveGrid } from "@/lib/scoring/domain/save-grid";
import { shownTexts } from "@/lib/scoring/domain/shown";
import {
  aPerson,
  aProvince,
  aUnit,
  aYear,
  as,
  holdsOffice,
  insertAsOwner,
  type Player,
  type Province,
  type Unit,
  type Year,
} from "./cast.ts";
import { ownerSql } from "./database.ts";

export type Communes = {
  province: Province;
  department: Unit;
  scorer: Player;
  colleague: Player;
  officer: Player;
  head: Player;
  stranger: Player;
  year: Year;
  frameId: string;
  versionId: string;
  units: Unit[];
  sheets: string[];
  items: Record<string, string>;
};

const ITEMS: [key: string, method: string, max: number, params: object, scoredBy: string, na?: string][] = [
  ["thu", "RATIO", 30, {}, "domain", "EXCLUDE_RESCALE"],
  ["giai-ngan", "DOMAIN_SCORE", 20, {}, "domain"],
  ["y-te", "DOMAIN_SCORE", 10, {}, "domain"],
  ["an-ninh", "DEDUCT", 10, { each: 2, floor: 0, countName: "Số vụ" }, "domain"],
  ["dang", "BOOLEAN", 10, {}, "domain"],
  ["cchc", "EXTERNAL", 10, {}, "board"],
  ["tu-cham", "MANUAL", 10, { step: 0.25 }, "self"],
];
export const KEYS = ["thu", "giai-ngan", "y-te", "an-ninh", "dang"];

/** A cluster of communes in one year with a table of 100 points, most of it scored by a department. */
export async function someCommunes(count: number, stage = "scoring"): Promise<Communes> {
  const province = await aProvince(),
    at = { province_id: province.id };
  const frameId = await insertAsOwner("criteria_frame", { ...at, name: "Khung xã" });
  const versionId = await insertAsOwner("criteria_version", {
    ...at,
    frame_id: frameId,
    title: "Tiêu chí xã, phường",
    total_points: 100,
    classes: "[]",
    tie_break: "[]",
  });
  const section = await insertAsOwner("criteria_section", {
    ...at,
    criteria_version_id: versionId,
    position: 1,
    numeral: "I",
    name: "Kinh tế, xã hội",
    max_points: 100,
  });
  const items: Record<string, string> = {};
  for (const [position, [key, method, max, params, scoredBy, na = "NONE"]] of ITEMS.entries()) {
    items[key] = await insertAsOwner("criteria_item", {
      ...at,
      criteria_version_id: versionId,
      section_id: section,
      item_key: key,
      position,
      name: `Tiêu chí ${key}`,
      max_points: max,
      method,
      params: JSON.stringify(params),
      scored_by: scoredBy,
      na_policy: na,
    });
  }
  await ownerSql.query(
    "update criteria_version set state = 'adopted', adopted_at = now(), decision_number = '01/QĐ', decision_date = '2026-01-05' where id = $1",
    [versionId],
  );
  const department = await aUnit(province, "Sở Tài chính"),
    elsewhere = await aUnit(province, "Sở Y tế"),
    board = await aUnit(province, "Sở Nội vụ");
  const units: Unit[] = [];
  for (let n = 1; n <= count; n++) units.push(await aUnit(province, `Xã ${String(n).padStart(3, "0")}`));
  const year = await aYear(province, units, { stage });
  await insertAsOwner("criteria_use", { ...at, bloc_year_id: year.blocYearId, criteria_version_id: versionId });
  const head = await aPerson(province, { unit: units[0]!, posts: ["unit_leader"] });
  await holdsOffice(province, year.blocYearId, "head", units[0]!, { head });
  const { rows } = await ownerSql.query<{ id: string; unit: string }>(
    "insert into score_sheet (province_id, bloc_year_id, unit_id, criteria_version_id, state) select $1, $2, u, $3, 'drafting' from unnest($4::uuid[]) u returning id, unit_id as unit",
    [province.id, year.blocYearId, versionId, units.map(({ id }) => id)],
  );
  return {
    province,
    department,
    year,
    frameId,
    versionId,
    units,
    items,
    head,
    sheets: units.map(({ id }) => rows.find(({ unit }) => unit === id)!.id),
    scorer: await aPerson(province, { unit: department, posts: ["domain_scorer"] }),
    colleague: await aPerson(province, { unit: department, posts: ["unit_officer"] }),
    officer: await aPerson(province, { unit: board, posts: ["board_officer"] }),
    stranger: await aPerson(province, { unit: elsewhere, posts: ["unit_officer"] }),
  };
}

/** An assignment of the department (null: the board's), as it would stand after being given out. */
export async function anAssignment(
  { province, frameId, year, department }: Communes,
  given: { unitId?: string | null; keys?: string[]; state?: AssignmentState } = {},
): Promise<string> {
  const id = await insertAsOwner("scoring_assignment", {
    province_id: province.id,
    id: randomUUID(),
    frame_id: frameId,
    year: "2026",
    unit_id: given.unitId === undefined ? department.id : given.unitId,
    name: "Kinh tế",
    item_keys: given.keys ?? KEYS,
    due_on: "2099-01-01",
  });
  await insertAsOwner("scoring_assignment_year", { province_id: province.id, assignment_id: id, bloc_year_id: year.blocYearId });
  return id;
}

export const lookAt = (who: Player, id: string): Promise<Assignment> => as(who, async ({ sql }) => (await gridById(sql, id))!);

type Cells = [sheet: string, column: string, text: string][];
const typedOf = (cells: Cells) => Object.fromEntries(cells.map(([sheet, column, text]) => [cellName(sheet, column), text]));
/** Cells typed into the page as it stood at `seen`, or as it stands now. */
export const types = (
  who: Player,
  id: string,
  cells: Cells,
  { seen, ...source }: { seen?: Assignment; source?: string; sourceDate?: string } = {},
) =>
  as(who, async (ctx) => {
    const it = (await gridById(ctx.sql, id))!,
      page = seen ?? it;
    return saveGrid(ctx, it, {
      id,
      version: page.version,
      before: shownTexts(page),
      typed: { ...shownTexts(page), ...typedOf(cells) },
      source: source.source ?? null,
      sourceDate: source.sourceDate ?? null,
    });
  });
export const handsIn = (who: Player, id: string, { version, partial = false }: { version?: number; partial?: boolean } = {}) =>
  as(who, async (ctx) => {
    const it = (await gridById(ctx.sql, id))!;
    return handInAssignment(ctx, it, { id, version: version ?? it.version, partial });
  });
/** Every cell of a row, in the order of KEYS with their fields. */
export const wholeRow = (sheet: string, n = 0): Cells => [
  [sheet, "thu.target", "100"],
  [sheet, "thu.actual", String(80 + (n % 20))],
  [sheet, "giai-ngan.points", "15,5"],
  [sheet, "y-te.points", "9"],
  [sheet, "an-ninh.count", "1"],
  [sheet, "dang.met", "Đạt"],
];
