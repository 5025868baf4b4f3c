import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { faults, pageOf } from "../support/people.ts";
import { addressOf } from "../support/samples.ts";

const MM = 96 / 25.4;

test("anybody searches the register and takes it along; an officer moves a field by mouse and by arrows, and the name is printed where the template says", async ({
  browser,
  page,
}) => {
  await page.goto("/tinh-mau/khen-thuong");
  await page.getByRole("searchbox", { name: "Tên người, đơn vị hoặc số quyết định" }).fill("hoa tai chinh");
  await page.getByRole("search", { name: "Tìm trong Sổ vàng" }).getByRole("button", { name: "Tìm" }).click();
  const rows = page.getByRole("table", { name: "Kết quả tìm trong Sổ vàng" }).getByRole("row");
  await expect(rows.filter({ hasText: "Nguyễn Thị Hòa" })).toHaveCount(1);
  const shown = (await rows.count()) - 1,
    [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: /^Tải .* dòng này/ }).click()]);
  const csv = await readFile(await file.path(), "utf8");
  expect([
    csv.startsWith("\uFEFF"),
    csv.trim().split("\r\n").length - 1,
    csv.includes("Nguyễn Thị Hòa,Phó Trưởng phòng,Sở Tài chính"),
  ]).toEqual([true, shown, true]);
  await page.goto("/tinh-mau/xac-minh");
  await page.getByLabel("Mã xác minh hoặc số").fill("SV-1");
  await page.getByRole("search", { name: "Xác minh bằng mã" }).getByRole("button", { name: "Xác minh" }).click();
  await expect(page).toHaveURL(/\/khen-thuong\/[0-9a-f-]+#so-1$/);

  const officer = await pageOf(browser, "chuyenvien@tinh-mau.demo", { viewport: { width: 1280, height: 1000 } });
  await officer.goto(addressOf("/tinh-mau/ban/so-vang/phoi/{template}"));
  const field = officer.getByRole("button", { name: /^Ô Tên được khen/ }),
    left = officer.getByLabel("Tên được khen: cách trái"),
    top = officer.getByLabel("Tên được khen: cách trên");
  await expect(left).toHaveValue("30");
  await field.focus();
  await officer.keyboard.press("ArrowRight");
  await officer.keyboard.press("Shift+ArrowDown");
  await expect(left).toHaveValue("30,5");
  await expect(top).toHaveValue("93");
  const box = (await field.boundingBox())!,
    stage = (await officer.getByRole("group", { name: "Phôi và các ô" }).boundingBox())!,
    step = stage.width / 297;
  await officer.mouse.move(box.x + box.width / 2, box.y + 8);
  await officer.mouse.down();
  await officer.mouse.move(box.x + box.width / 2 - 10 * step, box.y + 8 + 20 * step, { steps: 4 });
  await officer.mouse.up();
  expect([Number((await left.inputValue()).replace(",", ".")), Number((await top.inputValue()).replace(",", "."))]).toEqual([
    expect.closeTo(20.5, 0),
    expect.closeTo(113, 0),
  ]);

  // Nothing of that was saved: the demo stays as it was, and prints where it said before.
  await officer.goto(addressOf("/tinh-mau/ban/so-vang/in/{decision}?sangphai=2"));
  const sheet = officer.getByRole("region", { name: /^Bằng, giấy khen/ }).first(),
    name = sheet.locator("[data-field=subject]");
  const seen = (await sheet.boundingBox())!; // on a screen the whole sheet in its shape, in print its very size
  expect(seen.width / seen.height).toBeCloseTo(297 / 210, 1);
  await officer.emulateMedia({ media: "print" });
  const paper = (await sheet.boundingBox())!,
    printed = (await name.boundingBox())!;
  expect([(printed.x - paper.x) / MM, (printed.y - paper.y) / MM]).toEqual([expect.closeTo(32, 0), expect.closeTo(88, 0)]);
  expect([paper.width / MM, paper.height / MM, printed.width / MM]).toEqual([297, 210, 237].map((side) => expect.closeTo(side, 0)));
  await expect(sheet.locator("img")).toBeHidden();
  const pdf = (await officer.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(
    /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/
      .exec(pdf)
      ?.slice(1)
      .map((side) => Math.round((Number(side) * 25.4) / 72)),
  ).toEqual([297, 210]);
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(await officer.getByRole("region", { name: /^Bằng, giấy khen/ }).count());
  expect(faults).toEqual([]);
});
