import { expect, test } from "vitest";
import { filesUnder, importsOf, textOf } from "../support/sources.ts";

// Which journeys may run at once is said by the folder they stand in (playwright.config.ts). What can be read off the text
// is held here; that a journey of reading/ changes nothing others read is its author's word.
const journeys = filesUnder("tests/journeys").filter((path) => path.endsWith(".test.ts"));
const folderOf = (path: string) => path.split("/")[2]!;
/** The file and the parts of its story, which lie beside it. */
const whole = (path: string): string[] => [
  ...new Set([
    path,
    ...importsOf(path)
      .filter((it) => it.startsWith(`tests/journeys/${folderOf(path)}/`))
      .flatMap((it) => whole(`${it}.ts`)),
  ]),
];
const says = (path: string, words: RegExp) => whole(path).some((it) => words.test(textOf(it)));

test("every journey stands in own, reading or alone, or it would not run", () => {
  expect(journeys.filter((path) => !["own", "reading", "alone"].includes(folderOf(path)))).toEqual([]);
  expect(journeys.length).toBeGreaterThan(10);
});

test("a journey of its own makes its province, under a name that nobody else has, and knows no account of the demo", () => {
  const own = journeys.filter((path) => folderOf(path) === "own");
  expect(own.filter((path) => !says(path, /\b(?:anEmptyProvince|aSmallBloc)\(/))).toEqual([]);
  expect(own.filter((path) => says(path, /\/tinh-mau|@tinh-mau|demoPassword/))).toEqual([]);
  const slugs = own.flatMap((path) =>
    whole(path).flatMap((it) => [...textOf(it).matchAll(/\bSLUG = "([a-z0-9-]+)"/g)].map(([, slug]) => slug)),
  );
  expect(slugs).toHaveLength(own.length);
  expect(new Set(slugs).size).toBe(own.length);
});

test("what stops the database or starts another server is alone; who only reads makes no province and shifts no clock", () => {
  expect(journeys.filter((path) => folderOf(path) !== "alone" && says(path, /\bwhileAway\b|\bspawn\b/))).toEqual([]);
  expect(journeys.filter((path) => folderOf(path) === "reading" && says(path, /\banEmptyProvince\b|\baSmallBloc\b|\bsetClock\b/))).toEqual(
    [],
  );
});
