import { expect, test, type Page } from "@playwright/test";
import { closeMeeting, inDialog, openMeeting, planMeeting, refusal } from "../support/bloc-year.ts";
import { everybodyLeaves, nothingBroke } from "../support/people.ts";
import { announceBallots, confirmBallots, countBallots, nominate, openBallot, planBallot } from "../support/year-end.ts";
import { aSmallBloc, desksOf, runningYear } from "../support/small-bloc.ts";

// Units, people and a running year are there; one meeting is walked from its plan to an addendum of its minutes.
const SLUG = "tinh-hoi-nghi",
  YEAR = new Date().getFullYear(),
  AT = `/${SLUG}/khoi/khoi-mot/${YEAR}`;
const today = new Intl.DateTimeFormat("vi-VN", { timeZone: "Asia/Ho_Chi_Minh", day: "2-digit", month: "2-digit", year: "numeric" }).format(
  new Date(),
);
const DIRECTIVE = "Khối gửi báo cáo khen thưởng người lao động trực tiếp trước ngày 31/12.";
let meeting = "";

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  await aSmallBloc(SLUG, "Tỉnh Hội Nghị", [runningYear(YEAR)]);
});
test.afterEach(nothingBroke);
test.afterAll(everybodyLeaves);

const { signedIn, openTask, noTask } = desksOf(SLUG);

test("case 2: a guest from the board attends and leaves a directive on the record; the secretary is away, the chair names a keeper, and what was directed stands on a desk until it is reported", async ({
  browser,
}, info) => {
  const secretary = await signedIn(browser, "can-bo-so-1"),
    head = await signedIn(browser, "lanh-dao-so-1"),
    keeper = await signedIn(browser, "can-bo-so-2"),
    unit = await signedIn(browser, "can-bo-so-3");
  await secretary.goto(`${AT}/hoi-nghi/moi?loai=so-ket`);
  await expect(secretary.getByLabel("Tên cuộc họp")).toHaveValue(`Hội nghị sơ kết công tác thi đua sáu tháng đầu năm ${YEAR}`);
  meeting = await planMeeting(secretary, AT, {
    kind: "Hội nghị sơ kết",
    title: "Hội nghị sơ kết",
    date: today,
    chair: "Lãnh đạo 1",
    secretary: "Chuyên viên 1",
    agenda: "Báo cáo sơ kết",
  });
  await inDialog(secretary, "Gửi giấy mời", async () => {}, "Gửi giấy mời");
  await openTask(unit, /Trả lời giấy mời: Hội nghị sơ kết/, "Trả lời");
  const reply = unit.getByRole("form", { name: /^Trả lời giấy mời của/ });
  await reply.getByRole("radio", { name: "Cử người dự thay" }).check();
  await reply.getByLabel(/^Họ tên người dự/).fill("Phó Giám đốc 3");
  await reply.getByRole("button", { name: "Trả lời giấy mời" }).click();
  await expect(refusal(unit)).toContainText("Ghi số, ngày văn bản cử hoặc giấy ủy quyền của người dự thay");
  await expect(reply.getByLabel(/^Họ tên người dự/)).toHaveValue("Phó Giám đốc 3");
  await reply.getByLabel(/^Văn bản cử, ủy quyền/).fill("Giấy ủy quyền số 9/GUQ-S3");
  await reply.getByRole("button", { name: "Trả lời giấy mời" }).click();
  await expect(unit.getByRole("row").filter({ hasText: "Giấy ủy quyền số 9/GUQ-S3" })).toContainText("Phó Giám đốc 3");
  await openMeeting(head, meeting);
  expect((await keeper.goto(`${meeting}/sua`))!.status()).toBe(403);
  await inDialog(
    head,
    "Giao người ghi biên bản",
    async (dialog) => void (await dialog.getByLabel("Người ghi biên bản", { exact: true }).selectOption({ label: "Chuyên viên 2" })),
    "Giao ghi biên bản",
  );

  await openTask(keeper, /Ghi diễn biến cuộc họp: Hội nghị sơ kết/, "Ghi");
  await inDialog(
    keeper,
    "Thêm khách mời",
    async (dialog) => {
      await dialog.getByLabel("Họ tên khách mời").fill("Lê Quang Vinh");
      await dialog.getByLabel(/^Cơ quan/).fill("Phòng Thi đua - Khen thưởng");
      await dialog.getByLabel(/Đại diện cơ quan chuyên trách/).check();
      await dialog.getByLabel(/^Ý kiến chỉ đạo/).fill(DIRECTIVE);
    },
    "Thêm khách mời",
  );
  await expect(keeper.locator(".meet-directive")).toHaveText(DIRECTIVE);
  const talk = keeper.getByRole("form", { name: "Nội dung thảo luận" });
  await talk.getByLabel(/^Báo cáo đã trình bày/).fill("Các đơn vị thống nhất báo cáo.");
  await talk.getByRole("button", { name: "Lưu nội dung" }).click();
  await inDialog(
    keeper,
    "Giao việc",
    async (dialog) => {
      await dialog.getByLabel("Giao theo").selectOption({ index: 1 });
      await dialog.getByLabel("Việc phải làm").fill("Gửi báo cáo khen thưởng người lao động trực tiếp");
      await dialog.getByLabel("Hạn thực hiện").fill(`31/12/${YEAR}`);
      await dialog.getByLabel("Sở thứ 3").check();
    },
    "Giao việc",
  );
  await expect(keeper.getByRole("row").filter({ hasText: "Theo ý kiến chỉ đạo của Lê Quang Vinh" })).toContainText("Sở thứ 3");
  await keeper.screenshot({ path: info.outputPath("directive.png"), fullPage: true });
  await closeMeeting(head, meeting);

  await openTask(unit, /Việc hội nghị giao: Gửi báo cáo khen thưởng/, "Báo xong");
  await inDialog(
    unit,
    "Báo đã xong",
    async (dialog) => dialog.getByLabel("Kết quả thực hiện").fill("Đã gửi Báo cáo số 12/BC-S3."),
    "Báo đã xong",
  );
  await expect(unit.getByRole("row").filter({ hasText: "Đã gửi Báo cáo số 12/BC-S3." })).toContainText("Đã xong");
  await noTask(unit, /Việc hội nghị giao/);
});

test("the minutes go round: an objection without words is refused, one with words keeps them from being closed until it is answered", async ({
  browser,
}) => {
  const head = await signedIn(browser, "lanh-dao-so-1"),
    keeper = await signedIn(browser, "can-bo-so-2"),
    unit = await signedIn(browser, "can-bo-so-3"),
    secretary = await signedIn(browser, "can-bo-so-1");
  await openTask(keeper, /Thống nhất biên bản: Hội nghị sơ kết/, "Mở");
  await inDialog(
    keeper,
    "Gửi các đơn vị thống nhất",
    async (dialog) => dialog.getByLabel("Trả lời đến hết ngày").fill(`31/12/${YEAR}`),
    "Gửi các đơn vị",
  );
  await openTask(unit, /Xem, trả lời về biên bản/, "Xem biên bản");
  const answer = (page: Page) => page.getByRole("form", { name: /^Trả lời của Sở thứ/ });
  await answer(unit)
    .getByRole("radio", { name: /^Có ý kiến/ })
    .check();
  await answer(unit).getByRole("button", { name: "Gửi trả lời" }).click();
  await expect(refusal(unit)).toContainText("Ghi ý kiến của đơn vị");
  await answer(unit)
    .getByLabel(/^Ý kiến/)
    .fill("Ghi thiếu số liệu của Sở thứ 3.");
  await answer(unit).getByRole("button", { name: "Gửi trả lời" }).click();
  await expect(unit.getByRole("row").filter({ hasText: "Ghi thiếu số liệu của Sở thứ 3." })).toBeVisible();
  for (const page of [keeper, secretary]) {
    await page.goto(meeting);
    await answer(page)
      .getByRole("radio", { name: /^Thống nhất/ })
      .check();
    await answer(page).getByRole("button", { name: "Gửi trả lời" }).click();
    await expect(answer(page).getByRole("button", { name: "Gửi lại trả lời" })).toBeVisible();
  }
  await head.goto(meeting);
  await expect(head.getByText("Còn 1 ý kiến chưa trả lời: Sở thứ 3")).toBeVisible();
});

test("a meeting in the course of the year puts a unit forward for a theme: no ranking is asked, its dossier says for what, the page of proposals leads there", async ({
  browser,
}, info) => {
  const secretary = await signedIn(browser, "can-bo-so-1"),
    head = await signedIn(browser, "lanh-dao-so-1"),
    occasion = "Thành tích chuyển đổi số 6 tháng đầu năm",
    kind = "Khen thưởng đột xuất",
    certificate = "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh";
  const theme = await planMeeting(secretary, AT, {
    kind: "Họp chuyên đề",
    title: "Họp xét khen thưởng chuyển đổi số",
    date: today,
    chair: "Lãnh đạo 1",
    secretary: "Chuyên viên 1",
    agenda: "Xét đề nghị khen thưởng",
  });
  await openMeeting(head, theme);
  await secretary.goto(`${theme}/bo-phieu/moi?viec=khen-thuong`);
  await secretary.getByRole("checkbox", { name: `Sở thứ 3: ${certificate}`, exact: true }).check();
  for (const [at, name] of ["Chuyên viên 1", "Chuyên viên 2"].entries())
    await secretary.getByRole("combobox", { name: `Người kiểm phiếu ${at + 1}` }).selectOption({ label: name });
  await secretary.getByRole("combobox", { name: "Loại hình khen thưởng" }).selectOption({ label: kind });
  await secretary.getByRole("button", { name: "Lưu cuộc bỏ phiếu" }).click();
  await expect(refusal(secretary)).toContainText("Ghi phong trào, chuyên đề hoặc thành tích được đề nghị khen thưởng");
  await expect(secretary.getByRole("checkbox", { name: `Sở thứ 3: ${certificate}`, exact: true })).toBeChecked();
  const vote = await planBallot(secretary, theme, "khen-thuong", {
    title: "Biểu quyết đề nghị khen thưởng",
    lines: [["Sở thứ 3", certificate]],
    tellers: ["Chuyên viên 1", "Chuyên viên 2"],
    beside: { kind, occasion },
  });
  await openBallot(secretary, vote);
  await expect(secretary.getByText(`${kind}: ${occasion}.`)).toBeVisible();
  await countBallots(secretary, vote, { box: {}, lines: [["Sở thứ 3", certificate, 3, 0]] });
  for (const teller of ["can-bo-so-1", "can-bo-so-2"]) await confirmBallots(await signedIn(browser, teller), vote);
  await announceBallots(secretary, vote);

  await head.goto(`${AT}/de-nghi`);
  await expect(head.getByText("1 kết quả bỏ phiếu đã công bố, chờ ghi suy tôn")).toBeVisible();
  await head.getByRole("link", { name: "Họp xét khen thưởng chuyển đổi số" }).click();
  await expect(head).toHaveURL(new RegExp(`${theme}#suy-ton$`));
  await nominate(secretary, theme, [{ unit: "Sở thứ 3", what: certificate }]);
  await expect(secretary.getByRole("form", { name: "Ghi kết quả suy tôn" })).toHaveCount(0);
  await expect(secretary.locator("#suy-ton").getByText(`${kind}: ${occasion}.`)).toBeVisible();
  await expect(secretary.getByText("Chưa kết thúc được")).toHaveCount(0);
  await secretary.screenshot({ path: info.outputPath("theme.png"), fullPage: true });

  await head.goto(`${AT}/de-nghi`);
  await head.getByRole("button", { name: "Lập hồ sơ đề nghị" }).click();
  const dossier = head.locator(".panel").filter({ has: head.getByRole("heading", { name: new RegExp(`^${certificate} cho Sở thứ 3`) }) });
  await expect(dossier.getByText(occasion)).toBeVisible();
  await expect(dossier.getByRole("rowheader", { name: "Biên bản kiểm phiếu" })).toBeVisible();
  await expect(dossier.getByRole("rowheader", { name: "Bảng điểm, xếp hạng của khối, cụm" })).toHaveCount(0);
  await head.screenshot({ path: info.outputPath("dossier.png"), fullPage: true });
  const letter = await head.request.get((await head.getByRole("link", { name: "Tải tờ trình (Word)" }).getAttribute("href"))!);
  expect([letter.status(), letter.headers()["content-type"]]).toEqual([
    200,
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ]);
});
