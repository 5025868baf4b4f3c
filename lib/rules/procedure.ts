/** Kinds of rows that stand in the book of rules and say how something is done, not what a dossier must meet. */
export const PROCEDURES = ["voting", "paper", "transition"] as const;
export type Procedure = (typeof PROCEDURES)[number];

/** Whether a row of that kind may speak of some kinds of commendation alone: conditions and papers; how a council votes, and which day counts, is the same for all. */
export const asksOfModes = (kind: string): boolean => kind !== "voting" && kind !== "transition";

/** The procedure that a stored row is of, or null where it is a condition. */
export function procedureOf(condition: unknown): Procedure | null {
  const kind = typeof condition === "object" && condition !== null && "kind" in condition ? condition.kind : null;
  return PROCEDURES.find((one) => one === kind) ?? null;
}
