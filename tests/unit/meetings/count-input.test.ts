import { expect, test } from "vitest";
import { CountInput } from "@/lib/meetings/votes/schema";

const line = "0193a000-0000-7000-8000-000000000001",
  form = { voteId: line, version: "1", box: "yes", [`yes_${line}`]: "", [`no_${line}`]: "", [`of_${line}`]: "Sở Tài chính, Cờ thi đua" };
const wrong = (typed: Record<string, string>) =>
  CountInput.safeParse(typed).error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];

test("an empty count asks for the box first, as the form stands, then line by line with the name of the unit", () => {
  expect(wrong(form)).toEqual([
    "issued: Nhập số phiếu phát ra.",
    "returned: Nhập số phiếu thu về.",
    "valid: Nhập số phiếu hợp lệ.",
    "invalid: Nhập số phiếu không hợp lệ, không có thì nhập 0.",
    "blank: Nhập số phiếu trắng, không có thì nhập 0.",
    `yes_${line}: Sở Tài chính, Cờ thi đua: nhập số phiếu đồng ý, không có thì nhập 0.`,
    `no_${line}: Sở Tài chính, Cờ thi đua: nhập số phiếu không đồng ý, không có thì nhập 0.`,
  ]);
});

test("a letter in a number of ballots is answered with a whole number", () => {
  expect(wrong({ ...form, valid: "a" })[0]).toBe("valid: Chưa đúng dạng số. Nhập số nguyên, ví dụ 12.");
});
