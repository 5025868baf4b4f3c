import { beforeAll, expect, test } from "vitest";
import { found, type Found } from "@/lib/desk/search/queries";
import { EACH, short } from "@/lib/desk/search/words";
import { read } from "@/lib/tenancy/enter";
import { aPerson, aProvince, aUnit, aYear, insertAsOwner, type Player, type Province, type Year } from "../support/cast.ts";
import { ownerSql } from "../support/database.ts";

let province: Province, member: Player, stranger: Player, board: Player, admin: Player, year: Year;

beforeAll(async () => {
  province = await aProvince();
  const [mine, other] = [await aUnit(province, "Sở Tài chính"), await aUnit(province, "Sở Xây dựng 100%_mẫu")];
  [year] = [await aYear(province, [mine]), await aYear(province, [other])];
  [member, stranger] = [
    await aPerson(province, { unit: mine, posts: ["unit_officer"] }),
    await aPerson(province, { unit: other, posts: ["unit_officer"] }),
  ];
  [board, admin] = [
    await aPerson(province, { posts: ["board_officer"] }),
    await aPerson(province, { unit: mine, posts: ["province_admin"], name: "Nguyễn Thị Đoan" }),
  ];
  const meeting = await insertAsOwner("meeting", {
    province_id: province.id,
    bloc_id: year.blocId,
    kind: "LAUNCH",
    title: "Hội nghị triển khai phong trào",
    place: "Hội trường",
    starts_at: "2026-02-05T08:00:00+07",
  });
  await insertAsOwner("agenda_item", {
    province_id: province.id,
    meeting_id: meeting,
    bloc_year_id: year.blocYearId,
    position: 1,
    title: "Tiêu chí",
  });
});

const hits = async (who: Player, words: string) => (await read<{ it: Found }>(who.claim, found(words)))!.rows[0]!.it.hits;
const titles = async (who: Player, words: string) => (await hits(who, words)).map(({ title }) => title);

test("words without diacritics, in any order, find what the person may open, with where it stands", async () => {
  expect(await titles(member, "chinh TAI so")).toEqual(["Sở Tài chính"]);
  expect(await hits(member, "trien khai")).toMatchObject([
    {
      kind: "meeting",
      title: "Hội nghị triển khai phong trào",
      day: "2026-02-05",
      path: expect.stringMatching(/^\/khoi\/.+\/2026\/hoi-nghi\//) as string,
    },
  ]);
  expect(await titles(member, "tài chính không có")).toEqual([]);
});

test("a unit is found by the name it bore before", async () => {
  const {
    rows: [unit],
  } = await ownerSql.query<{ id: string }>("select id from unit where province_id = $1 and name = 'Sở Tài chính'", [province.id]);
  expect(await titles(member, "ke hoach va dau tu")).toEqual([]);
  await insertAsOwner("unit_lineage", {
    province_id: province.id,
    event_id: unit!.id,
    kind: "RENAME",
    predecessor_id: unit!.id,
    successor_id: unit!.id,
    name_before: "Sở Kế hoạch và Đầu tư",
    short_name_before: "Sở KHĐT",
    document_number: "202/2025/QH15",
    document_date: "2025-06-12",
    effective_on: "2025-07-01",
  });
  expect(await titles(member, "ke hoach va dau tu")).toEqual(["Sở Tài chính"]);
});

test("another bloc's meeting and units are not even named; the board finds both blocs, a person is found by the admin alone", async () => {
  expect(await titles(stranger, "trien khai")).toEqual([]);
  expect(await titles(stranger, "tai chinh")).toEqual([]);
  expect(await titles(board, "trien khai")).toEqual(["Hội nghị triển khai phong trào"]);
  expect((await titles(board, "so")).toSorted()).toEqual(expect.arrayContaining(["Sở Tài chính", "Sở Xây dựng 100%_mẫu"]));
  expect([await titles(admin, "nguyen thi doan"), await titles(member, "nguyen thi doan")]).toEqual([["Nguyễn Thị Đoan"], []]);
  const foreign = await aProvince(),
    elsewhere = await aPerson(foreign, { posts: ["board_officer"] });
  expect(await titles(elsewhere, "tai chinh")).toEqual([]);
});

test("signs that mean something to a pattern mean themselves; nothing typed finds nothing", async () => {
  expect(await titles(board, "100%_m")).toEqual(["Sở Xây dựng 100%_mẫu"]);
  expect(await titles(board, "1_0")).toEqual([]);
  expect(await titles(board, "%")).toEqual(["Sở Xây dựng 100%_mẫu"]);
  expect(await titles(board, "\\")).toEqual([]);
  expect(await titles(board, "   ")).toEqual([]);
});

test("at most so many of a kind, however many there are", async () => {
  const many = await aProvince(),
    units = [];
  for (let n = 0; n < EACH + 5; n++) units.push(await aUnit(many, `Xã Bình An ${n}`));
  await aYear(many, units);
  const officer = await aPerson(many, { posts: ["board_officer"] });
  expect(await hits(officer, "binh an")).toHaveLength(EACH);
  await ownerSql.query("delete from bloc_membership where province_id = $1", [many.id]);
  expect(await hits(officer, "binh an")).toEqual([]);
});

test("a long text is told by its beginning", () => {
  expect(short("a ".repeat(200))).toHaveLength(161);
  expect(short("ngắn")).toBe("ngắn");
});
