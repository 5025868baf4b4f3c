import { expect, test } from "vitest";
import { sourceFilesUnder, textOf } from "../support/sources.ts";

/** The factories of lib/action. Only the account's own doors, the public's suggestion box, and what is entered by a link, may use those that ask for no post. */
const FACTORY = /^export const \w+ = action(?:<[^>]*>)?\(\{/,
  OUTSIDE = /^export const \w+ = (?:openAction|accountAction)(?:<[^>]*>)?\(\{/;

const OPEN = [
  "app/(work)/(account)/",
  "app/(portal)/[tinh]/gop-y/",
  "app/(portal)/[tinh]/thong-bao/",
  "app/(portal)/[tinh]/y-kien-co-quan/",
];

/** Exported statements that did not come out of a factory, which alone asks for origin, session, rights and input. */
const strangers = (text: string, path = "") =>
  [...text.matchAll(/^export\s.*$/gm)]
    .map(([line]) => line)
    .filter((line) => !FACTORY.test(line) && !(OPEN.some((door) => path.startsWith(door)) && OUTSIDE.test(line)));

const files = sourceFilesUnder("app").filter((path) => path.endsWith("actions.ts"));

test("only actions.ts declares server actions", () => {
  expect(
    sourceFilesUnder("app", "components", "lib").filter((path) => !files.includes(path) && /^\s*["']use server["']/m.test(textOf(path))),
  ).toEqual([]);
});

test("every server action is made by action()", () => {
  expect(files.flatMap((path) => strangers(textOf(path), path).map((line) => `${path}: ${line}`))).toEqual([]);
});

test.each([
  "export async function save() {}",
  "export const save = async () => {};",
  "export default action({});",
  "export { save };",
  "export const signIn = openAction({",
])("finds %s", (text) => {
  expect(strangers(text)).toEqual([text]);
});
