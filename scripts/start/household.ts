import { Fault } from "../fault.ts";
import type { Cluster } from "../postgres/cluster.ts";
import { type Child, halt, launch } from "./children.ts";
import { release } from "./running.ts";

type Environment = Record<string, string | undefined>;

/** Everything this start has running, and the one way to end it. */
const children: Child[] = [];
let arriving: Promise<{ cluster: Cluster | null } | null> = Promise.resolve(null);
let claimed: string | null = null;
let stopping: Promise<never> | null = null;

export const isStopping = () => stopping !== null;

/** Last started, first stopped, the database at the very end: nothing ever asks a database that is gone. */
export function stop(code: number): Promise<never> {
  stopping ??= (async () => {
    for (const child of children.toReversed()) await halt(child, 10_000);
    await (await arriving)?.cluster?.stop(); // also one that is only just starting
    if (claimed) release(claimed);
    process.exit(code);
  })();
  return stopping;
}

/** Only the holder of DATA_DIR may take its note away again. */
export function holds(dataDir: string): void {
  claimed = dataDir;
}

/** Known before it is up, so that a signal in these first seconds leaves no server behind. */
export async function takeIn<T extends { cluster: Cluster | null }>(coming: Promise<T>): Promise<T> {
  arriving = coming.catch(() => null);
  const database = await coming;
  if (database.cluster) keepUp(database.cluster);
  return database;
}

const MOST_FALLS = 3,
  WITHIN = 5 * 60_000;

/** A database that ends by itself is raised again at its old address; one that keeps falling ends everything. */
function keepUp(cluster: Cluster): void {
  const falls: number[] = [];
  const raise = async () => {
    if (stopping) return;
    falls.push(Date.now());
    if (falls.filter((at) => at > Date.now() - WITHIN).length > MOST_FALLS) return lost("Cơ sở dữ liệu");
    console.error("Cơ sở dữ liệu đã dừng ngoài ý muốn; đang khởi động lại…");
    const coming = cluster.again();
    arriving = coming.then(
      () => ({ cluster }),
      () => null,
    ); // a signal now waits for it, or it would stay behind alone
    try {
      await coming;
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      return lost("Cơ sở dữ liệu");
    }
    console.error("Cơ sở dữ liệu đã chạy lại.");
    watch();
  };
  const watch = () => cluster.process.once("exit", () => void raise());
  watch();
}

export function begin(name: string, args: string[], env: Environment, quiet = false): Child {
  const child = launch(name, args, env, quiet);
  children.push(child);
  if (stopping) void halt(child, 0);
  return child;
}

/** Runs to its end; what it says is shown only when it fails. */
export async function complete(child: Child, failure: string): Promise<void> {
  let said = "";
  for (const stream of [child.process.stdout, child.process.stderr])
    stream?.on("data", (piece: Buffer) => (said = (said + piece.toString()).slice(-20_000)));
  if ((await child.exited) !== 0) {
    if (said && !stopping) process.stderr.write(said);
    throw new Fault(failure);
  }
}

/** For a part that the others need: when it ends by itself, everything ends. */
export function mustStay(child: Child): void {
  void child.exited.then(() => lost(child.name));
}

async function lost(what: string): Promise<void> {
  if (stopping) return;
  console.error(`${what} đã dừng ngoài ý muốn; dừng toàn bộ ứng dụng.`);
  await stop(1);
}

export function stopOnSignals(): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      if (!stopping) console.log("\nĐang dừng…");
      void stop(0);
    });
  }
}
