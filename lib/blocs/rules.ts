import type { ProblemItem } from "@/lib/problems/problem";
import { RESERVED_SLUGS } from "./words";

type YearKind = "CALENDAR" | "SCHOOL";

/** Words inside a province's address are pages; a bloc cannot take one. */
export const obstaclesToName = (slug: string): ProblemItem[] =>
  RESERVED_SLUGS.includes(slug) ? [{ code: "bloc.slug_reserved", field: "slug", facts: { slug } }] : [];

/** "2026" or "2026-2027". */
export function yearLabelFault(year: string, kind: YearKind): "bloc_year.label_calendar" | "bloc_year.label_school" | null {
  if (kind === "CALENDAR") return /^\d{4}$/.test(year) ? null : "bloc_year.label_calendar";
  const [, from, to] = /^(\d{4})-(\d{4})$/.exec(year) ?? [];
  return from && Number(to) === Number(from) + 1 ? null : "bloc_year.label_school";
}

type YearDates = {
  year: string;
  yearKind: YearKind;
  startsOn: string;
  endsOn: string;
  scoringFrom: string | null;
  scoringUntil: string | null;
  yearEndBy: string | null;
};

/** Everything wrong with the dates of a year; dates are YYYY-MM-DD, so they compare as text. */
export function obstaclesToDate({ year, yearKind, startsOn, endsOn, scoringFrom, scoringUntil, yearEndBy }: YearDates): ProblemItem[] {
  const found: ProblemItem[] = [];
  const label = yearLabelFault(year, yearKind);
  if (label) found.push({ code: label, field: "year" });
  if (!label && startsOn.slice(0, 4) !== year.slice(0, 4))
    found.push({ code: "bloc_year.starts_elsewhere", field: "startsOn", facts: { year: year.slice(0, 4) } });
  if (endsOn <= startsOn) found.push({ code: "bloc_year.ends_before", field: "endsOn" });
  else if (Date.parse(endsOn) - Date.parse(startsOn) > 400 * 86_400_000) found.push({ code: "bloc_year.too_long", field: "endsOn" });
  if (scoringFrom && scoringFrom < startsOn) found.push({ code: "bloc_year.scoring_early", field: "scoringFrom" });
  if (scoringFrom && scoringUntil && scoringUntil < scoringFrom) found.push({ code: "bloc_year.scoring_backwards", field: "scoringUntil" });
  if (yearEndBy && scoringUntil && yearEndBy < scoringUntil) found.push({ code: "bloc_year.end_before_scoring", field: "yearEndBy" });
  return found;
}

type Ratios = { quorumNumerator: number; quorumDenominator: number; passNumerator: number; passDenominator: number };

/** Two thirds, more than half: never above the whole. */
export function obstaclesToRatio(it: Ratios): ProblemItem[] {
  const found: ProblemItem[] = [];
  if (it.quorumNumerator > it.quorumDenominator) found.push({ code: "bloc_year.ratio_over_one", field: "quorumNumerator" });
  if (it.passNumerator > it.passDenominator) found.push({ code: "bloc_year.ratio_over_one", field: "passNumerator" });
  return found;
}

type Span = { since: string; until: string };
/** An end that lies before its beginning, or after today where only today or earlier can be true. */
export function obstaclesToEnd({ since, until }: Span, today?: string): ProblemItem[] {
  if (until < since) return [{ code: "date.before_start", field: "until" }];
  if (today && until > today) return [{ code: "date.not_yet", field: "until" }];
  return [];
}
