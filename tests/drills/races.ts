import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The races of the council, each with its control, as many times as is asked: the tests themselves, repeated. A round that goes another way fails its test. */
export const NEEDS = ["Node"];

const ROUNDS = process.env.RACE_ROUNDS ?? "200";
/** File, and the words of its races where it holds more than those. */
const RACES: [file: string, names?: string][] = [
  ["quotas", "K places|nobody holds the places"],
  ["decisions", "taken eight times at once|put a day behind a number|two officers who decide"],
  ["sitting-races"],
];

type Told = { testResults: { assertionResults: { title: string; status: string; duration?: number }[] }[] };

export function drill(): { what: string; figure: string; holds: boolean }[] {
  const home = mkdtempSync(join(tmpdir(), "races-"));
  try {
    return RACES.flatMap(([file, names]) => {
      const told = join(home, `${file}.json`);
      spawnSync(
        process.execPath,
        [
          "node_modules/vitest/vitest.mjs",
          "run",
          "--project",
          "database",
          `tests/database/${file}.test.ts`,
          ...(names ? ["-t", names] : []),
          "--reporter=json",
          `--outputFile=${told}`,
        ],
        { env: { ...process.env, RACE_ROUNDS: ROUNDS }, stdio: "ignore" },
      );
      const ran = (JSON.parse(readFileSync(told, "utf8")) as Told).testResults
        .flatMap(({ assertionResults }) => assertionResults)
        .filter(({ status }) => status !== "skipped" && status !== "pending");
      return ran.map(({ title, status, duration }) => ({
        what: title,
        figure: `${ROUNDS} lần, ${Math.round((duration ?? 0) / 1000)} giây`,
        holds: status === "passed",
      }));
    });
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
