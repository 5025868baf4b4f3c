"use server";
import { z } from "zod";
import { action } from "@/lib/action/action";
import { verifyChain as verify } from "@/lib/desk/audit-queries";

export const verifyChain = action({ may: "audit.read", input: z.object({}), find: async () => ({}), run: verify });
