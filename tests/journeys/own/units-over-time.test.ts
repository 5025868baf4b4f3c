import { expect, test } from "@playwright/test";
import { pageOf } from "../support/people.ts";
import { anEmptyProvince, PASSWORD, unitsOf } from "../support/province.ts";

const SLUG = "hai-so-thanh-mot",
  UNITS = `/${SLUG}/quan-tri/don-vi`;

test("two units become one by a decision: the admin sees first what it touches, then the old name is found with (nay là …)", async ({
  browser,
}) => {
  await anEmptyProvince(SLUG, "Tỉnh Hai Sở", unitsOf(3));
  const page = await pageOf(browser, `quantri@${SLUG}.demo`, { viewport: { width: 1280, height: 900 } }, PASSWORD);
  await page.goto(UNITS);
  await page.getByRole("link", { name: "Hợp nhất, đổi tên" }).click();
  await page.getByLabel("Hợp nhất, sáp nhập").check();
  await page.getByLabel("Sở thứ 1 (S1)").check();
  await page.getByLabel("Sở thứ 2 (S2)").check();
  await page.getByRole("button", { name: "Xem trước" }).click();
  await expect(page.getByRole("region", { name: "Sở thứ 1" })).toContainText("Kết thúc chức vụ của 2 người: Chuyên viên 1, Lãnh đạo 1.");

  // without a paper nothing happens, and nothing typed is lost
  await page.getByLabel("Đơn vị sau hợp nhất", { exact: true }).selectOption({ label: "Lập đơn vị mới, tên ghi ở dưới" });
  await page.getByLabel("Tên đơn vị mới").fill("Sở Hợp Nhất");
  await page.getByLabel("Ngày của văn bản").fill("20/06/2026");
  await page.getByLabel("Có hiệu lực từ ngày").fill("01/07/2026");
  await page.getByRole("button", { name: "Ghi hợp nhất, sáp nhập" }).click();
  await expect(page.locator(".summary[role=alert]")).toContainText("Nhập số, ký hiệu văn bản.");
  await expect(page.getByLabel("Tên đơn vị mới")).toHaveValue("Sở Hợp Nhất");
  await page.getByLabel("Số, ký hiệu văn bản").fill("Nghị quyết 12/NQ-HĐND");
  await page.getByRole("button", { name: "Ghi hợp nhất, sáp nhập" }).click();

  // the page of the new unit says where it comes from, with the paper
  await expect(page.getByRole("heading", { level: 1, name: "Sở Hợp Nhất" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Quá trình sắp xếp" })).toContainText(
    "Sở thứ 2 thành Sở Hợp Nhất. Nghị quyết 12/NQ-HĐND ngày 20/06/2026.",
  );
  await page.goto(`${UNITS}?tim=so+thu+1`);
  await expect(page.getByRole("link", { name: "Sở thứ 1 (nay là Sở Hợp Nhất)" })).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: "Sở Hợp Nhất (trước là" })).toContainText("Sở thứ 1, Sở thứ 2");
  await expect(page.getByRole("link", { name: "Sở thứ 3" })).toHaveCount(0);
  await page.goto(`${UNITS}?tim=${encodeURIComponent("sở hợp nhất")}`);
  await expect(page.getByRole("link", { name: "Sở Hợp Nhất", exact: true })).toBeVisible();
});
