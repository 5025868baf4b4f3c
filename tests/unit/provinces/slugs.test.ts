import { expect, test } from "vitest";
import { bareLetters, codeOf, firstFree, signInNameOf, slugOf } from "@/lib/provinces/slugs";

test.each([
  ["Sở Nội vụ", "so-noi-vu", "SNV"],
  ["Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Phú Thọ", "uy-ban-mat-tran-to-quoc-viet-nam-tinh-phu-tho", "UBMTTQVNTPT"],
  ["Ban Đảng, đoàn thể", "ban-dang-doan-the", "BDDT"],
  ["Phường 12 - Quận Đống Đa", "phuong-12-quan-dong-da", "P12QDD"],
  ["…", "", ""],
])("proposes for %s the address %s and the code %s", (name, slug, code) => {
  expect([slugOf(name), codeOf(name)]).toEqual([slug, code]);
});

test("an address proposed is one the database takes", () => {
  for (const name of ["A".repeat(80), "Sở ".repeat(40), "--- Ưu ---", "Đ"]) expect(slugOf(name)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
});

test("a proposal that is taken gets the next number", () => {
  expect(firstFree("SNV", new Set())).toBe("SNV");
  expect(firstFree("SNV", new Set(["SNV", "SNV2"]))).toBe("SNV3");
  expect(firstFree("so-noi-vu", new Set(["so-noi-vu"]), "-")).toBe("so-noi-vu-2");
});

test("a sign-in name is the name without its marks", () => {
  expect(signInNameOf("Nguyễn Thị Đào")).toBe("nguyen.thi.dao");
  expect(bareLetters("ĐẮK LẮK")).toBe("dak lak");
});
