import { expect, test } from "@playwright/test";

// Somebody without an account reads case 2 and finds nothing that was not published.
test("a stranger reads the conference of 2017: photo, date, views, seven undertakings, eight members", async ({ page }) => {
  await page.goto("/");
  await page
    .getByRole("link", { name: /Cần Thơ/ })
    .first()
    .click();
  await page
    .getByRole("link", { name: /Tám đơn vị khối Mặt trận/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1, name: /Tám đơn vị khối Mặt trận/ })).toBeVisible();
  await expect(page.getByText("27/04/2017").first()).toBeVisible();
  await expect(page.getByText(/lượt xem/).first()).toBeVisible();
  const photo = page.getByRole("img", { name: /lãnh đạo tám đơn vị/ });
  await expect(photo).toBeVisible();
  expect(await photo.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(600);
  await expect(page.getByText(/giả định/).first()).toBeVisible();
});

test("who reads is counted by the picture of one point, and the number on the page follows long before the page would be made anew by time", async ({
  page,
}) => {
  await page.goto("/can-tho");
  await page
    .getByRole("link", { name: /Tám đơn vị khối Mặt trận/ })
    .first()
    .click();
  const readings = async () => {
    await page.reload();
    return Number(
      (
        await page
          .getByText(/[\d.]+ lượt xem/)
          .first()
          .innerText()
      )
        .match(/([\d.]+) lượt xem/)![1]!
        .replaceAll(".", ""),
    );
  };
  const before = await readings();
  await expect.poll(readings, { timeout: 30_000 }).toBeGreaterThan(before);
});

test("the pledge of 2017 can be verified by its code: seven clauses, eight signers, hash and time", async ({ page, request }) => {
  await page.goto("/can-tho");
  await page
    .getByRole("link", { name: /Giao ước thi đua năm 2017/ })
    .first()
    .click();
  await expect(page).toHaveURL(/xac-minh\/[A-Z0-9-]+/);
  for (const unit of ["Hội Cựu chiến binh thành phố", "Hội Nông dân thành phố", "Ban Dân tộc thành phố"])
    await expect(page.getByText(unit).first()).toBeVisible();
  await expect(page.getByText("Hoàn thành chỉ tiêu của từng đơn vị").first()).toBeVisible();
  expect((await request.get("/can-tho/xac-minh/KHONGCOMA1")).status()).toBe(404);
});

test("nothing unpublished is reachable without an account", async ({ request }) => {
  for (const path of [
    "/tinh-mau/viec",
    "/can-tho/khoi/mttq-can-tho/2017",
    "/can-tho/khoi/mttq-can-tho/2017/giao-uoc",
    "/tinh-mau/tin-bai",
    "/tinh-mau/quan-tri",
  ]) {
    expect((await request.get(path, { maxRedirects: 0 })).status(), path).toBe(307);
  }
  expect((await request.get("/can-tho/tin/khong-co-bai-nay")).status()).toBe(404);
  expect((await request.get("/api/anh/00000000-0000-8000-8000-000000000000")).status()).toBe(404);
  expect((await request.get("/tinh-khong-co")).status()).toBe(404);
});
