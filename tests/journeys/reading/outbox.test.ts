import { expect, test } from "@playwright/test";
import { pageOf } from "../support/people.ts";

const PAGE = "/tinh-mau/quan-tri/thu";

test("the administrator reads what became of the letters, and why none can leave yet; nobody else reads of letters", async ({
  browser,
}) => {
  const page = await pageOf(browser, "quantri@tinh-mau.demo");
  expect((await page.goto(PAGE))!.status()).toBe(200);
  await expect(page.getByRole("heading", { level: 1, name: "Thư đã gửi" })).toBeVisible();
  await expect(page.getByText("Nội dung thư được xóa ngay khi đã gửi.")).toBeVisible();
  await expect(page.getByText("Hệ thống chưa nối máy chủ thư nên chưa thư nào đi được.")).toBeVisible();
  await page.context().close();
  for (const name of ["lanhdao@tinh-mau.demo", "quantri@can-tho.demo"]) {
    const other = await pageOf(browser, name);
    expect((await other.goto(PAGE))!.status(), name).toBe(403);
    await expect(other.getByRole("heading", { level: 1, name: "Chưa xem được trang này" })).toBeVisible();
    await expect(other.getByText("Thư đã gửi")).toHaveCount(0);
    await other.context().close();
  }
});
