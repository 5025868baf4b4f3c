import { existsSync, readFileSync, rmSync } from "node:fs";

export type Counts = { passed: number; failed: number };

type Vitest = { numPassedTests: number; numFailedTests: number; testResults: { status: string; assertionResults: unknown[] }[] };
type Suite = { file: string; suites?: Suite[]; specs: { tests: { results: { duration: number }[] }[] }[] };
type Playwright = { stats: { expected: number; unexpected: number; flaky: number }; errors: unknown[]; suites: Suite[] };

/** What a run of journeys came to, and how long each story took, in seconds by its file. */
export type Told = Counts & { seconds: Map<string, number> };

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

export function playwrightTold(file: string): Told {
  const report = taken(file) as Playwright | null, seconds = new Map<string, number>();
  if (!report) return { passed: 0, failed: 1, seconds };
  const { expected, unexpected, flaky } = report.stats;
  for (const suite of report.suites) seconds.set(suite.file, (seconds.get(suite.file) ?? 0) + lengthOf(suite) / 1000);
  return { passed: expected, failed: unexpected + flaky + report.errors.length, seconds };
}

const lengthOf = ({ suites = [], specs }: Suite): number =>
  specs.flatMap(({ tests }) => tests.flatMap(({ results }) => results.map(({ duration }) => duration))).concat(suites.map(lengthOf)).reduce((a, b) => a + b, 0);
