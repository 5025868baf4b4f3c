import { expect, test, type Page } from "@playwright/test";
import ExcelJS from "exceljs";
import { keysOf } from "../../../prisma/seed/province.ts";
import { violationsIn } from "../support/axe.ts";
import { pageOf } from "../support/people.ts";
import { ACCOUNTS, allowed, endpoints } from "../support/rights.ts";
import { addressOf } from "../support/samples.ts";

// Every page of tests/endpoints.csv, which policy.test.ts holds against the build's own manifest, in both themes.
const OPTIONS = { viewport: { width: 1280, height: 900 }, locale: "vi-VN" };
/** Who opens a page: nobody, an account of its own, or the first whom the policy lets in. */
const whoOpens = ({ endpoint, permission, relation }: (typeof endpoints)[number]): string => {
  if (permission === "public") return "";
  if (permission === "account") return "donvi";
  if (endpoint.includes("quan-tri") && allowed(permission, relation, ACCOUNTS["quantri"]!)) return "quantri";
  return ["thuky", "chuyenvien", "hoidong", "lanhdao", "giamsat", "quantri"].find((name) =>
    allowed(permission, relation, ACCOUNTS[name]!),
  )!;
};
const theirs = keysOf("can-tho").of("article", "tam-don-vi-ky-giao-uoc-thi-dua-2017");
/** Pages whose only data in the demo lies in another province. */
const ELSEWHERE = [
  { path: `/can-tho/tin-bai/${theirs}`, who: "chuyenvien@can-tho" },
  { path: `/can-tho/tin-bai/${theirs}/xem-truoc`, who: "chuyenvien@can-tho" },
  { path: "/can-tho/khoi/mttq-can-tho/2017", who: "chuyenvien@can-tho" },
  { path: "/can-tho/khoi/mttq-can-tho/2017/giao-uoc", who: "chuyenvien@can-tho" },
];
const YEAR = "/tinh-mau/khoi/tham-muu-tong-hop/2026",
  SHEETS = `${YEAR}/cham-diem`;
const GRID = `/tinh-mau/cham-linh-vuc/${keysOf("tinh-mau").of("assignment", "kinh-te-ngan-sach")}`;
/** The same pages as others see them: a sheet being written, a deadline that passed, a result to be explained. */
const BY_OTHERS = [
  { path: "/tinh-mau/viec", who: "khoitruong" },
  { path: SHEETS, who: "khoitruong" },
  { path: `${SHEETS}/thanh-tra-tinh/tham-dinh`, who: "khoitruong" },
  { path: "/tinh-mau/khoi/tham-muu-tong-hop/2023/cham-cheo/thanh-tra-tinh", who: "thuky" },
  { path: "/tinh-mau/viec", who: "donvi" },
  { path: `${SHEETS}/thong-ke-tinh`, who: "donvi" },
  { path: `${SHEETS}/thong-ke-tinh/minh-chung/chi-tieu`, who: "donvi" },
  { path: "/tinh-mau/don-vi/cua-toi/minh-chung", who: "donvi" },
  { path: `/tinh-mau/don-vi/thong-ke-tinh/minh-chung/${keysOf("tinh-mau").of("evidence", "thong-ke-tinh", "bao-cao-nam")}`, who: "donvi" },
  { path: `${YEAR}/dien-hinh/${addressOf("{story}")}/sua`, who: "donvi" },
  { path: `${YEAR}/dien-hinh/${addressOf("{story}")}`, who: "donvi" },
  { path: `${YEAR}/phong-trao/${addressOf("{wide}")}`, who: "donvi" },
  { path: `${YEAR}/phong-trao/${addressOf("{movement}")}/${addressOf("{review}")}/so-tu-phap`, who: "can-bo-so-tu-phap" },
  { path: `${SHEETS}/so-tai-chinh/giai-thich`, who: "lanh-dao-so-tai-chinh" },
  { path: `${SHEETS}/so-noi-vu/bo-sung/thu-tuc-truc-tuyen`, who: "lanh-dao-so-noi-vu" },
  { path: "/tinh-mau/don-vi/thong-ke-tinh/2026/ho-so", who: "donvi" },
  { path: "/tinh-mau/khoi/tham-muu-tong-hop/2024/ban-giao", who: "can-bo-so-tai-chinh" },
  { path: "/tinh-mau/khoi/cao-dang/2026-2027/30-ngay-dau", who: "can-bo-cao-dang-ky-thuat" },
  // Letters and the dossiers of persons are hidden from everybody else, so that nobody is refused there.
  { path: `/tinh-mau/don-vi/thong-ke-tinh/de-nghi/${addressOf("{unitLetter}")}`, who: "donvi" },
  { path: `/tinh-mau/ban/de-nghi/${addressOf("{ofUnit}")}/bao-cao`, who: "donvi" },
  { path: `/tinh-mau/ban/de-nghi/to-trinh/${addressOf("{boardLetter}")}`, who: "chuyenvien" },
  { path: `/tinh-mau/ban/de-nghi/${addressOf("{ofPerson}")}`, who: "chuyenvien" },
  { path: `/tinh-mau/ban/de-nghi/${addressOf("{ofPerson}")}/bao-cao`, who: "chuyenvien" },
  { path: GRID, who: "can-bo-so-tai-chinh" },
  { path: `${GRID}/tep-excel`, who: "can-bo-so-tai-chinh" },
  { path: "/tinh-mau/khoi/xa-phuong-so-1/2026/cham-diem/xa-doi-che", who: "can-bo-xa-doi-che" },
];
const pages = endpoints
  .filter(({ endpoint, sample }) => sample && endpoint.endsWith("/page") && !sample.includes("{code}"))
  .map((page) => ({ path: addressOf(page.sample), who: whoOpens(page) }))
  .concat(ELSEWHERE, BY_OTHERS);

/** So few that the two workers share the pages evenly. */
const AT_ONCE = 12;
const portions = [...new Set(pages.map(({ who }) => who))].flatMap((who) => {
  const theirs = pages.filter((page) => page.who === who).map(({ path }) => path);
  return Array.from({ length: Math.ceil(theirs.length / AT_ONCE) }, (_, n) => ({
    who,
    from: n * AT_ONCE,
    paths: theirs.slice(n * AT_ONCE, (n + 1) * AT_ONCE),
  }));
});

test.describe.configure({ mode: "parallel" });

for (const { who, from, paths } of portions) {
  test(`axe finds nothing on the pages of ${who || "the public"}, from ${from + 1}, light and dark`, async ({ browser }) => {
    const page = who
      ? await pageOf(browser, `${who.includes("@") ? who : `${who}@tinh-mau`}.demo`, OPTIONS)
      : await (await browser.newContext(OPTIONS)).newPage();
    const found: string[] = [],
      heard: string[] = [];
    page.on("console", (message) => message.type() === "error" && heard.push(`${page.url()}: ${message.text()}`));
    // A page that is drawn anew over what the server sent takes away what somebody has typed meanwhile.
    page.on("pageerror", (error) => heard.push(`${page.url()}: ${error.message}`));
    for (const path of who === "" && from === 0 ? [...paths, await aPublicPledge(page)] : paths) {
      await page.emulateMedia({ colorScheme: "light" });
      await page.goto(path);
      found.push(...(await violationsIn(page)).map((one) => `${path}: ${one}`));
    }
    expect(found).toEqual([]);
    expect(heard).toEqual([]);
    await page.context().close();
  });
}

/** The page behind a code, as a visitor finds it. */
async function aPublicPledge(page: Page): Promise<string> {
  await page.goto("/can-tho");
  return (await page.locator("a[href*='/xac-minh/']").first().getAttribute("href"))!;
}

// The preview of a workbook has an address only once somebody has sent one: rows that are new, and rows that are wrong.
test("axe finds nothing on the preview of a workbook, light and dark", async ({ browser }) => {
  const page = await pageOf(browser, "quantri@tinh-mau.demo", OPTIONS);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await (await page.request.get("/tinh-mau/quan-tri/nhap-excel/mau")).body()) as never);
  const units = book.getWorksheet("Đơn vị")!;
  units.addRow(["", "AXE", "Đơn vị thử"]);
  units.addRow(["", "", "Đơn vị thiếu mã"]);
  await page.goto("/tinh-mau/quan-tri/nhap-excel");
  await page.locator("input[name=workbook]").setInputFiles({
    name: "thu.xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: Buffer.from(await book.xlsx.writeBuffer()),
  });
  await page.getByRole("button", { name: "Đọc tệp và xem trước" }).click();
  await expect(page.getByText("Còn 1 dòng sai, chưa ghi được dòng nào")).toBeVisible();
  const preview = page.url();
  for (const shown of ["fault", "new"]) {
    await page.emulateMedia({ colorScheme: "light" });
    await page.goto(`${preview}?xem=${shown}`);
    await expect(page.getByRole("heading", { level: 1, name: "Xem trước: thu.xlsx" })).toBeVisible();
    expect((await violationsIn(page)).map((one) => `${shown}: ${one}`)).toEqual([]);
  }
  await page.context().close();
});
