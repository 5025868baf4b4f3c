import { exact, formatAmount, type Amount } from "./points";
import { itemByKey, type KeyedTieRule, type TieRule, type Version } from "./table";

const cap = (bonus: Amount | null) => (bonus === null ? "không có trần" : formatAmount(bonus));
const classesText = ({ classes }: Version) =>
  classes.map(({ name, from }) => `${name} từ ${formatAmount(from)}`).join(", ") || "không xếp loại";

/** "Điểm mục I", "Ít điểm trừ hơn": one step of the order in which ties are broken. */
export function tieWords(version: Version, rule: TieRule): string {
  if (rule.by === "fewer_penalties") return "Ít điểm trừ hơn";
  if (rule.by === "bonus") return "Nhiều điểm thưởng hơn";
  if (rule.by === "item") return `Điểm tiêu chí ${itemByKey(version, rule.key)?.number ?? "đã xóa"} cao hơn`;
  const { key } = rule as KeyedTieRule;
  return `Điểm mục ${version.sections.find((section) => section.key === key)?.number ?? "đã xóa"} cao hơn`;
}
const lower = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
const ties = (version: Version) => version.tieRules.map((rule) => lower(tieWords(version, rule))).join("; ") || "không có";

/** What two versions differ in outside their items, a sentence each. */
export function headChanges(before: Version, after: Version): string[] {
  const found: string[] = [];
  const said = (what: string, was: string, is: string) => {
    if (was !== is) found.push(`${what}: ${was} → ${is}.`);
  };
  said("Thang điểm", formatAmount(before.scale), formatAmount(after.scale));
  said("Trần điểm thưởng", cap(before.bonusCap), cap(after.bonusCap));
  const was = new Map(before.sections.map((section) => [section.key, section]));
  for (const section of after.sections) {
    const old = was.get(section.key);
    was.delete(section.key);
    if (!old) {
      found.push(`Thêm mục ${section.number}. ${section.name}.`);
      continue;
    }
    said(`Tên mục ${section.number}`, `“${old.name}”`, `“${section.name}”`);
    if (section.kind === "MAIN" && !exact(old.max).eq(exact(section.max)))
      found.push(`Điểm mục ${section.number}: ${formatAmount(old.max)} → ${formatAmount(section.max)}.`);
  }
  for (const gone of was.values()) found.push(`Bỏ mục ${gone.number}. ${gone.name}.`);
  said("Xếp loại", classesText(before), classesText(after));
  said("Tiêu chuẩn phụ khi bằng điểm", ties(before), ties(after));
  return found;
}
