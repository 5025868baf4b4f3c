import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../../scripts/root.ts";
import { sourceFilesUnder, textOf } from "../support/sources.ts";

// One file a weight holds what Vietnamese is written with (app/styles/fonts.css); a second one for a word on every page would be two journeys more.
const FACES = [...textOf("app/styles/fonts.css").matchAll(/url\(\/fonts\/([\w-]+\.woff2)\)[^}]*unicode-range: ([^;]+);/g)].map(
  ([, file, range]) => ({ file: file!, range: range! }),
);
const pointsOf = (range: string) =>
  range.split(", ").flatMap((part) => {
    const [from, to = from] = part.slice(2).split("-");
    return Array.from({ length: parseInt(to!, 16) - parseInt(from!, 16) + 1 }, (_, n) => parseInt(from!, 16) + n);
  });

test("every file of letters is named by the styles, and there", () => {
  const there = readdirSync(join(ROOT, "public/fonts")).filter((name) => name.endsWith(".woff2"));
  expect(FACES.map(({ file }) => file).toSorted()).toEqual(there.toSorted());
});

test("the letters of Vietnamese are in the first file, and no letter is in two", () => {
  const first = FACES.filter(({ file }) => /^be-vietnam-pro-\d+-(hinted|plain)/.test(file)),
    more = FACES.filter(({ file }) => file.includes("-more-"));
  expect(new Set(first.map(({ range }) => range)).size).toBe(1);
  expect(new Set(more.map(({ range }) => range)).size).toBe(1);
  const known = new Set(pointsOf(first[0]!.range));
  expect(pointsOf(more[0]!.range).filter((point) => known.has(point))).toEqual([]);
  const tones = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];
  const vowels = "a ă â e ê i o ô ơ u ư y".split(" ").flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize("NFC"))),
    letters = ["b c d đ g h k l m n p q r s t v x".split(" "), vowels].flat();
  const all = letters.flatMap((letter) => [letter, letter.toUpperCase()]);
  expect(all.filter((letter) => !known.has(letter.codePointAt(0)!))).toEqual([]);
  const others = new Set(pointsOf(more[0]!.range));
  const said = sourceFilesUnder("app", "components", "lib").flatMap((file) =>
    [...new Set(textOf(file))].filter((sign) => others.has(sign.codePointAt(0)!)).map((sign) => `${file}: ${sign}`),
  );
  expect(said).toEqual([]);
});
