"use server";
import { accountAction, openAction } from "@/lib/action/open-action";
import {
  ActivationInput,
  ChangePasswordInput,
  FirstCodeInput,
  NewPasswordInput,
  Nothing,
  OneSessionInput,
  PasswordAgainInput,
  SecondStepInput,
  SignInInput,
} from "@/lib/people/account-schema";
import { activate, beginActivation } from "@/lib/people/activate";
import { changePassword } from "@/lib/people/change-password";
import { beginSecondFactor, confirmSecondFactor, endOneSession, putAwayRecoveryCodes, removeSecondFactor } from "@/lib/people/enrol";
import { endSession } from "@/lib/people/sessions";
import { passSecondFactor, signIn } from "@/lib/people/sign-in";

export const enterName = openAction({ input: SignInInput, run: signIn });
export const enterCode = openAction({ input: SecondStepInput, run: passSecondFactor });
export const enterActivationCode = openAction({ input: ActivationInput, run: beginActivation });
export const enterFirstPassword = openAction({ input: NewPasswordInput, run: activate });

export const signOut = accountAction({ input: Nothing, run: endSession });
export const changeOwnPassword = accountAction({ input: ChangePasswordInput, run: changePassword });
export const endOwnSession = accountAction({ input: OneSessionInput, run: endOneSession });
export const beginOwnSecondFactor = accountAction({ input: PasswordAgainInput, run: beginSecondFactor });
export const confirmOwnSecondFactor = accountAction({ input: FirstCodeInput, run: confirmSecondFactor });
export const putAwayOwnCodes = accountAction({ input: Nothing, run: putAwayRecoveryCodes });
export const removeOwnSecondFactor = accountAction({ input: PasswordAgainInput, run: removeSecondFactor });
