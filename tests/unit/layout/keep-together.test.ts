import { expect, test } from "vitest";
import { together } from "@/components/ui/keep-together";

const kept = (text: string) => [...together(text).matchAll(/<span class="nowrap">(.*?)<\/span>/g)].map(([, word]) => word);

test.each([
  ["Nghị định số 152/2025/NĐ-CP ngày 14/06/2025", ["152/2025/NĐ-CP"]],
  ["Theo 15/2026/QĐ-UBND, 118/QĐ-HĐSK và 118/SNV-TĐKT", ["15/2026/QĐ-UBND", "118/QĐ-HĐSK", "118/SNV-TĐKT"]],
  ["Năm học 2025-2026", ["2025-2026"]],
  ["Các cơ quan Tham mưu - Tổng hợp, 29/11/2026, 10-12 đơn vị, a-b", []],
])("%s stays together where it is one word", (text, words) => {
  expect(kept(text)).toEqual(words);
  expect(
    together(text)
      .replace(/<\/?span[^>]*>/g, "")
      .replaceAll("\u00a0", " "),
  ).toBe(text);
});

test("the blank before it is one that no row of parts swallows", () => {
  expect(together("Số 1586/QĐ-UBND")).toBe('Số\u00a0<span class="nowrap">1586/QĐ-UBND</span>');
});
