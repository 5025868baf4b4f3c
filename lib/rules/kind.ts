import { BODY_WORDS, readBody, type BodyKind } from "./body";
import { PROCEDURES } from "./procedure";

/** Kinds that the form of the province can make; a rule that only refers to another needs no form of its own. */
export const FORM_KINDS: BodyKind[] = (Object.keys(BODY_WORDS) as BodyKind[]).filter((kind) => kind !== "rule");
/** Kinds that judge no dossier, apart from those that do. */
export const isProcedure = (kind: BodyKind): boolean => (PROCEDURES as readonly BodyKind[]).includes(kind);

/** The kind a stored row has in the form, or null where the form cannot show it. */
export function kindOf(condition: unknown): BodyKind | null {
  const it = readBody(condition);
  if (!it || it.kind === "rule") return null;
  return (it.kind === "all" || it.kind === "any") && it.of.some(({ kind }) => kind !== "rule") ? null : it.kind;
}
