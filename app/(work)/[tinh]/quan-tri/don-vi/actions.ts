"use server";
import { action } from "@/lib/action/action";
import { addUnit as add, changeUnit as change, restoreUnit as restore } from "@/lib/blocs/keep-unit";
import { unitById } from "@/lib/blocs/unit-queries";
import { AddUnitInput, ChangeUnitInput, RestoreUnitInput } from "@/lib/blocs/unit-schema";

export const addUnit = action({ may: "unit.keep", input: AddUnitInput, find: async () => ({}), run: add });
export const changeUnit = action({ may: "unit.keep", input: ChangeUnitInput, find: ({ tx }, { id }) => unitById(tx, id), run: change });
export const restoreUnit = action({ may: "unit.keep", input: RestoreUnitInput, find: ({ tx }, { id }) => unitById(tx, id), run: restore });
