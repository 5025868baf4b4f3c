import { describe, expect, test } from "vitest";
import { carried, LETTERS, nextNumber, roman } from "@/lib/criteria/carry";
import { departments } from "@/lib/criteria/frames/departments";
import { headChanges, tieWords } from "@/lib/criteria/head-changes";
import { METHODS } from "@/lib/criteria/methods";
import { knobsOf, paramFields, paramProblems, paramsTyped, wayOf, waysOf } from "@/lib/criteria/params";
import { obstaclesToWrite } from "@/lib/criteria/stages";
import { itemsOf } from "@/lib/criteria/table";
import { ITEM_METHODS } from "@/lib/criteria/words";

describe("parameters of a method as fields of a form", () => {
  test.each(itemsOf(departments(2026)).map((item) => [item.key, item] as const))(
    "%s comes back from its own fields as it was",
    (_key, { method, params }) => {
      const stored = METHODS[method].params.parse(params);
      expect(METHODS[method].params.parse(paramsTyped(method, paramFields(method, stored)).params)).toEqual(stored);
    },
  );

  test("every method and every way to ask it starts from fields that it reads", () => {
    for (const method of ITEM_METHODS) {
      for (const way of waysOf(method, method)) {
        expect(knobsOf(way).every(({ field }) => !(field in way.set))).toBe(true);
        if (!METHODS[method].params.safeParse({ ...(METHODS[method].fresh as object), ...way.set }).success) continue;
        expect(paramProblems(method, { ...paramFields(method, { ...(METHODS[method].fresh as object), ...way.set }) })).toEqual([]);
      }
    }
  });

  test("rows left blank fall away, and a fault stands at the row where it was typed", () => {
    const form = { "p.parts.0.name": "Một", "p.parts.0.points": "1", "p.parts.3.name": "", "p.parts.3.points": "2" };
    expect(paramProblems("CHECKLIST", form).map(({ field }) => field)).toEqual(["p.parts.3.name"]);
    expect(paramsTyped("CHECKLIST", form).at).toEqual({ parts: [0, 3] });
  });

  test("a list with nothing in it is at fault as a list", () => {
    expect(paramProblems("CHECKLIST", {}).map(({ field }) => field)).toEqual(["p.parts"]);
  });

  test("TIER is offered in three ways, and a stored one finds its own", () => {
    const ways = waysOf("TIER", "Theo mức");
    expect(ways.map(({ key, name }) => [key, name])).toEqual([
      ["TIER.value", "Theo mức: một con số"],
      ["TIER.share", "Theo mức: phần trăm của tổng số"],
      ["TIER.category", "Theo mức: mức xếp loại"],
    ]);
    expect(wayOf(ways, "TIER", { reads: "share" })?.key).toBe("TIER.share");
    expect(knobsOf(ways[2]!).map(({ field }) => field)).toEqual(["actualName", "options"]);
  });
});

describe("a table carried into another year", () => {
  const due = (year: number, years: number, day: string) => {
    const version = structuredClone(departments(year));
    const item = itemsOf(version).find(({ method }) => method === "DEADLINE")!;
    item.params = { due: day, late: [] };
    return (itemsOf(carried(version, years)).find(({ key }) => key === item.key)!.params as { due: string }).due;
  };
  test.each([
    [2026, 1, "2026-02-28", "2027-02-28"],
    [2024, 1, "2024-02-29", "2025-02-28"],
    [2024, 4, "2024-02-29", "2028-02-29"],
    [2026, 0, "2026-03-31", "2026-03-31"],
  ])("%i and %i years on, %s is %s", (year, years, day, expected) => {
    expect(due(year, years, day)).toBe(expected);
  });
});

test("sections are numbered as in Rome", () => {
  expect([1, 4, 6, 9, 10, 14, 19, 24].map(roman)).toEqual(["I", "IV", "VI", "IX", "X", "XIV", "XIX", "XXIV"]);
});

test("a new item is offered the number after the last of its kind", () => {
  expect(Object.values(LETTERS).map((letter) => nextNumber(departments(2026), letter))).toEqual(["19", "T5", "P4", "L4"]);
});

test("what differs outside the items is said, and nothing is said of two equal tables", () => {
  const before = departments(2026),
    after = structuredClone(before);
  expect(headChanges(before, after)).toEqual([]);
  after.bonusCap = null;
  after.sections[0]!.max = 62;
  after.sections[1]!.name = "Xây dựng Đảng";
  after.sections = after.sections.filter(({ key }) => key !== "tru");
  after.classes = after.classes.slice(0, 2);
  after.tieRules = [];
  expect(headChanges(before, after)).toEqual([
    "Trần điểm thưởng: 5 → không có trần.",
    "Điểm mục I: 60 → 62.",
    "Tên mục II: “Xây dựng Đảng, kỷ luật, nội bộ” → “Xây dựng Đảng”.",
    "Bỏ mục V. Điểm trừ.",
    "Xếp loại: Xuất sắc từ 95, Tốt từ 85, Khá từ 70 → Xuất sắc từ 95, Tốt từ 85.",
    "Tiêu chuẩn phụ khi bằng điểm: điểm mục I cao hơn; ít điểm trừ hơn; nhiều điểm thưởng hơn; điểm tiêu chí 5 cao hơn → không có.",
  ]);
  expect(tieWords(after, { by: "section", key: "tru" })).toBe("Điểm mục đã xóa cao hơn");
});

test("a table is written until points are checked, and at any time for a year entered from paper", () => {
  const late = (furthest: string, archive = false) => obstaclesToWrite({ furthest, archive }).length > 0;
  expect(["preparing", "running", "scoring", "checking", "deciding", "proposed", "closed"].map((stage) => late(stage))).toEqual([
    false,
    false,
    false,
    true,
    true,
    true,
    true,
  ]);
  expect(late("closed", true)).toBe(false);
});

test("while points are checked only a draft that says why is written; once units vote the year is sent back first", () => {
  const codes = (furthest: string, lateReason: string | null) =>
    obstaclesToWrite({ furthest, archive: false, lateReason }).map(({ code }) => code);
  expect([codes("checking", null), codes("checking", "Sai điểm tối đa"), codes("deciding", "Sai điểm tối đa")]).toEqual([
    ["criteria.too_late"],
    [],
    ["criteria.send_back_first"],
  ]);
});
