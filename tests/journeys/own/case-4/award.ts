import { expect, test } from "@playwright/test";
import {
  appraise,
  byWord,
  checkPapers,
  completeDossier,
  confirmAppraisal,
  giveBack,
  holdSession,
  openDossier,
  receive,
  recordAgreement,
  sendBackAppraisal,
  sendDossier,
  supplement,
  wordsOf,
} from "../../support/award.ts";
import { inDialog } from "../../support/bloc-year.ts";
import { desksOf } from "../../support/small-bloc.ts";
import { as, asOf, FLAG, MERIT, OLD, yearEnd } from "./cast.ts";
import { SLUG } from "./units.ts";

const { openTask } = desksOf(SLUG);

/** January 2024: the dossiers reach the board. */
export function dossiersToTheBoard(): void {
  test("the dossiers go to the board; one comes back and is mended, the others are appraised and confirmed", async ({ browser }) => {
    await asOf("2024-01-29T08:00+07:00");
    const head = await as(browser, "pho-chanh-van-phong"),
      officer = await as(browser, "chuyen-vien"),
      leader = await as(browser, "lanh-dao-ban");
    await head.goto(`${OLD}/de-nghi`);
    await head.getByRole("button", { name: "Lập hồ sơ đề nghị" }).click();
    await expect(head.getByRole("heading", { name: `${FLAG} cho Sở Tài chính`, exact: true })).toBeVisible();
    const dossiers: [string, string][] = [
      [FLAG, "Sở Tài chính"],
      [MERIT, "Văn phòng UBND tỉnh"],
      [MERIT, "Sở Kế hoạch và Đầu tư"],
    ];
    for (const [title, unit] of dossiers) {
      await completeDossier(head, OLD, title, unit, "Hoàn thành xuất sắc nhiệm vụ năm 2023, 100 % chỉ tiêu tỉnh giao.");
      await sendDossier(head, OLD, title, unit);
    }
    const report = "Báo cáo thành tích",
      mended = "Sở Kế hoạch và Đầu tư";
    await openDossier(officer, SLUG, mended);
    await receive(officer);
    await giveBack(officer, report, "Báo cáo chưa có xác nhận của lãnh đạo đơn vị. Ký, đóng dấu rồi gửi lại.");
    await supplement(head, OLD, MERIT, mended, report);
    await sendDossier(head, OLD, MERIT, mended, "Gửi lại hồ sơ");
    for (const [, unit] of dossiers) {
      await openDossier(officer, SLUG, unit);
      await receive(officer);
      if (unit === mended) continue; // others are heard about it first: asking.ts
      await checkPapers(officer);
      await appraise(officer, "Hồ sơ đủ giấy tờ; thứ hạng, số phiếu khớp biên bản của Khối.");
      await openDossier(leader, SLUG, unit);
      await confirmAppraisal(leader);
    }
  });

  test("nobody concludes over papers not looked through; the leader reads what is open, sends a conclusion back, and the officer reads why", async ({
    browser,
  }, info) => {
    const officer = await as(browser, "chuyen-vien"),
      leader = await as(browser, "lanh-dao-ban"),
      unit = "Sở Kế hoạch và Đầu tư",
      reason = "Chưa nêu số phiếu đồng ý trong căn cứ.";
    await openDossier(officer, SLUG, unit);
    const form = officer.getByRole("form", { name: "Kết luận thẩm định" });
    await expect(form.getByText(/^Chưa xác nhận đủ thành phần hồ sơ: 5 giấy tờ chưa kiểm tra\.$/)).toBeVisible();
    await form.getByLabel("Đủ điều kiện", { exact: true }).check();
    await form.getByLabel(/^Căn cứ của kết luận/).fill("Đủ.");
    await form.getByRole("button", { name: "Trình lãnh đạo xác nhận" }).click();
    await expect(form.getByText(/^Chưa xác nhận đủ thành phần hồ sơ nên chưa kết luận Đủ điều kiện được\./)).toBeVisible();
    await officer.screenshot({ path: info.outputPath("not-complete.png"), fullPage: true });
    await checkPapers(officer);
    await appraise(officer, "Hồ sơ đủ giấy tờ.");

    await openDossier(leader, SLUG, unit);
    await leader.locator("summary").filter({ hasText: "Xác nhận, trình Hội đồng" }).click();
    await expect(leader.locator("dialog:modal").getByText(/^Hệ thống đối chiếu: cần xem xét\. Còn \d+ nội dung/)).toBeVisible();
    await leader.screenshot({ path: info.outputPath("open-points.png") });
    await leader.locator("dialog:modal").getByRole("button", { name: "Chưa trình" }).click();
    await sendBackAppraisal(leader, reason);
    await expect(leader.getByRole("button", { name: "Xác nhận, trình Hội đồng" })).toHaveCount(0);

    await openTask(officer, /Ghi lại kết luận thẩm định 1 hồ sơ/, "Xem");
    await expect(officer.getByText("Lãnh đạo trả lại kết luận")).toBeVisible();
    await expect(officer.getByText(reason)).toBeVisible();
    await officer.screenshot({ path: info.outputPath("sent-back.png"), fullPage: true });
  });
}

/** Spring 2024: council, decision, and what a stranger reads of it. */
export function fromCouncilToDecision(): void {
  test("the council agrees, the flag is handed on to the Prime Minister, the decision is issued and published, the year closes", async ({
    browser,
  }) => {
    await asOf("2024-03-12T15:00+07:00");
    const council = await as(browser, "thu-ky-hoi-dong"),
      officer = await as(browser, "chuyen-vien"),
      leader = await as(browser, "lanh-dao-ban");
    await holdSession(council, SLUG, {
      title: "Phiên họp Hội đồng đợt 1 năm 2024",
      heldOn: "12/03/2024",
      place: "Trụ sở UBND tỉnh",
      chair: "Phó Chủ tịch UBND tỉnh",
      members: 15,
      present: 14,
    });
    for (const [title, unit, inFavour] of [
      [FLAG, "Sở Tài chính", 14],
      [MERIT, "Văn phòng UBND tỉnh", 14],
      [MERIT, "Sở Kế hoạch và Đầu tư", 13],
    ] as const)
      await recordAgreement(council, title, unit, inFavour);
    await inDialog(council, "Kết thúc phiên họp", async () => {}, "Kết thúc phiên họp");

    await asOf("2024-04-02T08:00+07:00");
    await openDossier(officer, SLUG, "Sở Tài chính");
    await officer.getByLabel("Số tờ trình").fill("25/TTr-UBND");
    await officer.getByLabel("Ngày tờ trình").fill("28/03/2024");
    await officer.getByRole("button", { name: "Ghi đã trình Thủ tướng Chính phủ" }).click();
    await expect(officer.getByText("Đã trình Thủ tướng Chính phủ (qua Bộ Nội vụ), chờ quyết định.")).toBeVisible();

    // The letter above waits for an answer of its own; what the session agreed is the province's to decide.
    await officer.goto(`/${SLUG}/ban/quyet-dinh/moi`);
    await officer.getByRole("link", { name: "Soạn quyết định theo Phiên họp Hội đồng đợt 1 năm 2024" }).click();
    await officer.getByLabel("Số quyết định").fill("312/QĐ-UBND");
    await officer.getByLabel("Ngày ký", { exact: true }).fill("01/04/2024");
    await officer.getByLabel("Họ tên người ký").fill("Trần Văn Toàn");
    await officer.getByRole("button", { name: "Lưu dự thảo" }).click();
    await expect(officer).toHaveURL(/quyet-dinh\/[0-9a-f-]{36}$/);
    await leader.goto(new URL(officer.url()).pathname);
    await byWord(leader, "Ban hành", "BAN HÀNH");
    await byWord(leader, "Công bố", "CÔNG BỐ");
    await leader.goto(OLD);
    await inDialog(leader, "Chuyển sang Đã kết thúc", async () => {}, "Chuyển bước");
    await expect(leader.getByText("Năm thi đua đã kết thúc").first()).toBeVisible();
  });

  test("a stranger reads decision and register; minutes, counting record and letter say in Word what the record says", async ({
    browser,
  }) => {
    const stranger = await (await browser.newContext()).newPage();
    await stranger.goto(`/${SLUG}/khen-thuong`);
    const register = stranger.getByRole("table", { name: "Kết quả tìm trong Sổ vàng" });
    await expect(register.getByRole("link", { name: "Văn phòng UBND tỉnh" })).toBeVisible();
    await expect(register.getByRole("link", { name: "Sở Tài chính" })).toHaveCount(0);
    await register.getByRole("link", { name: "Sở Kế hoạch và Đầu tư" }).click();
    await expect(stranger.getByRole("heading", { name: "Quyết định số 312/QĐ-UBND" })).toBeVisible();
    await expect(stranger.getByText("Trần Văn Toàn")).toBeVisible();

    const secretary = await as(browser, "can-bo-vp-hdnd");
    const meeting = await yearEnd(secretary);
    const minutes = await wordsOf(secretary, `${meeting}/bien-ban.docx`),
      count = await wordsOf(secretary, `${meeting}/kiem-phieu.docx`),
      letter = await wordsOf(await as(browser, "lanh-dao-ban"), `${OLD}/de-nghi/to-trinh.docx`);
    for (const fact of [
      "có mặt 6/7 đơn vị thành viên",
      "Dự họp Thanh tra Chính phủ",
      "Thông qua Báo cáo tổng kết năm 2023.",
      "nhường suất khen",
      "Thông qua Giao ước thi đua năm 2024.",
    ])
      expect(minutes).toContain(fact);
    for (const fact of [
      "Số phiếu phát ra: 6; thu về: 6; hợp lệ: 5; không hợp lệ: 1; phiếu trắng: 0.",
      "5/6",
      "4/6",
      "Ngô Thị Mai",
      "Đinh Văn Quý",
      FLAG,
      MERIT,
    ])
      expect(count).toContain(fact);
    for (const fact of [
      "Biên bản số 03/BB-KTĐ",
      "Lương Minh Đức",
      `- ${FLAG}: 01 tập thể.`,
      `- ${MERIT}: 02 tập thể.`,
      "nhường suất khen",
      "100,50",
    ])
      expect(letter).toContain(fact);
  });
}
