import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

/** The first browser that is there. */
export const browserPath = (): string | undefined =>
  [process.env.CHROMIUM_PATH, chromium.executablePath(), "/usr/bin/google-chrome", "/usr/bin/chromium", "/usr/bin/chromium-browser"].find((path) => path && existsSync(path));
