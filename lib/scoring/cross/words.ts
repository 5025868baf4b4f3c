import type { CrossState } from "@/lib/tenancy/generated/enums";
import { ATTEMPTS, type Wish } from "./draw";

export const CROSS_WORDS = {
  open: { name: "Chưa gửi kết quả", chip: "todo" },
  handed_in: { name: "Đã gửi kết quả", chip: "done" },
  abstained: { name: "Xin không chấm", chip: "na" },
  written_off: { name: "Bỏ qua", chip: "na" },
} satisfies Record<CrossState, { name: string; chip: "todo" | "done" | "na" }>;

export const WISH_WORDS = {
  mutual: "Hai đơn vị chấm lẫn nhau",
  last_year: "Chấm lại đơn vị của năm trước",
  conflict: "Chấm đơn vị cùng nhóm",
} satisfies Record<Wish, string>;

/** Which attempt was taken and why: the list of pairs is the same for whoever counts the draw again. */
export const attemptWords = (attempt: number, givenUp: number): string =>
  givenUp === 0
    ? `lần thử ${attempt.toLocaleString("vi-VN")}, lần đầu tiên không phải bỏ qua điều nào`
    : `lần thử ${attempt.toLocaleString("vi-VN")}, lần phải bỏ qua ít điều nhất trong ${ATTEMPTS.toLocaleString("vi-VN")} lần thử`;

/** The draw as the help prints it: whoever holds the seed and the codes counts it again by these steps. */
export const DRAW_STEPS: readonly string[] = [
  "Số gốc do hội nghị đọc to trước khi bốc; mã đơn vị là mã in ở bảng dưới.",
  `Thử lần lượt từ lần 1 đến lần ${ATTEMPTS.toLocaleString("vi-VN")}.`,
  "Ở mỗi lần, tính SHA-256 của chuỗi: số gốc/lần thử/unit/mã đơn vị, cho từng đơn vị được chấm.",
  "Xếp các đơn vị được chấm theo kết quả đó, từ nhỏ đến lớn.",
  "Tính SHA-256 của chuỗi: số gốc/lần thử/checker/mã đơn vị, cho từng đơn vị đi chấm.",
  "Xếp các đơn vị đi chấm theo kết quả đó, từ nhỏ đến lớn.",
  "Chia đơn vị đi chấm theo vòng: đơn vị thứ nhất nhận số người chấm đã định, rồi đến đơn vị thứ hai, hết vòng thì quay lại đầu.",
  "Nhờ chia theo vòng, không đơn vị nào phải chấm nhiều hơn đơn vị khác quá một lượt.",
  "Lần thử có đơn vị tự chấm mình thì bỏ.",
  "Đếm số cặp chấm lẫn nhau, số lượt chấm lại đơn vị của năm trước, số lượt chấm đơn vị cùng nhóm.",
  "Lần thử đầu tiên không có lượt nào như vậy là kết quả.",
  "Nếu không lần nào đạt, lấy lần ít cặp chấm lẫn nhau nhất; bằng nhau thì ít lượt của năm trước nhất, rồi ít lượt cùng nhóm nhất; vẫn bằng thì lần thử sớm hơn.",
  "Điều phải bỏ qua được in ra cùng kết quả.",
];
