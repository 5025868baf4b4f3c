import { beforeAll, expect, test } from "vitest";
import { addUnit } from "@/lib/blocs/keep-unit";
import { formerTerritories, territoryAt } from "@/lib/provinces/territories";
import { aPerson, aProvince, as, insertAsOwner, type Player } from "../support/cast.ts";
import { ownerSql } from "../support/database.ts";

/** Code and name since 01/07/2025, and the codes and names before it: written from domain.md 5.1, not from the migration. */
const MERGED: [code: string, name: string, before: Record<string, string>][] = [
  ["01", "Hà Nội", { "01": "Hà Nội" }],
  ["04", "Cao Bằng", { "04": "Cao Bằng" }],
  ["08", "Tuyên Quang", { "02": "Hà Giang", "08": "Tuyên Quang" }],
  ["11", "Điện Biên", { "11": "Điện Biên" }],
  ["12", "Lai Châu", { "12": "Lai Châu" }],
  ["14", "Sơn La", { "14": "Sơn La" }],
  ["15", "Lào Cai", { "10": "Lào Cai", "15": "Yên Bái" }],
  ["19", "Thái Nguyên", { "06": "Bắc Kạn", "19": "Thái Nguyên" }],
  ["20", "Lạng Sơn", { "20": "Lạng Sơn" }],
  ["22", "Quảng Ninh", { "22": "Quảng Ninh" }],
  ["24", "Bắc Ninh", { "24": "Bắc Giang", "27": "Bắc Ninh" }],
  ["25", "Phú Thọ", { "25": "Phú Thọ", "26": "Vĩnh Phúc", "17": "Hòa Bình" }],
  ["31", "Hải Phòng", { "31": "Hải Phòng", "30": "Hải Dương" }],
  ["33", "Hưng Yên", { "33": "Hưng Yên", "34": "Thái Bình" }],
  ["37", "Ninh Bình", { "37": "Ninh Bình", "35": "Hà Nam", "36": "Nam Định" }],
  ["38", "Thanh Hóa", { "38": "Thanh Hóa" }],
  ["40", "Nghệ An", { "40": "Nghệ An" }],
  ["42", "Hà Tĩnh", { "42": "Hà Tĩnh" }],
  ["44", "Quảng Trị", { "44": "Quảng Bình", "45": "Quảng Trị" }],
  ["46", "Huế", { "46": "Thừa Thiên Huế" }],
  ["48", "Đà Nẵng", { "48": "Đà Nẵng", "49": "Quảng Nam" }],
  ["51", "Quảng Ngãi", { "51": "Quảng Ngãi", "62": "Kon Tum" }],
  ["52", "Gia Lai", { "52": "Bình Định", "64": "Gia Lai" }],
  ["56", "Khánh Hòa", { "56": "Khánh Hòa", "58": "Ninh Thuận" }],
  ["66", "Đắk Lắk", { "66": "Đắk Lắk", "54": "Phú Yên" }],
  ["68", "Lâm Đồng", { "68": "Lâm Đồng", "67": "Đắk Nông", "60": "Bình Thuận" }],
  ["75", "Đồng Nai", { "75": "Đồng Nai", "70": "Bình Phước" }],
  ["79", "Hồ Chí Minh", { "79": "Hồ Chí Minh", "74": "Bình Dương", "77": "Bà Rịa - Vũng Tàu" }],
  ["80", "Tây Ninh", { "80": "Long An", "72": "Tây Ninh" }],
  ["82", "Đồng Tháp", { "82": "Tiền Giang", "87": "Đồng Tháp" }],
  ["86", "Vĩnh Long", { "86": "Vĩnh Long", "83": "Bến Tre", "84": "Trà Vinh" }],
  ["91", "An Giang", { "91": "Kiên Giang", "89": "An Giang" }],
  ["92", "Cần Thơ", { "92": "Cần Thơ", "93": "Hậu Giang", "94": "Sóc Trăng" }],
  ["96", "Cà Mau", { "96": "Cà Mau", "95": "Bạc Liêu" }],
];
const LAST = "2025-06-30",
  FIRST = "2025-07-01";
const bare = (name: string | undefined) => name?.replace(/^(Tỉnh|Thành phố) /, "");

let officer: Player;
beforeAll(async () => {
  officer = await aPerson(await aProvince(), { posts: ["province_admin"] });
});
const at = (code: string, day: string) => as(officer, ({ sql }) => territoryAt(sql, code, day));

test("34 provinces today, 63 on the day before they merged", async () => {
  const count = async (day: string) =>
    Number(
      (
        await ownerSql.query("select count(*) from territory where $1::date >= valid_from and ($1::date <= valid_to or valid_to is null)", [
          day,
        ])
      ).rows[0].count,
    );
  expect([await count(LAST), await count(FIRST), await count("2026-05-01")]).toEqual([63, 34, 34]);
});

test.each(MERGED)("since 01/07/2025 the code %s is %s, before it was the one it was", async (code, name, before) => {
  expect(bare((await at(code, FIRST))?.name)).toBe(name);
  for (const [old, oldName] of Object.entries(before)) {
    const found = await at(old, LAST);
    expect(bare(found?.name)).toBe(code === "46" ? "Huế" : oldName);
    // one that merged says into what; one that did not is the same row today
    if (Object.keys(before).length > 1) expect(found).toMatchObject({ validTo: LAST, successorCode: code });
    else expect(found).toEqual(await at(code, FIRST));
  }
});

test("a code that nobody took over answers nothing after the day, and every code of before is tried", async () => {
  const now = new Set(MERGED.map(([code]) => code)),
    old = MERGED.flatMap(([, , before]) => Object.keys(before));
  expect(new Set(old).size).toBe(63);
  for (const code of old) expect(Boolean(await at(code, FIRST))).toBe(now.has(code));
});

test("the bold trap: six codes changed hands on one day", async () => {
  const trap = {
    "15": ["Yên Bái", "Lào Cai"],
    "24": ["Bắc Giang", "Bắc Ninh"],
    "44": ["Quảng Bình", "Quảng Trị"],
    "52": ["Bình Định", "Gia Lai"],
    "80": ["Long An", "Tây Ninh"],
    "82": ["Tiền Giang", "Đồng Tháp"],
    "91": ["Kiên Giang", "An Giang"],
  };
  for (const [code, names] of Object.entries(trap))
    expect([bare((await at(code, LAST))?.name), bare((await at(code, FIRST))?.name)]).toEqual(names);
});

test("names and kinds have days of their own: Huế and Đồng Nai became cities under the same code", async () => {
  const shown = async (code: string, day: string) => (await at(code, day))?.name;
  expect([await shown("46", "2024-12-31"), await shown("46", "2025-01-01")]).toEqual(["Tỉnh Thừa Thiên Huế", "Thành phố Huế"]);
  expect([await shown("75", "2026-04-29"), await shown("75", "2026-04-30")]).toEqual(["Tỉnh Đồng Nai", "Thành phố Đồng Nai"]);
});

test("nothing of it is shown as checked: the lists wait for the original text", async () => {
  expect((await ownerSql.query("select from territory where verification <> 'UNVERIFIED'")).rowCount).toBe(0);
  expect((await ownerSql.query("select from territory where source is null and code !~ '^X'")).rowCount).toBe(0);
});

test("one code has one holder a day, whatever anybody enters", async () => {
  const row = { code: "26", name: "Tỉnh Khác", kind: "PROVINCE", valid_from: "2025-06-30", valid_to: "2025-12-31" };
  await expect(insertAsOwner("territory", row)).rejects.toMatchObject({ constraint: "territory_code_once" });
  await insertAsOwner("territory", { ...row, valid_from: "2025-07-01" }); // the control: from the day after it was free
  await ownerSql.query("delete from territory where name = 'Tỉnh Khác'");
});

test("a province reads the archives of those that came into it, and no unit is of an area elsewhere", async () => {
  const province = await aProvince();
  await ownerSql.query("update province set code = '25' where id = $1", [province.id]);
  const admin = await aPerson(province, { posts: ["province_admin"] });
  const former = await as(admin, ({ sql }) => formerTerritories(sql));
  expect(former.map(({ code, name }) => `${code} ${bare(name)}`)).toEqual(["17 Hòa Bình", "25 Phú Thọ", "26 Vĩnh Phúc"]);
  const of = (territoryId: string, name: string) =>
    as(admin, (ctx) => addUnit(ctx, {}, { name, shortName: null, code: undefined, slug: undefined, establishedOn: null, territoryId }));
  await of(former[2]!.id, "Sở Tư pháp tỉnh Vĩnh Phúc");
  await expect(of((await at("15", LAST))!.id, "Sở Tư pháp tỉnh Yên Bái")).rejects.toThrow("territory.elsewhere");
});
