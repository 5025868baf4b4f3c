"use server";
import { action } from "@/lib/action/action";
import { keepInitiative, removeInitiative } from "@/lib/awards/initiatives/keep";
import { initiativeById, unitToWrite } from "@/lib/awards/initiatives/queries";
import { InitiativeInput, RemoveInitiativeInput } from "@/lib/awards/initiatives/schema";

export const keep = action({
  may: "initiative.keep",
  input: InitiativeInput,
  find: ({ sql }, { unitId, id }) => unitToWrite(sql, unitId, id),
  run: keepInitiative,
});
export const remove = action({
  may: "initiative.keep",
  input: RemoveInitiativeInput,
  find: ({ sql }, { id }) => initiativeById(sql, id),
  run: removeInitiative,
});
