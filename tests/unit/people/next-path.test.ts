import { expect, test } from "vitest";
import { localPath } from "@/lib/people/next-path";

test.each(["/tinh-mau/viec", "/tai-khoan?x=1", "/tinh-mau/khoi/so-1/2026#ky", "/dang-nhap/xong", "/tinh-mau/khoi?q=th%C6%B0"])(
  "leads to %s",
  (path) => {
    expect(localPath(path)).toBe(path);
  },
);

test.each([
  "//evil.vn",
  "///evil.vn",
  "/\\evil.vn",
  "\\\\evil.vn",
  "/\t/evil.vn",
  "/\n/evil.vn",
  "https://evil.vn",
  "javascript:alert(1)",
  "evil.vn",
  "",
  " /viec",
  "/a\\b",
  "/dang-nhap",
  "/dang-nhap?tiep=/x",
  "/dang-nhap/hai-lop",
  "/kich-hoat",
  "/api/auth/signout",
  "/_next/x",
  `/${"a".repeat(600)}`,
  "/thư",
  null,
  undefined,
])("never leads to %j", (path) => {
  expect(localPath(path)).toBeNull();
});
