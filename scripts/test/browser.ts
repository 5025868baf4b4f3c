import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { browserPath } from "../../tests/support/browser.ts";
import { Fault } from "../fault.ts";

/** A browser for the journeys: the one that is there, or Debian's, where we may install it. */
export function ensureBrowser(): void {
  if (browserPath()) return;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.log("No browser found; installing chromium with apt-get…");
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    spawnSync("sh", ["-c", "apt-get update -q && apt-get install -yq --no-install-recommends chromium"], {
      stdio: ["ignore", "ignore", "inherit"],
      env,
    });
  }
  if (!browserPath()) throw new Fault('The journeys need a browser: run "npx playwright install chromium", or set CHROMIUM_PATH.');
}
