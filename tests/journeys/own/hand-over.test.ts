import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { expect, test, type Page } from "@playwright/test";
import { entriesOf, unpacked } from "../../support/unzip.ts";
import { inDialog, refusal } from "../support/bloc-year.ts";
import { everybodyLeaves, nothingBroke } from "../support/people.ts";
import { aSmallBloc, desksOf, runningYear } from "../support/small-bloc.ts";

// One bloc, a year that was sent up and the next one that begins under another head; the hand-over itself comes in through the browser.
const SLUG = "tinh-ban-giao",
  YEAR = new Date().getFullYear(),
  OLD = `/${SLUG}/khoi/khoi-mot/${YEAR - 1}`,
  NEW = `/${SLUG}/khoi/khoi-mot/${YEAR}`;
test.beforeAll(async () => {
  await aSmallBloc(
    SLUG,
    "Tỉnh Bàn Giao",
    [
      { ...runningYear(YEAR - 1), stage: "proposed" },
      { year: String(YEAR), stage: "preparing", members: [], head: "so-2", holders: { head: "lanh-dao-so-2", secretary: "can-bo-so-2" } },
    ],
    { since: `${YEAR - 1}-01-01` },
  );
});
test.afterEach(nothingBroke);
test.afterAll(everybodyLeaves);

const { signedIn, openTask } = desksOf(SLUG);
async function downloaded(page: Page, link: string): Promise<Buffer> {
  const waits = page.waitForEvent("download");
  await page.getByRole("link", { name: link }).first().click();
  return readFile(await (await waits).path());
}

test("a year is handed over: sealed as one file that opens without the network, confirmed by both sides, and the next secretary begins with thirty days that the record ticks off", async ({
  browser,
}, info) => {
  const giver = await signedIn(browser, "can-bo-so-1"),
    receiver = await signedIn(browser, "can-bo-so-2"),
    member = await signedIn(browser, "can-bo-so-3");
  await giver.goto(OLD);
  await expect(giver.getByRole("link", { name: "Đơn vị đứng đầu chưa bàn giao cho năm sau" })).toBeVisible();
  await openTask(giver, new RegExp(`Lập bàn giao năm ${YEAR - 1}`), "Lập");
  await giver.getByLabel("Bàn giao kèm theo").fill("Cờ thi đua luân lưu: 01 cờ");
  await giver.getByLabel("Ngày bàn giao").fill("31/02/2026");
  await giver.getByRole("button", { name: "Lập gói hồ sơ và biên bản" }).click();
  await expect(refusal(giver)).toBeVisible();
  await expect(giver.getByLabel("Bàn giao kèm theo")).toHaveValue("Cờ thi đua luân lưu: 01 cờ");
  await giver
    .getByLabel("Ngày bàn giao")
    .fill(
      new Intl.DateTimeFormat("vi-VN", { timeZone: "Asia/Ho_Chi_Minh", day: "2-digit", month: "2-digit", year: "numeric" }).format(
        new Date(),
      ),
    );
  await giver.getByRole("button", { name: "Lập gói hồ sơ và biên bản" }).click();
  await expect(giver.getByRole("link", { name: "Tải gói hồ sơ" })).toBeVisible();

  // The file: its hash is the one on the page; it opens from a folder, without script and without the network.
  const href = (await giver.getByRole("link", { name: "Tải gói hồ sơ" }).getAttribute("href"))!,
    zip = await downloaded(giver, "Tải gói hồ sơ"),
    hash = createHash("sha256").update(zip).digest("hex");
  await giver.reload();
  await expect(giver.getByText(hash.match(/.{4}/g)!.join(" "))).toBeVisible();
  expect([(await member.request.get(href)).status(), (await member.request.get(OLD + "/ban-giao")).status()]).toEqual([404, 403]);
  const { folder, remove } = await unpacked(await entriesOf(zip)),
    reader = await browser.newContext({ javaScriptEnabled: false, offline: true, viewport: { width: 1280, height: 900 } }),
    index = await reader.newPage();
  await index.goto(`file://${folder}/index.html`);
  await expect(index.getByRole("heading", { level: 1 })).toHaveText(`Hồ sơ bàn giao năm thi đua ${YEAR - 1}`);
  await info.attach("goi-ho-so-1280.png", { body: await index.screenshot(), contentType: "image/png" });
  await index.getByRole("navigation").getByRole("link", { name: "Thành viên, vị trí của khối" }).click();
  await expect(index.getByRole("cell", { name: "Sở thứ 3", exact: true })).toBeVisible();
  await index.setViewportSize({ width: 390, height: 844 });
  await info.attach("goi-ho-so-390.png", { body: await index.screenshot(), contentType: "image/png" });
  await remove();

  // Is it the sealed one? One byte makes the difference.
  const check = async (buffer: Buffer) => {
    await giver.getByLabel("Chọn tệp .zip").setInputFiles({ name: "ban-giao.zip", mimeType: "application/zip", buffer });
    await expect(giver.getByText("Đã tính mã của ban-giao.zip")).toBeVisible();
    await giver.getByRole("button", { name: "Kiểm tra" }).click();
  };
  const changed = Buffer.from(zip);
  changed[100]! ^= 1;
  await check(changed);
  await expect(giver.getByText("Không khớp").first()).toBeVisible();
  await giver.goto(`${OLD}/ban-giao`);
  await check(zip);
  await expect(giver.getByText("Khớp: đây đúng là gói hồ sơ").first()).toBeVisible();

  // Both sides.
  await inDialog(giver, "Xác nhận bên giao", async () => {}, "Xác nhận bên giao");
  await openTask(receiver, /Xác nhận bên nhận/, "Xác nhận");
  await inDialog(receiver, "Xác nhận bên nhận", async () => {}, "Xác nhận bên nhận");
  await expect(receiver.getByText("Đã bàn giao xong")).toBeVisible();
  await receiver.getByRole("link", { name: "Xem, in biên bản" }).click();
  await expect(receiver.getByText("Cờ thi đua luân lưu: 01 cờ")).toBeVisible();
  await expect(receiver.getByText(/Chuyên viên 2, Thư ký khối/)).toBeVisible();
  expect((await receiver.request.get(`${OLD}/ban-giao/bien-ban.docx`)).headers()["content-type"]).toContain("wordprocessingml");
  await giver.goto(OLD);
  await expect(giver.getByText("chưa bàn giao cho năm sau")).toHaveCount(0);

  // The first thirty days: a thing done somewhere else is ticked here.
  await openTask(receiver, new RegExp(`30 ngày đầu năm ${YEAR}`), "Xem");
  const row = (name: RegExp) => receiver.getByRole("row").filter({ hasText: name });
  await expect(row(/Tải và xem gói hồ sơ/)).toContainText("Chưa làm");
  await receiver.goto(`${OLD}/ban-giao`);
  await downloaded(receiver, "Tải gói hồ sơ");
  await receiver.goto(`${NEW}/30-ngay-dau`);
  await expect(row(/Tải và xem gói hồ sơ/)).toContainText("Xong");
  await expect(row(/Soạn bảng tiêu chí/).getByRole("link", { name: /Soạn/ })).toHaveAttribute("href", `${NEW}/tieu-chi/soan`);

  // A unit carries its own year away.
  await member.goto(`/${SLUG}/don-vi/so-3/${YEAR - 1}/ho-so`);
  await member.getByRole("button", { name: "Lập gói hồ sơ" }).click();
  await expect(member.getByRole("link", { name: "Tải gói" })).toBeVisible();
  expect([...(await entriesOf(await downloaded(member, "Tải gói"))).keys()]).toContain("index.html");
});
