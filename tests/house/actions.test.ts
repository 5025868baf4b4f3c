import { expect, test } from "vitest";
import { sourceFilesUnder, textOf } from "../support/sources.ts";

/** Exported statements that did not come out of the factory, which alone asks for session, rights and input. */
const strangers = (text: string) =>
  [...text.matchAll(/^export\s.*$/gm)].map(([line]) => line).filter((line) => !/^export const \w+ = action(?:<[^>]*>)?\(\{/.test(line));

const files = sourceFilesUnder("app").filter((path) => path.endsWith("actions.ts"));

test("only actions.ts declares server actions", () => {
  expect(sourceFilesUnder("app", "components", "lib").filter((path) => !files.includes(path) && /^\s*["']use server["']/m.test(textOf(path)))).toEqual([]);
});

test("every server action is made by action()", () => {
  expect(files.flatMap((path) => strangers(textOf(path)).map((line) => `${path}: ${line}`))).toEqual([]);
});

test.each(["export async function save() {}", "export const save = async () => {};", "export default action({});", "export { save };"])("finds %s", (text) => {
  expect(strangers(text)).toEqual([text]);
});
