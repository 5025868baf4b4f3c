import { judge, readRules, type StoredRule } from "@/lib/rules/judge";
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

/** How many open proposals a rule bears on at all: of its titles, judged on a day it reaches. */
export const touched = (open: OpenProposal[], rule: Pick<StoredRule, "titles" | "from" | "to">): number =>
  open.filter(({ titleCode, day }) => (rule.titles.length === 0 || rule.titles.includes(titleCode)) && rule.from <= day && (rule.to === null || rule.to >= day)).length;
