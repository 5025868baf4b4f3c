"use server";
import { openAction } from "@/lib/action/open-action";
import { leaveOpinion } from "@/lib/portal/opinions/leave";
import { OpinionInput } from "@/lib/portal/opinions/schema";

export const leave = openAction({ input: OpinionInput, run: (input) => leaveOpinion(input) });
