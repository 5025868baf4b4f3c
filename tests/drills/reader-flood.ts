import { ownServer } from "../support/own-server.ts";

/** Robots press the form for opinions ten thousand times: nothing of it is taken in, and whoever reads the portal meanwhile gets the page. */
export const NEEDS = ["Node"];

const POSTS = 10_000,
  AT_ONCE = 40,
  PORT = process.env.FLOOD_PORT ?? "4189";

/** The form as a robot without script finds it: every hidden field with its value. */
async function formAt(address: string): Promise<Record<string, string>> {
  const html = await (await fetch(address)).text(),
    at = html.indexOf('name="words"'),
    start = html.lastIndexOf("<form", at),
    form = html.slice(start, html.indexOf("</form>", at));
  const fields = Object.fromEntries(
    [...form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]) => [
      /name="([^"]*)"/.exec(input)?.[1] ?? "",
      (/value="([^"]*)"/.exec(input)?.[1] ?? "").replaceAll("&quot;", '"').replaceAll("&amp;", "&"),
    ]),
  );
  if (Object.keys(fields).length < 3) throw new Error("The form of the suggestion box was not found.");
  return fields;
}

const cookiesOf = (answer: Response, before = ""): string =>
  [...before.split("; "), ...answer.headers.getSetCookie().map((one) => one.split(";")[0]!)].filter(Boolean).join("; ");

/** What waits for the officer who reads opinions before the public does. */
async function waiting({ home, password }: { home: string; password: string }): Promise<string> {
  const first = await fetch(`${home}/api/auth/csrf`),
    { csrfToken } = (await first.json()) as { csrfToken: string };
  const body = new URLSearchParams({ csrfToken, name: "chuyenvien@tinh-mau.demo", password, json: "true" });
  const second = await fetch(`${home}/api/auth/callback/credentials`, {
    method: "POST",
    body,
    redirect: "manual",
    headers: { cookie: cookiesOf(first) },
  });
  const list = await fetch(`${home}/tinh-mau/tin-bai/y-kien`, { headers: { cookie: cookiesOf(second, cookiesOf(first)) } });
  if (list.status !== 200) throw new Error(`The list of opinions answered ${list.status}.`);
  return list.text();
}

export async function drill(): Promise<{ what: string; figure: string; holds: boolean }[]> {
  const server = await ownServer(PORT);
  try {
    const box = `${server.home}/tinh-mau/gop-y`,
      fields = await formAt(box),
      codes = new Map<number, number>();
    const spam = async (n: number) => {
      const body = new FormData();
      for (const [name, value] of Object.entries({
        ...fields,
        name: `Robot ${n}`,
        contact: "",
        words: `Mua ngay kẻo hết, lần thứ ${n}.`,
        reply: n % 2 === 0 ? "" : "1",
      }))
        body.set(name, value);
      const { status } = await fetch(box, { method: "POST", body, redirect: "manual", headers: { origin: server.home } }).catch(() => ({
        status: 0,
      }));
      codes.set(status, (codes.get(status) ?? 0) + 1);
    };
    let next = 0,
      done = false,
      read = 0,
      lost = 0,
      slowest = 0;
    const robots = Array.from({ length: AT_ONCE }, async () => {
      while (next < POSTS) await spam(next++);
    });
    const reader = (async () => {
      while (!done) {
        const began = performance.now(),
          answer = await fetch(`${server.home}/tinh-mau`).catch(() => null),
          text = answer?.ok ? await answer.text() : "";
        read++;
        if (!text.includes("Tỉnh Mẫu")) lost++;
        slowest = Math.max(slowest, performance.now() - began);
      }
    })();
    await Promise.all(robots);
    done = true;
    await reader;
    const taken = (await waiting(server)).includes("Robot "),
      faults = codes.get(0) ?? 0,
      errors = [...codes].filter(([code]) => code >= 500).reduce((sum, [, count]) => sum + count, 0);
    return [
      {
        what: "lượt gửi của robot",
        figure: `${POSTS}: ${[...codes].map(([code, count]) => `${count} × ${code || "đứt"}`).join(", ")}`,
        holds: faults + errors === 0,
      },
      { what: "ý kiến của robot lọt vào", figure: taken ? "có" : "không", holds: !taken },
      {
        what: "người đọc trong lúc đó",
        figure: `${read} lượt, ${lost} hỏng, lâu nhất ${(slowest / 1000).toFixed(1)} giây`,
        holds: read > 0 && lost === 0,
      },
    ];
  } finally {
    await server.end();
  }
}
