import { spawnSync } from "node:child_process";

/** Sows the sheets of a bloc in a Node of its own, with the aliases of the application. */
export function sheetsToCheck(slug: string, bloc: string, units: number): void {
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--import", "./scripts/alias.mjs", "tests/journeys/support/sow-sheets.ts", slug, bloc, String(units)],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(stderr);
}
