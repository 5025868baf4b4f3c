import { Agent, get, type IncomingMessage } from "node:http";
import { gzipSync } from "node:zlib";

export type Target = { url: string; cookie?: string; /** Words of the page: an answer without them is another page. */ says: string };

const body = (answer: IncomingMessage) =>
  new Promise<Buffer>((done, fail) => {
    const parts: Buffer[] = [];
    answer
      .on("data", (part: Buffer) => parts.push(part))
      .once("end", () => done(Buffer.concat(parts)))
      .once("error", fail);
  });

/** Asks under the name of a browser: whoever counts readings passes over visitors without one. */
const AS = {
  "user-agent": "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36",
};

/** How often each address has been asked: for a figure whose answers must all have left their mark. */
export const asked = new Map<string, number>();

export function fetched({ url, cookie }: Omit<Target, "says">, agent?: Agent): Promise<{ status: number; body: Buffer }> {
  asked.set(url, (asked.get(url) ?? 0) + 1);
  return new Promise((done, fail) => {
    const request = get(
      url,
      { ...(agent ? { agent } : {}), headers: { ...AS, ...(cookie ? { cookie } : {}) }, timeout: 20_000 },
      (answer) => void body(answer).then((it) => done({ status: answer.statusCode ?? 0, body: it }), fail),
    );
    request.once("error", fail).once("timeout", () => request.destroy(new Error(`no answer from ${url}`)));
  });
}

/** The page is what it should be, before anything is counted. */
export async function checked(target: Target): Promise<{ html: string; gzip: number }> {
  const { status, body: it } = await fetched(target),
    html = it.toString();
  if (status !== 200 || !html.includes(target.says)) throw new Error(`${target.url} answered ${status} without "${target.says}"`);
  return { html, gzip: gzipSync(it, { level: 6 }).length };
}

const CONNECTIONS = 8;

/** Answers over a length of time, with a few connections that are kept. Uncompressed, as a proxy in front asks for it. */
export async function answersIn(target: Target, milliseconds: number): Promise<{ answers: number; seconds: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS }),
    began = performance.now();
  let answers = 0;
  const one = async () => {
    while (performance.now() - began < milliseconds) {
      const { status } = await fetched(target, agent);
      if (status !== 200) throw new Error(`${target.url} answered ${status} under load`);
      answers++;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, one));
  agent.destroy();
  return { answers, seconds: (performance.now() - began) / 1000 };
}

/** So often a page is asked before it counts: the engine translates what runs often, and only then an answer costs what it costs in service (13 ms at the 500th of one page, 7 ms from the 2,000th on). */
const WARM = 2_000;
/** Asks until the page runs warm; on a very slow machine for a minute at most. */
export async function warmed(target: Target): Promise<void> {
  const began = performance.now();
  for (let asked = 0; asked < WARM && performance.now() - began < 60_000;) asked += (await answersIn(target, 2_000)).answers;
}
