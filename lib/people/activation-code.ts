import { createHash, randomInt } from "node:crypto";

/** Typed by hand from a printed slip: no letters that look alike. */
const LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
const GROUPS = 4,
  LETTERS_A_GROUP = 4;

/** A code for one slip, "H7KM-3PQX-…": 79 bits, so its plain SHA-256 may be kept. */
export const newActivationCode = (): string =>
  Array.from({ length: GROUPS }, () => Array.from({ length: LETTERS_A_GROUP }, () => LETTERS[randomInt(LETTERS.length)]).join("")).join(
    "-",
  );

/** What `activation.code_hash` keeps; case, spaces and hyphens do not matter. */
export const hashOfActivationCode = (typed: string): Buffer =>
  createHash("sha256")
    .update(typed.toUpperCase().replace(/[^A-Z0-9]/g, ""))
    .digest();
