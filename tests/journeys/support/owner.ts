import { readFileSync } from "node:fs";
import pg from "pg";

/** One transaction as the owner of this run's database: for what a journey finds when it begins, never for what it does. */
export async function asOwner<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: readFileSync(".data-journeys/owner.url", "utf8").trim() });
  await client.connect();
  try {
    await client.query("begin");
    const done = await work(client);
    await client.query("commit");
    return done;
  } finally {
    await client.end();
  }
}
