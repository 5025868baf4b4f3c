import { expect, test, type Page } from "@playwright/test";
import { pageOf } from "../support/people.ts";

const WALLS = ["ban", "hoi-dong", "khoi/tham-muu-tong-hop/2026", "don-vi/so-tu-phap/2026"];
const sheets = async (page: Page) =>
  (await page.pdf({ preferCSSPageSize: true })).toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)!.length;

test("the wall prints one sheet a part; a table of sixty rows goes on overleaf", async ({ browser }) => {
  const page = await pageOf(browser, "chuyenvien@tinh-mau.demo", {});
  for (const wall of WALLS) {
    await page.goto(`/tinh-mau/${wall}/trinh-chieu`);
    expect([wall, await sheets(page)]).toEqual([wall, await page.locator(".slide").count()]);
  }
  // The control: what is counted is sheets, and nothing is squeezed away.
  await page.locator("#chi-tieu-tham-muu-tong-hop tbody").evaluate((body) => {
    for (let n = 0; n < 60; n++) body.append(body.firstElementChild!.cloneNode(true));
  });
  expect(await sheets(page)).toBeGreaterThan(await page.locator(".slide").count());
  await page.context().close();
});
