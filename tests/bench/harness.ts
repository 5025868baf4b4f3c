import { createHash } from "node:crypto";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import { ROOT } from "../../scripts/root.ts";
import { isBuilt, isGenerated, markBuilt, markGenerated, sourceHash } from "../../scripts/start/build.ts";
import { asSuper, type Bench, type FigureFile, openSession } from "./bench.ts";
import { type BenchDatabase, database, endCluster } from "./database.ts";
import type { Figure } from "./rounds.ts";
import { BARE, build, endAll, serve, stepAside } from "./servers.ts";

const KEY = Buffer.alloc(32, "bench").toString("base64");
const VERSION = (JSON.parse(readFileSync(join(ROOT, "node_modules/next/package.json"), "utf8")) as { version: string }).version;

const bareHash = () =>
  createHash("sha256")
    .update(
      readdirSync(BARE.files, { recursive: true, encoding: "utf8" })
        .filter((it) => /\.[mc]?jsx?$/.test(it))
        .toSorted()
        .map((it) => readFileSync(join(BARE.files, it), "utf8"))
        .join(),
    )
    .digest("hex");

/** A thing that is made at the first question and the same for all later ones. */
const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
};

/** What the application is given: nothing of the operator's own settings. */
const settingsFor = (db: BenchDatabase) => ({
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  DATABASE_URL: db.urlOf("app_runtime"),
  DATABASE_PORTAL_URL: db.urlOf("app_portal"),
  DATABASE_JOBS_URL: db.urlOf("app_jobs"),
  SESSION_SECRET: "bench-only-bench-only-bench-only-bench-only",
  IDENTITY_KEY: "bench-only-bench-only-bench-only-identity",
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: KEY,
  DATA_DIR: join(ROOT, ".data-bench"),
  FILES_URL: `file:${join(ROOT, ".data-bench", "files")}`,
  DEPLOYMENT_ID: "bench",
});

function generated(): void {
  if (isGenerated()) return;
  const { status, stderr } = spawnSync(process.execPath, [join(ROOT, "node_modules/prisma/build/index.js"), "generate"], {
    cwd: ROOT,
    encoding: "utf8",
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath },
  });
  if (status !== 0) throw new Error(`prisma generate failed: ${stderr}`);
  markGenerated();
}

export async function run(files: FigureFile[], say: (line: string) => void): Promise<Figure[]> {
  generated();
  const province = once(async () => {
    const db = await database("province", say);
    // The parts that run in this process read the same settings as the server.
    Object.assign(process.env, settingsFor(db), { APP_URL: "http://127.0.0.1" });
    return db;
  });
  const bench: Bench = {
    say,
    province,
    nation: once(() => database("nation", say)),
    app: once(async () => {
      const settings = settingsFor(await province()),
        hash = sourceHash("bench");
      if (!isBuilt(hash)) {
        say("Dựng ứng dụng…");
        await build(ROOT, { ...settings, APP_URL: "http://127.0.0.1" });
        markBuilt(hash);
      }
      return serve(ROOT, settings, "/api/health");
    }),
    bare: once(async () => {
      const mark = join(BARE.at, ".next", "next-version");
      if (!existsSync(mark) || readFileSync(mark, "utf8") !== VERSION + bareHash()) {
        say("Dựng trang trống…");
        rmSync(BARE.at, { recursive: true, force: true });
        cpSync(BARE.files, BARE.at, { recursive: true });
        await build(BARE.at, { PATH: process.env.PATH, HOME: process.env.HOME });
        writeFileSync(mark, VERSION + bareHash());
      }
      return serve(BARE.at, { PATH: process.env.PATH, HOME: process.env.HOME }, "/");
    }),
    signedIn: async (account) => asSuper(await province(), (client) => openSession(client, account)),
  };
  const figures: Figure[] = [];
  stepAside();
  for (const file of files) {
    say(`Đo ${file.IDS.join(", ")}…`);
    figures.push(...(await file.measure(bench)));
  }
  return figures;
}

let ending: Promise<void> | undefined;
/** Whoever asks first ends it, everybody else waits for that. */
export const end = (): Promise<void> => (ending ??= endAll().then(endCluster));
