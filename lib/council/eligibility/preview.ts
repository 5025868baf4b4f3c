import { concerns, judge, readRules, type StoredRule } from "@/lib/rules/judge";
import { readTransition } from "@/lib/rules/transition";
import type { Verdict } from "@/lib/tenancy/generated/enums";
import type { OpenProposal } from "./queries";

export type Changed = { id: string; unitName: string; titleName: string; day: string; before: Verdict; after: Verdict };

/** Which open proposals the rules would judge otherwise, by the very engine that judges them. */
export function verdictsChanged(open: OpenProposal[], before: StoredRule[], after: StoredRule[]): Changed[] {
  const [was, would] = [judging(before), judging(after)];
  return open.flatMap((one) => {
    const day = would.dayOf(one),
      verdicts = { before: was.verdictOf(one), after: would.verdictOf(one, day) };
    return verdicts.before === verdicts.after ? [] : [{ id: one.id, unitName: one.unitName, titleName: one.titleName, day, ...verdicts }];
  });
}

/** The rules as they stand together: what they say of a proposal on the day by which their transition has it judged. */
function judging(rules: StoredRule[]) {
  const ready = readRules(rules),
    transitions = transitionsIn(rules);
  const dayOf = ({ days }: OpenProposal): string =>
    days[transitions.find(({ from, to }) => from <= days.received && (to === null || to >= days.received))?.judgedBy ?? "received"];
  return { dayOf, verdictOf: (one: OpenProposal, day = dayOf(one)): Verdict => judge(ready, one.titleCode, one.facts, day).verdict };
}

/** The province's before the country's, then the newer, as the database picks the row for a dossier. */
const transitionsIn = (rules: StoredRule[]) =>
  rules
    .flatMap(({ scope, code, from, to, condition }) => {
      const it = readTransition(condition);
      return it ? [{ ...it, scope, code, from, to }] : [];
    })
    .toSorted(
      (a, b) =>
        Number(b.scope === "province") - Number(a.scope === "province") || b.from.localeCompare(a.from) || a.code.localeCompare(b.code),
    );

export type BesideChanged = { id: string; unitName: string; titleName: string; day: string; base: Verdict; newer: Verdict };

/** Which open proposals that a transition reaches would have two texts beside each other that differ. */
export function besidesChanged(
  open: OpenProposal[],
  rules: StoredRule[],
  { from, to, condition }: Pick<StoredRule, "from" | "to" | "condition">,
): BesideChanged[] {
  const it = readTransition(condition),
    ready = readRules(rules);
  if (!it?.favourable) return [];
  return open
    .filter(({ days }) => days.received >= from && (to === null || days.received <= to) && days[it.judgedBy] < it.cut)
    .flatMap(({ id, unitName, titleName, titleCode, days, facts }) => {
      const day = days[it.judgedBy],
        [base, newer] = [judge(ready, titleCode, facts, day).verdict, judge(ready, titleCode, facts, it.cut).verdict];
      return base === newer ? [] : [{ id, unitName, titleName, day, base, newer }];
    });
}

/** How many open proposals a rule bears on at all: of its titles and kinds, judged on a day it reaches. */
export function touched(open: OpenProposal[], rule: Pick<StoredRule, "titles" | "modes" | "from" | "to">, rules: StoredRule[]): number {
  const { dayOf } = judging(rules);
  return open.filter(
    (one) => concerns(rule, one.titleCode, one.facts.mode) && rule.from <= dayOf(one) && (rule.to === null || rule.to >= dayOf(one)),
  ).length;
}
