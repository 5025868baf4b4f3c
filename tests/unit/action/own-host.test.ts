import { beforeEach, expect, test } from "vitest";
import { receive } from "@/lib/action/entrance";
import { isOwnHost } from "@/lib/action/origin";
import { NOWHERE } from "@/lib/action/own-host";
import { faceOf, keepFaces, originAt, provinceAt } from "@/lib/tenancy/faces";

const APP = "https://thidua.example.vn",
  OWN = "thidua.phutho.gov.vn";
const face = (slug: string, host: string | null) => ({ slug, host, officialName: null, accent: null, crestId: null });
beforeEach(() => keepFaces([face("phu-tho", OWN), face("can-tho", null)], APP));

/** What proxy.ts is told to answer instead of the page. */
function instead(host: string | undefined, url: string, method = "GET", brought: Record<string, string> = {}): string | undefined {
  const headers: Record<string, string> = { ...brought, ...(host === undefined ? {} : { host }) };
  receive({ url, method, headers }, { setHeader: () => undefined as never });
  return headers["x-elsewhere"];
}

test.each([
  "/phu-tho",
  "/phu-tho/tin",
  "/phu-tho/tin/mot-bai?x=1",
  "/phu-tho/sitemap.xml",
  "/phu-tho/gop-y",
  "/robots.txt",
  "/icon.svg",
  "/_next/static/a.js",
  "/api/anh/1?tinh=phu-tho",
  "/luot-xem.gif?tinh=phu-tho&bai=trang",
  "/api/health",
])("on its own host the province is read at %s", (path) => {
  expect(instead(OWN, path)).toBeUndefined();
  expect(instead(OWN, path, "POST")).toBeUndefined();
});

test.each([
  ["/", `https://${OWN}/phu-tho`],
  ["/can-tho", `${APP}/can-tho`],
  ["/can-tho/tin?thang=2026-01", `${APP}/can-tho/tin?thang=2026-01`],
  ["/phu-tho-khac", `${APP}/phu-tho-khac`],
  ["/can-tho/sitemap.xml", `${APP}/can-tho/sitemap.xml`],
  ["/phu-tho/viec", `${APP}/phu-tho/viec`],
  ["/dang-nhap?tiep=/phu-tho/viec", `${APP}/dang-nhap?tiep=/phu-tho/viec`],
  ["/api/auth/session", `${APP}/api/auth/session`],
  ["/api/tep/1?tinh=phu-tho", `${APP}/api/tep/1?tinh=phu-tho`],
  ["/.%2e/x", `${APP}/.%2e/x`],
])("on that host %s leads to %s", (path, address) => {
  expect(instead(OWN, path)).toBe(address);
});

test("what would change something there, or is no path, leads nowhere", () => {
  for (const path of ["/dang-nhap", "/phu-tho/viec", "/can-tho/gop-y", "/api/auth/callback", "/"])
    expect(instead(OWN, path, "POST")).toBe(NOWHERE);
  for (const path of ["//evil.example/", "http://evil.example/", "*"]) expect(instead(OWN, path)).toBe(NOWHERE);
});

test("on the host of the settings, and on any that nobody stored, nothing is said", () => {
  for (const host of ["thidua.example.vn", "evil.example", `${OWN}.evil.example`, `evil.example:${OWN}`, "", undefined])
    for (const path of ["/", "/can-tho", "/phu-tho/viec", "/dang-nhap"]) expect(instead(host, path), `${host}${path}`).toBeUndefined();
  expect(instead("evil.example", "/", "GET", { "x-elsewhere": "https://evil.example" })).toBeUndefined(); // nobody brings it along
  expect(instead(OWN, "/")).toBe(`https://${OWN}/phu-tho`); // the control
});

test("one host however it is written: letters, port, dot at its end", () => {
  for (const host of [OWN.toUpperCase(), `${OWN}:8443`, `${OWN}.`, `${OWN}.:443`]) expect(provinceAt(host)?.slug, host).toBe("phu-tho");
});

test("addresses are built from what is stored, and the host of the settings is nobody's own", () => {
  expect([originAt(OWN, APP), originAt(null, APP), originAt(OWN, "http://localhost:3000/"), originAt("thidua.example.vn", APP)]).toEqual([
    `https://${OWN}`,
    APP,
    `http://${OWN}:3000`,
    APP,
  ]);
  keepFaces([face("phu-tho", "thidua.example.vn")], APP);
  expect([provinceAt("thidua.example.vn"), faceOf("phu-tho")?.slug]).toEqual([undefined, "phu-tho"]);
});

test("signed-in work is refused there and nowhere else", () => {
  const asked = (headers: Record<string, string>) => isOwnHost(new Headers(headers));
  expect([
    asked({ host: OWN }),
    asked({ host: "127.0.0.1:3000", "x-forwarded-host": OWN }),
    asked({ host: OWN, "x-forwarded-host": "thidua.example.vn" }),
  ]).toEqual([true, true, true]);
  expect([asked({ host: "thidua.example.vn" }), asked({ host: "evil.example" }), asked({})]).toEqual([false, false, false]);
});
