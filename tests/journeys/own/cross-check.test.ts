import { expect, test } from "@playwright/test";
import { inDialog } from "../support/bloc-year.ts";
import { changeItem } from "../support/checking.ts";
import { company, everybodyLeaves, nothingBroke } from "../support/people.ts";
import { anEmptyProvince, PASSWORD, unitsOf } from "../support/province.ts";
import { sheetsToCheck } from "../support/sheets-to-check.ts";

// Scoring that everyone believes: a public draw, a check by keyboard, a line lowered by a reason of the list, a word that reaches the
// right desk, both texts side by side, and the course of points that tells every step. Sheets are there when it begins.
const SLUG = "tinh-cheo",
  BLOC = "so-nganh",
  YEAR = "2026",
  AT = `/${SLUG}/khoi/${BLOC}/${YEAR}`,
  UNITS = unitsOf(4),
  SEED = "0511";
const LATER = "01/01/2099",
  KEY = "mo-hinh",
  LINE = "Mô hình mới";
const as = company(SLUG, PASSWORD, { viewport: { width: 1280, height: 900 } });
/** Who the draw gave whom, read from the public table as the bloc reads it. */
let checked: { unit: string; name: string }, checker: { unit: string; name: string };

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  await anEmptyProvince(SLUG, "Tỉnh Chéo", UNITS);
  sheetsToCheck(SLUG, BLOC, UNITS.length);
});
test.afterEach(nothingBroke);
test.afterAll(everybodyLeaves);

test("the seed is read out, the draw is public and tells how anybody counts it again", async ({ browser }) => {
  const page = await as(browser, "can-bo-so-1");
  await page.goto(`${AT}/cham-cheo`);
  await page.getByLabel("Số gốc").fill(SEED);
  await page.getByLabel("Hạn gửi kết quả chấm chéo").fill(LATER);
  await page.getByLabel("Mỗi đơn vị do", { exact: true }).selectOption("2");
  await expect(page.getByText("mỗi đơn vị do 2 đơn vị chấm, tất cả 8 lượt", { exact: false })).toBeVisible();
  await page.getByLabel("Mỗi đơn vị do", { exact: true }).selectOption("1");
  await page.getByLabel(/^Xác nhận bốc thăm: 4 đơn vị được chấm, .* tất cả 4 lượt/).check();
  await page.getByRole("button", { name: "Bốc thăm" }).click();
  const table = page.getByRole("table", { name: "Phân công chấm chéo" });
  await expect(table.getByRole("row")).toHaveCount(5);
  await page.locator("summary").filter({ hasText: "Cách tính lại kết quả" }).click();
  await expect(page.getByText("Số gốc do hội nghị đọc to trước khi bốc", { exact: false })).toBeVisible();
  // The head's unit keeps out of this story: a pair of two plain members.
  const pairs = await table
    .locator("tbody tr")
    .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll("th, td")].slice(0, 2).map((cell) => cell.textContent.trim())));
  const [unit, by] = pairs.find((pair) => !pair.includes("Sở 1"))!,
    of = (name: string) => ({ unit: `so-${name.split(" ")[1]}`, name });
  checked = of(unit!);
  checker = of(by!);
});

test("the checker goes through the sheet by Enter, lowers one line by the list, asks the unit a word and hands in", async ({ browser }) => {
  const page = await as(browser, `can-bo-${checker.unit}`);
  await page.goto(`/${SLUG}/viec`);
  await page.getByRole("main").getByText(`Chấm chéo: ${checked.name}`).first().click();
  await page.goto(`${AT}/cham-cheo/${checked.unit}`);
  const first = page.locator("[data-waits] button[type=submit]").first();
  await first.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Đã chấm 1/", { exact: false })).toBeVisible();
  // The next line that waits has the focus: Enter alone goes on.
  await expect(page.locator("[data-waits] button[type=submit]").first()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Đã chấm 2/", { exact: false })).toBeVisible();
  const row = page.locator("tr").filter({ has: page.locator(`#tc-${KEY}`) }),
    number = (await row.locator(`#tc-${KEY} .num`).first().textContent())!.replace(".", "");
  await changeItem(page, number, "2", "Một mô hình chưa có quyết định công nhận.");
  await expect(row.getByText("Thiếu minh chứng: Một mô hình chưa có quyết định công nhận.")).toBeVisible();
  await row.getByRole("link", { name: /Ghi ý kiến/ }).click();
  await page.getByLabel("Ý kiến", { exact: true }).fill(`@${checked.name} cho biết quyết định công nhận mô hình thứ ba đã ban hành chưa.`);
  await page.getByRole("button", { name: "Ghi ý kiến" }).click();
  await expect(page.getByText(`Nhắc ${checked.name}: chưa trả lời`)).toBeVisible();
  await page.goto(`${AT}/cham-cheo/${checked.unit}`);
  await page
    .locator("summary")
    .filter({ hasText: /^Đồng ý \d+ tiêu chí còn lại/ })
    .click();
  await page.locator("dialog:modal").getByRole("button", { name: "Đồng ý", exact: true }).click();
  await inDialog(page, "Gửi kết quả chấm chéo", async () => {}, "Gửi kết quả");
  await expect(page.getByText("Lượt chấm chéo này đã khóa")).toBeVisible();
});

test("the word stands on the desk of the unit until it is answered", async ({ browser }) => {
  const page = await as(browser, `can-bo-${checked.unit}`),
    task = page.getByRole("main").getByText(/^Trả lời ý kiến: /);
  await page.goto(`/${SLUG}/viec`);
  await expect(task.first()).toBeVisible();
  await page.goto(`${AT}/cham-diem/${checked.unit}/y-kien?muc=${KEY}`);
  await page.getByLabel("Ý kiến", { exact: true }).fill("Quyết định đang trình ký, đơn vị bổ sung khi giải trình.");
  await page.getByRole("button", { name: "Ghi ý kiến" }).click();
  await expect(page.getByText(`Nhắc ${checked.name}: đã trả lời`)).toBeVisible();
  await page.goto(`/${SLUG}/viec`);
  await expect(page.getByRole("main").getByRole("heading").first()).toBeVisible();
  await expect(task).toHaveCount(0);
});

test("the head keeps the line as the checkers left it, the unit replies, both texts stand side by side, points are settled", async ({
  browser,
}) => {
  const head = await as(browser, "lanh-dao-so-1"),
    sheet = `${AT}/cham-diem/${checked.unit}`;
  await head.goto(`${sheet}/tham-dinh`);
  await head
    .locator("summary")
    .filter({ hasText: /^Đồng ý \d+ tiêu chí còn lại/ })
    .click();
  await head.locator("dialog:modal").getByRole("button", { name: "Đồng ý", exact: true }).click();
  await inDialog(head, "Thông báo kết quả thẩm định", async () => {}, "Thông báo");
  const unit = await as(browser, `lanh-dao-${checked.unit}`);
  await unit.goto(`${sheet}/giai-thich`);
  await unit.getByLabel("Tiêu chí", { exact: true }).selectOption({ index: 0 });
  await unit.getByLabel("Nội dung giải trình").fill("Quyết định 88/QĐ-UBND ngày 10/11/2026 đã công nhận mô hình thứ ba.");
  await unit.getByRole("button", { name: "Gửi ý kiến" }).click();
  await expect(unit.getByText("Quyết định 88/QĐ-UBND").first()).toBeVisible();
  await inDialog(unit, "Kết thúc giải trình", async () => {}, "Kết thúc giải trình");
  await head.goto(`${sheet}/tham-dinh`);
  const both = head.locator(".reply").filter({ hasText: "Quyết định 88/QĐ-UBND" });
  await expect(both.getByText("Thiếu minh chứng: Một mô hình chưa có quyết định công nhận.")).toBeVisible();
  await both.getByLabel("Trả lời của khối").fill("Quyết định ban hành sau ngày chốt số liệu, giữ nguyên điểm.");
  await both.getByRole("button", { name: "Trả lời" }).click();
  await expect(head.getByText("Khối trả lời:").first()).toBeVisible();
  await inDialog(head, "Chốt điểm", async () => {}, "Chốt điểm");
  await expect(head.getByText("Điểm đã chốt").first()).toBeVisible();
});

test("the course of points tells who, why, with which proof and what was within reach; every handing-in is read again with its hash", async ({
  browser,
}) => {
  const page = await as(browser, "can-bo-so-1"),
    sheet = `${AT}/cham-diem/${checked.unit}`;
  await page.goto(`${sheet}/giai-thich`);
  const step = page.getByRole("table", { name: "Từng thay đổi điểm" }).getByRole("row").filter({ hasText: LINE });
  await expect(step).toContainText(checker.name);
  await expect(step).toContainText("Thiếu minh chứng: Một mô hình chưa có quyết định công nhận.");
  await expect(step).toContainText("−1,00");
  await expect(page.getByRole("heading", { name: /điểm còn trong tầm với/ }).first()).toBeVisible();
  await page.goto(`${sheet}/da-gui`);
  await page.getByRole("link", { name: "Chấm chéo", exact: true }).click();
  await expect(page.getByText("Khác lần trước").first()).toBeVisible();
  await page.getByRole("link", { name: "Bảng đã gửi lần 1" }).click();
  await expect(page.getByText("Mã nội dung trùng với mã ghi trong nhật ký")).toBeVisible();
});
