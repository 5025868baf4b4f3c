import type { ProblemItem } from "@/lib/problems/problem";
import { parseNumber } from "@/lib/provinces/numbers";

const MOST = 1e12,
  PLACES = 4;

/** Every indicator has its figure, read as people write numbers here; what is missing or wrong is named at its field. */
export function readFigures(
  indicators: readonly { id: string; name: string }[],
  typed: Record<string, string>,
): { values: Record<string, number>; problems: ProblemItem[] } {
  const values: Record<string, number> = {},
    problems: ProblemItem[] = [];
  for (const { id, name } of indicators) {
    const text = typed[id] ?? "",
      value = parseNumber(text),
      field = `figure_${id}`;
    if (text === "") problems.push({ code: "movement.figure_missing", field, facts: { name } });
    else if (value === null || value < 0 || value > MOST || (text.split(",")[1]?.length ?? 0) > PLACES)
      problems.push({ code: "movement.figure_wrong", field, facts: { name } });
    else values[id] = value;
  }
  return { values, problems };
}
