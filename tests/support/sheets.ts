import { type Player, type Province, type Unit, type Year, aPerson, aProvince, aUnit, aYear, holdsOffice, insertAsOwner } from "./cast.ts";

export type Item = { id: string; key: string };
export type Scene = {
  province: Province;
  head: Unit;
  unit: Unit;
  year: Year;
  items: Record<"ratio" | "manual" | "deduct" | "bonus", Item>;
  officer: Player;
  leader: Player;
  chief: Player;
  sheetId: string;
};

type Third = { method: string; params: object };
const DEDUCTED: Third = { method: "DEDUCT", params: { each: 0.5, floor: 0, countName: "Số lần chậm" } };
/** A table of three items worth 100 and a bonus, adopted and in use. */
export async function someCriteria(province: Province, blocYearId: string, third = DEDUCTED) {
  const at = { province_id: province.id };
  const frame = await insertAsOwner("criteria_frame", { ...at, name: "Bảng tiêu chí" });
  const version = await insertAsOwner("criteria_version", {
    ...at,
    frame_id: frame,
    title: "Tiêu chí năm 2026",
    total_points: 100,
    bonus_cap: 5,
    tie_break: "[]",
    classes: "[]",
  });
  const section = await insertAsOwner("criteria_section", {
    ...at,
    criteria_version_id: version,
    position: 1,
    numeral: "I",
    name: "Nhiệm vụ được giao",
    max_points: 100,
  });
  const extra = await insertAsOwner("criteria_section", {
    ...at,
    criteria_version_id: version,
    position: 2,
    numeral: "II",
    name: "Điểm thưởng",
    kind: "BONUS",
    max_points: 5,
  });
  const item = async (
    key: string,
    position: number,
    method: string,
    max: number,
    params: object,
    into = section,
    na = "NONE",
  ): Promise<Item> => ({
    key,
    id: await insertAsOwner("criteria_item", {
      ...at,
      criteria_version_id: version,
      section_id: into,
      item_key: key,
      position,
      name: `Tiêu chí ${key}`,
      max_points: max,
      method,
      params: JSON.stringify(params),
      na_policy: na,
    }),
  });
  const items = {
    ratio: await item("ratio", 1, "RATIO", 60, {}, section, "EXCLUDE_RESCALE"),
    manual: await item("manual", 2, "MANUAL", 30, { step: 0.25 }),
    deduct: await item("deduct", 3, third.method, 10, third.params),
    bonus: await item("bonus", 4, "BONUS", 5, { each: 0.5, countName: "Sáng kiến" }, extra),
  };
  await adopt(version);
  await insertAsOwner("criteria_use", { ...at, bloc_year_id: blocYearId, criteria_version_id: version });
  return { version, items };
}

const adopt = async (version: string) => {
  const { ownerSql } = await import("./database.ts");
  await ownerSql.query(
    "update criteria_version set state = 'adopted', adopted_at = now(), decision_number = '12/QĐ', decision_date = '2026-01-15' where id = $1",
    [version],
  );
};

/** A year in self-scoring: the head's unit and one more, its officer and leader, and the sheet of that unit. */
export async function aScene({ due = "2099-12-15", third = DEDUCTED } = {}): Promise<Scene> {
  const province = await aProvince(),
    head = await aUnit(province),
    unit = await aUnit(province);
  const year = await aYear(province, [head, unit], { stage: "scoring" });
  const { version, items } = await someCriteria(province, year.blocYearId, third);
  const chief = await aPerson(province, { unit: head, posts: ["unit_leader"] });
  await holdsOffice(province, year.blocYearId, "head", head, { head: chief });
  const sheetId = await insertAsOwner("score_sheet", {
    province_id: province.id,
    bloc_year_id: year.blocYearId,
    unit_id: unit.id,
    criteria_version_id: version,
    due_on: due,
  });
  return {
    province,
    head,
    unit,
    year,
    items,
    chief,
    sheetId,
    officer: await aPerson(province, { unit, posts: ["unit_officer"] }),
    leader: await aPerson(province, { unit, posts: ["unit_leader"] }),
  };
}
