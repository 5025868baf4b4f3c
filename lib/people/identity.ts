import { bareLetters } from "@/lib/provinces/slugs";

/** Names as they are compared: small letters, no diacritics, one space. The database folds the same way (folded). */
export const fold = (text: string | null | undefined): string =>
  bareLetters(text ?? "")
    .replace(/\s+/g, " ")
    .trim();

/** Nine digits of the old paper, twelve of the new; spaces and dots between them are no part of it. */
export function identityDigits(typed: string): string | null {
  const digits = typed.replace(/[\s.-]/g, "");
  return /^(?:\d{9}|\d{12})$/.test(digits) ? digits : null;
}
