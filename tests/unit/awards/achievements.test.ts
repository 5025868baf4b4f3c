import { describe, expect, test } from "vitest";
import { carried, composed, contentOf, hashOf, NOTHING, textOf } from "@/lib/awards/achievements/content";
import { AchievementInput } from "@/lib/awards/achievements/schema";
import { type Known, sentencesOf } from "@/lib/awards/achievements/sentences";

const line = (key: string, text: string) => ({ key, text, source: "Sổ vàng", href: "/khen-thuong" });
const known: Known = {
  year: "/khoi/tham-muu/2025",
  unitSlug: "so",
  unitName: "Sở",
  bloc: "Khối Tham mưu",
  own: true,
  record: null,
  result: { total: "96.85", rank: 1, of: 9, classification: null },
  notes: [{ id: "a", number: "1.2", name: "Thu", note: "đạt\n112 %." }],
  honours: [],
  models: [],
  initiatives: [],
};

describe("sentences of the record", () => {
  test("say what is there and end as sentences do", () => {
    expect(sentencesOf(known, "2025").map(({ text }) => text)).toEqual([
      "Năm 2025, đơn vị đạt 96,85 điểm, xếp thứ 1/9 của Khối Tham mưu.",
      "Thu: đạt 112 %.",
    ]);
  });
  test("of a person are the person's own, never the unit's points", () => {
    const person = {
      ...known,
      own: false,
      honours: [{ id: "h", year: "2024", titleName: "Bằng khen", number: "1/QĐ", decidedOn: "2025-01-02", name: "Lò Văn Mẫu" }],
    };
    expect(sentencesOf(person, "2025").map(({ key, href }) => [key, href])).toEqual([
      ["h-h", "/khen-thuong?tim=L%C3%B2%20V%C4%83n%20M%E1%BA%ABu"],
    ]);
  });
  test("without a bloc-year there is nothing to lead to, and nothing is said of it", () => {
    expect(sentencesOf({ ...known, year: null }, "2025")).toEqual([]);
  });
});

describe("what the writer did", () => {
  const sentences = [line("a", "Một."), line("b", "Hai.")];
  test("stands beside the record's words: worded anew says so, the same words do not, left out is out, added has no source", () => {
    expect(composed(sentences, { edits: { a: "Một!", b: "Hai." }, dropped: [], added: ["Ba."] })).toEqual([
      { ...line("a", "Một!"), made: "Một." },
      { ...line("b", "Hai."), made: null },
      { key: "own-1", text: "Ba.", source: null, href: null, made: null },
    ]);
    expect(composed(sentences, { ...NOTHING, dropped: ["a", "b"] })).toEqual([]);
  });
  test("is not lost when the record no longer makes the sentence: it becomes the writer's own", () => {
    expect(carried([line("a", "Một.")], { edits: { a: "x", b: "Lời của tôi." }, dropped: ["c"], added: ["Ba."] })).toEqual({
      edits: { a: "x" },
      dropped: [],
      added: ["Ba.", "Lời của tôi."],
    });
  });
  test("is read from the form: unticked is left out, lines are sentences", () => {
    const id = "0191f6a0-0000-7000-8000-000000000001",
      key = `n-${id}`;
    expect(
      AchievementInput.parse({
        id,
        version: "0",
        offered: ["result", key],
        keep: key,
        [`text_${key}`]: " Thu\r\nđạt ",
        text_result: "",
        added: "Một.\n\n Hai. ",
      }).typed,
    ).toEqual({ edits: { [key]: "Thu đạt" }, dropped: ["result"], added: ["Một.", "Hai."] });
    expect(AchievementInput.safeParse({ id, version: "0", text_result: "x".repeat(2001) }).error!.issues[0]!.path).toEqual(["text_result"]);
  });
});

test("the frozen text reads back as it was, and its hash is counted from it", () => {
  const content = {
    form: "bao-cao-thanh-tich/1" as const,
    subject: "Sở",
    unit: "Sở",
    titleName: "Bằng khen",
    period: "2025",
    modeName: "Khen thưởng công trạng",
    sentences: composed([line("a", "Một.")], NOTHING),
  };
  expect(contentOf(textOf(content))).toEqual(content);
  expect(hashOf("x")).toHaveLength(64);
});
