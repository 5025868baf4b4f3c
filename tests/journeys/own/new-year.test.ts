import { expect, test } from "@playwright/test";
import { sowBloc, sowYear } from "../../../prisma/seed/bloc.ts";
import { Sower } from "../../../prisma/seed/sow.ts";
import { openYear } from "../support/bloc-year.ts";
import { asOwner } from "../support/owner.ts";
import { pageOf } from "../support/people.ts";
import { anEmptyProvince, PASSWORD, unitsOf } from "../support/province.ts";

const SLUG = "chuan-bi-nam-moi",
  BLOC = "khoi-nam-moi",
  NEXT = `/${SLUG}/khoi/${BLOC}/2027`;

test("the head opens the next year: what goes on is chosen and comes over on working days, what is of last year is listed and mended or kept, and the history says who did it", async ({
  browser,
}) => {
  const at = await anEmptyProvince(SLUG, "Tỉnh Năm Mới", unitsOf(3));
  await asOwner(async (client) => {
    const sower = new Sower(client);
    await sower.enter(at.province);
    await sowBloc(sower, at, { key: BLOC, name: "Khối thi đua Năm Mới", short: "Khối Năm Mới" });
    const year = await sowYear(sower, at, {
      bloc: BLOC,
      year: "2026",
      mode: "live",
      stage: "running",
      members: ["so-1", "so-2", "so-3"],
      head: "so-1",
      holders: { head: "lanh-dao-so-1", secretary: "can-bo-so-1" },
      more: { scoring_from: "2026-11-07", scoring_until: "2026-12-05" },
    });
    await sower.into("year_date", [
      { id: at.of("date", "bao-cao"), bloc_year_id: year, kind: "DEADLINE", day: "2026-12-10", title: "Gửi báo cáo năm 2026" },
    ]);
    const meeting = at.of("meeting", "trien-khai");
    await sower.into("meeting", [
      {
        id: meeting,
        bloc_id: at.bloc(BLOC),
        kind: "LAUNCH",
        title: "Hội nghị triển khai năm 2026",
        place: "Hội trường",
        starts_at: "2026-02-05T08:30:00+07:00",
        ended_at: "2026-02-05T11:00:00+07:00",
        status: "closed",
        chair_name: "Nguyễn Văn Cũ",
        secretary_name: "Chuyên viên 1",
      },
    ]);
    await sower.into("agenda_item", [
      { id: at.of("item", "mot"), meeting_id: meeting, bloc_year_id: year, position: 1, title: "Ký giao ước năm 2026" },
    ]);
    const pledge = at.of("pledge", "mot");
    await sower.into("pledge", [
      { id: pledge, bloc_year_id: year, title: "Giao ước thi đua năm 2026", preamble: "Các đơn vị cùng cam kết:", closing: "" },
    ]);
    await sower.into("pledge_clause", [
      { id: at.of("clause", "mot"), pledge_id: pledge, position: 1, heading: "Chỉ tiêu", body: "Hoàn thành mọi chỉ tiêu năm 2026." },
    ]);
    await client.query("update pledge set state = 'adopted', adopted_at = '2026-02-05T10:00:00+07:00' where id = $1", [pledge]);
  });
  const page = await pageOf(browser, `lanh-dao-so-1@${SLUG}.demo`, { viewport: { width: 1280, height: 900 } }, PASSWORD);
  await openYear(page, SLUG, BLOC, "2027");

  // the preview: each line as it will be, the day moved off the weekend
  await expect(page.getByRole("heading", { level: 1, name: "Chuẩn bị năm 2027" })).toBeVisible();
  await expect(page.getByText("Bắt đầu tự chấm 08/11/2027; Hạn tự chấm 06/12/2027")).toBeVisible();
  await expect(page.getByLabel(/^Hội nghị triển khai năm 2027/)).toBeChecked();
  await page.getByLabel(/^Gửi báo cáo năm 2027/).uncheck();
  await page.getByRole("button", { name: "Lấy nội dung đã chọn" }).click();
  await expect(page.getByText("Đã lấy 3 nội dung từ năm 2026.").first()).toBeVisible();

  // what is of last year leads to where it is mended, and is gone then
  const list = page.getByRole("region", { name: /^Cần xem lại/ });
  await expect(list.getByText("Người chủ trì Nguyễn Văn Cũ không còn giữ chức vụ nào trên hệ thống.")).toBeVisible();
  await list.getByRole("link", { name: "Hội nghị triển khai năm 2027" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Hội nghị triển khai năm 2027" })).toBeVisible(); // read only: the new year has no head yet

  // the same unit is elected again: now it may mend
  await asOwner(async (client) => {
    const {
        rows: [next],
      } = await client.query<{ id: string }>("select id from bloc_year where province_id = $1 and year = '2027'", [at.province]),
      sower = new Sower(client),
      office = at.of("office", "2027");
    await sower.enter(at.province);
    await sower.into("bloc_office", [
      { id: office, bloc_year_id: next!.id, kind: "head", unit_id: at.unit("so-1"), since: "2026-01-01", basis: "Suy tôn" },
    ]);
    await sower.into("office_holder", [
      { id: at.of("holder", "2027"), office_id: office, kind: "head", person_id: at.person("lanh-dao-so-1"), since: "2026-01-01" },
    ]);
  });
  await page.goto(`${NEXT}/chuan-bi`);
  await list.getByRole("link", { name: "Hội nghị triển khai năm 2027" }).click();
  await page.getByLabel("Chủ trì", { exact: false }).first().fill("Lãnh đạo 1");
  await page.getByRole("button", { name: /^Lưu/ }).first().click();
  await expect(page).toHaveURL(/hoi-nghi\/[0-9a-f-]{36}$/);
  await page.goto(`${NEXT}/chuan-bi`);
  await expect(list.getByText("Nguyễn Văn Cũ")).toHaveCount(0);
  await list.getByRole("form", { name: "Giữ nguyên: Điều 1 của giao ước" }).getByRole("button").click();
  await expect(page.getByText("Không còn điều nào cần xem lại")).toBeVisible();

  // the date that was left out can still be taken, the rest is marked as taken
  await expect(page.getByLabel(/^Hội nghị triển khai năm 2027/)).toBeDisabled();
  await expect(page.getByLabel(/^Gửi báo cáo năm 2027/)).toBeEnabled();
  await page.getByRole("link", { name: "Lịch sử", exact: true }).click();
  await expect(page.getByText("Lãnh đạo 1 (Khối trưởng) lấy nội dung năm trước sang năm mới.")).toBeVisible();
  await expect(page.getByText("Lãnh đạo 1 (Khối trưởng) mở năm thi đua.")).toBeVisible();
});
