import type { ProblemCode } from "@/lib/problems/catalogue";
import { COMMON_PASSWORDS } from "./common-passwords";

export const LEAST = 8,
  MOST = 200;

/** "Mật khẩu" and "matkhau" are one guess to whoever guesses. */
const plain = (text: string) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");

/**
 * What stands against a new password: its length, and whether it is among the first guesses. No rule on capitals or
 * signs: those make people write it on the screen. `near` are words a guesser has: sign-in name, e-mail, full name.
 */
export function obstacleToPassword(password: string, near: (string | null | undefined)[] = []): ProblemCode | null {
  const typed = password.normalize("NFC");
  if (typed.length < LEAST) return "password.short";
  if (typed.length > MOST) return "password.long";
  const asked = plain(password),
    letters = asked.replace(/[^a-z0-9]/g, "");
  if (COMMON_PASSWORDS.has(asked) || COMMON_PASSWORDS.has(letters)) return "password.common";
  if (new Set(asked).size < 3 || isRow(asked)) return "password.common";
  const names = near
    .filter((one) => one)
    .map((one) => plain(one!))
    .flatMap((one) => [one, one.split("@")[0]!])
    .map((one) => one.replace(/[^a-z0-9]/g, ""))
    .filter((one) => one.length >= 4);
  return names.some((name) => letters.replace(/\d+$/, "") === name.replace(/\d+$/, "") || letters === name) ? "password.name" : null;
}

/** 23456789, hgfedcba: each sign one after or before the last. */
function isRow(text: string): boolean {
  const steps = Array.from({ length: text.length - 1 }, (_, at) => text.charCodeAt(at + 1) - text.charCodeAt(at));
  return steps.every((step) => step === 1) || steps.every((step) => step === -1);
}
