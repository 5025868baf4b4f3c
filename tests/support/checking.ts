import type { Ctx } from "@/lib/action/action";
import { announceCheck } from "@/lib/scoring/announce";
import { sheetToCheck, type SheetToCheck } from "@/lib/scoring/check-queries";
import { acceptRest, judgeItem } from "@/lib/scoring/judge";
import { settleSheet } from "@/lib/scoring/settle";
import type { NaPolicy } from "@/lib/tenancy/generated/enums";
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

export type Bench = {
  province: Province;
  year: Year;
  units: Unit[];
  leaders: Player[];
  head: Player;
  deputy: Player;
  officer: Player;
  boardUnit: Unit;
  versionId: string;
  items: Record<string, string>;
  sheets: string[];
};
/** "na": does not apply. */
type Points = Record<string, number | "na" | null>;

const ITEMS: [
  key: string,
  section: "main" | "second" | "bonus" | "penalty" | "gate",
  method: string,
  max: number,
  params: object,
  scoredBy?: string,
][] = [
  ["chi-tieu", "main", "MANUAL", 40, { step: 0.25 }],
  ["giai-ngan", "main", "MANUAL", 20, { step: 0.25 }],
  ["cchc", "main", "MANUAL", 10, { step: 0.25 }, "board"],
  ["thi-dua", "second", "MANUAL", 30, { step: 0.25 }],
  ["thuong", "bonus", "BONUS", 3, { each: 1, countName: "Số cờ" }],
  ["tru", "penalty", "PENALTY", 0, { each: 1, countName: "Số lần" }],
  ["ky-luat", "gate", "GATE", 0, { effect: "NO_RANK" }],
];
export const FULL: Points = { "chi-tieu": 40, "giai-ngan": 20, "thi-dua": 30, thuong: 1, tru: 0, "ky-luat": 0 };

/** Adopted criteria of 100 points: two sections, a figure from elsewhere, a bonus, a penalty and a gate. */
async function criteria(
  province: Province,
  naPolicies: Record<string, NaPolicy>,
): Promise<{ versionId: string; items: Record<string, string> }> {
  const at = { province_id: province.id };
  const frame = await insertAsOwner("criteria_frame", { ...at, name: "Khung" });
  const versionId = await insertAsOwner("criteria_version", {
    ...at,
    frame_id: frame,
    title: "Tiêu chí",
    total_points: 100,
    bonus_cap: 3,
    classes: JSON.stringify([
      { key: "xuat-sac", name: "Xuất sắc", from: 95 },
      { key: "tot", name: "Tốt", from: 80 },
    ]),
    tie_break: JSON.stringify([{ by: "section", key: "I" }, { by: "fewer_penalties" }]),
  });
  const sections: Record<string, string> = {};
  for (const [position, [key, numeral, kind, max]] of (
    [
      ["main", "I", "SCORED", 70],
      ["second", "II", "SCORED", 30],
      ["bonus", "III", "BONUS", 3],
      ["penalty", "IV", "PENALTY", 0],
      ["gate", "V", "GATE", 0],
    ] as const
  ).entries()) {
    sections[key] = await insertAsOwner("criteria_section", {
      ...at,
      criteria_version_id: versionId,
      position,
      numeral,
      name: `Mục ${numeral}`,
      kind,
      max_points: max,
    });
  }
  const items: Record<string, string> = {};
  for (const [position, [key, section, method, max, params, scoredBy = "self"]] of ITEMS.entries()) {
    items[key] = await insertAsOwner("criteria_item", {
      ...at,
      criteria_version_id: versionId,
      section_id: sections[section],
      item_key: key,
      position,
      name: `Tiêu chí ${key}`,
      max_points: max,
      method,
      params: JSON.stringify(params),
      scored_by: scoredBy,
      na_policy: naPolicies[key] ?? "NONE",
    });
  }
  await ownerSql.query(
    "update criteria_version set state = 'adopted', adopted_at = now(), decision_number = '01/QĐ', decision_date = '2026-01-05' where id = $1",
    [versionId],
  );
  return { versionId, items };
}

/** A bloc in `checking`: every unit has handed in the points given, the first is the head, the second the deputy. */
export async function aBench(scores: Points[], stage = "checking", naPolicies: Record<string, NaPolicy> = {}): Promise<Bench> {
  const province = await aProvince(),
    { versionId, items } = await criteria(province, naPolicies);
  const units: Unit[] = [],
    leaders: Player[] = [];
  for (const _one of scores) units.push(await aUnit(province));
  for (const unit of units) leaders.push(await aPerson(province, { unit, posts: ["unit_leader"] }));
  const boardUnit = await aUnit(province),
    officer = await aPerson(province, { unit: boardUnit, posts: ["board_officer"] });
  const year = await aYear(province, units, { stage });
  await insertAsOwner("criteria_use", { province_id: province.id, bloc_year_id: year.blocYearId, criteria_version_id: versionId });
  await holdsOffice(province, year.blocYearId, "head", units[0]!, { head: leaders[0]! });
  if (units[1]) await holdsOffice(province, year.blocYearId, "deputy", units[1], { deputy: leaders[1]! });
  const bench: Bench = {
    province,
    year,
    units,
    leaders,
    head: leaders[0]!,
    deputy: leaders[1] ?? officer,
    officer,
    boardUnit,
    versionId,
    items,
    sheets: [],
  };
  for (const [at, points] of scores.entries()) bench.sheets.push(await aSentSheet(bench, units[at]!, points));
  return bench;
}

export async function aSentSheet({ province, year, versionId, items }: Bench, unit: Unit, points: Points): Promise<string> {
  const id = await insertAsOwner("score_sheet", {
    province_id: province.id,
    bloc_year_id: year.blocYearId,
    unit_id: unit.id,
    criteria_version_id: versionId,
    state: "sent",
    sent_at: new Date(),
    round: 1,
  });
  for (const [key, value] of Object.entries(points)) await selfEntry({ province, items }, id, unit, key, value, 1);
  return id;
}

export const selfEntry = (
  { province, items }: Pick<Bench, "province" | "items">,
  sheet: string,
  unit: Unit,
  key: string,
  points: Points[string],
  round: number,
) =>
  insertAsOwner("score_entry", {
    province_id: province.id,
    sheet_id: sheet,
    item_id: items[key],
    unit_id: unit.id,
    layer: "self",
    round,
    points: points === "na" ? null : points,
    not_applicable: points === "na",
    by_unit_id: unit.id,
    inputs: JSON.stringify(points === "na" ? {} : key === "ky-luat" ? { hit: points === 1 } : { points }),
  });

const seen = async (ctx: Ctx, sheet: string): Promise<SheetToCheck> => (await sheetToCheck(ctx.sql, sheet))!;
export const look = (who: Player, sheet: string) => as(who, (ctx) => seen(ctx, sheet));
type Judgement = Partial<{
  verb: "accept" | "change" | "defer";
  points: string | null;
  reason: string;
  reasonId: string | null;
  hit: "yes" | "no";
  version: number;
}>;
/** Own words alone are tried where a test says so; else the first of the list stands beside them. */
export const listed = (it: Pick<SheetToCheck, "reasons">, reason: string): string | null =>
  reason.trim() === "" ? null : it.reasons[0]!.id;
export const judge = (
  who: Player,
  sheet: string,
  key: string,
  { verb = "change", points = null, reason = "", reasonId, hit, version }: Judgement,
) =>
  as(who, async (ctx) => {
    const it = await seen(ctx, sheet);
    return judgeItem(ctx, it, {
      id: sheet,
      key,
      verb,
      points,
      reason,
      reasonId: reasonId === undefined ? listed(it, reason) : reasonId,
      version: version ?? it.judged[key]?.version ?? 0,
      ...(hit ? { hit } : {}),
    });
  });
export const acceptAll = (who: Player, sheet: string) =>
  as(who, async (ctx) => {
    const it = await seen(ctx, sheet);
    return acceptRest(ctx, it, { id: sheet, version: it.version });
  });
export const announce = (who: Player, sheet: string) =>
  as(who, async (ctx) => {
    const it = await seen(ctx, sheet);
    return announceCheck(ctx, it, { id: sheet, version: it.version });
  });
export const settle = (who: Player, sheet: string, version?: number) =>
  as(who, async (ctx) => {
    const it = await seen(ctx, sheet);
    return settleSheet(ctx, it, { id: sheet, version: version ?? it.version });
  });

/** Everything taken over as it was handed in; the figure from elsewhere is counted later. */
export async function pass(who: Player, sheet: string): Promise<void> {
  await acceptAll(who, sheet);
  await judge(who, sheet, "cchc", { verb: "defer" });
  await announce(who, sheet);
  await settle(who, sheet);
}
