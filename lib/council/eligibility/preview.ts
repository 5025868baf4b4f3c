import { judge, readRules, type StoredRule } from "@/lib/rules/judge";
import { readTransition } from "@/lib/rules/transition";
import type { Verdict } from "@/lib/tenancy/generated/enums";
import type { OpenProposal } from "./queries";

export type Changed = { id: string; unitName: string; titleName: string; day: string; before: Verdict; after: Verdict };

/** Which open proposals the rules would judge otherwise, by the very engine that judges them. */
export function verdictsChanged(open: OpenProposal[], before: StoredRule[], after: StoredRule[]): Changed[] {
  const [was, would] = [readRules(before), readRules(after)];
  return open.flatMap(({ id, unitName, titleName, titleCode, day, facts }) => {
    const verdicts = { before: judge(was, titleCode, facts, day).verdict, after: judge(would, titleCode, facts, day).verdict };
    return verdicts.before === verdicts.after ? [] : [{ id, unitName, titleName, day, ...verdicts }];
  });
}

export type BesideChanged = { id: string; unitName: string; titleName: string; day: string; base: Verdict; newer: Verdict };

/** Which open proposals that a transition reaches would have two texts beside each other that differ. */
export function besidesChanged(open: OpenProposal[], rules: StoredRule[], { from, to, condition }: Pick<StoredRule, "from" | "to" | "condition">): BesideChanged[] {
  const it = readTransition(condition), ready = readRules(rules);
  if (!it?.favourable) return [];
  return open.filter(({ day }) => day >= from && (to === null || day <= to) && day < it.cut).flatMap(({ id, unitName, titleName, titleCode, day, facts }) => {
    const [base, newer] = [judge(ready, titleCode, facts, day).verdict, judge(ready, titleCode, facts, it.cut).verdict];
    return base === newer ? [] : [{ id, unitName, titleName, day, base, newer }];
  });
}

/** How many open proposals a rule bears on at all: of its titles, judged on a day it reaches. */
export const touched = (open: OpenProposal[], rule: Pick<StoredRule, "titles" | "from" | "to">): number =>
  open.filter(({ titleCode, day }) => (rule.titles.length === 0 || rule.titles.includes(titleCode)) && rule.from <= day && (rule.to === null || rule.to >= day)).length;
