import { defineConfig } from "@playwright/test";
import { BROWSER_ARGS, browserPath } from "./tests/support/browser.ts";

const PORT = Number(process.env.JOURNEYS_PORT ?? 4173);

export default defineConfig({
  testMatch: "**/*.test.ts",
  outputDir: "test-results/journeys",
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  // Nothing here is timed: a busy machine is slow, not wrong.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  reporter: [["list"], ["json", { outputFile: process.env.JOURNEYS_REPORT ?? "test-results/journeys.json" }]],
  use: {
    baseURL: `http://localhost:${PORT}`,
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    trace: "off", // a trace keeps the page of every step and costs more than the step: ask for it where it is wanted, --trace on
    screenshot: "only-on-failure",
    launchOptions: { executablePath: browserPath(), args: BROWSER_ARGS },
  },
  // All share one server and one database, as people do. Where a journey stands says with whom it may run at once:
  // - own/      makes a province of its own (anEmptyProvince) and touches no other: files side by side
  // - reading/  leaves the demo as it found it, for whoever reads beside it: side by side
  // - alone/    writes in the demo, or takes away what all need (the database, the one published page): one after the other,
  //             when the others are through (scripts/test.ts)
  // tests/house/journeys.test.ts holds them to it.
  projects: [
    { name: "own", testDir: "tests/journeys/own" },
    { name: "reading", testDir: "tests/journeys/reading" },
    { name: "alone", testDir: "tests/journeys/alone", workers: 1 },
  ],
  webServer: {
    command: `exec "${process.execPath}" scripts/start.js`,
    url: `http://localhost:${PORT}/api/health`,
    // Its own state: a run never touches the data of whoever works in this checkout.
    env: { PORT: String(PORT), DATA_DIR: ".data-journeys", DEMO: "1", APP_URL: `http://localhost:${PORT}` },
    timeout: 900_000, // the first build of a busy machine
    stdout: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
  },
});
