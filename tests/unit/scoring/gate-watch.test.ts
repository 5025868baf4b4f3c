import { expect, test } from "vitest";
import { gatesOf, gateVerdict, verdictOf } from "@/lib/scoring/gate-watch";
import { rawWords } from "@/lib/scoring/raw-words";
import { TABLE } from "./tables";

const watched = (answers: Record<string, unknown>) => gatesOf(TABLE, (key) => answers[key]);

test("every gate of the table is watched, answered or not", () => {
  expect(watched({ g1: { hit: false } })).toEqual([
    { key: "g1", number: "g1", name: "Tiêu chí g1", effect: "NO_RANK", hit: false },
    { key: "g2", number: "g2", name: "Tiêu chí g2", effect: "NO_NOMINATION", hit: null },
  ]);
});

test.each<[string, Record<string, unknown>, string | null]>([
  ["none is met", { g1: { hit: false }, g2: { hit: false } }, null],
  ["nobody has answered", {}, null],
  [
    "the rank goes, and the nomination with it",
    { g1: { hit: true }, g2: { hit: false } },
    "không được xếp hạng và không được xét đề nghị khen thưởng, vì g1. Tiêu chí g1",
  ],
  [
    "as a cell holds it while it is typed",
    { g1: { hit: "yes" } },
    "không được xếp hạng và không được xét đề nghị khen thưởng, vì g1. Tiêu chí g1",
  ],
  ["only the nomination", { g1: { hit: "no" }, g2: { hit: "yes" } }, "không được xét đề nghị khen thưởng, vì g2. Tiêu chí g2"],
  [
    "both",
    { g1: { hit: true }, g2: { hit: true } },
    "không được xếp hạng và không được xét đề nghị khen thưởng, vì g1. Tiêu chí g1; g2. Tiêu chí g2",
  ],
])("what is said when %s", (_case, answers, said) => expect(gateVerdict(watched(answers))).toBe(said));

test("gates that took effect are told by their names; what is no gate is left out", () => {
  expect(verdictOf(TABLE, ["g2", "a", "gone"])).toBe("không được xét đề nghị khen thưởng, vì g2. Tiêu chí g2");
  expect(verdictOf(TABLE, [])).toBeNull();
});

test("raw and converted points stand side by side where something does not apply", () => {
  expect(rawWords({ main: 86.5, applicable: 90, rescaled: "96.11" }, 100)).toBe("86,50 điểm trên 90 áp dụng, quy đổi 96,11");
  expect(rawWords({ main: 86.5, applicable: 100, rescaled: 86.5 }, 100)).toBeNull();
});
