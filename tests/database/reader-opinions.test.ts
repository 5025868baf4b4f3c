import { randomBytes } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { publishOpinion, refuseOpinion } from "@/lib/portal/opinions/decide";
import { addressMark, takeIn } from "@/lib/portal/opinions/leave";
import { lookUpOpinion, opinionById, opinionList, type OpinionList, opinionPage, plainReceipt } from "@/lib/portal/opinions/queries";
import { articleOf } from "@/lib/portal/published";
import { publishArticle, withdrawArticle } from "@/lib/portal/publish";
import { articleById } from "@/lib/portal/queries";
import { Problem } from "@/lib/problems/problem";
import { read } from "@/lib/tenancy/enter";
import { aPerson, aProvince, as, atOnce, aUnit, insertAsOwner, type Player, type Province } from "../support/cast.ts";
import { ownerSql, sqlAs } from "../support/database.ts";

let here: Province,
  board: Player,
  stranger: Player,
  count = 0;
beforeAll(async () => {
  here = await aProvince();
  board = await aPerson(here, { unit: await aUnit(here), posts: ["board_officer"] });
  stranger = await aPerson(here, { unit: await aUnit(here), posts: ["unit_officer"] });
});

/** An article that the public reads. */
async function published(): Promise<{ id: string; slug: string }> {
  const slug = `y-kien-${++count}`,
    id = await insertAsOwner("article", {
      province_id: here.id,
      slug,
      title: `Bài ${count}`,
      summary: "Họp.",
      body: "Nội dung.",
      author: "Văn phòng",
      dated_on: "2026-04-27",
    });
  await as(board, async (ctx) => {
    const it = (await articleById(ctx.tx, id))!;
    return publishArticle(ctx, it, { id, version: it.version, word: "CÔNG BỐ" });
  });
  return { id, slug };
}
const leave = (article: string | null, over: Partial<Parameters<typeof takeIn>[1]> = {}, most?: Parameters<typeof takeIn>[2]) =>
  takeIn(
    here.slug,
    {
      article,
      name: "Bạn đọc",
      contact: "0900 000 000",
      words: "Một ý kiến đủ dài.",
      proof: randomBytes(32),
      from: randomBytes(32),
      ...over,
    },
    most,
  );
const newest = async () =>
  (await ownerSql.query("select * from reader_opinion where province_id = $1 order by received_at desc, id desc limit 1", [here.id]))
    .rows[0];
const codes = (error: unknown) => (error instanceof Problem ? error.items.map(({ code }) => code) : [String(error)]);
const publish = (id: string, answer: string | null = null, version?: number) =>
  as(board, async (ctx) => {
    const it = (await opinionById(ctx.sql, id))!;
    return publishOpinion(ctx, it, { id, version: version ?? it.version, answer });
  });
const refuse = (id: string) =>
  as(board, async (ctx) => {
    const it = (await opinionById(ctx.sql, id))!;
    return refuseOpinion(ctx, it, { id, version: it.version, reason: "Nêu tên người khác." });
  });
const shown = async (slug: string) => (await articleOf(here.slug, slug))!.it.opinions;

test("the receipt opens what became of an opinion and its answer, and nothing of who said it or what", async () => {
  const article = await published(),
    [said] = [await leave(article.id, { name: "Lê Thị Dân", words: "Số liệu ở đoạn hai chưa đúng." })],
    receipt = /YK-[0-9A-F]{8}/.exec((said as { done: string }).done)![0],
    looked = async () => (await lookUpOpinion(here.slug, plainReceipt(receipt.toLowerCase().replace("-", " "))!))!.it!;
  const { id } = await newest();
  expect(await looked()).toMatchObject({
    reference: receipt,
    state: "waiting",
    answer: null,
    decidedOn: null,
    article: { slug: article.slug },
  });
  await publish(id, "Đã sửa số liệu.");
  expect(await looked()).toMatchObject({ state: "published", answer: "Đã sửa số liệu." });
  await refuse(id);
  const refused = await looked();
  expect(refused).toMatchObject({ state: "refused", answer: null });
  expect(Object.keys(refused).toSorted()).toEqual(["answer", "article", "decidedOn", "receivedOn", "reference", "state"]);
  for (const word of ["Lê Thị Dân", "0900", "Số liệu", "Nêu tên người khác"]) expect(JSON.stringify(refused)).not.toContain(word);
  expect((await lookUpOpinion((await aProvince()).slug, receipt))!.it).toBeNull();
  expect(["YK-223DE8EC", "yk 223d e8ec", "", "PA-12AB34CD56EF", "SV-12"].map(plainReceipt)).toEqual([
    "YK-223DE8EC",
    "YK-223DE8EC",
    null,
    null,
    null,
  ]);
});

test("nobody reads an opinion before it is published; with it goes the answer, and where to ask back is gone", async () => {
  const article = await published();
  expect(await leave(article.id)).toMatchObject({ done: expect.stringMatching(/mã tiếp nhận YK-[0-9A-F]{8}/) });
  const { id } = await newest();
  expect(await shown(article.slug)).toEqual([]);
  await publish(id, "Cảm ơn Quý vị.");
  expect(await shown(article.slug)).toMatchObject([{ name: "Bạn đọc", words: "Một ý kiến đủ dài.", answer: "Cảm ơn Quý vị." }]);
  expect(await newest()).toMatchObject({ state: "published", contact: null });
  await refuse(id);
  expect(await shown(article.slug)).toEqual([]);
});

test("with the article its opinions leave the public and come back", async () => {
  const article = await published();
  await leave(article.id);
  await publish((await newest()).id);
  await as(board, async (ctx) => {
    const it = (await articleById(ctx.tx, article.id))!;
    return withdrawArticle(ctx, it, { id: article.id, version: it.version, word: "GỠ BÀI", reason: "Sai." });
  });
  expect((await ownerSql.query("select from published_opinion where article_id = $1", [article.id])).rowCount).toBe(0);
  await expect(leave(article.id)).rejects.toSatisfy((error) => codes(error)[0] === "record.not_found"); // what is not public takes no opinions
  await as(board, async (ctx) => {
    const it = (await articleById(ctx.tx, article.id))!;
    return publishArticle(ctx, it, { id: article.id, version: it.version, word: "CÔNG BỐ" });
  });
  expect(await shown(article.slug)).toHaveLength(1);
});

test("the suggestion box shows what was published and nothing else", async () => {
  await leave(null);
  expect((await opinionPage(here.slug, null))!.it.opinions).toEqual([]);
  await publish((await newest()).id);
  expect((await opinionPage(here.slug, null))!.it.opinions).toHaveLength(1);
});

test("one proof is one opinion, also for twenty at once", async () => {
  const proof = randomBytes(32),
    before = (await ownerSql.query("select from reader_opinion where province_id = $1", [here.id])).rowCount!;
  const { done, refused } = await atOnce(20, () => leave(null, { proof }));
  expect(done).toHaveLength(1);
  expect(refused.flatMap(codes)).toEqual(Array.from({ length: 19 }, () => "reader_opinion.proof_used"));
  expect((await ownerSql.query("select from reader_opinion where province_id = $1", [here.id])).rowCount).toBe(before + 1);
  // The control: it is the mark that refuses; without it the same proof counts again.
  await ownerSql.query("delete from reader_proof where proof = $1", [proof]);
  await leave(null, { proof });
});

test("an address is heard so many times an hour, a province too, also when all come at once", async () => {
  const from = addressMark("10.0.0.7", new Date());
  const { done, refused } = await atOnce(12, () => leave(null, { from }, { ofAddress: 4, ofProvince: 1_000 }));
  expect(done).toHaveLength(4);
  expect(new Set(refused.flatMap(codes))).toEqual(new Set(["reader_opinion.too_many"]));
  // The control: where there is room for all, all are heard.
  await expect(
    atOnce(12, () => leave(null, { from: addressMark("10.0.0.9", new Date()) }, { ofAddress: 12, ofProvince: 1_000 })).then(
      (it) => it.done.length,
    ),
  ).resolves.toBe(12);
  await expect(leave(null, {}, { ofAddress: 10, ofProvince: 1 })).rejects.toSatisfy((error) => codes(error)[0] === "reader_opinion.flood");
  await leave(null, { from: addressMark("10.0.0.8", new Date()) }, { ofAddress: 4, ofProvince: 1_000 });
  expect(addressMark("10.0.0.7", new Date("2026-01-02T05:00:00Z"))).not.toEqual(addressMark("10.0.0.7", new Date("2026-01-03T05:00:00Z"))); // not followed from day to day
});

test("a reader's words stay as they came, also for whoever may publish them", async () => {
  await leave(null);
  const { id } = await newest();
  await expect(as(board, async ({ sql }) => sql.query("update reader_opinion set words = 'khác' where id = $1", [id]))).rejects.toSatisfy(
    (error) => [...codes(error), (error as Error).message].some((said) => said.includes("reader_opinion.stays")),
  );
  await ownerSql.query("alter table reader_opinion disable trigger keep_reader_opinion");
  try {
    await as(board, async ({ sql }) => sql.query("update reader_opinion set words = 'khác' where id = $1", [id]));
    expect((await newest()).words).toBe("khác");
  } finally {
    await ownerSql.query("alter table reader_opinion enable trigger keep_reader_opinion");
  }
});

test("of two who decide at once one is told", async () => {
  await leave(null);
  const { id, version } = await newest();
  const { done, refused } = await atOnce(2, () => publish(id, "Trả lời.", version));
  expect([done.length, refused.flatMap(codes)]).toEqual([1, ["record.moved"]]);
});

test("the list asks one question for one opinion and for forty, and shows nobody what they may not decide", async () => {
  for (let n = 0; n < 40; n++) await leave(null);
  const seen = async (who: Player) => (await read<{ it: OpinionList }>(who.claim, opinionList("waiting")))!.rows[0]!.it.lines.length;
  expect(await seen(board)).toBeGreaterThanOrEqual(40);
  expect(await seen(stranger)).toBe(0);
});

test("the visitors' role writes through its one door only", async () => {
  await expect(
    sqlAs("app_portal").query("insert into reader_opinion (province_id, name, words, reference) values ($1, 'a', 'b', 'c')", [here.id]),
  ).rejects.toMatchObject({ code: "42501" });
  await expect(sqlAs("app_portal").query("select from reader_opinion")).rejects.toMatchObject({ code: "42501" });
  await expect(
    sqlAs("app_portal").query("select leave_reader_opinion(null, 'a', null, 'b', '\\x00', '\\x00', 9, 9)"),
  ).rejects.toMatchObject({ message: "record.not_found" }); // no province entered
});
