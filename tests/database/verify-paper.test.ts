import { beforeAll, expect, test } from "vitest";
import { decisionOfPaper } from "@/lib/portal/honours";
import { aPerson, aProvince, aUnit, aYear, insertAsOwner, type Province } from "../support/cast.ts";
import { ownerSql } from "../support/database.ts";
import { anAward } from "../support/an-award.ts";

let province: Province, other: Province, decision: string;

/** Two lines of the register in one published decision, 1/QĐ. */
beforeAll(async () => {
  [province, other] = [await aProvince(), await aProvince()];
  const unit = await aUnit(province),
    year = await aYear(province, [unit]);
  ({ decision } = (await anAward(province, year, unit, await aPerson(province, { posts: ["board_officer"] }))) as { decision: string });
});
const asked = (typed: string, at = province) => decisionOfPaper(at.slug, typed);
const page = (line = "") => `/${province.slug}/khen-thuong/${decision}${line}`;

test.each(["2", "SV-2", "sv 2", " sv-002 ", "Số sổ 2", "so so 2"])("“%s” is the second line of the register", async (typed) =>
  expect(await asked(typed)).toBe(page("#so-2")),
);

test.each(["1/QĐ", " 1/qđ ", "1/qd"])("“%s” is the number of the decision", async (typed) => expect(await asked(typed)).toBe(page()));

test.each(["3", "SV-0", "999999999", "9999999999999999999999", "2/QĐ", "SV", "SV-2x", "1; drop table honours_entry", "", "   "])(
  "“%s” is nobody's number",
  async (typed) => expect(await asked(typed)).toBeNull(),
);

test("a number is known in its own province alone, and only once it is before the public", async () => {
  expect([await asked("SV-2", other), await asked("1/QĐ", other)]).toEqual([null, null]);
  await ownerSql.query("delete from published_honour where province_id = $1 and register_no = 2", [province.id]);
  expect([await asked("SV-2"), await asked("SV-1")]).toEqual([null, page("#so-1")]);
});

test("of two decisions that bear one number the newer answers", async () => {
  const later = await insertAsOwner("published_decision", {
    province_id: province.id,
    number: "1/QĐ",
    signed_on: "2026-06-01",
    signer_name: "A",
    signer_title: "B",
    title: "Khen thưởng",
    state: "issued",
    published_at: new Date(),
    items: "[]",
  });
  expect(await asked("1/QĐ")).toBe(`/${province.slug}/khen-thuong/${later}`);
});
