import { domainToASCII } from "node:url";
import { expect, test } from "vitest";
import { readHost } from "@/lib/provinces/host";

test.each([
  ["thidua.tinhmau.gov.vn", "thidua.tinhmau.gov.vn"],
  ["  ThiDua.TinhMau.GOV.vn. ", "thidua.tinhmau.gov.vn"],
  ["thiđua.vn", "xn--thiua-7ya.vn"],
  ["phú-thọ.vn".normalize("NFD"), "xn--ph-th-8ua2654c.vn"],
  ["xn--thiua-7ya.vn", "xn--thiua-7ya.vn"],
  ["thidua．tinhmau。vn", "thidua.tinhmau.vn"], // dots of other widths, as a browser reads them
  [`${"a".repeat(63)}.vn`, `${"a".repeat(63)}.vn`],
])("%s is kept as %s", (typed, host) => {
  expect(readHost(typed)).toEqual({ ok: true, host });
});

test("the same name in composed and in decomposed letters is one name", () => {
  expect(readHost("phú-thọ.vn".normalize("NFD"))).toEqual(readHost("phú-thọ.vn".normalize("NFC")));
});

test.each([
  ["", /Ghi tên miền/],
  ["   ", /Ghi tên miền/],
  ["https://thidua.vn", /https/],
  ["thidua.vn/tin", /gạch chéo/],
  ["thidua .vn", /dấu cách/],
  ["a@thidua.vn", /Chỉ ghi tên miền/],
  ["thidua.vn?x", /Chỉ ghi tên miền/],
  ["thidua.vn:8443", /cổng/],
  ["thidua.vn:", /cổng/],
  ["*.thidua.vn", /\*/],
  ["10.0.0.1", /IP/],
  ["127.1", /IP/],
  ["2130706433", /IP/],
  ["0x7f000001", /IP/],
  ["０ｘ7f.1", /IP/],
  ["::1", /IP/],
  ["[::1]", /IP/],
  ["[::1]:80", /IP/],
  ["fe80::1%eth0", /IP/],
  ["thidua.1", /IP|chỉ gồm/],
  ["localhost", /nội bộ/],
  ["LOCALHOST.", /nội bộ/],
  ["ｌｏｃａｌｈｏｓｔ", /nội bộ/],
  ["tinh.localhost", /nội bộ/],
  ["may-chu.local", /nội bộ/],
  ["x.internal", /nội bộ/],
  ["thidua", /hai phần/],
  ["thi_dua.vn", /chỉ gồm/],
  ["-thidua.vn", /chỉ gồm/],
  ["thidua-.vn", /chỉ gồm/],
  ["thidua..vn", /chỉ gồm/],
  [`${"a".repeat(64)}.vn`, /63 ký tự|chỉ gồm/],
  [`${"a.".repeat(150)}vn`, /quá mức 253/],
  [`${"thi\u0111ua.".repeat(20)}${"\u0111".repeat(50)}.vn`, /quá mức 253/],
  ["thi\u200bdua.vn", /ký tự ẩn/],
  ["thi\u00addua.vn", /ký tự ẩn/],
  ["\u202Env.audiht", /ký tự ẩn/],
  ["thidu\u0430.vn", /chữ khác/],
  [domainToASCII("thidu\u0430.vn"), /chữ khác/],
  ["xn--a.vn", /chữ khác|chỉ gồm/],
  ["😀.vn", /chữ khác|chỉ gồm/],
])("%j is refused with a word", (typed, words) => {
  const read = readHost(typed);
  expect(read.ok ? read.host : read.words).toMatch(words);
});
