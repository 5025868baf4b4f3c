import { expect, test } from "vitest";
import { filesUnder, importsOf, textOf } from "../support/sources.ts";

// The runner of journeys loads our modules as they are, without the hook that makes `server-only` empty (scripts/alias.mjs):
// one such module anywhere below a journey, and the journey ends before its first step.
const files = new Set(filesUnder("app", "components", "lib", "prisma", "scripts", "tests"));
const fileOf = (name: string) => ["", ".ts", ".tsx", ".mjs", "/index.ts"].map((end) => `${name}${end}`).find((path) => files.has(path));

/** Each way from these files down to a module that only the server may load. */
function waysToServer(from: string[], imports: (path: string) => string[] = importsOf): string[] {
  const seen = new Set<string>(),
    found: string[] = [];
  const follow = (path: string, way: string[]) => {
    if (seen.has(path)) return;
    seen.add(path);
    const names = imports(path),
      here = [...way, path];
    if (names.includes("server-only")) found.push(here.join(" -> "));
    for (const next of names) {
      const file = fileOf(next);
      if (file && /\.(?:tsx?|mjs)$/.test(file)) follow(file, here);
    }
  };
  for (const path of from) follow(path, []);
  return found;
}
// What a journey starts in a Node of its own (case-3/years.ts and its like) has the hook, and is not loaded by the runner.
const journeys = filesUnder("tests/journeys").filter((path) => path.endsWith(".test.ts"));

test("nothing that a journey loads belongs to the server alone", () => {
  expect(waysToServer(journeys)).toEqual([]);
});

// The control: the same question, with one import more in a file that journeys load at second hand.
test("a module of the server below a journey is found, with the way that leads to it", () => {
  const journey = "tests/journeys/own/first-pledge.test.ts",
    between = importsOf(journey)
      .map(fileOf)
      .find((path) => path?.startsWith("tests/journeys/support/"))!;
  const planted = (text: string) =>
    waysToServer([journey], (path) => importsOf(path, path === between ? `${text}\n${textOf(path)}` : textOf(path)));
  expect(planted('import { env } from "@/lib/env";').join()).toMatch(new RegExp(`^${journey} -> ${between} -> `));
  expect(planted('import "server-only";')).toEqual([`${journey} -> ${between}`]);
  expect(planted('import type { FaceFound } from "@/lib/portal/face/queries";')).toEqual([]);
  expect(planted('export { faceOfProvince } from "@/lib/portal/face/queries";')).toEqual([
    `${journey} -> ${between} -> lib/portal/face/queries.ts`,
  ]);
});
