import { expect, test } from "vitest";
import { filesUnder, importsOf, sourceFilesUnder, textOf } from "../support/sources.ts";

// Public pages load app/portal.css, which leaves out the styles of the rooms behind the sign-in. A part that comes to a public page later could need one of those.
const stylesOf = (sheet: string) => [...textOf(sheet).matchAll(/@import "\.\/styles\/([\w-]+)\.css"/g)].map(([, name]) => name!);
const all = stylesOf("app/globals.css"),
  shown = stylesOf("app/portal.css");

/** All that public pages are drawn from. */
function drawnFrom(): string[] {
  const known = new Set(filesUnder("app", "components", "lib")),
    found = new Set<string>(),
    open = sourceFilesUnder("app/(portal)");
  for (let file = open.pop(); file; file = open.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    open.push(...importsOf(file).flatMap((path) => [`${path}.ts`, `${path}.tsx`].filter((one) => known.has(one))));
  }
  return [...found].filter((path) => path.endsWith(".tsx") || path.startsWith("components/"));
}

/** What a text says where it speaks of classes: to the end of that line, or of the brackets that open on it. */
function saidOfClasses(text: string): string[] {
  const lines = text.split("\n"),
    depthOf = (line: string) => (line.match(/[{(]/g) ?? []).length - (line.match(/[})]/g) ?? []).length;
  return lines.flatMap((line, at) => {
    if (!/class/i.test(line)) return [];
    const said = [line];
    for (let open = depthOf(line.slice(line.search(/class/i))), next = at + 1; open > 0 && next < lines.length; next++) {
      said.push(lines[next]!);
      open += depthOf(lines[next]!);
    }
    return said;
  });
}
/** Whatever may be a class: the words of every text said there. */
const wordsOf = (files: string[]) =>
  new Set(
    files
      .flatMap((file) => saidOfClasses(textOf(file)))
      .flatMap((line) => line.match(/"[^"]*"|`[^`]*`/g) ?? [])
      .flatMap((text) => text.match(/[A-Za-z][\w-]*/g) ?? []),
  );

test("a class is found where the choice of it takes several lines", () => {
  expect(saidOfClasses('<b\n  className={\n    late ? "late" : "due"\n  }\n  title="x"\n>')).toEqual([
    "  className={",
    '    late ? "late" : "due"',
    "  }",
  ]);
});

/** Selectors that name a class, whole with those they are nested in. */
function selectorsOf(style: string): string[] {
  const around: string[] = [],
    found: string[] = [];
  for (const [, before, brace] of textOf(`app/styles/${style}.css`)
    .replace(/\/\*[^]*?\*\//g, "")
    .matchAll(/([^{};]*)([{};])/g)) {
    if (brace === "{") {
      around.push(before!.trim());
      found.push(
        ...before!
          .split(/,(?![^(]*\))/)
          .map((one) => [...around.slice(0, -1), one.trim()].filter((part) => !part.startsWith("@")).join(" ")),
      );
    } else if (brace === "}") around.pop();
  }
  return found.filter((one) => /\.[A-Za-z]/.test(one));
}
/** Those that could hold for an element of these words: of alternatives in brackets one is enough. */
const holding = (style: string, words: Set<string>) =>
  selectorsOf(style).filter((one) => {
    const alternatives = [...one.matchAll(/:(?:is|where|not)\(([^)]*)\)/g)].map(([, inner]) => inner!),
      rest = one.replace(/:(?:is|where|not)\([^)]*\)/g, "");
    const known = (text: string) => (text.match(/\.[A-Za-z][\w-]*/g) ?? []).every((name) => words.has(name.slice(1)));
    return known(rest) && alternatives.every((inner) => inner.split(",").some(known));
  });

test("the styles of public pages are some of all, in the same order", () => {
  expect(shown).toEqual(all.filter((name) => shown.includes(name)));
});

/** The words are there, but never in this order: no colour key, one panel at most, no foot of a table, and lines found are a paragraph. */
const NEVER_SO = [
  "measures: .key",
  "measures: .key li",
  "measures: .key i",
  "administration: .panel + .scroll",
  "desk: .hits li",
  "desk: .hits li:last-child",
  "movements: .form > .form__body > .panel + .panel",
  "movements: .tbl tfoot .meta",
];

test("no rule that could hold on a public page is left out", () => {
  const words = wordsOf(drawnFrom()),
    left = all.filter((name) => !shown.includes(name));
  expect(left.flatMap((name) => holding(name, words).map((one) => `${name}: ${one}`))).toEqual(NEVER_SO);
  expect(holding("portal-front", words).length).toBeGreaterThan(20); // the control: what is shown is found
});
