import { expect, test } from "vitest";
import { gather, namedUnit } from "@/lib/reports/gather";
import { movementRows } from "@/lib/reports/papers";
import { obstaclesToAdopt } from "@/lib/reports/review-rules";
import { sumsOf } from "@/lib/reports/sums";
import { sentencesOf } from "@/lib/documents/paper";
import { midyear, REVIEW_PAPERS } from "../../support/review-record.ts";

const figure = (
  indicator: string,
  unitOfMeasure: string,
  target: string | null,
  actual: string | null,
  measure: "NUMBER" | "YES_NO" = "NUMBER",
) => ({ indicator, unitOfMeasure, measure, target, actual });

test("amounts are added up exactly, shares are their mean, a yes is counted; who has no figure is not counted as none", () => {
  expect(
    sumsOf([
      figure("Sáng kiến", "sáng kiến", "2", "0.1"),
      figure("sáng  kiến ", "Sáng kiến", "3", "0.2"),
      figure("Sáng kiến", "sáng kiến", "4", null),
      figure("Đúng hạn", "%", "97", "98.4"),
      figure("Đúng hạn", "%", "98", "96"),
      figure("Không kỷ luật", "đạt / không", "1", "1", "YES_NO"),
      figure("Không kỷ luật", "đạt / không", "1", "0", "YES_NO"),
    ]),
  ).toEqual([
    { indicator: "Sáng kiến", unitOfMeasure: "sáng kiến", measure: "NUMBER", how: "sum", target: "9", actual: "0.3", of: 3, reported: 2 },
    { indicator: "Đúng hạn", unitOfMeasure: "%", measure: "NUMBER", how: "mean", target: "97.5", actual: "97.2", of: 2, reported: 2 },
    {
      indicator: "Không kỷ luật",
      unitOfMeasure: "đạt / không",
      measure: "YES_NO",
      how: "count",
      target: "2",
      actual: "1",
      of: 2,
      reported: 2,
    },
  ]);
  expect(sumsOf([figure("Sáng kiến", "sáng kiến", null, null)])).toMatchObject([{ target: null, actual: null, of: 1, reported: 0 }]);
});

test("indicators measured otherwise are not one", () => {
  expect(sumsOf([figure("Thu", "tỷ đồng", "1", "1"), figure("Thu", "triệu đồng", "1", "1")])).toHaveLength(2);
});

test("everybody's words are there and named, who is missing and why, who left since", () => {
  const content = gather(midyear);
  expect(content.units.map((unit) => [namedUnit(unit), unit.words.results.split("\n")[0]])).toEqual([
    ["Sở Tư pháp", "Thẩm định 41 văn bản."],
    ["Thanh tra tỉnh", "Kết thúc 7 cuộc thanh tra."],
    ["Sở Ngoại vụ (thành viên đến 30/06/2026)", "Thẩm định 41 văn bản."],
  ]);
  expect(content.missing).toEqual([
    { name: "Sở Y tế", why: "chưa gửi" },
    { name: "Sở Nội vụ", why: "đã gửi, khối trả lại để bổ sung" },
  ]);
  expect(content.targets).toMatchObject([{ how: "mean", target: "97", actual: "97.2", of: 2, reported: 2 }]);
});

test("the paper says every unit's words, the sums, the missing and what the meeting resolved", () => {
  const said = sentencesOf(REVIEW_PAPERS["bao-cao-khoi"]).join("\n");
  for (const words of [
    "Sở Tư pháp:",
    "Thẩm định 41 văn bản.",
    "Thanh tra tỉnh:",
    "Kết thúc 7 cuộc thanh tra.",
    "Sở Y tế (chưa gửi); Sở Nội vụ (đã gửi, khối trả lại để bổ sung)",
    "97,2",
    "Hội nghị sơ kết sáu tháng đầu năm 2026 ngày 14/07/2026 quyết nghị:",
    "- Sửa tiêu chí chấm điểm.",
    "- Trong phong trào “Cải cách”: Tỷ lệ < 95 % ở hai phòng.",
  ])
    expect(said).toContain(words);
  expect(movementRows(gather(midyear))).toEqual([
    ["1", "Mô hình mới", "Cải cách", "mô hình", "7", "35,00\u00a0%"],
    ["2", "Đúng hạn", "Cải cách", "%", "97,75", "–"],
  ]);
});

const facts = { archive: false, closedYear: false, adopted: false, words: { results: "Có" }, sent: 3, resolutions: 1 };
test.each([
  ["nothing stands in the way, missing units neither", facts, []],
  ["adopted already", { ...facts, adopted: true, sent: 0 }, ["review.adopted"]],
  ["the year is closed", { ...facts, closedYear: true }, ["report.year_closed"]],
  [
    "nothing is there yet",
    { ...facts, words: { results: " " }, sent: 0, resolutions: 0 },
    ["review.no_results", "review.nobody_sent", "review.no_resolution"],
  ],
])("to adopt: %s", (_what, it, codes) => expect(obstaclesToAdopt(it).map(({ code }) => code)).toEqual(codes));
