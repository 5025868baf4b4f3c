"use server";
import { action } from "@/lib/action/action";
import { callHeld, registrationHeld } from "@/lib/pledges/registrations/queries";
import {
  addRegisteredTarget,
  addTitle,
  beginRegistration,
  discardRegistration,
  openCall,
  removeRegistrationLine,
  sendRegistration,
} from "@/lib/pledges/registrations/register";
import {
  AddTargetInput,
  AddTitleInput,
  BeginInput,
  OpenCallInput,
  RegistrationInput,
  RemoveLineInput,
  SendInput,
} from "@/lib/pledges/registrations/schema";

export const open = action({
  may: "registration.open",
  input: OpenCallInput,
  find: ({ sql }, { blocYearId }) => callHeld(sql, blocYearId),
  run: openCall,
});
export const begin = action({
  may: "registration.write",
  input: BeginInput,
  find: ({ sql }, input) => registrationHeld(sql, input),
  run: beginRegistration,
});
export const title = action({
  may: "registration.write",
  input: AddTitleInput,
  find: ({ sql }, input) => registrationHeld(sql, input),
  run: addTitle,
});
export const target = action({
  may: "registration.write",
  input: AddTargetInput,
  find: ({ sql }, input) => registrationHeld(sql, input),
  run: addRegisteredTarget,
});
export const remove = action({
  may: "registration.write",
  input: RemoveLineInput,
  find: ({ sql }, input) => registrationHeld(sql, input),
  run: removeRegistrationLine,
});
export const discard = action({
  may: "registration.write",
  input: RegistrationInput,
  find: ({ sql }, input) => registrationHeld(sql, input),
  run: discardRegistration,
});
export const send = action({
  may: "registration.write",
  input: SendInput,
  find: ({ sql }, input) => registrationHeld(sql, input),
  run: sendRegistration,
});
