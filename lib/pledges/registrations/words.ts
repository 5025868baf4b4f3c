import { dateWords } from "@/lib/provinces/dates";
import { formatNumber } from "@/lib/provinces/numbers";
import type { Change, Line, Route } from "./rules";

export const ROUTE_WORDS = { PROVINCE: "Tuyến tỉnh", MINISTRY: "Tuyến bộ, ngành trung ương" } satisfies Record<Route, string>;
export const CHANGE_WORDS = { added: "Thêm", dropped: "Bỏ", more: "Tăng", fewer: "Giảm", route: "Đổi tuyến" } satisfies Record<
  Change["what"],
  string
>;

/** "Lao động tiên tiến: 18", "Chiến sĩ thi đua cơ sở: Trần Thị Hoa", "Hộ thoát nghèo: 40 hộ". */
export const lineWords = ({ kind, titleName, name, amount, unitOfMeasure }: Line): string =>
  kind === "TARGET" ? `${name}: ${formatNumber(amount)} ${unitOfMeasure ?? ""}`.trim() : `${titleName}: ${name || formatNumber(amount)}`;
export const changeWords = ({ what, line, before }: Change): string =>
  what === "more" || what === "fewer"
    ? `${lineWords(line)} (năm trước ${formatNumber(before!.amount)})`
    : what === "route"
      ? `${lineWords(line)} (${ROUTE_WORDS[before!.route].toLowerCase()} → ${ROUTE_WORDS[line.route].toLowerCase()})`
      : lineWords(line);

/** Ready to be pasted: whom, until when. */
export const registrationReminder = (missing: readonly string[], bloc: string, year: string, dueOn: string | null): string | null =>
  missing.length === 0
    ? null
    : `${bloc} đề nghị lãnh đạo các đơn vị gửi bản đăng ký thi đua năm ${year}${dueOn ? `, hạn ${dateWords(dueOn)}` : ""}:\n${missing.map((name) => `- ${name}.`).join("\n")}\nVào mục Việc cần làm để thực hiện. Trân trọng.`;
