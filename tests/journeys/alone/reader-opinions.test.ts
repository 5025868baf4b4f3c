import { expect, test, type Page } from "@playwright/test";
import { aPicture } from "../../support/pictures.ts";
import { pageOf } from "../support/people.ts";

const ARTICLE = "/can-tho/tin/tam-don-vi-ky-giao-uoc-thi-dua-2017",
  QUEUE = "/can-tho/tin-bai/y-kien?loai=cho-xem";
const SUMS: Record<string, number> = { một: 1, hai: 2, ba: 3, bốn: 4, năm: 5, sáu: 6, bảy: 7, tám: 8, chín: 9 };

const shot = async (page: Page, name: string) =>
  test.info().attach(name, { body: await page.screenshot({ fullPage: true }), contentType: "image/png" });
const write = async (page: Page, words: string) => {
  await page.getByLabel("Họ và tên").fill("Bạn đọc thử");
  await page.getByLabel("Nội dung").fill(words);
};

test("case 2: the public page of the conference has photo, date, number of views, print view and a moderated feedback form", async ({
  page,
}) => {
  await page.goto(ARTICLE);
  await expect(page.locator("article figure img")).toBeVisible();
  await expect(page.getByText("Cập nhật 27/04/2017")).toBeVisible();
  await expect(page.getByText(/[\d.]+ lượt xem/)).toBeVisible();
  await expect(page.getByRole("button", { name: "In bài" })).toBeVisible();
  await shot(page, "case-2-public-page");
  await page.getByRole("link", { name: "Gửi ý kiến về bài này" }).click();
  await page.getByLabel("Họ và tên").focus(); // from then on the device works
  await expect(page.getByText("Đã kiểm tra chống thư rác")).toBeVisible();
  await shot(page, "case-2-feedback-form");
});

test("news: written, read by a second person, published; a reader's opinion is moderated and answered; taken back it is gone from page, picture, feed, search and map", async ({
  browser,
  page,
  request,
}) => {
  const writer = await pageOf(browser, "chuyenvien@can-tho.demo"),
    second = await pageOf(browser, "lanhdao@can-tho.demo");
  await writer.goto("/can-tho/tin-bai/moi");
  await writer.getByLabel("Tên bài").fill("Khối Mặt trận <i>sơ kết</i> sáu tháng");
  await writer.getByLabel("Đoạn mở đầu").fill("Tám đơn vị họp sơ kết ngày 30/06.");
  const body = writer.getByLabel("Nội dung", { exact: true }),
    rest = "\n\n[ảnh 1]\n\n<script>alert(1)</script> \u202Eđảo";
  await body.fill(`Kết quả${rest}`);
  await body.evaluate((box) => (box as HTMLTextAreaElement).setSelectionRange(3, 3));
  await writer.getByRole("button", { name: "Đề mục" }).click();
  await expect(body).toHaveValue(`## Kết quả${rest}`);
  await writer.keyboard.press("Control+z"); // a press is taken back like what is typed
  await expect(body).toHaveValue(`Kết quả${rest}`);
  await writer.getByRole("button", { name: "Đề mục" }).click();
  await expect(body).toHaveValue(`## Kết quả${rest}`);
  await writer.getByLabel("Người viết, nơi cung cấp tin").fill("Thường trực khối");
  await writer.getByRole("button", { name: "Lưu bản nháp" }).click();
  await expect(writer.getByText(/Nội dung gọi \[ảnh 1\] nhưng bài không có ảnh số đó/)).toBeVisible();
  // Two at once, one of them no picture: the other stays, and what was written about both.
  await writer.getByLabel("Chọn các ảnh").setInputFiles([
    { name: "hong.png", mimeType: "image/png", buffer: Buffer.from("GIF?") },
    { name: "so-ket.png", mimeType: "image/png", buffer: await aPicture(77) },
  ]);
  const wrong = writer.getByRole("form", { name: "Ảnh hong.png" });
  await wrong.getByLabel("Lời tả", { exact: true }).fill("Toàn cảnh");
  await writer.getByRole("form", { name: "Ảnh so-ket.png" }).getByLabel("Lời tả", { exact: true }).fill("Tám người ngồi quanh bàn");
  await writer.getByRole("button", { name: "Tải lên 2 ảnh" }).click();
  await expect(writer.getByRole("button", { name: "Bỏ ảnh này" })).toBeVisible();
  await expect(wrong.getByText(/Lỗi: Tệp không đúng loại/)).toBeVisible();
  await expect(wrong.getByLabel("Lời tả", { exact: true })).toHaveValue("Toàn cảnh");
  await wrong.getByRole("button", { name: /Bỏ khỏi lần tải này/ }).click();
  await expect(wrong).toHaveCount(0);
  await expect(writer.getByText(/Bài do Anh\/Chị sửa lần cuối/)).toBeVisible();
  await writer.getByRole("button", { name: "Gửi duyệt" }).click();
  await expect(writer.getByText("Chờ duyệt", { exact: true })).toBeVisible();
  await shot(writer, "news-sent");
  const at = "/can-tho/tin/khoi-mat-tran-i-so-ket-i-sau-thang";
  expect((await request.get(at)).status()).toBe(404);

  await second.goto("/can-tho/viec");
  await second
    .getByRole("listitem")
    .filter({ hasText: /Duyệt \d+ tin bài/ })
    .locator("a.btn")
    .first()
    .click();
  await second.getByRole("link", { name: "Khối Mặt trận <i>sơ kết</i> sáu tháng" }).click();
  await second.locator("summary", { hasText: "Công bố bài" }).click();
  await second
    .getByRole("dialog")
    .getByLabel(/CÔNG BỐ/)
    .fill("CÔNG BỐ");
  await second.getByRole("dialog").getByRole("button", { name: "Công bố bài" }).click();
  await expect(second.getByText(/^Đã công bố/).first()).toBeVisible();

  await page.goto(at);
  await expect(page.getByRole("heading", { level: 1, name: "Khối Mặt trận <i>sơ kết</i> sáu tháng" })).toBeVisible();
  await expect(page.getByText("<script>alert(1)</script> đảo")).toBeVisible(); // as text, without the sign that turns it round
  const picture = (await page.getByRole("img", { name: "Tám người ngồi quanh bàn" }).getAttribute("src"))!;
  await page.getByRole("link", { name: "Gửi ý kiến về bài này" }).click();
  await write(page, "Mong có bản in lớn.\n<script>alert(1)</script> \u202Eđảo");
  await page.getByLabel(/Điện thoại hoặc thư/).fill("0900 000 001");
  await expect(page.getByText("Đã kiểm tra chống thư rác")).toBeVisible();
  await page.getByRole("button", { name: "Gửi ý kiến" }).click();
  await expect(page.getByText(/mã tiếp nhận YK-[0-9A-F]{8}/).first()).toBeVisible();
  await page.goto(at);
  await expect(page.getByText("Mong có bản in lớn.")).toHaveCount(0);

  await writer.goto("/can-tho/viec");
  await writer
    .getByRole("link", { name: /Xem \d+ ý kiến bạn đọc/ })
    .first()
    .click();
  const panel = writer.locator("section.panel").filter({ hasText: "Mong có bản in lớn." });
  await expect(panel.getByText("0900 000 001")).toBeVisible();
  await panel.getByLabel("Trả lời").fill("Bản in ở mục In bài.");
  await shot(writer, "case-2-moderation");
  await panel.getByRole("button", { name: "Công bố", exact: true }).click();
  await expect(writer.getByText(/^Đã công bố ý kiến/).first()).toBeVisible();
  await page.goto(at);
  await expect(page.getByText("Bản in ở mục In bài.")).toBeVisible();
  await shot(page, "news-public");

  await writer.goto(QUEUE.replace("cho-xem", "da-cong-bo"));
  const shown = writer.locator("section.panel").filter({ hasText: "Mong có bản in lớn." });
  await shown.getByText("Gỡ ý kiến khỏi cổng").click();
  await shown.getByLabel("Lý do").fill("Có đoạn mã.");
  await shown.getByRole("button", { name: "Gỡ ý kiến" }).click();
  await expect(writer.getByText(/^Đã gỡ ý kiến/).first()).toBeVisible();
  await page.goto(at);
  await expect(page.getByText("Bản in ở mục In bài.")).toHaveCount(0);

  const where = [
      "/can-tho/tin/rss",
      "/can-tho/sitemap.xml",
      "/can-tho/tin?q=so%20ket%20sau%20thang",
      "/can-tho",
      "/can-tho/du-lieu-mo/tin.json",
    ],
    slug = at.split("/").at(-1)!;
  for (const path of where) expect(await (await request.get(path)).text(), path).toContain(slug);
  await second.locator("summary", { hasText: "Gỡ bài" }).click();
  await second.getByRole("dialog").getByLabel("Lý do gỡ").fill("Bài thử.");
  await second
    .getByRole("dialog")
    .getByLabel(/GỠ BÀI/)
    .fill("GỠ BÀI");
  await second.getByRole("dialog").getByRole("button", { name: "Gỡ bài" }).click();
  await expect(second.getByText(/^Đã gỡ/).first()).toBeVisible();
  expect([(await request.get(at)).status(), (await request.get(picture)).status()]).toEqual([404, 404]);
  for (const path of where) expect(await (await request.get(path)).text(), path).not.toContain(slug);
  await Promise.all([writer.context().close(), second.context().close()]);
});

test("case 5: the comment form is protected from robots without sending anything to a foreign service", async ({
  browser,
  baseURL,
  request,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false }),
    page = await context.newPage(),
    asked: string[] = [];
  context.on("request", (it) => asked.push(new URL(it.url()).origin));
  await page.goto("/lao-cai/gop-y");
  await write(page, "Góp ý không cần mã lệnh, viết đủ một câu.");
  await page.getByRole("button", { name: "Gửi ý kiến" }).click();
  await expect(page.getByRole("alert")).toContainText("Chưa trả lời câu hỏi");
  await expect(page.getByLabel("Nội dung")).toHaveValue("Góp ý không cần mã lệnh, viết đủ một câu.");
  const question = page.getByLabel(/Để tránh máy tự gửi/);
  await question.fill("99");
  await page.getByRole("button", { name: "Gửi ý kiến" }).click();
  await expect(page.getByRole("alert")).toContainText("chưa đúng");
  const [a, b] = (await page.getByText(/Để tránh máy tự gửi/).innerText())
    .toLowerCase()
    .match(/: (\S+) cộng (\S+) /)!
    .slice(1);
  await question.fill(String(SUMS[a!]! + SUMS[b!]!));
  await page.getByRole("button", { name: "Gửi ý kiến" }).click();
  await expect(page.getByRole("status").getByText(/mã tiếp nhận/)).toBeVisible();

  // With script the device works for it; nobody else is asked for anything either.
  const live = await browser.newContext(),
    other = await live.newPage();
  live.on("request", (it) => asked.push(new URL(it.url()).origin));
  await other.goto("/lao-cai/gop-y");
  await other.getByLabel("Họ và tên").focus();
  await expect(other.getByText("Đã kiểm tra chống thư rác")).toBeVisible();
  await shot(other, "case-5-comment-form");
  expect(new Set(asked)).toEqual(new Set([baseURL]));

  // Robots that post the form itself without the work: each is refused in words, and the page stays up.
  const html = await (await request.get("/lao-cai/gop-y")).text();
  const hidden = Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g)].map(([, name, value = ""]) => [
      name!,
      value.replaceAll("&quot;", '"'),
    ]),
  );
  const robots = await Promise.all(
    Array.from({ length: 60 }, () =>
      request.post("/lao-cai/gop-y", {
        headers: { origin: baseURL! },
        multipart: { ...hidden, name: "robot", words: "mua hàng giá rẻ tại đây", reply: "0" },
      }),
    ),
  );
  expect(new Set(robots.map((it) => it.status()))).toEqual(new Set([200]));
  expect(await robots[0]!.text()).toContain("Câu trả lời tránh máy tự gửi chưa đúng");
  expect((await request.get("/lao-cai/gop-y")).status()).toBe(200);
  await Promise.all([context.close(), live.close()]);
});
