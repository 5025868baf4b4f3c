import { AxeBuilder } from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import ExcelJS from "exceljs";
import { keysOf } from "../../prisma/seed/province.ts";
import { pageOf } from "./support/people.ts";
import { ACCOUNTS, allowed, endpoints } from "./support/rights.ts";
import { addressOf } from "./support/samples.ts";

// Every page of tests/endpoints.csv, which policy.test.ts holds against the build's own manifest, in both themes.
/** Who opens a page: nobody, an account of its own, or the first whom the policy lets in. */
const whoOpens = ({ endpoint, permission, relation }: (typeof endpoints)[number]): string => {
  if (permission === "public") return "";
  if (permission === "account") return "donvi";
  if (endpoint.includes("quan-tri") && allowed(permission, relation, ACCOUNTS["quantri"]!)) return "quantri";
  return ["thuky", "chuyenvien", "hoidong", "lanhdao", "giamsat", "quantri"].find((name) => allowed(permission, relation, ACCOUNTS[name]!))!;
};
const theirs = keysOf("can-tho").of("article", "tam-don-vi-ky-giao-uoc-thi-dua-2017");
/** Pages whose only data in the demo lies in another province. */
const ELSEWHERE = [
  { path: `/can-tho/tin-bai/${theirs}`, who: "chuyenvien@can-tho" },
  { path: `/can-tho/tin-bai/${theirs}/xem-truoc`, who: "chuyenvien@can-tho" },
  { path: "/can-tho/khoi/mttq-can-tho/2017", who: "chuyenvien@can-tho" },
  { path: "/can-tho/khoi/mttq-can-tho/2017/giao-uoc", who: "chuyenvien@can-tho" },
];
const SHEETS = "/tinh-mau/khoi/tham-muu-tong-hop/2026/cham-diem";
/** The same pages as others see them: a sheet being written, a deadline that passed, a result to be explained. */
const BY_OTHERS = [
  { path: "/tinh-mau/viec", who: "khoitruong" }, { path: SHEETS, who: "khoitruong" }, { path: `${SHEETS}/thanh-tra-tinh/tham-dinh`, who: "khoitruong" },
  { path: "/tinh-mau/khoi/tham-muu-tong-hop/2023/cham-cheo/thanh-tra-tinh", who: "thuky" },
  { path: "/tinh-mau/viec", who: "donvi" }, { path: `${SHEETS}/thong-ke-tinh`, who: "donvi" }, { path: `${SHEETS}/thong-ke-tinh/minh-chung/chi-tieu`, who: "donvi" },
  { path: `${SHEETS}/so-tai-chinh/giai-thich`, who: "lanh-dao-so-tai-chinh" },
];
const pages = endpoints.filter(({ endpoint, sample }) => sample && endpoint.endsWith("/page") && !sample.includes("{code}"))
  .map((page) => ({ path: addressOf(page.sample), who: whoOpens(page) })).concat(ELSEWHERE, BY_OTHERS);

for (const colorScheme of ["light", "dark"] as const) {
  for (const who of new Set(pages.map((page) => page.who))) {
    test(`axe finds nothing on the pages of ${who || "the public"}, ${colorScheme}`, async ({ browser }) => {
      test.setTimeout(240_000);
      const options = { colorScheme, viewport: { width: 1280, height: 900 }, locale: "vi-VN" };
      const page = who ? await pageOf(browser, `${who.includes("@") ? who : `${who}@tinh-mau`}.demo`, options) : await (await browser.newContext(options)).newPage();
      const found: string[] = [];
      const heard: string[] = [];
      page.on("console", (message) => message.type() === "error" && heard.push(`${page.url()}: ${message.text()}`));
      // A page that is drawn anew over what the server sent takes away what somebody has typed meanwhile.
      page.on("pageerror", (error) => heard.push(`${page.url()}: ${error.message}`));
      const verification = who === "" ? [{ path: await aPublicPledge(page), who }] : [];
      for (const { path } of pages.filter((one) => one.who === who).concat(verification)) {
        await page.goto(path);
        const { violations } = await new AxeBuilder({ page }).analyze();
        found.push(...violations.map(({ id, nodes }) => `${path}: ${id}: ${nodes.slice(0, 3).map(({ target }) => target.join(" ")).join(" | ")}`));
      }
      expect(found).toEqual([]);
      expect(heard).toEqual([]);
      await page.context().close();
    });
  }
}

/** The page behind a code, as a visitor finds it. */
async function aPublicPledge(page: Page): Promise<string> {
  await page.goto("/can-tho");
  return (await page.locator("a[href*='/xac-minh/']").first().getAttribute("href"))!;
}

// The preview of a workbook has an address only once somebody has sent one: rows that are new, and rows that are wrong.
for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing on the preview of a workbook, ${colorScheme}`, async ({ browser }) => {
    const page = await pageOf(browser, "quantri@tinh-mau.demo", { colorScheme, viewport: { width: 1280, height: 900 }, locale: "vi-VN" });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await (await page.request.get("/tinh-mau/quan-tri/nhap-excel/mau")).body()) as never);
    const units = book.getWorksheet("Đơn vị")!;
    units.addRow(["", `AXE${colorScheme.toUpperCase()}`, `Đơn vị thử ${colorScheme}`]);
    units.addRow(["", "", "Đơn vị thiếu mã"]);
    await page.goto("/tinh-mau/quan-tri/nhap-excel");
    await page.locator("input[name=workbook]").setInputFiles({ name: "thu.xlsx", mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", buffer: Buffer.from(await book.xlsx.writeBuffer()) });
    await page.getByRole("button", { name: "Đọc tệp và xem trước" }).click();
    await expect(page.getByText("Còn 1 dòng sai, chưa ghi được dòng nào")).toBeVisible();
    const preview = page.url();
    for (const shown of ["fault", "new"]) {
      await page.goto(`${preview}?xem=${shown}`);
      await expect(page.getByRole("heading", { level: 1, name: "Xem trước: thu.xlsx" })).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${shown}: ${id}: ${nodes.slice(0, 3).map(({ target }) => target.join(" ")).join(" | ")}`)).toEqual([]);
    }
    await page.context().close();
  });
}
