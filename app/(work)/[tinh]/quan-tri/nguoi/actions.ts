"use server";
import { action } from "@/lib/action/action";
import { disableAccount as disable, enableAccount as enable, resetSecondFactor as resetFactor } from "@/lib/people/accounts";
import { issueCode as issue } from "@/lib/people/issue-code";
import { endPost as end, givePost as give, postById } from "@/lib/people/give-post";
import { addPerson as add, changePerson as change } from "@/lib/people/keep-person";
import { personById } from "@/lib/people/person-queries";
import { AddPersonInput, ChangePersonInput, EndPostInput, GivePostInput, PersonInput } from "@/lib/people/person-schema";

export const addPerson = action({ may: "person.keep", input: AddPersonInput, find: async () => ({}), run: add });
export const changePerson = action({
  may: "person.keep",
  input: ChangePersonInput,
  find: ({ tx }, { id }) => personById(tx, id),
  run: change,
});
export const givePost = action({
  may: "post.give",
  input: GivePostInput,
  find: ({ tx }, { personId }) => personById(tx, personId),
  run: give,
});
export const endPost = action({ may: "post.give", input: EndPostInput, find: ({ tx }, { id }) => postById(tx, id), run: end });
export const issueCode = action({ may: "account.activate", input: PersonInput, find: ({ tx }, { id }) => personById(tx, id), run: issue });
export const disableAccount = action({
  may: "account.activate",
  input: PersonInput,
  find: ({ tx }, { id }) => personById(tx, id),
  run: disable,
});
export const enableAccount = action({
  may: "account.activate",
  input: PersonInput,
  find: ({ tx }, { id }) => personById(tx, id),
  run: enable,
});
export const resetSecondFactor = action({
  may: "account.activate",
  input: PersonInput,
  find: ({ tx }, { id }) => personById(tx, id),
  run: resetFactor,
});
