"use server";
import { action } from "@/lib/action/action";
import { propose, yearToPropose } from "@/lib/awards/propose";
import { ProposeInput } from "@/lib/awards/schema";

// What is done to a proposal that is there is the same for a bloc and a unit: app/(work)/[tinh]/don-vi/[donvi]/de-nghi/actions.ts.
export const draft = action({
  may: "proposal.draft",
  input: ProposeInput,
  find: ({ tx }, { blocYearId }) => yearToPropose(tx, blocYearId),
  run: propose,
});
