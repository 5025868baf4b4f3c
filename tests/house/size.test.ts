import { expect, test } from "vitest";
import { sourceFilesUnder, textOf } from "../support/sources.ts";
import { LONG_FILES } from "./long-files.ts";

const MOST_LINES = 300,
  MOST_TEST_LINES = 500,
  MOST_PAGE_LINES = 140;
const linesOf = (path: string) => textOf(path).split("\n").length - 1;
const long = sourceFilesUnder("app", "components", "lib", "scripts", "prisma/seed", "tests").filter(
  (path) => linesOf(path) > (path.startsWith("tests/") ? MOST_TEST_LINES : MOST_LINES),
);

test(`a file of more than ${MOST_LINES} lines, a test of more than ${MOST_TEST_LINES}, says why`, () => {
  expect(long.filter((path) => !LONG_FILES[path])).toEqual([]);
});

test("no reason is kept for a file that is short again", () => {
  expect(Object.keys(LONG_FILES).filter((path) => !long.includes(path))).toEqual([]);
});

test(`a page is a door of at most ${MOST_PAGE_LINES} lines`, () => {
  const pages = sourceFilesUnder("app").filter((path) => path.endsWith("/page.tsx"));
  expect(pages.filter((path) => linesOf(path) > MOST_PAGE_LINES)).toEqual([]);
});
