import { expect, test, type Page } from "@playwright/test";
import {
  addBloc,
  addMembers,
  adoptCriteria,
  adoptPledge,
  closeMeeting,
  draftPledge,
  holdOffice,
  inDialog,
  moveYear,
  nameHolder,
  nameHolders,
  openMeeting,
  openYear,
  planMeeting,
  resolve,
  signPledge,
} from "../support/bloc-year.ts";
import { pageOf, signInByForm } from "../support/people.ts";
import { anEmptyProvince, PASSWORD, unitsOf } from "../support/province.ts";

// From an empty province to the first signed pledge without the command line: people and units are there, nothing else.
const SLUG = "hanh-trinh-dau",
  YEAR = String(new Date().getFullYear()),
  AT = `/${SLUG}/khoi/khoi-mot/${YEAR}`;
const today = new Intl.DateTimeFormat("vi-VN", { timeZone: "Asia/Ho_Chi_Minh", day: "2-digit", month: "2-digit", year: "numeric" }).format(
  new Date(),
);
const person = (key: string) => `${key}@${SLUG}.demo`;

test.describe.configure({ mode: "serial" });
test.beforeAll(() => anEmptyProvince(SLUG, "Tỉnh Hành Trình", unitsOf(3)));

test("the admin adds a person, a second admin confirms the post, the person gets in by the printed code", async ({ browser }) => {
  const admin = await pageOf(browser, person("quantri"), {}, PASSWORD);
  await admin.goto(`/${SLUG}/quan-tri`);
  await expect(admin.getByRole("heading", { name: "Đưa tỉnh vào sử dụng" })).toBeVisible();
  await admin.goto(`/${SLUG}/quan-tri/nguoi/them`);
  await admin.getByLabel("Họ và tên").fill("Nguyễn Thị Bình");
  await admin.getByLabel("Đơn vị công tác").selectOption({ label: "Sở thứ 1" });
  await admin.getByLabel("Tên đăng nhập").fill("binh.so1");
  await admin
    .getByRole("main")
    .getByRole("button", { name: /Thêm|Lưu|Ghi/ })
    .first()
    .click();
  await expect(admin.getByRole("heading", { name: "Nguyễn Thị Bình" })).toBeVisible();
  await inDialog(
    admin,
    "Giao chức vụ",
    async (dialog) => {
      await dialog.getByLabel("Chức vụ", { exact: true }).selectOption({ label: "Chuyên viên thi đua, khen thưởng tỉnh" });
      await dialog.getByLabel("Tại đơn vị").selectOption({ label: "Sở thứ 1" });
    },
    "Giao chức vụ",
  );

  const second = await pageOf(browser, person("quan-tri-hai"), {}, PASSWORD);
  await second.goto(`/${SLUG}/quan-tri/chuc-vu`);
  await second.getByRole("checkbox", { name: /Nguyễn Thị Bình/ }).check();
  await second.getByRole("button", { name: "Xác nhận các chức vụ đã chọn" }).click();
  await expect(second.getByText(/Nguyễn Thị Bình/)).toHaveCount(0);

  await admin.reload();
  const code = await issueCode(admin);
  const newcomer = await (await browser.newContext()).newPage();
  await newcomer.goto("/kich-hoat");
  await newcomer.getByLabel(/Mã/).fill(code);
  await newcomer.getByRole("main").getByRole("button").first().click();
  await expect(newcomer.getByText("Nguyễn Thị Bình")).toBeVisible();
  await newcomer.getByLabel("Mật khẩu mới", { exact: true }).fill(PASSWORD);
  await newcomer.getByLabel("Nhập lại mật khẩu mới").fill(PASSWORD);
  await newcomer.getByRole("main").getByRole("button").first().click();
  await expect(newcomer).not.toHaveURL(/kich-hoat/);
  await newcomer.context().clearCookies();
  await signInByForm(newcomer, "binh.so1", PASSWORD);
  await newcomer.goto(`/${SLUG}/viec`);
  await expect(newcomer.getByRole("heading", { name: "Việc cần làm" })).toBeVisible();
});

async function issueCode(admin: Page): Promise<string> {
  await admin
    .getByRole("button", { name: /Cấp mã|Tạo mã|Cấp phiếu/ })
    .or(admin.locator("summary").filter({ hasText: /Cấp mã|Tạo mã/ }))
    .first()
    .click();
  const dialog = admin.locator("dialog:modal");
  if (await dialog.isVisible()) await dialog.getByRole("button", { name: /Cấp mã|Tạo mã/ }).click();
  const shown = admin.getByText(/[A-Z0-9]{4}(?:-[A-Z0-9]{4}){3}/).first();
  await expect(shown).toBeVisible();
  return /[A-Z0-9]{4}(?:-[A-Z0-9]{4}){3}/.exec(await shown.innerText())![0];
}

test("the bloc, its members, its year, its head and deputy", async ({ browser }) => {
  const admin = await pageOf(browser, person("quantri"), {}, PASSWORD);
  const closings = await closingsOf(admin);
  await addBloc(admin, SLUG, "Khối thi đua số Một", "Khối Một", "khoi-mot");
  await addMembers(admin, SLUG, "khoi-mot", ["Sở thứ 1", "Sở thứ 2", "Sở thứ 3"], `01/01/${YEAR}`);
  await openYear(admin, SLUG, "khoi-mot", YEAR);
  await holdOffice(admin, "Sở thứ 1", `01/01/${YEAR}`);
  await holdOffice(admin, "Sở thứ 2", `01/01/${YEAR}`, "Khối phó");
  expect(
    new Set(closings),
    "closed before its form has taken the answer in, a dialog could be filled again and would then be emptied",
  ).toEqual(new Set(["answered"]));
  const leader = await pageOf(browser, person("lanh-dao-so-1"), {}, PASSWORD);
  await nameHolders(leader, AT, "Lãnh đạo 1, Giám đốc", "Chuyên viên 1, Chuyên viên");
  const deputy = await pageOf(browser, person("lanh-dao-so-2"), {}, PASSWORD);
  await deputy.goto(AT);
  await nameHolder(deputy, "Khối phó", "Lãnh đạo 2, Giám đốc");
});

/** From now on it tells of every dialog that a deed closes whether its form had taken the answer in. */
async function closingsOf(page: Page): Promise<string[]> {
  const closings: string[] = [];
  await page.exposeFunction("tellClosing", (it: string) => closings.push(it));
  await page.addInitScript(() => {
    const told = window as unknown as { tellClosing: (it: string) => void };
    HTMLDialogElement.prototype.close = new Proxy(Reflect.get(HTMLDialogElement.prototype, "close"), {
      apply(close, dialog: HTMLDialogElement, given) {
        told.tellClosing(dialog.querySelector("form[aria-busy]") ? "waiting" : "answered");
        return Reflect.apply(close, dialog, given);
      },
    });
  });
  return closings;
}

test("the meeting adopts plan, criteria and pledge; every leader signs; the year moves on", async ({ browser }) => {
  const secretary = await pageOf(browser, person("can-bo-so-1"), {}, PASSWORD);
  const meeting = await planMeeting(secretary, AT, {
    title: "Hội nghị triển khai",
    date: today,
    chair: "Lãnh đạo 1",
    secretary: "Chuyên viên 1",
    agenda: "Thông qua kế hoạch\nThông qua tiêu chí\nThông qua giao ước",
  });
  await openMeeting(secretary, meeting);
  await resolve(secretary, meeting, "Kế hoạch", "Thông qua kế hoạch năm của khối.", 3);
  await resolve(secretary, meeting, "Tiêu chí chấm điểm", "Thông qua tiêu chí chấm điểm.", 3);
  await adoptCriteria(secretary, AT);
  await draftPledge(secretary, AT, [
    { heading: "Hoàn thành nhiệm vụ", body: "Mỗi đơn vị hoàn thành đúng hạn nhiệm vụ được giao." },
    { heading: "Đoàn kết", body: "Các đơn vị phối hợp, giúp nhau trong năm." },
  ]);
  await adoptPledge(secretary, AT);

  for (const n of [1, 2, 3]) {
    const leader = await pageOf(browser, person(`lanh-dao-so-${n}`), {}, PASSWORD);
    await signPledge(leader, AT, PASSWORD);
    await leader.context().close();
  }
  await secretary.goto(`${AT}/giao-uoc`);
  await expect(secretary.getByText("đơn vị, đã ký đủ")).toBeVisible();

  const head = await pageOf(browser, person("lanh-dao-so-1"), {}, PASSWORD);
  await closeMeeting(head, meeting);
  await head.goto(`${meeting}/bien-ban`);
  await expect(head.getByText(/Thông qua kế hoạch năm của khối/).first()).toBeVisible();
  await head.goto(AT);
  await expect(head.getByText(/Đủ điều kiện chuyển/)).toBeVisible();
  await moveYear(head, AT, "Đang thực hiện");
});
