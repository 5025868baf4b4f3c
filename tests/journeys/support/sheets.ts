import { expect, type Page } from "@playwright/test";
import { inDialog } from "./bloc-year.ts";

// The self-score sheet as officer and leader use it. Every step works with and without script: with it the cells save
// themselves, without it one button sends them all.

/** What a unit types, by the key of the item and of its cell: a figure, a choice, ticked parts. */
export type Figures = Record<string, Record<string, string | string[]>>;

export async function typeFigures(page: Page, figures: Figures): Promise<void> {
  for (const [item, cells] of Object.entries(figures)) {
    for (const [field, typed] of Object.entries(cells)) {
      const name = `i.${item}.${field}`;
      if (Array.isArray(typed)) {
        await page.locator(`#tc-${item} details.ticks summary`).click();
        for (const part of typed) await page.locator(`[name="${name}[]"][value="${part}"]`).check();
      } else if (await page.locator(`select[name="${name}"]`).count()) await page.locator(`[name="${name}"]`).selectOption(typed);
      else await page.locator(`[name="${name}"]`).fill(typed);
    }
  }
}

/** All typed and nothing waits any more: only now may the page be left. */
export async function allSaved(page: Page): Promise<void> {
  await page.locator("h1").click(); // out of the last cell
  await expect(page.getByRole("status").filter({ hasText: /^Đã lưu \d/ })).toBeVisible();
}

export const saveWithoutScript = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: "Lưu", exact: true }).click();
  await expect(page.getByText(/^Đã lưu/).first()).toBeVisible();
};

type Proof = { item: string; title: string; number: string; issuedOn: string; issuer: string };
const PDF = (words: string) =>
  Buffer.from(`%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\n% ${words}\nendobj\ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n`);
/** Other words, another file: the same bytes twice would be asked about. */
export const aPdf = (name: string, words = name) => ({ name: `${name}.pdf`, mimeType: "application/pdf", buffer: PDF(words) });

/** A document proves one item of the sheet. */
export async function prove(page: Page, sheet: string, { item, title, number, issuedOn, issuer }: Proof): Promise<void> {
  await page.goto(`${sheet}/minh-chung/${item}`);
  await page.getByLabel(/^Tệp/).setInputFiles(aPdf(`minh-chung-${item}`, sheet));
  await page.getByLabel("Tên tài liệu").fill(title);
  await page.getByLabel("Số, ký hiệu").fill(number);
  await page.getByLabel("Ngày ban hành").fill(issuedOn);
  await page.getByLabel("Cơ quan ban hành").fill(issuer);
  await page.getByRole("button", { name: "Thêm minh chứng" }).click();
  await expect(page.getByRole("table", { name: "Minh chứng đã gắn" }).locator("a.file").filter({ hasText: title })).toBeVisible();
}

export async function submitSheet(officer: Page, sheet: string): Promise<void> {
  await officer.goto(sheet);
  await inDialog(officer, "Trình lãnh đạo duyệt", async () => {}, "Trình lãnh đạo duyệt");
  await expect(officer.getByText("Chờ lãnh đạo duyệt").first()).toBeVisible();
}

/** The leader approves with the password and hands in. */
export async function handInSheet(leader: Page, sheet: string, password: string): Promise<void> {
  await leader.goto(sheet);
  await inDialog(leader, "Duyệt, gửi khối", async (dialog) => dialog.getByLabel("Mật khẩu").fill(password), "Gửi khối");
  await expect(leader.getByText("Đã gửi khối").first()).toBeVisible();
}
