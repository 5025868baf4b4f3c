import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { PROMISES } from "../../lib/portal/promises.ts";

const absent = (groups: typeof PROMISES) =>
  groups
    .flatMap(({ promises }) => promises.flatMap(({ tests }) => tests))
    .filter((path) => !/^tests\/[\w/-]+\.test\.ts$/.test(path) || !existsSync(path));

test("every promise to the public names a test, and each of them is there", () => {
  expect(PROMISES.flatMap(({ promises }) => promises).filter(({ tests }) => tests.length === 0)).toEqual([]);
  expect(absent(PROMISES)).toEqual([]);
});

test("a test that is gone, or no test at all, is found", () => {
  expect(absent([{ title: "", promises: [{ says: "", how: "", tests: ["tests/database/gone.test.ts", "README.md"] }] }])).toEqual([
    "tests/database/gone.test.ts",
    "README.md",
  ]);
});
