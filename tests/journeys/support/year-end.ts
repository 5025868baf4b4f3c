import { expect, type Page } from "@playwright/test";
import { inDialog } from "./bloc-year.ts";
import { aPdf } from "./sheets.ts";

// Votes on paper, nominations and elections of a year-end meeting, one step a function.

type Ballot = {
  title: string;
  lines: [unit: string, what: string][];
  tellers: [string, string];
  /** By a show of hands, for one thing: its kind and what for. */ beside?: { kind: string; occasion: string };
};

/** The list, the rule and the two counters; returns the address of the vote. */
export async function planBallot(
  page: Page,
  meeting: string,
  about: "khen-thuong" | "khoi-truong",
  { title, lines, tellers, beside }: Ballot,
): Promise<string> {
  await page.goto(`${meeting}/bo-phieu/moi?viec=${about}`);
  await page.getByLabel(beside ? "Biểu quyết giơ tay" : "Bỏ phiếu kín bằng phiếu giấy").check();
  if (beside) {
    await page.getByRole("combobox", { name: "Loại hình khen thưởng" }).selectOption({ label: beside.kind });
    await page.getByLabel(/^Đề nghị khen thưởng về việc/).fill(beside.occasion);
  }
  await page.getByLabel("Tên cuộc bỏ phiếu").fill(title);
  for (const [unit, what] of lines) await page.getByLabel(`${unit}: ${what}`, { exact: true }).check();
  for (const [at, name] of tellers.entries())
    await page.getByRole("combobox", { name: `Người kiểm phiếu ${at + 1}` }).selectOption({ label: name });
  await page.getByRole("button", { name: "Lưu cuộc bỏ phiếu" }).click();
  await expect(page).toHaveURL(/bo-phieu\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

export async function openBallot(page: Page, vote: string): Promise<void> {
  await page.goto(vote);
  await inDialog(page, "Mở bỏ phiếu", async () => {}, "Mở bỏ phiếu");
  await expect(page.getByRole("form", { name: "Ghi số phiếu" })).toBeVisible();
}

type Counted = {
  /** Of a show of hands empty. */ box: Partial<Record<"Phát ra" | "Thu về" | "Hợp lệ" | "Không hợp lệ" | "Phiếu trắng", number>>;
  lines: [unit: string, what: string, yes: number, no: number][];
};

/** The numbers as they stand on the counting record; they are in when they can only be written anew. */
export async function countBallots(page: Page, vote: string, counted: Counted): Promise<void> {
  await writeCount(page, vote, counted);
  await expect(page.getByRole("button", { name: "Ghi lại số phiếu", exact: true })).toBeVisible();
}

/** Sends the numbers, right or wrong. */
export async function writeCount(page: Page, vote: string, { box, lines }: Counted): Promise<void> {
  await page.goto(vote);
  const form = page.getByRole("form", { name: "Ghi số phiếu" });
  for (const [label, count] of Object.entries(box)) await form.getByLabel(label, { exact: true }).fill(String(count));
  for (const [unit, what, yes, no] of lines) {
    const line = form.getByRole("group", { name: `${unit}: ${what}`, exact: true });
    await line.getByLabel("Đồng ý", { exact: true }).fill(String(yes));
    await line.getByLabel("Không đồng ý", { exact: true }).fill(String(no));
  }
  await form.getByRole("button", { name: /^Ghi (lại )?số phiếu$/ }).click();
}

/** A counter, signed in, confirms the numbers on the page. */
export async function confirmBallots(teller: Page, vote: string): Promise<void> {
  await teller.goto(vote);
  await inDialog(teller, "Xác nhận số phiếu", async () => {}, "Xác nhận số phiếu");
  await expect(teller.getByText(/^Đã xác nhận lúc/).first()).toBeVisible();
}

export async function announceBallots(page: Page, vote: string): Promise<void> {
  await page.goto(vote);
  await inDialog(page, "Công bố kết quả", async () => {}, "Công bố kết quả");
  await expect(page.getByRole("heading", { name: "Sau khi công bố" })).toBeVisible();
}

/** Whom the meeting puts forward of those who passed. */
export async function nominate(page: Page, meeting: string, lines: { unit: string; what: string; reason?: string }[]): Promise<void> {
  await page.goto(meeting);
  const form = page.getByRole("form", { name: "Ghi kết quả suy tôn" });
  for (const { unit, what, reason } of lines) {
    await form.getByRole("checkbox", { name: new RegExp(`^${unit}: ${what}`) }).check();
    if (reason) await form.getByLabel(`Lý do chọn ${unit}`).fill(reason);
  }
  await form.getByRole("button", { name: "Ghi kết quả suy tôn" }).click();
}

export async function elect(page: Page, meeting: string, office: "Khối trưởng" | "Khối phó", unit: string): Promise<void> {
  await page.goto(meeting);
  await inDialog(page, `Ghi đơn vị ${office}`, async () => {}, "Ghi kết quả");
  await expect(page.getByRole("heading", { name: `${office} năm 2024: ${unit}` })).toBeVisible();
}

/** Signed on paper: number, day, scan. */
export async function signMinutes(page: Page, meeting: string, number: string, on: string): Promise<void> {
  await page.goto(meeting);
  const form = page.getByRole("form", { name: "Ghi nhận biên bản đã ký" });
  await form.getByLabel("Số biên bản").fill(number);
  await form.getByLabel("Ngày ký").fill(on);
  await form.getByLabel(/^Bản chụp biên bản đã ký/).setInputFiles(aPdf("bien-ban"));
  await form.getByRole("button", { name: "Ghi nhận biên bản đã ký" }).click();
  await expect(form).toHaveCount(0);
}
