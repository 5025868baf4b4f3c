import { readFileSync } from "node:fs";
import { type Browser, type CDPSession, chromium, type Page } from "@playwright/test";
import { BROWSER_ARGS, browserPath } from "../../support/browser.ts";
import { asSuper, type Bench, PROVINCE } from "../bench.ts";
import { type Figure, inTurn, judged, median, rounded } from "../rounds.ts";

export const IDS = ["P15", "P16"];
const SHEET = `/${PROVINCE}/khoi/khoi-01/2026/cham-diem/co-quan-001`,
  SLOW = 4,
  KEYS = 24,
  EDITS = 2_000;
const TABLE = readFileSync(new URL("../table.html", import.meta.url), "utf8");

type Opened = { page: Page; cdp: CDPSession; close: () => Promise<void> };

async function open(browser: Browser, cookie?: { url: string; value: string }): Promise<Opened> {
  const context = await browser.newContext({ locale: "vi-VN", viewport: { width: 1280, height: 900 } });
  if (cookie) await context.addCookies([{ name: "phien", ...cookie }]);
  const page = await context.newPage(),
    cdp = await context.newCDPSession(page);
  return { page, cdp, close: () => context.close() };
}

/** From the key to the frame that shows it, once a key, at a quarter of the processor. */
async function keystrokes({ page, cdp }: Opened, cell: string, keys = KEYS): Promise<number> {
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: SLOW });
  await page.locator(cell).nth(4).click();
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(globalThis, { times });
    addEventListener(
      "keydown",
      () => {
        const began = performance.now();
        requestAnimationFrame(() => {
          const after = new MessageChannel(); // the frame has been handed over when the next task runs
          after.port1.addEventListener("message", () => times.push(performance.now() - began));
          after.port1.start();
          after.port2.postMessage(null);
        });
      },
      { capture: true },
    );
  });
  for (let n = 0; n < keys; n++) {
    await page.keyboard.press(n % 2 === 0 ? "1" : "Backspace");
    await page.waitForFunction((count) => (globalThis as unknown as { times: number[] }).times.length > count, n);
  }
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  return median(await page.evaluate(() => (globalThis as unknown as { times: number[] }).times));
}

/** First view on a slow telephone line and processor: load, and how long the main thread was held. */
async function firstView({ page, cdp }: Opened, url: string): Promise<{ load: number; blocked: number; shift: number; painted: number }> {
  await cdp.send("Network.enable");
  await cdp.send("Network.setCacheDisabled", { cacheDisabled: true });
  await cdp.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 150,
    downloadThroughput: 200_000,
    uploadThroughput: 100_000,
  });
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: SLOW });
  await page.addInitScript(() => {
    const seen = { blocked: 0, shift: 0, painted: 0 };
    Object.assign(globalThis, { seen });
    const watch = (type: string, take: (entry: PerformanceEntry) => void) =>
      new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
    watch("longtask", ({ duration }) => (seen.blocked += Math.max(0, duration - 50)));
    watch("layout-shift", (entry) => {
      if (!(entry as PerformanceEntry & { hadRecentInput: boolean }).hadRecentInput)
        seen.shift += (entry as PerformanceEntry & { value: number }).value;
    });
    watch("largest-contentful-paint", ({ startTime }) => (seen.painted = startTime));
  });
  await page.goto(url, { waitUntil: "load" });
  await page.waitForLoadState("networkidle");
  return page.evaluate(() => ({
    load: (performance.getEntriesByType("navigation")[0] as PerformanceNavigationTiming).loadEventEnd,
    ...(globalThis as unknown as { seen: { blocked: number; shift: number; painted: number } }).seen,
  }));
}

const heap = async ({ cdp }: Opened): Promise<number> => {
  await cdp.send("HeapProfiler.collectGarbage");
  return ((await cdp.send("Runtime.getHeapUsage")) as { usedSize: number }).usedSize / 1024 ** 2;
};

export async function measure(bench: Bench): Promise<Figure[]> {
  const app = await bench.app(),
    bare = await bench.bare(),
    db = await bench.province();
  await asSuper(db, (client) =>
    client.query("update score_sheet s set state = 'drafting' from unit u where u.id = s.unit_id and u.slug = 'co-quan-001'"),
  );
  const session = { url: app, value: await bench.signedIn("thuky") };
  const browser = await chromium.launch({ executablePath: browserPath()!, args: BROWSER_ARGS });
  try {
    const once = async (work: (opened: Opened) => Promise<number>, cookie?: typeof session) => {
      const opened = await open(browser, cookie);
      try {
        return await work(opened);
      } finally {
        await opened.close();
      }
    };
    const figures = await views(browser, app, bare, session);
    const cell = "form[aria-label] td input[inputmode]";
    figures.push(
      judged(
        "P16",
        "Gõ phím trong bảng tự chấm đến khi hiện, so với bảng HTML 600 ô",
        "ms",
        "≤ 1.5",
        await inTurn({
          ours: () =>
            once(async (opened) => {
              await opened.page.goto(`${app}${SHEET}`, { waitUntil: "networkidle" });
              return keystrokes(opened, cell);
            }, session),
          baseline: () =>
            once(async (opened) => {
              await opened.page.setContent(TABLE);
              return keystrokes(opened, "input");
            }),
        }),
      ),
    );
    bench.say(`  P16: ${figures.at(-1)!.ours} / ${figures.at(-1)!.baseline}`);
    figures.push(await memory(browser, app, session));
    return figures;
  } finally {
    await browser.close();
  }
}

async function views(browser: Browser, app: string, bare: string, session: { url: string; value: string }): Promise<Figure[]> {
  const plain = { load: [] as number[], blocked: [] as number[] },
    figures: Figure[] = [];
  for (const [id, name, path] of [
    ["P15-cong", "Trang công khai", `/${PROVINCE}`],
    ["P15-bang", "Bảng tự chấm", SHEET],
  ] as const) {
    const shifts: number[] = [],
      own: Record<"load" | "blocked", number[]> = { load: [], blocked: [] };
    const view = async (url: string, into: Record<"load" | "blocked", number[]>, cookie?: typeof session) => {
      const opened = await open(browser, cookie);
      try {
        const seen = await firstView(opened, url);
        into.load.push(seen.load);
        into.blocked.push(seen.blocked);
        if (cookie || url.startsWith(app)) shifts.push(seen.shift);
        return seen.load;
      } finally {
        await opened.close();
      }
    };
    figures.push(
      judged(
        `${id}-tai`,
        `${name}: tải lần đầu, 1,6 Mbps, CPU chậm 4 lần`,
        "ms",
        "≤ 1.3",
        await inTurn({ ours: () => view(`${app}${path}`, own, session), baseline: () => view(`${bare}/`, plain) }),
      ),
    );
    const blocked = rounded(Math.max(median(own.blocked), 1) / Math.max(median(plain.blocked), 1)),
      shift = rounded(median(shifts));
    figures.push({
      id: `${id}-ban`,
      name: `${name}: thời gian luồng chính bị giữ`,
      unit: "ms",
      ours: rounded(median(own.blocked)),
      baseline: rounded(median(plain.blocked)),
      ratio: blocked,
      interval: [blocked, blocked],
      goal: "≤ 1.3",
      holds: blocked <= 1.3,
    });
    figures.push({
      id: `${id}-xe`,
      name: `${name}: xê dịch khi tải (CLS), so với mức 0,02`,
      unit: "",
      ours: shift,
      baseline: 0.02,
      ratio: rounded(shift / 0.02),
      interval: [rounded(shift / 0.02), rounded(shift / 0.02)],
      goal: "≤ 1",
      holds: shift <= 0.02,
    });
  }
  return figures;
}

/** What is held after two thousand edits, against what is held after two hundred. */
async function memory(browser: Browser, app: string, session: { url: string; value: string }): Promise<Figure> {
  const opened = await open(browser, session);
  try {
    await opened.page.goto(`${app}${SHEET}`, { waitUntil: "networkidle" });
    const cells = opened.page.locator("form[aria-label] td input[inputmode]"),
      count = Math.min(await cells.count(), 20);
    const type = async (from: number, to: number) => {
      for (let n = from; n < to; n++) {
        if (n % 50 === 0) await cells.nth((n / 50) % count).click();
        await opened.page.keyboard.press(n % 2 === 0 ? "1" : "Backspace");
      }
    };
    await type(0, EDITS / 10);
    const before = await heap(opened);
    await type(EDITS / 10, EDITS);
    const after = await heap(opened),
      ratio = rounded(after / before);
    return {
      id: "P16-nho",
      name: `Bộ nhớ sau ${EDITS} lần gõ, so với sau ${EDITS / 10}`,
      unit: "MB",
      ours: rounded(after),
      baseline: rounded(before),
      ratio,
      interval: [ratio, ratio],
      goal: "≤ 1.2",
      holds: ratio <= 1.2,
    };
  } finally {
    await opened.close();
  }
}
