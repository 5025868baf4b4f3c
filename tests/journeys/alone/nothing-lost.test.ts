import { expect, test, type Page } from "@playwright/test";
import { whileAway } from "../support/away.ts";
import { demoPassword, pageOf } from "../support/people.ts";

// What somebody typed outlives a session that ends and a database that stops, with script and without.
const FORM = "/tinh-mau/khoi/tham-muu-tong-hop/2026/hoi-nghi/moi?loai=chuyen-de";
const TYPED = {
  "Ngày họp": "28/10/2026",
  "Giờ bắt đầu": "08:30",
  "Địa điểm": 'Hội trường <b>A</b> "số 1"',
  "Nội dung thuộc năm thi đua 2026": "Báo cáo giữa kỳ\nTrao đổi",
};

async function typeInto(page: Page, title: string): Promise<void> {
  await page.goto(FORM);
  await page.getByLabel("Tên cuộc họp").fill(title);
  for (const [label, text] of Object.entries(TYPED)) await page.getByLabel(label).fill(text);
}
const send = (page: Page) => page.getByRole("button", { name: "Lưu kế hoạch họp" }).click();
const sendAgain = (page: Page) => page.getByRole("button", { name: "Gửi lại" }).click();
/** From another tab: this page is not told. */
const endSession = async (page: Page) => {
  const other = await page.context().newPage();
  await other.goto("/tai-khoan");
  await other.getByRole("button", { name: "Đăng xuất" }).first().click();
  await expect(other).toHaveURL(/dang-nhap/);
  await other.close();
};
const signIn = async (page: Page) => {
  const form = page.getByRole("form", { name: /^Đăng nhập/ });
  await form.getByLabel("Tên đăng nhập hoặc thư điện tử").fill("thuky@tinh-mau.demo");
  await form.getByLabel("Mật khẩu", { exact: true }).fill(demoPassword());
  await form.getByRole("button", { name: "Đăng nhập" }).click();
};
async function expectSaved(page: Page, title: string): Promise<void> {
  await expect(page).toHaveURL(/hoi-nghi\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(page.getByText('Hội trường <b>A</b> "số 1"').first()).toBeVisible();
}

test.describe("without script", () => {
  const options = { javaScriptEnabled: false };

  test("a session that ended: the answer shows what was typed, and sends it after signing in beside it", async ({ browser }) => {
    const page = await pageOf(browser, "thuky@tinh-mau.demo", options);
    await typeInto(page, "Họp sau khi hết phiên");
    await endSession(page);
    const [answer] = await Promise.all([page.waitForResponse((one) => one.request().method() === "POST"), send(page)]);
    expect(answer.status()).toBe(401);
    await expect(page.getByRole("heading", { level: 1, name: /phiên làm việc đã kết thúc/ })).toBeVisible();
    for (const text of ["Họp sau khi hết phiên", ...Object.values(TYPED)])
      await expect(page.getByRole("definition").filter({ hasText: text })).toBeVisible();
    const [tab] = await Promise.all([
      page.context().waitForEvent("page"),
      page.getByRole("link", { name: "Đăng nhập lại ở thẻ mới" }).click(),
    ]);
    await signIn(tab);
    await expect(tab.getByRole("heading", { name: "Đã đăng nhập lại" })).toBeVisible();
    await sendAgain(page);
    await expectSaved(page, "Họp sau khi hết phiên");
    await page.context().close();
  });

  test("sent again it is an ordinary form: a refusal comes back in its fields", async ({ browser }) => {
    const page = await pageOf(browser, "thuky@tinh-mau.demo", options);
    await typeInto(page, "");
    const cookies = await page.context().cookies();
    await page.context().clearCookies();
    await send(page);
    await page.context().addCookies(cookies);
    await sendAgain(page);
    await expect(page.getByRole("alert").getByText("Nhập tên cuộc họp.")).toBeVisible();
    await expect(page.getByLabel("Địa điểm")).toHaveValue(TYPED["Địa điểm"]);
    await page.context().close();
  });

  test("a database that stopped: the answer carries everything, and sends it again; a page opened meanwhile says so", async ({
    browser,
  }) => {
    const page = await pageOf(browser, "thuky@tinh-mau.demo", options);
    await typeInto(page, "Họp khi máy chủ dừng");
    await whileAway(async () => {
      const [answer] = await Promise.all([page.waitForResponse((one) => one.request().method() === "POST"), send(page)]);
      expect(answer.status()).toBe(503);
      await expect(page.getByRole("definition").filter({ hasText: "Họp khi máy chủ dừng" })).toBeVisible();
      const other = await page.context().newPage();
      const opened = await other.goto("/tinh-mau/viec");
      expect(opened?.status()).toBe(503);
      await expect(other.getByRole("heading", { name: "Máy chủ dữ liệu đang tạm dừng" })).toBeVisible();
    });
    await sendAgain(page);
    await expectSaved(page, "Họp khi máy chủ dừng");
    await page.context().close();
  });
});

test.describe("with script", () => {
  test("a session that ended is renewed over the form", async ({ browser }) => {
    const page = await pageOf(browser, "thuky@tinh-mau.demo");
    await typeInto(page, "Họp qua hộp đăng nhập");
    await endSession(page);
    await send(page);
    await page.getByRole("button", { name: "Đăng nhập lại tại đây" }).click();
    await signIn(page);
    await expect(page.getByText(/^Đã đăng nhập lại bằng thuky@tinh-mau.demo/).first()).toBeVisible();
    for (const [label, text] of Object.entries(TYPED)) await expect(page.getByLabel(label)).toHaveValue(text);
    await send(page);
    await expectSaved(page, "Họp qua hộp đăng nhập");
    await page.context().close();
  });

  test("a database that stopped: the form stays as it is, and is sent when it is back", async ({ browser }) => {
    const page = await pageOf(browser, "thuky@tinh-mau.demo");
    await typeInto(page, "Họp khi máy chủ dừng, có kịch bản");
    await whileAway(async () => {
      await send(page);
      await expect(page.getByText(/máy chủ dữ liệu đang tạm dừng/)).toBeVisible({ timeout: 20_000 });
      for (const [label, text] of Object.entries(TYPED)) await expect(page.getByLabel(label)).toHaveValue(text);
    });
    await send(page);
    await expectSaved(page, "Họp khi máy chủ dừng, có kịch bản");
    await page.context().close();
  });

  test("a public page that nobody asked for before says so, and the fault is not kept", async ({ browser }) => {
    const page = await browser.newPage(),
      asked = "/tinh-mau/tin/bai-khong-con-tren-cong";
    await whileAway(async () => {
      const opened = await page.goto(asked);
      expect(opened?.status()).toBeGreaterThanOrEqual(500);
      await expect(page.getByRole("heading", { name: "Máy chủ dữ liệu đang tạm dừng" })).toBeVisible();
      await expect(page.locator("html")).toHaveAttribute("lang", "vi");
    });
    await page.getByRole("button", { name: "Mở lại" }).click();
    await expect(page.getByRole("heading", { name: "Không tìm thấy trang này" })).toBeVisible();
    await page.context().close();
  });
});
