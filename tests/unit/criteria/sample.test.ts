import { describe, expect, test } from "vitest";
import { inserted } from "@/lib/criteria/inserted";
import { departments } from "@/lib/criteria/frames/departments";
import { paramFields } from "@/lib/criteria/params";
import { meterOf, sampleOf, samplesOf, tried } from "@/lib/criteria/sample";
import { itemsOf } from "@/lib/criteria/table";
import type { ItemMethod } from "@/lib/criteria/words";

const samples = (method: ItemMethod, form: Record<string, string>) =>
  Array.from({ length: samplesOf(method) }, (_, at) => sampleOf(method, form, at));

describe("the example beside the parameters", () => {
  test.each(itemsOf(departments(2026)).map((item) => [item.key, item] as const))(
    "%s begins with figures that give points",
    (_key, { method, params, max }) => {
      const form = { ...paramFields(method, params), max: String(max).replace(".", ",") };
      const found = tried(method, form, samples(method, form));
      expect("lines" in found && found.lines.every(({ points }) => points !== null)).toBe(true);
    },
  );

  test("units that are compared are three, and the best of them gets the maximum", () => {
    const form = { max: "10" };
    expect(tried("RELATIVE", form, samples("RELATIVE", form))).toMatchObject({
      lines: [{ points: "4,50" }, { points: "10,00" }, { points: "3,00" }],
    });
  });

  test("it says what is missing: the maximum, a tier out of order, levels that do not reach the maximum; a target of 0 has its own words", () => {
    expect(tried("RATIO", { max: "" }, [{}])).toEqual({ waits: "Nhập điểm tối đa để xem ví dụ." });
    const tiers = (froms: string[], points: string[]) => ({
      max: "5",
      "p.reads": "value",
      "p.below": "0",
      ...Object.fromEntries(
        froms.flatMap((from, n) => [
          [`p.bands.${n}.from`, from],
          [`p.bands.${n}.points`, points[n]!],
        ]),
      ),
    });
    expect(tried("TIER", tiers(["70", "95"], ["5", "4"]), [{}])).toEqual({
      waits: "Ghi các mức từ cao xuống thấp, không mức nào trùng nhau.",
    });
    expect(tried("TIER", tiers(["95", "95"], ["5", "4"]), [{}])).toEqual({
      waits: "Ghi các mức từ cao xuống thấp, không mức nào trùng nhau.",
    });
    expect(tried("TIER", tiers(["95", "70"], ["4", "3"]), [{}])).toEqual({
      waits: "Mức cao nhất được 4 điểm, điểm tối đa của tiêu chí là 5. Sửa cho bằng nhau.",
    });
    expect(tried("RATIO", { max: "10" }, [{ target: "0", actual: "3" }])).toMatchObject({
      lines: [{ points: null, words: "Chỉ tiêu bằng 0: không phát sinh nhiệm vụ." }],
    });
  });

  test("the meter follows what is typed into the maximum and the section chosen", () => {
    const sums = [
      { sectionId: "a", words: "I", wanted: "60", others: "58" },
      { sectionId: "b", words: "II", wanted: "40", others: "40" },
    ];
    expect(meterOf(sums, "100", { sectionId: "a", max: "2" })).toEqual({
      section: "Mục I: 60 trên 60 điểm, đã khớp.",
      table: "Cả bảng: 100 trên 100 điểm, đã khớp.",
      fits: true,
    });
    expect(meterOf(sums, "100", { sectionId: "b", max: "2" })).toMatchObject({ section: "Mục II: 42 trên 40 điểm, thừa 2.", fits: false });
    expect(meterOf(sums, "100", { sectionId: "a", max: "hai" })).toBeNull();
  });
});

test("an item is set before another, at the end, or beside a newcomer; an unknown place is refused", () => {
  expect([
    inserted(["a", "b", "c"], "c", "a"),
    inserted(["a", "b"], "a", ""),
    inserted(["a", "b"], "x", "b"),
    inserted(["a", "b"], "a", "a"),
    inserted(["a"], "a", "q"),
  ]).toEqual([["c", "a", "b"], ["b", "a"], ["a", "x", "b"], ["a", "b"], null]);
});
