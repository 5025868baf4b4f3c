import { expect, type Page, test } from "@playwright/test";
import { keysOf } from "../../../prisma/seed/province.ts";
import { Sower } from "../../../prisma/seed/sow.ts";
import { moveYear, refusal } from "../support/bloc-year.ts";
import { resetClock, setClock } from "../support/clock.ts";
import { sowLaunched } from "../support/launched.ts";
import { asOwner } from "../support/owner.ts";
import { company, everybodyLeaves, nothingBroke, pageOf } from "../support/people.ts";
import { anEmptyProvince, PASSWORD, unitsOf } from "../support/province.ts";
import { allSaved, aPdf, type Figures, handInSheet, prove, saveWithoutScript, submitSheet, typeFigures } from "../support/sheets.ts";

// December: the year scores itself. One unit types with script, one without; both sheets reach the bloc with their leaders' approval.
// Bloc, year and criteria are there when it begins.
const SLUG = "tinh-tu-cham",
  BLOC = "cac-so",
  AT = `/${SLUG}/khoi/${BLOC}/2026`;
const as = company(SLUG, PASSWORD);
const sheetOf = (unit: string) => `${AT}/cham-diem/${unit}`;

/** All that is asked of a sheet. */
const FIGURES: Figures = {
  "chi-tieu": { target: "40", actual: "40" },
  "chuong-trinh": { target: "100", actual: "100", minus: "0" },
  "van-ban": { target: "12", actual: "12" },
  "giai-ngan": { value: "93,2" },
  cchc: { option: "xuat-sac" },
  "chuyen-doi-so": { option: "dau" },
  "thu-tuc-dung-han": { target: "1.250", actual: "1.250" },
  "thu-tuc-truc-tuyen": { target: "1.250", actual: "1.250" },
  "to-chuc-dang": { option: "xuat-sac" },
  "tap-the-lanh-dao": { option: "xuat-sac" },
  "doan-the": { done: ["cong-doan", "thanh-nien", "khac"] },
  "dan-chu": { done: ["quy-che", "phong-chong", "tiep-dan"] },
  "ky-luat": { count: "0" },
  "phat-dong": { done: ["ke-hoach", "phat-dong", "huong-dan", "so-ket"] },
  "dang-ky": { done: "22/02/2026" },
  "du-hop": { target: "4", actual: "4" },
  "mo-hinh": { count: "4" },
  "truc-tiep": { whole: "30", value: "19" },
  "bao-cao": { count: "0" },
  "co-bo": { count: "1" },
  "nop-cham": { count: "0" },
  "phe-binh": { count: "0" },
  "sai-minh-chung": { count: "0" },
  "khong-dang-ky": { hit: "no" },
  "dang-khong-hoan-thanh": { hit: "no" },
  "ky-luat-lanh-dao": { hit: "no" },
};

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  const at = await anEmptyProvince(SLUG, "Tỉnh Tự Chấm", unitsOf(3));
  await asOwner(async (client) => {
    const sower = new Sower(client);
    await sower.enter(at.province);
    await sowLaunched(sower, at, { bloc: BLOC, units: 3, stage: "running" });
    await sower.writeAudit();
  });
  await setClock(at.province, "2026-12-01T08:00+07:00");
});
test.afterEach(nothingBroke);
test.afterAll(everybodyLeaves);
test.afterAll(() => resetClock(keysOf(SLUG).province));

test("the head moves the year on, and so-2 scores itself by hand: figures, points at once, note, proof, gaps; the leader approves and hands in", async ({
  browser,
}) => {
  const head = await as(browser, "lanh-dao-so-1");
  await moveYear(head, AT, "Tự chấm điểm");
  await head.goto(`${AT}/cham-diem`);
  await expect(head.getByText("0/3 đơn vị đã gửi")).toBeVisible();

  const officer = await as(browser, "can-bo-so-2"),
    sheet = sheetOf("so-2");
  await officer.goto(sheet);
  const first = officer.locator("#tc-chi-tieu"),
    gaps = officer.getByRole("complementary", { name: "Điểm còn thiếu" });
  await officer.getByLabel("Chỉ tiêu được giao, tiêu chí 1", { exact: true }).fill("40");
  await officer.getByLabel("Chỉ tiêu đạt, tiêu chí 1", { exact: true }).fill("36");
  await expect(first.locator(".score")).toContainText("22,50/25");
  await expect(gaps.getByRole("link", { name: /^2\. / })).toBeVisible();
  // Until every line is filled in the bar says what is left and the button why it does not go on yet.
  const bar = officer.locator(".actbar");
  await expect(bar).toContainText(/Còn \d+ tiêu chí phải nhập hoặc sửa trước khi trình/);
  await expect(bar.getByRole("button", { name: "Trình lãnh đạo duyệt" })).toBeDisabled();
  await expect(bar).toContainText("Chưa trình được: còn tiêu chí phải nhập hoặc sửa.");
  await typeFigures(officer, FIGURES);
  // What a cell does not say whole stands beside it as it is chosen.
  await expect(officer.locator("#tc-doan-the [data-part=ticked]")).toHaveText("3/3 đầu việc");
  await expect(officer.locator("#tc-to-chuc-dang [data-part=picked]")).toHaveText("Hoàn thành xuất sắc nhiệm vụ");
  await first.getByRole("button", { name: /Thuyết minh/ }).click();
  await officer.getByLabel("Thuyết minh, tiêu chí 1", { exact: true }).fill("Theo báo cáo kết quả thực hiện nhiệm vụ năm 2026.");
  await allSaved(officer);
  await expect(gaps.getByText("phải nhập trước khi trình")).toHaveCount(0);
  await expect(bar.getByText("phải nhập hoặc sửa")).toHaveCount(0);
  const done = officer.getByLabel("Ngày thực hiện, tiêu chí 14", { exact: true }),
    kept = await done.inputValue();
  await done.fill("31/12/2026");
  await expect(officer.locator("#tc-dang-ky .wrong")).toContainText("ở sau hôm nay 01/12/2026");
  await expect(bar.getByRole("link", { name: "tiêu chí 14" })).toBeVisible();
  await done.fill(kept);
  await allSaved(officer);
  await prove(officer, sheet, {
    item: "chi-tieu",
    title: "Báo cáo kết quả thực hiện nhiệm vụ năm 2026",
    number: "412/BC",
    issuedOn: "30/11/2026",
    issuer: "Đơn vị",
  });
  await submitSheet(officer, sheet);
  const leader = await as(browser, "lanh-dao-so-2");
  await handInSheet(leader, sheet, PASSWORD);
  await expect(leader.locator("#tc-chi-tieu").getByText("Theo báo cáo kết quả thực hiện nhiệm vụ năm 2026.")).toBeVisible();
});

test("so-3 sends the same form without script; the bloc counts both", async ({ browser }) => {
  const plain = await pageOf(browser, `can-bo-so-3@${SLUG}.demo`, { javaScriptEnabled: false }, PASSWORD),
    sheet = sheetOf("so-3");
  await plain.goto(sheet);
  await typeFigures(plain, FIGURES);
  await saveWithoutScript(plain);
  const officer = await as(browser, "can-bo-so-3"),
    leader = await as(browser, "lanh-dao-so-3");
  await submitSheet(officer, sheet);
  await handInSheet(leader, sheet, PASSWORD);
  const head = await as(browser, "lanh-dao-so-1");
  await head.goto(`${AT}/cham-diem`);
  await expect(head.getByText("2/3 đơn vị đã gửi")).toBeVisible();
});

test("a refused document keeps its file, unless the file is what was refused; without script the words say that it has to be chosen again", async ({
  browser,
}) => {
  const at = `${sheetOf("so-1")}/minh-chung/chi-tieu`,
    fields = (page: Page) => {
      const form = page.getByRole("form", { name: "Thêm minh chứng" });
      return { form, file: form.getByLabel(/^Tệp/), title: form.getByLabel("Tên tài liệu"), issuer: form.getByLabel("Cơ quan ban hành") };
    };
  const send = async (page: Page) => {
    await page.getByRole("button", { name: "Thêm minh chứng" }).click();
    await expect(refusal(page)).toBeVisible();
  };
  const officer = await as(browser, "can-bo-so-1"),
    { form, file, title, issuer } = fields(officer);
  await officer.goto(at);
  await file.setInputFiles(aPdf("bao-cao-nam"));
  await issuer.fill("Sở thứ 1");
  await send(officer);
  await expect(file).toHaveValue(/bao-cao-nam\.pdf$/);
  await expect(form.getByText(/^bao-cao-nam\.pdf, /)).toBeVisible();
  await expect(issuer).toHaveValue("Sở thứ 1");
  await title.fill("Báo cáo năm");
  await form.getByRole("button", { name: "Thêm minh chứng" }).click();
  await expect(
    officer.getByRole("table", { name: "Minh chứng đã gắn" }).locator("a.file").filter({ hasText: "Báo cáo năm" }),
  ).toBeVisible();
  await expect(file).toHaveValue("");

  await file.setInputFiles({ ...aPdf("gia-mao"), buffer: Buffer.from("MZ this is a program") });
  await title.fill("Tệp giả");
  await send(officer);
  await expect(file).toHaveValue("");
  await expect(form.getByText("Chưa chọn tệp nào")).toBeVisible();
  await expect(title).toHaveValue("Tệp giả");

  const plain = await pageOf(browser, `can-bo-so-1@${SLUG}.demo`, { javaScriptEnabled: false }, PASSWORD),
    without = fields(plain);
  await plain.goto(at);
  await without.file.setInputFiles(aPdf("bao-cao-quy"));
  await without.issuer.fill("Sở thứ 1");
  await send(plain);
  await expect(without.issuer).toHaveValue("Sở thứ 1");
  await expect(without.file).toHaveValue("");
  await expect(without.form.getByText(/Nếu phải sửa và gửi lại thì chọn lại tệp\./)).toBeVisible();
});
