import type { SheetCounts, Stage, YearFacts } from "./rules";

/** What is checked before a year leaves each stage: said on its page, so that nobody is surprised by a refusal. */
export const LEAVES_WHEN = {
  preparing:
    "Khối trưởng chuyển bước khi đã có người đứng đầu, đủ đơn vị thành viên, hội nghị triển khai đã kết thúc, tiêu chí và giao ước đã được thông qua.",
  running: "Chuyển sang Tự chấm điểm vào ngày bắt đầu tự chấm; Khối trưởng được chuyển sớm hơn.",
  scoring: "Năm rời bước này khi mọi đơn vị đã gửi bảng tự chấm, hoặc được lùi hạn, hoặc được ghi Không nộp bằng quyết định có lý do.",
  checking: "Năm rời bước này khi mọi bảng chấm điểm đã chốt, điểm nơi khác chấm đã nhập đủ hoặc ghi Tạm tính, hạn giải trình đã hết.",
  deciding: "Năm rời bước này khi hội nghị tổng kết đã kết thúc, biên bản đã thống nhất và ký.",
  proposed: "Năm kết thúc khi mọi hồ sơ đề nghị đã có kết quả.",
  closed: "Năm thi đua đã kết thúc.",
} satisfies Record<Stage, string>;

/** "Đã gửi 8/10 bảng tự chấm, không nộp 2, đã chốt 3" */
export function scoredWords({ all, sent, notSubmitted, settled }: SheetCounts): string {
  return `Đã gửi ${sent}/${all} bảng tự chấm${notSubmitted > 0 ? `, không nộp ${notSubmitted}` : ""}${settled > 0 ? `, đã chốt ${settled}` : ""}`;
}

/** What the stepper counts beside the current stage: sheets once there are any, signatures before. */
export function countOf({ stage, sheets, pledge }: Pick<YearFacts, "stage" | "sheets" | "pledge">): string | undefined {
  if (sheets.all > 0 && stage !== "preparing" && stage !== "running") return scoredWords(sheets);
  return pledge && pledge.state !== "draft" ? `Đã ký ${pledge.signed}/${pledge.parties} đơn vị` : undefined;
}
