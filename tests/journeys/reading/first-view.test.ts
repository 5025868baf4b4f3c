import { expect, test } from "@playwright/test";

// A reader on a slow telephone sees the page as soon as it arrives: nothing else is fetched before the first letter, and the choice of looks waits for no script.
const PAGE = "/tinh-mau/ho-tro-tiep-can";

test("a public page carries its styles once; letters are kept for a year", async ({ request }) => {
  const html = await (await request.get(PAGE)).text(),
    [head = "", rest = ""] = html.split("</head>");
  expect(head.match(/<style[^>]*>/g)).toHaveLength(1);
  expect(html).not.toContain('rel="stylesheet"');
  const styles = /<style[^>]*>([^]*?)<\/style>/.exec(head)?.[1] ?? "";
  expect(styles).toContain(".letterhead");
  expect(rest).not.toContain(".letterhead"); // not a second time among the data for the browser
  const letters = /\/fonts\/be-vietnam-pro-400-plain\.woff2/.exec(styles)?.[0];
  expect((await request.get(letters!)).headers()["cache-control"]).toBe("public, max-age=31536000, immutable");
  // The control: pages behind the sign-in have a sheet of their own, which is kept between them.
  expect(await (await request.get("/dang-nhap")).text()).toContain('rel="stylesheet"');
});

test("larger letters and dark paper need nothing but the page, and are there before the next page is drawn", async ({ browser }) => {
  const context = await browser.newContext({ colorScheme: "light" }),
    page = await context.newPage();
  await page.route("**/_next/**", (route) => route.abort());
  await page.goto(PAGE);
  const paper = () => page.evaluate(() => getComputedStyle(document.querySelector(".portal")!).backgroundColor),
    white = await paper();
  await page.getByRole("button", { name: "Cỡ chữ lớn" }).click();
  await page.getByRole("button", { name: "Nền tối" }).click();
  await expect(page.getByRole("button", { name: "Cỡ chữ thường" })).toBeVisible();
  expect(await paper()).not.toBe(white);
  await page.goto("/tinh-mau");
  await expect(page.locator('html[data-theme="dark"][data-size="large"]')).toBeAttached();
  await page.getByRole("button", { name: "Nền sáng" }).click();
  expect(await paper()).toBe(white);
  await context.close();
});

test("what another program wrote in the place of the choice breaks nothing", async ({ browser }) => {
  const context = await browser.newContext(),
    page = await context.newPage(),
    faults: string[] = [];
  page.on("pageerror", ({ message }) => faults.push(message));
  await page.addInitScript(() => localStorage.setItem("hien-thi", location.search === "?a" ? '[1,"' : "null"));
  for (const search of ["?a", "?b"]) {
    await page.goto(PAGE + search);
    await expect(page.getByRole("button", { name: "Cỡ chữ lớn" })).toBeVisible();
  }
  expect(faults).toEqual([]);
  await context.close();
});
