import { expect, test } from "vitest";
import { isPortal } from "@/proxy";

test.each(["/", "/phu-tho", "/phu-tho/tin", "/phu-tho/tin/mot-bai", "/phu-tho/xac-minh/ab-12", "/phu-tho/ket-qua/2025"])("%s is a public page", (path) => {
  expect(isPortal(path)).toBe(true);
});

test.each(["/dang-nhap", "/tai-khoan", "/tai-khoan/mat-khau", "/phu-tho/viec", "/phu-tho/khoi/so-1/2026", "/phu-tho/tinh", "/phu-tho/quan-tri/tin"])("%s gets a nonce", (path) => {
  expect(isPortal(path)).toBe(false);
});
