import { join } from "node:path";
import { applicationSettings, type OperatorSettings } from "@/lib/env.ts";
import type { Database } from "./database.ts";
import type { Secrets } from "./secrets.ts";

export type Environment = Record<string, string | undefined>;

/** What the web server and the worker are given: the operator's settings, and ours where there are none. */
export function environmentFor(
  settings: OperatorSettings,
  secrets: Secrets,
  { urls, cluster }: Database,
  dataDir: string,
  address: string,
  development: boolean,
): Environment {
  const env: Environment = {
    ...process.env,
    NODE_ENV: development ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    DATABASE_URL: urls.runtime,
    DATABASE_OWNER_URL: undefined, // the application has no business with it
    DATABASE_PORTAL_URL: urls.portal,
    DATABASE_JOBS_URL: urls.jobs,
    APP_URL: address,
    SESSION_SECRET: settings.SESSION_SECRET ?? secrets.session,
    IDENTITY_KEY: settings.IDENTITY_KEY ?? secrets.identity,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: settings.ACTIONS_KEY ?? secrets.actions,
    FILES_URL: settings.FILES_URL ?? `file:${join(dataDir, "files")}`,
    DATA_DIR: dataDir,
    PORT: String(settings.PORT),
    HOST: settings.HOST,
    // Demo data goes by itself only into the database that we brought along.
    DEMO: settings.DEMO ?? (cluster ? "1" : "0"),
  };
  applicationSettings(env);
  return env;
}
