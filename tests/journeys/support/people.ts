import { readFileSync } from "node:fs";
import { expect, type APIRequestContext, type Browser, type BrowserContextOptions, type Page } from "@playwright/test";

/** Printed at the first start and kept beside the data of this run. */
export const demoPassword = (): string => (JSON.parse(readFileSync(".data-journeys/secrets.json", "utf8")) as { demo: string }).demo;

/** Signs in over next-auth's own protocol: no page is drawn, the cookie is the same. */
export async function signInOver(request: APIRequestContext, name: string, password = demoPassword()): Promise<void> {
  const { csrfToken } = (await (await request.get("/api/auth/csrf")).json()) as { csrfToken: string };
  const answer = await request.post("/api/auth/callback/credentials", {
    form: { csrfToken, name, password, json: "true" },
    maxRedirects: 0,
  });
  const cookies = (await request.storageState()).cookies.map((cookie) => cookie.name);
  if (!cookies.includes("phien")) throw new Error(`${name} was not let in: ${answer.status()}`);
}

/** What broke in these browsers. A page that is drawn anew over what the server sent takes away what was typed meanwhile. */
export const faults: string[] = [];

/** A browser of their own for somebody of the demo, signed in. */
export async function pageOf(browser: Browser, name: string, options: BrowserContextOptions = {}, password?: string): Promise<Page> {
  const context = await browser.newContext(options);
  await signInOver(context.request, name, password);
  const page = await context.newPage();
  page.on("pageerror", (error) => faults.push(`${page.url()}: ${error.message}`));
  return page;
}

type Somebody = (browser: Browser, key: string) => Promise<Page>;

/**
 * Who plays in one file. Each comes in once and keeps the same browser to the end of the story, as people do; whoever closes it
 * comes in anew when next called.
 */
export function company(slug: string, password: string, options: BrowserContextOptions = {}): Somebody {
  const here = new Map<string, Page>();
  return async (browser, key) => {
    const page = here.get(key) ?? (await pageOf(browser, `${key}@${slug}.demo`, options, password));
    if (!here.has(key)) page.once("close", () => here.delete(key));
    here.set(key, page);
    return page;
  };
}

/** After each part of a story: nothing broke in anybody's browser. */
export const nothingBroke = (): void => expect(faults.splice(0)).toEqual([]);
/** At the end of a story everybody leaves. */
export const everybodyLeaves = async ({ browser }: { browser: Browser }): Promise<void> => {
  for (const context of browser.contexts()) await context.close();
};

/** The form itself, as a person does it. */
export async function signInByForm(page: Page, name: string, password: string): Promise<void> {
  await page.goto("/dang-nhap");
  await page.getByLabel("Tên đăng nhập hoặc thư điện tử").fill(name);
  await page.getByLabel("Mật khẩu", { exact: true }).fill(password);
  await page.getByRole("main").getByRole("button", { name: "Đăng nhập" }).click();
  await expect(page).not.toHaveURL(/dang-nhap/);
}
