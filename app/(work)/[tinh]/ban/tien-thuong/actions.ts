"use server";
import { action } from "@/lib/action/action";
import { dropBonusRule, setBonusRule } from "@/lib/council/bonus/keep";
import { bonusBookOf } from "@/lib/council/bonus/queries";
import { BonusRuleInput, DropBonusInput } from "@/lib/council/bonus/schema";

export const set = action({ may: "rule.keep", input: BonusRuleInput, find: ({ sql }) => bonusBookOf(sql), run: setBonusRule });
export const drop = action({ may: "rule.keep", input: DropBonusInput, find: ({ sql }) => bonusBookOf(sql), run: dropBonusRule });
