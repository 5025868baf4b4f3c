import { expect, test, type Browser, type Page } from "@playwright/test";
import { inDialog, refusal } from "../support/bloc-year.ts";
import { pageOf } from "../support/people.ts";
import { anEmptyProvince, PASSWORD } from "../support/province.ts";

// A unit proposes two persons in one letter, outside any bloc: pasted from a list, each with words and a report; one comes back with
// the person named, is mended there and goes again by itself.
const SLUG = "to-trinh-don-vi",
  CERT = "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh (cá nhân)";
const UNITS = [
  { key: "so-y-te", code: "SYT", name: "Sở Y tế", short: "Sở Y tế", leader: ["Hà Thị Lãnh Đạo", "Giám đốc"] as [string, string] },
  { key: "so-noi-vu", code: "SNV", name: "Sở Nội vụ", short: "Sở Nội vụ" },
];
const as = (browser: Browser, key: string) => pageOf(browser, `${key}@${SLUG}.demo`, { locale: "vi-VN" }, PASSWORD);
const dossier = (page: Page, name: string) =>
  page.locator("section.panel").filter({ has: page.getByRole("heading", { name: `${CERT} cho ${name}`, exact: true }) });

test.beforeAll(async () => {
  await anEmptyProvince(SLUG, "Tỉnh Có Tờ Trình", UNITS, {
    people: [{ key: "chuyen-vien", name: "Chuyên viên Ban", title: "Chuyên viên", unit: "so-noi-vu", posts: [{ code: "board_officer" }] }],
  });
});

test("two persons in one letter, one returned by name, mended and sent again", async ({ browser }) => {
  const unit = await as(browser, "lanh-dao-so-y-te"),
    board = await as(browser, "chuyen-vien");
  await unit.goto(`/${SLUG}/don-vi/cua-toi/de-nghi`);
  await unit.getByLabel("Loại hình khen thưởng").selectOption({ label: "Khen thưởng đột xuất" });
  await unit.getByLabel("Đề nghị khen thưởng về việc").fill("đã cứu người trong mưa lũ");
  await unit.getByRole("button", { name: "Lập tờ trình" }).click();
  await expect(unit).toHaveURL(/de-nghi\/[0-9a-f-]{36}$/);
  const letter = new URL(unit.url()).pathname;

  // One row is wrong: none goes in, and what was pasted is still there.
  const many = unit.getByRole("form", { name: "Thêm nhiều cá nhân" });
  await many.getByLabel("Danh hiệu, hình thức của cả danh sách").selectOption({ label: CERT });
  await many.getByLabel("Danh sách, mỗi người một dòng").fill("Lò Văn Mẫu; Nam; Bác sĩ; Trực tiếp\nQuàng Thị Ví Dụ; Nữ; Điều dưỡng; Khác");
  await many.getByRole("button", { name: "Thêm cả danh sách" }).click();
  await expect(refusal(unit)).toContainText("Dòng 2 (Quàng Thị Ví Dụ): nhóm đối tượng ghi Trực tiếp");
  await many
    .getByLabel("Danh sách, mỗi người một dòng")
    .fill("Lò Văn Mẫu; Nam; Bác sĩ; Trực tiếp\nQuàng Thị Ví Dụ; Nữ; Điều dưỡng; Trực tiếp");
  await many.getByRole("button", { name: "Thêm cả danh sách" }).click();

  for (const name of ["Lò Văn Mẫu", "Quàng Thị Ví Dụ"]) {
    const panel = dossier(unit, name);
    await panel.getByLabel("Thành tích chính").fill("Đưa bốn người ra khỏi vùng lũ.");
    await panel.getByRole("button", { name: "Lưu tóm tắt" }).click();
    await expect(panel.getByText("Đã lưu tóm tắt thành tích.")).toBeVisible();
    await panel.getByRole("link", { name: /^Lập báo cáo/ }).click();
    await unit.getByLabel("Viết thêm").fill("Đêm 18 tháng 9 đã đưa bốn người ra khỏi vùng lũ.");
    await unit.getByRole("button", { name: "Lưu báo cáo" }).click();
    await expect(unit.getByText("Đã lưu báo cáo thành tích, 1 câu.")).toBeVisible();
    await unit.goto(letter);
    await expect(dossier(unit, name).getByText("Đã có 2/2")).toBeVisible();
  }
  await unit.getByLabel("Người ký", { exact: true }).fill("Hà Thị Lãnh Đạo");
  await unit.getByLabel("Chức vụ người ký").fill("Giám đốc");
  await unit.getByRole("button", { name: "Gửi tờ trình và 2 hồ sơ" }).click();
  await expect(dossier(unit, "Quàng Thị Ví Dụ").getByText("Đã gửi", { exact: true })).toBeVisible();

  await board.goto(`/${SLUG}/ban/de-nghi`);
  await board.getByRole("link", { name: "Lò Văn Mẫu, Bác sĩ, Sở Y tế" }).click();
  await expect(board.getByText("Khen thưởng đột xuất").first()).toBeVisible();
  await board.getByRole("button", { name: "Tiếp nhận hồ sơ" }).click();
  await inDialog(
    board,
    "Trả lại để bổ sung",
    async (dialog) => {
      await dialog.getByLabel("Thông tin đối tượng").check();
      await dialog.getByLabel("Lý do, việc cần làm").fill("Chức vụ thiếu khoa.");
    },
    "Trả lại hồ sơ",
  );

  await unit.goto(`/${SLUG}/viec`);
  await unit
    .getByRole("link", { name: /Bổ sung/ })
    .first()
    .click();
  const back = dossier(unit, "Lò Văn Mẫu");
  await expect(back.getByText("Chức vụ thiếu khoa.")).toBeVisible();
  await expect(back.getByText("Giữ như đã gửi").first()).toBeVisible();
  await back.locator("summary").filter({ hasText: "Sửa thông tin" }).click();
  const dialog = unit.locator("dialog:modal");
  await dialog.getByLabel("Chức vụ, công việc").fill("Bác sĩ khoa Cấp cứu");
  await dialog.getByRole("button", { name: "Lưu thông tin" }).click();
  await expect(back.getByText(/Bác sĩ khoa Cấp cứu/)).toBeVisible();
  await back.locator("summary").filter({ hasText: "Gửi lại hồ sơ" }).click();
  await dialog.getByRole("button", { name: "Gửi lại hồ sơ", exact: true }).click();
  await expect(back.getByText("Đã gửi", { exact: true })).toBeVisible();
  await board.goto(`/${SLUG}/ban/de-nghi`);
  await expect(board.getByRole("link", { name: "Lò Văn Mẫu, Bác sĩ khoa Cấp cứu, Sở Y tế" })).toBeVisible();
  await Promise.all([unit.context().close(), board.context().close()]);
});
