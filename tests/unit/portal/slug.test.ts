import fc from "fast-check";
import { expect, test } from "vitest";
import { isSlug, LONGEST_SLUG, slugOf } from "../../../lib/portal/slug.ts";

test.each([
  ["Ký kết giao ước thi đua năm 2017", "ky-ket-giao-uoc-thi-dua-nam-2017"],
  ["Đoàn TNCS Hồ Chí Minh; “Dân vận khéo”", "doan-tncs-ho-chi-minh-dan-van-kheo"],
  ["Ky\u0301 giao u\u031bo\u031b\u0301c", "ky-giao-uoc"],
  ["Mới", "bai-moi"],
  ["???", ""],
])("%s becomes %s", (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});

test("a long title is cut between words", () => {
  const slug = slugOf("Hội nghị triển khai nhiệm vụ công tác ".repeat(6));
  expect(slug.length).toBeLessThanOrEqual(LONGEST_SLUG);
  expect(slug.endsWith("-")).toBe(false);
  expect(isSlug(slug)).toBe(true);
});

test("whatever the title, the proposed address is one or nothing", () => {
  fc.assert(fc.property(fc.string({ maxLength: 300 }), (title) => slugOf(title) === "" || isSlug(slugOf(title))));
});

test.each(["Hoa", "a--b", "-a", "a-", "moi", "rss", "a/b", "a".repeat(LONGEST_SLUG + 1)])("%s is no address", (slug) => {
  expect(isSlug(slug)).toBe(false);
});
