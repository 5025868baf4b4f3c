import { createHash } from "node:crypto";
import type { Pledge } from "./pledge";

/**
 * The one form in which a pledge is hashed, so that anybody who holds the text can count the digest again (`sha256sum`):
 *
 * - UTF-8, Unicode NFC, lines end with LF, no blanks at the end of a line, no empty line at the end of a text;
 * - keys stand at the left edge, everything a person wrote is indented by two spaces, so that no text can pass for a key;
 * - order: title, preamble, clauses by number (heading, body), targets by clause, unit as listed and number, closing;
 * - numbers without separators and with a point, dates as YYYY-MM-DD, an empty value as "-".
 *
 * The first line names the version of this form. A change of any of these is a new version.
 */
export function canonicalText({
  title,
  preamble,
  closing,
  clauses,
  targets,
  parties,
}: Pick<Pledge, "title" | "preamble" | "closing" | "clauses" | "targets" | "parties">): string {
  const lines = ["giao-uoc/1", "tieu-de", ...written(title), "mo-dau", ...written(preamble)];
  const numbers = new Map(clauses.map((clause, at) => [clause.id, at + 1]));
  clauses.forEach(({ heading, body, perUnit }, at) =>
    lines.push(`dieu ${at + 1}${perUnit ? " chi-tieu-rieng" : ""}`, ...written(heading), "noi-dung", ...written(body)),
  );
  const places = new Map(parties.map(({ unitId, position, unitName }) => [unitId, { position, unitName }]));
  const ordered = targets
    // once the parties are fixed, a unit that is none of them promises nothing here
    .filter(({ unitId, clauseId }) => numbers.has(clauseId) && (places.size === 0 || places.has(unitId)))
    .map((target) => ({
      ...target,
      clause: numbers.get(target.clauseId)!,
      place: places.get(target.unitId)?.position ?? 0,
      unit: places.get(target.unitId)?.unitName ?? target.unitName,
    }))
    .toSorted(
      (a, b) =>
        a.clause - b.clause ||
        a.place - b.place ||
        compare(a.unit, b.unit) ||
        compare(a.unitId, b.unitId) ||
        a.position - b.position ||
        compare(a.id, b.id),
    );
  for (const { clause, unit, indicator, unitOfMeasure, measure, baseline, target, dueOn } of ordered) {
    lines.push(`chi-tieu ${clause}`, ...written(unit), ...written(indicator), ...written(unitOfMeasure));
    lines.push(`muc ${valueOf(measure, baseline)} ${valueOf(measure, target)} ${dueOn ?? "-"}`);
  }
  lines.push("ket", ...written(closing));
  return `${lines.join("\n")}\n`;
}

/** The same form for what a newcomer signs; it names the pledge by its digest. */
export const canonicalAddendum = (number: number, unitName: string, pledgeHash: string, text: string): string =>
  `${["phu-luc/1", `so ${number}`, `giao-uoc ${pledgeHash}`, "don-vi", ...written(unitName), "noi-dung", ...written(text)].join("\n")}\n`;

export const digestOf = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

/** The digest of the text as it stands now; after the freeze, the one that was frozen. */
export const textHashOf = (pledge: Pledge): string => pledge.textHash ?? digestOf(canonicalText(pledge));

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const valueOf = (measure: string, value: string | null) =>
  value === null ? "-" : measure === "YES_NO" ? (Number(value) > 0 ? "dat" : "khong") : value;

function written(text: string): string[] {
  const plain = text
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/[ \t\u00a0]+$/gm, "")
    .trim();
  return plain === "" ? ["  -"] : plain.split("\n").map((line) => `  ${line}`);
}
