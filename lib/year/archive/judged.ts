import type { Finding as AnyFinding } from "@/lib/blocs/import/state";
import type { MEETING_KINDS, SUBJECTS } from "./plan";
import { type SheetKey } from "./plan";

export type RawRow = { sheet: SheetKey; row: number; cells: Record<string, string> };
export type Finding = Omit<AnyFinding, "sheet"> & { sheet: SheetKey };
export type Known = {
  units: { id: string; code: string; name: string }[];
  blocs: { id: string; slug: string; name: string; shortName: string; kind: "BLOC" | "CLUSTER"; years: string[] }[];
  territories: { id: string; name: string }[];
  members: { blocSlug: string; unitCode: string; since: string; until: string | null; counts: boolean }[];
};
export type UnitRow = {
  code: string;
  name: string;
  shortName: string;
  id: string | null;
  office: "head" | "deputy" | null;
  counts: boolean;
  ranked: boolean;
  inside: boolean;
};
export type MeetingRow = {
  code: string;
  kind: keyof typeof MEETING_KINDS;
  title: string;
  day: string;
  place: string;
  chairName: string | null;
  chairTitle: string | null;
  secretaryName: string | null;
  agenda: string[];
  absent: string[];
  discussion: string | null;
  minutesNumber: string | null;
};
/** A whole year as it will be written. */
export type Writing = {
  bloc: { id: string | null; slug: string; name: string; shortName: string; kind: "BLOC" | "CLUSTER" };
  year: string;
  school: boolean;
  startsOn: string;
  endsOn: string;
  territoryId: string | null;
  source: string;
  invented: string | null;
  missing: string[];
  units: UnitRow[];
  meetings: MeetingRow[];
  guests: {
    meeting: string;
    fullName: string;
    title: string | null;
    organisation: string | null;
    fromBoard: boolean;
    directive: string | null;
  }[];
  resolutions: { meeting: string; subject: keyof typeof SUBJECTS; text: string; inFavour: number; opposed: number; abstained: number }[];
  clauses: { heading: string; body: string; perUnit: boolean }[];
  signatures: { unitCode: string; day: string; name: string; title: string }[];
  criteria: { number: string; name: string; max: number | null }[];
  scores: {
    unitCode: string;
    self: number | null;
    total: number | null;
    rank: number | null;
    classification: string | null;
    note: string | null;
    points: Record<string, number>;
  }[];
  awards: { unitCode: string | null; subject: string; title: string; number: string | null; day: string | null; by: string | null }[];
};
export type Judged = { findings: Finding[]; writing: Writing | null };
