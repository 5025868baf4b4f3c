import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser, type Page } from "@playwright/test";
import sharp from "sharp";
import { GUIDES } from "@/lib/desk/guide/all.ts";
import { PICTURE } from "@/lib/desk/guide/guide.ts";
import { GUIDE_ROLES, type GuideRole } from "@/lib/desk/guide/roles.ts";
import { browserPath } from "../support/browser.ts";
import { ownServer } from "../support/own-server.ts";

/** The pictures of the guides, taken anew from a demo of its own at 1280 px and written into public/huong-dan. */
export const NEEDS = ["Chromium (npm test tìm hoặc cài)"];

const FOLDER = "public/huong-dan",
  PORT = process.env.GUIDE_PORT ?? "4188",
  HOME = `http://localhost:${PORT}`,
  QUALITY = 62;

async function signedIn(browser: Browser, name: string, password: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    colorScheme: "light",
    baseURL: HOME,
  });
  const { csrfToken } = (await (await context.request.get("/api/auth/csrf")).json()) as { csrfToken: string };
  await context.request.post("/api/auth/callback/credentials", { form: { csrfToken, name, password, json: "true" }, maxRedirects: 0 });
  return context.newPage();
}

export async function drill(): Promise<{ what: string; figure: string; holds: boolean }[]> {
  const server = await ownServer(PORT),
    rows: { what: string; figure: string; holds: boolean }[] = [];
  const browser = await chromium.launch({ executablePath: browserPath()!, args: ["--no-sandbox"] });
  let bytes = 0;
  try {
    rmSync(FOLDER, { recursive: true, force: true });
    mkdirSync(FOLDER, { recursive: true });
    for (const role of Object.keys(GUIDES) as GuideRole[]) {
      const page = await signedIn(browser, `${GUIDE_ROLES[role].account}@tinh-mau.demo`, server.password);
      for (const { picture } of GUIDES[role].parts) {
        if (!picture) continue;
        const status = (await page.goto(`/tinh-mau${picture.path}`, { waitUntil: "networkidle" }))?.status();
        const made = await sharp(await page.screenshot())
          .resize(PICTURE.width, PICTURE.height)
          .webp({ quality: QUALITY })
          .toBuffer();
        writeFileSync(join(FOLDER, picture.file), made);
        bytes += made.length;
        rows.push({ what: picture.file, figure: `${status}, ${Math.round(made.length / 1024)} KB`, holds: status === 200 });
      }
      await page.context().close();
    }
    return [...rows, { what: "all together", figure: `${Math.round(bytes / 1024)} KB`, holds: bytes < 1_500_000 }];
  } finally {
    await browser.close();
    await server.end();
  }
}
