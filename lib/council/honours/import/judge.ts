import { RowReader } from "@/lib/blocs/import/cells";
import { yearLabelFault } from "@/lib/blocs/rules";
import { dateWords } from "@/lib/provinces/dates";
import type { SubjectKind } from "@/lib/tenancy/generated/enums";
import { RECIPIENT_WORDS } from "@/lib/titles/words";
import { fold } from "@/lib/people/identity";

/** A row as it is kept in the draft: of the number of an identity paper only its mark, or that it was none. */
export type RawRow = { row: number; cells: Record<string, string> };
export const WRONG_NUMBER = "sai";

export type Known = {
  titles: { code: string; name: string; subject: SubjectKind }[];
  units: { id: string; code: string }[];
  /** Decisions from paper under one of the numbers of the file, and lines that stand in them. */
  decisions: {
    id: string;
    number: string;
    signedOn: string;
    publishedAt: string | null;
    lines: { name: string; unitName: string | null; titleName: string }[];
  }[];
  /** Who is known by a mark, a unit or, where no mark is to be had, by name and place. */
  subjects: { id: string; kind: SubjectKind; name: string; place: string; mark: string | null; unitId: string | null }[];
};
export type Award = {
  row: number;
  kind: SubjectKind;
  name: string;
  post: string | null;
  unitName: string | null;
  unitId: string | null;
  mark: string | null;
  titleName: string;
  titleCode: string | null;
  year: string;
  number: string;
  day: string;
  signerTitle: string;
  signerName: string;
  about: string | null;
  paperNo: string | null;
};
export type Finding = { row: number; label: string; faults: { column: string; words: string }[] };
export type Judged = { faults: Finding[]; awards: Award[]; there: number; unknownTitles: string[] };

const EARLIEST = "1945-09-02";
const lineKey = (it: { name: string; unitName: string | null; titleName: string }) =>
  [it.name, it.unitName, it.titleName].map(fold).join("\n");
/** A paper says neither for whom in brackets nor every word of who decides. */
const titleKey = (name: string) =>
  fold(name)
    .replace(/ \((?:ca nhan|ho gia dinh)\)$/, "")
    .replace(/\bubnd\b/g, "uy ban nhan dan");
const paperKey = (number: string, day: string) => `${fold(number)}\n${day}`;

/** What every row comes to, in one pass. One fault anywhere, and nothing is written. */
export function judgePast(rows: readonly RawRow[], known: Known, today: string): Judged {
  const faults: Finding[] = [],
    awards: Award[] = [],
    unknown = new Set<string>(),
    units = new Map(known.units.map((one) => [fold(one.code), one.id]));
  const there = new Set(
    known.decisions.flatMap((one) => one.lines.map((line) => `${paperKey(one.number, one.signedOn)}\n${lineKey(line)}`)),
  );
  const titles = new Map<string, Known["titles"]>();
  for (const title of known.titles) titles.set(titleKey(title.name), [...(titles.get(titleKey(title.name)) ?? []), title]);
  const seen = new Map<string, number>(),
    days = new Map<string, { day: string; row: number }>(),
    persons = new Map<string, { name: string; row: number }>();
  let already = 0;
  for (const raw of rows) {
    const row = new RowReader(raw as never),
      it = read(row, raw.row, { units, titles, today });
    if (it.titleCode === null && it.titleName) unknown.add(it.titleName);
    acrossRows(row, it, { seen, days, persons });
    if (row.faults.length > 0) faults.push({ row: raw.row, label: it.name || "Dòng chưa có tên", faults: row.faults });
    else if (there.has(`${paperKey(it.number, it.day)}\n${lineKey(it)}`)) already += 1;
    else awards.push(it);
  }
  return { faults, awards, there: already, unknownTitles: [...unknown] };
}

type Beside = { units: Map<string, string>; titles: Map<string, Known["titles"]>; today: string };

function read(row: RowReader, at: number, { units, titles, today }: Beside): Award {
  const kind = row.choice<SubjectKind>("kind", RECIPIENT_WORDS, `Thiếu đối tượng. Ghi ${Object.values(RECIPIENT_WORDS).join(", ")}.`);
  const name = row.text("name", 200, "Thiếu tên được khen.") ?? "",
    titleName = row.text("title", 300, "Thiếu danh hiệu, hình thức khen thưởng.") ?? "";
  const year = row.text("year", 12, "Thiếu năm khen thưởng.") ?? "",
    number = row.text("number", 60, "Thiếu số quyết định.") ?? "",
    day = row.date("day", "Thiếu ngày quyết định.") ?? "";
  if (year && yearLabelFault(year, "CALENDAR") && yearLabelFault(year, "SCHOOL"))
    row.fault("year", `“${year}” chưa đúng dạng. Nhập năm, ví dụ 2019, hoặc năm học, ví dụ 2019-2020.`);
  if (day > today) row.fault("day", `Ngày ${dateWords(day)} chưa đến. Nhập ngày ghi trên quyết định.`);
  if (day && day < EARLIEST) row.fault("day", `Ngày ${dateWords(day)} sớm quá. Kiểm tra lại năm.`);
  if (day && /^\d{4}/.test(year) && Number(day.slice(0, 4)) < Number(year.slice(0, 4)))
    row.fault("year", `Năm khen thưởng ${year} sau ngày quyết định ${dateWords(day)}. Kiểm tra lại hai cột.`);
  const code = row.text("unitCode", 30),
    unitId = code ? (units.get(fold(code)) ?? null) : null;
  if (code && !unitId)
    row.fault("unitCode", `Không có đơn vị mã ${code} trong hệ thống. Sửa mã, hoặc để trống và ghi tên ở cột Tên được khen.`);
  if (code && kind && kind !== "COLLECTIVE")
    row.fault("unitCode", "Mã đơn vị chỉ ghi cho tập thể được khen. Cá nhân thì ghi tên đơn vị ở cột Đơn vị, địa chỉ.");
  const mark = row.text("identity", 80);
  if (mark === WRONG_NUMBER) row.fault("identity", "Số định danh phải có 9 hoặc 12 chữ số. Kiểm tra lại, hoặc để trống.");
  else if (mark && kind === "COLLECTIVE") row.fault("identity", "Tập thể không có số định danh. Để trống ô này.");
  const named = titles.get(titleKey(titleName)) ?? [],
    title = named.find(({ subject }) => subject === kind) ?? null;
  if (kind && named.length > 0 && !title)
    row.fault(
      "title",
      `“${titleName}” không dành cho ${RECIPIENT_WORDS[kind].toLowerCase()}. Kiểm tra lại cột Đối tượng hoặc tên danh hiệu.`,
    );
  return {
    row: at,
    kind: kind ?? "COLLECTIVE",
    name,
    post: row.text("post", 200),
    unitName: row.text("unitName", 200),
    unitId: kind === "COLLECTIVE" ? unitId : null,
    mark: mark && mark !== WRONG_NUMBER ? mark : null,
    titleName,
    titleCode: title?.code ?? null,
    year,
    number,
    day,
    signerTitle: row.text("signerTitle", 200, "Thiếu chức vụ người ký.") ?? "",
    signerName: row.text("signerName", 120) ?? "",
    about: row.text("about", 500),
    paperNo: row.text("paperNo", 40),
  };
}

type Seen = {
  seen: Map<string, number>;
  days: Map<string, { day: string; row: number }>;
  persons: Map<string, { name: string; row: number }>;
};

/** What one row cannot be beside another: the same award twice, a number with two dates in its year, a number of identity with two names. */
function acrossRows(row: RowReader, it: Award, { seen, days, persons }: Seen): void {
  if (it.name && it.number && it.day) {
    const key = `${paperKey(it.number, it.day)}\n${lineKey(it)}`,
      first = seen.get(key);
    const who = it.mark ?? it.unitId,
      same = who && `${paperKey(it.number, it.day)}\n${who}\n${fold(it.titleName)}`,
      other = same ? seen.get(same) : undefined;
    if (same && !other) seen.set(same, it.row);
    if (first ?? other) row.fault("name", `Trùng với dòng ${first ?? other}: cùng đối tượng, danh hiệu và quyết định. Bỏ một dòng.`);
    else seen.set(key, it.row);
  }
  if (it.number && it.day) {
    const key = `${fold(it.number)}\n${it.day.slice(0, 4)}`,
      first = days.get(key);
    if (first && first.day !== it.day)
      row.fault(
        "day",
        `Dòng ${first.row} ghi Quyết định số ${it.number} ngày ${dateWords(first.day)}, dòng này ghi ngày ${dateWords(it.day)}. Một quyết định chỉ có một ngày.`,
      );
    else if (!first) days.set(key, { day: it.day, row: it.row });
  }
  if (it.mark) {
    const first = persons.get(it.mark);
    if (first && first.name !== fold(it.name))
      row.fault("identity", `Số định danh này ở dòng ${first.row} là của người khác tên. Kiểm tra lại số.`);
    else if (!first) persons.set(it.mark, { name: fold(it.name), row: it.row });
  }
}
