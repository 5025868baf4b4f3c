import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerTo } from "@/lib/rules/answer";
import { readCondition, type Condition } from "@/lib/rules/condition";
import { NO_FACTS, type EligibilityFacts, type Places } from "@/lib/rules/facts";
import { placesOf, quotasIn, type Quota } from "@/lib/rules/quota";
import { conditionWords } from "@/lib/rules/words";
import type { AwardMode } from "@/lib/tenancy/generated/enums";

const places = (taken: number, members: number | null = 10, more: Places["titles"] = {}): Places => ({
  members,
  titles: { PROV_FLAG: { MERIT: { proposed: 4, taken } }, ...more },
});
const facts = (bloc: Places, placed = false): EligibilityFacts => ({
  ...NO_FACTS,
  titleCode: "PROV_FLAG",
  placed,
  places: { bloc, unit: places(0, null), province: places(3, 200, { GOV_FLAG: { MERIT: { proposed: 2, taken: 1 } } }) },
});
const answer = (it: Condition, of: EligibilityFacts, modes: AwardMode[] = []) => answerTo(it, of, { rule: () => null, modes });
const share = (more: Partial<Extract<Quota, { kind: "quota_share" }>> = {}): Quota => ({
  kind: "quota_share",
  scope: "bloc",
  percent: 20,
  base: "members",
  rounding: "down",
  ...more,
});

describe("a quota", () => {
  test.each<[string, Condition, EligibilityFacts, string]>([
    ["with room", { kind: "quota_count", scope: "bloc", most: 1 }, facts(places(0)), "yes"],
    ["filled by others", { kind: "quota_count", scope: "bloc", most: 1 }, facts(places(1)), "no"],
    ["filled by this one itself", { kind: "quota_count", scope: "bloc", most: 1 }, facts(places(1), true), "yes"],
    ["of the province, whatever the bloc has", { kind: "quota_count", scope: "province", most: 3 }, facts(places(0)), "no"],
    ["a fifth of ten is two", share(), facts(places(1)), "yes"],
    ["and two are there", share(), facts(places(2)), "no"],
    ["a fifth of nine, cut", share(), facts(places(1, 9)), "no"],
    ["a fifth of nine, rounded", share({ rounding: "nearest" }), facts(places(1, 9)), "yes"],
    ["a fifth of six, rounded up", share({ rounding: "up" }), facts(places(1, 6)), "yes"],
    ["a fifth of four, cut, is none at all", share(), facts(places(0, 4)), "no"],
    [
      "of those who hold another title",
      share({ scope: "province", base: "GOV_FLAG", percent: 100 }),
      {
        ...facts(places(0)),
        places: { bloc: places(0), unit: places(0), province: places(0, 9, { GOV_FLAG: { MERIT: { proposed: 2, taken: 1 } } }) },
      },
      "yes",
    ],
    ["of those proposed", share({ base: "proposed", percent: 50 }), facts(places(2)), "no"],
    ["of members nobody counted", share({ scope: "unit" }), facts(places(0)), "unknown"],
    ["of a title nobody was recorded with", share({ scope: "province", base: "LABOR_MEDAL_3" }), facts(places(0)), "unknown"],
  ])("%s", (_name, condition, of, met) => expect(answer(condition, of).met).toBe(met));

  test("of some kinds of commendation counts those alone, of none named all", () => {
    const themes = places(1, 10, { PROV_FLAG: { MERIT: { proposed: 4, taken: 1 }, THEMATIC: { proposed: 3, taken: 2 } } }),
      three: Condition = { kind: "quota_count", scope: "bloc", most: 3 },
      half = share({ base: "proposed", percent: 50 });
    expect(
      [three, half].map((it) => [[], ["MERIT"], ["THEMATIC"]].map((modes) => answer(it, facts(themes), modes as AwardMode[]).met)),
    ).toEqual([
      ["no", "yes", "yes"],
      ["no", "yes", "no"],
    ]);
  });
  test("says how many, of what, and how many are taken", () => {
    expect(answer(share(), facts(places(1))).fact).toBe("Chỉ tiêu khối, cụm: 2, 20\u00a0% của 10. Hội đồng đã đồng ý 1 hồ sơ khác");
    expect(conditionWords(share({ base: "PROV_FLAG" }), { titles: { PROV_FLAG: "Cờ thi đua" }, rules: {} })).toBe(
      "Nhiều nhất 20\u00a0% số tập thể được Hội đồng đồng ý Cờ thi đua trong khối, cụm mỗi năm, bỏ phần lẻ",
    );
  });
  test("says that there are no figures where its base is nothing: never 20 % of 0", () => {
    expect(answer(share({ scope: "province", base: "LABOR_MEDAL_3" }), facts(places(0))).fact).toBe(
      "Chưa có số liệu để tính chỉ tiêu toàn tỉnh",
    );
    expect(answer(share({ scope: "unit" }), facts(places(0))).fact).toBe("Chưa có số liệu về số thành viên của đơn vị để tính chỉ tiêu");
  });
  test("of 0 or of 300 % is none", () => {
    for (const wrong of [
      { kind: "quota_count", scope: "bloc", most: 0 },
      { ...share(), percent: 300 },
      { ...share(), percent: 0 },
      { ...share(), scope: "world" },
      { ...share(), rounding: "away" },
    ])
      expect(readCondition(wrong)).toBeNull();
  });
  test("is found however deep", () =>
    expect(quotasIn({ kind: "all", of: [{ kind: "unit_stands" }, { kind: "any", of: [share()] }] })).toEqual([share()]));

  // Against whole numbers, hundredths of a percent: nothing is lost to binary fractions.
  test("a share is exact and rounded once", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 0, max: 20_000 }), (hundredths, members) => {
        const of = (rounding: "down" | "nearest" | "up") =>
          placesOf(share({ percent: hundredths / 100, rounding }), { titleCode: "PROV_FLAG", modes: [] }, places(0, members));
        const whole = Math.floor((hundredths * members) / 10_000),
          rest = (hundredths * members) % 10_000;
        expect([of("down"), of("nearest"), of("up")]).toEqual([whole, whole + (rest >= 5_000 ? 1 : 0), whole + (rest > 0 ? 1 : 0)]);
      }),
      { numRuns: 500 },
    );
  });
});
