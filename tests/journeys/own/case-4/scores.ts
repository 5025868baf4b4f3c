import { expect, test } from "@playwright/test";
import { addBloc, addMembers, adoptCriteria, adoptPledge, closeMeeting, draftPledge, holdOffice, moveYear, nameHolder, nameHolders, openMeeting, openYear, planMeeting, resolve, signPledge } from "../../support/bloc-year.ts";
import { acceptItem, acceptRest, announce, changeItem, settle, settleAsWritten } from "../../support/checking.ts";
import { PASSWORD } from "../../support/province.ts";
import { allSaved, handInSheet, prove, saveWithoutScript, submitSheet, typeFigures } from "../../support/sheets.ts";
import { as, asOf, BLOC, BLOC_NAME, FIGURES, OLD, sheetOf, SLUG, UNITS } from "./cast.ts";

/** From January to December 2023: criteria, pledge, the sheets of seven units, the check, the ranking. */
export function fromCriteriaToRanking(): void {
  test("January 2023: the bloc, its members, its year, head, deputy and secretary", async ({ browser }) => {
    const admin = await as(browser, "quantri");
    await addBloc(admin, SLUG, BLOC_NAME, "Khối Tham mưu - Tổng hợp", BLOC);
    await addMembers(admin, SLUG, BLOC, UNITS.map(({ name }) => name), "01/01/2023");
    await openYear(admin, SLUG, BLOC, "2023");
    await holdOffice(admin, "Văn phòng Đoàn ĐBQH và HĐND tỉnh", "01/01/2023");
    await holdOffice(admin, "Sở Kế hoạch và Đầu tư", "01/01/2023", "Khối phó");
    await nameHolders(await as(browser, "lanh-dao-vp-hdnd"), OLD, "Lương Minh Đức, Phó Chánh Văn phòng", "Đặng Thu Hương, Chuyên viên");
    const deputy = await as(browser, "lanh-dao-so-ke-hoach");
    await deputy.goto(OLD);
    await nameHolder(deputy, "Khối phó", "Hoàng Thị Ngọc, Giám đốc");
  });

  test("the launch meeting adopts plan, criteria and pledge; the leaders sign; the year runs", async ({ browser }) => {
    const secretary = await as(browser, "can-bo-vp-hdnd");
    await asOf("2023-01-30T08:30+07:00");
    const meeting = await planMeeting(secretary, OLD, { title: "Hội nghị triển khai công tác thi đua năm 2023", date: "30/01/2023", time: "08:00", chair: "Lương Minh Đức", secretary: "Đặng Thu Hương", agenda: "Thông qua kế hoạch\nThông qua tiêu chí chấm điểm\nThông qua giao ước thi đua" });
    await openMeeting(secretary, meeting);
    await resolve(secretary, meeting, "Kế hoạch", "Thông qua kế hoạch thi đua năm 2023 của Khối.", 7);
    await resolve(secretary, meeting, "Tiêu chí chấm điểm", "Thông qua Bảng tiêu chí chấm điểm năm 2023.", 7);
    await adoptCriteria(secretary, OLD);
    await draftPledge(secretary, OLD, [
      { heading: "Hoàn thành nhiệm vụ", body: "Hoàn thành các chỉ tiêu tỉnh giao năm 2023, tham mưu đúng hạn, đúng chất lượng." },
      { heading: "Phối hợp trong khối", body: "Tham gia đầy đủ hoạt động của Khối, báo cáo đúng hạn." },
    ]);
    await adoptPledge(secretary, OLD);
    for (const { key } of UNITS.slice(0, 4)) {
      const leader = await as(browser, `lanh-dao-${key}`);
      await signPledge(leader, OLD, PASSWORD);
      await leader.context().close();
    }
    const head = await as(browser, "pho-chanh-van-phong");
    await asOf("2023-01-30T11:45+07:00");
    await closeMeeting(head, meeting, "30/01/2023", "11:30");
    await moveYear(head, OLD, "Đang thực hiện");
  });

  test("December 2023: the year scores itself", async ({ browser }) => {
    await asOf("2023-12-01T08:00+07:00");
    const head = await as(browser, "pho-chanh-van-phong");
    await moveYear(head, OLD, "Tự chấm điểm");
    await head.goto(`${OLD}/cham-diem`);
    await expect(head.getByText("0/7 đơn vị đã gửi")).toBeVisible();
  });

  for (const unit of ["so-tai-chinh", "vp-ubnd", "vp-hdnd"]) {
    test(`${unit} scores itself by hand: figures, points at once, note, proof, gaps; the leader approves and hands in`, async ({ browser }) => {
      const officer = await as(browser, `can-bo-${unit}`), sheet = sheetOf(unit);
      await officer.goto(sheet);
      const first = officer.locator("#tc-chi-tieu"), gaps = officer.getByRole("complementary", { name: "Điểm còn thiếu" });
      await officer.getByLabel("Chỉ tiêu được giao, tiêu chí 1", { exact: true }).fill("40");
      await officer.getByLabel("Chỉ tiêu đạt, tiêu chí 1", { exact: true }).fill("36");
      await expect(first.locator(".score")).toContainText("22,50/25");
      await expect(gaps.getByRole("link", { name: /^2\. / })).toBeVisible();
      await typeFigures(officer, FIGURES[unit]!);
      await first.getByRole("button", { name: /Thuyết minh/ }).click();
      await officer.getByLabel("Thuyết minh, tiêu chí 1", { exact: true }).fill("Theo báo cáo kết quả thực hiện nhiệm vụ năm 2023.");
      await allSaved(officer);
      await expect(gaps.getByText("phải nhập trước khi trình")).toHaveCount(0);
      await prove(officer, sheet, { item: "chi-tieu", title: "Báo cáo kết quả thực hiện nhiệm vụ năm 2023", number: "412/BC", issuedOn: "30/11/2023", issuer: "Đơn vị" });
      await submitSheet(officer, sheet);
      const leader = await as(browser, `lanh-dao-${unit}`);
      await handInSheet(leader, sheet, PASSWORD);
      await expect(leader.locator("#tc-chi-tieu").getByText("Theo báo cáo kết quả thực hiện nhiệm vụ năm 2023.")).toBeVisible();
    });
  }

  test("the other four send the same form without script", async ({ browser }) => {
    for (const { key } of UNITS.filter(({ key }) => !["so-tai-chinh", "vp-ubnd", "vp-hdnd"].includes(key))) {
      const plain = await as(browser, `can-bo-${key}`, { javaScriptEnabled: false });
      await plain.goto(sheetOf(key));
      await typeFigures(plain, FIGURES[key]!);
      await saveWithoutScript(plain);
      await plain.context().close();
      const officer = await as(browser, `can-bo-${key}`), leader = await as(browser, `lanh-dao-${key}`);
      await submitSheet(officer, sheetOf(key));
      await handInSheet(leader, sheetOf(key), PASSWORD);
      await officer.context().close();
      await leader.context().close();
    }
  });

  test("the head's side checks: one click, other points with a reason, the unit explains, the answer, settled", async ({ browser }) => {
    await asOf("2023-12-18T08:00+07:00");
    const head = await as(browser, "pho-chanh-van-phong"), sheet = sheetOf("so-tai-chinh"), check = `${sheet}/tham-dinh`;
    await moveYear(head, OLD, "Chấm chéo, thẩm định điểm");
    await head.goto(check);
    await acceptItem(head, "chi-tieu");
    await changeItem(head, "16", "3", "Mới có quyết định công nhận 3 mô hình.");
    await acceptRest(head);
    await announce(head);

    const officer = await as(browser, "can-bo-so-tai-chinh");
    await officer.goto(`${sheet}/giai-thich`);
    await officer.getByLabel("Tiêu chí", { exact: true }).selectOption({ label: "16. Mô hình mới, điển hình được công nhận" });
    await officer.getByLabel("Nội dung giải trình").fill("Mô hình thứ tư được công nhận tại Quyết định số 2190/QĐ-UBND ngày 11/12/2023.");
    await officer.getByRole("button", { name: "Gửi ý kiến" }).click();
    await expect(officer.getByText("Khối chưa trả lời.")).toBeVisible();
    await head.goto(check);
    await changeItem(head, "16", "4", "Đã đối chiếu Quyết định số 2190/QĐ-UBND.");
    const answer = head.getByRole("form", { name: "Trả lời ý kiến về tiêu chí 16" });
    await answer.getByLabel("Trả lời của khối").fill("Khối đã xem quyết định và chấm lại 4 điểm.");
    await answer.getByRole("button", { name: "Trả lời" }).click();
    await expect(head.getByText("Khối trả lời:")).toBeVisible();
    await announce(head);
    await officer.goto(`${sheet}/giai-thich`);
    await expect(officer.getByText("Khối đã xem quyết định và chấm lại 4 điểm.")).toBeVisible();
    await asOf("2023-12-26T08:00+07:00");
    await head.goto(check);
    await settle(head);
  });

  test("nobody settles their own unit: the deputy settles the head's sheet, the head all others; then the ranking stands", async ({ browser }) => {
    const head = await as(browser, "pho-chanh-van-phong"), deputy = await as(browser, "lanh-dao-so-ke-hoach");
    const refused = await head.goto(`${sheetOf("vp-hdnd")}/tham-dinh`);
    expect(refused!.status()).toBe(403);
    await settleAsWritten(deputy, sheetOf("vp-hdnd"));
    for (const { key } of UNITS.filter(({ key }) => !["so-tai-chinh", "vp-hdnd"].includes(key))) await settleAsWritten(head, sheetOf(key));
    await head.goto(`${OLD}/xep-hang`);
    const ranks = await head.getByRole("table", { name: "Bảng xếp hạng" }).getByRole("rowheader").allInnerTexts();
    expect(ranks.slice(0, 4)).toEqual(["Sở Tài chính", "Văn phòng UBND", "Văn phòng Đoàn ĐBQH và HĐND", "Sở Kế hoạch và Đầu tư"]);
    await moveYear(head, OLD, "Bình xét, suy tôn");
  });
}
