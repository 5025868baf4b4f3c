import "server-only";
import { hash, verify } from "@node-rs/argon2";

/** argon2id, the OWASP measure: 19 MiB, two passes. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(normal(password), COST);

let dummy: Promise<string> | undefined;
/** Nobody's hash. An unknown account is verified against it, so that it takes as long as a wrong password. */
export const dummyHash = (): Promise<string> => (dummy ??= hashPassword(crypto.randomUUID()));

/** False for a wrong password, for no hash at all, and for a hash that is none. */
export async function verifyPassword(kept: string | null | undefined, password: string): Promise<boolean> {
  const right = await verify(kept ?? (await dummyHash()), normal(password)).catch(() => false);
  return right && kept !== null && kept !== undefined;
}

/** Vietnamese letters are typed composed on one keyboard and decomposed on another. */
const normal = (password: string) => password.normalize("NFC");
