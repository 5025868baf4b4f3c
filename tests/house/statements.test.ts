import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sourceFilesUnder } from "../support/sources.ts";

// A connection keeps the plan of a statement under its name: under one name a second text is refused, and whichever page comes second answers 500.
const NAMED = /name: "([a-z0-9_]+)",\s*text: (?=["`])/g;

/** The text that begins at `from`, to its own end: what stands in `${…}` may hold texts of its own. */
function literalAt(source: string, from: number): string {
  const end = source[from];
  for (let at = from + 1; at < source.length; at++) {
    if (source[at] === "\\") at++;
    else if (source[at] === end) return source.slice(from, at + 1);
    else if (end === "`" && source.startsWith("${", at)) at = closedAt(source, at + 2);
  }
  return source.slice(from);
}
function closedAt(source: string, from: number): number {
  for (let at = from; at < source.length; at++) {
    if (source[at] === "}") return at;
    if (source[at] === "{") at = closedAt(source, at + 1);
    else if (/["'`]/.test(source[at]!)) at += literalAt(source, at).length - 1;
  }
  return source.length;
}

/** Names that stand for more than one text. */
function clashes(sources: readonly string[]): string[] {
  const texts = new Map<string, Set<string>>();
  for (const source of sources)
    for (const {
      0: { length },
      1: name,
      index,
    } of source.matchAll(NAMED))
      texts.set(name!, (texts.get(name!) ?? new Set()).add(literalAt(source, index + length)));
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
  const long = (end: string) => `{ name: "long", text: \`select \${some(["\`", "}"])} ${"x".repeat(200)} ${end}\` }`;
  expect(clashes([long("a"), long("b")])).toEqual(["long"]);
  expect(clashes([one, other])).toEqual(["a_page"]);
  expect(clashes([one, one])).toEqual([]);
});
