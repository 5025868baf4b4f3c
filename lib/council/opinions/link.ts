import "server-only";
import { createHash, randomBytes, randomInt } from "node:crypto";

/** Told over the telephone: no letters that look or sound alike. */
const LETTERS = "ACDEFHJKMNPRTUVXY34679",
  LENGTH = 8;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** 32 random bytes for the address, eight letters for the telephone. */
export const newLink = () => ({
  token: randomBytes(32).toString("base64url"),
  code: Array.from({ length: LENGTH }, (_, at) => (at === LENGTH / 2 ? "-" : "") + LETTERS[randomInt(LETTERS.length)]).join(""),
});

/** What is kept of an address; what is no address at all finds nothing, by the same way. */
export const hashOfLink = (token: string): Buffer =>
  createHash("sha256")
    .update(TOKEN.test(token) ? token : `?${token}`)
    .digest();
/** What is kept of a code: worth nothing without its address, so that whoever reads the table cannot try out eight letters. */
export const hashOfCode = (token: string, typed: string): Buffer =>
  createHash("sha256")
    .update(`${token}:${typed.toUpperCase().replace(/[^A-Z0-9]/g, "")}`)
    .digest();
