"use server";
import { action } from "@/lib/action/action";
import { EndInput, MergeInput, RenameInput, SplitInput } from "@/lib/blocs/lineage-schema";
import { renewing } from "@/lib/portal/renew";
import { endUnit as end, mergeUnits as merge, renameUnit as rename, splitUnit as split, touchedUnits } from "@/lib/year/reorganise";

export const renameUnit = action({
  may: "unit.keep",
  input: RenameInput,
  find: ({ sql }, { unit }) => touchedUnits(sql, [unit]),
  run: renewing(rename),
});
export const mergeUnits = action({
  may: "unit.keep",
  input: MergeInput,
  find: ({ sql }, { "unit[]": units }) => touchedUnits(sql, units),
  run: renewing(merge),
});
export const splitUnit = action({
  may: "unit.keep",
  input: SplitInput,
  find: ({ sql }, { unit }) => touchedUnits(sql, [unit]),
  run: renewing(split),
});
export const endUnit = action({
  may: "unit.keep",
  input: EndInput,
  find: ({ sql }, { unit }) => touchedUnits(sql, [unit]),
  run: renewing(end),
});
