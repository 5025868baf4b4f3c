import { readCondition, type ConditionKind } from "./condition";
import { KIND_WORDS } from "./words";

/** Kinds that the form of the province can make; a rule that only refers to another needs no form of its own. */
export const FORM_KINDS: ConditionKind[] = (Object.keys(KIND_WORDS) as ConditionKind[]).filter((kind) => kind !== "rule");

/** The kind a stored condition has in the form, or null where the form cannot show it. */
export function kindOf(condition: unknown): ConditionKind | null {
  const it = readCondition(condition);
  if (!it || it.kind === "rule") return null;
  return (it.kind === "all" || it.kind === "any") && it.of.some(({ kind }) => kind !== "rule") ? null : it.kind;
}
