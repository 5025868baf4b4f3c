import { expect, type Page } from "@playwright/test";
import PizZip from "pizzip";
import { inDialog } from "./bloc-year.ts";
import { aPdf } from "./sheets.ts";

// The way of a dossier: from the bloc to the board, the council, the decision.

const dossier = (page: Page, title: string, unit: string) =>
  page.locator("section.panel").filter({ has: page.getByRole("heading", { name: `${title} cho ${unit}`, exact: true }) });

/** Achievement and report of one dossier, then off to the board. */
export async function completeDossier(page: Page, at: string, title: string, unit: string, summary: string): Promise<void> {
  await page.goto(`${at}/de-nghi`);
  const panel = dossier(page, title, unit);
  await panel.getByLabel("Thành tích chính trong năm").fill(summary);
  await panel.getByRole("button", { name: "Lưu tóm tắt" }).click();
  await expect(panel.getByText(/Chưa gửi được: .*tóm tắt/i)).toHaveCount(0);
  await panel.locator("summary").filter({ hasText: "Tải lên Báo cáo thành tích" }).click();
  const dialog = page.locator("dialog:modal");
  await dialog.getByLabel(/^Bản đã ký/).setInputFiles(aPdf("bao-cao-thanh-tich"));
  await dialog.getByRole("button", { name: "Tải lên", exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(panel.getByText(/^Đã có 5\/5$/)).toBeVisible();
}

export async function sendDossier(
  page: Page,
  at: string,
  title: string,
  unit: string,
  button: "Gửi hồ sơ" | "Gửi lại hồ sơ" = "Gửi hồ sơ",
): Promise<void> {
  await page.goto(`${at}/de-nghi`);
  const panel = dossier(page, title, unit);
  await panel.locator("summary").filter({ hasText: button }).click();
  await page.locator("dialog:modal").getByRole("button", { name: button, exact: true }).click();
  await expect(panel.getByText("Đã gửi", { exact: true })).toBeVisible();
}

/** A paper that came back is answered with a new file. */
export async function supplement(page: Page, at: string, title: string, unit: string, paper: string): Promise<void> {
  await page.goto(`${at}/de-nghi`);
  await dossier(page, title, unit)
    .locator("summary")
    .filter({ hasText: `Bổ sung ${paper}` })
    .click();
  const dialog = page.locator("dialog:modal");
  await dialog.getByLabel(/^Bản đã ký/).setInputFiles(aPdf("bao-cao-thanh-tich-bo-sung"));
  await dialog.getByRole("button", { name: "Gửi bổ sung" }).click();
  await expect(dialog).toHaveCount(0);
}

export async function openDossier(page: Page, tinh: string, unit: string): Promise<void> {
  await page.goto(`/${tinh}/ban/de-nghi`);
  await page.getByRole("link", { name: unit, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: new RegExp(`cho ${unit}$`) })).toBeVisible();
}

export async function receive(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Tiếp nhận hồ sơ" }).click();
  await expect(page.getByRole("form", { name: "Kết luận thẩm định" })).toBeVisible();
}

export const giveBack = (page: Page, paper: string, reason: string): Promise<void> =>
  inDialog(
    page,
    "Trả lại để bổ sung",
    async (dialog) => {
      await dialog.getByLabel(paper).check();
      await dialog.getByLabel("Lý do, việc cần làm").fill(reason);
    },
    "Trả lại hồ sơ",
  );

/** Paper by paper, as an officer finds a dossier whole. */
export async function checkPapers(page: Page): Promise<void> {
  const form = page.getByRole("form", { name: "Kiểm tra thành phần hồ sơ" });
  for (const finding of await form.getByRole("combobox").all()) await finding.selectOption({ label: "Có, đúng" });
  await form.getByRole("button", { name: "Ghi kiểm tra" }).click();
  await expect(page.getByText(/^Đủ thành phần hồ sơ: /)).toBeVisible();
}

export async function appraise(page: Page, basis: string): Promise<void> {
  const form = page.getByRole("form", { name: "Kết luận thẩm định" });
  await form.getByLabel("Đủ điều kiện", { exact: true }).check();
  await form.getByLabel(/^Căn cứ của kết luận/).fill(basis);
  await form.getByRole("button", { name: "Trình lãnh đạo xác nhận" }).click();
  await expect(page.getByText("Chờ lãnh đạo xác nhận kết luận thẩm định.")).toBeVisible();
}

/** The leader's other answer: written anew, for a reason. */
export const sendBackAppraisal = (page: Page, reason: string): Promise<void> =>
  inDialog(page, "Trả lại người thẩm định", async (dialog) => dialog.getByLabel("Lý do trả lại").fill(reason), "Trả lại người thẩm định");

export async function confirmAppraisal(page: Page): Promise<void> {
  await inDialog(page, "Xác nhận, trình Hội đồng", async () => {}, "Xác nhận, trình Hội đồng");
  await expect(page.getByText("Chờ kết quả của Hội đồng.")).toBeVisible();
}

type Session = { title: string; heldOn: string; place: string; chair: string; members: number; present: number };
export async function holdSession(page: Page, tinh: string, { title, heldOn, place, chair, members, present }: Session): Promise<void> {
  await page.goto(`/${tinh}/hoi-dong/moi`);
  await page.getByLabel("Tên phiên họp").fill(title);
  await page.getByLabel("Ngày họp").fill(heldOn);
  await page.getByLabel("Địa điểm").fill(place);
  await page.getByLabel("Người chủ trì").fill(chair);
  await page.getByLabel("Tổng số ủy viên Hội đồng").fill(String(members));
  await page.getByLabel("Số ủy viên có mặt").fill(String(present));
  await page
    .getByRole("main")
    .getByRole("button", { name: /Lập phiên họp|Lưu/ })
    .click();
  await expect(page).toHaveURL(/hoi-dong\/[0-9a-f-]{36}$/);
}

export const recordAgreement = (page: Page, title: string, unit: string, inFavour: number): Promise<void> =>
  inDialog(
    page,
    `Ghi kết quả: ${title}, ${unit}`,
    async (dialog) => {
      await dialog.getByRole("radio", { name: /^Thông qua/ }).check();
      await dialog.getByLabel("Số ủy viên đồng ý").fill(String(inFavour));
    },
    "Ghi kết quả",
  );

/** An irreversible step asks for its word. */
export const byWord = (page: Page, opener: string, word: string): Promise<void> =>
  inDialog(page, opener, async (dialog) => dialog.getByLabel(`Gõ chữ ${word} để tiếp tục`).fill(word), opener);

/** The words of a Word file, as somebody reads them. */
export async function wordsOf(page: Page, address: string): Promise<string> {
  const answer = await page.request.get(address);
  expect(answer.status(), address).toBe(200);
  return new PizZip(await answer.body())
    .file("word/document.xml")!
    .asText()
    .replace(/<w:br\/>|<\/w:p>/g, "\n")
    .replace(/<[^>]*>/g, "")
    .replaceAll("&amp;", "&");
}
