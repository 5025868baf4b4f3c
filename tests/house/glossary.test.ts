import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../../scripts/root.ts";
import { textOf } from "../support/sources.ts";

// A stranger finds a feature by the names of folders, and what a name means in the glossary.
const foldersUnder = (at: string): string[] =>
  readdirSync(join(ROOT, at), { withFileTypes: true }).flatMap((it) =>
    it.isDirectory() && it.name !== "generated" ? [it.name, ...foldersUnder(`${at}/${it.name}`)] : [],
  );
/** `[record]`, `(group)` and `paper.docx` are no names. */
const named = (folders: string[]) => [...new Set(folders)].filter((name) => /^[a-z0-9-]+$/.test(name));
/** A word for itself, or the English for what is on the screen: `pledges` is said by "pledge". */
const isSaid = (name: string, glossary: string) => {
  const forms = [name, name.replace(/s$/, ""), name.replace(/ies$/, "y"), name.replaceAll("-", " ")];
  return forms.some((form) => new RegExp(`(?<![\\w-])${form}(?![\\w-])`, "i").test(glossary));
};
const unsaid = (folders: string[], glossary: string) => named(folders).filter((name) => !isSaid(name, glossary));

test("the glossary says what every folder is", () => {
  const glossary = textOf("GLOSSARY.md") + textOf("README.md");
  expect(unsaid(["app", "components", "lib"].flatMap(foldersUnder), glossary)).toEqual([]);
});

test("and of no folder that is gone", () => {
  const there = new Set(foldersUnder("app")),
    section = textOf("GLOSSARY.md").split("## Folders")[1]!;
  const said = [...section.matchAll(/`([a-z0-9-]+)`/g)].map(([, name]) => name!);
  const elsewhere = new Set(["components", "lib"].flatMap(foldersUnder));
  expect(said.filter((name) => !there.has(name) && !elsewhere.has(name))).toEqual([]);
});

test("a planted folder is missed", () => {
  expect(unsaid(["giao-uoc", "gi-do-moi", "[id]", "to.docx"], "| `giao-uoc` | the pledge |")).toEqual(["gi-do-moi"]);
});
