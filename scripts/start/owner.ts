import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { operatorSettings } from "@/lib/env.ts";
import { ROOT } from "../root.ts";
import { embedded, foreign } from "./database.ts";
import { claim, release, runningOn } from "./running.ts";
import { secretsIn } from "./secrets.ts";

/** For commands of the operator: the database as it runs, or started for the length of the command. */
export async function withOwner<T>(work: (superUrl: string) => Promise<T>): Promise<T> {
  const settings = operatorSettings(process.env),
    dataDir = resolve(ROOT, settings.DATA_DIR);
  const { secrets, fresh } = secretsIn(dataDir);
  if (settings.DATABASE_URL ?? settings.DATABASE_OWNER_URL) {
    const database = await foreign({ ...settings, DATABASE_URL: settings.DATABASE_URL ?? settings.DATABASE_OWNER_URL }, secrets);
    return work(database.urls.super);
  }
  const file = join(dataDir, "owner.url");
  if (runningOn(dataDir) && existsSync(file)) return work(readFileSync(file, "utf8").trim());
  await claim(dataDir, "(lệnh quản trị)"); // a start meanwhile would stop the database under our feet
  try {
    const database = await embedded(dataDir, secrets, fresh, console.log);
    try {
      return await work(database.urls.super);
    } finally {
      await database.cluster?.stop();
    }
  } finally {
    release(dataDir);
  }
}
