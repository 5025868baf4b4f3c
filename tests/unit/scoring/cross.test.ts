import { expect, test } from "vitest";
import { type Handed, jointScores } from "@/lib/scoring/cross/joint";
import { obstaclesToCross, obstaclesToDraw } from "@/lib/scoring/cross/rules";
import { drawScope } from "@/lib/scoring/cross/scope";
import { attemptWords, DRAW_STEPS } from "@/lib/scoring/cross/words";

const line = (checker: string, points: string | null, more: Partial<Handed> = {}): Handed => ({
  itemId: "i",
  checker,
  points,
  inputs: {},
  na: false,
  reason: null,
  reasonId: null,
  said: null,
  ...more,
});
const joint = (...lines: Handed[]) => jointScores(lines)[0]!;

test("one checker's points are the joint score as they are", () =>
  expect(joint(line("A", "8.50", { reason: "Thiếu văn bản", reasonId: "r1", said: "Thiếu minh chứng: Thiếu văn bản" }))).toMatchObject({
    points: "8.50",
    reason: "Thiếu văn bản",
    reasonId: "r1",
  }));
test("several checkers: the mean, two places, half up, and every reason with its unit", () => {
  expect(
    joint(
      line("A", "8.50", { reason: "Chậm", said: "Chậm" }),
      line("B", "9.00"),
      line("C", "9.00", { reasonId: "r1", said: "Thiếu minh chứng" }),
    ),
  ).toMatchObject({ points: "8.83", reason: "A: Chậm\nC: Thiếu minh chứng", reasonId: null });
  expect(joint(line("A", "0.01"), line("B", "0.02"))).toMatchObject({ points: "0.02" });
});
test("what did not arise stands only if all say so, and counts for no points otherwise", () => {
  expect(joint(line("A", null, { na: true }), line("B", null, { na: true }))).toMatchObject({ na: true, points: null });
  expect(joint(line("A", null, { na: true }), line("B", "4.00"))).toMatchObject({ na: false, points: "4.00" });
});
test("items stay apart", () =>
  expect(jointScores([line("A", "1.00"), line("A", "2.00", { itemId: "j" })]).map(({ itemId, points }) => [itemId, points])).toEqual([
    ["i", "1.00"],
    ["j", "2.00"],
  ]));

const now = { checkState: "open", stage: "scoring", state: "sent", ownState: "sent" } as const;
test.each([
  ["one's own sheet first", { ownState: "drafting" }, "cross.own_first"],
  ["closed", { checkState: "handed_in" }, "cross.closed"],
  ["too late in the year", { stage: "deciding" }, "cross.stage"],
  ["not handed in yet", { state: "drafting" }, "cross.not_sent"],
  ["told already", { state: "awaiting_reply" }, "cross.not_sent"],
  ["sent back by the bloc", { ownState: "returned" }, "cross.own_first"],
] as const)("a check waits: %s", (_case, differs, code) => expect(obstaclesToCross({ ...now, ...differs })[0]?.code).toBe(code));
test.each([
  ["own sent", {}],
  ["own settled", { ownState: "settled" }],
  ["no own sheet", { ownState: null }],
  ["own closed as not handed in", { ownState: "not_submitted" }],
  ["in checking", { stage: "checking", state: "under_review" }],
] as const)("a check goes on: %s", (_case, differs) => expect(obstaclesToCross({ ...now, ...differs })).toEqual([]));

const sheets = (count: number, told = false) => Array.from({ length: count }, () => ({ told, state: "sent" as const }));
test.each([
  ["running", false, 5, "cross.stage"],
  ["scoring", true, 5, "cross.drawn"],
  ["scoring", false, 1, "cross.too_few"],
  ["scoring", false, 0, "cross.too_few"],
] as const)("no draw in %s, drawn %s, with %d units", (stage, drawn, units, code) =>
  expect(obstaclesToDraw({ stage, archive: false, drawn, units: sheets(units) })[0]?.code).toBe(code),
);
test("two units are enough for a draw", () =>
  expect(obstaclesToDraw({ stage: "checking", archive: false, drawn: false, units: sheets(2) })).toEqual([]));
test("a draw takes in whom nobody told yet, sent or not, and is none where all were told", () => {
  const late = { told: false, state: "drafting" as const },
    units = [...sheets(2), late, ...sheets(1, true)];
  expect(drawScope(units)).toEqual({ checked: [...sheets(2), late], told: sheets(1, true), waited: [late] });
  expect(obstaclesToDraw({ stage: "checking", archive: false, drawn: false, units: sheets(2, true) })).toEqual([
    { code: "cross.all_told" },
  ]);
});

test("the record of a draw says which attempt was taken and why", () => {
  expect(attemptWords(1, 0)).toBe("lần thử 1, lần đầu tiên không phải bỏ qua điều nào");
  expect(attemptWords(412, 2)).toBe("lần thử 412, lần phải bỏ qua ít điều nhất trong 1.000 lần thử");
});
test("the help tells the draw in at most twenty lines", () => expect(DRAW_STEPS.length).toBeLessThanOrEqual(20));
