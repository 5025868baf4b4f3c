import type { Block, Paper } from "@/lib/documents/paper";
import { placeAndDate } from "@/lib/meetings/paper-head";
import { dateWords } from "@/lib/provinces/dates";
import { formatNumber } from "@/lib/provinces/numbers";
import type { ListSheet } from "@/lib/spreadsheets/list";
import type { Annex, AnnexLine } from "./annex-queries";
import { reckoned } from "./bonus/confirm-rules";
import { dongWords } from "./bonus/rules";

const p = (text: string): Block => ({ kind: "p", text });
const basis = (text: string): Block => ({ kind: "p", text, basis: true });
const ROMAN: [number, string][] = [
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];
const roman = (count: number): string => {
  const found = ROMAN.find(([value]) => value <= count);
  return found ? found[1] + roman(count - found[0]) : "";
};

/** The list by title, in its own order: what a person reads as parts I, II, III. */
export function partsOf(lines: readonly AnnexLine[]): { title: string; lines: AnnexLine[] }[] {
  const parts = new Map<string, AnnexLine[]>();
  for (const line of lines) {
    const own = parts.get(line.titleName) ?? [];
    own.push(line);
    parts.set(line.titleName, own);
  }
  return [...parts].map(([title, own]) => ({ title, lines: own }));
}
const two = (count: number) => (count < 10 ? `0${count}` : formatNumber(count));
/** "02 Cờ thi đua của Ủy ban nhân dân tỉnh, 12 Bằng khen …". */
export const countedWords = (lines: readonly AnnexLine[]): string =>
  partsOf(lines)
    .map(({ title, lines: own }) => `${two(own.length)} ${title}`)
    .join(", ");

/** What stands beside each name in dong; null where the list prints no sums: they were not confirmed, or go with nothing here. */
function sumsOf(it: Annex): ((line: AnnexLine) => number | null) | null {
  if (!(it.kind === "AWARD" ? it.bonus.printed : it.bonus.given?.printed)) return null;
  if (it.kind !== "AWARD" || it.state !== "draft") return ({ bonus }) => bonus;
  const each = new Map(reckoned(it).titles.map(({ code, each: dong }) => [code, dong]));
  return ({ titleCode }) => each.get(titleCode) ?? null;
}
const totalOf = (lines: readonly AnnexLine[], dong: (line: AnnexLine) => number | null): number =>
  lines.reduce((sum, line) => sum + (dong(line) ?? 0), 0);

function annexBlocks(it: Annex): Block[] {
  const dong = sumsOf(it);
  const parts = partsOf(it.lines).flatMap(({ title, lines: own }, at): Block[] => [
    { kind: "h2", text: `${roman(at + 1)}. ${title} (${two(own.length)})` },
    {
      kind: "table",
      name: title,
      head: ["TT", "Tập thể, cá nhân", "Khối, cụm thi đua", "Năm", ...(dong ? ["Tiền thưởng (đồng)"] : [])],
      rows: [
        ...own.map((line, n) => [
          String(n + 1),
          line.subjectName,
          line.groupName ?? "",
          line.year,
          ...(dong ? [formatNumber(dong(line))] : []),
        ]),
        ...(dong ? [["", "Cộng", "", "", formatNumber(totalOf(own, dong))]] : []),
      ],
    },
  ]);
  return dong ? [...parts, p(`Tổng số tiền thưởng: ${dongWords(totalOf(it.lines, dong))}.`)] : parts;
}

/** The decision with its list as a paper of the chair of the people's committee. */
export function decisionPaper(it: Annex): Paper {
  const province = it.provinceName.toLocaleUpperCase("vi"),
    which = it.annuls && `Quyết định số ${it.annuls.number} ngày ${dateWords(it.annuls.signedOn)}`;
  const first = {
    AWARD: `Tặng ${countedWords(it.lines)} cho các tập thể, cá nhân có tên trong danh sách kèm theo.`,
    ERRATUM: `Đính chính ${which}.`,
    ANNULMENT: `Hủy bỏ nội dung khen thưởng tại ${which} đối với các tập thể, cá nhân có tên trong danh sách kèm theo.`,
    RECOVERY: `Thu hồi hiện vật khen thưởng và tiền thưởng đã nhận theo ${which} của các tập thể, cá nhân có tên trong danh sách kèm theo.`,
  }[it.kind];
  return {
    above: "",
    issuer: `ỦY BAN NHÂN DÂN\n${province}`,
    number: it.number,
    placeAndDate: placeAndDate(it.placeName, it.signedOn),
    kind: "QUYẾT ĐỊNH",
    about: it.title,
    addressees: [],
    blocks: [
      ...(it.session
        ? [basis(`Căn cứ kết quả họp Hội đồng Thi đua - Khen thưởng tỉnh ngày ${dateWords(it.session.heldOn)} (${it.session.title});`)]
        : []),
      basis(`Theo đề nghị của ${it.boardName}.`),
      { kind: "h2", text: "QUYẾT ĐỊNH:" },
      p(`Điều 1. ${first}`),
      ...(it.reason ? [p(it.reason)] : []),
      p("Điều 2. Quyết định này có hiệu lực kể từ ngày ký."),
      p(
        `Điều 3. ${it.boardName}, lãnh đạo cơ quan, đơn vị liên quan và các tập thể, cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.`,
      ),
    ],
    signers: [
      { post: "", name: "" },
      { post: it.signerTitle.toLocaleUpperCase("vi"), name: it.signerName },
    ],
    recipients: ["Như Điều 3;", `${it.boardName};`, "Lưu: VT."],
    annex:
      it.lines.length === 0
        ? null
        : { title: "DANH SÁCH", about: `Kèm theo Quyết định số ${it.number} ngày ${dateWords(it.signedOn)}`, blocks: annexBlocks(it) },
  };
}

/** The same list to reckon with. */
export function annexSheet(it: Annex): ListSheet {
  const dong = sumsOf(it),
    sheet = sheetOf(it);
  return dong
    ? {
        ...sheet,
        columns: [...sheet.columns, { head: "Tiền thưởng (đồng)", width: 18, figure: true }],
        rows: sheet.rows.map((row, at) => [...row, dong(it.lines[at]!)]),
        sum: [null, "Cộng", ...Array.from({ length: sheet.columns.length - 2 }, () => null), totalOf(it.lines, dong)],
      }
    : sheet;
}
const sheetOf = (it: Annex): ListSheet => ({
  name: "Danh sách",
  title: [`Danh sách kèm theo Quyết định số ${it.number} ngày ${dateWords(it.signedOn)}`, it.title, ...(it.invented ? [it.invented] : [])],
  columns: [
    { head: "TT", width: 8, figure: true },
    { head: "Tập thể, cá nhân", width: 44 },
    { head: "Khối, cụm thi đua", width: 40 },
    { head: "Danh hiệu, hình thức", width: 44 },
    { head: "Năm", width: 12 },
    { head: "Số vào sổ", width: 12, figure: true },
    { head: "Hiệu lực", width: 14 },
  ],
  rows: it.lines.map((line) => [
    line.position,
    line.subjectName,
    line.groupName,
    line.titleName,
    line.year,
    line.registerNo,
    line.annulled ? "Đã hủy bỏ" : line.registerNo ? "Còn hiệu lực" : "",
  ]),
});
