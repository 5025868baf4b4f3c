import "server-only";
import { createHash, createHmac, randomInt } from "node:crypto";
import { createChallenge, verifySolution } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/sha";
import { env } from "@/lib/env";

/** Keys of this room alone, from the one secret of the install. */
export const keyFor = (use: string) => createHmac("sha256", env().SESSION_SECRET).update(`reader-opinion:${use}`).digest("hex");

const VALID_MINUTES = 60;
/** About a second of a telephone's work: each try hashes four times. */
const COST = 4,
  LEAST = 3_000,
  MOST = 8_000;

/** A small piece of work for the reader's own device: nothing is asked of it and nothing of it is told to anybody else. */
export const freshChallenge = (now: Date) =>
  createChallenge({
    algorithm: "SHA-256",
    cost: COST,
    counter: randomInt(LEAST, MOST),
    deriveKey,
    expiresAt: new Date(now.getTime() + VALID_MINUTES * 60_000),
    hmacSignatureSecret: keyFor("challenge"),
    hmacKeySignatureSecret: keyFor("work"),
  });

/** @returns what marks this proof as used, or null when it is none */
export async function proofOf(payload: string): Promise<Buffer | null> {
  try {
    const { challenge, solution } = JSON.parse(payload) as Pick<Parameters<typeof verifySolution>[0], "challenge" | "solution">;
    const { verified } = await verifySolution({
      challenge,
      solution,
      deriveKey,
      hmacSignatureSecret: keyFor("challenge"),
      hmacKeySignatureSecret: keyFor("work"),
    });
    return verified && challenge.signature ? createHash("sha256").update(challenge.signature).digest() : null;
  } catch {
    return null; // anything may come under this name
  }
}
