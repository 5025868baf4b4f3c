import type { ProblemItem } from "@/lib/problems/problem";
import { addDays, dateWords } from "@/lib/provinces/dates";
import { formatNumber } from "@/lib/provinces/numbers";
import type { BonusRuleKind, Verification } from "@/lib/tenancy/generated/enums";

/** One dated row of the country or of the province. `value`: a decimal as it is stored, never a float. */
export type BonusRule = {
  id: string;
  version: number;
  kind: BonusRuleKind;
  code: string;
  of: string | null;
  value: string;
  instrument: string;
  article: string | null;
  foundIn: string | null;
  from: string;
  to: string | null;
  own: boolean;
  verification: Verification;
  setBy: string | null;
};
export type BonusLine = { code: string; name: string; count: number };
/** Of one title: what one gets and all together in dong; null where nobody has said how much. */
export type TitleBonus = BonusLine & { multiple: string | null; each: number | null; sum: number | null; rules: BonusRule[] };
export type Reckoned = {
  salary: BonusRule | null;
  step: number;
  rounding: BonusRule | null;
  titles: TitleBonus[];
  total: number;
  /** Names of titles without a multiple. */ lacking: string[];
  unverified: boolean;
};

/** Sums are kept with fifteen figures. */
export const MOST_DONG = 10 ** 15 - 1;
export const STEPS = ["1", "1000", "10000", "100000"] as const;

const PLACES = 4,
  SCALE = 10n ** BigInt(PLACES);
/** "1.5000" in ten-thousandths. */
function scaled(value: string): bigint {
  const [whole, fraction = ""] = value.split(".");
  return BigInt(whole!) * SCALE + BigInt(fraction.padEnd(PLACES, "0").slice(0, PLACES));
}

const reaches = ({ from, to }: BonusRule, day: string) => from <= day && (to === null || to >= day);
/** What counts on a day: the province's own row before the country's. */
export function ruleOn(rules: readonly BonusRule[], kind: BonusRuleKind, day: string, code = ""): BonusRule | null {
  const found = rules.filter((rule) => rule.kind === kind && rule.code === code && reaches(rule, day));
  return found.find(({ own }) => own) ?? found[0] ?? null;
}

/** The rows behind the multiple of a title: its own, and of what it is a multiple. Null where one is missing. */
export function multipleOn(rules: readonly BonusRule[], code: string, day: string): BonusRule[] | null {
  const own = ruleOn(rules, "MULTIPLE", day, code);
  if (!own?.of) return own && [own];
  const base = ruleOn(rules, "MULTIPLE", day, own.of);
  return base && !base.of ? [own, base] : null;
}

/** Multiples times base salary in whole dong, rounded up to the step; exact. */
export function dongOf(salary: string, multiples: readonly string[], step: number): bigint {
  const over = multiples.reduce((product, one) => product * scaled(one), scaled(salary)),
    under = SCALE ** BigInt(multiples.length + 1) * BigInt(step);
  return ((over + under - 1n) / under) * BigInt(step);
}

/** The product of the multiples as a decimal, exact. */
export function productOf(multiples: readonly string[]): string {
  const places = PLACES * multiples.length,
    digits = multiples
      .reduce((product, one) => product * scaled(one), 1n)
      .toString()
      .padStart(places + 1, "0");
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`.replace(/\.?0+$/, "");
}

/** What a list gives by the rules of the day on which it is signed. */
export function reckon(rules: readonly BonusRule[], lines: readonly BonusLine[], day: string): Reckoned {
  const salary = ruleOn(rules, "SALARY", day),
    rounding = ruleOn(rules, "ROUNDING", day),
    step = rounding ? Number(rounding.value) : 1;
  const titles = lines.map((line): TitleBonus => {
    const found = salary && multipleOn(rules, line.code, day);
    if (!found) return { ...line, multiple: null, each: null, sum: null, rules: [] };
    const values = found.map(({ value }) => value),
      each = dongOf(salary.value, values, step);
    return { ...line, multiple: productOf(values), each: Number(each), sum: Number(each * BigInt(line.count)), rules: found };
  });
  const used = [...titles.flatMap((title) => title.rules), ...(salary ? [salary] : []), ...(rounding ? [rounding] : [])];
  return {
    salary,
    step,
    rounding,
    titles,
    total: titles.reduce((sum, title) => sum + (title.sum ?? 0), 0),
    lacking: titles.filter(({ each }) => each === null).map(({ name }) => name),
    unverified: used.some(({ verification }) => verification !== "ORIGINAL"),
  };
}

export const dongWords = (dong: number): string => `${formatNumber(dong)} đồng`;

/** Why the sums of a draft cannot be confirmed, as they were shown to whoever confirms. */
export function obstaclesToConfirmBonus(
  { salary, titles, total, unverified }: Reckoned,
  day: string,
  said: { sum: number; compared: boolean },
): ProblemItem[] {
  if (!salary) return [{ code: "bonus.no_salary", facts: { day: dateWords(day) } }];
  if (titles.every(({ each }) => each === null)) return [{ code: "bonus.no_multiple" }];
  if (!(total <= MOST_DONG)) return [{ code: "bonus.over" }];
  if (said.sum !== total) return [{ code: "bonus.moved", facts: { sum: dongWords(total) } }];
  return unverified && !said.compared ? [{ code: "bonus.not_compared", field: "compared" }] : [];
}

/** A new row of the province: what it said before of the same ends the day before; nothing it has set may begin later. */
export function bonusAnew(
  rules: readonly BonusRule[],
  { kind, code, of, since }: { kind: BonusRuleKind; code: string; of: string | null; since: string },
): { problems: ProblemItem[]; ends: BonusRule | null } {
  const own = rules.filter((rule) => rule.own && rule.kind === kind && rule.code === code),
    later = own.find(({ from }) => from >= since);
  if (later) return { problems: [{ code: "bonus.later", field: "since", facts: { since: dateWords(later.from) } }], ends: null };
  if (of && (of === code || ruleOn(rules, "MULTIPLE", since, of)?.of || rules.some((rule) => rule.of === code && reaches(rule, since))))
    return { problems: [{ code: "bonus.of_circle", field: "of" }], ends: null };
  return { problems: [], ends: own.find(({ to }) => to === null || to >= since) ?? null };
}

/** Days of the base salary's history that no row reaches, between the first row and today. */
export function gapsIn(rules: readonly BonusRule[], today: string): { from: string; to: string }[] {
  const rows = rules.filter(({ kind }) => kind === "SALARY").toSorted((a, b) => (a.from < b.from ? -1 : 1)),
    gaps: { from: string; to: string }[] = [];
  let reached = rows[0]?.from ?? today;
  for (const { from, to } of rows) {
    if (from > reached) gaps.push({ from: reached, to: addDays(from, -1) });
    const next = to === null ? "9999-12-31" : addDays(to, 1);
    if (next > reached) reached = next;
  }
  return reached <= today ? [...gaps, { from: reached, to: today }] : gaps;
}
