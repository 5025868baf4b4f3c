import { expect, test } from "@playwright/test";

// What anybody may ask of a certificate in hand, by a form that needs no script: does its number stand in the register.
const PAGE = "/tinh-mau/xac-minh";
test.use({ javaScriptEnabled: false });

test("a number of the register leads to its line of the decision", async ({ page }) => {
  await page.goto(PAGE);
  await page.getByLabel("Mã xác minh hoặc số").fill("SV-1");
  await page.getByRole("button", { name: "Xác minh", exact: true }).click();
  await expect(page).toHaveURL(/\/tinh-mau\/khen-thuong\/[0-9a-f-]{36}#so-1$/);
  await expect(page.locator("#so-1")).toBeVisible();
});

test("a number that nobody has is said to be unknown, with what to do; what was typed stands there as text", async ({ page }) => {
  const typed = "<b>SV-987654</b>",
    field = page.getByLabel("Mã xác minh hoặc số");
  await page.goto(PAGE);
  await field.fill(typed);
  await page.getByRole("button", { name: "Xác minh", exact: true }).click();
  await expect(
    page.getByText(
      `Lỗi: không có giao ước, quyết định đã công bố nào của tỉnh, thành phố này mang mã, số “${typed}”. So lại từng ký tự với bản giấy rồi nhập lại.`,
    ),
  ).toBeVisible();
  await expect(field).toHaveValue(typed);
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await page.goto(`${PAGE}?ma=`);
  await expect(page.getByText(/^Lỗi: chưa nhập mã\./)).toBeVisible();
});
