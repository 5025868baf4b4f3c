"use server";
import { action } from "@/lib/action/action";
import { issueSlips as issue } from "@/lib/people/issue-code";
import { ManySlipsInput } from "@/lib/people/person-schema";

export const issueSlips = action({ may: "account.activate", input: ManySlipsInput, find: async () => ({}), run: issue });
