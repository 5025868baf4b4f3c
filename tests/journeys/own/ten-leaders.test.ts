import { expect, test } from "@playwright/test";
import { addBloc, addMembers, adoptPledge, draftPledge, holdOffice, inDialog, nameHolders, openMeeting, openYear, planMeeting } from "../support/bloc-year.ts";
import { pageOf } from "../support/people.ts";
import { anEmptyProvince, PASSWORD, unitsOf } from "../support/province.ts";

const SLUG = "muoi-don-vi", YEAR = String(new Date().getFullYear()), AT = `/${SLUG}/khoi/muoi/${YEAR}`;
const today = new Intl.DateTimeFormat("vi-VN", { timeZone: "Asia/Ho_Chi_Minh", day: "2-digit", month: "2-digit", year: "numeric" }).format(new Date());
const person = (key: string) => `${key}@${SLUG}.demo`;
const units = unitsOf(10);

test("ten leaders sign at once in ten browsers while the hall counts", async ({ browser }) => {
  await anEmptyProvince(SLUG, "Tỉnh Mười Đơn Vị", units);
  const admin = await pageOf(browser, person("quantri"), {}, PASSWORD);
  await addBloc(admin, SLUG, "Khối thi đua mười đơn vị", "Mười đơn vị", "muoi");
  await addMembers(admin, SLUG, "muoi", units.map(({ name }) => name), `01/01/${YEAR}`);
  await openYear(admin, SLUG, "muoi", YEAR);
  await holdOffice(admin, "Sở thứ 1", `01/01/${YEAR}`);
  await nameHolders(await pageOf(browser, person("lanh-dao-so-1"), {}, PASSWORD), AT, "Lãnh đạo 1, Giám đốc", "Chuyên viên 1, Chuyên viên");
  const secretary = await pageOf(browser, person("can-bo-so-1"), {}, PASSWORD);
  const meeting = await planMeeting(secretary, AT, { title: "Hội nghị triển khai", date: today, chair: "Lãnh đạo 1", secretary: "Chuyên viên 1", agenda: "Thông qua giao ước" });
  await openMeeting(secretary, meeting);
  await draftPledge(secretary, AT, [{ heading: "Hoàn thành nhiệm vụ", body: "Mỗi đơn vị hoàn thành đúng hạn nhiệm vụ được giao." }]);
  await adoptPledge(secretary, AT);

  const hall = await pageOf(browser, person("can-bo-so-1"), { viewport: { width: 1920, height: 1080 } }, PASSWORD);
  await hall.goto(`${AT}/giao-uoc/trinh-chieu`);
  await expect(hall.locator(".say")).toContainText("0 trên 10");
  const leaders = await Promise.all(units.map(async (_unit, n) => {
    const page = await pageOf(browser, person(`lanh-dao-so-${n + 1}`), { viewport: n % 2 ? { width: 390, height: 844 } : { width: 1280, height: 900 } }, PASSWORD);
    await page.goto(`${AT}/giao-uoc`);
    return page;
  }));
  // Everybody has the text before them; all press within the same moment, nobody reloads.
  await Promise.all(leaders.map((page) => inDialog(page, "Ký giao ước", async (dialog) => dialog.getByLabel("Mật khẩu", { exact: false }).fill(PASSWORD), "Ký giao ước")));
  await expect(hall.locator(".say")).toContainText("10 trên 10", { timeout: 30_000 });
  await Promise.all(leaders.map((page) => expect(page.getByText("đơn vị, đã ký đủ")).toBeVisible({ timeout: 30_000 })));
  await Promise.all(leaders.map((page) => page.context().close()));
});
