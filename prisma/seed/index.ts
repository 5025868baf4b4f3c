import pg from "pg";
import { sowCanTho } from "./provinces/can-tho.ts";
import { sowLaoCai } from "./provinces/lao-cai.ts";
import { sowPhuTho } from "./provinces/phu-tho.ts";
import { sowTinhMau } from "./provinces/tinh-mau.ts";
import { Sower } from "./sow.ts";

/**
 * The demo: four provinces, each a story. Facts come from real published reports of 2017 to 2024; names of persons,
 * accounts and figures are invented and marked so on the screen. All or nothing.
 * @param url a superuser's or the owner's connection
 * @param password of every demo account
 * @param today the day of this first start (YYYY-MM-DD): a live year is told so that what is due still lies ahead
 */
export async function seedDemo(url: string, password: string, today: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("begin");
    const sower = new Sower(client);
    await sower.usePassword(password);
    await sowTinhMau(sower, today);
    await sowPhuTho(sower);
    await sowCanTho(sower);
    await sowLaoCai(sower);
    await sower.writeAudit();
    await client.query("commit");
    // Without figures of these rows the first desks take seconds instead of a tenth, until the database counts them by itself.
    await client.query("analyze");
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    await client.end();
  }
}

export { seedScale } from "./scale/index.ts";
