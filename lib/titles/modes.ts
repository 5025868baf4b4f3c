import type { AwardMode, Verification } from "@/lib/tenancy/generated/enums";

/** Kinds of commendation (loại hình khen thưởng); how the law of a day calls them stands in national_award_mode. */
export const AWARD_MODES = [
  "MERIT",
  "AD_HOC",
  "MOVEMENT",
  "THEMATIC",
  "CONTRIBUTION",
  "SENIORITY",
  "EXTERNAL",
  "RESISTANCE",
] as const satisfies readonly AwardMode[];
/** By merit: for a year's work, along the year's ranking. Every other kind is for one thing and asks no ranking. */
export const BY_MERIT = "MERIT" satisfies AwardMode;
/** What the meeting of a bloc may put forward for; years of service, foreign affairs and the resistance are no matter of a bloc. */
export const BLOC_MODES = ["MERIT", "MOVEMENT", "THEMATIC", "AD_HOC", "CONTRIBUTION"] as const satisfies readonly AwardMode[];
export type BlocMode = (typeof BLOC_MODES)[number];

/** A kind of commendation as the law of the day calls it. */
export type ModeInForce = { mode: AwardMode; name: string; instrument: string; verification: Verification };

const inForce = (day: string) => `k.valid_from <= ${day} and (k.valid_to is null or k.valid_to >= ${day})`;

/** SQL: the words that the law of a day has for a kind; both are SQL expressions. A kind whose dates do not reach that day has its newest name. */
export const modeNameOn = (mode: string, day: string): string =>
  `(select k.name from national_award_mode k where k.mode = ${mode} order by (${inForce(day)}) desc, k.valid_from desc limit 1)`;

/** SQL, JSON of ModeInForce[]: the kinds that the law of a day knows. */
export const modesOn = (day: string): string =>
  `coalesce((select jsonb_agg(jsonb_build_object('mode', k.mode, 'name', k.name, 'instrument', k.instrument, 'verification', k.verification) order by k.position) from national_award_mode k where ${inForce(day)}), '[]')`;
