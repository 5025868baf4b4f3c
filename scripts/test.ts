import { spawnSync } from "node:child_process";
import { appendFileSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { FORGETFUL } from "../tests/support/forgetful.ts";
import { giveUp } from "./fault.ts";
import { clearLeftover } from "./postgres/leftover.ts";
import { placeFor } from "./postgres/place.ts";
import { ROOT } from "./root.ts";
import { markGenerated } from "./start/build.ts";
import { ensureBrowser } from "./test/browser.ts";
import { type Counts, playwrightTold, vitestCounts } from "./test/counts.ts";

const MODULES = join(ROOT, "node_modules"),
  REPORTS = join(ROOT, "test-results");
const JOURNEYS = join(ROOT, ".data-journeys"),
  PORT = process.env.JOURNEYS_PORT ?? "4173";

/** Runs one of our tools under this Node; true when it was content. */
function run(file: string, args: string[], env: Record<string, string> = {}): boolean {
  const { status } = spawnSync(process.execPath, [file, ...args], {
    cwd: ROOT,
    stdio: "inherit",
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
  });
  return status === 0;
}

const tool = (path: string, ...args: string[]) => run(join(MODULES, path), args);
/** A tool that counts nothing itself counts as one failure when it complains. */
const asCounts = (content: boolean): Counts => ({ passed: 0, failed: content ? 0 : 1, faults: [] });
const sum = (all: Counts[]): Counts =>
  all.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, faults: [...a.faults, ...b.faults] }), asCounts(true));

function vitest(...projects: string[]): Counts {
  const report = join(REPORTS, `${projects[0]}.json`);
  rmSync(report, { force: true });
  const content = tool(
    "vitest/vitest.mjs",
    "run",
    ...projects.flatMap((it) => ["--project", it]),
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  );
  const counts = vitestCounts(report);
  return content || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

function check(): Counts {
  const generated = tool("prisma/build/index.js", "generate");
  if (generated) markGenerated(); // or the build would make it anew
  return sum([
    asCounts(generated),
    asCounts(tool("next/dist/bin/next", "typegen")),
    asCounts(tool("typescript/bin/tsc", "--noEmit", "--checkers", "2")),
    asCounts(tool("oxlint/bin/oxlint", "--type-aware", "--deny-warnings")),
    asCounts(tool("oxfmt/bin/oxfmt", "--check")),
    vitest("house", "unit"),
  ]);
}

/** The build that the journeys will visit, over a database that nobody has used yet. */
async function build(): Promise<Counts> {
  if (existsSync(JOURNEYS)) {
    const { data } = placeFor(JOURNEYS);
    await clearLeftover(data);
    rmSync(data, { recursive: true, force: true });
    rmSync(JOURNEYS, { recursive: true });
  }
  const built = run(join(ROOT, "scripts", "start.js"), ["--prepare"], {
    DATA_DIR: JOURNEYS,
    DEMO: "1",
    PORT,
    APP_URL: `http://localhost:${PORT}`,
    DATABASE_URL: "",
  });
  if (built)
    appendFileSync(
      join(placeFor(JOURNEYS).data, "postgresql.auto.conf"),
      Object.entries(FORGETFUL)
        .map(([name, value]) => `${name} = ${value}\n`)
        .join(""),
    );
  return asCounts(built);
}

let browser: Promise<void> | undefined;

/** First those that may run side by side, then those that may not; see playwright.config.ts. */
async function journeys(): Promise<Counts> {
  await browser;
  const runs = [["own", "reading"], ["alone"]].map((projects) => {
    const report = join(REPORTS, `journeys-${projects[0]}.json`);
    rmSync(report, { force: true });
    const content = run(join(MODULES, "@playwright/test/cli.js"), ["test", ...projects.map((it) => `--project=${it}`)], {
      JOURNEYS_REPORT: report,
    });
    const told = playwrightTold(report);
    return content || told.failed > 0 ? told : { ...told, failed: 1 };
  });
  const slowest = runs
    .flatMap(({ seconds }) => [...seconds])
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, 10);
  console.log(`\nThe slowest journeys:\n${slowest.map(([file, seconds]) => `${seconds.toFixed(1).padStart(7)} s  ${file}`).join("\n")}`);
  return sum(runs);
}

const STEPS: Record<string, () => Counts | Promise<Counts>> = { check, database: () => vitest("database"), build, journeys };

async function main() {
  const wanted = process.argv.slice(2),
    names = wanted.length > 0 ? wanted : Object.keys(STEPS);
  mkdirSync(REPORTS, { recursive: true });
  if (names.includes("journeys")) (browser = ensureBrowser()).catch(() => {}); // said when they come to need it
  const results: (Counts & { name: string; seconds: number })[] = [];
  for (const name of names) {
    const step = STEPS[name];
    if (!step) throw new Error(`No step "${name}"; there are ${Object.keys(STEPS).join(", ")}.`);
    console.log(`\n== ${name}`);
    const began = performance.now();
    const counts = name === "journeys" && results.some((it) => it.name === "build" && it.failed > 0) ? asCounts(false) : await step();
    results.push({ name, ...counts, seconds: (performance.now() - began) / 1000 });
  }
  console.log();
  for (const { name, passed, failed, seconds } of results)
    console.log(`${name.padEnd(10)} ${seconds.toFixed(1).padStart(6)} s   ${passed} passed, ${failed} failed`);
  const { passed, failed, faults } = sum(results);
  if (faults.length > 0) console.log(`\n${faults.join("\n\n")}\n`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed > 0 ? 1 : 0);
}

await main().catch(giveUp);
