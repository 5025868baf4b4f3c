import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { applicationSettings, operatorSettings } from "@/lib/env.ts";
import { Fault, lineFor } from "./fault.ts";
import { migrate } from "./migrate.ts";
import { ROOT } from "./root.ts";
import { isBuilt, markBuilt, sourceHash } from "./start/build.ts";
import { type Child, complete, halt, launch } from "./start/children.ts";
import { type Database, embedded, foreign } from "./start/database.ts";
import { demoAccounts } from "./start/demo.ts";
import { isEmpty } from "./start/emptiness.ts";
import { claim, noteChildren, release } from "./start/running.ts";
import { secretsIn } from "./start/secrets.ts";

const DEVELOPMENT = process.argv.includes("--dev");
/** Everything up to the build, then stop: what a test run or an image needs beforehand. */
const ONLY_PREPARE = process.argv.includes("--prepare");
const NEXT = join(ROOT, "node_modules", "next", "dist", "bin", "next");
const WITH_ALIAS = ["--import", "./scripts/alias.mjs"];
const has = (file: string) => existsSync(join(ROOT, file));

const children: Child[] = [];
let database: Database | null = null;
let dataDir: string | null = null;
let stopping: Promise<never> | null = null;

/** Last started, first stopped: nothing ever asks a database that is gone. */
function stop(code: number): Promise<never> {
  return (stopping ??= (async () => {
    for (const child of children.toReversed()) await halt(child, 10_000);
    await database?.cluster?.stop();
    if (dataDir) release(dataDir);
    process.exit(code);
  })());
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    if (!stopping) console.log("\nĐang dừng…");
    void stop(0);
  });
}

function begin(name: string, args: string[], env: Record<string, string | undefined>, quiet = false): Child {
  const child = launch(name, args, env, quiet);
  if (!stopping) children.push(child);
  else void halt(child, 0);
  return child;
}

const TOTAL = ONLY_PREPARE || DEVELOPMENT ? 5 : 6;
let step = 0;
async function during<T>(what: string, work: () => Promise<T>, how: (result: T) => string = () => "xong"): Promise<T> {
  const began = performance.now();
  const label = `[${++step}/${TOTAL}] ${what}…`;
  console.log(label);
  const result = await work();
  if (stopping) await stopping;
  console.log(`      ${how(result)} (${((performance.now() - began) / 1000).toFixed(1).replace(".", ",")} giây)`);
  return result;
}

/** Asked before anything slow; the web server would find it out only after the build. */
const portIsFree = (port: number, host: string) =>
  new Promise<void>((free, taken) => {
    const server = createServer().once("error", (error: NodeJS.ErrnoException) => {
      const wrong: Record<string, string> = {
        EADDRINUSE: `Cổng ${port} đang có chương trình khác dùng. Hãy chọn cổng khác, ví dụ: PORT=${port + 1} npm start`,
        EACCES: `Không được phép mở cổng ${port}. Hãy chọn cổng từ 1024 trở lên, ví dụ: PORT=3000 npm start`,
        EADDRNOTAVAIL: `HOST=${host} không phải địa chỉ của máy này.`,
        ENOTFOUND: `Không tìm thấy địa chỉ HOST=${host}.`,
      };
      taken(new Fault(wrong[error.code ?? ""] ?? error.message));
    });
    server.listen(port, host, () => server.close(() => free()));
  });

async function main() {
  const settings = operatorSettings(process.env), { PORT, HOST } = settings;
  const address = settings.APP_URL ?? `http://localhost:${PORT}`;
  const home = resolve(ROOT, settings.DATA_DIR), secrets = secretsIn(home);
  await claim(home, address);
  dataDir = home; // from here on ours to release
  if (!ONLY_PREPARE) await portIsFree(PORT, HOST);

  const { urls, cluster, identity } = (database = await during("Chuẩn bị cơ sở dữ liệu", () => (settings.DATABASE_URL ? foreign(settings, secrets) : embedded(home, secrets, (line) => console.log(`      ${line}`)))));
  cluster?.process.once("exit", () => void lost("Cơ sở dữ liệu"));

  const env: Record<string, string | undefined> = {
    ...process.env,
    NODE_ENV: DEVELOPMENT ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    DATABASE_URL: urls.runtime,
    DATABASE_OWNER_URL: undefined, // the web server has no business with it
    DATABASE_PORTAL_URL: urls.portal,
    DATABASE_JOBS_URL: urls.jobs,
    APP_URL: address,
    SESSION_SECRET: settings.SESSION_SECRET ?? secrets.session,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: settings.ACTIONS_KEY ?? secrets.actions,
    FILES_URL: settings.FILES_URL ?? `file:${join(home, "files")}`,
    DATA_DIR: home,
    PORT: String(PORT),
    HOST,
    DEMO: settings.DEMO ?? (cluster ? "1" : "0"),
  };
  applicationSettings(env);

  const applied = await during("Cập nhật cấu trúc dữ liệu", () => migrate(urls.owner), (names) => (names.length > 0 ? `đã áp dụng ${names.length} tệp` : "đã là mới nhất"));
  if (applied.length > 0 && cluster === null) console.log(`      máy chủ: ${identity}`);
  await during("Sinh mã truy cập dữ liệu", async () => {
    if (has("prisma/schema")) await complete(begin("prisma", ["node_modules/prisma/build/index.js", "generate"], env, true), "Không sinh được mã truy cập dữ liệu.");
  });

  const demo = env.DEMO === "1" && has("prisma/seed/index.ts");
  await during("Nạp dữ liệu mẫu", async () => {
    if (demo) await complete(begin("seed", [...WITH_ALIAS, "scripts/seed.ts"], { ...env, SEED_URL: urls.super, SEED_PASSWORD: secrets.demo }, true), "Không nạp được dữ liệu mẫu.");
  }, () => (demo ? "xong" : "không dùng"));

  const hash = sourceHash(identity, settings.DEPLOYMENT_ID ?? "");
  env.DEPLOYMENT_ID = settings.DEPLOYMENT_ID ?? hash.slice(0, 12);
  if (!DEVELOPMENT) {
    await during("Dựng giao diện (lần đầu có thể mất một phút)", async () => {
      if (isBuilt(hash)) return false;
      await complete(begin("build", [NEXT, "build"], env, true), "Không dựng được giao diện.");
      markBuilt(hash);
      return true;
    }, (built) => (built ? "xong" : "dùng lại bản đã dựng"));
  }
  if (ONLY_PREPARE) return stop(0);

  const web = await during("Khởi động máy chủ web", async () => {
    const child = begin("web", [NEXT, DEVELOPMENT ? "dev" : "start", "--hostname", HOST, "--port", String(PORT)], env);
    await answering(`http://${HOST === "0.0.0.0" || HOST === "::" ? "127.0.0.1" : HOST}:${PORT}/api/health`, child);
    return child;
  });
  void web.exited.then(() => lost("Máy chủ web"));
  const worker = has("scripts/worker.ts") ? begin("worker", [...WITH_ALIAS, "scripts/worker.ts"], env) : null;
  void worker?.exited.then(() => lost("Tiến trình việc nền"));
  noteChildren(home, address, [web, worker].flatMap((child) => child?.process.pid ?? []));

  console.log(`\nĐang chạy tại ${address}   (dừng: Ctrl-C)`);
  if (demo) console.log(demoAccounts(secrets.demo));
  else if (await isEmpty(urls.super)) console.log("Cơ sở dữ liệu còn trống. Tạo tỉnh và quản trị viên đầu tiên bằng lệnh: npm run admin:create");
}

/** A part that the others need has ended by itself. */
async function lost(what: string) {
  if (stopping) return;
  console.error(`${what} đã dừng ngoài ý muốn; dừng toàn bộ ứng dụng.`);
  await stop(1);
}

/** Waits for the first answer, whatever it says: the address printed must work when it is clicked. */
async function answering(url: string, child: Child): Promise<void> {
  let ended = false;
  void child.exited.then(() => (ended = true));
  for (const until = Date.now() + 60_000; Date.now() < until; ) {
    if (ended) throw new Fault("Máy chủ web không khởi động được.");
    if (await fetch(url, { signal: AbortSignal.timeout(5000) }).then(() => true, () => false)) return;
    await new Promise((soon) => setTimeout(soon, 50));
  }
  throw new Fault("Máy chủ web không trả lời sau 60 giây.");
}

try {
  await main();
} catch (error) {
  const line = lineFor(error);
  if (!stopping) console.error(line ? `Lỗi: ${line}` : error);
  await stop(1);
}
