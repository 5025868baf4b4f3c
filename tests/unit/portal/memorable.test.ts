import type { OutgoingHttpHeaders } from "node:http";
import { expect, test } from "vitest";
import { isMemorable, isUnchanged, keyOf } from "@/lib/portal/memorable";

const asked = (headers: Record<string, string> = {}, url = "/phu-tho", method = "GET") =>
  keyOf({ method, url, headers: { host: "localhost:3000", "user-agent": "Mozilla/5.0", ...headers } });

test.each(["/phu-tho", "/phu-tho/tin/mot-bai", "/phu-tho/ket-qua/2025", "/phu-tho/khen-thuong/1"])("%s may be told again", (url) => {
  expect(asked({}, url)).not.toBeNull();
});

test("the same page on another host, under another address or packed otherwise is another answer", () => {
  const gzip = { "accept-encoding": "gzip, deflate, br" };
  const keys = [asked(), asked({ host: "thidua.phutho.gov.vn" }), asked({}, "/can-tho"), asked(gzip)];
  expect(new Set(keys).size).toBe(4);
  expect(asked(gzip)).toBe(asked(gzip));
});

test.each([
  "/phu-tho?q=mot",
  "/phu-tho?",
  "/phu-tho/tin?_rsc=1",
  "/dang-nhap",
  "/phu-tho/viec",
  "/api/health",
  "/luot-xem.gif?tinh=phu-tho&bai=trang",
  "http://evil.example/phu-tho",
  "//evil.example",
])("%s is Next's alone", (url) => {
  expect(asked({}, url)).toBeNull();
});

test.each(["HEAD", "POST", "PUT", "OPTIONS"])("%s is Next's alone", (method) => {
  expect(asked({}, "/phu-tho", method)).toBeNull();
});

test.each([
  ["a part of a page", { rsc: "1" }],
  ["a part fetched ahead", { "next-router-prefetch": "1" }],
  ["a segment", { "next-router-segment-prefetch": "/_tree" }],
  ["the tree that the browser has", { "next-router-state-tree": "[]" }],
  ["a page inside another", { "next-url": "/phu-tho" }],
  ["an action", { "next-action": "ab" }],
  ["data of a page", { "x-nextjs-data": "1" }],
  ["a page that is to be made anew", { "x-prerender-revalidate": "key" }],
  ["part of the bytes", { range: "bytes=0-9" }],
  ["what is newer", { "if-modified-since": "Sun, 01 Nov 2026 00:00:00 GMT" }],
  ["a fresh page", { "cache-control": "no-cache" }],
  ["a fresh page, in the old way", { pragma: "no-cache" }],
  ["nothing kept", { "cache-control": "no-store, max-age=0" }],
  ["a page fetched ahead by the browser", { "sec-purpose": "prefetch;prerender" }],
  ["a draft", { cookie: "a=1; __prerender_bypass=key" }],
  ["data of a draft", { cookie: "__next_preview_data=x" }],
  ["a form", { "content-type": "multipart/form-data; boundary=x" }],
  ["a page of another host", { "x-elsewhere": "https://thidua.example/phu-tho" }],
  ["a page while the database is away", { "x-away": "1" }],
])("who asks for %s is passed on", (_case, headers: Record<string, string>) => {
  expect(asked(headers)).toBeNull();
});

test("an ordinary visit is not: a cookie of somebody signed in, a reload, a proxy's words, notes of the entrance", () => {
  const visit = {
    cookie: "phien=abc",
    "cache-control": "max-age=0",
    "if-none-match": '"a"',
    "x-forwarded-for": "10.0.0.1",
    "x-path": "/phu-tho",
    "x-navigates": "1",
    "sec-fetch-mode": "navigate",
  };
  expect(asked(visit)).toBe(asked());
});

const HTML = { "x-nextjs-cache": "HIT", "content-type": "text/html; charset=utf-8" },
  STILL = { ...HTML, vary: "rsc, next-router-state-tree, next-url, Accept-Encoding", "content-length": 3 };
const memorable = (headers: OutgoingHttpHeaders, status = 200) => isMemorable({ status, headers, body: Buffer.from("abc") });

test("kept is what Next says stands still", () => {
  expect([memorable(STILL), memorable(HTML)]).toEqual([true, true]);
});

test.each([
  ["made for this reader", { "x-nextjs-cache": undefined }, 200],
  ["made just now", { "x-nextjs-cache": "MISS" }, 200],
  ["to be made anew", { "x-nextjs-cache": "STALE" }, 200],
  ["no page", { "content-type": "image/svg+xml" }, 200],
  ["not there", {}, 404],
  ["unchanged", {}, 304],
  ["carries a cookie", { "set-cookie": ["a=1"] }, 200],
  ["cut off", { "content-length": 4 }, 200],
  ["differs by what we do not look at", { vary: "rsc, Cookie" }, 200],
  ["differs by everything", { vary: "*" }, 200],
])("not kept is what is %s", (_case, headers: OutgoingHttpHeaders, status) => {
  expect(memorable({ ...STILL, ...headers }, status)).toBe(false);
});

test.each([
  ['"a"', true],
  ['W/"a"', true],
  ['"b", W/"a"', true],
  ["*", true],
  ['"b"', false],
  ["", false],
])("who has %s has the page: %s", (mark, has) => {
  expect(isUnchanged({ "if-none-match": mark }, { etag: '"a"' })).toBe(has);
  expect(isUnchanged({ "if-none-match": mark }, { etag: 'W/"a"' })).toBe(has);
});

test("who says nothing of what he has gets the page, and so does everybody where the page has no mark", () => {
  expect([isUnchanged({}, { etag: '"a"' }), isUnchanged({ "if-none-match": '"a"' }, {})]).toEqual([false, false]);
});
