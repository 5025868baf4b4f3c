"use server";
import { action } from "@/lib/action/action";
import { addBloc } from "@/lib/blocs/keep-bloc";
import { BlocInput } from "@/lib/blocs/schema";

export const addNewBloc = action({ may: "bloc.keep", input: BlocInput, find: async () => ({}), run: addBloc });
