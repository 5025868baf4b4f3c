import { expect, test } from "vitest";
import { sourceFilesUnder, textOf } from "../support/sources.ts";

// A browser drops a form inside a form: React then draws the page anew and takes away what was typed, and without script
// the inner button sends the outer deed. Deeds of their own (an act, a dialog with a form) stand beside a form, not in its foot.
const nestedIn = (text: string): string[] =>
  [...text.matchAll(/\bextra=\{<(\w*(?:Act|Acts|ConfirmForm|Dialog|Form))\b/g)].map(([, part]) => part!);

test("no form stands in the foot of another", () => {
  expect(sourceFilesUnder("app", "components").flatMap((path) => nestedIn(textOf(path)).map((part) => `${path}: ${part}`))).toEqual([]);
});

test("the look for it finds one", () => {
  expect(nestedIn(`<Form action={send} submit="Gửi" extra={<WithdrawAct action={withdraw} />} />`)).toEqual(["WithdrawAct"]);
});
