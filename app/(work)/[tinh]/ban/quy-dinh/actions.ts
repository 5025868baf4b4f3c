"use server";
import { action } from "@/lib/action/action";
import { applyRule, compareRule, confirmComparison, draftRule, dropRule, endRule, undoComparison } from "@/lib/council/eligibility/keep";
import { ruleBookOf, ruleInHand } from "@/lib/council/eligibility/queries";
import {
  ApplyRuleInput,
  CompareInput,
  ConfirmComparisonInput,
  DropRuleInput,
  EndRuleInput,
  RuleInput,
} from "@/lib/council/eligibility/schema";

export const draft = action({ may: "rule.keep", input: RuleInput, find: ({ sql }) => ruleBookOf(sql), run: draftRule });
export const apply = action({ may: "rule.keep", input: ApplyRuleInput, find: ({ sql }, { id }) => ruleInHand(sql, id), run: applyRule });
export const drop = action({ may: "rule.keep", input: DropRuleInput, find: ({ sql }, { id }) => ruleInHand(sql, id), run: dropRule });
export const end = action({ may: "rule.keep", input: EndRuleInput, find: ({ sql }, { id }) => ruleInHand(sql, id), run: endRule });
export const compare = action({ may: "rule.keep", input: CompareInput, find: ({ sql }, { id }) => ruleInHand(sql, id), run: compareRule });
export const confirm = action({
  may: "rule.confirm",
  input: ConfirmComparisonInput,
  find: ({ sql }, { id }) => ruleInHand(sql, id),
  run: confirmComparison,
});
export const undo = action({
  may: "rule.undo",
  input: ConfirmComparisonInput,
  find: ({ sql }, { id }) => ruleInHand(sql, id),
  run: undoComparison,
});
