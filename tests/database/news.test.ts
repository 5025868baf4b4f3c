import { beforeAll, describe, expect, test } from "vitest";
import { feedOf, addressesOf, robotsAsked } from "@/lib/portal/news/machines";
import { publishDue } from "@/lib/portal/news/due";
import { addPicture, dropPicture } from "@/lib/portal/news/pictures";
import { returnArticle, scheduleArticle, sendArticle, unscheduleArticle } from "@/lib/portal/news/review";
import { saveTags } from "@/lib/portal/news/tags";
import { articleOf, newsOf, publicPhoto } from "@/lib/portal/published";
import { publishArticle, withdrawArticle } from "@/lib/portal/publish";
import { articleById } from "@/lib/portal/queries";
import { countReading, readingsWritten } from "@/lib/portal/tally";
import { Problem } from "@/lib/problems/problem";
import type { Ctx } from "@/lib/action/action";
import { readPortal } from "@/lib/tenancy/portal";
import {
  aPerson,
  aProvince,
  as,
  atOnce,
  aUnit,
  aYear,
  insertAsOwner,
  type Player,
  type Province,
  type Unit,
  type Year,
} from "../support/cast.ts";
import { ownerSql, sqlAs } from "../support/database.ts";
import { aPicture } from "../support/pictures.ts";

let here: Province,
  year: Year,
  unit: Unit,
  writer: Player,
  reader: Player,
  count = 0;
beforeAll(async () => {
  here = await aProvince();
  unit = await aUnit(here);
  year = await aYear(here, [unit]);
  writer = await aPerson(here, { unit, posts: ["board_officer"] });
  reader = await aPerson(here, { unit, posts: ["board_leader"] });
});

const SHA = "cd".repeat(32);
async function aDraft(more: Record<string, unknown> = {}): Promise<{ id: string; slug: string }> {
  const slug = `tin-${++count}`;
  const id = await insertAsOwner("article", {
    province_id: here.id,
    slug,
    title: `Tin ${count}`,
    summary: "Họp.",
    body: "Nội dung.",
    author: "Văn phòng",
    bloc_id: year.blocId,
    bloc_year_id: year.blocYearId,
    updated_by_id: writer.personId,
    ...more,
  });
  return { id, slug };
}
/** A picture of the text, without its bytes. */
async function pictured(id: string, number = 1): Promise<string> {
  const { rows } = await ownerSql.query(
    "insert into stored_file (province_id, sha256, bytes, media_type) values ($1, $2, 1, 'image/jpeg') on conflict (province_id, sha256) do update set bytes = 1 returning id",
    [here.id, SHA],
  );
  const use = await insertAsOwner("file_use", {
    province_id: here.id,
    file_id: rows[0].id,
    file_name: "anh.jpg",
    kind: "article_photo",
    about: id,
    caption: "Lễ ký",
    alt_text: "Tám người",
  });
  await insertAsOwner("article_picture", { province_id: here.id, article_id: id, number, use_id: use });
  return use;
}
type Verb<Input> = (ctx: Ctx, it: NonNullable<Awaited<ReturnType<typeof articleById>>>, input: Input) => Promise<unknown>;
const doing = <More extends object>(who: Player, id: string, verb: Verb<{ id: string; version: number } & More>, more: More) =>
  as(who, async (ctx) => {
    const it = (await articleById(ctx.tx, id))!;
    return verb(ctx, it, { id, version: it.version, ...more });
  });
const WORD = { word: "CÔNG BỐ" };
const publish = (who: Player, id: string) => doing(who, id, publishArticle, WORD);
const codes = async (work: Promise<unknown>) =>
  work.then(
    () => [],
    (error: unknown) => (error instanceof Problem ? error.items.map(({ code }) => code) : [String(error)]),
  );
const seen = async (slug: string) => (await articleOf(here.slug, slug))!.it.article;
const row = async (id: string) => (await ownerSql.query("select * from article where id = $1", [id])).rows[0];

describe("a second person", () => {
  test("whoever wrote the last words publishes them neither now nor at an hour; a second person does", async () => {
    const { id, slug } = await aDraft();
    expect(await codes(publish(writer, id))).toEqual(["article.second_person"]);
    expect(await codes(doing(writer, id, scheduleArticle, { ...WORD, day: "2099-01-05", time: { hour: 8, minute: 0 } }))).toEqual([
      "article.second_person",
    ]);
    await doing(writer, id, sendArticle, {});
    expect(await codes(doing(writer, id, sendArticle, {}))).toEqual(["article.sent_already"]);
    await doing(reader, id, returnArticle, { reason: "Thiếu số người dự." });
    expect(await row(id)).toMatchObject({ sent_at: null, returned_reason: "Thiếu số người dự." });
    await doing(writer, id, sendArticle, {});
    await publish(reader, id);
    expect(await seen(slug)).toMatchObject({ title: `Tin ${count}` });
    expect(await row(id)).toMatchObject({ sent_at: null, returned_reason: null });
  });

  test("the database holds it where the application forgot; without its trigger it would not", async () => {
    const { id } = await aDraft();
    const bare = (who: Player) =>
      as(who, (ctx) =>
        ctx.tx.article.updateMany({
          where: { id },
          data: { status: "published", publishedAt: ctx.now, publishedById: who.personId, publishedVersion: 2 },
        }),
      );
    await expect(bare(writer)).rejects.toThrow(/article.second_person/);
    await ownerSql.query("alter table article disable trigger article_second_person");
    await bare(writer);
    await ownerSql.query("alter table article enable trigger article_second_person");
    await ownerSql.query("update article set status = 'draft' where id = $1", [id]);
  });
});

describe("an hour that was set", () => {
  const due = (id: string) => doing(reader, id, scheduleArticle, { ...WORD, day: "2099-01-05", time: { hour: 8, minute: 0 } });
  const hourComes = (id: string) => ownerSql.query("update article set due_at = now() - interval '1 second' where id = $1", [id]);
  const worker = (id: string) => publishDue({ province: here.id, ref: id });

  test("nothing is public before it; when it comes the worker publishes what was read, once, and tells every instance", async () => {
    const { id, slug } = await aDraft();
    await due(id);
    await worker(id);
    expect(await seen(slug)).toBeNull(); // asked too early, the worker does nothing
    await hourComes(id);
    const heard: string[] = [],
      listener = await ownerSql.connect();
    listener.on("notification", ({ payload }) => heard.push(payload ?? ""));
    await listener.query("listen portal");
    const asked = (await sqlAs("app_jobs").query("select ref from due_articles() where province = $1", [here.id])).rows.map(
      ({ ref }) => ref,
    );
    expect(asked).toEqual([id]);
    await atOnce(4, () => worker(id));
    await listener.query("unlisten portal");
    listener.release();
    expect(await seen(slug)).toMatchObject({ title: `Tin ${count}` });
    expect(await row(id)).toMatchObject({
      status: "published",
      published_by_id: reader.personId,
      due_at: null,
      version: 3,
      published_version: 3,
    });
    expect(
      (await ownerSql.query("select event from audit_entry where about = $1 order by seq", [id])).rows.map(({ event }) => event),
    ).toEqual(["article.due_set", "article.published"]);
    expect(heard).toEqual([here.slug]);
  });

  test("an hour that has passed, and one that was taken back, publish nothing", async () => {
    const { id, slug } = await aDraft();
    expect(await codes(doing(reader, id, scheduleArticle, { ...WORD, day: "2020-01-05", time: { hour: 8, minute: 0 } }))).toEqual([
      "article.due_past",
    ]);
    await due(id);
    await doing(reader, id, unscheduleArticle, {});
    await worker(id);
    expect(await seen(slug)).toBeNull();
  });

  test("words changed after they were read, and a right that has ended, let the hour go and say why", async () => {
    const changed = await aDraft(),
      orphaned = await aDraft();
    await due(changed.id);
    await ownerSql.query("update article set title = 'Khác', version = version + 1 where id = $1", [changed.id]);
    const left = await aPerson(here, { unit, posts: ["board_officer"] });
    await doing(left, orphaned.id, scheduleArticle, { ...WORD, day: "2099-01-05", time: { hour: 8, minute: 0 } });
    await ownerSql.query("update post set until = '2025-01-01' where person_id = $1", [left.personId]);
    for (const { id } of [changed, orphaned]) {
      await hourComes(id);
      await worker(id);
    }
    expect([await seen(changed.slug), await seen(orphaned.slug)]).toEqual([null, null]);
    expect((await row(changed.id)).returned_reason).toContain("Bài đã sửa sau khi hẹn giờ");
    expect((await row(orphaned.id)).returned_reason).toContain("không còn quyền");
  });

  test("the visitors' role can neither ask for it nor publish", async () => {
    for (const call of [
      "due_articles()",
      `due_article('${here.id}')`,
      `settle_due_article('${here.id}', true)`,
      `article_to_public('${here.id}', now())`,
    ])
      await expect(sqlAs("app_portal").query(`select ${call}`)).rejects.toMatchObject({ code: "42501" });
  });
});

describe("pictures and tags", () => {
  test("a picture is a number in the text; the public has it with the article and no longer", async () => {
    const { id, slug } = await aDraft({ body: "Mở đầu.\n\n[ảnh 1]\n\n[ảnh 2]" });
    const use = await pictured(id);
    expect(await codes(publish(reader, id))).toEqual(["article.picture_missing"]);
    await ownerSql.query("update article set body = E'Mở đầu.\\n\\n[ảnh 1]' where id = $1", [id]);
    expect(await publicPhoto(here.slug, use)).toBeNull();
    await publish(reader, id);
    expect((await seen(slug))!.pictures).toEqual([{ number: 1, photoId: use, caption: "Lễ ký", alt: "Tám người" }]);
    expect(await publicPhoto(here.slug, use)).toMatchObject({ sha256: SHA });
    await doing(reader, id, withdrawArticle, { word: "GỠ BÀI", reason: "Sai." });
    expect(await publicPhoto(here.slug, use)).toBeNull();
    expect((await ownerSql.query("select from published_picture where article_id = $1", [id])).rowCount).toBe(0);
  });

  test("one that is added has the next free number; taken away, its number is free again", async () => {
    const { id } = await aDraft(),
      file = new File([new Uint8Array(await aPicture(91))], "a.png");
    const add = (files: Record<string, File>) =>
      as(writer, async (ctx) => {
        const it = (await articleById(ctx.tx, id))!;
        return addPicture(ctx, it, { id, version: it.version, caption: "", alt: "Người" }, files);
      });
    expect(await codes(add({}))).toEqual(["file.missing"]);
    for (const _ of [1, 2]) await add({ picture: file });
    await doing(writer, id, dropPicture, { number: 1 });
    await add({ picture: file });
    expect((await as(writer, (ctx) => articleById(ctx.tx, id)))!.pictures.map(({ number }) => number)).toEqual([1, 2]);
    for (const [bytes, name] of [
      ["<svg xmlns='http://www.w3.org/2000/svg'/>", "a.svg"],
      ["GIF?", "a.png"],
    ] as const)
      expect(await codes(add({ picture: new File([bytes], name) })), name).toEqual(["file.wrong_kind"]);
  });

  test("readers find an article by bloc and unit; a unit of another bloc is refused", async () => {
    const { id } = await aDraft(),
      stranger = await aUnit(here);
    expect(await codes(doing(writer, id, saveTags, { movementId: null, units: [stranger.id] }))).toEqual(["article.tag_elsewhere"]);
    await doing(writer, id, saveTags, { movementId: null, units: [unit.id] });
    await publish(reader, id);
    const about = async (name: string) => (await newsOf(here.slug, { about: name }))!.it.lines.map((line) => line.id);
    expect(await about(unit.name)).toEqual([id]);
    expect(await about(stranger.name)).toEqual([]);
  });
});

describe("what machines read", () => {
  test("feed and map hold what is published, under the host of the settings, as text; a draft and what was withdrawn are in neither", async () => {
    const { id, slug } = await aDraft({ title: '<b>"A & B"</b>\u0007 😀' });
    const machines = async () => (await (await feedOf(here.slug)).text()) + (await (await addressesOf(here.slug)).text());
    expect(await machines()).not.toContain(slug);
    await publish(reader, id);
    const text = await machines();
    expect(text.split(`/${here.slug}/tin/${slug}`)).toHaveLength(3);
    expect(text).toContain("&lt;b&gt;&quot;A &amp; B&quot;&lt;/b&gt; 😀");
    expect(
      [...text.matchAll(/(?:href="|<loc>)(https?:\/\/[^/"<]+)/g)]
        .map(([, host]) => host)
        .filter((host) => host !== process.env.APP_URL!.replace(/\/$/, "")),
    ).toEqual([]);
    await doing(reader, id, withdrawArticle, { word: "GỠ BÀI", reason: "Sai." });
    expect(await machines()).not.toContain(slug);
    expect((await feedOf("khong-co")).status).toBe(404);
    expect(await (await robotsAsked(null)).text()).toContain(`/${here.slug}/sitemap.xml`);
  });

  test("visits are counted by the day, none is lost when many come at once, and the sum goes on over the days", async () => {
    const visits = async () => (await readPortal(here.slug, { name: "one", text: "select 1" }))!.province.visits;
    await insertAsOwner("portal_visit", { province_id: here.id, day: "2020-01-01", visits: 7, before: 5 });
    expect(await visits()).toEqual({ today: 0, all: 12 });
    await atOnce(20, () => {
      void countReading(here.slug, null);
      return readingsWritten();
    });
    expect(await visits()).toEqual({ today: 20, all: 32 });
  });
});
