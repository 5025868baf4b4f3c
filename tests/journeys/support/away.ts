import { readFileSync } from "node:fs";
import pg from "pg";

/** Takes the database away while `work` runs: the server takes no connection and those that were open are cut. It comes back whatever happens. */
export async function whileAway<T>(work: () => Promise<T>): Promise<T> {
  const server = Number(readFileSync(".data-journeys/postgres/postmaster.pid", "utf8").split("\n")[0]);
  const owner = new pg.Client({ connectionString: readFileSync(".data-journeys/owner.url", "utf8").trim() });
  await owner.connect();
  process.kill(server, "SIGSTOP");
  try {
    await owner.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
    );
    return await work();
  } finally {
    process.kill(server, "SIGCONT");
    await owner.end();
  }
}
