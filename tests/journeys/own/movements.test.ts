import { expect, test, type Page } from "@playwright/test";
import { aPicture } from "../../support/pictures.ts";
import { inDialog, refusal } from "../support/bloc-year.ts";
import { everybodyLeaves, nothingBroke } from "../support/people.ts";
import { aSmallBloc, desksOf, runningYear } from "../support/small-bloc.ts";

// Units, people and a running year are there; every movement, figure and story comes in through the browser.
const SLUG = "tinh-phong-trao",
  YEAR = new Date().getFullYear(),
  AT = `/${SLUG}/khoi/khoi-mot/${YEAR}`;
test.beforeAll(async () => {
  await aSmallBloc(SLUG, "Tỉnh Phong Trào", [runningYear(YEAR)], {
    people: [{ key: "chuyen-vien", name: "Chuyên viên Ban", title: "Chuyên viên", posts: [{ code: "board_officer" }] }],
  });
});
test.afterEach(nothingBroke);
test.afterAll(everybodyLeaves);

const { signedIn, openTask, noTask } = desksOf(SLUG);

/** What the secretary types; `ends` may be wrong first. */
async function writeMovement(page: Page, ends: string): Promise<void> {
  await page.getByLabel("Tên phong trào").fill("Mỗi cơ quan một việc nhanh hơn");
  await page.getByLabel("Hình thức", { exact: true }).selectOption("THEMATIC");
  for (const [label, day] of [
    ["Ngày phát động", "10/01"],
    ["Thực hiện từ ngày", "10/01"],
    ["Hạn báo cáo tổng kết", "31/12"],
  ] as const)
    await page.getByLabel(new RegExp(`^${label}`)).fill(`${day}/${YEAR}`);
  await page.getByLabel("Đến ngày").fill(ends);
  await page.getByLabel("Nội dung thi đua").fill("Rà soát, chọn việc, rút ngắn.");
  const indicator = page.getByRole("group", { name: "Chỉ tiêu 1" });
  await indicator.getByLabel("Chỉ tiêu", { exact: true }).fill("Mô hình mới");
  await indicator.getByLabel("Đơn vị tính").fill("mô hình");
  await indicator.getByLabel("Chỉ tiêu chung").fill("5");
}

test("case 3: a movement has a launching level and kind (as the law of its year names them) and units report results against it; case 5: movements are linked to events and campaigns, with content, targets and measures, and results are counted", async ({
  browser,
}, info) => {
  const secretary = await signedIn(browser, "can-bo-so-1"),
    unit = await signedIn(browser, "can-bo-so-2");
  await secretary.goto(`${AT}/phong-trao`);
  await secretary.getByRole("link", { name: "Soạn phong trào của khối" }).click();
  await writeMovement(secretary, `01/01/${YEAR}`);
  await secretary.getByRole("button", { name: "Lưu dự thảo" }).click();
  await expect(refusal(secretary)).toContainText(`Phong trào kết thúc ngày 01/01/${YEAR}, trước ngày bắt đầu 10/01/${YEAR}`);
  await expect(secretary.getByLabel("Nội dung thi đua")).toHaveValue("Rà soát, chọn việc, rút ngắn.");
  await secretary.getByLabel("Đến ngày").fill(`31/12/${YEAR}`);
  await secretary.getByRole("button", { name: "Lưu dự thảo" }).click();
  await expect(secretary.getByText("Dự thảo, các đơn vị chưa thấy")).toBeVisible();
  const movement = new URL(secretary.url()).pathname;
  await inDialog(
    secretary,
    "Gắn thêm",
    async (dialog) => {
      await dialog.getByLabel("Loại").selectOption({ label: "Cuộc vận động" });
      await dialog.getByLabel("Tên", { exact: true }).fill("Toàn dân đoàn kết xây dựng nông thôn mới, đô thị văn minh");
    },
    "Gắn",
  );
  await expect(
    secretary.getByRole("listitem").filter({ hasText: "Cuộc vận động: Toàn dân đoàn kết xây dựng nông thôn mới, đô thị văn minh" }),
  ).toBeVisible();
  await unit.goto(`${AT}/phong-trao`);
  await expect(unit.getByText("Mỗi cơ quan một việc nhanh hơn")).toHaveCount(0);
  await inDialog(secretary, "Phát động", async () => {}, "Phát động");
  await expect(secretary.getByText("Theo chuyên đề").first()).toBeVisible();

  // The unit: from its desk to its part, a draft, a refusal that loses nothing, a picture, the report.
  await openTask(unit, /Đăng ký tham gia phong trào/, "Đăng ký");
  await inDialog(
    unit,
    "Đăng ký tham gia",
    async (dialog) => {
      await dialog.getByLabel("Ngày phát động tại đơn vị").fill(`20/01/${YEAR}`);
      await dialog.getByLabel(/^Số văn bản phát động/).fill("12/KH-S2");
    },
    "Đăng ký tham gia",
  );
  await openTask(unit, /Báo cáo phong trào/, "Báo cáo");
  await unit.getByLabel(/^Mô hình mới/).fill("2o");
  await unit.getByLabel("Kết quả thực hiện").fill("Bỏ một lần trình giấy.");
  await unit.getByRole("button", { name: "Lưu bản nháp" }).click();
  await expect(unit.getByText(/^Đã lưu bản nháp/).first()).toBeVisible();
  await unit.reload();
  await expect(unit.getByLabel(/^Mô hình mới/)).toHaveValue("2o");
  await unit.getByRole("button", { name: "Gửi báo cáo" }).click();
  await expect(refusal(unit)).toContainText("Số liệu “Mô hình mới” chưa đúng");
  await unit.getByLabel(/^Mô hình mới/).fill("2");
  await inDialog(
    unit,
    "Thêm ảnh",
    async (dialog) => {
      await dialog.getByLabel("Ảnh", { exact: true }).setInputFiles({ name: "anh.png", mimeType: "image/png", buffer: await aPicture() });
      await dialog.getByLabel(/^Chú thích ảnh/).fill("Bàn tiếp nhận mới");
      await dialog.getByLabel(/^Mô tả ảnh/).fill("Một người ngồi sau bàn");
    },
    "Thêm ảnh",
  );
  await unit.getByLabel(/^Mô hình mới/).fill("2");
  await unit.getByLabel("Kết quả thực hiện").fill("Bỏ một lần trình giấy.");
  await unit.getByRole("button", { name: "Gửi báo cáo" }).click();
  await expect(unit.getByRole("heading", { name: "Báo cáo đã gửi" })).toBeVisible();
  await noTask(unit, /Báo cáo phong trào/);

  // The secretary takes it in; the table adds up, the picture is seen.
  await openTask(secretary, /Nhận báo cáo phong trào của 1 đơn vị/, "Nhận");
  await inDialog(secretary, "Nhận", async () => {}, "Nhận báo cáo");
  const row = secretary.getByRole("row").filter({ hasText: "Sở 2" });
  await expect(row.getByText("Đã nhận")).toBeVisible();
  await expect(secretary.getByRole("row").filter({ hasText: "Cộng, bình quân toàn khối" })).toContainText(/2\s*chỉ tiêu 5, đạt 40,00/);
  await expect(secretary.getByRole("img", { name: "Một người ngồi sau bàn" })).toBeVisible();
  await expect(secretary.getByLabel("Kết quả chung")).toHaveValue("Sở 2: Bỏ một lần trình giấy.");
  await noTask(secretary, /Nhận báo cáo phong trào/);
  await info.attach("case-3-5-results", { body: await secretary.screenshot({ fullPage: true }), contentType: "image/png" });
  await secretary.goto(movement);
  await expect(secretary.getByText("20/01/")).toBeVisible();
});

test("case 5: units record role models (điển hình tiên tiến), the bloc selects, the public page tells their story; consent comes first", async ({
  browser,
}, info) => {
  const unit = await signedIn(browser, "can-bo-so-2"),
    head = await signedIn(browser, "lanh-dao-so-1"),
    member = await signedIn(browser, "can-bo-so-3");
  await unit.goto(`${AT}/dien-hinh`);
  await unit.getByRole("link", { name: "Giới thiệu điển hình" }).click();
  await unit.getByLabel("Tên tập thể, cá nhân").fill("Nguyễn Thị Tâm");
  await unit.getByLabel("Lĩnh vực").selectOption({ label: "Cải cách hành chính, chuyển đổi số" });
  await unit.getByLabel("Tóm tắt thành tích").fill("Không còn hồ sơ quá hạn.");
  await unit
    .getByRole("textbox", { name: "Câu chuyện" })
    .fill("## Bắt đầu từ một bảng tính\nTuần đầu chỉ mình chị dùng.\n\n<b>Tuần thứ ba</b> cả phòng cùng mở.");
  await unit.getByRole("button", { name: "Lưu bản nháp" }).click();
  await expect(unit.getByText(/chưa có sự đồng ý thì chưa giới thiệu được/)).toBeVisible();
  const story = new URL(unit.url()).pathname;
  expect((await member.goto(story))!.status()).toBe(404); // a name is its unit's own until it is proposed
  await unit.getByRole("link", { name: "Sửa", exact: true }).click();
  await unit.getByLabel(/^Ngày đồng ý/).fill(`01/01/${YEAR}`);
  await unit.getByRole("button", { name: "Lưu điển hình" }).click();
  await inDialog(unit, "Giới thiệu với khối", async () => {}, "Giới thiệu với khối");
  await openTask(head, /Xét chọn 1 điển hình tiên tiến/, "Xem");
  await inDialog(head, "Chọn làm điển hình", async () => {}, "Chọn làm điển hình");
  await expect(head.getByText("Khối đã chọn", { exact: true })).toBeVisible();
  await noTask(head, /Xét chọn/);
  await unit.goto(story);
  await inDialog(unit, "Ghi lần giới thiệu", (dialog) => dialog.getByLabel(/^Nơi giới thiệu/).fill("Báo tỉnh"), "Ghi lần giới thiệu");
  await member.goto(story);
  await expect(member.getByRole("heading", { name: "Bắt đầu từ một bảng tính" })).toBeVisible();
  await expect(member.getByText("<b>Tuần thứ ba</b> cả phòng cùng mở.")).toBeVisible();
  await expect(member.getByRole("heading", { name: "Nhân rộng (1)" })).toBeVisible();
  await member.goto(`${AT}/dien-hinh`);
  await expect(member.getByRole("row").filter({ hasText: "Toàn khối" })).toContainText("1");

  // For the public: written from the story by the head, published by a second person, read by somebody without an account.
  await head.goto(story);
  await head.getByRole("link", { name: "Viết tin" }).click();
  await head.getByRole("button", { name: "Lưu bản nháp" }).click();
  await head.getByRole("button", { name: "Gửi duyệt" }).click();
  await expect(head.getByText("Chờ duyệt", { exact: true })).toBeVisible();
  const board = await signedIn(browser, "chuyen-vien");
  await openTask(board, /Duyệt 1 tin bài/, "Duyệt");
  await board.getByRole("link", { name: /^Điển hình tiên tiến/ }).click();
  await board.locator("summary", { hasText: "Công bố bài" }).click();
  await board
    .getByRole("dialog")
    .getByLabel(/CÔNG BỐ/)
    .fill("CÔNG BỐ");
  await board.getByRole("dialog").getByRole("button", { name: "Công bố bài" }).click();
  await expect(board.getByText(/^Đã công bố/).first()).toBeVisible();
  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto(`/${SLUG}`);
  await stranger.getByRole("link", { name: "Điển hình tiên tiến: Nguyễn Thị Tâm" }).first().click();
  await expect(stranger.getByRole("heading", { name: "Bắt đầu từ một bảng tính" })).toBeVisible();
  await info.attach("case-5-public-story", { body: await stranger.screenshot({ fullPage: true }), contentType: "image/png" });
});
