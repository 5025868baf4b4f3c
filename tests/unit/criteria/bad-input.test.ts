import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { departments } from "@/lib/criteria/frames/departments";
import { METHODS } from "@/lib/criteria/methods";
import { type Opinion, saidIn } from "@/lib/criteria/opinions/rules";
import { exact } from "@/lib/criteria/points";
import { type Item, itemsOf, obstaclesToAdopt, type Version } from "@/lib/criteria/table";
import { wordsOf } from "@/lib/problems/catalogue";

const TABLE = departments(2026);
const change = (key: string, more: Partial<Item> | null): Version => ({
  ...TABLE,
  sections: TABLE.sections.map((it) => ({
    ...it,
    items: it.items.flatMap((one) => (one.key !== key ? [one] : more ? [{ ...one, ...more }] : [])),
  })),
});
const said = (version: Version) => obstaclesToAdopt(version).map(({ code, facts }) => wordsOf(code, facts));
const scored = (method: Item["method"], params: object, inputs: object) => METHODS[method].score(params, inputs, exact(10));

describe("what a table of criteria refuses, in words that say what to do", () => {
  test("sections that do not sum, by how much and against what", () => {
    expect(said(change("du-hop", { max: 3 }))).toEqual([
      'Mục "III. Công tác thi đua, khen thưởng" thiếu 1 điểm: các tiêu chí cộng được 19, mục ghi 20. Sửa điểm tiêu chí hoặc điểm mục.',
    ]);
    expect(said({ ...TABLE, sections: TABLE.sections.map((it) => (it.number === "II" ? { ...it, max: 25 } : it)) })).toEqual([
      'Mục "II. Xây dựng Đảng, kỷ luật, nội bộ" thiếu 5 điểm: các tiêu chí cộng được 20, mục ghi 25. Sửa điểm tiêu chí hoặc điểm mục.',
      "Bảng thừa 5 điểm: các mục cộng được 105, thang điểm là 100. Sửa điểm các mục.",
    ]);
  });

  test("a ceiling of the bonus is optional: 107 of 100 is legal without one, and one nobody reaches misleads", () => {
    expect(said({ ...TABLE, bonusCap: null })).toEqual([]);
    expect(said({ ...TABLE, bonusCap: 12 })).toEqual([
      "Mức trần điểm thưởng là 12 nhưng các khoản thưởng cộng lại chỉ được 5. Sửa mức trần hoặc các khoản thưởng.",
    ]);
  });

  test("an item that goes takes its place in the order of ties with it", () => {
    const gone = said(change("cchc", null));
    expect(gone).toContain("Tiêu chuẩn phụ thứ 4 nhắc đến mục hoặc tiêu chí không còn trong bảng. Chọn lại.");
  });
});

describe("tiers", () => {
  const faults = (bands: object[]) =>
    METHODS.TIER.paramFaults({ reads: "value", bands, below: "0" }).map(({ field, sentence }) => [field, sentence]);
  test("tiers that overlap are refused at the list; one without points at its own field", () => {
    expect(
      faults([
        { from: "85", points: "4" },
        { from: "95", points: "5" },
      ]),
    ).toEqual([["bands", "Ghi các mức từ cao xuống thấp, không mức nào trùng nhau."]]);
    expect(
      faults([
        { from: "95", points: "5" },
        { from: "95", points: "4" },
      ]),
    ).toEqual([["bands", "Ghi các mức từ cao xuống thấp, không mức nào trùng nhau."]]);
    expect(
      faults([
        { from: "95", points: "5" },
        { from: "85", points: "" },
      ]),
    ).toEqual([["bands.1.points", "Nhập điểm của mức."]]);
  });

  test("a tier is written by where it begins, so that none can leave a gap: every figure falls into exactly one, below the lowest there is its own", () => {
    const bands = fc
      .uniqueArray(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 6 })
      .map((froms) => froms.toSorted((a, b) => b - a).map((from, n) => ({ from, points: 10 - n })));
    fc.assert(
      fc.property(bands, fc.integer({ min: 0, max: 20_000 }), (tiers, hundredths) => {
        const value = hundredths / 200,
          result = scored("TIER", { reads: "value", bands: tiers, below: 0 }, { value }),
          reached = tiers.filter(({ from }) => value >= from);
        expect("points" in result && result.points.toNumber()).toBe(reached[0]?.points ?? 0);
      }),
    );
  });
});

test.each<[Item["method"], object, object, object]>([
  ["RATIO", {}, { target: "0", actual: "0" }, { notApplicable: true, why: "Chỉ tiêu bằng 0: không phát sinh nhiệm vụ." }],
  [
    "RATIO",
    { targetName: "Hồ sơ phải giải quyết" },
    { target: "0", actual: "3" },
    { notApplicable: true, why: "Hồ sơ phải giải quyết bằng 0: không phát sinh nhiệm vụ." },
  ],
  [
    "TIER",
    { reads: "share", targetName: "Người được khen", actualName: "Trực tiếp", bands: [{ from: 60, points: 10 }], below: 0 },
    { whole: "0", value: "0" },
    { notApplicable: true, why: "Người được khen bằng 0: không phát sinh nhiệm vụ." },
  ],
])("a target of 0 in %s is no division but a task that did not arise", (method, params, inputs, outcome) =>
  expect(scored(method, params, inputs)).toEqual(outcome),
);

test("the inverse of a target of 0: nothing against nothing is the maximum, something is 0", () => {
  expect(
    [scored("RATIO_INVERSE", {}, { target: 0, actual: 0 }), scored("RATIO_INVERSE", {}, { target: 0, actual: 2 })].map((it) =>
      "points" in it ? it.points.toNumber() : it,
    ),
  ).toEqual([10, 0]);
});

describe("the sheet of opinions", () => {
  const mine = (more: Partial<Opinion>): Opinion => ({
    id: "o",
    key: "cchc",
    unitId: "u",
    unit: "Sở",
    stance: "propose",
    reason: "Vì",
    proposedName: null,
    proposedMax: "8",
    saidNumber: "5",
    saidName: "Chỉ số",
    saidMax: "6",
    version: 3,
    answer: null,
    answerText: null,
    ...more,
  });
  const typed = { "s.cchc": "propose", "r.cchc": "Vì", "m.cchc": "8,00", "v.cchc": "3" };

  test("a line that says nothing new is not said again; all others are agreed to only when that is asked", () => {
    expect(saidIn(TABLE, [mine({})], typed, false).said).toEqual([]);
    expect(saidIn(TABLE, [mine({ reason: "Khác" })], typed, false).said).toEqual([
      { key: "cchc", stance: "propose", reason: "Vì", proposedName: null, proposedMax: "8", seen: 3 },
    ]);
    expect(saidIn(TABLE, [mine({})], typed, true).said).toHaveLength(itemsOf(TABLE).length);
    expect(saidIn(TABLE, [], {}, false)).toEqual({ said: [], faults: [] });
  });

  test("an agreement has no words, and the table as a whole no points of its own", () => {
    const { said: all } = saidIn(
      TABLE,
      [],
      { "s.cchc": "agree", "r.cchc": "thừa", "m.cchc": "9", "s._": "propose", "r._": "Chung", "m._": "9", "n._": "Tên" },
      false,
    );
    expect(all.map(({ reason, proposedMax, proposedName }) => [reason, proposedMax, proposedName])).toEqual([
      [null, null, null],
      ["Chung", null, null],
    ]);
  });

  test.each([["9.25"], ["−1"], ["10001"], ["1,234"], ["tám"]])("%s points are refused at their field", (max) => {
    expect(saidIn(TABLE, [], { "s.cchc": "propose", "m.cchc": max }, false).faults).toEqual([
      { code: "opinion.max_wrong", field: "m.cchc", facts: { about: "tiêu chí 5" } },
    ]);
  });
});
