import { createHash, randomBytes } from "node:crypto";
import pg from "pg";
import type { BenchDatabase } from "./database.ts";
import type { Figure } from "./rounds.ts";

/** What a figure is measured with. Everything is started when it is first asked for. */
export type Bench = {
  say: (line: string) => void;
  /** Production builds of both, each serving on an address of this machine. */
  app: () => Promise<string>;
  bare: () => Promise<string>;
  province: () => Promise<BenchDatabase>;
  nation: () => Promise<BenchDatabase>;
  /** The value of the cookie of somebody in the measured province. */
  signedIn: (account: string) => Promise<string>;
};
/** One file of tests/bench/figures. */
export type FigureFile = { IDS: string[]; measure: (bench: Bench) => Promise<Figure[]> };

export const PROVINCE = "mot-tinh";

export async function asSuper<T>(db: BenchDatabase, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: db.superUrl });
  client.on("error", () => {}); // the database ends first when a run is broken off; the run says why
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** An open session, as signing in leaves it. @returns the token; its SHA-256 is what the database keeps */
export async function openSession(client: pg.Client, account: string): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const { rowCount } = await client.query(
    "insert into session (account_id, token_hash, expires_at, address, user_agent) select id, $2, now() + interval '12 hours', '127.0.0.1', 'bench' from account where sign_in_name = $1",
    [`${account}@${PROVINCE}.demo`, createHash("sha256").update(token).digest()],
  );
  if (rowCount !== 1) throw new Error(`nobody is called ${account}`);
  return token;
}
