import "server-only";
import { createHash, randomInt } from "node:crypto";
import { generateSecret, generateURI, verify } from "otplib";
import { toString as draw } from "qrcode";
import { seal, unseal } from "./sealing";

const ISSUER = "Khoi thi dua"; // authenticator apps of older telephones garble marks
const LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
const CODES = 10;

const MINUTES_TO_CONFIRM = 15;

/** A new secret with its time, sealed for one account: what the table keeps. */
export const newSealedSecret = (accountId: string, now = Date.now()): string => seal(`${generateSecret()} ${now}`, "totp", accountId);
export const openedSecret = (sealed: string | null, accountId: string): string | null =>
  unseal(sealed, "totp", accountId)?.split(" ")[0] ?? null;

/** One that waits for its first code: shown without the password for a quarter of an hour, then begun again. */
export function waitingSecret(sealed: string | null, accountId: string, now = Date.now()): string | null {
  const [secret, made] = unseal(sealed, "totp", accountId)?.split(" ") ?? [];
  return secret && now - Number(made) < MINUTES_TO_CONFIRM * 60_000 ? secret : null;
}

/** What the telephone reads, as a drawing made here; nothing is asked of another site. */
export const pictureOf = (secret: string, signInName: string): Promise<string> =>
  draw(generateURI({ issuer: ISSUER, label: signInName, secret }), { type: "svg", margin: 2, errorCorrectionLevel: "M" });

/**
 * The step that a code stands for, half a minute of slack on both sides; null for a wrong one. The step is stored with
 * the credential, so that a code opens once.
 */
export async function stepOf(secret: string, code: string): Promise<number | null> {
  const token = code.replace(/\s/g, "");
  if (!/^\d{6}$/.test(token)) return null;
  const answer = await verify({ secret, token, epochTolerance: 30 });
  return answer.valid && "timeStep" in answer ? answer.timeStep : null;
}

/** Ten codes for the day the telephone is lost: 50 bits each, so a plain hash may be kept. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: CODES }, () =>
    Array.from({ length: 2 }, () => Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join("")).join("-"),
  );

export const hashOfRecoveryCode = (typed: string): string =>
  createHash("sha256")
    .update(typed.toUpperCase().replace(/[^A-Z0-9]/g, ""))
    .digest("hex");
