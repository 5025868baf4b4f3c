import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { operatorSettings } from "@/lib/env.ts";
import { lineFor } from "./fault.ts";
import { migrate } from "./migrate.ts";
import { ROOT } from "./root.ts";
import { isBuilt, isGenerated, markBuilt, markGenerated, sourceHash } from "./start/build.ts";
import { embedded, foreign } from "./start/database.ts";
import { demoAccounts } from "./start/demo.ts";
import { contentsOf } from "./start/emptiness.ts";
import { environmentFor } from "./start/environment.ts";
import { begin, complete, holds, isStopping, mustStay, stop, stopOnSignals, takeIn } from "./start/household.ts";
import { answering, portIsFree } from "./start/port.ts";
import { claim, noteChildren } from "./start/running.ts";
import { secretsIn } from "./start/secrets.ts";
import { stepsOf } from "./start/steps.ts";

const DEVELOPMENT = process.argv.includes("--dev");
/** Everything up to the build, then stop: what a test run or an image needs beforehand. */
const ONLY_PREPARE = process.argv.includes("--prepare");
const NEXT = join(ROOT, "node_modules", "next", "dist", "bin", "next");
const WITH_ALIAS = ["--import", "./scripts/alias.mjs"];
const has = (file: string) => existsSync(join(ROOT, file));

async function main() {
  const during = stepsOf(ONLY_PREPARE || DEVELOPMENT ? 5 : 6);
  const settings = operatorSettings(process.env),
    { PORT, HOST } = settings;
  const address = settings.APP_URL ?? `http://localhost:${PORT}`,
    dataDir = resolve(ROOT, settings.DATA_DIR);
  const { secrets, fresh } = secretsIn(dataDir);
  await claim(dataDir, address);
  holds(dataDir);
  if (!ONLY_PREPARE) await portIsFree(PORT, HOST);

  const database = await during("Chuẩn bị cơ sở dữ liệu", () =>
    takeIn(settings.DATABASE_URL ? foreign(settings, secrets) : embedded(dataDir, secrets, fresh, (line) => console.log(`      ${line}`))),
  );
  const env = environmentFor(settings, secrets, database, dataDir, address, DEVELOPMENT);

  await during(
    "Cập nhật cấu trúc dữ liệu",
    () => migrate(database.urls.owner),
    ({ length }) => (length > 0 ? `đã áp dụng ${length} tệp` : "đã là mới nhất"),
  );

  await during(
    "Sinh mã truy cập dữ liệu",
    async () => {
      if (isGenerated()) return false;
      await complete(
        begin("prisma", ["node_modules/prisma/build/index.js", "generate"], env, true),
        "Không sinh được mã truy cập dữ liệu.",
      );
      markGenerated();
      return true;
    },
    (made) => (made ? "xong" : "đã có"),
  );

  const demo = env.DEMO === "1" && has("prisma/seed/index.ts");
  await during(
    "Nạp dữ liệu mẫu",
    async () => {
      if (demo)
        await complete(
          begin("seed", [...WITH_ALIAS, "scripts/seed.ts"], { ...env, SEED_URL: database.urls.super, SEED_PASSWORD: secrets.demo }, true),
          "Không nạp được dữ liệu mẫu.",
        );
    },
    () => (demo ? "xong" : "không dùng"),
  );

  // A given address is baked into static pages; another port alone needs no other build.
  const hash = sourceHash(database.identity, settings.APP_URL ?? "", settings.DEPLOYMENT_ID ?? "");
  env.DEPLOYMENT_ID = settings.DEPLOYMENT_ID ?? hash.slice(0, 12);
  if (!DEVELOPMENT) {
    await during(
      "Dựng giao diện (lần đầu có thể mất một phút)",
      async () => {
        if (isBuilt(hash)) return false;
        await complete(begin("build", [NEXT, "build"], env, true), "Không dựng được giao diện.");
        markBuilt(hash);
        return true;
      },
      (built) => (built ? "xong" : "dùng lại bản đã dựng"),
    );
  }
  if (ONLY_PREPARE) return stop(0);

  const web = await during("Khởi động máy chủ web", async () => {
    const child = begin("Máy chủ web", [NEXT, DEVELOPMENT ? "dev" : "start", "--hostname", HOST, "--port", String(PORT)], env);
    noteChildren(dataDir, address, [child]);
    await answering(child, PORT, HOST);
    mustStay(child);
    return child;
  });
  if (has("scripts/worker.ts")) {
    const worker = begin("Tiến trình việc nền", [...WITH_ALIAS, "scripts/worker.ts"], env);
    noteChildren(dataDir, address, [web, worker]);
    mustStay(worker);
  }

  console.log(`\nĐang chạy tại ${address}   (dừng: Ctrl-C)`);
  const contents = await contentsOf(database.urls.super);
  if (demo && contents === "demo") console.log(demoAccounts(secrets.demo));
  else if (contents === "nothing")
    console.log("Cơ sở dữ liệu còn trống. Tạo tỉnh: npm run province:create, rồi quản trị viên đầu tiên: npm run admin:create");
}

stopOnSignals();
try {
  await main();
} catch (error) {
  const line = lineFor(error);
  if (!isStopping()) console.error(line ? `Lỗi: ${line}` : error);
  await stop(1);
}
