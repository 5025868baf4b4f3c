/** What the policy needs to know of the thing in question; a query that finds it returns these beside its own fields. */
export type Facts = {
  /** The unit it belongs to. */
  unitId?: string | null;
  /** The bloc-year it acts on. */
  blocYearId?: string | null;
  /** Every bloc-year of the bloc, where the thing belongs to the bloc itself (a meeting). */
  blocYearIds?: string[];
  /** Members of the bloc or bloc-year, this day or ever, where members may read. */
  memberUnitIds?: string[];
  /** The person it is about. */
  personId?: string | null;
  /** Who gave it (a post waiting for its second person). */
  givenById?: string | null;
  /** A year entered from paper: the board keeps it, no member does. */
  archive?: boolean;
  /** How far a score sheet has come: nobody else reads points before it is handed in, members of the bloc only once it is settled. */
  sheet?: "own" | "sent" | "settled";
  /** Points are being checked already: criteria are amended by the board only. */
  late?: boolean;
  /** Units that the draw gave the sheet to check. */
  checkerUnitIds?: string[];
  /** The secretary has been let in to write for the unit. */
  onBehalf?: boolean;
  /** Who exercised the office when the year ended: they hand it over. */
  formerIds?: string[];
  /** Of a movement or a letter: for which circle it is. */
  scope?: "province" | "bloc" | "unit";
  /** Of a meeting: whom its chair named to keep the record. */
  keeperId?: string | null;
  /** Of a task that a meeting gave: the board of the province was asked. */
  askedOfBoard?: boolean;
};
