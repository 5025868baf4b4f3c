import { parseArgs } from "node:util";
import pg from "pg";
import { giveUp } from "./fault.ts";

type Scale = "demo" | "bloc" | "province" | "nation";
type Seed = { seedDemo: (url: string, password: string, scale: Scale) => Promise<void> };

/** Outside the product's schema: what this installation has already been given. */
const MARKS = "create schema if not exists operations; create table if not exists operations.done (what text primary key, at timestamptz not null default now())";

/** Sows once per database and scale. The seed's address may write for every province; it sees that a killed run leaves nothing. */
export async function seed(url: string, password: string, scale: Scale): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(72707370)");
    await client.query("set client_min_messages = warning");
    await client.query(MARKS);
    const what = `seed:${scale}`;
    if ((await client.query("select from operations.done where what = $1", [what])).rowCount) return false;
    const { seedDemo } = (await import(new URL("../prisma/seed/index.ts", import.meta.url).href)) as Seed;
    await seedDemo(url, password, scale);
    await client.query("insert into operations.done (what) values ($1)", [what]);
    return true;
  } finally {
    await client.end();
  }
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { scale: { type: "string", default: "demo" } } });
  const scale = (["demo", "bloc", "province", "nation"] as const).find((it) => it === values.scale);
  if (!scale) giveUp(new Error("--scale: demo, bloc, province, nation"));
  const url = process.env.SEED_URL, password = process.env.SEED_PASSWORD;
  const sown = url && password ? seed(url, password, scale) : fromHere(scale);
  await sown.then((now) => console.log(now ? "Đã nạp dữ liệu mẫu." : "Dữ liệu mẫu đã có từ trước.")).catch(giveUp);
}

/** `npm run seed`: on the database of the settings, with the demo password of DATA_DIR. */
async function fromHere(scale: Scale): Promise<boolean> {
  const { withOwner } = await import("./start/owner.ts"), { secretsIn } = await import("./start/secrets.ts"), { ROOT } = await import("./root.ts");
  const { resolve } = await import("node:path");
  return withOwner((url) => seed(url, secretsIn(resolve(ROOT, process.env.DATA_DIR || ".data")).demo, scale));
}
