import { type Unproven, unprovenWords } from "@/lib/scoring/gaps";

/** The line of a confirmation that says what has no proof. While the unit types, sheet/live.ts keeps its words true. */
export const unprovenEffect = (bare: Unproven) => ({
  icon: bare.items > 0 ? ("warn" as const) : ("file" as const),
  text: <span data-part="unproven">{unprovenWords(bare)}</span>,
});
