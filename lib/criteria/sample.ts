import type { Cell } from "./method";
import { comparesUnits, METHODS } from "./methods";
import { paramsTyped } from "./params";
import { exact, formatAmount, formatPoints, readPoints, ZERO } from "./points";
import type { ItemMethod } from "./words";

/** What somebody types to try a way to score: one unit, or three where units are compared. */
export type SampleInputs = Record<string, string | string[] | boolean>;
export const SAMPLE_UNITS = ["Đơn vị A", "Đơn vị B", "Đơn vị C"];
export const samplesOf = (method: ItemMethod): number => (comparesUnits(method) ? SAMPLE_UNITS.length : 1);

export type Tried =
  /** The parameters themselves are not complete yet. */
  { waits: string } | { cells: Cell[]; lines: { points: string | null; words: string }[] };

const SHARES = ["18", "24", "12"],
  COUNTS = ["2", "1", "3"];

/** A figure that lies within what the method takes, the second best where there are bands. */
function figureOf(cell: Cell, params: Record<string, unknown>, at: number): string | string[] | boolean {
  if (cell.kind === "choice") return cell.options[Math.min(at + 1, cell.options.length - 1)]?.key ?? "";
  if (cell.kind === "ticks") return cell.options.slice(0, Math.ceil(cell.options.length / 2)).map(({ key }) => key);
  if (cell.kind === "yes_no") return "yes";
  if (cell.kind === "tick") return false;
  if (cell.kind === "date") return typeof params.due === "string" ? params.due : "";
  if (cell.field === "target" || cell.field === "whole") return "20";
  const bands = params.bands as { from: number }[] | undefined;
  if (cell.field === "value" && bands?.length)
    return String((bands[1] ?? bands[0])!.from / (params.reads === "share" ? 5 : 1)).replace(".", ",");
  if (cell.whole) return COUNTS[at]!;
  return params.within === true && cell.field === "actual" ? "18" : SHARES[at]!;
}

/** Figures to begin with; points that are given as they are begin at half the maximum. */
export function sampleOf(method: ItemMethod, form: Record<string, string>, at: number): SampleInputs {
  const read = METHODS[method].params.safeParse(paramsTyped(method, form).params);
  if (!read.success) return {};
  const half = (readPoints(form.max ?? "") ?? ZERO).div(2).floor().toFixed();
  const params = read.data as Record<string, unknown>;
  return Object.fromEntries(
    METHODS[method].cells(params).map((cell) => [cell.field, cell.field === "points" ? half : figureOf(cell, params, at)]),
  );
}

/** The same calculation as on the sheet, over what stands in the form right now. */
export function tried(method: ItemMethod, form: Record<string, string>, samples: readonly SampleInputs[]): Tried {
  const it = METHODS[method],
    { params: typed } = paramsTyped(method, form);
  const fault = it.paramFaults(typed)[0];
  if (fault) return { waits: fault.sentence };
  const max = method === "PENALTY" || method === "GATE" ? ZERO : readPoints(form.max ?? "");
  if (max === null || (max.lte(0) && method !== "PENALTY" && method !== "GATE")) return { waits: "Nhập điểm tối đa để xem ví dụ." };
  const params = it.params.parse(typed);
  const misfit = it.misfits(params, max)[0];
  if (misfit) return { waits: misfit };
  const together = it.together?.(params, Object.fromEntries(samples.map((one, at) => [String(at), one])), max);
  return {
    cells: it.cells(params),
    lines: samples.map((one, at) => {
      const scored = it.score(params, one, exact(max));
      const points = together ? together[String(at)] : "points" in scored ? scored.points : undefined;
      return { points: points && !("refused" in scored) ? formatPoints(points) : null, words: it.explain(params, one, max) };
    }),
  };
}

/** Beside the field of the maximum while it is typed: where the section and the table would stand. */
export type Sums = { sectionId: string; words: string; wanted: string; others: string }[];
export type Meter = { section: string; table: string; fits: boolean };

export function meterOf(sections: Sums, scale: string, table: { sectionId: string; max: string }): Meter | null {
  const section = sections.find(({ sectionId }) => sectionId === table.sectionId),
    typed = readPoints(table.max.trim() === "" ? "0" : table.max);
  if (!section || typed === null) return null;
  const found = exact(section.others).plus(typed),
    wanted = exact(section.wanted);
  const all = sections.reduce((total, { others }) => total.plus(exact(others)), typed),
    whole = exact(scale);
  const off = (is: typeof all, should: typeof all) =>
    is.eq(should) ? "đã khớp" : is.lt(should) ? `còn thiếu ${formatAmount(should.minus(is))}` : `thừa ${formatAmount(is.minus(should))}`;
  return {
    section: `Mục ${section.words}: ${formatAmount(found)} trên ${formatAmount(wanted)} điểm, ${off(found, wanted)}.`,
    table: `Cả bảng: ${formatAmount(all)} trên ${formatAmount(whole)} điểm, ${off(all, whole)}.`,
    fits: found.lte(wanted) && all.lte(whole),
  };
}
