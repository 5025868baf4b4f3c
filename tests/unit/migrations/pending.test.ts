import { expect, test } from "vitest";
import { pendingOf, placeOf } from "../../../scripts/migrations.ts";

const file = (name: string, checksum = "a") => ({ name, checksum, text: "", inTransaction: true });
const done = (name: string, checksum = "a", finished = true) => ({ name, checksum, finished });

test("only what the database lacks is applied, in order", () => {
  expect(pendingOf([file("1"), file("2"), file("3")], [done("1")]).map((it) => it.name)).toEqual(["2", "3"]);
});

test.each([
  ["a changed file", [file("1", "b")], [done("1", "a")], "đã bị sửa"],
  ["a half-done one", [file("1")], [done("1", "a", false)], "dở dang"],
  ["a database newer than the code", [file("1")], [done("1"), done("2")], "mới hơn mã nguồn"],
])("refuses %s", (_case, files, recorded, words) => {
  expect(() => pendingOf(files, recorded)).toThrow(words);
});

test("an error is placed by line", () => {
  expect(placeOf("select 1;\nselect 2;\nselec 3;", "21")).toBe(", dòng 3");
  expect(placeOf("select 1", undefined)).toBe("");
});
