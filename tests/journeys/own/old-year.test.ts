import ExcelJS from "exceljs";
import { expect, test, type Page } from "@playwright/test";
import { PLAN, SHEETS } from "../../../lib/year/archive/plan.ts";
import { caseTwo, type Rows } from "../../support/case-two.ts";
import { pageOf } from "../support/people.ts";
import { anEmptyProvince, PASSWORD } from "../support/province.ts";

const SLUG = "ho-so-nam-truoc",
  HERE = `/${SLUG}/ban/ho-so-cu`;
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Fills the template that the page hands out, as somebody does in Excel. */
async function filled(page: Page, rows: Rows): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await (await page.request.get(`${HERE}/mau`)).body()) as unknown as ExcelJS.Buffer);
  for (const sheet of SHEETS)
    for (const cells of rows[sheet] ?? [])
      book.getWorksheet(PLAN[sheet].name)!.addRow(PLAN[sheet].columns.map(({ key }) => cells[key] ?? ""));
  return Buffer.from(await book.xlsx.writeBuffer());
}
async function sent(page: Page, rows: Rows): Promise<void> {
  await page.goto(HERE);
  await page.getByLabel("Tệp Excel (.xlsx)").setInputFiles({ name: "can-tho-2017.xlsx", mimeType: XLSX, buffer: await filled(page, rows) });
  await page.getByRole("button", { name: "Đọc tệp và xem trước" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Xem trước: can-tho-2017.xlsx" })).toBeVisible();
}

test("case 2 arrives from one workbook, whole or not at all: a pledge with seven numbered clauses, some shared, some with a target per unit (clause 7); a guest from the board attends and leaves a directive on the record", async ({
  browser,
}, info) => {
  await anEmptyProvince(SLUG, "Tỉnh Hồ Sơ Cũ", [], {
    people: [{ key: "chuyen-vien", name: "Chuyên viên Một", title: "Chuyên viên", posts: [{ code: "board_officer" }] }],
  });
  const page = await pageOf(browser, `chuyen-vien@${SLUG}.demo`, { viewport: { width: 1280, height: 900 } }, PASSWORD);
  const good = caseTwo();

  // one wrong row: it is named with its place, and the year cannot be written
  await sent(page, {
    ...good,
    signatures: [...good.signatures!.slice(0, 7), { unitCode: "CT-LA", day: "11/04/2017", name: "Ai đó", title: "" }],
  });
  await expect(page.getByText("Còn 1 dòng sai, chưa ghi được dòng nào")).toBeVisible();
  await expect(page.getByText("Cột Mã đơn vị: Không có đơn vị mã CT-LA ở trang Đơn vị thành viên.")).toBeVisible();

  await sent(page, good);
  await expect(page.getByText("Bảng tiêu chí chấm điểm", { exact: true })).toBeVisible(); // what is missing is said before it is written
  await page.getByRole("button", { name: "Ghi năm này vào hệ thống" }).click();

  await expect(page.getByText("Hồ sơ năm trước, ghi theo bản giấy").first()).toBeVisible();
  await expect(page.getByRole("heading", { name: "Đơn vị thành viên (8)" })).toBeVisible();
  await expect(page.getByText("Kết quả bình xét cuối năm").first()).toBeVisible();
  const at = new URL(page.url()).pathname;
  await page.goto(`${at}/giao-uoc`);
  await expect(page.getByText("Hoàn thành chỉ tiêu của từng đơn vị").first()).toBeVisible();
  await expect(page.getByText("Hội Nông dân thành phố").first()).toBeVisible();
  await info.attach("case-2-pledge", { body: await page.screenshot({ fullPage: true }), contentType: "image/png" });
  await page.goto(`${at}/hoi-nghi`);
  await page.getByRole("link", { name: "Hội nghị triển khai, ký giao ước thi đua năm 2017" }).first().click();
  await expect(page.getByText("Mỗi đơn vị đưa nội dung giao ước vào kế hoạch của mình.").first()).toBeVisible();
  await info.attach("case-2-directive", { body: await page.screenshot({ fullPage: true }), contentType: "image/png" });
});
