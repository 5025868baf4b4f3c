"use server";
import { z } from "zod";
import { accountAction } from "@/lib/action/open-action";
import { endSession } from "@/lib/people/sessions";

export const signOut = accountAction({ input: z.object({}), run: endSession });
