import "server-only";
import pg from "pg";
import { env } from "@/lib/env";

type Ear = (payload: string) => void | Promise<void>;
type Listening = { ears: Map<string, Set<Ear>>; client: pg.Client | null; opening: Promise<void> | null; told: boolean };

// One connection a process hears for everybody: `next dev` loads this module again after each change.
const kept = globalThis as typeof globalThis & { listening?: Listening };
const state = (): Listening => (kept.listening ??= { ears: new Map(), client: null, opening: null, told: false });

const CHANNEL = /^[a-z_]+$/;
const AGAIN = 2_000;

/**
 * Hears what transactions announce by pg_notify on `channel`, after they committed. Payloads hold ids only; whoever hears
 * one reads the thing through the door, with rights asked again. Answers how to stop.
 */
export function listen(channel: string, ear: Ear): () => void {
  if (!CHANNEL.test(channel)) throw new Error(`no channel: ${channel}`);
  const { ears } = state();
  const here = ears.get(channel) ?? new Set<Ear>();
  ears.set(channel, here.add(ear));
  void connect();
  return () => {
    here.delete(ear);
    if ([...ears.values()].every((set) => set.size === 0)) close();
  };
}

async function connect(): Promise<void> {
  const it = state();
  if (it.client) return hear(it.client, it.ears);
  await (it.opening ??= open(it).finally(() => (it.opening = null)));
}

async function open(it: Listening): Promise<void> {
  const client = new pg.Client({ connectionString: env().DATABASE_URL, keepAlive: true, connectionTimeoutMillis: 5_000 });
  client.on("notification", ({ channel, payload }) => it.ears.get(channel)?.forEach((ear) => void ear(payload ?? "")));
  // Lost: the boards fall back on asking, and this is opened again as long as somebody listens.
  const lost = () => {
    if (it.client === client) it.client = null;
    if ([...it.ears.values()].some((set) => set.size > 0)) setTimeout(() => void connect().catch(() => {}), AGAIN).unref();
  };
  client.on("error", () => {});
  client.on("end", lost);
  try {
    await client.connect();
    await hear(client, it.ears);
    it.client = client;
    it.told = false;
  } catch (error) {
    if (!it.told) console.warn("Chưa nghe được thông báo của cơ sở dữ liệu:", (error as Error).message);
    it.told = true; // once while it lasts
    client.removeAllListeners("end");
    client.end().catch(() => {});
    lost();
  }
}

async function hear(client: pg.Client, ears: Map<string, Set<Ear>>): Promise<void> {
  for (const channel of ears.keys()) await client.query(`listen ${channel}`);
}

function close(): void {
  const it = state();
  const { client } = it;
  it.client = null;
  client?.removeAllListeners("end");
  client?.end().catch(() => {});
}
