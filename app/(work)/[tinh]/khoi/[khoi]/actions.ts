"use server";
import { action } from "@/lib/action/action";
import { blocById, membershipById } from "@/lib/blocs/finders";
import { changeBloc } from "@/lib/blocs/keep-bloc";
import { addMember, changeMember } from "@/lib/blocs/keep-membership";
import { openYear } from "@/lib/blocs/open-year";
import { BlocChangeInput, MemberChangeInput, MemberEndInput, MemberInput, YearInput } from "@/lib/blocs/schema";
import { endMembership } from "@/lib/year/end-membership";

export const changeThisBloc = action({
  may: "bloc.keep",
  input: BlocChangeInput,
  find: ({ tx }, { id }) => blocById(tx, id),
  run: changeBloc,
});
export const addBlocMember = action({
  may: "bloc.keep",
  input: MemberInput,
  find: ({ tx }, { blocId }) => blocById(tx, blocId),
  run: addMember,
});
export const changeBlocMember = action({
  may: "bloc.keep",
  input: MemberChangeInput,
  find: ({ tx }, { id }) => membershipById(tx, id),
  run: changeMember,
});
export const endBlocMember = action({
  may: "bloc.keep",
  input: MemberEndInput,
  find: ({ tx }, { id }) => membershipById(tx, id),
  run: endMembership,
});
export const openBlocYear = action({
  may: "bloc_year.open",
  input: YearInput,
  find: async ({ tx }, { blocId, mode }) => {
    const bloc = await blocById(tx, blocId);
    return bloc && { ...bloc, archive: mode === "archive" };
  },
  run: openYear,
});
