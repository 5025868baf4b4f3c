import { expect, test } from "vitest";
import { obstacleToPassword } from "@/lib/people/password-rule";

test.each([
  ["seven signs", "ab3$xyz", "password.short"],
  ["seven Vietnamese letters, however many bytes", "mậtkhẩu", "password.short"],
  ["one of a leak", "qwertyuiop", "password.common"],
  ["the same with capitals", "QwErTyUiOp", "password.common"],
  ["the Vietnamese word with marks", "Mậtkhẩu123", "password.common"],
  ["signs between the letters of a common one", "mat-khau-2026", "password.common"],
  ["one sign many times", "aaaaaaaaaaaa", "password.common"],
  ["two signs in turn", "abababababab", "password.common"],
  ["a row upwards", "3456789:", "password.common"],
  ["a row downwards", "zyxwvuts", "password.common"],
  ["more than can be meant", "a1b2".repeat(60), "password.long"],
])("refuses %s", (_what, password, code) => {
  expect(obstacleToPassword(password)).toBe(code);
});

test.each(["nguyenvanbinh", "NguyenVanBinh", "nguyenvanbinh1990", "Nguyễn Văn Bình"])("refuses the person's own name: %s", (password) => {
  expect(obstacleToPassword(password, ["nguyenvanbinh@so-noi-vu.vn"])).toBe("password.name");
});

test.each(["trời hôm nay mưa to", "correct horse", "b7$kQ2m!", "ăn cơm chưa em", "12 con giáp thứ ba"])(
  "takes %s, whatever its capitals and signs",
  (password) => {
    expect(obstacleToPassword(password, ["thuky@tinh-mau.demo", null, ""])).toBeNull();
  },
);
