import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sourceFilesUnder } from "../support/sources.ts";

// A connection keeps the plan of a statement under its name: under one name a second text is refused, and whichever page comes second answers 500.
const NAMED = /name: "([a-z0-9_]+)",\s*text: ("[^"]*"|`[^`]{0,60})/g;

/** Names under which more than one text begins. */
function clashes(sources: readonly string[]): string[] {
  const texts = new Map<string, Set<string>>();
  for (const source of sources)
    for (const [, name, text] of source.matchAll(NAMED)) texts.set(name!, (texts.get(name!) ?? new Set()).add(text!));
  return [...texts].filter(([, found]) => found.size > 1).map(([name]) => name);
}

test("the name of a statement means one text", () => {
  const sources = sourceFilesUnder("lib").map((path) => readFileSync(path, "utf8"));
  expect(sources.join("").match(NAMED)!.length).toBeGreaterThan(300);
  expect(clashes(sources)).toEqual([]);
});

test("a planted clash is found, the same text twice is none", () => {
  const one = 'sql.query({ name: "a_page", text: "select one, two, three, four" })',
    other = 'const x = { name: "a_page",\n  text: `select json_build_object(1)` };';
  expect(clashes([one, other])).toEqual(["a_page"]);
  expect(clashes([one, one])).toEqual([]);
});
