import { expect, test } from "vitest";
import { sourceFilesUnder, textOf } from "../support/sources.ts";

// A fold opened before the script ran stands open when React looks at it; that is the reader's doing, no fault of the page.
test("every fold may be opened before the script runs", () => {
  // React never looks at markup that is one text (components/ui/html.ts).
  const folds = sourceFilesUnder("app", "components")
    .filter((path) => path.endsWith(".tsx"))
    .flatMap((path) => [...textOf(path).matchAll(/<details\b[^>]*>/g)].map(([tag]) => ({ path, tag })));
  expect(folds.length).toBeGreaterThan(5);
  expect(folds.filter(({ tag }) => !tag.includes("suppressHydrationWarning"))).toEqual([]);
});
