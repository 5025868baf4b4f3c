import type { ProblemItem } from "@/lib/problems/problem";
import { addDays, dateWords } from "@/lib/provinces/dates";
import type { LaunchLevel } from "@/lib/tenancy/generated/enums";

/** A form as the law of its time names it. */
export type MovementForm = {
  code: string;
  name: string;
  law: string;
  validFrom: string;
  validTo: string | null;
  source: string;
  verified: boolean;
};
export type Launching = { level: LaunchLevel };
export type Written = {
  formCode: string;
  launchedOn: string;
  startsOn: string;
  endsOn: string;
  joinBy: string | null;
  reportBy: string | null;
  launches: Launching[];
};
export type Span = { year: string; startsOn: string; endsOn: string };

/** The form of that name on that day, or nothing: "theo đợt" is no form of a movement launched today. */
export const formOn = (forms: readonly MovementForm[], code: string, day: string): MovementForm | undefined =>
  forms.find((form) => form.code === code && form.validFrom <= day && (form.validTo === null || form.validTo >= day));

/** Those who keep a bloc or a unit launch within the year; what came from above may run over several. */
const fromAbove = (launches: readonly Launching[]) =>
  launches.some(({ level }) => level === "NATIONAL" || level === "MINISTRY" || level === "PROVINCE");

/** A last report comes at most so long after the movement. */
const REPORT_WITHIN = 92;

/** What is wrong with what was written; `span` is the bloc-year, null for the whole province. */
export function obstaclesToWrite(it: Written, forms: readonly MovementForm[], span: Span | null): ProblemItem[] {
  const found: ProblemItem[] = [],
    from = dateWords(it.startsOn),
    until = dateWords(it.endsOn);
  if (it.endsOn < it.startsOn) found.push({ code: "movement.ends_before_start", field: "endsOn", facts: { from, until } });
  if (it.launchedOn > it.endsOn) found.push({ code: "movement.launched_after_end", field: "launchedOn", facts: { until } });
  if (!formOn(forms, it.formCode, it.launchedOn))
    found.push({ code: "movement.form_not_in_force", field: "formCode", facts: { day: dateWords(it.launchedOn) } });
  if (it.joinBy && (it.joinBy > it.endsOn || it.joinBy < it.launchedOn))
    found.push({ code: "movement.join_outside", field: "joinBy", facts: { from: dateWords(it.launchedOn), until } });
  if (it.reportBy && (it.reportBy < it.startsOn || it.reportBy > addDays(it.endsOn, REPORT_WITHIN)))
    found.push({
      code: "movement.report_outside",
      field: "reportBy",
      facts: { from, until: dateWords(addDays(it.endsOn, REPORT_WITHIN)) },
    });
  if (it.launches.length === 0) found.push({ code: "movement.no_launch", field: "launcher_1" });
  return [...found, ...(span ? outsideYear(it, span) : [])];
}

function outsideYear(it: Written, { year, startsOn, endsOn }: Span): ProblemItem[] {
  const facts = { year, from: dateWords(startsOn), until: dateWords(endsOn) };
  if (it.startsOn > endsOn || it.endsOn < startsOn) return [{ code: "movement.outside_year", field: "startsOn", facts }];
  if (fromAbove(it.launches)) return [];
  if (it.startsOn < startsOn) return [{ code: "movement.outside_year", field: "startsOn", facts }];
  return it.endsOn > endsOn ? [{ code: "movement.outside_year", field: "endsOn", facts }] : [];
}

/** What a draft lacks before it is launched. */
export function obstaclesToLaunch(it: { state: string; launches: number; indicators: number; finalReviews: number }): ProblemItem[] {
  if (it.state !== "draft") return [{ code: "movement.launched_already" }];
  const found: ProblemItem[] = [];
  if (it.launches === 0) found.push({ code: "movement.no_launch" });
  if (it.indicators === 0) found.push({ code: "movement.no_indicator" });
  if (it.finalReviews === 0) found.push({ code: "movement.no_report_day" });
  return found;
}
