import fc from "fast-check";
import { expect, test } from "vitest";
import { type Mark, markLines } from "@/lib/portal/mark-lines";
import { blocksOf } from "@/lib/portal/marks";

/** The text after a press; `[` and `]` say what is chosen. */
function pressed(given: string, mark: Mark): string {
  const start = given.indexOf("["),
    end = given.indexOf("]") - 1,
    text = given.replace(/[[\]]/g, "");
  const { from, to, lines } = markLines(text, start, end, mark);
  return text.slice(0, from) + lines + text.slice(to);
}

test.each<[string, Mark, string]>([
  ["Kết quả[]\nNội dung", "heading", "## Kết quả\nNội dung"],
  ["a\n[b\nc]\nd", "bullets", "a\n- b\n- c\nd"],
  ["a\n[b\nc\n]d", "numbers", "a\n1. b\n2. c\nd"],
  ["[b\n\nc]", "numbers", "1. b\n\n2. c"],
  ["[- b\n- c]", "bullets", "b\nc"],
  ["[- b\nc]", "bullets", "- b\n- c"],
  ["[- b\n- c]", "numbers", "1. b\n2. c"],
  ["[## b]", "heading", "b"],
  ["[]", "bullets", "- "],
  ["a\n[]\nb", "heading", "a\n## \nb"],
  ["a[]", "numbers", "1. a"],
])("%j, %s", (given, mark, after) => {
  expect(pressed(given, mark)).toBe(after);
});

test("the reader sees what the button says, and a second press gives the words back", () => {
  const line = fc.stringMatching(/^[a-z]+( [a-z]+)*$/),
    kind = { heading: "heading", bullets: "bullets", numbers: "numbers" } as const;
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), fc.constantFrom<Mark>("heading", "bullets", "numbers"), (lines, mark) => {
      const text = lines.join("\n"),
        once = markLines(text, 0, text.length, mark).lines;
      expect(new Set(blocksOf(once).map((block) => block.kind))).toEqual(new Set([kind[mark]]));
      expect(markLines(once, 0, once.length, mark).lines).toBe(text);
    }),
  );
});
