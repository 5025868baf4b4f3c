import { expect, test } from "vitest";
import { explainPage, type Explained } from "@/lib/scoring/explain-queries";
import { addReason, endReason, findReason, findReasons } from "@/lib/scoring/keep-reasons";
import { aPerson, as, type Player } from "../support/cast.ts";
import { aBench, acceptAll, announce, type Bench, FULL, judge, look } from "../support/checking.ts";
import { ownerSql } from "../support/database.ts";

const idOf = async (bench: Bench, code: string) =>
  (await ownerSql.query<{ id: string }>("select id from lowering_reason where province_id = $1 and code = $2", [bench.province.id, code]))
    .rows[0]!.id;
const why = async (bench: Bench, who: Player, at = 2) => {
  const {
    rows: [sheet],
  } = await ownerSql.query<{ slug: string }>("select slug from unit where id = $1", [bench.units[at]!.id]);
  return as(who, async (ctx) =>
    (await ctx.sql.query<{ it: Explained }>(explainPage(bench.year.blocSlug, bench.year.year, sheet!.slug))).rows[0]!.it.entries.filter(
      ({ layer }) => layer === "bloc",
    ),
  );
};

test("every province begins with the same list, in the words of an official", async () => {
  const bench = await aBench([FULL]);
  const { reasons } = await look(bench.officer, bench.sheets[0]!);
  expect(reasons.map(({ words }) => words)).toEqual([
    "Minh chứng không phù hợp",
    "Thiếu minh chứng",
    "Minh chứng ngoài năm thi đua",
    "Tính sai công thức",
    "Trùng với tiêu chí khác",
    "Không đúng đối tượng",
    "Số liệu không khớp nguồn đối chiếu",
    "Khác",
  ]);
  expect(reasons.filter(({ ownWords }) => ownWords).map(({ words }) => words)).toEqual(["Khác"]);
});

test("the record holds the reason chosen and the own words; the course of points reads both", async () => {
  const bench = await aBench([FULL, FULL, FULL]),
    sheet = bench.sheets[2]!,
    chosen = await idOf(bench, "ngoai-nam");
  await expect(judge(bench.head, sheet, "chi-tieu", { points: "38", reason: "Văn bản năm 2025", reasonId: null })).rejects.toMatchObject({
    message: "score.lowering_needs_reason",
  });
  await judge(bench.head, sheet, "chi-tieu", { points: "38", reason: "Văn bản năm 2025", reasonId: chosen });
  await judge(bench.head, sheet, "giai-ngan", { points: "15", reasonId: chosen });
  await acceptAll(bench.head, sheet);
  await judge(bench.head, sheet, "cchc", { verb: "defer" });
  await announce(bench.head, sheet);
  const found = await why(bench, bench.leaders[2]!);
  expect(found.find(({ itemKey }) => itemKey === "chi-tieu")!.reason).toBe("Minh chứng ngoài năm thi đua: Văn bản năm 2025");
  expect(found.find(({ itemKey }) => itemKey === "giai-ngan")!.reason).toBe("Minh chứng ngoài năm thi đua");
  expect(found.find(({ itemKey }) => itemKey === "thi-dua")!.reason).toBeNull();
});

test("an entry of before the list keeps its own words", async () => {
  const bench = await aBench([FULL, FULL, FULL]),
    row = { sheet: bench.sheets[2]!, unit: bench.units[2]!.id, by: bench.units[0]!.id };
  await ownerSql.query(
    "insert into score_entry (province_id, sheet_id, item_id, unit_id, layer, round, inputs, points, reason, by_unit_id) values ($1, $2, $3, $4, 'bloc', 1, '{}', 30, 'Thiếu báo cáo quý', $5)",
    [bench.province.id, row.sheet, bench.items["chi-tieu"], row.unit, row.by],
  );
  expect((await why(bench, bench.head)).map(({ reason }) => reason)).toEqual(["Thiếu báo cáo quý"]);
});

test("a reason that has ended is chosen no more, and what was written with it stays", async () => {
  const bench = await aBench([FULL, FULL, FULL]),
    sheet = bench.sheets[2]!,
    id = await idOf(bench, "trung");
  await judge(bench.head, sheet, "chi-tieu", { points: "38", reasonId: id });
  const end = (until: string) =>
    as(bench.officer, async (ctx) => endReason(ctx, (await findReason(ctx.sql, id))!, { id, version: 1, until }));
  await expect(end("2019-01-01")).rejects.toMatchObject({ message: "reason.ends_early" });
  await end("2026-01-01");
  const now = await look(bench.head, sheet);
  expect(now.reasons.some((it) => it.id === id)).toBe(false);
  expect(now.judged["chi-tieu"]).toMatchObject({ reasonId: id });
  await expect(judge(bench.head, sheet, "giai-ngan", { points: "15", reasonId: id })).rejects.toMatchObject({ message: "reason.ended" });
  await expect(ownerSql.query("update lowering_reason set words = 'Khác hẳn' where id = $1", [id])).rejects.toThrow(/reason.words_fixed/);
});

test("the province adds its own, once; another province does not have it", async () => {
  const bench = await aBench([FULL, FULL, FULL]),
    other = await aBench([FULL]);
  const add = (words: string) =>
    as(bench.officer, async (ctx) => addReason(ctx, await findReasons(ctx.sql), { words, ownWords: false, since: "2026-01-01" }));
  await add("Minh chứng chưa có chữ ký");
  await expect(add("minh chứng chưa có chữ ký")).rejects.toMatchObject({ message: "reason.twice" });
  const words = async (who: Player, sheet: string) => (await look(who, sheet)).reasons.map((it) => it.words);
  expect((await words(bench.head, bench.sheets[2]!)).at(-2)).toBe("Minh chứng chưa có chữ ký");
  expect(await words(other.officer, other.sheets[0]!)).not.toContain("Minh chứng chưa có chữ ký");
  expect(
    await as(
      await aPerson(bench.province, { posts: ["inspector"] }),
      async ({ sql }) => (await sql.query("select from lowering_reason")).rowCount,
    ),
  ).toBe(9);
});
