import fc from "fast-check";
import { expect, test } from "vitest";
import { departments } from "@/lib/criteria/frames/departments";
import { sectionPoints, sideBySide } from "@/lib/criteria/side-by-side";
import type { Item, Version } from "@/lib/criteria/table";
import { wordDiff } from "@/lib/criteria/word-diff";

const TABLE = departments(2026);
const change = (key: string, more: Partial<Item> | null): Version => ({
  ...TABLE,
  sections: TABLE.sections.map((it) => ({
    ...it,
    items: it.items.flatMap((one) => (one.key !== key ? [one] : more ? [{ ...one, ...more }] : [])),
  })),
});
const rowOf = (after: Version, key: string) =>
  sideBySide(TABLE, after)
    .flatMap(({ rows }) => rows)
    .find((row) => row.key === key)!;
const own = (text: string) => ({ text, own: true }),
  both = (text: string) => ({ text, own: false });

test("only the words that differ are marked, in the text that has them", () => {
  expect(wordDiff("Mô hình mới được công nhận", "Mô hình mới, điển hình được công nhận")).toEqual({
    before: [both("Mô hình"), own("mới"), both("được công nhận")],
    after: [both("Mô hình"), own("mới, điển hình"), both("được công nhận")],
  });
  expect(wordDiff("", "thêm")).toEqual({ before: [], after: [own("thêm")] });
  expect(wordDiff("giữ nguyên", "giữ nguyên").before).toEqual([both("giữ nguyên")]);
});

const text = fc.array(fc.constantFrom("một", "hai", "ba", "bốn"), { maxLength: 12 }).map((words) => words.join(" "));
test("each side reads as it was written, and what both have is the same on both", () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      const { before, after } = wordDiff(a, b),
        read = (all: typeof before) => all.map((it) => it.text).join(" "),
        shared = (all: typeof before) =>
          all
            .filter((it) => !it.own)
            .map((it) => it.text)
            .join(" ");
      expect([read(before), read(after), shared(before)]).toEqual([a, b, shared(after)]);
    }),
  );
});

test("points, method, wording and guidance stand beside each other; an item that only moved its words counts as changed, the others as kept", () => {
  const row = rowOf(change("cchc", { max: 8, name: "Chỉ số cải cách hành chính (PAR)", guidance: "Theo quyết định công bố." }), "cchc");
  expect(row.kind).toBe("changed");
  expect(row.said.filter(({ changed }) => changed).map(({ label, before, after }) => [label, before, after])).toEqual(
    expect.arrayContaining([
      ["Điểm tối đa", "6 điểm", "8 điểm"],
      ["Hướng dẫn chấm", "", "Theo quyết định công bố."],
    ]),
  );
  expect(rowOf(change("cchc", { max: 8 }), "chi-tieu").kind).toBe("kept");
});

test("what was taken out stands at the end of its section, what came stands in its place; a section that went is told", () => {
  const gone = sideBySide(TABLE, change("cchc", null)),
    at = gone.find(({ rows }) => rows.some(({ key }) => key === "cchc"))!;
  expect(at.rows.at(-1)).toMatchObject({ key: "cchc", kind: "removed", after: null });
  const back = sideBySide(change("cchc", null), TABLE)
    .flatMap(({ rows }) => rows)
    .find(({ key }) => key === "cchc")!;
  expect([back.kind, back.before]).toEqual(["added", null]);
  const fewer = { ...TABLE, sections: TABLE.sections.slice(1) },
    [first] = TABLE.sections;
  expect(sideBySide(TABLE, fewer).at(-1)).toMatchObject({ key: first!.key, after: null });
  expect(sectionPoints({ before: first!, after: { ...first!, max: 58 } })).toEqual({ before: "60 điểm", after: "58 điểm", changed: true });
});
