"use server";
import { action } from "@/lib/action/action";
import { draftDecision, editDecision, keepScan } from "@/lib/council/decision";
import { decisionById } from "@/lib/council/decision-queries";
import { draftBaseOf } from "@/lib/council/draft-queries";
import { confirmBonus } from "@/lib/council/bonus/confirm";
import { ConfirmBonusInput } from "@/lib/council/bonus/schema";
import { issueDecision, publishDecision } from "@/lib/council/issue";
import { dropDecision } from "@/lib/council/drop";
import { draftMending } from "@/lib/council/mend";
import { LookInput } from "@/lib/council/rested/schema";
import { lookAgain, reviewInHand } from "@/lib/council/rested/rested";
import { DecisionInput, DropDecisionInput, MendDecisionInput, NewDecisionInput, ScanInput, WordInput } from "@/lib/council/schema";
import { renewing } from "@/lib/portal/renew";

export const draft = action({
  may: "decision.draft",
  input: NewDecisionInput,
  find: ({ sql }, input) => draftBaseOf(sql, input),
  run: draftDecision,
});
export const mend = action({
  may: "decision.draft",
  input: MendDecisionInput,
  find: ({ sql }, { annulsId }) => decisionById(sql, annulsId),
  run: draftMending,
});
export const edit = action({
  may: "decision.draft",
  input: DecisionInput,
  find: ({ sql }, { id }) => decisionById(sql, id),
  run: editDecision,
});
export const scan = action({ may: "decision.draft", input: ScanInput, find: ({ sql }, { id }) => decisionById(sql, id), run: keepScan });
export const bonus = action({
  may: "decision.draft",
  input: ConfirmBonusInput,
  find: ({ sql }, { id }) => decisionById(sql, id),
  run: confirmBonus,
});
export const drop = action({
  may: "decision.draft",
  input: DropDecisionInput,
  find: ({ sql }, { id }) => decisionById(sql, id),
  run: dropDecision,
});
export const look = action({ may: "rested.look", input: LookInput, find: ({ sql }, { id }) => reviewInHand(sql, id), run: lookAgain });
export const issue = action({
  may: "decision.issue",
  input: WordInput,
  find: ({ sql }, { id }) => decisionById(sql, id),
  run: renewing(issueDecision),
});
export const publish = action({
  may: "decision.issue",
  input: WordInput,
  find: ({ sql }, { id }) => decisionById(sql, id),
  run: renewing(publishDecision),
});
