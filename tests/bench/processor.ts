import { readFileSync } from "node:fs";
import type pg from "pg";

/**
 * Milliseconds of processor that PostgreSQL spends on what `work` asks: on a machine that others use, the clock says who was let in, this says what it costs.
 * Null where the system does not tell.
 * @param of the connection that is measured; without it all connections to this database but the asking one
 */
export async function processorOf(client: pg.Client, work: () => Promise<unknown>, of?: pg.Client): Promise<number | null> {
  const spent = async (): Promise<number | null> => {
    const { rows } = of
      ? await of.query<{ pid: number }>("select pg_backend_pid() as pid")
      : await client.query<{ pid: number }>(
          "select pid from pg_stat_activity where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()",
        );
    try {
      return rows.reduce((sum, { pid }) => sum + Number(readFileSync(`/proc/${pid}/schedstat`, "utf8").split(" ")[0]) / 1e6, 0);
    } catch {
      return null;
    }
  };
  const before = await spent();
  await work();
  const after = await spent();
  return before === null || after === null ? null : after - before;
}
