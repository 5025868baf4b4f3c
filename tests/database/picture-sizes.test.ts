import { existsSync } from "node:fs";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import { attachPhoto } from "@/lib/portal/photo";
import { makeSizes } from "@/lib/portal/photos/make";
import { EDGES } from "@/lib/portal/photos/sizes";
import { publicPhoto } from "@/lib/portal/published";
import { servePhoto } from "@/lib/portal/serve-photo";
import { Problem } from "@/lib/problems/problem";
import { readBytes } from "@/lib/storage/place";
import { sealFile } from "@/lib/storage/store";
import { aPerson, aProvince, as, atOnce, insertAsOwner, type Player, type Province } from "../support/cast.ts";
import { ownerSql, sqlAs } from "../support/database.ts";
import { pngOf } from "../support/pictures.ts";

let here: Province, board: Player, article: string;
beforeAll(async () => {
  here = await aProvince();
  board = await aPerson(here, { posts: ["board_officer"] });
  article = await insertAsOwner("article", { province_id: here.id, slug: "mot-bai", title: "Bài", summary: "a", body: "b", author: "c" });
});

const WORDS = { photoCaption: "", photoAlt: "Người" };
/** As a camera gives it: large, with the place and the camera written into it. */
const fromCamera = async (shade: number) =>
  new Uint8Array(
    await sharp({ create: { width: 2000, height: 1000, channels: 3, background: { r: shade, g: 90, b: 20 } } })
      .withExif({ IFD0: { Make: "MAY-ANH-RIENG" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "21/1 18/1 0/1" } })
      .jpeg()
      .toBuffer(),
  );
async function attached(shade: number): Promise<{ use: string; file: string }> {
  const bytes = await fromCamera(shade);
  const use = await as(board, (ctx) => attachPhoto(ctx, article, new File([bytes], "anh.jpg"), WORDS));
  return { use, file: (await ownerSql.query("select file_id as id from file_use where id = $1", [use])).rows[0].id };
}
const sizes = async (file: string) =>
  (await ownerSql.query<{ edge: number; sha256: string }>("select edge, sha256 from picture_size where file_id = $1 order by edge", [file]))
    .rows;
const drawn = async (sha256: string) => sharp(await buffer(readBytes(here.id, sha256))).metadata();
const published = async (use: string, file: string) =>
  insertAsOwner("published_file", {
    province_id: here.id,
    id: use,
    sha256: (await ownerSql.query("select sha256 from stored_file where id = $1", [file])).rows[0].sha256,
    media_type: "image/jpeg",
  });

test("a picture that was sent asks for its sizes; the job draws each once, without place and camera, and the picture itself stays", async () => {
  const { file } = await attached(11);
  expect(
    (
      await ownerSql.query(
        "select payload ->> 'ref' as ref from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'make-sizes'",
      )
    ).rows.map(({ ref }) => ref),
  ).toContain(file);
  await atOnce(3, () => makeSizes({ province: here.id, ref: file }));
  const made = await sizes(file);
  expect(made.map(({ edge }) => edge)).toEqual([...EDGES]);
  for (const { edge, sha256 } of made) {
    const { width, height, format, exif } = await drawn(sha256);
    expect([width, height, format, exif]).toEqual([edge, edge / 2, "webp", undefined]);
  }
  const [{ sha256 }] = (await ownerSql.query("select sha256 from stored_file where id = $1", [file])).rows;
  const kept = await drawn(sha256);
  expect([kept.width, kept.exif]).toEqual([2000, undefined]);
  expect((await sharp(await fromCamera(11)).metadata()).exif).toBeDefined(); // the control: it was sent with them
});

test("the public is given the size it asks for, the picture itself where there is none, and nothing that is not published", async () => {
  const { use, file } = await attached(12);
  expect(await publicPhoto(here.slug, use, 480)).toBeNull();
  await published(use, file);
  const whole = (await publicPhoto(here.slug, use))!.sha256;
  expect((await publicPhoto(here.slug, use, 480))!.sha256).toBe(whole); // not drawn yet
  await makeSizes({ province: here.id, ref: file });
  const [small] = await sizes(file);
  expect(await publicPhoto(here.slug, use, 480)).toMatchObject({ sha256: small!.sha256, mediaType: "image/webp" });
  expect((await publicPhoto(here.slug, use, 481))!.sha256).toBe(whole);
  expect((await servePhoto(here.slug, use, null, 480)).headers.get("content-type")).toBe("image/webp");
  await expect(sqlAs("app_portal").query("select from picture_size")).rejects.toMatchObject({ code: "42501" });
});

test("with a sealed picture its drawings go, bytes and all; none is made of it afterwards", async () => {
  const { use, file } = await attached(13);
  await published(use, file);
  await makeSizes({ province: here.id, ref: file });
  const made = await sizes(file),
    path = (sha256: string) => join(process.env.FILES_URL!.slice("file:".length), here.id, sha256);
  expect(made.map(({ sha256 }) => existsSync(path(sha256)))).toEqual([true, true, true]);
  await as(board, (ctx) => sealFile(ctx, file, "lộ mặt trẻ em", { about: article, everywhere: true }));
  expect(await publicPhoto(here.slug, use, 480)).toBeNull();
  expect([(await sizes(file)).length, ...made.map(({ sha256 }) => existsSync(path(sha256)))]).toEqual([0, false, false, false]);
  await makeSizes({ province: here.id, ref: file });
  expect(await sizes(file)).toEqual([]);
});

test("a worker that starts asks for those that were never drawn", async () => {
  const { file } = await attached(14),
    asked = async () =>
      (await sqlAs("app_jobs").query("select ref from unsized_pictures() where province = $1", [here.id])).rows.map(({ ref }) => ref);
  expect(await asked()).toContain(file);
  await makeSizes({ province: here.id, ref: file });
  expect(await asked()).not.toContain(file);
});

test("a picture of more than 40 million points is refused in words that say how many it has", async () => {
  const file = new File([new Uint8Array(pngOf(8000, 6000))], "lon.png");
  const error = await as(board, (ctx) => attachPhoto(ctx, article, file, WORDS)).then(
    () => null,
    (one: unknown) => one,
  );
  expect(error instanceof Problem ? error.items : error).toEqual([
    { code: "file.too_many_points", field: "photo", facts: { width: "8.000", height: "6.000", limit: 40 } },
  ]);
});
