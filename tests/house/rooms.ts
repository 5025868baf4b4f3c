/** The rooms of lib in the order of the work: a later one may import an earlier one, never back. */
export const ROOMS = [
  "provinces",
  "people",
  "titles",
  "blocs",
  "meetings",
  "pledges",
  "movements",
  "criteria",
  "plans",
  "evidence",
  "letters",
  "scoring",
  "reports",
  "ballots",
  "awards",
  "rules",
  "council",
  "year",
  "portal",
  "desk",
] as const;

/** What every room stands on; imports no room. */
export const GROUND = ["tenancy", "access", "action", "problems", "audit", "jobs", "mail", "storage", "documents", "spreadsheets"] as const;
