import { existsSync, readFileSync, rmSync } from "node:fs";
import { relative } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { ROOT } from "../root.ts";

/** `faults` says of every failed test, in one paragraph, where it stands and what it said: whoever has the end of a long log has them all. */
export type Counts = { passed: number; failed: number; faults: string[] };

type VitestFile = {
  name: string;
  status: string;
  message?: string;
  assertionResults: { fullName: string; status: string; failureMessages?: string[] }[];
};
type Vitest = { numPassedTests: number; numFailedTests: number; testResults: VitestFile[] };
type Spec = { title: string; ok: boolean; tests: { results: { duration: number; error?: { message?: string } }[] }[] };
type Suite = { file: string; suites?: Suite[]; specs: Spec[] };
type Playwright = { stats: { expected: number; unexpected: number; flaky: number }; errors: { message?: string }[]; suites: Suite[] };

/** What a run of journeys came to, and how long each story took, in seconds by its file. */
export type Told = Counts & { seconds: Map<string, number> };

const NO_REPORT: Counts = { passed: 0, failed: 1, faults: ["The run ended without a report."] };
const FAULT_LINES = 14;

/** Reads a report and removes it, so that an old one never stands in for a run that died. */
function taken(file: string): unknown {
  if (!existsSync(file)) return null;
  const report: unknown = JSON.parse(readFileSync(file, "utf8"));
  rmSync(file);
  return report;
}

const fault = (where: string, said = "") =>
  [
    where,
    ...stripVTControlCharacters(said)
      .trim()
      .split("\n")
      .slice(0, FAULT_LINES)
      .map((line) => `    ${line}`),
  ].join("\n");

export function vitestCounts(file: string): Counts {
  const report = taken(file) as Vitest | null;
  if (!report) return NO_REPORT;
  // A file that could not even be loaded has no tests to count, and is a failure all the same.
  const unloaded = report.testResults.filter(
    (it) => it.status === "failed" && !it.assertionResults.some(({ status }) => status === "failed"),
  );
  const faults = report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === "failed")
      .map(({ fullName, failureMessages }) => fault(`${relative(ROOT, name)} > ${fullName}`, failureMessages?.join("\n"))),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    faults: [...faults, ...unloaded.map(({ name, message }) => fault(relative(ROOT, name), message))],
  };
}

export function playwrightTold(file: string): Told {
  const report = taken(file) as Playwright | null,
    seconds = new Map<string, number>();
  if (!report) return { ...NO_REPORT, seconds };
  const { expected, unexpected, flaky } = report.stats;
  for (const suite of report.suites) seconds.set(suite.file, (seconds.get(suite.file) ?? 0) + lengthOf(suite) / 1000);
  const faults = [...report.suites.flatMap(faultsOf), ...report.errors.map(({ message }) => fault("journeys", message))];
  return { passed: expected, failed: unexpected + flaky + report.errors.length, faults, seconds };
}

const faultsOf = ({ file, suites = [], specs }: Suite): string[] => [
  ...specs
    .filter(({ ok, tests }) => !ok && tests.some(({ results }) => results.length > 0))
    .map(({ title, tests }) =>
      fault(`${file} > ${title}`, tests.flatMap(({ results }) => results.map(({ error }) => error?.message ?? "")).join("\n")),
    ),
  ...suites.flatMap(faultsOf),
];

const lengthOf = ({ suites = [], specs }: Suite): number =>
  specs
    .flatMap(({ tests }) => tests.flatMap(({ results }) => results.map(({ duration }) => duration)))
    .concat(suites.map(lengthOf))
    .reduce((a, b) => a + b, 0);
