import { beforeAll, describe, expect, test } from "vitest";
import { articleOf, frontOf, newsOf, publicPhoto } from "@/lib/portal/published";
import { pledgeByCode } from "@/lib/portal/published-pledge";
import { publishArticle, withdrawArticle } from "@/lib/portal/publish";
import { articleById, type ArticleFound } from "@/lib/portal/queries";
import { CHANNEL, tellInstances } from "@/lib/portal/renew";
import { pixelHref } from "@/lib/portal/addresses";
import { saveArticle } from "@/lib/portal/save";
import { nextWritten, readingsWritten } from "@/lib/portal/tally";
import { counted } from "@/lib/portal/views";
import { Clash, Problem } from "@/lib/problems/problem";
import { sealFile } from "@/lib/storage/store";
import { aPerson, aProvince, as, atOnce, aUnit, insertAsOwner, type Player, type Province } from "../support/cast.ts";
import { ownerSql, sqlAs } from "../support/database.ts";

const SHA = "ab".repeat(32);
const BROWSER = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";
let here: Province,
  elsewhere: Province,
  board: Player,
  count = 0;

beforeAll(async () => {
  here = await aProvince();
  elsewhere = await aProvince();
  board = await aPerson(here, { unit: await aUnit(here), posts: ["board_officer"] });
});

/** A whole draft; with a picture whose bytes nobody asks for here. */
async function aDraft({ photo = false } = {}): Promise<{ id: string; slug: string; photoId: string | null }> {
  const slug = `bai-${++count}`;
  const id = await insertAsOwner("article", {
    province_id: here.id,
    slug,
    title: `Bài ${count}`,
    summary: "Họp ngày 11/04.",
    body: "Nội dung.",
    author: "Văn phòng",
    dated_on: "2026-04-27",
  });
  if (!photo) return { id, slug, photoId: null };
  const { rows } = await ownerSql.query(
    "insert into stored_file (province_id, sha256, bytes, media_type) values ($1, $2, 1, 'image/jpeg') on conflict (province_id, sha256) do update set bytes = 1 returning id",
    [here.id, SHA],
  );
  const photoId = await insertAsOwner("file_use", {
    province_id: here.id,
    file_id: rows[0].id,
    file_name: "anh.jpg",
    kind: "article_photo",
    about: id,
    caption: "Lễ ký",
    alt_text: "Tám người đứng sau bàn",
  });
  await ownerSql.query("update article set photo_id = $1 where id = $2", [photoId, id]);
  return { id, slug, photoId };
}

type Verb = (it: ArticleFound) => Parameters<typeof publishArticle>[2];
const publish = (id: string, input: Verb = ({ version }) => ({ id, version, word: "CÔNG BỐ" })) =>
  as(board, async (ctx) => {
    const it = (await articleById(ctx.tx, id))!;
    return publishArticle(ctx, it, input(it));
  });
const withdraw = (id: string) =>
  as(board, async (ctx) => {
    const it = (await articleById(ctx.tx, id))!;
    return withdrawArticle(ctx, it, { id, version: it.version, word: "GỠ BÀI", reason: "Sai tên đơn vị." });
  });
const pixelOf = (id: string, headers: Record<string, string>, method = "GET") =>
  counted({ method, url: pixelHref(here.slug, id), headers });
const read = async (id: string) => {
  pixelOf(id, { "user-agent": BROWSER });
  await readingsWritten();
};
const seen = async (province: Province, slug: string) => (await articleOf(province.slug, slug))!.it.article;
const codes = (error: unknown) => (error instanceof Problem ? error.items.map(({ code }) => code) : [String(error)]);

describe("what the public may read", () => {
  const OPEN = [
    "article_view",
    "national_title",
    "published_article",
    "published_decision",
    "published_face",
    "published_file",
    "published_former_name",
    "published_honour",
    "published_notice",
    "published_opinion",
    "published_picture",
    "published_pledge",
    "published_province",
    "published_ranking",
    "portal_visit",
  ].toSorted();
  const readable = async () => {
    const { rows } = await ownerSql.query<{ name: string }>(
      "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v', 'm', 'p') order by 1",
    );
    const tried = await Promise.all(
      rows.map(
        async ({ name }) =>
          [
            name,
            await sqlAs("app_portal")
              .query(`select from "${name}" limit 1`)
              .then(
                () => true,
                () => false,
              ),
          ] as const,
      ),
    );
    return tried.filter(([, open]) => open).map(([name]) => name);
  };

  test("app_portal reads published copies and nothing else of all tables", async () => {
    expect(await readable()).toEqual(OPEN);
    await ownerSql.query("grant select on article to app_portal");
    expect(await readable()).toContain("article"); // the control: a table opened by mistake is found
    await ownerSql.query("revoke select on article from app_portal");
  });

  test("app_portal changes none of them but the counts", async () => {
    for (const table of OPEN.filter((name) => name.startsWith("published_"))) {
      await expect(sqlAs("app_portal").query(`delete from ${table}`)).rejects.toMatchObject({ code: "42501" });
      await expect(sqlAs("app_portal").query(`insert into ${table} default values`)).rejects.toMatchObject({ code: "42501" });
    }
    await expect(sqlAs("app_portal").query("delete from article_view")).rejects.toMatchObject({ code: "42501" });
  });

  test("a picture that is sealed leaves the published article at once, and does not come back with it", async () => {
    const { id, slug, photoId } = await aDraft({ photo: true });
    await publish(id);
    expect((await seen(here, slug))!.photoId).toBe(photoId);
    const [file] = (await ownerSql.query("select file_id as id from file_use where id = $1", [photoId])).rows;
    // What fails later takes the sealing back with it, whole.
    await expect(
      as(board, async (ctx) => {
        await sealFile(ctx, file.id, "lộ mặt trẻ em", { about: id, everywhere: true });
        throw new Error("later");
      }),
    ).rejects.toThrow("later");
    expect((await seen(here, slug))!.photoId).toBe(photoId);
    await as(board, (ctx) => sealFile(ctx, file.id, "lộ mặt trẻ em", { about: id, everywhere: true }));
    expect(await publicPhoto(here.slug, photoId!)).toBeNull();
    expect((await seen(here, slug))!.photoId).toBeNull();
    await publish(id);
    expect(await seen(here, slug)).toMatchObject({ title: expect.stringContaining("Bài"), photoId: null });
    await ownerSql.query("update stored_file set sealed_at = null, seal_reason = null where id = $1", [file.id]);
  });

  test("a draft is nowhere; once published it is on every page, and only of its own province", async () => {
    const { id, slug, photoId } = await aDraft({ photo: true });
    expect(await seen(here, slug)).toBeNull();
    expect(await publicPhoto(here.slug, photoId!)).toBeNull();
    await publish(id);
    expect(await seen(here, slug)).toMatchObject({ title: `Bài ${count}`, photoId });
    expect(await publicPhoto(here.slug, photoId!)).toMatchObject({ provinceId: here.id, sha256: SHA });
    expect((await frontOf(here.slug))!.it.news.map((line) => line.id)).toContain(id);
    expect((await newsOf(here.slug, { words: "BAI" }))!.it.lines.map((line) => line.id)).toContain(id);
    expect(await seen(elsewhere, slug)).toBeNull();
    expect(await publicPhoto(elsewhere.slug, photoId!)).toBeNull();
    expect(await articleOf("khong-co-tinh-nay", slug)).toBeNull();
  });

  test("a withdrawn article and its picture are gone; its count comes back with it", async () => {
    const { id, slug, photoId } = await aDraft({ photo: true });
    await publish(id);
    await read(id);
    await withdraw(id);
    expect(await seen(here, slug)).toBeNull();
    expect(await publicPhoto(here.slug, photoId!)).toBeNull();
    await read(id);
    await publish(id);
    expect((await articleOf(here.slug, slug))!.it.views).toBe(1);
  });

  test("an edit is not public until it is published again", async () => {
    const { id, slug } = await aDraft();
    await publish(id);
    await ownerSql.query("update article set title = 'Tên mới', version = version + 1 where id = $1", [id]);
    expect(await seen(here, slug)).toMatchObject({ title: `Bài ${count}` });
    await publish(id);
    expect(await seen(here, slug)).toMatchObject({ title: "Tên mới" });
  });

  test("a code is found as people type it, in its province only", async () => {
    const parties = JSON.stringify([
      { unitName: "Sở A", signature: { signerName: "A", manner: "APP", signedAt: "2026-01-05T02:00:00Z" } },
      { unitName: "Sở B", signature: null },
    ]);
    await insertAsOwner("published_pledge", {
      province_id: here.id,
      code: "GU-AB12-CD34",
      title: "Giao ước",
      bloc_name: "Khối",
      year: "2026",
      text_hash: SHA,
      frozen_at: new Date(),
      parties,
      clauses: JSON.stringify([{ heading: "Điều", body: "Làm" }]),
      updated_at: new Date(),
    });
    const found = await pledgeByCode(here.slug, " gu-ab12 cd34 ");
    expect(found!.it).toMatchObject({ code: "GU-AB12-CD34", text: null }); // words that were not published stay unread
    expect(found!.it!.parties.map(({ signature }) => Boolean(signature))).toEqual([true, false]);
    expect((await pledgeByCode(elsewhere.slug, "GU-AB12-CD34"))!.it).toBeNull();
    expect((await pledgeByCode(here.slug, "%"))!.it).toBeNull();
  });
});

describe("counting", () => {
  const views = async (slug: string) => (await articleOf(here.slug, slug))!.it.views;
  const rows = async (id: string) => (await ownerSql.query("select from article_view where article_id = $1", [id])).rowCount;

  test("one request counts once; many wait together and are written as one", async () => {
    const { id, slug } = await aDraft();
    await publish(id);
    for (let n = 0; n < 20; n++) pixelOf(id, { "user-agent": BROWSER });
    expect(await rows(id)).toBe(0); // no reader asks the database
    expect(await views(slug)).toBe(20); // whoever reads the number asks for what waits
    pixelOf(id, { "user-agent": BROWSER });
    expect(await views(slug)).toBe(21);
    expect(await rows(id)).toBe(1);
  });

  test("what waits is written by itself after a moment", async () => {
    const { id, slug } = await aDraft();
    await publish(id);
    await readingsWritten();
    expect(pixelOf(id, { "user-agent": BROWSER })).toBe(true); // begins a batch; the next reading only joins it
    expect(pixelOf(id, { "user-agent": BROWSER })).toBe(false);
    expect(await nextWritten()).toEqual([{ tinh: here.slug, id, slug }]);
    expect(await rows(id)).toBe(1);
    expect(await views(slug)).toBe(2);
  });

  test("instances that write the same articles at once lose nothing", async () => {
    const [a, b] = [await aDraft(), await aDraft()];
    await publish(a.id);
    await publish(b.id);
    await atOnce(20, async (n) => {
      for (const { id } of n % 2 ? [a, b] : [b, a]) pixelOf(id, { "user-agent": BROWSER });
      await readingsWritten();
    });
    expect([await views(a.slug), await views(b.slug)]).toEqual([20, 20]);
  });

  test("robots, fetching ahead and pictures on other sites do not count; a reader does", async () => {
    const { id, slug } = await aDraft();
    await publish(id);
    pixelOf(id, { "user-agent": "Mozilla/5.0 (compatible; Googlebot/2.1)" });
    pixelOf(id, {});
    pixelOf(id, { "user-agent": BROWSER, "sec-purpose": "prefetch" });
    pixelOf(id, { "user-agent": BROWSER }, "HEAD");
    pixelOf(id, { "user-agent": BROWSER, "sec-fetch-site": "cross-site" });
    expect(await views(slug)).toBe(0);
    pixelOf(id, { "user-agent": BROWSER, "sec-fetch-site": "same-origin" });
    expect(await views(slug)).toBe(1);
  });

  test("what is not public, not there or not an id counts nothing", async () => {
    const { id } = await aDraft();
    pixelOf(id, { "user-agent": BROWSER });
    pixelOf("../x", { "user-agent": BROWSER });
    await readingsWritten();
    expect(await rows(id)).toBe(0);
  });
});

describe("publishing", () => {
  const state = async (id: string) =>
    (await ownerSql.query("select status, version, published_at from article where id = $1", [id])).rows[0];
  const trail = async (id: string) =>
    (await ownerSql.query("select event from audit_entry where about = $1", [id])).rows.map(({ event }) => event);

  test("is whole or nothing: when the copy cannot be made, nothing is written", async () => {
    const { id, slug, photoId } = await aDraft({ photo: true });
    const other = await aDraft();
    await publish(other.id);
    await ownerSql.query("update published_article set slug = $1 where id = $2", [slug, other.id]); // the address is taken
    await expect(publish(id)).rejects.toThrow();
    expect(await state(id)).toEqual({ status: "draft", version: 1, published_at: null });
    expect(await publicPhoto(here.slug, photoId!)).toBeNull();
    expect(await trail(id)).toEqual([]);
  });

  test("needs the typed word and a whole text", async () => {
    const { id } = await aDraft();
    await expect(publish(id, ({ version }) => ({ id, version, word: "cong bo" }))).rejects.toMatchObject({
      items: [{ code: "article.publish_word", field: "word" }],
    });
    await ownerSql.query("update article set body = '' where id = $1", [id]);
    await expect(publish(id)).rejects.toMatchObject({ items: [{ code: "article.no_body" }] });
  });

  test.each(Array.from({ length: 10 }, (_, round) => round))("twenty at once publish one copy, round %i", async () => {
    const { id } = await aDraft({ photo: true });
    const { done, refused } = await atOnce(20, () => publish(id, () => ({ id, version: 1, word: "CÔNG BỐ" })));
    expect(done).toHaveLength(1);
    expect(new Set(refused.flatMap(codes))).toEqual(new Set(["record.moved"]));
    expect((await ownerSql.query("select from published_article where id = $1", [id])).rowCount).toBe(1);
    expect(await trail(id)).toEqual(["article.published"]);
  });

  test("the control: with the version standing still, more than one goes through", async () => {
    const { id } = await aDraft();
    await ownerSql.query(
      "create function stand_still() returns trigger language plpgsql as $$ begin new.version := old.version; return new; end $$",
    );
    await ownerSql.query("create trigger stand_still before update on article for each row execute function stand_still()");
    try {
      expect((await atOnce(5, () => publish(id, () => ({ id, version: 1, word: "CÔNG BỐ" })))).done).toHaveLength(5); // at once or one after the other
    } finally {
      await ownerSql.query("drop trigger stand_still on article; drop function stand_still()");
    }
  });

  test("two writers of one text: the second sees both and nothing is lost", async () => {
    const { id } = await aDraft();
    const input = {
      id,
      version: 1,
      slug: `bai-${count}`,
      summary: "Họp ngày 11/04.",
      body: "Nội dung.",
      author: "Văn phòng",
      blocYearId: null,
      meetingId: null,
      roleModelId: null,
      eventOn: null,
      datedOn: "2026-04-27",
      photoCaption: "",
      photoAlt: "",
    };
    const write = (title: string) => as(board, async (ctx) => saveArticle(ctx, (await articleById(ctx.tx, id))!, { ...input, title }, {}));
    await write("Tên của người thứ nhất");
    const refusal = await write("Tên của người thứ hai").catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Clash);
    expect((refusal as Clash).fields).toMatchObject([{ field: "title", yours: "Tên của người thứ hai", theirs: "Tên của người thứ nhất" }]);
    expect((refusal as Clash).version).toBe(2);
  });
});

describe("other instances", () => {
  test("are told which province to make anew when the change is committed, and of nothing that was rolled back", async () => {
    const heard: string[] = [],
      ear = await ownerSql.connect();
    ear.on("notification", ({ payload }) => heard.push(payload ?? ""));
    await ear.query(`listen ${CHANNEL}`);
    try {
      await as(board, async (ctx) => {
        await tellInstances(ctx);
        throw new Error("rolled back");
      }).catch(() => {});
      await ear.query("select 1"); // what was announced before arrives with this answer
      expect(heard).toEqual([]);
      await as(board, (ctx) => tellInstances(ctx));
      await ear.query("select 1");
      expect(heard).toEqual([here.slug]);
    } finally {
      ear.release(true);
    }
  });
});
