import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { textOf } from "../support/sources.ts";

const lock = textOf("package-lock.json");

test("the lock file names the binaries of every platform (npm run lock)", () => {
  const folder = mkdtempSync(join(tmpdir(), "khoi-lock-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "package-lock.json"), lock);
  execFileSync(process.execPath, [resolve("scripts/complete-lock.mjs")], { cwd: folder });
  expect(readFileSync(join(folder, "package-lock.json"), "utf8") === lock).toBe(true);
});

test("the lock file holds no address of a registry", () => {
  expect(lock).not.toContain('"resolved"');
});

test("every dependency is exact", () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(textOf("package.json")) as Record<
    string,
    Record<string, string>
  >;
  expect(
    Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }).filter(([, range]) => !/^\d/.test(range)),
  ).toEqual([]);
});
