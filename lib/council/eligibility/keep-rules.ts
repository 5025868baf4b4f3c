import type { ProblemItem } from "@/lib/problems/problem";
import { addDays, dateWords } from "@/lib/provinces/dates";
import { OTHER_PAPER } from "@/lib/awards/words";
import { isCondition, readBody, type RuleBody } from "@/lib/rules/body";
import { circleFrom, MEMBERS, PROPOSED, readCondition, type Condition } from "@/lib/rules/condition";
import type { AwardMode } from "@/lib/tenancy/generated/enums";
import type { RuleShown, TitleName } from "./queries";

type Typed = {
  code: string;
  titles: string[];
  modes: AwardMode[];
  condition: RuleBody;
  from: string;
  to: string | null;
  gapMeant: boolean;
};
type Book = { rules: RuleShown[]; titles: TitleName[] };

const reaches = (rule: { from: string; to: string | null }, day: string) => rule.from <= day && (rule.to === null || rule.to >= day);
const overlap = (a: { from: string; to: string | null }, b: { from: string; to: string | null }) =>
  a.from <= (b.to ?? "9999") && b.from <= (a.to ?? "9999");

/** All that stands against a rule of the province as typed; `id` is the draft itself, which is no rule yet. */
export function obstaclesToRule(
  { code, titles, modes, condition, from, to, gapMeant }: Typed,
  { rules, titles: known }: Book,
  id: string,
): ProblemItem[] {
  const found: ProblemItem[] = [];
  if (titles.some((title) => !known.some((one) => one.code === title))) found.push({ code: "award_rule.unknown_title", field: "titles" });
  if (
    condition.kind === "quota_share" &&
    ![MEMBERS, PROPOSED].includes(condition.base) &&
    !known.some((one) => one.code === condition.base)
  )
    found.push({ code: "award_rule.unknown_title", field: "base" });
  if (condition.kind === "quota_share" && condition.scope === "unit" && condition.base === MEMBERS)
    found.push({ code: "award_rule.unit_members", field: "base" });
  if (condition.kind === "awards_before" && condition.titles.some((title) => !known.some((one) => one.code === title)))
    found.push({ code: "award_rule.unknown_title", field: "earned" });
  if (to !== null && to < from)
    found.push({ code: "award_rule.dates_reversed", field: "to", facts: { from: dateWords(from), to: dateWords(to) } });
  if (found.length > 0) return found;
  const others = rules.filter((rule) => rule.inForce && rule.id !== id),
    own = others.filter((rule) => rule.scope === "province" && rule.code === code);
  const there = own.find((rule) => overlap(rule, { from, to }));
  if (there)
    found.push({
      code: "award_rule.overlaps",
      field: "from",
      facts: { name: there.name, from: dateWords(there.from), to: there.to ? dateWords(there.to) : "nay" },
    });
  else if (!gapMeant)
    found.push(
      ...gapBefore(
        others.filter((rule) => rule.code === code),
        from,
      ),
    );
  const rival = rivalOf(others, { code, titles, modes, condition, from, to });
  if (rival)
    found.push({
      code: "award_rule.title_twice",
      field: "titles",
      facts: { name: rival.name, from: dateWords(rival.from), to: rival.to ? dateWords(rival.to) : "nay" },
    });
  if (!isCondition(condition)) return found;
  const circle = circleFrom(code, condition, (asked) => conditionOn(others, asked, from));
  if (circle)
    found.push({
      code: "award_rule.circle",
      field: "others",
      facts: {
        way: circle
          .slice(1)
          .map((one) => nameOf(others, one))
          .join(" → "),
      },
    });
  return found;
}

/** What a procedure is about: papers apart from each other, other papers each by itself. */
const matterOf = (it: RuleBody | null): string | null =>
  it?.kind === "paper" ? (it.paper === OTHER_PAPER ? null : `paper ${it.paper}`) : (it?.kind ?? null);

/** Both of all, or both of some and one of them the same: a row of all gives way to one of some. */
const alike = (a: readonly string[], b: readonly string[]): boolean => (a.length === 0 ? b.length === 0 : b.some((one) => a.includes(one)));

/** Another row of the province that says for the same title and kind on the same day how the same thing is done: which one counts nobody could tell. */
function rivalOf(others: RuleShown[], { code, titles, modes, condition, from, to }: Omit<Typed, "gapMeant">): RuleShown | undefined {
  if (isCondition(condition) || matterOf(condition) === null) return undefined;
  const same = (rule: RuleShown) =>
    matterOf(readBody(rule.condition)) === matterOf(condition) && alike(titles, rule.titles) && alike(modes, rule.modes);
  return others.find((rule) => rule.scope === "province" && rule.code !== code && overlap(rule, { from, to }) && same(rule));
}

const nameOf = (rules: RuleShown[], code: string) => rules.find((rule) => rule.code === code)?.name ?? "chính quy định này";

/** What a code asks for on a day; a province's rule before the country's. */
function conditionOn(rules: RuleShown[], code: string, day: string): Condition | null {
  const there = rules.filter((rule) => rule.code === code && reaches(rule, day));
  return readCondition((there.find(({ scope }) => scope === "province") ?? there[0])?.condition);
}

/** Days between the end of what was in force before and the first day of this, on which nothing would be. */
function gapBefore(sameCode: RuleShown[], from: string): ProblemItem[] {
  const dayBefore = addDays(from, -1);
  if (sameCode.some((rule) => reaches(rule, dayBefore))) return [];
  const ends = sameCode
    .flatMap(({ to }) => (to && to < dayBefore ? [to] : []))
    .toSorted()
    .at(-1);
  return ends ? [{ code: "award_rule.gap", field: "from", facts: { from: dateWords(addDays(ends, 1)), to: dateWords(dayBefore) } }] : [];
}

export function obstaclesToApply(rule: RuleShown, book: Book, gapMeant: boolean): ProblemItem[] {
  if (rule.inForce) return [{ code: "award_rule.in_force" }];
  const condition = readBody(rule.condition);
  return condition ? obstaclesToRule({ ...rule, condition, gapMeant }, book, rule.id) : [{ code: "award_rule.condition" }];
}

/** Where nothing takes its place from the day after, that has to be meant. */
export function obstaclesToEnd(rule: RuleShown, on: string, rules: RuleShown[], gapMeant: boolean): ProblemItem[] {
  if (rule.scope !== "province" || !rule.inForce) return [{ code: "award_rule.not_in_force" }];
  if (rule.endedAt) return [{ code: "award_rule.ended", field: "on" }];
  if (on < rule.from) return [{ code: "award_rule.ends_before", field: "on", facts: { from: dateWords(rule.from) } }];
  if (rule.to !== null && on > rule.to) return [{ code: "award_rule.ends_after", field: "on", facts: { to: dateWords(rule.to) } }];
  return gapMeant || followed(rule, on, rules)
    ? []
    : [{ code: "award_rule.ends_in_gap", field: "gapMeant", facts: { from: dateWords(addDays(on, 1)) } }];
}

/** On the day after, another rule of the same code is in force. */
export const followed = (rule: RuleShown, on: string, rules: RuleShown[]): boolean =>
  rules.some((one) => one.inForce && one.id !== rule.id && one.code === rule.code && reaches(one, addDays(on, 1)));

export function obstaclesToCompare(rule: RuleShown): ProblemItem[] {
  if (!rule.inForce) return [{ code: "award_rule.not_in_force" }];
  return rule.comparison || rule.verification === "ORIGINAL" ? [{ code: "award_rule.compared" }] : [];
}

export function obstaclesToConfirmComparison(rule: RuleShown, personId: string): ProblemItem[] {
  if (!rule.comparison || rule.comparison.confirmedAt) return [{ code: "award_rule.nothing_to_confirm" }];
  return rule.comparison.byId === personId ? [{ code: "award_rule.same_person" }] : [];
}
