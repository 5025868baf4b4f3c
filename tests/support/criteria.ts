import { departments } from "@/lib/criteria/frames/departments";
import { storedKind, storedLayer } from "@/lib/criteria/stored";
import { insertAsOwner, type Province } from "./cast.ts";
import { ownerSql } from "./database.ts";

/** The table of departments in use by a year, as a draft. Returns the id of the version. */
export async function draftedCriteria({ id: province_id }: Province, blocYearId: string, year = 2026): Promise<string> {
  const table = departments(year),
    at = { province_id };
  const frame_id = await insertAsOwner("criteria_frame", { ...at, name: "Khung" });
  const version = await insertAsOwner("criteria_version", {
    ...at,
    frame_id,
    title: `Bảng tiêu chí năm ${year}`,
    total_points: table.scale,
    bonus_cap: table.bonusCap,
    tie_break: JSON.stringify(table.tieRules),
    classes: JSON.stringify(table.classes),
  });
  await insertAsOwner("criteria_use", { ...at, bloc_year_id: blocYearId, criteria_version_id: version });
  for (const [n, section] of table.sections.entries()) {
    const section_id = await insertAsOwner("criteria_section", {
      ...at,
      criteria_version_id: version,
      position: n + 1,
      numeral: section.number,
      section_key: section.key,
      name: section.name,
      kind: storedKind(section.kind),
      max_points: section.max,
    });
    for (const [i, item] of section.items.entries()) {
      await insertAsOwner("criteria_item", {
        ...at,
        criteria_version_id: version,
        section_id,
        item_key: item.key,
        number: item.number,
        position: i + 1,
        name: item.name,
        max_points: item.max,
        method: item.method,
        params: JSON.stringify(item.params),
        evidence_asked: item.asksEvidence,
        asks_note: item.asksNote,
        scored_by: storedLayer(item.scoredBy),
        na_policy: item.naPolicy ?? "NONE",
      });
    }
  }
  return version;
}

/** The same, adopted by decision. */
export async function adoptedCriteria(province: Province, blocYearId: string, year = 2026): Promise<string> {
  const version = await draftedCriteria(province, blocYearId, year);
  await ownerSql.query(
    "update criteria_version set state = 'adopted', adopted_at = now(), decision_number = '01/QĐ', decision_date = '2026-01-20' where id = $1",
    [version],
  );
  return version;
}
