import { expect, test, type Browser, type Page } from "@playwright/test";
import { inDialog } from "../support/bloc-year.ts";
import { demoPassword, pageOf } from "../support/people.ts";

// What a newcomer can do in the demo's live year, by every account in turn; it comes last, for it moves that year on.
const AT = "/tinh-mau/khoi/tham-muu-tong-hop/2026",
  SHEETS = `${AT}/cham-diem`;
const later = new Intl.DateTimeFormat("vi-VN", { timeZone: "Asia/Ho_Chi_Minh", day: "2-digit", month: "2-digit", year: "numeric" }).format(
  Date.now() + 30 * 86_400_000,
);
const as = (browser: Browser, name: string) =>
  pageOf(browser, `${name}@tinh-mau.demo`, { viewport: { width: 1280, height: 900 }, locale: "vi-VN" });
const desk = async (page: Page, ...tasks: (string | RegExp)[]) => {
  await page.goto("/tinh-mau/viec");
  for (const task of tasks) await expect(page.getByRole("main").getByText(task).first()).toBeVisible();
};
const confirm = (page: Page, button: string, submit: string, password = false) =>
  inDialog(
    page,
    button,
    async (dialog) => (password ? dialog.getByLabel("Mật khẩu", { exact: false }).fill(demoPassword()) : undefined),
    submit,
  );
const waitSaved = (page: Page, key: string) => expect(page.locator(`input[name="v.${key}"]`)).not.toHaveValue("0");

test.describe.configure({ mode: "serial" });

test("donvi fills the last three cells and lays the sheet before the leader", async ({ browser }) => {
  const page = await as(browser, "donvi");
  await desk(page, "Tự chấm điểm năm 2026");
  await page.goto(`${SHEETS}/thong-ke-tinh`);
  await expect(page.getByText("Chưa nhập, phải nhập trước khi trình")).toBeVisible();
  await page.locator('[name="i.mo-hinh.count"]').fill("2");
  await page.locator('[name="i.bao-cao.count"]').fill("0");
  await page.locator('[name="i.ky-luat-lanh-dao.hit"]').selectOption({ label: "Không" });
  await page.locator('[name="i.chi-tieu.target"]').focus();
  for (const key of ["mo-hinh", "bao-cao", "ky-luat-lanh-dao"]) await waitSaved(page, key);
  await confirm(page, "Trình lãnh đạo duyệt", "Trình lãnh đạo duyệt");
  await expect(page.getByText("Chờ lãnh đạo duyệt").first()).toBeVisible();
});

test("lanhdaodonvi approves it with the password and hands it in", async ({ browser }) => {
  const page = await as(browser, "lanhdaodonvi");
  await desk(page, "Duyệt, gửi khối bảng tự chấm năm 2026", "Ký giao ước thi đua năm 2026");
  await page.goto(`${SHEETS}/thong-ke-tinh`);
  await confirm(page, "Duyệt, gửi khối", "Gửi khối", true);
  await expect(page.getByText("Đã gửi khối").first()).toBeVisible();
});

test("thuky opens a document of Thanh tra tỉnh, agrees to the rest and tells the unit", async ({ browser }) => {
  const page = await as(browser, "thuky");
  await desk(page, "1 đơn vị quá hạn gửi bảng tự chấm", /^Thẩm định \d bảng tự chấm/);
  await page.goto(`${SHEETS}/thanh-tra-tinh/tham-dinh`);
  const document = await page.request.get((await page.locator(".proofs a.file").first().getAttribute("href"))!);
  expect([document.status(), document.headers()["content-type"]]).toEqual([200, "application/pdf"]);
  await expect(page.getByText("Theo biên bản, lãnh đạo đơn vị vắng một trong sáu hoạt động").first()).toBeVisible();
  await confirm(page, "Đồng ý 13 tiêu chí còn lại", "Đồng ý");
  await confirm(page, "Thông báo kết quả thẩm định", "Thông báo");
  await expect(page.getByText("Đơn vị được giải trình đến hết ngày").first()).toBeVisible();
});

test("the deputy checks the sheet of the head's own unit, and answers for his own", async ({ browser }) => {
  const page = await as(browser, "lanh-dao-so-tai-chinh");
  await desk(page, "Thẩm định bảng tự chấm: Văn phòng UBND tỉnh", /^Xem kết quả thẩm định và trả lời đến hết ngày/);
  await page.goto(`${SHEETS}/van-phong-ubnd-tinh/tham-dinh`);
  await confirm(page, "Đồng ý 29 tiêu chí còn lại", "Đồng ý");
  await confirm(page, "Thông báo kết quả thẩm định", "Thông báo");
  await page.goto(`${SHEETS}/so-tai-chinh/giai-thich`);
  await confirm(page, "Kết thúc giải trình", "Kết thúc giải trình");
});

test("khoitruong lowers one item of Sở Tư pháp with a reason, and cannot do so without one", async ({ browser }) => {
  const page = await as(browser, "khoitruong");
  await desk(page, "Trả lời giải trình: Sở Tài chính");
  await page.goto(`${SHEETS}/so-tu-phap/tham-dinh`);
  const row = page.getByRole("row").filter({ hasText: "Mô hình mới, điển hình" });
  await row.locator("summary").click();
  await row.getByLabel("Điểm thẩm định").fill("3");
  await row.getByRole("button", { name: "Ghi điểm này" }).click();
  await expect(row.getByText(/Chọn lý do để đơn vị biết/).first()).toBeVisible();
  await row.getByLabel("Lý do").selectOption("Thiếu minh chứng");
  await row.getByLabel("Ghi rõ").fill("Một trong bốn mô hình chưa có quyết định công nhận.");
  await row.getByRole("button", { name: "Ghi điểm này" }).click();
  await expect(row.locator(".judged strong")).toHaveText("3,00");
});

test("khoitruong gives three units a later day, one of them begins, the year moves on and one sheet is settled", async ({ browser }) => {
  const page = await as(browser, "khoitruong");
  await page.goto(SHEETS);
  const rowOf = (unit: string) => page.getByRole("row").filter({ hasText: unit });
  for (const unit of ["Sở Ngoại vụ", "Sở Dân tộc và Tôn giáo", "Thuế tỉnh"]) {
    await page.goto(SHEETS);
    await rowOf(unit)
      .locator("summary")
      .filter({ hasText: "Gia hạn" })
      .or(rowOf(unit).getByRole("button", { name: "Gia hạn" }))
      .first()
      .click();
    const dialog = page.locator("dialog:modal");
    await dialog.getByLabel("Hạn mới").fill(later);
    await dialog.getByLabel("Lý do").fill("Đơn vị đề nghị bằng văn bản.");
    await dialog.getByRole("button", { name: "Gia hạn", exact: true }).click();
    await expect(dialog).toHaveCount(0);
  }
  // A sheet not begun cannot wait for the next stage, whatever its day: here its unit begins.
  const officer = await as(browser, "can-bo-thue-tinh");
  await officer.goto(`${SHEETS}/thue-tinh`);
  await officer.locator('[name="i.chi-tieu.target"]').fill("20");
  await officer.locator('[name="i.chi-tieu.actual"]').fill("20");
  await officer.locator('[name="i.ky-luat.count"]').focus();
  await waitSaved(officer, "chi-tieu");
  await page.goto(AT);
  await confirm(page, "Chuyển sang Chấm chéo, thẩm định điểm", "Chuyển bước");
  await desk(page, /^Chốt điểm/);
  await page.goto(`${SHEETS}/van-phong-doan-dbqh-va-hdnd-tinh/tham-dinh`);
  await confirm(page, "Chốt điểm", "Chốt điểm");
  await expect(page.getByText("Điểm đã chốt")).toBeVisible();
});
