import ExcelJS from "exceljs";
import { expect, test, type Browser, type Page } from "@playwright/test";
import { inDialog, refusal } from "../support/bloc-year.ts";
import { FIRST, sowCommunes } from "../support/communes.ts";
import { pageOf } from "../support/people.ts";
import { anEmptyProvince, PASSWORD } from "../support/province.ts";

// One department scores one group of items for the 168 communes of a province, in one grid with a day of its own: some on the
// screen, the rest from Excel. The communes are there when it begins; who scores what, and every figure, enters by the browser.
const SLUG = "so-nganh-cham",
  COUNT = 168,
  ROOM = `/${SLUG}/cham-linh-vuc`,
  NAME = "Kinh tế, ngân sách";
const dayIn = (days: number) =>
  new Intl.DateTimeFormat("vi-VN", { timeZone: "Asia/Ho_Chi_Minh", day: "2-digit", month: "2-digit", year: "numeric" }).format(
    Date.now() + days * 86_400_000,
  );
const DEPARTMENTS = [
  {
    key: "so-tai-chinh",
    code: "STC",
    name: "Sở Tài chính",
    short: "Sở Tài chính",
    leader: ["Giám đốc Một", "Giám đốc"] as [string, string],
    officer: "Chuyên viên Tài chính",
  },
  { key: "so-noi-vu", code: "SNV", name: "Sở Nội vụ", short: "Sở Nội vụ" },
];
const as = (browser: Browser, key: string) =>
  pageOf(
    browser,
    `${key}@${SLUG}.demo`,
    { viewport: { width: 1280, height: 900 }, locale: "vi-VN", permissions: ["clipboard-read", "clipboard-write"] },
    PASSWORD,
  );
const cell = (page: Page, row: number, column: number) => page.locator(`[data-place="${row}:${column}"]`);
const save = (page: Page) => page.getByRole("button", { name: "Lưu lưới chấm điểm" }).click();
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
let grid = "";

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  const at = await anEmptyProvince(SLUG, "Tỉnh Nhiều Xã", [...DEPARTMENTS, FIRST], {
    people: [{ key: "chuyen-vien", name: "Chuyên viên Ban", title: "Chuyên viên", unit: "so-noi-vu", posts: [{ code: "board_officer" }] }],
  });
  await sowCommunes(at, COUNT);
});

test("the board gives three items of fourteen clusters to Sở Tài chính, with a day of their own", async ({ browser }) => {
  const board = await as(browser, "chuyen-vien");
  await board.goto(`${ROOM}/moi`);
  await board.getByLabel("Tên phiếu chấm").fill(NAME);
  for (const item of [/^1\. Thu ngân sách/, /^2\. Giải ngân/, /^12a\. Hoàn thành chỉ tiêu giao quân/]) await board.getByLabel(item).check();
  await board.getByRole("combobox", { name: /^Sở, ngành chấm/ }).selectOption({ label: "Sở Tài chính" });
  await board.getByLabel("Hạn nộp").fill(dayIn(9));
  await board.getByRole("button", { name: "Giao phiếu chấm" }).click();
  await expect(board).toHaveURL(/cham-linh-vuc\/[0-9a-f-]{36}$/);
  await expect(board.getByText(`Sở Tài chính chấm ${COUNT} đơn vị của`)).toContainText(`Hạn nộp ${dayIn(9)}`);
  await inDialog(
    board,
    "Đổi hạn nộp",
    async (dialog) => {
      await dialog.getByLabel("Hạn nộp mới").fill(dayIn(12));
      await dialog.getByLabel("Lý do").fill("Kho bạc chốt số liệu muộn.");
    },
    "Đổi hạn nộp",
  );
  await expect(board.getByText(`Sở Tài chính chấm ${COUNT} đơn vị của`)).toContainText(`Hạn nộp ${dayIn(12)}`);
  await expect(board.getByText("Điểm của phiếu chỉ nơi chấm xem được cho đến khi nộp.")).toBeVisible();
  await board.context().close();
});

test("on the screen: keys walk between the cells, a block from Excel is pasted, one figure too high and nothing is written", async ({
  browser,
}) => {
  const page = await as(browser, "can-bo-so-tai-chinh");
  await page.goto(`/${SLUG}/viec`);
  await page
    .getByRole("main")
    .getByRole("link", { name: new RegExp(`Chấm theo lĩnh vực: ${NAME}`) })
    .or(
      page
        .getByRole("listitem")
        .filter({ hasText: `Chấm theo lĩnh vực: ${NAME}` })
        .getByRole("link"),
    )
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1, name: NAME })).toBeVisible();
  grid = new URL(page.url()).pathname;
  await expect(page.getByRole("table", { name: "Lưới chấm điểm" }).getByRole("rowheader")).toHaveCount(COUNT);

  await cell(page, 0, 0).focus();
  await page.keyboard.type("1.000");
  await page.keyboard.press("ArrowRight");
  await expect(cell(page, 0, 1)).toBeFocused();
  await page.keyboard.type("950");
  await page.keyboard.press("Enter");
  await expect(cell(page, 1, 1)).toBeFocused();
  await cell(page, 1, 0).focus();
  await page.evaluate(
    (text) => navigator.clipboard.writeText(text),
    Array.from({ length: 24 }, (_, n) => `${800 + n}\t${790 + n}\t91,5\tĐủ chỉ tiêu`).join("\n"),
  );
  await page.keyboard.press("ControlOrMeta+V");
  await expect(cell(page, 24, 1)).toHaveValue("813");
  await expect(cell(page, 24, 3)).toHaveValue("Đủ chỉ tiêu");

  await cell(page, 30, 2).fill("130");
  await save(page);
  await expect(refusal(page)).toContainText("Xã số 031");
  await expect(cell(page, 30, 2)).toHaveValue("130");
  await expect(cell(page, 24, 1)).toHaveValue("813");
  await expect(page.getByText(`Đã có 0/${3 * COUNT} ô.`)).toBeVisible();
  await cell(page, 30, 2).fill("");
  await save(page);
  await expect(page.getByText(/^Đã lưu 73 ô/).first()).toBeVisible();
  await page.reload();
  await expect(page.getByText(`Đã có 73/${3 * COUNT} ô.`)).toBeVisible();
  await expect(cell(page, 24, 3)).toHaveValue("Đủ chỉ tiêu");
  await page.context().close();
});

test("from Excel: a unit twice, one that is not there, a figure too high: each is named and nothing changes; the mended workbook is taken whole", async ({
  browser,
}) => {
  const page = await as(browser, "can-bo-so-tai-chinh"),
    book = new ExcelJS.Workbook();
  await page.goto(grid);
  await book.xlsx.load((await (await page.request.get(`${grid}/mau-excel`)).body()) as never);
  const sheet = book.getWorksheet("Chấm điểm")!;
  expect(sheet.actualRowCount).toBe(COUNT + 1);
  for (let at = 2; at <= COUNT + 1; at++)
    for (const [column, value] of [
      ["D", 1_000 + at],
      ["E", 990 + at],
      ["F", 96.5],
      ["G", "Đủ chỉ tiêu"],
    ] as const)
      if (sheet.getCell(`${column}${at}`).text === "") sheet.getCell(`${column}${at}`).value = value;
  const codes = ["A3", "A4"].map((place) => sheet.getCell(place).text);
  sheet.getCell("A3").value = sheet.getCell("A2").text;
  sheet.getCell("A4").value = "X999";
  sheet.getCell("F40").value = 130;
  const send = async (name: string) => {
    await page.getByLabel(/^Tệp Excel/).setInputFiles({ name, mimeType: XLSX, buffer: Buffer.from(await book.xlsx.writeBuffer()) });
    await page.getByRole("button", { name: "Đọc tệp và xem trước" }).click();
  };
  await send("sai.xlsx");
  await expect(refusal(page)).toContainText("Dòng 3: Xã số 001 đã có ở dòng 2. Bỏ một dòng.");
  await expect(refusal(page)).toContainText("Dòng 4: mã đơn vị “X999” không có trong phiếu này. Sửa mã theo mẫu.");
  await expect(refusal(page)).toContainText("Dòng 40, Xã số 039, cột “3. Giải ngân vốn đầu tư công”: ");
  await page.reload();
  await expect(page.getByText(`Đã có 73/${3 * COUNT} ô.`)).toBeVisible();

  [sheet.getCell("A3").value, sheet.getCell("A4").value, sheet.getCell("F40").value] = [codes[0]!, codes[1]!, 96.5];
  await send("dung.xlsx");
  await expect(page).toHaveURL(/tep-excel$/);
  // Two cells of the first commune, and all four of the 143 that stood empty.
  await expect(page.getByRole("heading", { name: `${2 + 143 * 4} ô sẽ thay đổi` })).toBeVisible();
  await page.getByRole("button", { name: "Ghi vào lưới" }).click();
  await expect(page.getByText(`Đã có ${3 * COUNT}/${3 * COUNT} ô.`)).toBeVisible();
  await inDialog(page, "Nộp phiếu chấm", async () => {}, "Nộp phiếu chấm");
  await expect(page.getByText(/nộp ngày \d\d\/\d\d\/\d{4}/).first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Lưu lưới chấm điểm" })).toHaveCount(0);
  await page.context().close();
});

test("the commune reads the points on its sheet, with who gave them; it has nothing to enter there and misses nothing", async ({
  browser,
}) => {
  const commune = await as(browser, `can-bo-${FIRST.key}`);
  await commune.goto(`/${SLUG}/khoi/cum-1/2026/cham-diem/${FIRST.key}`);
  const row = commune.locator("#tc-thu-ngan-sach");
  await expect(row).toContainText("76,00 điểm");
  await expect(row).toContainText(/Sở Tài chính chấm, nộp ngày \d\d\/\d\d\/\d{4}/);
  await expect(row.locator("input:not([type=hidden]), select, textarea")).toHaveCount(0);
  const gaps = commune.getByRole("complementary", { name: "Điểm còn thiếu" });
  await expect(gaps.getByRole("link", { name: /^20\. / })).toBeVisible();
  for (const given of [/^1\. /, /^2\. /, /^12a\. /]) await expect(gaps.getByRole("link", { name: given })).toHaveCount(0);
  await commune.context().close();
});
