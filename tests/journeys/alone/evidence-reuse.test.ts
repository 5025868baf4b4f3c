import { expect, test, type Browser, type Page } from "@playwright/test";
import sharp from "sharp";
import { pageOf } from "../support/people.ts";
import { aPdf } from "../support/sheets.ts";

// A document is sent once and proves many things: by the unit that keeps it, and as whoever checks sees it. The demo's live year stays as it is but for papers that are added.
const SHEETS = "/tinh-mau/khoi/tham-muu-tong-hop/2026/cham-diem",
  SHEET = `${SHEETS}/thong-ke-tinh`,
  VAULT = "/tinh-mau/don-vi/cua-toi/minh-chung";
const as = (browser: Browser, name: string, options: object = {}) =>
  pageOf(browser, `${name}@tinh-mau.demo`, { viewport: { width: 1280, height: 900 }, ...options });
const picker = (page: Page) => page.getByLabel("Chọn các tệp", { exact: true });
const said = (page: Page, words: string) => expect(page.getByRole("status").filter({ hasText: words })).toBeVisible();
const proofs = (page: Page) => page.getByRole("table", { name: "Minh chứng đã gắn" });
const proof = (page: Page, name: string | RegExp) => proofs(page).locator("a.file").filter({ hasText: name });
const viewer = (page: Page) => page.getByRole("dialog", { name: "Xem minh chứng" });
const picture = async (background: string) =>
  sharp({ create: { width: 60, height: 40, channels: 3, background } })
    .png()
    .toBuffer();

test.describe.configure({ mode: "serial" });

test("several files at once; one lies about its kind; the line breaks in the middle and those done are kept", async ({ browser }) => {
  const page = await as(browser, "donvi");
  await page.goto(`${SHEET}/minh-chung/chi-tieu`);
  await picker(page).setInputFiles([
    aPdf("Quyết định giao chỉ tiêu"),
    { name: "biên bản.pdf", mimeType: "application/pdf", buffer: Buffer.from("<!doctype html><script>alert(1)</script>") },
    { name: "Ảnh hội nghị.png", mimeType: "image/png", buffer: await picture("#336699") },
  ]);
  await said(page, "Đã tải 2 tệp. 1 tệp không nhận được, xem lý do ở từng tệp.");
  await expect(
    page
      .getByRole("listitem")
      .filter({ hasText: "biên bản.pdf" })
      .getByText(/^Lỗi: Tệp không đúng loại/),
  ).toBeVisible();
  await expect(proof(page, "Quyết định giao chỉ tiêu")).toBeVisible();

  await page.reload();
  let asked = 0;
  await page.route("**/api/minh-chung*", (route) => (++asked === 3 ? route.abort("connectionreset") : route.continue()));
  await picker(page).setInputFiles(["Phụ lục 1", "Phụ lục 2", "Phụ lục 3", "Phụ lục 4"].map((name) => aPdf(name)));
  await said(page, "Đã tải 2 tệp. Còn 2 tệp chưa tải.");
  const other = await page.context().newPage();
  await other.goto(`${SHEET}/minh-chung/chi-tieu`);
  for (const name of ["Phụ lục 1", "Phụ lục 2"]) await expect(proof(other, name)).toBeVisible();
  await expect(proof(other, "Phụ lục 3")).toHaveCount(0);
  await other.close();
  await page.getByRole("button", { name: "Tải tiếp" }).click();
  await said(page, "Đã tải 4 tệp.");
  expect(asked, "what had arrived was not sent again").toBe(5);
  await expect(proof(page, "Phụ lục 4")).toBeVisible();

  await picker(page).setInputFiles([aPdf("Gửi lại", "Phụ lục 1")]);
  await expect(page.getByText("Đã có trong kho với tên “Phụ lục 1”, không lưu bản thứ hai.")).toBeVisible();
  await page.locator("h1").evaluate(
    (heading, bytes) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(bytes)], "image.png", { type: "image/png" }));
      heading.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    },
    [...(await picture("#aa3344"))],
  );
  await expect(proof(page, /Ảnh thêm lúc/)).toBeVisible();
  await page.context().close();
});

test("without script the same field takes several files", async ({ browser }) => {
  const page = await as(browser, "donvi", { javaScriptEnabled: false });
  await page.goto(VAULT);
  await page.getByLabel(/^Các tệp/).setInputFiles([aPdf("Kế hoạch quý III"), aPdf("Kế hoạch quý IV")]);
  await page.getByRole("button", { name: "Tải lên", exact: true }).click();
  await expect(page.getByText("Đã tải lên 2 tệp.")).toBeVisible();
  await page.context().close();
});

test("in the vault it is found without marks, gets its number and day, and proves one more item; one chosen from the vault beside another", async ({
  browser,
}) => {
  const page = await as(browser, "donvi");
  await page.goto(VAULT);
  await page.getByLabel(/^Tìm tài liệu/).fill("giao chi tieu");
  await page.getByRole("button", { name: "Tìm", exact: true }).click();
  const row = page.getByRole("table", { name: "Tài liệu trong kho" }).getByRole("row").filter({ hasText: "Quyết định giao chỉ tiêu" });
  await expect(
    row.getByText("Chưa ghi số, ngày văn bản. Ghi để người chấm dễ đối chiếu; ảnh, bảng số liệu không có số thì để trống."),
  ).toBeVisible();
  await row.getByRole("link", { name: /^Xem, sửa/ }).click();
  const about = page.getByRole("form", { name: "Thông tin tài liệu" });
  await about.getByLabel("Số, ký hiệu").fill("77/QĐ-UBND");
  await about.getByLabel("Ngày ban hành").fill("15/01/2026");
  await about.getByRole("button", { name: "Lưu thông tin" }).click();
  await expect(page.getByText("Số 77/QĐ-UBND, ngày 15/01/2026").first()).toBeVisible();
  const use = page.getByRole("form", { name: "Dùng cho tiêu chí năm 2026" });
  await use.getByRole("checkbox").first().check();
  await use.getByRole("button", { name: "Dùng cho các tiêu chí đã chọn" }).click();
  await expect(page.getByRole("heading", { name: "Đang dùng cho (2)" })).toBeVisible();

  await page.goto(`${SHEET}/minh-chung/chuong-trinh`);
  const pick = page.getByRole("form", { name: "Chọn từ kho" });
  for (const name of [/^Kế hoạch quý III/, /^Kế hoạch quý IV/]) await pick.getByLabel(name).check();
  await pick.getByRole("button", { name: "Gắn vào tiêu chí này" }).click();
  await expect(proof(page, "Kế hoạch quý IV")).toBeVisible();
  await proof(page, "Kế hoạch quý IV").click();
  await expect(viewer(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(proof(page, "Kế hoạch quý IV")).toBeFocused();
  await page.context().close();
});

test("an article that was offered is taken for an item in one step and stands on the sheet, where the public reads it", async ({
  browser,
}) => {
  const page = await as(browser, "donvi"),
    article = "Hai cơ quan của khối mở lớp kỹ năng số cho người dân",
    line = page.locator("#tc-mo-hinh").getByRole("link", { name: article });
  await page.goto(SHEET);
  await page.getByRole("link", { name: "Xem và chọn tiêu chí" }).click();
  await page
    .getByRole("form", { name: `Dùng bài “${article}” làm minh chứng` })
    .getByRole("button", { name: "Dùng làm minh chứng" })
    .click();
  await expect(page.getByRole("form", { name: /^Dùng bài/ })).toHaveCount(0);
  await page.goto(SHEET);
  await expect(line).toHaveAttribute("href", "/tinh-mau/tin/khoi-tham-muu-tong-hop-mo-lop-ky-nang-so");
  expect((await page.goto((await line.getAttribute("href"))!))!.status()).toBe(200);
  await page.context().close();
});

test("whoever checks sees questions and the document beside the line, and goes on judging", async ({ browser }) => {
  const page = await as(browser, "thuky");
  const heard: string[] = [];
  page.on("console", (message) => message.type() === "error" && heard.push(message.text()));
  await page.goto(`${SHEETS}/so-tu-phap/tham-dinh`);
  await expect(page.getByText(/điều cần xem ở \d+ tài liệu minh chứng/)).toBeVisible();
  const line = page.getByRole("row").filter({ has: page.locator("#tc-mo-hinh") });
  for (const words of [
    "Văn bản ngày 30/11/2025, ngoài năm thi đua 2026.",
    "Cùng tệp này Sở Nội vụ cũng nộp làm minh chứng.",
    /^Đã dùng ở bảng năm 2023/,
  ])
    await expect(line.getByText(words)).toBeVisible();
  const paper = line.getByRole("link", { name: /Quyết định công nhận mô hình/ }),
    answer = await page.request.get(`${(await paper.getAttribute("href"))!}&xem=1`);
  await paper.click();
  expect(answer.headers()["content-security-policy"]).toMatch(/^sandbox; default-src 'none'; .*frame-ancestors 'self'$/);
  // A browser without a viewer of PDF says so and offers the file.
  await expect(viewer(page).locator((await page.evaluate(() => navigator.pdfViewerEnabled)) ? "iframe" : ".note--info")).toBeVisible();
  await expect(viewer(page).getByText("Văn bản ngày 30/11/2025, ngoài năm thi đua 2026.")).toBeVisible();
  await viewer(page).getByRole("button", { name: "Tệp sau" }).click();
  await expect(viewer(page).getByRole("heading", { level: 2 })).toBeFocused();
  await viewer(page).getByRole("button", { name: "Về dòng đang xem" }).click();
  await expect(page.locator(":focus")).toHaveText(/Đồng ý|Chấm/);
  await expect(viewer(page), "the pane stays while the line is judged").toBeVisible();
  expect(heard).toEqual([]);
  await page.setViewportSize({ width: 390, height: 780 });
  await page.reload();
  await line.getByRole("link", { name: /Quyết định công nhận mô hình/ }).click();
  await expect(page.locator("dialog:modal").getByRole("button", { name: "Quay lại bảng" })).toBeVisible();
  await page.locator("dialog:modal").getByRole("button", { name: "Quay lại bảng" }).click();
  await expect(page.locator("dialog:modal")).toHaveCount(0);
  // The pane of a browser that has a viewer, whichever walks here.
  await page.addInitScript(() => Object.defineProperty(navigator, "pdfViewerEnabled", { get: () => true }));
  await page.reload();
  await line.getByRole("link", { name: /Quyết định công nhận mô hình/ }).click();
  await expect(page.locator("dialog:modal iframe")).toBeVisible();
  await page.context().close();
});

test("the unit reads its own paper without a word about the other unit; nobody else opens its vault", async ({ browser }) => {
  const officer = await as(browser, "can-bo-so-tu-phap");
  await officer.goto(`${SHEETS}/so-tu-phap/minh-chung/mo-hinh`);
  await expect(officer.getByRole("link", { name: /Quyết định công nhận mô hình/ })).toBeVisible();
  await expect(officer.getByText(/Sở Nội vụ|điều cần xem/)).toHaveCount(0);
  await officer.goto(VAULT);
  await expect(
    officer
      .getByRole("row")
      .filter({ hasText: "Báo cáo kết quả công tác và phong trào thi đua năm 2023" })
      .getByText("2026", { exact: true }),
  ).toBeVisible();
  expect((await officer.goto("/tinh-mau/don-vi/thong-ke-tinh/minh-chung"))!.status()).toBe(403);
  await officer.context().close();
});
