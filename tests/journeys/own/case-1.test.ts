import { expect, test, type Page, type TestInfo } from "@playwright/test";
import { AT, SLUG, theConference, UNITS, YEAR } from "./case-1/cast.ts";
import { refusal, resolve, signPledge } from "../support/bloc-year.ts";
import { company, everybodyLeaves, nothingBroke } from "../support/people.ts";
import { anEmptyProvince, PASSWORD } from "../support/province.ts";

// Case 1, the launch conference of ten organisations: people, drafts, an open meeting and nine signatures are there; the votes, what they adopt,
// the last signature and a unit's own plan come in through the browser.
test.describe.configure({ mode: "serial" });
let meeting: string;
test.beforeAll(async () => {
  await anEmptyProvince(SLUG, "Tỉnh Một", UNITS);
  meeting = `${AT}/hoi-nghi/${theConference()}`;
});
test.afterEach(nothingBroke);
test.afterAll(everybodyLeaves);

const signedIn = company(SLUG, PASSWORD, { viewport: { width: 1280, height: 900 } });
const picture = async (page: Page, info: TestInfo, name: string) =>
  info.attach(name, { body: await page.screenshot({ fullPage: true }), contentType: "image/png" });

const VOTES = [
  ["Kế hoạch", "Thông qua kế hoạch hoạt động của khối."],
  ["Quy chế hoạt động", "Thông qua quy chế hoạt động của khối."],
  ["Tiêu chí chấm điểm", "Thông qua tiêu chí chấm điểm thi đua."],
  ["Phát động thi đua", "Phát động phong trào thi đua của khối."],
  ["Đăng ký thi đua", "Mười đơn vị đăng ký thi đua."],
] as const;

test("case 1: a conference records what was adopted (plan, regulation, criteria, launch, registration) with vote and minutes", async ({
  browser,
}, info) => {
  const secretary = await signedIn(browser, "can-bo-to-chuc-1");
  for (const [subject, text] of VOTES) await resolve(secretary, meeting, subject, text, 10);
  for (const kind of ["ke-hoach", "quy-che"]) {
    await secretary.goto(`${AT}/van-ban/${kind}/soan`);
    await secretary.getByRole("button", { name: "Ghi nhận hội nghị thông qua" }).click();
    await expect(secretary.getByText("Đang áp dụng")).toBeVisible();
    await expect(secretary.getByText(/^Thông qua tại Hội nghị triển khai công tác thi đua/).first()).toBeVisible();
  }
  await secretary.goto(`${meeting}/bien-ban`);
  for (const [, text] of VOTES) await expect(secretary.getByText(text).first()).toBeVisible();
  await expect(secretary.getByText(/tán thành 10\/10 đơn vị có mặt/)).toHaveCount(5);
  await picture(secretary, info, "bien-ban");
});

test("case 1: all 10 members sign one pledge; the page shows who has signed and who has not", async ({ browser }, info) => {
  const last = await signedIn(browser, "lanh-dao-to-chuc-10");
  await last.goto(`${AT}/giao-uoc`);
  await expect(last.getByText(/9\s*\/\s*10/).first()).toBeVisible();
  const signed = last.getByRole("listitem").filter({ hasText: "Đã ký xác nhận lúc" }),
    waiting = last.getByRole("listitem").filter({ hasText: "chưa ký" });
  await expect(signed).toHaveCount(9);
  await expect(waiting.filter({ hasText: "Hội Luật gia" })).toHaveCount(1);
  await picture(last, info, "con-mot-don-vi-chua-ky");
  await signPledge(last, AT, PASSWORD);
  await expect(signed).toHaveCount(10);
  await expect(waiting).toHaveCount(0);
  await picture(last, info, "da-ky-du");
});

test("case 1: a unit's plan derives from the bloc's plan", async ({ browser }, info) => {
  const unit = await signedIn(browser, "can-bo-to-chuc-3"),
    secretary = await signedIn(browser, "can-bo-to-chuc-1");
  await unit.goto(`/${SLUG}/viec`);
  await unit.getByRole("listitem").filter({ hasText: "Lập kế hoạch của đơn vị" }).locator("a.btn").first().click();
  const at = (n: number) => unit.getByRole("listitem").filter({ has: unit.getByRole("heading", { name: `Nội dung ${n}`, exact: true }) });
  await expect(at(1).getByText("Theo khối", { exact: true })).toBeVisible();

  // adapted: the bloc's words stay beside the unit's
  await at(1).locator("summary").click();
  await at(1)
    .getByLabel(/^Chỉ tiêu/)
    .fill("3 mô hình của Hội");
  await at(1).getByRole("button", { name: "Lưu điều chỉnh" }).click();
  await expect(at(1).getByText("Điều chỉnh", { exact: true })).toBeVisible();
  await expect(at(1).locator("del")).toHaveText("1 việc");
  await expect(at(1).locator("ins")).toHaveText("3 mô hình của Hội");

  // left out: not without a reason, and what was typed stays
  await at(2).locator("summary").click();
  await at(2).getByRole("button", { name: "Không thực hiện tại đơn vị" }).click();
  await expect(refusal(unit)).toContainText("Ghi lý do không thực hiện tại đơn vị.");
  await at(2)
    .getByLabel(/^Lý do/)
    .fill("Việc của Ủy ban Mặt trận Tổ quốc.");
  await at(2).getByRole("button", { name: "Không thực hiện tại đơn vị" }).click();
  await expect(at(2).getByText("Không thực hiện", { exact: true })).toBeVisible();

  const add = unit.getByRole("form", { name: "Thêm nội dung của đơn vị" });
  await add.getByLabel("Nội dung", { exact: true }).fill("Vận động hội viên góp ngày công làm đường.");
  await add.getByLabel(/^Hạn/).fill(`01/12/${Number(YEAR) - 1}`);
  await add.getByRole("button", { name: "Thêm nội dung" }).click();
  await expect(refusal(unit)).toContainText(`không nằm trong năm thi đua ${YEAR}`);
  await expect(add.getByLabel("Nội dung", { exact: true })).toHaveValue("Vận động hội viên góp ngày công làm đường.");
  await add.getByLabel(/^Hạn/).fill(`30/11/${YEAR}`);
  await add.getByRole("button", { name: "Thêm nội dung" }).click();
  await expect(unit.getByRole("heading", { name: "Bổ sung 1" })).toBeVisible();
  await unit.getByRole("button", { name: "Gửi kế hoạch cho khối" }).click();
  await expect(unit.getByRole("heading", { name: "Đã gửi khối (1 lần)" })).toBeVisible();
  await picture(unit, info, "ke-hoach-cua-don-vi");

  await secretary.goto(`${AT}/van-ban/ke-hoach`);
  await expect(secretary.getByRole("heading", { name: /đã gửi 1\/10/ })).toBeVisible();
  await expect(secretary.getByRole("row").filter({ hasText: "Hội Nông dân" })).toContainText(
    "theo khối 1, điều chỉnh 1, bổ sung 1, không thực hiện 1",
  );
  await secretary.getByRole("link", { name: "Hội Nông dân" }).click();
  await expect(secretary.getByText("Lý do: Việc của Ủy ban Mặt trận Tổ quốc.")).toBeVisible();
  await picture(secretary, info, "khoi-xem-ke-hoach-cua-don-vi");
});
