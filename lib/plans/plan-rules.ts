import type { ProblemItem } from "@/lib/problems/problem";
import { dateWords } from "@/lib/provinces/dates";
import type { PlanState } from "@/lib/tenancy/generated/enums";
import { type PlanText, pointsOf, type Said } from "./text";

export type Span = { year: string; startsOn: string; endsOn: string };

/** A point is done within the year it is planned for. */
export function obstaclesToPoint({ until }: Pick<Said, "until">, { year, startsOn, endsOn }: Span): ProblemItem[] {
  if (until === null || (until >= startsOn && until <= endsOn)) return [];
  return [
    {
      code: "plan.until_outside",
      field: "until",
      facts: { until: dateWords(until), year, from: dateWords(startsOn), to: dateWords(endsOn) },
    },
  ];
}

export function obstaclesToDay(unitsBy: string | null, { year, startsOn, endsOn }: Span): ProblemItem[] {
  if (unitsBy === null || (unitsBy >= startsOn && unitsBy <= endsOn)) return [];
  return [
    {
      code: "plan.units_by_outside",
      field: "unitsBy",
      facts: { until: dateWords(unitsBy), year, from: dateWords(startsOn), to: dateWords(endsOn) },
    },
  ];
}

/** A year that is over takes no further text; what stands on paper is written down all the same. */
export const obstaclesToWrite = ({ stage, archive }: { stage: string; archive: boolean }): ProblemItem[] =>
  stage === "closed" && !archive ? [{ code: "plan.year_closed" }] : [];

/** What keeps a draft from being adopted; `before` is the version in force. */
export function obstaclesToAdopt(
  text: PlanText,
  { span, before, same }: { span: Span; before: PlanText | null; same: boolean },
): ProblemItem[] {
  const found: ProblemItem[] = [],
    empty = text.sections.filter(({ points }) => points.length === 0),
    points = pointsOf(text.sections),
    unseen = points.filter(({ lookAt }) => lookAt);
  if (text.sections.length === 0) found.push({ code: "plan.no_section" });
  for (const { heading } of empty) found.push({ code: "plan.section_empty", facts: { heading } });
  if (unseen.length > 0) found.push({ code: "plan.not_looked_at", facts: { count: unseen.length } });
  if (points.some((point) => obstaclesToPoint(point, span).length > 0)) found.push({ code: "plan.point_outside" });
  if (before && same) found.push({ code: "plan.nothing_changed" });
  return found;
}

export type Versioned = { id: string; number: number; state: PlanState };
/** The adopted version with the highest number applies. */
export const inForce = <V extends Versioned>(versions: readonly V[]): V | null =>
  versions.filter(({ state }) => state === "adopted").toSorted((a, b) => b.number - a.number)[0] ?? null;
export const draftOf = <V extends Versioned>(versions: readonly V[]): V | null => versions.find(({ state }) => state === "draft") ?? null;
