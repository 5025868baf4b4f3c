import type { TermKind, Verification } from "@/lib/tenancy/generated/enums";

/** How many working days others are given, from where that is known, and what silence means. */
export type Term = { id: string; days: number; silence: string | null; instrument: string; verification: Verification };

const LINE = "json_build_object('id', t.id, 'days', t.days, 'silence', t.silence, 'instrument', t.instrument, 'verification', t.verification)";

/** JSON: the term in force today; null where none is. */
export const termToday = (kind: TermKind): string =>
  `(select ${LINE} from national_term t where t.kind = '${kind}' and t.valid_from <= app_today() and (t.valid_to is null or t.valid_to >= app_today()))`;
/** JSON: the term under which somebody was asked, whatever is in force by now. */
export const termOf = (id: string): string => `(select ${LINE} from national_term t where t.id = ${id})`;

export const isVerified = ({ verification }: Pick<Term, "verification">): boolean => verification === "ORIGINAL";
