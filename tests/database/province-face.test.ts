import { buffer } from "node:stream/consumers";
import pg from "pg";
import sharp from "sharp";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { FaceInput } from "@/lib/portal/face/schema";
import { publishFace, resetFace, saveFace } from "@/lib/portal/face/keep";
import { faceOfProvince } from "@/lib/portal/face/queries";
import { addressesOf, feedOf, robotsAsked } from "@/lib/portal/news/machines";
import { publicPhoto } from "@/lib/portal/published";
import { makeSizes } from "@/lib/portal/photos/make";
import { Problem } from "@/lib/problems/problem";
import { readBytes } from "@/lib/storage/place";
import { sealFile } from "@/lib/storage/store";
import { faceOf, provinceAt } from "@/lib/tenancy/faces";
import { publishedProvinces, readPortal, renewFaces } from "@/lib/tenancy/portal";
import { HostOptions, setHost } from "../../scripts/operate/host.ts";
import { inside } from "../../scripts/operate/inside.ts";
import { aPerson, aProvince, as, insertAsOwner, type Player, type Province } from "../support/cast.ts";
import { ownerSql, sqlAs } from "../support/database.ts";

let here: Province, there: Province, admin: Player, stranger: Player;
beforeAll(async () => {
  [here, there] = [await aProvince(), await aProvince()];
  admin = await aPerson(here, { posts: ["province_admin"] });
  stranger = await aPerson(there, { posts: ["province_admin"] });
});
beforeEach(async () => void (await ownerSql.query("update province set host = null")));

const TYPED = {
  officialName: "Tỉnh Thử Nghiệm",
  shortName: "Thử Nghiệm",
  accent: "luc",
  responsible: "Nguyễn Văn An",
  address: "Số 1 đường Thử",
  phone: "0200 000 000",
  email: "thu@example.vn",
};
const shown = async (slug = here.slug) => (await readPortal(slug, { name: "one", text: "select 1" }))!.province;
const versionOf = (who = admin) => as(who, async (ctx) => (await faceOfProvince(ctx)).version);
const saved = async (
  typed: Partial<typeof TYPED> & { removeCrest?: "on" } = {},
  files: Record<string, File> = {},
  who = admin,
  version?: number,
) => {
  const input = FaceInput.parse({ version: version ?? (await versionOf(who)), ...TYPED, ...typed });
  return as(who, async (ctx) => saveFace(ctx, await faceOfProvince(ctx), input, files));
};
const published = (who = admin) =>
  as(who, async (ctx) => {
    const it = await faceOfProvince(ctx);
    return publishFace(ctx, it, { version: it.version });
  });
const reset = () =>
  as(admin, async (ctx) => {
    const it = await faceOfProvince(ctx);
    return resetFace(ctx, it, { version: it.version });
  });
const picture = async (shade: number) =>
  new File(
    [
      new Uint8Array(
        await sharp({ create: { width: 900, height: 900, channels: 4, background: { r: shade, g: 40, b: 40, alpha: 0.5 } } })
          .png()
          .toBuffer(),
      ),
    ],
    "bieu-trung.png",
  );
const events = async () =>
  (await ownerSql.query<{ event: string }>("select event from audit_entry where province_id = $1 order by seq", [here.id])).rows.map(
    ({ event }) => event,
  );
const host = (options: { tinh: string; "ten-mien"?: string; bo?: boolean }) =>
  inside(process.env.DATABASE_OWNER_URL!, (client) => setHost(client, HostOptions.parse(options), "http://localhost:3000"));

test("what is saved is seen by nobody outside before it is published; publishing shows all of it; each step stands in the log", async () => {
  const before = await shown();
  await saved();
  expect(await shown()).toEqual(before);
  await published();
  expect(await shown()).toMatchObject({
    name: "Thử Nghiệm",
    fullName: "Tỉnh Thử Nghiệm",
    accent: "luc",
    responsible: "Nguyễn Văn An",
    address: "Số 1 đường Thử",
    phone: "0200 000 000",
    email: "thu@example.vn",
  });
  await saved({ officialName: "Tỉnh Khác" });
  expect((await shown()).fullName).toBe("Tỉnh Thử Nghiệm");
  await reset();
  expect(await shown()).toEqual(before);
  expect(await events()).toEqual(["face.saved", "face.published", "face.saved", "face.reset"]);
  // The name on papers is another thing and never moved.
  expect((await publishedProvinces()).find(({ slug }) => slug === here.slug)!.name).toBe(before.name);
});

test("a crest is drawn again and in its sizes, shown once it is published, and gone with the copy that showed it", async () => {
  await saved({}, { crest: await picture(120) });
  const { crestId } = await as(admin, faceOfProvince),
    [{ file }] = (await ownerSql.query("select file_id as file from file_use where id = $1", [crestId])).rows;
  await makeSizes({ province: here.id, ref: file });
  expect(await publicPhoto(here.slug, crestId!, 480)).toBeNull();
  await published();
  const drawn = await publicPhoto(here.slug, crestId!, 480),
    { width, format, hasAlpha } = await sharp(await buffer(readBytes(here.id, drawn!.sha256))).metadata();
  expect([width, format, hasAlpha]).toEqual([480, "webp", true]);
  expect(await publicPhoto(there.slug, crestId!, 480)).toBeNull();
  await saved({}, { crest: await picture(121) });
  expect((await shown()).crestId).toBe(crestId);
  await published();
  expect((await shown()).crestId).not.toBe(crestId);
  expect(await publicPhoto(here.slug, crestId!)).toBeNull();
  // A crest that should never have been sent goes from the public at once.
  const last = await as(admin, faceOfProvince),
    [{ file: second }] = (await ownerSql.query("select file_id as file from file_use where id = $1", [last.crestId])).rows;
  await as(admin, (ctx) => sealFile(ctx, second, "Tải nhầm", { about: last.id!, everywhere: true }));
  expect([(await shown()).crestId, (await as(admin, faceOfProvince)).crestId]).toEqual([null, null]);
});

test("no drawing that is a program, no picture that is none, no words that cannot be", async () => {
  const svg = new File(['<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'], "bieu-trung.png", {
    type: "image/png",
  });
  await expect(saved({}, { crest: svg })).rejects.toBeInstanceOf(Problem);
  await expect(saved({}, { crest: new File(["GIF89a"], "a.png") })).rejects.toBeInstanceOf(Problem);
  const refused = (typed: object) => FaceInput.safeParse({ version: 0, ...TYPED, ...typed }).success;
  expect([
    refused({}),
    refused({ accent: "#ff0000" }),
    refused({ accent: "xanh" }),
    refused({ officialName: " \u202E " }),
    refused({ shortName: "a".repeat(61) }),
    refused({ phone: "javascript:alert(1)" }),
    refused({ email: "a@b" }),
  ]).toEqual([true, false, false, false, false, false, false]);
  expect(FaceInput.parse({ version: 0, ...TYPED, officialName: "Tỉnh\n\u202EThử\u200b 😀".normalize("NFD") }).officialName).toBe(
    "Tỉnh Thử 😀",
  );
  await expect(ownerSql.query("update province_face set accent = 'xanh' where province_id = $1", [here.id])).rejects.toMatchObject({
    constraint: "province_face_accent",
  });
});

test("of two administrators at once the second is shown what the first wrote, and nothing is lost", async () => {
  const version = await versionOf();
  await saved({ address: "Của người thứ nhất" }, {}, admin, version);
  await expect(saved({ address: "Của người thứ hai" }, {}, admin, version)).rejects.toMatchObject({
    fields: [{ field: "address", yours: "Của người thứ hai", theirs: "Của người thứ nhất" }],
  });
  expect((await as(admin, faceOfProvince)).address).toBe("Của người thứ nhất");
  await saved({ address: "Của người thứ hai" }); // the control: from the newest text it is taken
});

test("another province's administrator keeps their own, and only their own", async () => {
  await saved({ officialName: "Tỉnh Đây" });
  await published();
  await saved({ officialName: "Tỉnh Kia" }, {}, stranger);
  await published(stranger);
  expect([(await shown()).fullName, (await shown(there.slug)).fullName]).toEqual(["Tỉnh Đây", "Tỉnh Kia"]);
});

test("a host belongs to one province of the installation, is told to all, and can be taken back", async () => {
  const ear = new pg.Client({ connectionString: process.env.DATABASE_URL! }),
    heard = new Promise<string | undefined>((tell) => ear.once("notification", ({ payload }) => tell(payload)));
  await ear.connect();
  await ear.query("listen portal");
  await host({ tinh: here.slug, "ten-mien": "ThiDua.Thu-Nghiem.VN." });
  expect(await heard).toBe(here.slug);
  await ear.end();
  await expect(host({ tinh: there.slug, "ten-mien": "thidua.thu-nghiem.vn" })).rejects.toThrow(/đã thuộc về/);
  await expect(ownerSql.query("update province set host = 'thidua.thu-nghiem.vn' where id = $1", [there.id])).rejects.toMatchObject({
    constraint: "province_host_once",
  });
  for (const wrong of [
    "Thidua.vn",
    "thidua.vn:80",
    "10.0.0.1",
    "localhost",
    "a.localhost",
    "thidua",
    "*.thidua.vn",
    "thiđua.vn",
    `${"a.".repeat(130)}vn`,
    "-a.vn",
  ]) {
    await expect(ownerSql.query("update province set host = $1 where id = $2", [wrong, there.id]), wrong).rejects.toMatchObject({
      constraint: "province_host_plain",
    });
  }
  await expect(host({ tinh: here.slug, "ten-mien": "localhost" })).rejects.toThrow();
  await host({ tinh: here.slug, bo: true });
  await host({ tinh: there.slug, "ten-mien": "thidua.thu-nghiem.vn" });
  expect((await events()).slice(-2)).toEqual(["province.host_set", "province.host_removed"]);
});

test("nobody in the browser can set a host: neither the administrator nor the public", async () => {
  for (const role of ["app_runtime", "app_portal", "app_jobs"] as const)
    await expect(sqlAs(role).query("update province set host = 'xau.example.vn'"), role).rejects.toMatchObject({ code: "42501" });
});

test("feed, map and robots name the host of the province; what a visitor calls the server has no say", async () => {
  await insertAsOwner("published_article", {
    province_id: here.id,
    slug: "bai-co-ten-mien",
    title: "Bài",
    summary: "a",
    body: "b",
    author: "c",
    dated_on: "2026-01-01",
    published_at: "2026-01-01",
  });
  const hosts = (text: string) => [
    ...new Set([...text.matchAll(/(?:href="|<loc>|Sitemap: )(https?:\/\/[^/"<\s]+)/g)].map(([, one]) => one)),
  ];
  const machines = async () => hosts((await (await feedOf(here.slug)).text()) + (await (await addressesOf(here.slug)).text()));
  expect(await machines()).toEqual(["http://localhost:3000"]);
  await host({ tinh: here.slug, "ten-mien": "thidua.thu-nghiem.vn" });
  await renewFaces();
  expect([provinceAt("thidua.thu-nghiem.vn")?.slug, faceOf(here.slug)?.accent]).toEqual([here.slug, (await shown()).accent]);
  expect(await machines()).toEqual(["http://thidua.thu-nghiem.vn:3000"]);
  expect(await (await robotsAsked("thidua.thu-nghiem.vn")).text()).toBe(
    `User-agent: *\nDisallow: /api/\nSitemap: http://thidua.thu-nghiem.vn:3000/${here.slug}/sitemap.xml\n`,
  );
  const poisoned = await (await robotsAsked("evil.example")).text();
  expect(poisoned).not.toContain("evil.example");
  expect(hosts(poisoned).toSorted()).toEqual(["http://localhost:3000", "http://thidua.thu-nghiem.vn:3000"]);
  expect(hosts('href="http://evil.example/x"')).toEqual(["http://evil.example"]); // the control: it would be seen
});
