import { type Browser, type BrowserContextOptions, type CDPSession, chromium, type Page } from "@playwright/test";
import { ensureBrowser } from "../../scripts/test/browser.ts";
import { BROWSER_ARGS, browserPath } from "../support/browser.ts";

/** A cheap telephone is so many times slower than this machine. */
export const SLOW = 4;
/** 1.6 Mbps down, 0.8 up, 150 ms there and back. */
const LINE = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 100_000 };
export const WIDE = { viewport: { width: 1280, height: 900 } },
  PHONE = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true };

export type Opened = { page: Page; cdp: CDPSession; close: () => Promise<void> };
export type Session = { url: string; value: string };

export async function launched(): Promise<Browser> {
  await ensureBrowser();
  return chromium.launch({ executablePath: browserPath()!, args: BROWSER_ARGS });
}

/** A window of its own: nothing of an earlier visit is kept in it. */
export async function open(browser: Browser, screen: BrowserContextOptions, session?: Session): Promise<Opened> {
  const context = await browser.newContext({ locale: "vi-VN", ...screen });
  if (session) await context.addCookies([{ name: "phien", ...session }]);
  const page = await context.newPage(),
    cdp = await context.newCDPSession(page);
  return { page, cdp, close: () => context.close() };
}

/** Milliseconds; `moved` is the layout shift, `script` and `rest` are KB that came over the line. */
export type Seen = { painted: number; load: number; blocked: number; moved: number; script: number; rest: number };

/** The first view on a slow line and a slow processor, until nothing more comes. */
export async function firstView({ page, cdp }: Opened, url: string): Promise<Seen> {
  const bytes = await weighed(cdp);
  await cdp.send("Network.emulateNetworkConditions", LINE);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: SLOW });
  await page.addInitScript(() => {
    const seen = { blocked: 0, moved: 0, painted: 0 };
    Object.assign(globalThis, { seen });
    const watch = (type: string, take: (entry: PerformanceEntry) => void) =>
      new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
    watch("longtask", ({ duration }) => (seen.blocked += Math.max(0, duration - 50)));
    watch("layout-shift", (entry) => {
      if (!(entry as PerformanceEntry & { hadRecentInput: boolean }).hadRecentInput)
        seen.moved += (entry as PerformanceEntry & { value: number }).value;
    });
    watch("largest-contentful-paint", ({ startTime }) => (seen.painted = startTime));
  });
  await page.goto(url, { waitUntil: "load" });
  await quiet(page);
  const times = await page.evaluate(() => ({
    load: (performance.getEntriesByType("navigation")[0] as PerformanceNavigationTiming).loadEventEnd,
    ...(globalThis as unknown as { seen: { blocked: number; moved: number; painted: number } }).seen,
  }));
  return { ...times, script: bytes.script / 1024, rest: bytes.rest / 1024 };
}

/** Until the load is over, and for a second nothing has come and no task was long; a page that never rests is read as it is after a while. */
const quiet = (page: Page) =>
  page.evaluate(async () => {
    const rest = 1_000,
      most = 15_000;
    let last = 0;
    new PerformanceObserver((list) => {
      for (const it of list.getEntries()) last = Math.max(last, it.startTime + it.duration);
    }).observe({ type: "longtask", buffered: true });
    const loaded = () => (performance.getEntriesByType("navigation")[0] as PerformanceNavigationTiming).loadEventEnd,
      came = () =>
        Math.max(...(performance.getEntriesByType("resource") as PerformanceResourceTiming[]).map(({ responseEnd }) => responseEnd), 0);
    while (loaded() === 0 || (performance.now() - Math.max(loaded(), came(), last) < rest && performance.now() - loaded() < most))
      await new Promise((next) => {
        setTimeout(next, 100);
      });
  });

/** What comes over the line as it comes, compressed and with its head. */
async function weighed(cdp: CDPSession): Promise<{ script: number; rest: number }> {
  const bytes = { script: 0, rest: 0 },
    scripts = new Set<string>();
  cdp.on("Network.responseReceived", ({ requestId, type }) => {
    if (type === "Script") scripts.add(requestId);
  });
  cdp.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    bytes[scripts.has(requestId) ? "script" : "rest"] += encodedDataLength;
  });
  await cdp.send("Network.enable");
  await cdp.send("Network.setCacheDisabled", { cacheDisabled: true });
  return bytes;
}
