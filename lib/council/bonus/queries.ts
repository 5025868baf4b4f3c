import "server-only";
import type { Facts } from "@/lib/access/facts";
import type { Sql, Statement } from "@/lib/tenancy/enter";
import type { SubjectKind } from "@/lib/tenancy/generated/enums";
import type { BonusRule } from "./rules";

const LINE = (
  own: boolean,
) => `json_build_object('id', r.id, 'version', ${own ? "r.version" : "0"}, 'kind', r.kind, 'code', r.code, 'of', r.of_code, 'value', r.value::text, 'instrument', r.instrument, 'article', r.article, 'foundIn', ${own ? "null" : "r.found_in"},
  'from', r.valid_from, 'to', r.valid_to, 'own', ${own}, 'verification', ${own ? "'UNVERIFIED'" : "r.verification"}, 'setBy', ${own ? "(select w.full_name from person w where w.province_id = r.province_id and w.id = r.set_by_id)" : "null"})`;
const rulesWhere = (reaches: string) => `coalesce((select json_agg(x.it order by x.own desc, x.valid_from desc, x.code) from (
  select ${LINE(true)} as it, true as own, r.valid_from, r.code from province_bonus_rule r where r.province_id = app_province() and ${reaches} union all select ${LINE(false)}, false, r.valid_from, r.code from national_bonus_rule r where ${reaches}) x), '[]')`;

/** JSON: the rows of country and province that reach a day (an SQL expression). */
export const bonusRulesOn = (day: string): string => rulesWhere(`r.valid_from <= ${day} and (r.valid_to is null or r.valid_to >= ${day})`);

export type BonusTitle = { code: string; name: string; subject: SubjectKind };
export type BonusBook = Facts & { today: string; rules: BonusRule[]; titles: BonusTitle[] };

/** Every row of all times, and the titles that may have one. */
export const bonusBook: Statement = {
  name: "bonus_book",
  text: `select json_build_object('today', app_today(), 'rules', ${rulesWhere("true")},
    'titles', (select json_agg(json_build_object('code', t.code, 'name', t.name, 'subject', t.subject) order by t.subject, t.position, t.code) from (select distinct on (code) code, name, subject, position from national_title order by code, valid_from desc) t)) as it`,
  values: [],
};

export async function bonusBookOf(sql: Sql): Promise<BonusBook> {
  const { rows } = await sql.query<{ it: BonusBook }>(bonusBook as { text: string });
  return rows[0]!.it;
}

/** What a decision says of its money: of a draft the rows to reckon with, of an issued one what was frozen. */
export type DecisionBonus = {
  rules: BonusRule[];
  titles: { code: string; name: string; count: number; each: number | null; multiple: number | null }[];
  printed: boolean;
  /** As it was confirmed, or frozen. */ sum: number | null;
  salary: number | null;
  confirmedBy: string | null;
  confirmedAt: string | null;
  /** Of lines that a mending decision names: what went out with them, and whether their list was printed with it. */
  given: { sum: number | null; printed: boolean } | null;
};

const OF_LIST = "i.province_id = d.province_id and i.decision_id = d.id";
/** JSON of DecisionBonus of a decision `d`. */
export const DECISION_BONUS = `json_build_object('rules', case when d.kind = 'AWARD' and d.state = 'draft' then ${bonusRulesOn("d.signed_on")} else '[]' end,
  'titles', case when d.kind = 'AWARD' then coalesce((select json_agg(json_build_object('code', k.title_code, 'name', k.title_name, 'count', k.n, 'each', k.bonus, 'multiple', k.bonus_multiple) order by k.place) from (select i.title_code, i.title_name, i.bonus, i.bonus_multiple, count(*) as n, min(i.position) as place from decision_item i where ${OF_LIST} group by 1, 2, 3, 4) k), '[]') else '[]' end,
  'printed', d.bonus_printed, 'sum', d.bonus_sum, 'salary', d.bonus_salary, 'confirmedBy', (select w.full_name from person w where w.province_id = d.province_id and w.id = d.bonus_confirmed_by_id), 'confirmedAt', d.bonus_confirmed_at,
  'given', case when d.kind in ('ANNULMENT', 'RECOVERY') then (select json_build_object('sum', sum(o.bonus), 'printed', (select m.bonus_printed from decision m where m.province_id = d.province_id and m.id = d.annuls_id))
    from decision_item i join decision_item o on o.province_id = i.province_id and o.decision_id = d.annuls_id and o.proposal_id = i.proposal_id where ${OF_LIST}) end)`;
