import type { Facts } from "@/lib/access/facts";
import type { MeetingKind } from "@/lib/meetings/words";
import type { StoredDay } from "@/lib/provinces/calendar";
import type { BlocKind, BlocStage } from "@/lib/tenancy/generated/enums";
import type { IndicatorTyped, LaunchTyped } from "@/lib/movements/schema";

export type YearSpan = {
  id: string;
  year: string;
  startsOn: string;
  endsOn: string;
  scoringFrom: string | null;
  scoringUntil: string | null;
  yearEndBy: string | null;
};
export type OldDate = {
  id: string;
  kind: "DEADLINE" | "EVENT";
  title: string;
  day: string;
  note: string | null;
  document: string | null;
  reportPeriod: "MIDYEAR" | "YEAR" | null;
};
export type OldPlan = { id: string; kind: "plan" | "regulation"; title: string; points: number };
export type OldMeeting = {
  id: string;
  kind: MeetingKind;
  title: string;
  place: string;
  day: string;
  hour: number;
  minute: number;
  invited: string | null;
  chairName: string | null;
  chairTitle: string | null;
  secretaryName: string | null;
  agenda: string[];
};
export type OldClause = { heading: string; body: string; perUnit: boolean };
export type OldMovement = {
  id: string;
  name: string;
  formCode: string;
  formLabel: string | null;
  launchedOn: string;
  endsOn: string;
  slogan: string | null;
  aims: string | null;
  contents: string | null;
  measures: string | null;
  source: string | null;
  invented: string | null;
  launches: LaunchTyped[];
  indicators: Omit<IndicatorTyped, "id">[];
};
export type CarriedKind = "times" | "date" | "meeting" | "plan" | "regulation" | "criteria" | "pledge" | "movement";
/** What stands in the new year and has to be looked at. */
export type NewText = { id: string; /** Where it is mended, behind the year's address. */ path: string; name: string; text: string };
export type NewDay = { id: string; path: string; title: string; day: string; /** Lies after the year by its nature. */ after: boolean };
export type MemberChange = { id: string; before: string; now: string | null; ended: boolean };

/** A year that is being prepared, beside the one before it. */
export type YearToPrepare = Facts &
  YearSpan & {
    stage: BlocStage;
    archive: boolean;
    version: number;
    bloc: { slug: string; name: string; shortName: string; kind: BlocKind };
    blocYearIds: string[];
    last:
      | (YearSpan & {
          dates: OldDate[];
          meetings: OldMeeting[];
          plans: OldPlan[];
          criteria: { id: string; title: string; items: number; scale: number } | null;
          pledge: { id: string; title: string; preamble: string; closing: string; signBy: string | null; clauses: OldClause[] } | null;
          movements: OldMovement[];
        })
      | null;
    has: { plan: boolean; regulation: boolean; criteria: boolean; pledge: boolean };
    members: number;
    carried: { kind: CarriedKind; source: string }[];
    reviewed: string[];
    days: NewDay[];
    people: { id: string; meeting: string; name: string; role: "chair" | "secretary" }[];
    units: MemberChange[];
    texts: NewText[];
    /** Points of a draft that its own room marked: figures, persons, days of last year. */ plans: {
      id: string;
      path: string;
      title: string;
      marked: number;
    }[];
    calendar: StoredDay[];
  };
