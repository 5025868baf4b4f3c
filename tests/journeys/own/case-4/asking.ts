import { expect, test } from "@playwright/test";
import { byWord, confirmAppraisal, appraise, openDossier } from "../../support/award.ts";
import { refusal } from "../../support/bloc-year.ts";
import { desksOf } from "../../support/small-bloc.ts";
import { as, asOf } from "./cast.ts";
import { SLUG } from "./units.ts";

const UNIT = "Sở Kế hoạch và Đầu tư",
  TITLE = "Lấy ý kiến về danh sách đề nghị khen thưởng",
  NOTICES = `/${SLUG}/ban/thong-bao`;
const { openTask, noTask } = desksOf(SLUG);

/** Before the last dossier is appraised another agency is asked about it, and the whole list stands before the public. */
export function othersAreHeard(): void {
  test("another agency answers by link and code, once; the dossier is appraised with its words", async ({ browser }, info) => {
    const officer = await as(browser, "chuyen-vien"),
      agency = await (await browser.newContext()).newPage();
    await openDossier(officer, SLUG, UNIT);
    await officer.getByRole("link", { name: "Lấy ý kiến cơ quan liên quan" }).click();
    const form = officer.getByRole("form", { name: "Hỏi ý kiến cơ quan liên quan" });
    await form.getByLabel("Cơ quan được hỏi").fill("Thuế tỉnh; không phải thư");
    await form.getByLabel(/^Nội dung cần cho ý kiến/).fill("Việc nộp thuế của đơn vị.");
    await form.getByRole("button", { name: "Gửi hỏi ý kiến" }).click();
    await expect(refusal(officer)).toContainText("không phải một địa chỉ thư điện tử");
    await expect(form.getByLabel(/^Nội dung cần cho ý kiến/)).toHaveValue("Việc nộp thuế của đơn vị.");
    await form.getByLabel("Cơ quan được hỏi").fill("Thuế tỉnh; vanthu@thue.example.vn");
    await form.getByRole("button", { name: "Gửi hỏi ý kiến" }).click();
    const code = await officer.getByText("Mã đọc qua điện thoại:").locator("b").innerText(),
      link = await officer.locator("code.break").innerText();

    await agency.goto(new URL(link).pathname);
    await agency.getByLabel("Mã", { exact: true }).fill("AAAA-AAAA");
    await agency.getByRole("button", { name: "Mở hồ sơ" }).click();
    await expect(refusal(agency)).toContainText("Đường dẫn hoặc mã không đúng");
    await agency.getByLabel("Mã", { exact: true }).fill(code);
    await agency.getByRole("button", { name: "Mở hồ sơ" }).click();
    await expect(agency.getByText("Hoàn thành xuất sắc nhiệm vụ năm 2023")).toBeVisible();
    await agency.getByLabel("Không đồng ý", { exact: true }).check();
    await agency.getByLabel("Họ và tên người cho ý kiến").fill("Đặng Thị Yến");
    await agency.getByLabel("Chức vụ", { exact: true }).fill("Phó Trưởng Thuế tỉnh");
    await agency.screenshot({ path: info.outputPath("agency.png"), fullPage: true });
    await agency.getByRole("button", { name: "Gửi ý kiến" }).click();
    await expect(refusal(agency)).toContainText("Ghi lý do không đồng ý.");
    await agency.getByLabel(/^Lý do, ý kiến thêm/).fill("Đơn vị nộp thuế quý III chậm 02 ngày.");
    await agency.getByRole("button", { name: "Gửi ý kiến" }).click();
    await expect(agency.getByRole("heading", { name: "Ý kiến đã gửi" })).toBeVisible();
    await expect(agency.getByText("Hoàn thành xuất sắc nhiệm vụ năm 2023")).toHaveCount(0);

    await openTask(officer, /Kết thúc lấy ý kiến 1 hồ sơ/, "Xem");
    await officer.getByRole("link", { name: UNIT, exact: true }).click();
    await officer.getByRole("link", { name: "Mở lấy ý kiến" }).click();
    await officer.getByRole("button", { name: "Kết thúc lấy ý kiến" }).click();
    await openDossier(officer, SLUG, UNIT);
    await expect(officer.getByText("Đơn vị nộp thuế quý III chậm 02 ngày.")).toBeVisible();
    await appraise(officer, "Hồ sơ đủ giấy tờ; thứ hạng, số phiếu khớp biên bản của Khối. Số thuế đã nộp đủ.");
  });

  test("the list stands before the public; an objection holds the dossier until the board has answered under its number", async ({
    browser,
  }, info) => {
    await asOf("2024-01-30T08:00+07:00");
    const officer = await as(browser, "chuyen-vien"),
      leader = await as(browser, "lanh-dao-ban"),
      stranger = await (await browser.newContext()).newPage();
    await officer.goto(`${NOTICES}/moi`);
    await officer.getByLabel("Đến hết ngày").fill("29/01/2024");
    await officer.getByRole("button", { name: "Lưu dự thảo" }).click();
    await expect(officer.getByText(/trước ngày bắt đầu/).first()).toBeVisible();
    await officer.getByLabel("Đến hết ngày").fill("19/02/2024");
    await officer.getByRole("button", { name: "Lưu dự thảo" }).click();
    await expect(officer).toHaveURL(/thong-bao\/[0-9a-f-]{36}$/);
    const open = `/${SLUG}/thong-bao/${officer.url().split("/").at(-1)}`;
    expect((await stranger.request.get(open)).status()).toBe(404); // a draft is nobody's but the board's
    await byWord(officer, "Công khai", "CÔNG BỐ");
    await expect(officer.getByText("Đang công khai")).toBeVisible();

    await stranger.goto(`/${SLUG}`);
    await stranger.getByRole("complementary").getByRole("link", { name: TITLE }).click();
    await expect(stranger).toHaveURL(open);
    await stranger.getByRole("link", { name: `Phản ánh về ${UNIT}` }).click();
    await stranger.getByLabel("Họ và tên").fill("Lê Thị Dân");
    await stranger.getByLabel("Nội dung phản ánh").fill("Số liệu tháng 6 thấp hơn số đã báo cáo.");
    await expect(stranger.getByText("Đã kiểm tra chống thư rác")).toBeVisible();
    await stranger.getByRole("button", { name: "Gửi phản ánh" }).click();
    await expect(stranger.getByText(/Nhập điện thoại hoặc thư điện tử/).first()).toBeVisible();
    await stranger.getByLabel("Điện thoại hoặc thư điện tử").fill("0912 345 678");
    await expect(stranger.getByText("Đã kiểm tra chống thư rác")).toBeVisible();
    await stranger.getByRole("button", { name: "Gửi phản ánh" }).click();
    const reference = /PA-[0-9A-F]{12}/.exec(
      await stranger
        .getByText(/mã tra cứu PA-/)
        .first()
        .innerText(),
    )![0];

    await openDossier(leader, SLUG, UNIT);
    await leader.locator("summary").filter({ hasText: "Xác nhận, trình Hội đồng" }).click();
    await leader.locator("dialog:modal").getByRole("button", { name: "Xác nhận, trình Hội đồng" }).click();
    await expect(leader.getByText("Còn 1 phản ánh chưa trả lời. Trả lời trước, hoặc ghi lý do vẫn trình Hội đồng.").first()).toBeVisible();
    await openTask(officer, /Trả lời 1 phản ánh/, "Xem");
    await officer.getByRole("link", { name: TITLE }).click();
    await officer.getByRole("button", { name: "Xem liên hệ" }).click();
    await expect(officer.getByText("0912 345 678")).toBeVisible();
    await officer.getByLabel("Trả lời", { exact: true }).fill("Số liệu tháng 6 là số ước; số cả năm đã đối chiếu với báo cáo.");
    await officer.screenshot({ path: info.outputPath("objection.png"), fullPage: true });
    await officer.getByRole("button", { name: "Gửi trả lời" }).click();
    await expect(officer.getByText("Đã trả lời", { exact: true })).toBeVisible();
    await noTask(officer, /phản ánh về danh sách/);
    await openDossier(leader, SLUG, UNIT);
    await confirmAppraisal(leader);

    await stranger.goto(`/${SLUG}/thong-bao/tra-cuu`);
    await stranger.getByLabel("Mã tra cứu").fill(reference.toLowerCase().replaceAll("-", " "));
    await stranger.getByRole("button", { name: "Tra cứu" }).click();
    await expect(stranger.getByText("Số liệu tháng 6 là số ước")).toBeVisible();
    await expect(stranger.getByText("Lê Thị Dân")).toHaveCount(0);
  });
}
