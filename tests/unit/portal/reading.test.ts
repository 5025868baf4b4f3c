import { expect, test } from "vitest";
import { cursorIn, newsQueryOf } from "../../../lib/portal/addresses.ts";
import { weeksOf } from "../../../lib/provinces/month.ts";
import { isRobot } from "../../../lib/portal/robots.ts";
import { hasUnpublishedEdits, isWord, obstaclesToPublish } from "../../../lib/portal/rules.ts";

const ready = {
  summary: "Họp ngày 11/04.",
  body: "Nội dung.",
  author: "Văn phòng",
  photoId: null,
  photoAlt: null,
  updatedById: "a",
  missing: [],
};

test.each([
  ["a text without its opening", { summary: " " }, "article.no_summary"],
  ["an empty text", { body: "" }, "article.no_body"],
  ["a text that nobody signs", { author: "" }, "article.no_author"],
  ["a picture without words for the blind", { photoId: "x", photoAlt: " " }, "article.photo_needs_alt"],
  ["a text that calls a picture nobody added", { missing: [3] }, "article.picture_missing"],
])("stops %s", (_case, change, code) => {
  expect(obstaclesToPublish({ ...ready, ...change }, "b").map((one) => one.code)).toEqual([code]);
});

test("whoever wrote the last words does not lay them before the public; sending them on they may", () => {
  expect(obstaclesToPublish(ready, "a")).toEqual([{ code: "article.second_person" }]);
  expect(obstaclesToPublish(ready, null)).toEqual([]);
});

test("lets a whole text through", () => {
  expect(obstaclesToPublish(ready, "b")).toEqual([]);
});

test("an edit after publishing is told from the published text", () => {
  expect(hasUnpublishedEdits({ status: "published", version: 3, publishedVersion: 3 })).toBe(false);
  expect(hasUnpublishedEdits({ status: "published", version: 4, publishedVersion: 3 })).toBe(true);
  expect(hasUnpublishedEdits({ status: "draft", version: 4, publishedVersion: null })).toBe(false);
});

test("the typed word counts in any composition, and only with its marks", () => {
  expect(isWord(" công  bố ", "CÔNG BỐ")).toBe(true);
  expect(isWord("CO\u0302NG BO\u0302\u0301", "CÔNG BỐ")).toBe(true);
  expect(isWord("CONG BO", "CÔNG BỐ")).toBe(false);
});

test.each([
  ["Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", true],
  ["facebookexternalhit/1.1", true],
  ["curl/8.5.0", true],
  ["", true],
  ["Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36", false],
  [
    "Mozilla/5.0 (Linux; Android 14; CPH2387) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0 Mobile Safari/537.36 Zalo android/24111",
    false,
  ],
])("%s: robot %s", (agent, robot) => {
  expect(isRobot(agent)).toBe(robot);
});

test("April 2017 begins on a Saturday and ends on a Sunday", () => {
  const weeks = weeksOf("2017-04");
  expect(weeks).toHaveLength(5);
  expect(weeks[0]!.map((day) => day?.day ?? 0)).toEqual([0, 0, 0, 0, 0, 1, 2]);
  expect(weeks[4]!.at(-1)).toEqual({ iso: "2017-04-30", day: 30 });
});

test("an address that is not understood still shows news", () => {
  expect(newsQueryOf({ q: ["a", "b"], ngay: "31/02/2026", thang: "2026-13", truoc: "2026-01-01_x" })).toEqual({});
  expect(newsQueryOf({ ngay: "2017-04-27" })).toEqual({ day: "2017-04-27" });
});

test("the address of the next page says what was asked and where to go on", () => {
  const id = "01993b1e-0000-7000-8000-000000000001";
  const next = new URLSearchParams(cursorIn({ words: "giao ước" }, { datedOn: "2017-04-27", id }));
  expect(newsQueryOf(Object.fromEntries(next))).toEqual({ words: "giao ước", before: { datedOn: "2017-04-27", id } });
});
