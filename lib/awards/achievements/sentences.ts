import { dateWords } from "@/lib/provinces/dates";
import { formatNumber } from "@/lib/provinces/numbers";
import type { RecordSeen } from "@/lib/reports/record";
import { linesOf } from "@/lib/reports/prefill";
import { lineWords } from "@/lib/reports/papers";

/** What the record holds for a report of achievements. Of others than the unit itself only what is their own. */
export type Known = {
  /** Address of the bloc-year behind it, without the province; null where the unit is in no bloc that year. */
  year: string | null;
  unitSlug: string;
  unitName: string;
  bloc: string | null;
  own: boolean;
  record: RecordSeen | null;
  result: { total: string | null; rank: number | null; of: number; classification: string | null } | null;
  notes: { id: string; number: string; name: string; note: string }[];
  honours: { id: string; year: string; titleName: string; number: string; decidedOn: string; name: string }[];
  models: { id: string; name: string; field: string; story: string | null; chosenOn: string | null }[];
  initiatives: { id: string; title: string; effect: string; recognised: string | null }[];
};
/** One sentence that the record makes, and where that stands: words for the reader and an address below the province. */
export type Sentence = { key: string; text: string; source: string; href: string };

const ended = (text: string) => (/[.;:!?]$/.test(text) ? text : `${text}.`);
const one = (text: string) => text.replace(/\s*\n+\s*/g, " ").trim();

/** All that the record can say for a proposal, in the order of a report: results, how they came about, movements, people, earlier awards. */
export function sentencesOf(
  { year, unitSlug, bloc, own, record, result, notes, honours, models, initiatives }: Known,
  period: string,
): Sentence[] {
  const found: Sentence[] = [],
    add = (key: string, text: string, source: string, href: string) => found.push({ key, text: ended(one(text)), source, href });
  if (own && year && result && (result.total || result.rank)) {
    const said = [
      result.total && `đạt ${formatNumber(result.total, 2)} điểm`,
      result.rank && `xếp thứ ${result.rank}/${result.of} của ${bloc}`,
      result.classification && `xếp loại ${result.classification}`,
    ]
      .filter(Boolean)
      .join(", ");
    add("result", `Năm ${period}, đơn vị ${said}`, "Kết quả chấm điểm, xếp hạng", `${year}/xep-hang`);
  }
  if (own && year && record)
    for (const line of linesOf(record, unitSlug, "YEAR"))
      if (!["score", "evidence"].includes(line.key)) add(line.key, lineWords({ ...line, note: null }), line.source, `${year}${line.href}`);
  if (own && year)
    for (const { id, number, name, note } of notes)
      add(`n-${id}`, `${name}: ${note}`, `Thuyết minh tự chấm, tiêu chí ${number}`.trim(), `${year}/cham-diem/${unitSlug}`);
  for (const { id, name, field, story, chosenOn } of models)
    add(
      `k-${id}`,
      `Điển hình tiên tiến ${name} (${field})${chosenOn ? `, được khối chọn ngày ${dateWords(chosenOn)}` : ""}${story ? `: ${story}` : ""}`,
      "Điển hình tiên tiến của khối",
      `${year ?? ""}/dien-hinh/${id}`,
    );
  for (const { id, title, effect, recognised } of initiatives)
    add(
      `i-${id}`,
      `Sáng kiến “${title}”${recognised ? `, được công nhận tại ${recognised}` : ""}: ${effect}`,
      "Sổ sáng kiến",
      `/don-vi/${unitSlug}/sang-kien`,
    );
  for (const { id, year: of, titleName, number, decidedOn, name } of honours)
    add(
      `h-${id}`,
      `Thành tích năm ${of}, được tặng ${titleName} theo Quyết định số ${number} ngày ${dateWords(decidedOn)}`,
      "Sổ vàng",
      `/khen-thuong?tim=${encodeURIComponent(name)}`,
    );
  return found;
}
