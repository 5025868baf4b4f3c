import type { AwardMode, InitiativeReach } from "@/lib/tenancy/generated/enums";
import type { QuotaScope } from "./condition";

/** How many were proposed and for how many the council has agreed. */
export type Counted = { proposed: number; taken: number };
/** Counted by title and kind of commendation; and how many there are to choose from. */
export type Places = { members: number | null; titles: Record<string, Partial<Record<AwardMode, Counted>>> };

/** What the record knows of a proposal and of its unit. Null: the record does not say. */
export type EligibilityFacts = {
  /** "2025" or "2025-2026". */
  year: string;
  /** Kind of commendation: rules may speak of some kinds alone. */
  mode: AwardMode;
  /** A title (danh hiệu) or a form of commendation (hình thức). */
  kind: "TITLE" | "FORM" | null;
  /** For quotas: the title asked for, whether this proposal has a place already, and the places of its bloc-year, unit and province in the year. */
  titleCode: string;
  placed: boolean;
  places: Record<QuotaScope, Places> | null;
  rank: number | null;
  ranked: number | null;
  /** What the bloc's meeting said where it left the ranking. */
  reason: string | null;
  inFavour: number | null;
  base: number | null;
  /** Null where the bloc kept no pledge here. */
  pledge: { signedAt: string | null } | null;
  registered: boolean | null;
  /** Other proposals of the unit for the same year, those withdrawn or changed left out; `beside`: its kind, where that is another than this proposal's. */
  others: { titleName: string; kind: "TITLE" | "FORM" | null; state: "open" | "rewarded" | "refused"; beside: string | null }[];
  /** Initiatives that the proposal names; each stands behind this one alone. */
  initiatives: { title: string; reach: InitiativeReach; confirmed: boolean }[];
  /** Of the persons proposed for the title in the same letter: how many, and how many of them work directly. Null of collectives. */
  direct: { persons: number; direct: number } | null;
  dissolvedOn: string | null;
  /** Units that went into this one: what they earned is not counted by itself. */
  predecessors: string[];
  honours: { code: string; name: string; year: string }[];
  /** Years for which the province's register holds anything: of others it cannot say that there was nothing. */
  registerYears: string[];
  /** Classes by completion of tasks, as the bloc settled them. */
  classes: { year: string; name: string }[];
  /** Share of members with a title, in percent. */
  members: { title: string; percent: number }[];
  /** What an officer found out for a rule that the record could not answer, by the rule's code. */
  attested: { code: string; met: boolean; words: string; by: string }[];
};

export const NO_FACTS: EligibilityFacts = {
  year: "",
  mode: "MERIT",
  kind: null,
  titleCode: "",
  placed: false,
  places: null,
  rank: null,
  ranked: null,
  reason: null,
  inFavour: null,
  base: null,
  pledge: null,
  registered: null,
  others: [],
  initiatives: [],
  direct: null,
  dissolvedOn: null,
  predecessors: [],
  honours: [],
  registerYears: [],
  classes: [],
  members: [],
  attested: [],
};

/** A school year counts by the year in which it began. */
export const yearNumber = (year: string): number => Number(year.slice(0, 4));
