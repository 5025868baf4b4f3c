import { describe, expect, test } from "vitest";
import type { Clause, Pledge } from "@/lib/pledges/pledge";
import { capacityOf, CODE_LETTERS, fittingItem, isLate, moved, obstaclesToAdopt, obstaclesToSign, type Voting } from "@/lib/pledges/rules";

const clause: Clause = {
  id: "a",
  position: 1,
  heading: "Người tốt, việc tốt",
  body: "Tìm và khen đúng lúc",
  perUnit: false,
  version: 1,
  updatedBy: null,
  updatedAt: "2026-01-05T02:00:00Z",
};
const ready: Pick<Pledge, "title" | "clauses" | "state"> = { title: "Giao ước", clauses: [clause], state: "draft" };
const vote: Voting = {
  members: 10,
  present: 8,
  inFavour: 6,
  opposed: 1,
  abstained: 1,
  quorumNumerator: 2,
  quorumDenominator: 3,
  passNumerator: 1,
  passDenominator: 2,
  denominator: "PRESENT",
};
const codes = (found: { code: string }[]) => found.map(({ code }) => code);

test("a whole text, enough units and enough hands: nothing stands in the way", () => {
  expect(obstaclesToAdopt(ready, vote)).toEqual([]);
});

describe("not adopted", () => {
  test.each([
    ["without a clause", { ...ready, clauses: [] }, vote, "pledge.no_clause"],
    ["without a title", { ...ready, title: " " }, vote, "pledge.title_empty"],
    ["with an empty clause", { ...ready, clauses: [{ ...clause, body: "  " }] }, vote, "pledge.clause_empty"],
    ["a second time", { ...ready, state: "adopted" as const }, vote, "pledge.already_adopted"],
    [
      "with 6 of 10 when two thirds must be there",
      ready,
      { ...vote, present: 6, inFavour: 6, opposed: 0, abstained: 0 },
      "pledge.no_quorum",
    ],
    ["by exactly half", ready, { ...vote, inFavour: 4, opposed: 4, abstained: 0 }, "pledge.not_passed"],
    ["when the hands do not add up to who is there", ready, { ...vote, inFavour: 8 }, "pledge.votes_differ"],
    [
      "by half of all members",
      ready,
      { ...vote, inFavour: 5, opposed: 3, abstained: 0, denominator: "ALL_MEMBERS" as const },
      "pledge.not_passed",
    ],
  ])("%s", (_case, pledge, voting, code) => {
    expect(codes(obstaclesToAdopt(pledge, voting))).toEqual([code]);
  });
});

test("two thirds means at least two thirds, counted in whole numbers", () => {
  const rule = { ...vote, members: 9, present: 9, passNumerator: 2, passDenominator: 3, abstained: 0 };
  expect(codes(obstaclesToAdopt(ready, { ...rule, inFavour: 5, opposed: 4 }))).toEqual(["pledge.not_passed"]);
  expect(obstaclesToAdopt(ready, { ...rule, inFavour: 6, opposed: 3 })).toEqual([]);
});

test("where only valid votes count, abstaining is no vote", () => {
  expect(obstaclesToAdopt(ready, { ...vote, inFavour: 3, opposed: 2, abstained: 3, denominator: "VALID" })).toEqual([]);
});

test("only a party of an adopted, living pledge signs", () => {
  const parties = [{ unitId: "u1" }] as Pledge["parties"];
  expect(obstaclesToSign({ state: "draft", parties: [] }, "u1", false)).toEqual(["pledge.not_adopted"]);
  expect(obstaclesToSign({ state: "signing", parties }, "u2", false)).toEqual(["pledge.not_party"]);
  expect(obstaclesToSign({ state: "adopted", parties }, "u1", true)).toEqual(["pledge.live_only"]);
  expect(obstaclesToSign({ state: "adopted", parties }, "u1", false)).toEqual([]);
});

test.each([
  ["TUQ.", "Chuyên viên", "TUQ."],
  [null, "Phó Giám đốc", "KT."],
  [null, "Phó Chánh Văn phòng".normalize("NFD"), "KT."],
  [null, "Giám đốc", null],
  [null, null, null],
])("acting %s as %s signs %s", (acting, title, capacity) => {
  expect(capacityOf(acting, title)).toBe(capacity);
});

test("the last day to sign is still in time", () => {
  expect(isLate("2026-03-31", "2026-03-31")).toBe(false);
  expect(isLate("2026-03-31", "2026-04-01")).toBe(true);
  expect(isLate(null, "2026-04-01")).toBe(false);
});

describe("numbering", () => {
  const list = [{ id: "a" }, { id: "b" }, { id: "c" }];
  const ids = (by: -1 | 1, id: string) =>
    moved(list, id, by)
      .map((one) => one.id)
      .join("");
  test.each([
    ["up", -1, "b", "bac"],
    ["down", 1, "b", "acb"],
    ["up at the top", -1, "a", "abc"],
    ["down at the end", 1, "c", "abc"],
    ["a stranger", 1, "x", "abc"],
  ] as const)("%s", (_case, by, id, order) => {
    expect(ids(by, id)).toBe(order);
  });
});

test("codes have no signs that look alike", () => {
  expect(CODE_LETTERS).not.toMatch(/[01OIL]/);
});

test("the item of the agenda that names the pledge is proposed, else the only one, else none", () => {
  const item = (id: string, title: string) => ({ id, title });
  expect(fittingItem([item("a", "Thông qua kế hoạch"), item("b", "Ký kết GIAO ƯỚC thi đua")])?.id).toBe("b");
  expect(fittingItem([item("a", "Triển khai nhiệm vụ")])?.id).toBe("a");
  expect(fittingItem([item("a", "Thông qua kế hoạch"), item("b", "Thông qua tiêu chí")])).toBeUndefined();
  expect(fittingItem([])).toBeUndefined();
});
