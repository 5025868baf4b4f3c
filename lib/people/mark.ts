import "server-only";
import { createHmac } from "node:crypto";
import { env } from "@/lib/env";

/** What is kept instead of the number of an identity paper: who has the database without the key cannot try numbers out. */
export const markOf = (digits: string): string => createHmac("sha256", env().IDENTITY_KEY).update(`identity:${digits}`).digest("hex");
