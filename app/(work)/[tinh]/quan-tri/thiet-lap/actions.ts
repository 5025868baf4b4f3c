"use server";
import { action } from "@/lib/action/action";
import { setTargetRule, targetRuleOf } from "@/lib/pledges/plan-targets";
import { TargetRuleInput } from "@/lib/pledges/progress-schema";
import { SettingInput } from "@/lib/provinces/schema";
import { changeSetting, settingOfProvince } from "@/lib/provinces/settings";

export const saveSetting = action({
  may: "setting.change",
  input: SettingInput,
  find: ({ tx }) => settingOfProvince(tx),
  run: changeSetting,
});
export const saveTargetRule = action({
  may: "setting.change",
  input: TargetRuleInput,
  find: ({ tx }) => targetRuleOf(tx),
  run: setTargetRule,
});
