import { expect, test, type Page } from "@playwright/test";
import { pageOf } from "../support/people.ts";

const ARTICLE = "/can-tho/tin/tam-don-vi-ky-giao-uoc-thi-dua-2017", QUEUE = "/can-tho/tin-bai/y-kien?loai=cho-xem";
const SUMS: Record<string, number> = { một: 1, hai: 2, ba: 3, bốn: 4, năm: 5, sáu: 6, bảy: 7, tám: 8, chín: 9 };

const shot = async (page: Page, name: string) => test.info().attach(name, { body: await page.screenshot({ fullPage: true }), contentType: "image/png" });
const write = async (page: Page, words: string) => {
  await page.getByLabel("Họ và tên").fill("Bạn đọc thử");
  await page.getByLabel("Nội dung").fill(words);
};

test("case 2: the public page of the conference has photo, date, number of views, print view and a moderated feedback form", async ({ browser, page }) => {
  await page.goto(ARTICLE);
  await expect(page.locator("article figure img")).toBeVisible();
  await expect(page.getByText("Cập nhật 27/04/2017")).toBeVisible();
  await expect(page.getByText(/[\d.]+ lượt xem/)).toBeVisible();
  await expect(page.getByRole("button", { name: "In bài" })).toBeVisible();
  await shot(page, "case-2-public-page");
  await page.getByRole("link", { name: "Gửi ý kiến về bài này" }).click();
  const words = `Mong có bản in lớn.\n<script>alert(1)</script> \u202Eđảo`;
  await write(page, words);
  await page.getByLabel(/Điện thoại hoặc thư/).fill("0900 000 001");
  await expect(page.getByText("Đã kiểm tra chống thư rác")).toBeVisible();
  await shot(page, "case-2-feedback-form");
  await page.getByRole("button", { name: "Gửi ý kiến" }).click();
  await expect(page.getByText(/mã tiếp nhận YK-[0-9A-F]{8}/).first()).toBeVisible();
  await page.goto(ARTICLE);
  await expect(page.getByText("Mong có bản in lớn.")).toHaveCount(0);

  const officer = await pageOf(browser, "chuyenvien@can-tho.demo");
  await officer.goto("/can-tho/viec");
  await officer.getByRole("link", { name: /Xem \d+ ý kiến bạn đọc/ }).first().click();
  const panel = officer.locator("section.panel").filter({ hasText: "Mong có bản in lớn." });
  await expect(panel.getByText("0900 000 001")).toBeVisible();
  await panel.getByLabel("Trả lời").fill("Bản in ở mục In bài.");
  await shot(officer, "case-2-moderation");
  await panel.getByRole("button", { name: "Công bố", exact: true }).click();
  await expect(officer.getByText(/^Đã công bố ý kiến/).first()).toBeVisible();
  await page.goto(ARTICLE);
  await expect(page.getByText("<script>alert(1)</script> đảo")).toBeVisible(); // as text, without the sign that turns it round
  await expect(page.getByText("Bản in ở mục In bài.")).toBeVisible();

  await officer.goto(QUEUE.replace("cho-xem", "da-cong-bo"));
  const shown = officer.locator("section.panel").filter({ hasText: "Mong có bản in lớn." });
  await shown.getByText("Gỡ ý kiến khỏi cổng").click();
  await shown.getByLabel("Lý do").fill("Có đoạn mã.");
  await shown.getByRole("button", { name: "Gỡ ý kiến" }).click();
  await expect(officer.getByText(/^Đã gỡ ý kiến/).first()).toBeVisible();
  await page.goto(ARTICLE);
  await expect(page.getByText("Bản in ở mục In bài.")).toHaveCount(0);
  await officer.context().close();
});

test("case 5: the comment form is protected from robots without sending anything to a foreign service", async ({ browser, baseURL, request }) => {
  const context = await browser.newContext({ javaScriptEnabled: false }), page = await context.newPage(), asked: string[] = [];
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
  const [a, b] = (await page.getByText(/Để tránh máy tự gửi/).innerText()).toLowerCase().match(/: (\S+) cộng (\S+) /)!.slice(1);
  await question.fill(String(SUMS[a!]! + SUMS[b!]!));
  await page.getByRole("button", { name: "Gửi ý kiến" }).click();
  await expect(page.getByRole("status").getByText(/mã tiếp nhận/)).toBeVisible();

  // With script the device works for it; nobody else is asked for anything either.
  const live = await browser.newContext(), other = await live.newPage();
  live.on("request", (it) => asked.push(new URL(it.url()).origin));
  await other.goto("/lao-cai/gop-y");
  await expect(other.getByText("Đã kiểm tra chống thư rác")).toBeVisible();
  await shot(other, "case-5-comment-form");
  expect(new Set(asked)).toEqual(new Set([baseURL]));

  // Robots that post the form itself without the work: each is refused in words, and the page stays up.
  const html = await (await request.get("/lao-cai/gop-y")).text();
  const hidden = Object.fromEntries([...html.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g)].map(([, name, value = ""]) => [name!, value.replaceAll("&quot;", '"')]));
  const robots = await Promise.all(Array.from({ length: 60 }, () => request.post("/lao-cai/gop-y", { headers: { origin: baseURL! }, multipart: { ...hidden, name: "robot", words: "mua hàng giá rẻ tại đây", reply: "0" } })));
  expect(new Set(robots.map((it) => it.status()))).toEqual(new Set([200]));
  expect(await robots[0]!.text()).toContain("Câu trả lời tránh máy tự gửi chưa đúng");
  expect((await request.get("/lao-cai/gop-y")).status()).toBe(200);
  await Promise.all([context.close(), live.close()]);
});
