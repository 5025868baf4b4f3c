import { expect, test } from "vitest";
import { departments } from "@/lib/criteria/frames/departments";
import { formatPoints } from "@/lib/criteria/points";
import { itemsOf } from "@/lib/criteria/table";
import { atStake, blocking, gaps, losses, type Typed, unproven, unprovenNow, unprovenWords } from "@/lib/scoring/gaps";

const frame = departments(2026);
const line = (inputs: unknown, more: Partial<Typed> = {}): Typed => ({ inputs, note: "", evidence: 1, ...more });
const ready: Record<string, Typed> = {
  "chi-tieu": line({ target: 12, actual: 11 }),
  "chuong-trinh": line({ target: 12, actual: 11, minus: 2 }),
  "van-ban": line({ target: 4, actual: 4 }),
  "giai-ngan": line({ value: 93.4 }),
  cchc: line({ option: "xuat-sac" }),
  "chuyen-doi-so": line({ option: "dau" }),
  "thu-tuc-dung-han": line({ target: 1291, actual: 1291 }),
  "thu-tuc-truc-tuyen": line({ target: 1291, actual: 1102 }),
  "to-chuc-dang": line({ option: "tot" }),
  "tap-the-lanh-dao": line({ option: "xuat-sac" }),
  "doan-the": line({ done: ["cong-doan", "thanh-nien", "khac"] }),
  "dan-chu": line({ done: ["quy-che", "phong-chong"] }),
  "ky-luat": line({ count: 0 }),
  "phat-dong": line({ done: ["ke-hoach", "phat-dong", "huong-dan", "so-ket"] }),
  "dang-ky": line({ done: "25/02/2026" }),
  "du-hop": line({ target: 4, actual: 3 }),
  "mo-hinh": line({ count: 2 }),
  "truc-tiep": line({ whole: 61, value: 38 }),
  "bao-cao": line({ count: 1 }),
  "nop-cham": line({ count: 1 }),
  "phe-binh": line({ count: 0 }),
  "sai-minh-chung": line({ count: 0 }),
  "khong-dang-ky": line({ hit: "no" }),
  "dang-khong-hoan-thanh": line({ hit: "no" }),
  "ky-luat-lanh-dao": line({ hit: "no" }),
};
const shown = (lines: Record<string, Typed | undefined>, version = frame) =>
  gaps(version, lines).map((it) => [it.number, it.lacks.join("+"), formatPoints(it.atStake), it.words]);
const withItem = (key: string, change: object) => ({
  ...frame,
  sections: frame.sections.map((it) => ({ ...it, items: it.items.map((one) => (one.key === key ? { ...one, ...change } : one)) })),
});

test("a day that has not come is wrong on the day it is handed in, and no gap where no day is known", () => {
  const lines = { ...ready, "dang-ky": line({ done: "01/01/2031" }) };
  expect(gaps(frame, lines, "2026-11-30").map(({ itemKey, lacks, words }) => [itemKey, lacks, words])).toEqual([
    ["dang-ky", ["wrong"], "Ngày thực hiện 01/01/2031 ở sau hôm nay 30/11/2026. Nhập ngày đã thực hiện, hoặc đánh dấu “Không thực hiện”."],
  ]);
  expect(gaps(frame, lines, "2031-01-01")).toEqual([]);
  expect(gaps(frame, lines)).toEqual([]);
});
test("a finished sheet has no gap", () => expect(shown(ready)).toEqual([]));

test("an empty sheet has a gap for every line but the bonuses, dearest first, all the 100 points at stake", () => {
  const found = gaps(frame, {});
  expect(found).toHaveLength(itemsOf(frame).length - 4);
  expect(found.slice(0, 3).map((it) => it.number)).toEqual(["1", "2", "5"]);
  expect(found.every((it, i) => i === 0 || it.atStake.lte(found[i - 1]!.atStake))).toBe(true);
  expect(formatPoints(atStake(found))).toBe("100,00");
});

test.each<[string, string, Typed | undefined, [string, string, string, string]]>([
  ["a line left out", "mo-hinh", undefined, ["16", "unscored", "4,00", "Nhập số mô hình, điển hình."]],
  ["half a line", "chi-tieu", line({ target: 12, actual: "" }), ["1", "unscored", "25,00", "Nhập chỉ tiêu đạt."]],
  [
    "a figure that cannot be",
    "truc-tiep",
    line({ whole: 38, value: 61 }),
    ["17", "wrong", "3,00", "Người lao động trực tiếp không vượt người được khen 38. Nhập từ 0 đến 38."],
  ],
  ["points without evidence", "mo-hinh", line({ count: 2 }, { evidence: 0 }), ["16", "no_evidence", "2,00", "Chưa có minh chứng."]],
  [
    "a task that did not arise, unsaid why",
    "van-ban",
    line(null, { notApplicable: true }),
    ["3", "unscored", "5,00", "Ghi vì sao không phát sinh nhiệm vụ."],
  ],
  [
    "a task that did not arise, said why",
    "van-ban",
    line(null, { notApplicable: true, note: "Năm 2026 không được giao" }),
    ["3", "waiting", "5,00", "Chờ duyệt không phát sinh nhiệm vụ."],
  ],
  [
    "a target of nothing",
    "van-ban",
    line({ target: 0, actual: 0 }),
    ["3", "unscored", "5,00", 'Văn bản, đề án phải trình bằng 0: không phát sinh nhiệm vụ. Chọn "Không phát sinh nhiệm vụ" nếu đúng.'],
  ],
  [
    "a case that the table does not know",
    "chi-tieu",
    line(null, { notApplicable: true, note: "Không có" }),
    ["1", "wrong", "25,00", "Tiêu chí này không được ghi không phát sinh nhiệm vụ. Nhập kết quả."],
  ],
  ["a penalty not answered", "nop-cham", undefined, ["P1", "unscored", "0,00", "Nhập số văn bản chậm."]],
  [
    "a bonus typed wrong",
    "co-bo",
    line({ count: "hai" }),
    ["T1", "wrong", "1,50", "Số cờ chưa đúng dạng số. Nhập số không có phần lẻ, ví dụ 3 hoặc 1.000."],
  ],
  ["a bonus without evidence", "co-bo", line({ count: 1 }, { evidence: 0 }), ["T1", "no_evidence", "1,50", "Chưa có minh chứng."]],
])("%s is a gap", (_case, key, typed, gap) => expect(shown({ ...ready, [key]: typed })).toEqual([gap]));

test("a line of 0 points claims nothing and needs no evidence", () =>
  expect(shown({ ...ready, "mo-hinh": line({ count: 0 }, { evidence: 0 }) })).toEqual([]));

test("one item that lacks two things is one gap, its points counted once", () => {
  const version = withItem("mo-hinh", { asksNote: true });
  const found = gaps(version, { ...ready, "mo-hinh": line({ count: 3 }, { evidence: 0 }) });
  expect(found).toMatchObject([{ lacks: ["no_evidence", "no_note"], words: "Chưa có minh chứng; Chưa có thuyết minh." }]);
  expect(formatPoints(atStake(found))).toBe("3,00");
});

test("points given by hand want a note, whether the table says so or not", () => {
  const version = withItem("mo-hinh", { method: "MANUAL", params: { step: 0.5 } });
  expect(shown({ ...ready, "mo-hinh": line({ points: 3 }) }, version)).toEqual([["16", "no_note", "3,00", "Chưa có thuyết minh."]]);
  expect(shown({ ...ready, "mo-hinh": line({ points: 3 }, { note: "Hai mô hình" }) }, version)).toEqual([]);
});

test("what others score waits, and is never asked of the unit", () => {
  const found = gaps(withItem("cchc", { scoredBy: "external" }), { ...ready, cchc: undefined });
  expect(found).toMatchObject([{ itemKey: "cchc", lacks: ["waiting"] }]);
  expect(blocking(found)).toEqual([]);
});

test("wrong and empty lines keep a sheet back; missing evidence only warns", () => {
  const found = gaps(frame, {
    ...ready,
    "mo-hinh": undefined,
    "truc-tiep": line({ whole: 38, value: 61 }),
    "phat-dong": line({ done: ["ke-hoach"] }, { evidence: 0 }),
  });
  expect(blocking(found).map((it) => it.number)).toEqual(["16", "17"]);
  expect(found).toHaveLength(3);
});

test("losses show what the figures cost, largest first, with the calculation", () => {
  const found = losses(frame, ready).map((it) => [it.itemKey, formatPoints(it.lost), it.words.replaceAll("\u00a0", " ")]);
  expect(found.slice(0, 4)).toEqual([
    ["chi-tieu", "2,08", "11/12 × 25 = 22,92"],
    ["mo-hinh", "2,00", "2 × 1,00 = 2,00"],
    ["chuong-trinh", "1,83", "11/12 × 10 − 2 × 0,50 = 8,17"],
    ["giai-ngan", "1,00", "93,4 %, mức từ 85 đến dưới 95 %: 4,00"],
  ]);
});

test("points without the proof they ask for are counted for a warning: in the sheet as typed and under check alike", () => {
  const asking = itemsOf(frame).filter(({ asksEvidence, scoredBy }) => asksEvidence && scoredBy === "self"),
    [first, second] = asking as [(typeof asking)[number], (typeof asking)[number]];
  expect(unproven(gaps(frame, ready)).items).toBe(0);
  const bare = { ...ready, [first.key]: { ...ready[first.key]!, evidence: 0 } },
    found = unproven(gaps(frame, bare));
  expect(found.items).toBe(1);
  expect(blocking(gaps(frame, bare))).toEqual([]);
  const points = (key: string) => (key === first.key ? found.points.toFixed(2) : key === second.key ? "0.00" : null);
  expect(unprovenNow(frame, points, new Set())).toEqual({ items: 1, points: found.points });
  expect(unprovenWords(found)).toBe(`1 tiêu chí, ${formatPoints(found.points)} điểm chưa có minh chứng.`);
  expect(unprovenNow(frame, points, new Set([first.key])).items).toBe(0);
});
