import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sourceFilesUnder, textOf } from "../support/sources.ts";

const { dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as { dependencies: Record<string, string> };
/** Packages by name; types alone leave nothing behind, and node: is there. */
const packagesIn = (text: string) =>
  [...text.matchAll(/^(?:import|export) (?!type\b)[^;]*?from "((?:@[\w.-]+\/)?[\w.-]+)(?:\/[^"]*)?"/gm)]
    .map(([, name]) => name!)
    .filter((name) => !name.startsWith("@/") && !name.startsWith("."));

// An install for service leaves out what only tests need: the application may not ask for it.
test("what runs in service names only packages that are installed for it", () => {
  const asked = sourceFilesUnder("app", "components", "lib").flatMap((file) =>
    packagesIn(textOf(file))
      .filter((name) => !(name in dependencies))
      .map((name) => `${file}: ${name}`),
  );
  expect(asked).toEqual([]);
});

test("finds a package behind a path, and passes over types and our own", () => {
  expect(
    packagesIn(
      'import { a } from "fast-check";\nimport type { B } from "vitest";\nimport x from "@playwright/test/reporter";\nimport { y } from "@/lib/env";\nimport z from "./z";',
    ),
  ).toEqual(["fast-check", "@playwright/test"]);
});

test("few enough to be known by name", () => {
  expect(Object.keys(dependencies).length).toBeLessThanOrEqual(40);
});
