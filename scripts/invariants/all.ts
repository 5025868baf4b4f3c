import { AWARDS } from "./awards.ts";
import { BLOCS } from "./blocs.ts";
import { EVIDENCE } from "./evidence.ts";
import { HANDOVERS } from "./handovers.ts";
import type { Invariant } from "./invariant.ts";
import { MEETINGS } from "./meetings.ts";
import { MOVEMENTS } from "./movements.ts";
import { ACCOUNTS, PEOPLE } from "./people.ts";
import { PLANS } from "./plans.ts";
import { PLEDGES } from "./pledges.ts";
import { RECORDS } from "./records.ts";
import { REPORTS } from "./reports.ts";
import { SCORING } from "./scoring.ts";

/** Over tables that no province owns: asked once. */
export const GLOBAL: readonly Invariant[] = ACCOUNTS;
/** Asked in every province. */
export const OF_A_PROVINCE: readonly Invariant[] = [
  ...PEOPLE,
  ...BLOCS,
  ...MEETINGS,
  ...PLEDGES,
  ...MOVEMENTS,
  ...REPORTS,
  ...PLANS,
  ...SCORING,
  ...EVIDENCE,
  ...AWARDS,
  ...HANDOVERS,
  ...RECORDS,
];
