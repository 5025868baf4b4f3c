import { existsSync, readFileSync, rmSync } from "node:fs";

export type Counts = { passed: number; failed: number };

type Vitest = { numPassedTests: number; numFailedTests: number; testResults: { status: string; assertionResults: unknown[] }[] };
type Playwright = { stats: { expected: number; unexpected: number; flaky: number }; errors: unknown[] };

/** Reads a report and removes it, so that an old one never stands in for a run that died. */
function taken(file: string): unknown {
  if (!existsSync(file)) return null;
  const report: unknown = JSON.parse(readFileSync(file, "utf8"));
  rmSync(file);
  return report;
}

export function vitestCounts(file: string): Counts {
  const report = taken(file) as Vitest | null;
  if (!report) return { passed: 0, failed: 1 };
  // A file that could not even be loaded has no tests to count, and is a failure all the same.
  const unloaded = report.testResults.filter((it) => it.status === "failed" && it.assertionResults.length === 0).length;
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded };
}

export function playwrightCounts(file: string): Counts {
  const report = taken(file) as Playwright | null;
  if (!report) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky } = report.stats;
  return { passed: expected, failed: unexpected + flaky + report.errors.length };
}
