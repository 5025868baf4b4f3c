"use server";
import { action } from "@/lib/action/action";
import { SettingInput } from "@/lib/provinces/schema";
import { changeSetting, settingOfProvince } from "@/lib/provinces/settings";

export const saveSetting = action({ may: "setting.change", input: SettingInput, find: ({ tx }) => settingOfProvince(tx), run: changeSetting });
