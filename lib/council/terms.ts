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

/** What counts in this province on a day: its own before the country's. */
export type TermInForce = Omit<Term, "id" | "silence"> & { article: string | null; from: string; own: boolean };
/** JSON of TermInForce for a day (an SQL expression); null where neither says anything. */
export const termOn = (kind: TermKind, day: string): string => {
  const reaches = `kind = '${kind}' and valid_from <= ${day} and (valid_to is null or valid_to >= ${day})`;
  return `(select json_build_object('days', t.days, 'instrument', t.instrument, 'article', t.article, 'from', t.valid_from, 'own', t.own, 'verification', t.verification) from (
    select days, instrument, article, valid_from, true as own, 'UNVERIFIED'::verification as verification from province_term where province_id = app_province() and ${reaches}
    union all select days, instrument, null, valid_from, false, verification from national_term where ${reaches} order by own desc limit 1) t)`;
};
