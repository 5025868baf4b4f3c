import { randomBytes, randomInt } from "node:crypto";
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Fault } from "../fault.ts";
import { makeFolder } from "../folder.ts";
import { type Passwords, ROLES } from "../postgres/roles.ts";

export type Secrets = { superuser: string; roles: Passwords; session: string; identity: string; actions: string; demo: string };

const hex = () => randomBytes(24).toString("hex"); // goes into connection strings without escaping
/** Typed by hand from a terminal: no letters that look alike. */
const typeable = () => {
  const letters = "abcdefghjkmnpqrstuvwxyz23456789";
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join("");
  return `${group()}-${group()}-${group()}`;
};

const generate = (): Secrets => ({
  superuser: hex(),
  roles: Object.fromEntries(ROLES.map((role) => [role, hex()])) as Passwords,
  session: hex(),
  identity: hex(),
  actions: randomBytes(32).toString("base64"),
  demo: typeable(),
});

/** Whole or not at all: half a file after a power cut would lock everyone out. */
export function writePrivately(file: string, text: string): void {
  writeFileSync(`${file}.new`, text, { mode: 0o600 });
  chmodSync(`${file}.new`, 0o600);
  renameSync(`${file}.new`, file);
}

/** Made once in DATA_DIR and kept; a setting of the operator goes before. `fresh`: there were none until now. */
export function secretsIn(dataDir: string): { secrets: Secrets; fresh: boolean } {
  makeFolder(dataDir);
  const file = join(dataDir, "secrets.json");
  const fresh = !existsSync(file);
  let kept: Partial<Secrets> = {};
  if (!fresh) {
    try {
      kept = JSON.parse(readFileSync(file, "utf8")) as Partial<Secrets>;
    } catch {
      throw new Fault(`Tệp ${file} hỏng. Hãy khôi phục tệp này từ bản sao lưu.`);
    }
  }
  const made = generate();
  const secrets = { ...made, ...kept, roles: { ...made.roles, ...kept.roles } };
  if (JSON.stringify(secrets) !== JSON.stringify(kept)) writePrivately(file, JSON.stringify(secrets, null, 2) + "\n");
  return { secrets, fresh };
}
