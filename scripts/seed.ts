import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";
import { operatorSettings } from "@/lib/env.ts";
import { dayOf } from "@/lib/provinces/dates.ts";
import { Fault, giveUp } from "./fault.ts";
import { migrate } from "./migrate.ts";
import { ROOT } from "./root.ts";
import { withOwner } from "./start/owner.ts";
import { secretsIn } from "./start/secrets.ts";

const SCALES = ["demo", "bloc", "province", "nation"] as const;
type Scale = (typeof SCALES)[number];
/** What prisma/seed/index.ts exports; the larger scales are sown beside the demo, from the same seed number. */
type Seed = {
  seedDemo: (url: string, password: string, today: string) => Promise<void>;
  seedScale: (url: string, password: string, scale: Exclude<Scale, "demo">) => Promise<void>;
};

/** Outside the product's schema: what this installation has already been given. */
const MARKS =
  "create schema if not exists operations; create table if not exists operations.done (what text primary key, at timestamptz not null default now())";

/** Sows once per database and scale; the mark is set after the seed has returned, so a killed one begins again. */
export async function seed(url: string, password: string, scale: Scale): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(72707370)");
    await client.query("set client_min_messages = warning");
    await client.query(MARKS);
    const what = `seed:${scale}`;
    if ((await client.query("select from operations.done where what = $1", [what])).rowCount) return false;
    // Invented people never come to stand beside the real ones of a province.
    if ((await client.query("select from province where not demo limit 1")).rowCount) return false;
    const { seedDemo, seedScale } = (await import(new URL("../prisma/seed/index.ts", import.meta.url).href)) as Seed;
    if (scale === "demo") await seedDemo(url, password, dayOf(new Date()));
    else await seedScale(url, password, scale);
    await client.query("insert into operations.done (what) values ($1)", [what]);
    return true;
  } finally {
    await client.end();
  }
}

/** Started by `npm start` with an address, or by hand (`npm run seed -- --scale bloc`) on the database of the settings. */
async function sow(scale: Scale): Promise<boolean> {
  const { SEED_URL, SEED_PASSWORD, DATA_DIR } = process.env;
  if (SEED_URL && SEED_PASSWORD) return seed(SEED_URL, SEED_PASSWORD, scale);
  const dataDir = resolve(ROOT, DATA_DIR || ".data"),
    { secrets } = secretsIn(dataDir),
    settings = operatorSettings(process.env);
  return withOwner(async (url) => {
    // The seed keeps pictures through the application's own storage, which reads its folder from the settings.
    Object.assign(process.env, {
      DATABASE_URL: url,
      DATABASE_PORTAL_URL: url,
      DATABASE_JOBS_URL: url,
      SESSION_SECRET: settings.SESSION_SECRET ?? secrets.session,
      IDENTITY_KEY: settings.IDENTITY_KEY ?? secrets.identity,
      FILES_URL: settings.FILES_URL ?? `file:${join(dataDir, "files")}`,
    });
    await migrate(url); // by hand it may be the first command on a fresh clone
    return seed(url, secrets.demo, scale);
  });
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { scale: { type: "string", default: "demo" } } });
  const scale = SCALES.find((it) => it === values.scale);
  if (!scale) giveUp(new Fault(`--scale phải là một trong: ${SCALES.join(", ")}`));
  await sow(scale)
    .then((now) =>
      console.log(now ? "Đã nạp dữ liệu mẫu." : "Không nạp gì: dữ liệu mẫu đã có từ trước, hoặc cơ sở dữ liệu đã có tỉnh thật."),
    )
    .catch(giveUp);
}
