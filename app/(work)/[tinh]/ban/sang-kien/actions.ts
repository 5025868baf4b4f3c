"use server";
import { action } from "@/lib/action/action";
import { confirmReach } from "@/lib/awards/initiatives/keep";
import { initiativeById } from "@/lib/awards/initiatives/queries";
import { ConfirmReachInput } from "@/lib/awards/initiatives/schema";

export const confirm = action({
  may: "initiative.confirm",
  input: ConfirmReachInput,
  find: ({ sql }, { id }) => initiativeById(sql, id),
  run: confirmReach,
});
