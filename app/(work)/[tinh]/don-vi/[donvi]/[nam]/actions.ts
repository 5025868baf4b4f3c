"use server";
import { action } from "@/lib/action/action";
import {
  delegationById,
  DelegationEndInput,
  DelegationInput,
  endDelegation,
  giveDelegation,
  unitForDelegation,
} from "@/lib/people/delegation";

export const delegateAct = action({
  may: "delegation.give",
  input: DelegationInput,
  find: ({ tx }, { unitId }) => unitForDelegation(tx, unitId),
  run: giveDelegation,
});
export const endDelegatedAct = action({
  may: "delegation.give",
  input: DelegationEndInput,
  find: ({ tx }, { id }) => delegationById(tx, id),
  run: endDelegation,
});
