import { expect, test } from "@playwright/test";
import { pageOf } from "../support/people.ts";

// The first day of each post: the desk opens, every place of the navigation opens, nothing scrolls sideways on a telephone
// nor, once the window is as wide as the office's, there.
const POSTS = ["quantri", "chuyenvien", "lanhdao", "hoidong", "thuky", "khoitruong", "donvi", "lanhdaodonvi", "giamsat"];
const SIZES = { phone: { width: 390, height: 844 }, office: { width: 1280, height: 900 } };

test.describe.configure({ mode: "parallel" });

for (const post of POSTS) {
  test(`first day of ${post}`, async ({ browser }) => {
    const page = await pageOf(browser, `${post}@tinh-mau.demo`, { viewport: SIZES.phone });
    await page.goto("/tinh-mau/viec");
    await expect(page.getByRole("heading", { name: "Việc cần làm", level: 1 })).toBeVisible();
    const places = await page
      .locator("nav a[href^='/tinh-mau/']")
      .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute("href")!.split("#")[0]!))]);
    expect(places.length).toBeGreaterThan(0);
    for (const place of places) {
      await page.setViewportSize(SIZES.phone);
      const answer = await page.goto(place);
      expect(answer?.status(), place).toBe(200);
      for (const [device, viewport] of Object.entries(SIZES)) {
        await page.setViewportSize(viewport);
        await expect(page.locator("h1")).toBeVisible();
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
          `${place} scrolls sideways, ${device}`,
        ).toBeLessThanOrEqual(0);
      }
    }
    await page.context().close();
  });
}
