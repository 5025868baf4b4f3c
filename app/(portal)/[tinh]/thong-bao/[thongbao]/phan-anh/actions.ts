"use server";
import { openAction } from "@/lib/action/open-action";
import { leaveObjection } from "@/lib/portal/notices/leave";
import { ObjectionInput } from "@/lib/portal/notices/schema";

export const leave = openAction({ input: ObjectionInput, run: (input) => leaveObjection(input) });
