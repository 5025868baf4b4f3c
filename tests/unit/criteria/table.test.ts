import { expect, test } from "vitest";
import { amendments, carriedInputs, changeWords, touchesPoints } from "@/lib/criteria/amendments";
import { departments } from "@/lib/criteria/frames/departments";
import { howWords, METHODS, sectionKindOf } from "@/lib/criteria/methods";
import { exact, sum } from "@/lib/criteria/points";
import { type Item, itemByKey, itemsOf, obstaclesToAdopt, sumWords, type Version } from "@/lib/criteria/table";
import { METHOD_WORDS } from "@/lib/criteria/words";
import { wordsOf } from "@/lib/problems/catalogue";

const frame = departments(2026);
const said = (version: Version) => obstaclesToAdopt(version).map(({ code, facts }) => wordsOf(code, facts));
const withItem = (key: string, change: Partial<Item>): Version => ({
  ...frame,
  sections: frame.sections.map((section) => ({
    ...section,
    items: section.items.map((item) => (item.key === key ? { ...item, ...change } : item)),
  })),
});
const withSection = (key: string, change: Partial<Version["sections"][number]>): Version => ({
  ...frame,
  sections: frame.sections.map((it) => (it.key === key ? { ...it, ...change } : it)),
});

test("the ready frame can be adopted as it stands: 60 + 20 + 20 points, 18 criteria, 5 bonus points at most", () => {
  expect(said(frame)).toEqual([]);
  expect(sumWords(frame)).toBe("60 + 20 + 20 = 100,00 trên 100");
  expect(
    new Set(
      frame.sections
        .filter((it) => it.kind === "MAIN")
        .flatMap((it) => it.items)
        .map((it) => Number.parseInt(it.number)),
    ).size,
  ).toBe(18);
  expect(sum(frame.sections.find((it) => it.kind === "BONUS")!.items.map((it) => it.max)).eq(5)).toBe(true);
  expect((itemByKey(frame, "dang-ky")!.params as { due: string }).due).toBe("2026-02-28");
});

test("the frame survives JSON, and each line says how it is scored", () => {
  const stored = JSON.parse(JSON.stringify(frame)) as Version;
  expect(obstaclesToAdopt(stored)).toEqual([]);
  expect(amendments(frame, stored)).toMatchObject({ added: [], removed: [], changed: [] });
  for (const item of itemsOf(stored)) expect(howWords(item)).toMatch(new RegExp(`^${METHOD_WORDS[item.method].name}: \\S`));
  expect(howWords(itemByKey(frame, "chuong-trinh")!)).toBe("Theo tỷ lệ: tối đa 10; trừ 0,50 mỗi việc quá hạn");
});

test("an empty sheet of the frame asks for every line, and none is wrong", () => {
  const found = itemsOf(frame).map((item) => METHODS[item.method].score(item.params, null, exact(item.max)));
  expect(found.every((it) => "refused" in it && it.missing)).toBe(true);
});

test.each<[string, Version, string[]]>([
  [
    "an item two points short",
    withItem("chi-tieu", { max: 23 }),
    ['Mục "I. Nhiệm vụ được giao" thiếu 2 điểm: các tiêu chí cộng được 58, mục ghi 60. Sửa điểm tiêu chí hoặc điểm mục.'],
  ],
  [
    "an item a quarter too large",
    withItem("chi-tieu", { max: "25.25" }),
    ['Mục "I. Nhiệm vụ được giao" thừa 0,25 điểm: các tiêu chí cộng được 60,25, mục ghi 60. Sửa điểm tiêu chí hoặc điểm mục.'],
  ],
  [
    "sections short of the scale",
    { ...frame, scale: 1000 },
    ["Bảng thiếu 900 điểm: các mục cộng được 100, thang điểm là 1.000. Sửa điểm các mục."],
  ],
  ["sections over the scale", { ...frame, scale: 96 }, ["Bảng thừa 4 điểm: các mục cộng được 100, thang điểm là 96. Sửa điểm các mục."]],
  [
    "no section of points",
    { ...frame, sections: frame.sections.filter((it) => it.kind !== "MAIN") },
    ["Bảng tiêu chí chưa có mục tính điểm nào. Thêm mục, hoặc lấy khung có sẵn."],
  ],
  [
    "an empty section",
    withSection("loai-tru", { items: [] }),
    ['Mục "VI. Điều kiện loại trừ" chưa có tiêu chí nào. Thêm tiêu chí hoặc bỏ mục này.'],
  ],
  [
    "two items of one key",
    withItem("bao-cao", { key: "mo-hinh" }),
    ["Các tiêu chí 16, 18 trùng mã nhận biết. Bỏ một tiêu chí rồi thêm lại."],
  ],
  ["one number twice", withItem("bao-cao", { number: "17" }), ["Số thứ tự 17 dùng cho hai tiêu chí. Đánh số lại."]],
  ["an item without a name", withItem("bao-cao", { name: " " }), ["Tiêu chí 18 chưa có tên. Nhập tên tiêu chí."]],
  [
    "a bonus among the points",
    withItem("mo-hinh", { method: "BONUS", params: { each: 1 } }),
    ['Tiêu chí 16 không đặt được ở mục "III. Công tác thi đua, khen thưởng": điểm thưởng, điểm trừ và điều kiện loại trừ có mục riêng.'],
  ],
  ["parameters that were never set", withItem("mo-hinh", { params: {} }), ["Tiêu chí 16: Nhập điểm mỗi lượt."]],
  [
    "bands that stop short",
    withItem("giai-ngan", { params: { reads: "value", bands: [{ from: 95, points: 4 }], below: 0 } }),
    ["Tiêu chí 4: Mức cao nhất được 4 điểm, điểm tối đa của tiêu chí là 5. Sửa cho bằng nhau."],
  ],
  [
    "a ceiling of nothing",
    { ...frame, bonusCap: 0 },
    ["Mức trần điểm thưởng 0 phải lớn hơn 0. Nhập lại, hoặc để trống nếu không có trần."],
  ],
  [
    "a ceiling out of reach",
    { ...frame, bonusCap: 8 },
    ["Mức trần điểm thưởng là 8 nhưng các khoản thưởng cộng lại chỉ được 5. Sửa mức trần hoặc các khoản thưởng."],
  ],
  [
    "classes upside down",
    { ...frame, classes: frame.classes.toReversed() },
    ["Các mức xếp loại phải ghi từ cao xuống thấp, không trùng điểm."],
  ],
  [
    "two classes from the same points",
    {
      ...frame,
      classes: [
        { key: "a", name: "Tốt", from: 85 },
        { key: "b", name: "Khá", from: "85.00" },
      ],
    },
    ["Các mức xếp loại phải ghi từ cao xuống thấp, không trùng điểm."],
  ],
  [
    "a class above the scale",
    { ...frame, classes: [{ key: "a", name: "Xuất sắc", from: 101 }] },
    ["Có mức xếp loại ngoài thang điểm 100. Nhập từ 0 đến 100."],
  ],
  [
    "a tie-break on an item that is gone",
    { ...frame, tieRules: [{ by: "bonus" }, { by: "item", key: "par" }] },
    ["Tiêu chuẩn phụ thứ 2 nhắc đến mục hoặc tiêu chí không còn trong bảng. Chọn lại."],
  ],
])("%s keeps a version from being adopted, in words", (_case, version, sentences) => expect(said(version)).toEqual(sentences));

test.each([0, -1, 10_001, "1.005"])("%s is no maximum of an item", (max) => {
  expect(obstaclesToAdopt(withItem("mo-hinh", { max })).map((it) => it.code)).toContain("criteria.item_max");
});

test("an obstacle says at which item it is mended", () => {
  expect(obstaclesToAdopt(withItem("mo-hinh", { params: {} }))).toMatchObject([{ sectionKey: "thi-dua", itemKey: "mo-hinh" }]);
});

test("bonuses without a ceiling are sound: 97 + 10 is legal where the table says so", () =>
  expect(said({ ...frame, bonusCap: null })).toEqual([]));

test("amendments name what was added, removed, changed and what of it", () => {
  const after: Version = {
    ...withItem("chi-tieu", { max: 24, name: "Chỉ tiêu tỉnh giao" }),
    sections: withItem("chi-tieu", { max: 24, name: "Chỉ tiêu tỉnh giao" }).sections.map((section) => {
      if (section.key === "xay-dung-dang") return { ...section, items: section.items.filter((it) => it.key !== "ky-luat") };
      if (section.key === "nhiem-vu")
        return { ...section, items: [...section.items, { ...itemByKey(frame, "bao-cao")!, key: "moi", number: "19", max: 1 }] };
      return section;
    }),
  };
  const found = amendments(frame, after);
  expect([found.added.map((it) => it.key), found.removed.map((it) => it.key), found.changed.map((it) => [it.key, it.what])]).toEqual([
    ["moi"],
    ["ky-luat"],
    [["chi-tieu", ["name", "max"]]],
  ]);
  expect(found.kept).toHaveLength(itemsOf(frame).length - 2);
  expect(changeWords(found.changed[0]!)).toBe("tên “Chỉ tiêu tỉnh giao trong năm” → “Chỉ tiêu tỉnh giao”; điểm tối đa 25 → 24");
});

test("a mended word reopens no sheet; a method, a maximum, a threshold does", () => {
  expect(touchesPoints(amendments(frame, withItem("chi-tieu", { name: "Chỉ tiêu" })))).toBe(false);
  expect(touchesPoints(amendments(frame, withItem("chi-tieu", { max: 24 })))).toBe(true);
  expect(touchesPoints(amendments(frame, withItem("ky-luat", { params: { each: 2 } })))).toBe(true);
});

test("the same parameters typed another way are no change", () => {
  expect(
    amendments(frame, withItem("ky-luat", { params: { countName: "Số người bị khiển trách", each: "1,00", floor: 0 } })).changed,
  ).toEqual([]);
});

test("a draft moves over where it still reads, and is asked for again where it does not", () => {
  const before = itemByKey(frame, "giai-ngan")!;
  expect(carriedInputs(before, { ...before, max: 6 }, { value: 92 })).toEqual({ value: 92 });
  expect(
    carriedInputs(before, { ...before, params: { reads: "value", most: 90, bands: [{ from: 80, points: 5 }], below: 0 } }, { value: 92 }),
  ).toBeNull();
  expect(carriedInputs(before, { ...before, method: "MANUAL", params: { step: 0.5 } }, { value: 92 })).toBeNull();
  // The same cell under another method means another thing: models counted are no reprimands.
  const models = itemByKey(frame, "mo-hinh")!;
  expect(carriedInputs(models, { ...models, method: "DEDUCT" }, { count: 2 })).toBeNull();
});

test("bonus, penalty and gate have sections of their own; every other method stands among the points", () => {
  expect([
    sectionKindOf("BONUS"),
    sectionKindOf("PENALTY"),
    sectionKindOf("GATE"),
    sectionKindOf("RATIO"),
    sectionKindOf("MANUAL"),
  ]).toEqual(["BONUS", "PENALTY", "GATE", "MAIN", "MAIN"]);
});
