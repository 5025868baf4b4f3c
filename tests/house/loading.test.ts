import { expect, test } from "vitest";
import { sourceFilesUnder } from "../support/sources.ts";

// A loading.tsx above a page makes Next send 200 before the page can answer 403 or 404.
test("no loading.tsx stands above a page that may refuse", () => {
  expect(sourceFilesUnder("app").filter((path) => path.endsWith("/loading.tsx"))).toEqual([]);
});
