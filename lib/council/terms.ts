import type { TermKind, Verification } from "@/lib/tenancy/generated/enums";

/** How many working days others are given, from where that is known, and what silence means. `id`: the country's row; a province's own is found again by its day. */
export type Term = {
  id: string | null;
  days: number;
  silence: string | null;
  instrument: string;
  verification: Verification;
  own: boolean;
};

const reaches = (kind: TermKind, day: string) => `kind = '${kind}' and valid_from <= ${day} and (valid_to is null or valid_to >= ${day})`;
const OWN = (kind: TermKind, day: string) =>
  `select null::uuid as id, days, silence, instrument, article, valid_from, true as own, 'UNVERIFIED'::verification as verification from province_term where province_id = app_province() and ${reaches(kind, day)}`;
const NATIONAL =
  "select id, days, silence, instrument, null::text as article, valid_from, false as own, verification from national_term where";
const LINE =
  "json_build_object('id', t.id, 'days', t.days, 'silence', t.silence, 'instrument', concat_ws(', ', t.article, t.instrument), 'verification', t.verification, 'own', t.own)";

/** JSON: the term in force today, the province's own before the country's; null where none is. */
export const termToday = (kind: TermKind): string =>
  `(select ${LINE} from (${OWN(kind, "app_today()")} union all ${NATIONAL} ${reaches(kind, "app_today()")} order by own desc limit 1) t)`;
/** JSON: the term under which somebody was asked on a day, whatever is in force by now. */
export const termOf = (id: string, kind: TermKind, day: string): string =>
  `(select ${LINE} from (${NATIONAL} id = ${id} union all ${OWN(kind, day)} and ${id} is null) t)`;

/** What a province has set for itself is its own word; the country's row has to be compared with its text. */
export const isVerified = ({ verification, own }: Pick<Term, "verification" | "own">): boolean => own || verification === "ORIGINAL";

/** What counts in this province on a day: its own before the country's. */
export type TermInForce = Omit<Term, "id" | "silence"> & { article: string | null; from: string };
/** JSON of TermInForce for a day (an SQL expression); null where neither says anything. */
export const termOn = (kind: TermKind, day: string): string =>
  `(select json_build_object('days', t.days, 'instrument', t.instrument, 'article', t.article, 'from', t.valid_from, 'own', t.own, 'verification', t.verification) from (${OWN(kind, day)} union all ${NATIONAL} ${reaches(kind, day)} order by own desc limit 1) t)`;
