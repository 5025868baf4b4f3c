import { afterEach, expect, test } from "vitest";
import { isPortal, receive } from "@/lib/action/entrance";
import { marked } from "@/lib/tenancy/away";

test.each(["/", "/phu-tho", "/phu-tho/tin", "/phu-tho/tin/mot-bai", "/phu-tho/xac-minh/ab-12", "/phu-tho/gop-y", "/phu-tho/ket-qua/2025"])(
  "%s is a public page",
  (path) => {
    expect(isPortal(path)).toBe(true);
  },
);

test.each([
  "/dang-nhap",
  "/tai-khoan",
  "/tai-khoan/mat-khau",
  "/phu-tho/viec",
  "/phu-tho/khoi/so-1/2026",
  "/phu-tho/tinh",
  "/phu-tho/quan-tri/tin",
])("%s gets a nonce", (path) => {
  expect(isPortal(path)).toBe(false);
});

type Headers = Record<string, string>;
function received(url: string, headers: Headers = {}, method = "GET"): { asked: Headers; answered: Headers } {
  const asked = { ...headers },
    answered: Headers = {};
  receive(
    { url, method, headers: asked },
    {
      setHeader: (name: string, value: number | string | readonly string[]) => {
        answered[name] = String(value);
        return undefined as never;
      },
    },
  );
  return { asked, answered };
}
const nonceIn = (policy = "") => /script-src 'nonce-([^']+)'/.exec(policy)?.[1];

test("a page behind sign-in has the same fresh nonce in what Next reads and in what the browser obeys", () => {
  const [one, other] = [received("/phu-tho/viec"), received("/phu-tho/viec")];
  expect(nonceIn(one.asked["content-security-policy"])).toMatch(/^[\w+/]{22}==$/);
  expect(one.asked["content-security-policy"]).toBe(one.answered["content-security-policy"]);
  expect(nonceIn(one.answered["content-security-policy"])).not.toBe(nonceIn(other.answered["content-security-policy"]));
});

test("what a visitor brings of these notes is thrown away, on pages and beside them", () => {
  const brought = {
    "content-security-policy": "script-src 'nonce-mine'",
    "content-security-policy-report-only": "script-src 'nonce-mine'",
    "x-path": "/elsewhere",
    "x-navigates": "1",
    "x-away": "1",
    "x-nonce": "mine",
  };
  for (const url of ["/phu-tho/viec", "/phu-tho", "/api/health"]) {
    const { asked } = received(url, brought);
    expect(Object.values(asked).join(" ")).not.toContain("mine");
    expect(asked["x-away"] ?? asked["x-navigates"]).toBeUndefined();
    expect(asked["x-path"]).not.toBe("/elsewhere");
  }
});

test("a public page is static: no nonce is asked of Next, the policy still goes out", () => {
  const { asked, answered } = received("/phu-tho/tin");
  expect(asked["content-security-policy"]).toBeUndefined();
  expect(answered["content-security-policy"]).toContain("script-src 'self' 'unsafe-inline'");
});

test.each(["/api/tep/1", "/_next/static/chunks/a.js", "/icon.svg", "/fonts/a.woff2"])("%s is no page", (url) => {
  expect(received(url)).toEqual({ asked: {}, answered: {} });
});

test.each([
  ["/phu-tho/viec?trang=2&_rsc=1x2y", "/phu-tho/viec?trang=2"],
  ["/phu-tho/viec?_rsc=1x2y", "/phu-tho/viec"],
  ["/phu-tho/viec?a=1?2", "/phu-tho/viec?a=1?2"],
  ["/phu-tho/viec", "/phu-tho/viec"],
])("%s is noted as %s", (url, path) => {
  expect(received(url).asked["x-path"]).toBe(path);
});

afterEach(() => {
  delete (globalThis as { awayAt?: number }).awayAt;
});
test("the proxy is asked about a visit only while the database was just now away, never about a part of a page", () => {
  const visit = { "sec-fetch-mode": "navigate" };
  expect(received("/phu-tho/viec", visit).asked).toMatchObject({ "x-navigates": "1" });
  expect(received("/phu-tho/viec", visit).asked["x-away"]).toBeUndefined();
  marked({ code: "ECONNREFUSED" });
  expect(received("/phu-tho/viec", visit).asked["x-away"]).toBe("1");
  expect(received("/phu-tho/viec", { "sec-fetch-mode": "cors" }).asked["x-away"]).toBeUndefined();
  expect(received("/phu-tho/viec", visit, "POST").asked["x-away"]).toBeUndefined();
});
