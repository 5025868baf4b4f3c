import { defineConfig } from "@playwright/test";
import { browserPath } from "./tests/support/browser.ts";

const PORT = Number(process.env.JOURNEYS_PORT ?? 4173);

export default defineConfig({
  testDir: "tests/journeys",
  testMatch: "**/*.test.ts",
  outputDir: "test-results/journeys",
  workers: 1, // journeys share one database, as people do
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: "test-results/journeys.json" }]],
  use: {
    baseURL: `http://localhost:${PORT}`,
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: { executablePath: browserPath(), args: ["--no-sandbox", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"] },
  },
  projects: [{ name: "journeys" }],
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
