import "server-only";
import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from "node:crypto";
import { keyFor } from "./proof";

const NUMBERS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
const VALID_MINUTES = 120;
const markOf = (said: string) => createHmac("sha256", keyFor("question")).update(said).digest("base64url");

/** For a browser without script: a sum in words. `token` carries it, signed, so that nothing is kept here. */
export function freshQuestion(now: Date): { words: string; token: string } {
  const [a, b] = [randomInt(1, 10), randomInt(1, 10)],
    said = [a, b, now.getTime() + VALID_MINUTES * 60_000, randomBytes(9).toString("base64url")].join(".");
  return {
    words: `${NUMBERS[a]!.replace(/^./, (first) => first.toUpperCase())} cộng ${NUMBERS[b]} bằng mấy?`,
    token: `${said}.${markOf(said)}`,
  };
}

/** @returns what marks this question as used, or null when the reply is wrong, too late, or to a question we never asked */
export function repliedTo(token: string, reply: string, now: Date): Buffer | null {
  const [a, b, until, nonce, mark] = token.split("."),
    said = [a, b, until, nonce].join("."),
    ours = Buffer.from(markOf(said)),
    theirs = Buffer.from(mark ?? "");
  if (ours.length !== theirs.length || !timingSafeEqual(ours, theirs) || Number(until) < now.getTime()) return null;
  const sum = Number(a) + Number(b),
    text = reply.trim().toLowerCase();
  return text === String(sum) || text === wordOf(sum) ? createHash("sha256").update(said).digest() : null;
}

const wordOf = (sum: number): string => (sum < 10 ? NUMBERS[sum]! : sum === 10 ? "mười" : `mười ${sum === 15 ? "lăm" : NUMBERS[sum - 10]}`);
