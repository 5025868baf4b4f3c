import { createServer, get, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterEach, expect, test } from "vitest";
import { answerFirst } from "@/lib/portal/answer-first";
import { LIFE, PageMemory } from "@/lib/portal/page-memory";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

async function listening(server: Server): Promise<(path: string, headers?: Record<string, string>) => Promise<IncomingMessage>> {
  servers.push(server);
  await new Promise<void>((done) => {
    server.listen(0, "127.0.0.1", done);
  });
  const { port } = server.address() as AddressInfo;
  return (path, headers = {}) =>
    new Promise((done, fail) => {
      get({ port, path, headers, agent: false }, done).once("error", fail);
    });
}

/** A server whose own listener answers as Next does, behind the memory; time stands until it is moved. */
async function aServer() {
  const at = { asked: 0, now: 0, status: 200, words: "một", cache: "HIT", held: null as Promise<void> | null };
  const memory = new PageMemory();
  const server = createServer((request, response) => {
    at.asked++;
    const { status, words, cache, held } = at;
    void Promise.resolve(held).then(() => {
      const packed = request.headers["accept-encoding"] === "gzip";
      response.setHeader("x-nextjs-cache", cache);
      response.setHeader("etag", '"mot"');
      response.setHeader("content-type", "text/html; charset=utf-8");
      response.setHeader("vary", "rsc, Accept-Encoding");
      response.statusCode = status;
      if (!packed) return response.end(words);
      response.setHeader("content-encoding", "gzip");
      const bytes = gzipSync(words);
      response.write(bytes.subarray(0, 7));
      return response.end(bytes.subarray(7));
    });
  });
  answerFirst(server, memory, () => at.now);
  answerFirst(server, memory, () => at.now); // the door stands already
  // The entrance speaks before anybody else, for each request.
  server.prependListener("request", (_request, response) => response.setHeader("content-security-policy", `policy ${at.now}`));
  const reach = await listening(server);
  const ask = async (headers: Record<string, string> = {}, path = "/phu-tho") => {
    const answer = await reach(path, headers),
      { statusCode: status, headers: said } = answer,
      body = await buffer(answer);
    return { status, said, words: (said["content-encoding"] === "gzip" ? gunzipSync(body) : body).toString() };
  };
  return { at, memory, ask };
}

test("a storm on one page costs one answer a moment; each reader hears the same, and what the entrance says for him", async () => {
  const { at, ask } = await aServer();
  const first = await ask();
  at.now = LIFE - 1;
  const second = await ask();
  expect([at.asked, second.status, second.words]).toEqual([1, 200, "một"]);
  const { date: _, "content-length": length, "content-security-policy": policy, ...said } = second.said;
  expect([length, policy]).toEqual([String(Buffer.byteLength("một")), `policy ${LIFE - 1}`]);
  expect(first.said).toMatchObject(said);
  at.now = LIFE;
  at.words = "hai";
  expect([(await ask()).words, at.asked]).toEqual(["hai", 2]);
});

test("a page is kept packed as Next packed it, apart from the unpacked one", async () => {
  const { at, ask } = await aServer();
  for (const _ of [1, 2])
    for (const encoding of ["gzip", "identity"]) expect((await ask({ "accept-encoding": encoding })).words).toBe("một");
  expect(at.asked).toBe(2);
  expect((await ask({ "accept-encoding": "gzip" })).said["content-encoding"]).toBe("gzip");
});

test("who has the page is told so, without its body", async () => {
  const { at, ask } = await aServer();
  await ask();
  const { status, words, said } = await ask({ "if-none-match": 'W/"mot"' });
  expect([status, words, said.etag, said["content-type"], at.asked]).toEqual([304, "", '"mot"', undefined, 1]);
  expect((await ask({ "if-none-match": '"hai"' })).words).toBe("một");
});

test.each([
  ["a page that was made for one", { cache: "MISS" }],
  ["a page that is not there", { status: 404 }],
])("%s is asked for each time", async (_case, change) => {
  const { at, ask } = await aServer();
  Object.assign(at, change);
  for (const _ of [1, 2]) await ask();
  expect(at.asked).toBe(2);
});

test("who asks otherwise is passed on, although the page is kept", async () => {
  const { at, ask } = await aServer();
  await ask();
  const otherwise: Record<string, string>[] = [{ rsc: "1" }, { "cache-control": "no-cache" }, { range: "bytes=0-1" }];
  for (const headers of otherwise) await ask(headers);
  await ask({}, "/phu-tho?trang=2");
  expect(at.asked).toBe(5);
});

/** The page is read, taken down in Next, and asked for again; `forgotten` as renewing does it. */
async function takenDown(forgotten: boolean) {
  const { at, memory, ask } = await aServer();
  await ask();
  at.status = 404;
  if (forgotten) memory.forget(at.now);
  return (await ask()).status;
}

test("a page that is taken down is gone at once; the control: without the renewal's word it would be told for a moment", async () => {
  expect([await takenDown(true), await takenDown(false)]).toEqual([404, 200]);
});

/** An answer is under way while the page is taken down. */
async function takenDownMeanwhile(forgotten: boolean) {
  const { at, memory, ask } = await aServer();
  let letGo = () => {};
  at.held = new Promise<void>((done) => {
    letGo = done;
  });
  const underWay = ask();
  await expect.poll(() => at.asked).toBe(1);
  Object.assign(at, { held: null, status: 404 });
  if (forgotten) memory.forget(at.now);
  letGo();
  return [(await underWay).status, (await ask()).status];
}

test("an answer that was under way then is not told again; the control: it would be", async () => {
  expect([await takenDownMeanwhile(true), await takenDownMeanwhile(false)]).toEqual([
    [200, 404],
    [200, 200],
  ]);
});

test("every other listener of the server still hears what is passed on, in its order", async () => {
  const server = createServer(),
    heard: string[] = [];
  for (const name of ["a", "b"])
    server.on("request", ({ url }: IncomingMessage, response) => {
      heard.push(`${name} ${url}`);
      if (name === "b") response.end();
    });
  answerFirst(server, new PageMemory(), () => 0);
  await buffer(await (await listening(server))("/phu-tho"));
  expect(heard).toEqual(["a /phu-tho", "b /phu-tho"]);
});
