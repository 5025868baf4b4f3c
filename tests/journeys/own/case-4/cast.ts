import { execFileSync } from "node:child_process";
import { expect, type Browser, type BrowserContextOptions, type Page } from "@playwright/test";
import { keysOf } from "../../../../prisma/seed/province.ts";
import { resetClock, setClock } from "../../support/clock.ts";
import { pageOf } from "../../support/people.ts";
import { PASSWORD } from "../../support/province.ts";
import { BLOC, SLUG } from "./units.ts";

export const OLD = `/${SLUG}/khoi/${BLOC}/2023`,
  NEXT = `/${SLUG}/khoi/${BLOC}/2024`;
export const sheetOf = (unit: string) => `${OLD}/cham-diem/${unit}`;
export const YEAR_END = "Hội nghị tổng kết năm 2023, triển khai năm 2024";
export const FLAG = "Cờ thi đua của Chính phủ",
  MERIT = "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh";

/** A browser of their own for one of the cast. */
export const as = (browser: Browser, key: string, options: BrowserContextOptions = {}): Promise<Page> =>
  pageOf(browser, `${key}@${SLUG}.demo`, options, PASSWORD);
/** In this province it is that moment now. */
export const asOf = (moment: string): Promise<void> => setClock(keysOf(SLUG).province, moment);
export const ownDay = (): Promise<void> => resetClock(keysOf(SLUG).province);

/** Where the year-end meeting stands, found by its title. */
export async function yearEnd(page: Page): Promise<string> {
  await page.goto(`${OLD}/hoi-nghi`);
  await page.getByRole("link", { name: YEAR_END }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: YEAR_END })).toBeVisible();
  return new URL(page.url()).pathname;
}

/** The year up to the checking of its sheets, written by the seed's own hand. It reads modules of the server, which Playwright's loader refuses: so it runs apart. */
export const theYear = (): Buffer =>
  execFileSync(process.execPath, ["--import", "./scripts/alias.mjs", "tests/journeys/own/case-4/facts.ts"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
