import "server-only";
import { z } from "zod";

/** What a job carries: where, and which one. */
const Job = z.object({ province: z.uuid(), ref: z.uuid() });
export type Job = z.infer<typeof Job>;

export const jobOf = (payload: unknown): Job => Job.parse(payload);
