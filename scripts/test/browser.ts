import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { browserPath } from "../../tests/support/browser.ts";
import { Fault } from "../fault.ts";

/** The one without windows; where Debian does not keep it apart, the whole. */
const INSTALL = ["chromium-headless-shell", "chromium"].map((name) => `apt-get install -yq --no-install-recommends ${name}`).join(" || ");

/** A browser for the journeys: the one that is there, or Debian's, where we may install it. Asked for at the beginning: it arrives while others work. */
export async function ensureBrowser(): Promise<void> {
  if (browserPath()) return;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.log("No browser found; installing chromium with apt-get…");
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    await once(spawn("sh", ["-c", `apt-get update -q && { ${INSTALL}; }`], { stdio: ["ignore", "ignore", "inherit"], env }), "exit");
  }
  if (!browserPath()) throw new Fault('The journeys need a browser: run "npx playwright install chromium", or set CHROMIUM_PATH.');
}
