import { expect, type Locator, type Page } from "@playwright/test";

// What each person does in the browser, one step a function, so that several journeys can walk the same way.

/** The dialog that is open over the page; others lie folded in their buttons. */
const MODAL = "dialog:modal";

/** Opens a dialog by its button, fills it, sends it, and waits until it has closed. */
export async function inDialog(page: Page, opener: string, fill: (dialog: Locator) => Promise<void>, submit: string): Promise<void> {
  await page
    .getByRole("button", { name: opener, exact: true })
    .or(page.locator("summary").filter({ hasText: opener }))
    .first()
    .click();
  const dialog = page.locator(MODAL);
  await fill(dialog);
  await dialog.getByRole("button", { name: submit, exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

/** What a refused form says on top. */
export const refusal = (page: Page): Locator => page.locator(".summary[role=alert]");

export async function addBloc(page: Page, tinh: string, name: string, shortName: string, slug: string): Promise<void> {
  await page.goto(`/${tinh}/khoi`);
  await inDialog(
    page,
    "Thêm khối, cụm",
    async (dialog) => {
      await dialog.getByLabel("Tên đầy đủ").fill(name);
      await dialog.getByLabel("Tên ngắn").fill(shortName);
      await dialog.getByLabel("Đường dẫn").fill(slug);
    },
    "Thêm khối, cụm",
  );
}

export async function addMembers(page: Page, tinh: string, slug: string, units: string[], since: string): Promise<void> {
  await page.goto(`/${tinh}/khoi/${slug}`);
  for (const unit of units) {
    await inDialog(
      page,
      "Thêm đơn vị",
      async (dialog) => {
        await dialog.getByLabel("Đơn vị", { exact: true }).selectOption({ label: unit });
        await dialog.getByLabel("Từ ngày").fill(since);
      },
      "Thêm đơn vị",
    );
    await expect(page.getByRole("row").filter({ hasText: unit }).first()).toBeVisible();
  }
}

export async function openYear(page: Page, tinh: string, slug: string, year: string): Promise<void> {
  await page.goto(`/${tinh}/khoi/${slug}/mo-nam`);
  await page.getByLabel("Năm", { exact: true }).fill(year);
  await page.getByLabel("Bắt đầu", { exact: true }).fill(`01/01/${year}`);
  await page.getByLabel("Kết thúc", { exact: true }).fill(`31/12/${year}`);
  await page.getByRole("button", { name: "Mở năm thi đua" }).click();
  await expect(page).toHaveURL(new RegExp(`/khoi/${slug}/${year}(?:/chuan-bi)?$`));
}

export async function holdOffice(
  page: Page,
  unit: string,
  since: string,
  office: "Khối trưởng" | "Khối phó" = "Khối trưởng",
): Promise<void> {
  await inDialog(
    page,
    "Ghi đơn vị giữ vị trí",
    async (dialog) => {
      await dialog.getByLabel("Vị trí", { exact: true }).selectOption({ label: `Đơn vị ${office}` });
      await dialog.getByLabel("Đơn vị", { exact: true }).selectOption({ label: unit });
      await dialog.getByLabel("Từ ngày").fill(since);
      await dialog.getByLabel("Căn cứ").fill("Biên bản hội nghị tổng kết năm trước");
    },
    "Ghi vị trí",
  );
}

/** The leader of the head unit names who exercises the office: head and secretary. */
export async function nameHolders(page: Page, at: string, head: string, secretary: string): Promise<void> {
  await page.goto(at);
  await nameHolder(page, "Khối trưởng", head);
  await nameHolder(page, "Thư ký khối", secretary);
}

export async function nameHolder(page: Page, role: "Khối trưởng" | "Khối phó" | "Thư ký khối", person: string): Promise<void> {
  await page
    .locator("details")
    .filter({ has: page.getByRole("heading", { name: `Cử ${role}`, includeHidden: true }) })
    .locator("summary")
    .click();
  const dialog = page.locator(MODAL);
  await dialog.getByLabel("Người", { exact: true }).selectOption({ label: person });
  await dialog.getByRole("button", { name: "Cử người", exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

/** `agenda`: its lines, for each year that the meeting acts on. */
type Meeting = {
  kind?: string;
  title: string;
  date: string;
  time?: string;
  chair: string;
  secretary: string;
  agenda: string | Record<string, string>;
};

/** Plans the meeting and returns its address. */
export async function planMeeting(
  page: Page,
  at: string,
  { kind = "Hội nghị triển khai", title, date, time = "00:00", chair, secretary, agenda }: Meeting,
): Promise<string> {
  await page.goto(`${at}/hoi-nghi/moi`);
  await page.getByRole("navigation", { name: "Loại họp" }).getByRole("link", { name: kind }).click();
  await expect(page.getByRole("navigation", { name: "Loại họp" }).getByRole("link", { name: kind })).toHaveAttribute(
    "aria-current",
    "page",
  );
  await page.getByLabel("Tên cuộc họp").fill(title);
  await page.getByLabel("Ngày họp").fill(date);
  await page.getByLabel("Giờ bắt đầu").fill(time);
  await page.getByLabel("Địa điểm").fill("Hội trường cơ quan");
  await page.getByLabel("Chủ trì", { exact: false }).first().fill(chair);
  await page.getByLabel("Thư ký cuộc họp").fill(secretary);
  if (typeof agenda === "string")
    await page
      .getByLabel(/^Nội dung thuộc năm thi đua/)
      .first()
      .fill(agenda);
  else for (const [year, lines] of Object.entries(agenda)) await page.getByLabel(`Nội dung thuộc năm thi đua ${year}`).fill(lines);
  await page.getByRole("button", { name: "Lưu kế hoạch họp" }).click();
  await expect(page).toHaveURL(/hoi-nghi\/[0-9a-f-]{36}/);
  return new URL(page.url()).pathname;
}

/** Opens the meeting and calls the roll: everybody is there, but for those who said why not. */
export async function openMeeting(page: Page, meeting: string, absent: Record<string, string> = {}): Promise<void> {
  await page.goto(meeting);
  await inDialog(page, "Khai mạc", async () => {}, "Khai mạc");
  const roll = page.getByRole("form", { name: "Điểm danh" });
  await expect(roll.getByRole("group").first()).toBeVisible();
  for (const [n, row] of (await roll.getByRole("group").all()).entries()) {
    const reason = absent[(await row.getAttribute("aria-label")) ?? ""];
    if (reason) {
      await row.getByLabel("Điểm danh").selectOption({ label: "Vắng" });
      await row.getByLabel("Lý do vắng").fill(reason);
      continue;
    }
    await row.getByLabel("Điểm danh").selectOption({ label: "Có mặt" });
    await row.getByLabel("Người dự", { exact: true }).fill(`Lãnh đạo ${n + 1}`);
    await row.getByLabel("Chức vụ").fill("Giám đốc");
  }
  await roll.getByRole("button", { name: "Lưu điểm danh" }).click();
  await expect(page.getByRole("form", { name: "Ghi biểu quyết" })).toBeVisible();
}

/** A show of hands; `year` where the meeting acts on two. */
export async function resolve(page: Page, meeting: string, subject: string, text: string, inFavour: number, year?: string): Promise<void> {
  await page.goto(meeting);
  const form = page.getByRole("form", { name: "Ghi biểu quyết" });
  if (year) await form.getByLabel("Năm thi đua").selectOption({ label: year });
  await form.getByLabel("Loại nội dung").selectOption({ label: subject });
  if (subject === "Giao ước thi đua") {
    const drafts = form.getByLabel(/^Bản giao ước/);
    await drafts.selectOption(await drafts.locator("option:enabled:not([value=''])").first().getAttribute("value"));
  }
  await form.getByLabel("Nội dung được biểu quyết").fill(text);
  await form.getByLabel("Tán thành", { exact: true }).fill(String(inFavour));
  await form.getByLabel("Không tán thành").fill("0");
  await form.getByLabel("Không biểu quyết").fill("0");
  await form.getByRole("button", { name: "Ghi biểu quyết" }).click();
  await expect(page.getByText(text).first()).toBeVisible();
}

/** The draft with its clauses; the last one asks each unit for targets of its own. */
export async function draftPledge(page: Page, at: string, clauses: { heading: string; body: string; perUnit?: boolean }[]): Promise<void> {
  await page.goto(`${at}/giao-uoc/soan`);
  await page.getByRole("button", { name: "Lập dự thảo giao ước" }).click();
  for (const [n, clause] of clauses.entries()) {
    const form = page.getByRole("form", { name: "Thêm điều" });
    await expect(form.getByRole("button", { name: `Thêm điều ${n + 1}` })).toBeVisible();
    await form.getByLabel("Tiêu đề").fill(clause.heading);
    await form.getByLabel("Nội dung", { exact: true }).fill(clause.body);
    if (clause.perUnit) await form.getByLabel("Mỗi đơn vị có chỉ tiêu riêng").check();
    await form.getByRole("button", { name: `Thêm điều ${n + 1}` }).click();
    await expect(page.getByRole("heading", { name: `Điều ${n + 1}`, exact: true })).toBeVisible();
  }
}

export async function adoptPledge(page: Page, at: string): Promise<void> {
  await page.goto(`${at}/giao-uoc/soan`);
  await page.getByRole("button", { name: "Ghi nhận thông qua giao ước" }).click();
  await expect(page.getByText(/Đã thông qua|được thông qua/i).first()).toBeVisible();
}

/** Reads, types the password again, signs; ends when the own tile shows it. */
export async function signPledge(page: Page, at: string, password: string): Promise<void> {
  await page.goto(`${at}/giao-uoc`);
  await inDialog(page, "Ký giao ước", async (dialog) => dialog.getByLabel("Mật khẩu", { exact: false }).fill(password), "Ký giao ước");
  await expect(page.getByText(/Đã ký xác nhận lúc/).first()).toBeVisible();
}

/** The ready frame becomes the table of the year, adopted by the resolution of its meeting. */
export async function adoptCriteria(page: Page, at: string): Promise<void> {
  await page.goto(`${at}/tieu-chi/soan`);
  await page.getByLabel(/^Khung tiêu chí khối sở/).check();
  await page.getByRole("button", { name: "Lập dự thảo", exact: true }).click();
  await page.getByRole("button", { name: "Ghi nhận hội nghị thông qua" }).click();
  await expect(page).toHaveURL(/\/tieu-chi$/);
  await expect(page.getByText("Đang có hiệu lực")).toBeVisible();
}

/** The head moves the year to its next stage. */
export async function moveYear(page: Page, at: string, to: string): Promise<void> {
  await page.goto(at);
  await inDialog(page, `Chuyển sang ${to}`, async () => {}, "Chuyển bước");
  await expect(page.getByText(new RegExp(`đang ở bước \\d, ${to}`))).toBeVisible();
}

/** Ends a meeting now, as the form offers it, or at a day and time of the past. */
export async function closeMeeting(page: Page, meeting: string, ended?: { date: string; time: string }): Promise<void> {
  await page.goto(meeting);
  await inDialog(
    page,
    "Kết thúc cuộc họp",
    async (dialog) => {
      if (!ended) return;
      await dialog.getByLabel("Ngày kết thúc").fill(ended.date);
      await dialog.getByLabel("Giờ kết thúc").fill(ended.time);
    },
    "Kết thúc cuộc họp",
  );
}

/** The minutes were read out and adopted before everybody left: the head closes them. */
export async function freezeMinutes(page: Page, meeting: string): Promise<void> {
  await page.goto(meeting);
  await inDialog(page, "Chốt biên bản", async () => {}, "Chốt biên bản");
  await expect(page.getByText("Đã đọc và thông qua tại cuộc họp")).toBeVisible();
}
