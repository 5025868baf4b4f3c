import "server-only";
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { env } from "@/lib/env";

/** One key for each purpose, so that a text sealed for one place opens nowhere else. */
const keyFor = (purpose: string) => Buffer.from(hkdfSync("sha256", env().SESSION_SECRET, "khoi-thi-dua", purpose, 32));

/** AES-256-GCM: nonce, tag, text. `bound` is what the text belongs to (an account, a session); it must be the same again. */
export function seal(text: string, purpose: string, bound: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyFor(purpose), nonce).setAAD(Buffer.from(bound));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** Null for a text that was changed, sealed for something else, or under another SESSION_SECRET. */
export function unseal(sealed: string | null | undefined, purpose: string, bound: string): string | null {
  try {
    const all = Buffer.from(sealed ?? "", "base64url");
    const open = createDecipheriv("aes-256-gcm", keyFor(purpose), all.subarray(0, 12))
      .setAAD(Buffer.from(bound))
      .setAuthTag(all.subarray(12, 28));
    return Buffer.concat([open.update(all.subarray(28)), open.final()]).toString("utf8");
  } catch {
    return null;
  }
}
