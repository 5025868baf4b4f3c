import type { ProblemItem } from "@/lib/problems/problem";
import { dateWords } from "@/lib/provinces/dates";
import { parseNumber } from "@/lib/provinces/numbers";
import type { CourseTarget, Figure } from "./progress";
import { isBounded, type Plan } from "./progress-rules";
import type { FigureTyped } from "./progress-schema";
import { dueOfQuarter, type Quarter, quarterWords } from "./quarters";

type Asked = {
  archive: boolean;
  stage: string;
  fixed: boolean;
  leftOn: string | null;
  quarter: Quarter;
  dueDays: number;
  lateUntil: string | null;
  today: string;
};

/** The day of the decision that lets this unit be late with a quarter. */
export const lateUntil = (
  { late }: { late: readonly { unitId: string; quarter: number; until: string }[] },
  unitId: string | null,
  quarter: number,
): string | null =>
  late
    .filter((one) => one.unitId === unitId && one.quarter === quarter)
    .map(({ until }) => until)
    .toSorted()
    .at(-1) ?? null;

/** The last day for one unit: the common one, or the one of a logged decision. */
export const lastDayOf = ({ quarter, dueDays, lateUntil }: Pick<Asked, "quarter" | "dueDays" | "lateUntil">): string =>
  [dueOfQuarter(quarter, dueDays), lateUntil ?? ""].toSorted().at(-1)!;

/** What keeps a unit from reporting a quarter: page, refusal and desk ask the same. */
export function obstaclesToReport(it: Asked): ProblemItem[] {
  const words = quarterWords(it.quarter.number);
  if (it.archive) return [{ code: "target.paper_year" }];
  if (it.stage === "closed") return [{ code: "target.year_closed" }];
  if (!it.fixed) return [{ code: "target.not_fixed" }];
  if (it.leftOn !== null && it.leftOn < it.quarter.from)
    return [{ code: "target.unit_left", facts: { day: dateWords(it.leftOn), quarter: words } }];
  if (it.quarter.from > it.today) return [{ code: "target.quarter_ahead", facts: { quarter: words, from: dateWords(it.quarter.from) } }];
  return lastDayOf(it) < it.today ? [{ code: "target.quarter_closed", facts: { quarter: words, due: dateWords(lastDayOf(it)) } }] : [];
}

const MOST = 1e12,
  PLACES = 4,
  TIMES = 10;
type Given = { target: CourseTarget; plan: Plan; standing: Figure[] };

/** Figures as people write numbers here; whatever cannot be is named at its field, and left out fields stay what they were. */
export function readReport(
  given: readonly Given[],
  quarter: number,
  typed: Record<string, FigureTyped>,
): { values: Record<string, number>; problems: ProblemItem[] } {
  const values: Record<string, number> = {},
    problems: ProblemItem[] = [];
  for (const { target, plan, standing } of given) {
    const it = typed[target.id],
      field = `value_${target.id}`,
      name = target.indicator,
      before = standing.find((one) => one.quarter === quarter);
    const refuse = (code: ProblemItem["code"], facts: Record<string, string | number> = {}) =>
      problems.push({ code, field, facts: { name, ...facts } });
    if (!it || it.value === "") {
      if (it && before) refuse("target.figure_emptied");
      else if (it?.words) refuse("target.figure_missing");
      continue;
    }
    const value = target.measure === "YES_NO" ? (it.value === "yes" ? 1 : it.value === "no" ? 0 : null) : parseNumber(it.value);
    if (value === null) refuse("target.figure_no_number");
    else if (value < 0) refuse("target.figure_negative");
    else if (value > MOST || (it.value.split(",")[1]?.length ?? 0) > PLACES) refuse("target.figure_absurd");
    else if (target.measure === "NUMBER" && isBounded(target) && value > 100) refuse("target.over_hundred");
    else if (target.measure === "NUMBER" && plan.target > 0 && value > plan.target * TIMES && !it.words)
      refuse("target.figure_far", { times: TIMES });
    else {
      const odd = plan.course === "AMOUNT" && target.measure === "NUMBER" ? againstNeighbours(standing, quarter, value) : undefined;
      if (odd) refuse(odd.code, odd.facts);
      else values[target.id] = value;
    }
  }
  return { values, problems };
}

/** A sum from the beginning of the year never falls from one quarter to the next. */
function againstNeighbours(standing: readonly Figure[], quarter: number, value: number): ProblemItem | undefined {
  const before = standing.findLast((one) => one.quarter < quarter),
    after = standing.find((one) => one.quarter > quarter);
  if (before && value < Number(before.value))
    return { code: "target.sum_falls", facts: { quarter: quarterWords(before.quarter), value: before.value.replace(".", ",") } };
  if (after && value > Number(after.value))
    return { code: "target.sum_over_next", facts: { quarter: quarterWords(after.quarter), value: after.value.replace(".", ",") } };
  return undefined;
}
