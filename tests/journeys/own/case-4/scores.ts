import { expect, test } from "@playwright/test";
import { moveYear } from "../../support/bloc-year.ts";
import { acceptItem, acceptRest, announce, changeItem, settle, settleAsWritten } from "../../support/checking.ts";
import { as, asOf, OLD, sheetOf } from "./cast.ts";

/** December 2023: the check, the ranking. */
export function fromCheckToRanking(): void {
  test("the head's side checks: one click, other points with a reason, the unit explains, the answer, settled", async ({ browser }) => {
    const head = await as(browser, "pho-chanh-van-phong"),
      sheet = sheetOf("so-tai-chinh"),
      check = `${sheet}/tham-dinh`;
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

  test("nobody settles their own unit: the deputy settles the head's sheet, the head the last of the others; then the ranking stands", async ({
    browser,
  }) => {
    const head = await as(browser, "pho-chanh-van-phong"),
      deputy = await as(browser, "lanh-dao-so-ke-hoach");
    const refused = await head.goto(`${sheetOf("vp-hdnd")}/tham-dinh`);
    expect(refused!.status()).toBe(403);
    await settleAsWritten(deputy, sheetOf("vp-hdnd"));
    await settleAsWritten(head, sheetOf("so-noi-vu"));
    await head.goto(`${OLD}/xep-hang`);
    const ranks = await head.getByRole("table", { name: "Bảng xếp hạng" }).getByRole("rowheader").allInnerTexts();
    expect(ranks.slice(0, 4)).toEqual(["Sở Tài chính", "Văn phòng UBND", "Văn phòng Đoàn ĐBQH và HĐND", "Sở Kế hoạch và Đầu tư"]);
    await moveYear(head, OLD, "Bình xét, suy tôn");
  });
}
