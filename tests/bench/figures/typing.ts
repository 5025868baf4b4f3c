import { readFileSync } from "node:fs";
import type { Browser } from "@playwright/test";
import { asSuper, type Bench, PROVINCE } from "../bench.ts";
import { type Figure, inTurn, judged, median, rounded } from "../rounds.ts";
import { launched, open, type Opened, type Session, SLOW, WIDE } from "../view.ts";

export const IDS = ["P16"];
const SHEET = `/${PROVINCE}/khoi/khoi-01/2026/cham-diem/co-quan-001`,
  KEYS = 24,
  EDITS = 2_000;
const TABLE = readFileSync(new URL("../table.html", import.meta.url), "utf8");

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

const heap = async ({ cdp }: Opened): Promise<number> => {
  await cdp.send("HeapProfiler.collectGarbage");
  return ((await cdp.send("Runtime.getHeapUsage")) as { usedSize: number }).usedSize / 1024 ** 2;
};

export async function measure(bench: Bench): Promise<Figure[]> {
  const app = await bench.app(),
    db = await bench.province();
  await asSuper(db, (client) =>
    client.query("update score_sheet s set state = 'drafting' from unit u where u.id = s.unit_id and u.slug = 'co-quan-001'"),
  );
  const session: Session = { url: app, value: await bench.signedIn("thuky") };
  const browser = await launched();
  try {
    const once = async (work: (opened: Opened) => Promise<number>, cookie?: Session) => {
      const opened = await open(browser, WIDE, cookie);
      try {
        return await work(opened);
      } finally {
        await opened.close();
      }
    };
    const figures: Figure[] = [],
      cell = "form[aria-label] td input[inputmode]";
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

/** What is held after two thousand edits, against what is held after two hundred. */
async function memory(browser: Browser, app: string, session: Session): Promise<Figure> {
  const opened = await open(browser, WIDE, session);
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
