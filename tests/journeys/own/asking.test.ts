import { expect, test } from "@playwright/test";
import { Sower } from "../../../prisma/seed/sow.ts";
import { byWord, openDossier } from "../support/award.ts";
import { refusal } from "../support/bloc-year.ts";
import { asOwner } from "../support/owner.ts";
import { faults } from "../support/people.ts";
import { aSmallBloc, desksOf, runningYear } from "../support/small-bloc.ts";

// One dossier that the board has received: another agency is asked about it by a link, the public by a notice, and both are answered.
const SLUG = "tinh-lay-y-kien", YEAR = new Date().getFullYear(), NOTICES = `/${SLUG}/ban/thong-bao`;
const dayIn = (days: number) => new Intl.DateTimeFormat("vi-VN", { timeZone: "Asia/Ho_Chi_Minh", day: "2-digit", month: "2-digit", year: "numeric" }).format(Date.now() + days * 86_400_000);
const { signedIn, openTask, noTask } = desksOf(SLUG);

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  const at = await aSmallBloc(SLUG, "Tỉnh Lấy Ý Kiến", [runningYear(YEAR)], { people: [{ key: "chuyen-vien", name: "Chuyên viên Ban", title: "Chuyên viên", unit: "so-3", posts: [{ code: "board_officer" }] }] });
  await asOwner(async (client) => {
    const sower = new Sower(client), id = at.of("proposal", "so-2"), officer = at.person("chuyen-vien");
    await sower.enter(at.province);
    const { rows: [year] } = await client.query<{ id: string }>("select id from bloc_year where province_id = $1", [at.province]);
    await sower.into("award_proposal", [{
      id, bloc_year_id: year!.id, unit_id: at.unit("so-2"), title_code: "CERT_PROV", title_name: "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh", period: String(YEAR), state: "received", summary: "Hoàn thành 100 % chỉ tiêu.",
      sent_at: new Date(), received_at: new Date(), received_by_id: officer, officer_id: officer,
    }]);
  });
});
test.afterEach(async ({ browser }) => {
  for (const context of browser.contexts()) await context.close();
  expect(faults.splice(0)).toEqual([]);
});

test("another agency answers by link and code, once; the dossier goes on with its words", async ({ browser }, info) => {
  const officer = await signedIn(browser, "chuyen-vien"), agency = await (await browser.newContext()).newPage();
  await openDossier(officer, SLUG, "Sở thứ 2");
  await officer.getByRole("link", { name: "Lấy ý kiến cơ quan liên quan" }).click();
  const form = officer.getByRole("form", { name: "Hỏi ý kiến cơ quan liên quan" });
  await form.getByLabel("Cơ quan được hỏi").fill("Thuế tỉnh; không phải thư");
  await form.getByLabel(/^Nội dung cần cho ý kiến/).fill("Việc nộp thuế của đơn vị.");
  await form.getByRole("button", { name: "Gửi hỏi ý kiến" }).click();
  await expect(refusal(officer)).toContainText("không phải một địa chỉ thư điện tử");
  await expect(form.getByLabel(/^Nội dung cần cho ý kiến/)).toHaveValue("Việc nộp thuế của đơn vị.");
  await form.getByLabel("Cơ quan được hỏi").fill("Thuế tỉnh; vanthu@thue.example.vn");
  await form.getByRole("button", { name: "Gửi hỏi ý kiến" }).click();
  const code = await officer.getByText("Mã đọc qua điện thoại:").locator("b").innerText(), link = await officer.locator("code.break").innerText();
  await officer.screenshot({ path: info.outputPath("asked.png"), fullPage: true });

  await agency.goto(new URL(link).pathname);
  await agency.getByLabel("Mã", { exact: true }).fill("AAAA-AAAA");
  await agency.getByRole("button", { name: "Mở hồ sơ" }).click();
  await expect(refusal(agency)).toContainText("Đường dẫn hoặc mã không đúng");
  await agency.getByLabel("Mã", { exact: true }).fill(code);
  await agency.getByRole("button", { name: "Mở hồ sơ" }).click();
  await expect(agency.getByText("Hoàn thành 100 % chỉ tiêu.")).toBeVisible();
  await agency.getByLabel("Không đồng ý", { exact: true }).check();
  await agency.getByLabel("Họ và tên người cho ý kiến").fill("Đặng Thị Yến");
  await agency.getByLabel("Chức vụ", { exact: true }).fill("Phó Trưởng Thuế tỉnh");
  await agency.screenshot({ path: info.outputPath("agency.png"), fullPage: true });
  await agency.getByRole("button", { name: "Gửi ý kiến" }).click();
  await expect(refusal(agency)).toContainText("Ghi lý do không đồng ý.");
  await agency.getByLabel(/^Lý do, ý kiến thêm/).fill("Đơn vị còn nợ thuế quý III.");
  await agency.getByRole("button", { name: "Gửi ý kiến" }).click();
  await expect(agency.getByRole("heading", { name: "Ý kiến đã gửi" })).toBeVisible();
  await expect(agency.getByText("Hoàn thành 100 % chỉ tiêu.")).toHaveCount(0);

  await openTask(officer, /Kết thúc lấy ý kiến 1 hồ sơ/, "Xem");
  await officer.getByRole("link", { name: "Sở thứ 2", exact: true }).click();
  await officer.getByRole("link", { name: "Mở lấy ý kiến" }).click();
  await officer.getByRole("button", { name: "Kết thúc lấy ý kiến" }).click();
  await openDossier(officer, SLUG, "Sở thứ 2");
  await expect(officer.getByText("Đơn vị còn nợ thuế quý III.")).toBeVisible();
  await expect(officer.getByRole("form", { name: "Kết luận thẩm định" })).toBeVisible();
});

test("the list stands before the public; a stranger objects, and reads the board's answer under the number", async ({ browser }, info) => {
  const officer = await signedIn(browser, "chuyen-vien"), stranger = await (await browser.newContext()).newPage();
  await officer.goto(`${NOTICES}/moi`);
  await officer.getByLabel("Đến hết ngày").fill(dayIn(-3));
  await officer.getByRole("button", { name: "Lưu dự thảo" }).click();
  await expect(officer.getByText(/trước ngày bắt đầu/).first()).toBeVisible();
  await officer.getByLabel("Đến hết ngày").fill(dayIn(12));
  await officer.getByRole("button", { name: "Lưu dự thảo" }).click();
  await expect(officer).toHaveURL(/thong-bao\/[0-9a-f-]{36}$/);
  await byWord(officer, "Công khai", "CÔNG BỐ");
  await expect(officer.getByText("Đang công khai")).toBeVisible();

  await stranger.goto(`/${SLUG}/thong-bao`);
  await stranger.getByRole("link", { name: "Lấy ý kiến về danh sách đề nghị khen thưởng" }).click();
  await stranger.getByRole("link", { name: "Phản ánh về Sở thứ 2" }).click();
  await stranger.getByLabel("Họ và tên").fill("Lê Thị Dân");
  await stranger.getByLabel("Nội dung phản ánh").fill("Số liệu tháng 6 thấp hơn số đã báo cáo.");
  await expect(stranger.getByText("Đã kiểm tra chống thư rác")).toBeVisible();
  await stranger.getByRole("button", { name: "Gửi phản ánh" }).click();
  await expect(stranger.getByText(/Nhập điện thoại hoặc thư điện tử/).first()).toBeVisible();
  await stranger.getByLabel("Điện thoại hoặc thư điện tử").fill("0912 345 678");
  await expect(stranger.getByText("Đã kiểm tra chống thư rác")).toBeVisible();
  await stranger.getByRole("button", { name: "Gửi phản ánh" }).click();
  const reference = /PA-[0-9A-F]{12}/.exec(await stranger.getByText(/mã tra cứu PA-/).first().innerText())![0];

  await openTask(officer, /Trả lời 1 phản ánh/, "Xem");
  await officer.getByRole("link", { name: "Lấy ý kiến về danh sách đề nghị khen thưởng" }).click();
  await officer.getByRole("button", { name: "Xem liên hệ" }).click();
  await expect(officer.getByText("0912 345 678")).toBeVisible();
  await officer.getByLabel("Trả lời", { exact: true }).fill("Số liệu tháng 6 là số ước; số cả năm đã đối chiếu với báo cáo.");
  await officer.screenshot({ path: info.outputPath("objection.png"), fullPage: true });
  await officer.getByRole("button", { name: "Gửi trả lời" }).click();
  await expect(officer.getByText("Đã trả lời", { exact: true })).toBeVisible();
  await noTask(officer, /phản ánh về danh sách/);

  await stranger.goto(`/${SLUG}/thong-bao/tra-cuu`);
  await stranger.getByLabel("Mã tra cứu").fill(reference.toLowerCase().replaceAll("-", " "));
  await stranger.getByRole("button", { name: "Tra cứu" }).click();
  await expect(stranger.getByText("Số liệu tháng 6 là số ước")).toBeVisible();
  await expect(stranger.getByText("Lê Thị Dân")).toHaveCount(0);
});
