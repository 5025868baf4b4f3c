import { expect, type Page } from "@playwright/test";
import { inDialog } from "./bloc-year.ts";

// How the head's side checks a sheet, and how the unit answers.

/** One click: the item stands as the unit wrote it. */
export async function acceptItem(page: Page, key: string): Promise<void> {
  const row = page.locator("tr").filter({ has: page.locator(`#tc-${key}`) });
  await row.getByRole("button", { name: /^Đồng ý/ }).click();
  await expect(row.locator(".chip").filter({ hasText: /^Đồng ý/ })).toBeVisible();
}

export async function changeItem(page: Page, number: string, points: string, reason: string): Promise<void> {
  await page
    .locator("summary")
    .filter({ hasText: `tiêu chí ${number}` })
    .filter({ hasText: /Chấm khác|Chấm lại/ })
    .click();
  const form = page.getByRole("form", { name: `Chấm khác: tiêu chí ${number}`, exact: true });
  await form.getByLabel("Điểm thẩm định").fill(points);
  await form.getByLabel("Lý do").selectOption("Thiếu minh chứng");
  await form.getByLabel("Ghi rõ").fill(reason);
  await form.getByRole("button", { name: "Ghi điểm này" }).click();
  await expect(page.locator(".judged").filter({ hasText: reason })).toBeVisible();
}

export async function acceptRest(page: Page): Promise<void> {
  await page
    .locator("summary")
    .filter({ hasText: /^Đồng ý \d+ tiêu chí còn lại/ })
    .click();
  await page.locator("dialog:modal").getByRole("button", { name: "Đồng ý", exact: true }).click();
  await expect(page.getByText(/Đã thẩm định (\d+)\/\1 tiêu chí/)).toBeVisible();
}

export const announce = (page: Page): Promise<void> => inDialog(page, "Thông báo kết quả thẩm định", async () => {}, "Thông báo");

export async function settle(page: Page): Promise<void> {
  await inDialog(page, "Chốt điểm", async () => {}, "Chốt điểm");
  await expect(page.getByText("Điểm đã chốt").first()).toBeVisible();
}

/** A sheet on which nothing is changed: all taken over, told, settled. */
export async function settleAsWritten(page: Page, sheet: string): Promise<void> {
  await page.goto(`${sheet}/tham-dinh`);
  await acceptRest(page);
  await announce(page);
  await settle(page);
}
