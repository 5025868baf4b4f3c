import { spawn, type ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test, type APIRequestContext } from "@playwright/test";
import { keysOf } from "../../../prisma/seed/province.ts";
import { setHost } from "../../../scripts/operate/host.ts";
import { aPicture } from "../../support/pictures.ts";
import { asOwner } from "../support/owner.ts";
import { pageOf } from "../support/people.ts";

// Two servers on one database, as behind a load balancer: what is published or taken back on one is so on the other within a second.
const PORT = Number(process.env.JOURNEYS_PORT ?? 4173) + 10,
  OTHER = `http://127.0.0.1:${PORT}`;
const ARTICLE = "tam-don-vi-ky-giao-uoc-thi-dua-2017";
let second: ChildProcess;

test.beforeAll(async () => {
  const secrets = JSON.parse(readFileSync(".data-journeys/secrets.json", "utf8")) as {
    session: string;
    identity: string;
    actions: string;
    roles: Record<string, string>;
  };
  const urlOf = (role: string) => {
    const url = new URL(readFileSync(".data-journeys/owner.url", "utf8").trim());
    [url.username, url.password] = [role, secrets.roles[role]!];
    return url.href;
  };
  second = spawn(process.execPath, ["node_modules/next/dist/bin/next", "start", "--hostname", "127.0.0.1", "--port", String(PORT)], {
    stdio: ["ignore", "inherit", "inherit"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      PORT: String(PORT),
      HOST: "127.0.0.1",
      APP_URL: OTHER,
      SESSION_SECRET: secrets.session,
      IDENTITY_KEY: secrets.identity,
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: secrets.actions,
      DATABASE_URL: urlOf("app_runtime"),
      DATABASE_PORTAL_URL: urlOf("app_portal"),
      DATABASE_JOBS_URL: urlOf("app_jobs"),
      DATA_DIR: resolve(".data-journeys"),
      FILES_URL: `file:${resolve(".data-journeys/files")}`,
      DEMO: "1",
    },
  });
  await expect
    .poll(
      () =>
        fetch(`${OTHER}/api/health`).then(
          ({ status }) => status,
          () => 0,
        ),
      { timeout: 60_000 },
    )
    .toBe(200);
});
test.afterAll(() => void second.kill("SIGTERM"));

/** What a visitor of a server gets; asked twice first, so that it is surely kept there. A page that is not there is asked for too: the first of them takes a fresh server long. */
async function kept(request: APIRequestContext, server: string): Promise<void> {
  expect((await request.get(`${server}/can-tho/tin/khong-co`)).status()).toBe(404);
  for (const path of [`/can-tho/tin/${ARTICLE}`, "/can-tho"])
    for (const _ of [1, 2]) expect((await request.get(server + path)).status(), path).toBe(200);
}
/** Reads without a pause, so that the memory before Next is never empty. @returns its end: each status that came after another */
function reading(request: APIRequestContext, url: string): () => Promise<number[]> {
  let going = true;
  const seen: number[] = [];
  const done = (async () => {
    while (going) {
      const status = (await request.get(url)).status();
      if (status !== seen.at(-1)) seen.push(status);
    }
    return seen;
  })();
  return () => {
    going = false;
    return done;
  };
}
const statusThere = async (request: APIRequestContext) => (await request.get(`${OTHER}/can-tho/tin/${ARTICLE}`)).status();

test("withdrawn and published again on one server while many read, gone there at once and on the other within a second, and back", async ({
  browser,
  request,
  baseURL,
}) => {
  const page = await pageOf(browser, "chuyenvien@can-tho.demo");
  await page.goto(`/can-tho/tin-bai/${keysOf("can-tho").of("article", ARTICLE)}`);
  await page.locator("summary", { hasText: "Gỡ bài" }).click();
  await page.getByRole("dialog").getByLabel("Lý do gỡ").fill("Thử hai máy chủ.");
  await page
    .getByRole("dialog")
    .getByLabel(/GỠ BÀI/)
    .fill("GỠ BÀI");
  for (const server of [baseURL!, OTHER]) await kept(request, server);
  const ended = reading(request, `/can-tho/tin/${ARTICLE}`);
  await page.getByRole("dialog").getByRole("button", { name: "Gỡ bài" }).click();
  await expect(page.getByText(/^Đã gỡ/).first()).toBeVisible();
  expect((await request.get(`/can-tho/tin/${ARTICLE}`)).status()).toBe(404);
  expect(await ended()).toEqual([200, 404]); // once gone, it does not come back
  await expect.poll(() => statusThere(request), { timeout: 1_000, intervals: [100] }).toBe(404);
  expect(await (await request.get(`${OTHER}/can-tho`)).text()).not.toContain(ARTICLE);
  await page.reload();
  await page.locator("summary", { hasText: "Công bố bài" }).click();
  await page
    .getByRole("dialog")
    .getByLabel(/CÔNG BỐ/)
    .fill("CÔNG BỐ");
  await page.getByRole("dialog").getByRole("button", { name: "Công bố bài" }).click();
  await expect(page.getByText(/^Đã công bố/).first()).toBeVisible();
  await expect.poll(() => statusThere(request), { timeout: 1_000, intervals: [100] }).toBe(200);
  await page.context().close();
});

test("a public notice taken down on one server is gone on the other: its page, its form, the list, the front page", async ({
  browser,
  request,
}) => {
  const notice = keysOf("tinh-mau").of("notice", "cao-dang-2026"),
    at = `/tinh-mau/thong-bao/${notice}`;
  for (const path of [at, `${at}/phan-anh`, "/tinh-mau", "/tinh-mau"]) expect((await request.get(OTHER + path)).status(), path).toBe(200);
  expect(await (await request.get(`${OTHER}/tinh-mau`)).text()).toContain(notice);
  const page = await pageOf(browser, "chuyenvien@tinh-mau.demo");
  await page.goto(`/tinh-mau/ban/thong-bao/${notice}`);
  await page.locator("summary", { hasText: "Gỡ thông báo" }).click();
  await page.getByRole("dialog").getByLabel("Lý do").fill("Thử hai máy chủ.");
  await page.getByRole("dialog").getByRole("button", { name: "Gỡ thông báo" }).click();
  await expect(page.getByText(/^Đã gỡ thông báo/).first()).toBeVisible();
  for (const path of [at, `${at}/phan-anh`]) expect((await request.get(OTHER + path)).status(), path).toBe(404);
  expect(await (await request.get(`${OTHER}/tinh-mau/thong-bao`)).text()).not.toContain(notice);
  await expect
    .poll(async () => (await (await request.get(`${OTHER}/tinh-mau`)).text()).includes(notice), { timeout: 1_000, intervals: [100] })
    .toBe(false);
  await page.context().close();
});

test("a stranger who knows every draft, its picture and its day finds none of them, on either server", async ({ request, baseURL }) => {
  type Found = { tinh: string; slug: string; title: string; day: string; uses: string[]; open: boolean };
  const { rows } = await asOwner((client) =>
    client.query<Found>(`select p.slug as tinh, a.slug, a.title, a.status = 'published' as open, coalesce(a.dated_on, a.updated_at::date)::text as day,
    array(select u.id::text from file_use u where u.about = a.id and u.kind = 'article_photo') as uses from article a join province p on p.id = a.province_id where p.slug in ('tinh-mau', 'can-tho')`),
  );
  const drafts = rows.filter(({ open }) => !open),
    [shown] = rows.filter(({ open, uses }) => open && uses.length > 0);
  expect(drafts.length).toBeGreaterThan(1);
  const bodyOf = async (path: string) => (await request.get(path)).text(),
    statusOf = async (path: string) => (await request.get(path, { maxRedirects: 0 })).status();
  for (const server of [baseURL!, OTHER]) {
    for (const { tinh, slug, title, day, uses } of drafts) {
      expect(await statusOf(`${server}/${tinh}/tin/${slug}`), slug).toBe(404);
      for (const use of uses)
        expect([
          await statusOf(`${server}/api/anh/${use}?tinh=${tinh}`),
          await statusOf(`${server}/api/anh/${use}?tinh=${tinh}&co=480`),
          await statusOf(`${server}/api/tep/${use}?tinh=${tinh}`),
        ]).toEqual([404, 404, 401]);
      for (const path of [
        "",
        "/tin",
        `/tin?q=${encodeURIComponent(title)}`,
        `/tin?ngay=${day}`,
        `/tin?thang=${day.slice(0, 7)}`,
        "/tin/rss",
        "/sitemap.xml",
        "/guong",
        "/du-lieu-mo/tin.json",
      ])
        expect(await bodyOf(`${server}/${tinh}${path}`), path).not.toContain(slug);
    }
    // The control: what is published is found in each of these ways.
    const { tinh, slug, title, day, uses } = shown!;
    for (const path of [`/tin?q=${encodeURIComponent(title)}`, `/tin?ngay=${day}`, "/tin/rss", "/sitemap.xml", "/du-lieu-mo/tin.json"])
      expect(await bodyOf(`${server}/${tinh}${path}`), path).toContain(slug);
    expect([await statusOf(`${server}/${tinh}/tin/${slug}`), await statusOf(`${server}/api/anh/${uses[0]}?tinh=${tinh}`)]).toEqual([
      200, 200,
    ]);
    // Whatever the visitor calls the server, addresses are those of the settings.
    const called = await (
      await request.get(`${server}/${tinh}/tin/${slug}`, { headers: { host: "evil.example", "x-forwarded-host": "evil.example" } })
    ).text();
    expect(
      called +
        (await (
          await request.get(`${server}/${tinh}/tin/rss`, { headers: { host: "evil.example", "x-forwarded-host": "evil.example" } })
        ).text()),
    ).not.toContain("evil.example");
  }
});

test("colour and crest chosen on one server stand on the other at once, on public and on signed-in pages; what is only saved does not", async ({
  browser,
  request,
}) => {
  const front = async () => (await request.get(`${OTHER}/can-tho`)).text(),
    crestIn = (text: string) =>
      /class="crest"[^>]*src="([^"]+)"|src="([^"]+)"[^>]*class="crest"/.exec(text)?.slice(1).find(Boolean)?.replaceAll("&amp;", "&");
  const before = crestIn(await front());
  expect(await front()).toContain('data-accent="ngoc"');
  const page = await pageOf(browser, "quantri@can-tho.demo");
  await page.goto("/can-tho/quan-tri/nhan-dien");
  await page.getByLabel("Tím sim").check();
  await page.locator("input[name=crest]").setInputFiles({ name: "bieu-trung.png", mimeType: "image/png", buffer: await aPicture(77) });
  await page.getByRole("button", { name: "Lưu để xem trước" }).click();
  await expect(page.getByText("Bản đã lưu, chưa công bố.")).toBeVisible();
  await expect(page.locator('.face-preview[data-accent="tim"] .crest').first()).toBeVisible();
  expect([(await front()).includes('data-accent="ngoc"'), crestIn(await front())]).toEqual([true, before]);
  await page.locator("summary", { hasText: "Công bố" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Công bố", exact: true }).click();
  await expect.poll(async () => (await front()).includes('data-accent="tim"'), { timeout: 1_000, intervals: [100] }).toBe(true);
  const crest = crestIn(await front())!;
  expect([crest === before, (await request.get(OTHER + crest)).status(), (await request.get(OTHER + before!)).status()]).toEqual([
    false,
    200,
    404,
  ]);
  await expect(page.locator('header[data-accent="tim"] .crest')).toBeVisible();
  await page.context().close();
});

test("a province's own host has its public pages and nothing else; a host that nobody stored is nobody's", async ({ request }) => {
  const own = `thidua.lao-cai.example:${PORT}`,
    give = (options: { "ten-mien"?: string; bo: boolean }) =>
      asOwner((client) => setHost(client, { tinh: "lao-cai", "ten-mien": undefined, ...options }, OTHER));
  const at = (path: string, host = own) => request.get(OTHER + path, { headers: { host }, maxRedirects: 0 }),
    leads = async (path: string, host = own) => (await at(path, host)).headers().location;
  expect((await at("/")).status()).toBe(200); // nobody's yet: the front page of all
  await give({ "ten-mien": "thidua.lao-cai.example", bo: false });
  await expect.poll(() => leads("/"), { timeout: 1_000, intervals: [100] }).toBe(`http://${own}/lao-cai`);
  expect([
    await leads("/can-tho"),
    await leads("/lao-cai/viec"),
    await leads("/dang-nhap?tiep=/lao-cai/viec"),
    await leads("/api/auth/csrf"),
  ]).toEqual(["/can-tho", "/lao-cai/viec", "/dang-nhap?tiep=/lao-cai/viec", "/api/auth/csrf"].map((path) => OTHER + path));
  expect(
    (
      await request.post(`${OTHER}/dang-nhap`, { headers: { host: own, origin: `http://${own}` }, form: { name: "quantri@lao-cai.demo" } })
    ).status(),
  ).toBe(404);
  await expect
    .poll(async () => (await (await at("/lao-cai")).text()).includes(`<link rel="canonical" href="http://${own}/lao-cai"/>`), {
      timeout: 1_000,
      intervals: [100],
    })
    .toBe(true);
  const page = await (await at("/lao-cai")).text(),
    feed = await (await at("/lao-cai/tin/rss")).text();
  expect([
    page.includes(`href="${OTHER}/dang-nhap`),
    feed.includes(`<id>http://${own}/lao-cai/tin</id>`),
    (await (await at("/robots.txt")).text()).includes(`Sitemap: http://${own}/lao-cai/sitemap.xml`),
  ]).toEqual([true, true, true]);
  for (const poison of ["evil.example", `thidua.lao-cai.example.evil.example:${PORT}`])
    for (const path of ["/", "/lao-cai", "/lao-cai/tin/rss", "/lao-cai/sitemap.xml", "/robots.txt", "/can-tho"]) {
      const answer = await request.get(OTHER + path, { headers: { host: poison, "x-forwarded-host": poison }, maxRedirects: 0 });
      expect([answer.status(), (await answer.text()).includes("evil.example"), answer.headers().location], `${poison}${path}`).toEqual([
        200,
        false,
        undefined,
      ]);
    }
  await give({ bo: true });
  await expect.poll(async () => (await at("/")).status(), { timeout: 1_000, intervals: [100] }).toBe(200);
  expect(await (await at("/lao-cai/tin/rss")).text()).not.toContain(own);
});

test("nobody without the key of the process makes it renew", async ({ request }) => {
  expect((await request.post("/api/lam-moi", { data: "can-tho" })).status()).toBe(404);
  expect((await request.post("/api/lam-moi", { data: "can-tho", headers: { "x-renew-key": "0".repeat(64) } })).status()).toBe(404);
});
