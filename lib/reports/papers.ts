import type { Block, Paper } from "@/lib/documents/paper";
import { headOf, type PaperHead, placeAndDate, recipientsOf } from "@/lib/meetings/paper-head";
import { dateWords, dayOf } from "@/lib/provinces/dates";
import { formatNumber, formatPercent } from "@/lib/provinces/numbers";
import type { Content, SentLine } from "./content";
import { type GatheredUnit, namedUnit, type ReviewContent, saying } from "./gather";
import { valueWords } from "./prefill";
import type { SumLine } from "./sums";
import { PERIOD_WORDS, type Section, SECTIONS, sectionName } from "./words";

const NUMERALS = ["I", "II", "III", "IV", "V", "VI"] as const;
const p = (text: string): Block => ({ kind: "p", text });
const h2 = (text: string): Block => ({ kind: "h2", text });
const paragraphs = (text: string): Block[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .map(p);
const ended = (text: string) => (/[.;:!?]$/.test(text) ? text : `${text}.`);

/** What a line of the record says, with what was written beside it. */
export function lineWords({ text, detail, figure, note }: SentLine): string {
  const done = figure && `thực hiện ${valueWords(figure, figure.actual)}`;
  return [
    `${text}: ${[detail?.replace(/\s*\n+\s*/g, " ").replace(/\.$/, ""), done].filter(Boolean).join("; ") || "có"}.`,
    note && ended(note.replace(/\s*\n+\s*/g, " ")),
  ]
    .filter(Boolean)
    .join(" ");
}
/** The same as a sentence of a paper. */
const sentenceOf = (line: SentLine): string => `- ${lineWords(line)}`;
const linesIn = (lines: readonly SentLine[], section: Section) => lines.filter((line) => line.section === section);

/** One unit's report, of the very text that was sent. */
export function unitReportPaper(
  content: Content,
  it: { paper: PaperHead; sentAt: string; number: string | null; signedOn: string | null },
): Paper {
  const { period, year, unit, bloc } = content,
    words = PERIOD_WORDS[period],
    blocks: Block[] = [];
  SECTIONS.forEach((section, at) => {
    const own = [...paragraphs(content.words[section]), ...linesIn(content.lines, section).map((line) => p(sentenceOf(line)))];
    blocks.push(h2(`${NUMERALS[at]}. ${sectionName(section, period)}`), ...(own.length > 0 ? own : [p("Không có.")]));
  });
  if (content.files.length > 0) blocks.push(p(`Kèm theo: ${content.files.map(({ caption, name }) => caption ?? name).join("; ")}.`));
  blocks.push(p(`Trên đây là ${words.name.toLowerCase()} của ${unit.name}./.`));
  return {
    above: `ỦY BAN NHÂN DÂN ${it.paper.provinceName.toLocaleUpperCase("vi")}`,
    issuer: unit.name.toLocaleUpperCase("vi"),
    number: it.number ?? ".........../BC",
    placeAndDate: placeAndDate(it.paper.placeName, it.signedOn ?? dayOf(it.sentAt)),
    kind: "BÁO CÁO",
    about: `${words.about} ${year}`,
    addressees: [bloc],
    blocks,
    signers: [
      { post: "", name: "" },
      { post: "LÃNH ĐẠO ĐƠN VỊ", name: "" },
    ],
    recipients: ["Như trên;", "Lưu: VT."],
    annex: null,
  };
}

const HOW = { sum: "cộng", mean: "bình quân", count: "số đơn vị đạt" } satisfies Record<SumLine["how"], string>;
const sumWords = ({ how }: SumLine, value: string | null) =>
  value === null ? "chưa có" : `${formatNumber(how === "mean" ? Number(value).toFixed(2) : value)}${how === "count" ? " đơn vị" : ""}`;
export const sumRow = (line: SumLine, at: number): string[] => [
  String(at + 1),
  line.indicator,
  line.unitOfMeasure,
  HOW[line.how],
  sumWords(line, line.target),
  sumWords(line, line.actual),
  `${line.reported}/${line.of}`,
];
export const SUM_HEAD = ["TT", "Chỉ tiêu", "Đơn vị tính", "Cách tính", "Cam kết", "Thực hiện", "Đơn vị có số liệu"];
export const MOVEMENT_HEAD = ["TT", "Chỉ tiêu của phong trào", "Phong trào", "Đơn vị tính", "Kết quả", "So với chỉ tiêu"];
export const movementRows = ({ movements }: ReviewContent): string[][] =>
  movements
    .flatMap(({ name, totals }) =>
      totals
        .filter(({ value }) => value !== null)
        .map(({ indicator, value, reached }) => [
          indicator.name,
          name,
          indicator.unitOfMeasure,
          formatNumber(value),
          reached === null ? "–" : formatPercent(Number(reached)),
        ]),
    )
    .map((row, at) => [String(at + 1), ...row]);

/** What one unit said under one heading, named. */
function unitBlocks({ words, lines, ...unit }: GatheredUnit, section: Section): Block[] {
  const said = linesIn(lines, section).filter((line) => !line.figure || line.note);
  return [p(`${namedUnit(unit)}:`), ...paragraphs(words[section]), ...said.map((line) => p(sentenceOf(line)))];
}

/** The bloc's report: its own words, sums, then every unit by name; the same for page, print and Word. */
export function reviewPaper(content: ReviewContent): Paper {
  const { period, year, bloc, paper, units, missing, decisions, meeting } = content,
    words = PERIOD_WORDS[period],
    rows = movementRows(content),
    blocks: Block[] = [];
  blocks.push(
    p(
      `Báo cáo tổng hợp từ báo cáo của ${units.length} đơn vị${missing.length > 0 ? `; ${missing.length} đơn vị chưa có báo cáo: ${missing.map(({ name, why }) => `${name} (${why})`).join("; ")}` : ""}.`,
    ),
  );
  SECTIONS.forEach((section, at) => {
    blocks.push(h2(`${NUMERALS[at]}. ${sectionName(section, period)}`), ...paragraphs(content.words[section] ?? ""));
    if (section === "results" && content.targets.length > 0)
      blocks.push({ kind: "table", name: "Chỉ tiêu giao ước của các đơn vị", head: SUM_HEAD, rows: content.targets.map(sumRow) });
    if (section === "movements" && rows.length > 0) blocks.push({ kind: "table", name: "Kết quả phong trào", head: MOVEMENT_HEAD, rows });
    const said = saying(units, section).flatMap((unit) => unitBlocks(unit, section));
    blocks.push(...said);
    if (!content.words[section]?.trim() && said.length === 0) blocks.push(p("Không có."));
    if (section === "tasks" && decisions.length > 0 && meeting)
      blocks.push(
        p(`${meeting.title} ngày ${dateWords(meeting.day)} quyết nghị:`),
        ...decisions.flatMap((text) =>
          text
            .split("\n")
            .map((line) => line.trim())
            .filter(Boolean)
            .map((line) => p(`- ${line}`)),
        ),
      );
  });
  blocks.push(p(`Trên đây là ${words.name.toLowerCase()} ${year} của ${bloc}./.`));
  return {
    ...headOf({ ...paper, blocName: bloc }),
    number: content.number ?? ".........../BC-KTĐ",
    placeAndDate: placeAndDate(paper.placeName, content.day),
    kind: "BÁO CÁO",
    about: `${words.about} ${year}`,
    addressees: [paper.boardName],
    blocks,
    signers: [
      { post: "", name: "" },
      { post: "KHỐI TRƯỞNG", name: content.head ?? "" },
    ],
    recipients: ["Như trên;", ...recipientsOf(paper).slice(1)],
    annex: null,
  };
}
