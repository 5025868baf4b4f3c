import { type Browser, type BrowserContextOptions, type Page } from "@playwright/test";
import { execFileSync } from "node:child_process";
import { keysOf } from "../../../../prisma/seed/province.ts";
import { pageOf } from "../../support/people.ts";
import { PASSWORD } from "../../support/province.ts";
import { BLOC, SLUG } from "./units.ts";

export const AT = `/${SLUG}/khoi/${BLOC}/2019`;
export const as = (browser: Browser, key: string, options: BrowserContextOptions = {}): Promise<Page> =>
  pageOf(browser, `${key}@${SLUG}.demo`, options, PASSWORD);
export const province = (): string => keysOf(SLUG).province;

/** Two years of the bloc, written by the seed's own hand. It reads modules of the server, which Playwright's loader refuses: so it runs apart. */
export const twoYears = (): Buffer =>
  execFileSync(process.execPath, ["--import", "./scripts/alias.mjs", "tests/journeys/own/case-3/years.ts"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
