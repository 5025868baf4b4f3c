"use server";
import { action } from "@/lib/action/action";
import { addUnit as add, changeUnit as change, dissolveUnit as dissolve, restoreUnit as restore } from "@/lib/blocs/keep-unit";
import { unitById } from "@/lib/blocs/unit-queries";
import { AddUnitInput, ChangeUnitInput, DissolveUnitInput, RestoreUnitInput } from "@/lib/blocs/unit-schema";

export const addUnit = action({ may: "unit.keep", input: AddUnitInput, find: async () => ({}), run: add });
export const changeUnit = action({ may: "unit.keep", input: ChangeUnitInput, find: ({ tx }, { id }) => unitById(tx, id), run: change });
export const dissolveUnit = action({ may: "unit.keep", input: DissolveUnitInput, find: ({ tx }, { id }) => unitById(tx, id), run: dissolve });
export const restoreUnit = action({ may: "unit.keep", input: RestoreUnitInput, find: ({ tx }, { id }) => unitById(tx, id), run: restore });
