import { describe, expect, test } from "vitest";
import { canonicalAddendum, canonicalText, digestOf, textHashOf } from "@/lib/pledges/canonical";
import type { Clause, Party, Pledge, Target } from "@/lib/pledges/pledge";

const clause = (id: string, more: Partial<Clause> = {}): Clause => ({
  id,
  position: 1,
  heading: `Điều ${id}`,
  body: "Nội dung",
  perUnit: false,
  version: 1,
  updatedBy: null,
  updatedAt: "2026-01-05T02:00:00Z",
  ...more,
});
const target = (id: string, more: Partial<Target> = {}): Target => ({
  id,
  clauseId: "b",
  unitId: "u1",
  unitName: "Sở Tư pháp",
  position: 1,
  indicator: "Lớp tập huấn",
  unitOfMeasure: "lớp",
  measure: "NUMBER",
  baseline: "3",
  target: "4.5",
  dueOn: "2026-10-30",
  onBehalf: false,
  version: 1,
  ...more,
});
const party = (unitId: string, position: number): Party => ({
  unitId,
  unitName: `Đơn vị ${unitId}`,
  position,
  leader: null,
  signBy: null,
  addendum: null,
  signature: null,
});
const text = {
  title: "Giao ước thi đua năm 2026",
  preamble: "Cùng cam kết:",
  closing: "Hiệu lực từ ngày ký.",
  clauses: [clause("a"), clause("b", { perUnit: true })],
  targets: [target("t1")],
  parties: [] as Party[],
};

test("reads as written: keys at the edge, words indented, numbers with a point", () => {
  expect(canonicalText(text)).toBe(`giao-uoc/1
tieu-de
  Giao ước thi đua năm 2026
mo-dau
  Cùng cam kết:
dieu 1
  Điều a
noi-dung
  Nội dung
dieu 2 chi-tieu-rieng
  Điều b
noi-dung
  Nội dung
chi-tieu 2
  Sở Tư pháp
  Lớp tập huấn
  lớp
muc 3 4.5 2026-10-30
ket
  Hiệu lực từ ngày ký.
`);
});

describe("the digest stays the same", () => {
  test.each([
    ["when letters come decomposed", { ...text, title: text.title.normalize("NFD") }],
    ["when lines end as on Windows", { ...text, preamble: "Cùng cam kết:\r\n" }],
    ["when blanks stand at the end of a line", { ...text, closing: "Hiệu lực từ ngày ký. \t " }],
    [
      "whatever version, writer or time a clause carries",
      { ...text, clauses: [clause("a", { version: 9, updatedBy: "Ai đó", updatedAt: "2026-02-01T00:00:00Z" }), text.clauses[1]!] },
    ],
  ])("%s", (_case, same) => {
    expect(digestOf(canonicalText(same))).toBe(digestOf(canonicalText(text)));
  });

  test("in whatever order the database gives the targets", () => {
    const targets = [target("t1"), target("t2", { unitId: "u2", unitName: "Thanh tra tỉnh" }), target("t3", { position: 2 })];
    expect(canonicalText({ ...text, targets: targets.toReversed() })).toBe(canonicalText({ ...text, targets }));
  });
});

describe("the digest changes", () => {
  test.each([
    ["with one sign of a clause", { ...text, clauses: [clause("a", { body: "Nội dung." }), text.clauses[1]!] }],
    ["with the order of clauses", { ...text, clauses: text.clauses.toReversed() }],
    ["with a target", { ...text, targets: [target("t1", { target: "5" })] }],
    ["with a day", { ...text, targets: [target("t1", { dueOn: null })] }],
  ])("%s", (_case, other) => {
    expect(canonicalText(other)).not.toBe(canonicalText(text));
  });

  test("so that no words can pass for a key", () => {
    const forged = { ...text, clauses: [clause("a", { body: "Nội dung\ndieu 2\n  Điều b\nnoi-dung\n  Nội dung" })], targets: [] };
    expect(canonicalText(forged)).not.toBe(canonicalText({ ...text, targets: [] }));
  });
});

test("once the parties stand, they are listed as they stand and others promise nothing", () => {
  const parties = [party("u2", 1), party("u1", 2)];
  const targets = [target("t1"), target("t2", { unitId: "u2" }), target("t3", { unitId: "u3" })];
  const lines = canonicalText({ ...text, parties, targets })
    .split("\n")
    .filter((line) => line.startsWith("  Đơn vị"));
  expect(lines).toEqual(["  Đơn vị u2", "  Đơn vị u1"]);
});

test("a promise to meet something is written as met or not", () => {
  expect(canonicalText({ ...text, targets: [target("t1", { measure: "YES_NO", baseline: "0", target: "1" })] })).toContain(
    "muc khong dat 2026-10-30",
  );
});

test("an addendum names the pledge it belongs to", () => {
  expect(canonicalAddendum(1, "Sở Y tế", "a".repeat(64), "Tham gia")).toBe(
    `phu-luc/1\nso 1\ngiao-uoc ${"a".repeat(64)}\ndon-vi\n  Sở Y tế\nnoi-dung\n  Tham gia\n`,
  );
});

test("after the freeze the digest is the frozen one", () => {
  expect(textHashOf({ ...text, textHash: "b".repeat(64) } as Pledge)).toBe("b".repeat(64));
  expect(textHashOf({ ...text, textHash: null } as Pledge)).toMatch(/^[0-9a-f]{64}$/);
});
