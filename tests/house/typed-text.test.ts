import { expect, test } from "vitest";
import { sourceFilesUnder, textOf } from "../support/sources.ts";

// A browser cuts pasted text at maxLength without a word; zod refuses it with the field named and everything still there.
test("no field cuts off what is typed: what is too long is refused in words", () => {
  expect(sourceFilesUnder("app", "components").filter((path) => /\bmaxLength\b/.test(textOf(path)))).toEqual([]);
});
