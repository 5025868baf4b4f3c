import { createHash } from "node:crypto";
import type { ProblemItem } from "@/lib/problems/problem";
import { parseNumber } from "@/lib/provinces/numbers";
import type { ReportPeriod } from "@/lib/tenancy/generated/enums";
import type { Line } from "./prefill";
import { SECTIONS, type Section } from "./words";

/** A report as typed: words by section; to the lines of the record a figure, a remark, or that a line is left out. */
export type Typed = {
  words: Partial<Record<Section, string>>;
  actual: Record<string, string>;
  note: Record<string, string>;
  dropped: string[];
};
export const NOTHING: Typed = { words: {}, actual: {}, note: {}, dropped: [] };

export type SentLine = Line & { note: string | null };
export type SentFile = {
  useId: string;
  kind: "photo" | "paper";
  caption: string | null;
  altText: string | null;
  name: string;
  sha256: string;
};
/** What was sent: nothing in it changes any more, its hash is counted from the text it is stored as. */
export type Content = {
  form: "bao-cao/1";
  period: ReportPeriod;
  year: string;
  bloc: string;
  unit: { id: string; name: string };
  lines: SentLine[];
  words: Record<Section, string>;
  files: SentFile[];
};

export const hashOf = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");
export const textOf = (content: Content): string => JSON.stringify(content);
export const contentOf = (text: string): Content => JSON.parse(text) as Content;

/** Figures are read as people write them here; what is wrong is named at its field. Left empty, the record's own stands. */
export function readLines(lines: readonly Line[], typed: Typed): { lines: SentLine[]; problems: ProblemItem[] } {
  const problems: ProblemItem[] = [],
    sent: SentLine[] = [];
  for (const line of lines) {
    if (typed.dropped.includes(line.key)) continue;
    const text = (typed.actual[line.key] ?? "").trim(),
      value = line.figure && text !== "" ? parseNumber(text) : null;
    if (line.figure && text !== "" && (value === null || Math.abs(value) > 1e12))
      problems.push({ code: "report.figure_wrong", field: `actual_${line.key}`, facts: { name: line.text } });
    sent.push({
      ...line,
      ...(line.figure && { figure: { ...line.figure, actual: value === null ? line.figure.actual : String(value) } }),
      note: typed.note[line.key]?.trim() || null,
    });
  }
  return { lines: sent, problems };
}

export const wordsOf = ({ words }: Typed): Record<Section, string> =>
  Object.fromEntries(SECTIONS.map((section) => [section, words[section]?.trim() ?? ""])) as Record<Section, string>;

/** A sent report to go on from: after it came back, or where the unit goes on from what was typed for it. Lines that were left out are offered again. */
export const typedFrom = ({ words, lines }: Content): Typed => ({
  words,
  dropped: [],
  note: Object.fromEntries(lines.flatMap(({ key, note }) => (note ? [[key, note]] : []))),
  actual: Object.fromEntries(lines.flatMap(({ key, figure }) => (figure?.actual ? [[key, figure.actual.replace(".", ",")]] : []))),
});
