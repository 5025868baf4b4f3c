import { roman } from "./carry";
import { exact, formatAmount, type Points, readPoints, sum } from "./points";
import { METHODS } from "./methods";
import { type ItemMethod, METHOD_WORDS, type SectionKind } from "./words";

/** Stand in a pasted table where a merged cell covers others: to the right, and below. */
export const ACROSS = "\u2501",
  DOWN = "\u2503";
export const MOST_LINES = 400;

export type ReadLine = {
  /** Which line of the table, from 1. */
  at: number;
  kind: "section" | "item" | "guidance" | "left_out" | "fault";
  number: string;
  name: string;
  max: string;
  method: ItemMethod | null;
  /** What was assumed, or what is not understood. */
  notes: string[];
  faults: string[];
};
export type ReadItem = { number: string; name: string; max: string; method: ItemMethod; params: object; guidance: string | null };
export type ReadSection = { number: string; name: string; kind: SectionKind; max: string; items: ReadItem[]; found: string };
export type ReadTable = { lines: ReadLine[]; sections: ReadSection[]; faults: string[]; notes: string[] };

export const folded = (text: string) =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/đ/gi, "d")
    .toLowerCase()
    .replace(/[^a-z0-9%]+/g, " ")
    .trim();

type Column = "number" | "name" | "max" | "how";
const HEADS: [Column, RegExp][] = [
  ["number", /^(tt|stt|so tt|so thu tu)$/],
  ["max", /^(diem|diem toi da|diem chuan|so diem|thang diem|diem quy dinh|diem chuan toi da)$/],
  ["how", /cach (cham|tinh)|phuong phap|huong dan|ghi chu|minh chung/],
  ["name", /noi dung|tieu chi|ten/],
];
const KINDS: [SectionKind, RegExp][] = [
  ["GATE", /loai tru|diem liet|khong xep hang/],
  ["PENALTY", /diem tru|tru diem/],
  ["BONUS", /diem thuong|thuong diem|diem cong/],
];
const SECTION = /^(?:muc |phan )?(?=[ivx]+$|[a-h]$)([ivx]+|[a-h])$/;

/** Lines of cells out of text with tabs, as Word and Excel paste it. */
export const linesOfText = (text: string): string[][] =>
  text
    .replace(/\r/g, "")
    .replace(/\n+$/, "")
    .split("\n")
    .map((line) =>
      line.split("\t").map((cell) =>
        cell
          .normalize("NFC")
          .replace(/[ \u00a0]+/g, " ")
          .trim(),
      ),
    );

function columnsOf(lines: string[][]): { from: number; at: Partial<Record<Column, number>> } {
  for (const [from, line] of lines.slice(0, 5).entries()) {
    const at: Partial<Record<Column, number>> = {};
    for (const [column, cell] of line.entries()) {
      const head = HEADS.find(([key, words]) => at[key] === undefined && words.test(folded(cell)));
      if (head) at[head[0]] = column;
    }
    if (at.name !== undefined && at.max !== undefined) return { from: from + 1, at };
  }
  return { from: 0, at: {} };
}

/** "6", "6,5 điểm", "+1", "−0,25" */
function pointsOf(cell: string): Points | null {
  const read = readPoints(
    cell
      .replace(/đi[eể]m$/iu, "")
      .replace(/đ$/iu, "")
      .trim(),
  );
  return read && read.abs().lte(10_000) && read.decimalPlaces() <= 2 ? read.abs() : null;
}

/** A way to score that the words name and whose parameters they give; everything else is scored by hand until somebody says how. */
function guess(kind: SectionKind, words: string, max: Points): { method: ItemMethod; params: object; sure: boolean } {
  if (kind === "GATE") return { method: "GATE", params: { effect: "NO_RANK" }, sure: false };
  if (kind === "BONUS" || kind === "PENALTY") return { method: kind, params: { each: max.toNumber(), countName: "Số lượt" }, sure: false };
  const each = (words.match(/(\d+(?:,\d+)?) ?đi[eể]m/iu) ?? [])[1],
    points = each ? readPoints(each)?.toNumber() : undefined,
    it = folded(words);
  if (/so nganh cham/.test(it)) return { method: "DOMAIN_SCORE", params: {}, sure: true };
  if (/cong bo/.test(it)) return { method: "EXTERNAL", params: {}, sure: true };
  if (/khong dat|co hoac khong/.test(it)) return { method: "BOOLEAN", params: {}, sure: true };
  if (/\btru\b/.test(it) && /\bmoi\b/.test(it) && points) return { method: "DEDUCT", params: { each: points }, sure: true };
  if (/\bmoi\b/.test(it) && points) return { method: "PER_UNIT", params: { each: points }, sure: true };
  if (/ty le|%/.test(it)) return { method: "RATIO", params: {}, sure: true };
  return { method: "MANUAL", params: { step: 0.25 }, sure: false };
}

const NOTHING: ReadTable = { lines: [], sections: [], faults: [], notes: [] };

/** A table as somebody pasted it: what each line was taken for, what was not understood, and the sums. */
export function readTable(grid: string[][]): ReadTable {
  if (grid.every((line) => line.every((cell) => cell === "")))
    return { ...NOTHING, faults: ["Chưa có bảng nào. Dán bảng hoặc chọn tệp Excel."] };
  if (grid.length > MOST_LINES)
    return { ...NOTHING, faults: [`Bảng có ${grid.length} dòng, nhiều hơn ${MOST_LINES} dòng. Chia bảng thành nhiều phần.`] };
  const { from, at } = columnsOf(grid);
  if (at.name === undefined || at.max === undefined)
    return {
      ...NOTHING,
      faults: ["Không thấy dòng đầu bảng có cột “Nội dung” và cột “Điểm tối đa” trong 5 dòng đầu. Ghi tên hai cột này rồi dán lại."],
    };
  const lines: ReadLine[] = [],
    sections: ReadSection[] = [],
    notes: string[] = [];
  let wanted: Points | null = null;
  const cellOf = (line: string[], column: Column) =>
    at[column] === undefined ? "" : (line[at[column]] ?? "").replace(ACROSS, "").replace(DOWN, "");
  for (const [n, line] of grid.slice(from).entries()) {
    if (line.every((cell) => cell === "")) continue;
    const [number, name, max, how] = (["number", "name", "max", "how"] as const).map((column) => cellOf(line, column)) as [
      string,
      string,
      string,
      string,
    ];
    const read: ReadLine = { at: from + n + 1, kind: "item", number, name, max, method: null, notes: [], faults: [] };
    lines.push(read);
    if (line.includes(ACROSS)) read.notes.push("Có ô gộp ngang: chỉ đọc chữ ở ô đầu.");
    const merged = line.flatMap((cell, column) => (cell === DOWN && Object.values(at).includes(column) ? [column + 1] : []));
    if (merged.length > 0) read.faults.push(`Có ô gộp dọc ở cột ${merged.join(", ")}. Bỏ gộp ô, ghi đủ từng dòng rồi dán lại.`);
    const points = pointsOf(max),
      title = number === "" && !name ? (line.find((cell) => cell !== "" && cell !== ACROSS && cell !== DOWN) ?? "") : name || number;
    if (/^tong( cong| diem)?\b/.test(folded(title))) {
      read.kind = "left_out";
      wanted = points;
      read.notes.push("Dòng tổng: không ghi vào bảng.");
      continue;
    }
    if (SECTION.test(folded(number)) || (number === "" && /^(muc|phan) [ivx]+\b/.test(folded(title))))
      openSection(read, title, points, sections);
    else if (number === "" && max === "" && sections.at(-1)?.items.length) {
      const last = sections.at(-1)!.items.at(-1)!;
      read.kind = "guidance";
      last.guidance = [last.guidance, name, how].filter(Boolean).join("\n");
      read.notes.push(`Đọc là hướng dẫn chấm của tiêu chí ${last.number}.`);
    } else takeItem(read, how, points, sections);
    if (read.faults.length > 0) read.kind = "fault";
  }
  for (const section of sections) close(section, notes);
  const main = sum(sections.filter(({ kind }) => kind === "MAIN").map(({ max }) => max));
  if (wanted && !main.eq(wanted)) notes.push(`Các mục cộng được ${formatAmount(main)}, dòng tổng ghi ${formatAmount(wanted)}.`);
  const wrong = lines.filter(({ kind }) => kind === "fault").length;
  const faults = [
    ...(wrong > 0 ? [`${wrong} dòng chưa đọc được. Sửa các dòng có dấu rồi đọc lại.`] : []),
    ...(sections.some(({ items }) => items.length > 0) ? [] : ["Không đọc được tiêu chí nào trong bảng."]),
  ];
  return { lines, sections, faults, notes };
}

function openSection(read: ReadLine, name: string, points: Points | null, sections: ReadSection[]) {
  read.kind = "section";
  read.name = name;
  if (read.max !== "" && !points) read.faults.push(`Điểm của mục “${read.max}” chưa đúng dạng số. Ghi ví dụ 60 hoặc 9,25.`);
  const kind = KINDS.find(([, words]) => words.test(folded(name)))?.[0] ?? "MAIN";
  sections.push({ number: read.number, name: name.slice(0, 300), kind, max: points ? points.toFixed() : "", items: [], found: "0" });
}

function takeItem(read: ReadLine, how: string, points: Points | null, sections: ReadSection[]) {
  if (read.name === "") read.faults.push("Dòng không có nội dung tiêu chí.");
  if (read.name.length > 500) read.faults.push("Tên tiêu chí dài quá 500 chữ cái. Rút gọn, phần còn lại ghi ở cột hướng dẫn.");
  if (sections.length === 0) {
    sections.push({ number: roman(1), name: "Nội dung chấm điểm", kind: "MAIN", max: "", items: [], found: "0" });
    read.notes.push("Bảng không có dòng mục: xếp vào mục “Nội dung chấm điểm”.");
  }
  const section = sections.at(-1)!,
    outside = section.kind === "PENALTY" || section.kind === "GATE";
  if (read.max !== "" && !points) read.faults.push(`Điểm “${read.max}” chưa đúng dạng số. Ghi ví dụ 9,25.`);
  else if (section.kind !== "GATE" && (!points || points.isZero())) read.faults.push("Chưa có điểm. Ghi số lớn hơn 0.");
  if (read.faults.length > 0) return;
  const max = points ?? exact(0),
    { sure, ...way } = guess(section.kind, how, max);
  read.method = way.method;
  if (!METHODS[way.method].params.safeParse(way.params).success)
    return void read.faults.push("Không đọc được cách chấm của dòng này. Sửa cột cách chấm.");
  read.notes.push(
    sure
      ? `Cách chấm đoán theo chữ: ${METHOD_WORDS[way.method].name.toLowerCase()}. Xem lại sau khi ghi.`
      : `Chưa rõ cách chấm: đọc là ${METHOD_WORDS[way.method].name.toLowerCase()}.`,
  );
  section.items.push({
    number: read.number.slice(0, 12),
    name: read.name,
    max: outside ? "0" : max.toFixed(),
    ...way,
    guidance: how === "" ? null : how.slice(0, 2000),
  });
}

function close(section: ReadSection, notes: string[]) {
  const found = sum(section.items.map(({ max }) => max));
  section.found = found.toFixed();
  if (section.kind === "PENALTY" || section.kind === "GATE") section.max = "0";
  else if (section.max === "") section.max = found.toFixed();
  else if (section.kind === "MAIN" && !found.eq(exact(section.max)))
    notes.push(
      `Mục ${section.number}. ${section.name}: các tiêu chí cộng được ${formatAmount(found)}, mục ghi ${formatAmount(section.max)}.`,
    );
}

type SpanCell = { text: string; rows: number; columns: number };
/** A table of a document with merged cells as a grid: covered places are marked. */
export function expanded(rows: readonly (readonly SpanCell[])[]): string[][] {
  const grid: string[][] = rows.map(() => []);
  for (const [r, row] of rows.entries()) {
    let c = 0;
    for (const { text, rows: down, columns } of row) {
      while (grid[r]![c] !== undefined) c++;
      for (let y = 0; y < Math.min(down, rows.length - r); y++)
        for (let x = 0; x < Math.min(columns, 30); x++)
          grid[r + y]![c + x] = y > 0 ? DOWN : x > 0 ? ACROSS : text.replace(/\s+/g, " ").trim();
    }
  }
  return grid.map((line) => Array.from(line, (cell) => cell ?? ""));
}
