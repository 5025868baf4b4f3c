import { formatAmount, formatPoints, type Points } from "@/lib/criteria/points";
import { METHOD_WORDS } from "@/lib/criteria/words";
import type { Tried } from "./figures";
import type { Moved, Stand } from "./rules";

/** Why an item was not tried, or what was assumed where it was; empty where there is nothing to say. */
export function triedWords({ state, item, old, unread, shares, fallen, section }: Tried): string {
  if (state === "new") return section.kind === "MAIN" ? "Chưa thử được: năm trước không có tiêu chí này." : "Năm trước không có khoản này.";
  if (state === "taken") return "Chưa thử được: tiêu chí năm trước đã chọn được ghép với tiêu chí khác.";
  if (state === "other_method")
    return `Chưa thử được: năm trước chấm theo cách khác (${METHOD_WORDS[old!.method].name.toLowerCase()}, nay ${METHOD_WORDS[item.method].name.toLowerCase()}).`;
  if (state === "no_figure") return "Chưa thử được: năm trước không đơn vị nào có số liệu, tính 0 điểm như năm trước.";
  if (state === "unread")
    return unread > 0
      ? `Chưa thử được: số liệu của ${unread} đơn vị không đọc được theo cách tính mới.`
      : "Chưa thử được: cách tính của tiêu chí chưa ghi đủ.";
  return [
    shares > 0 && `${shares} đơn vị có điểm do người chấm ghi: giữ tỷ lệ đạt được so với điểm tối đa.`,
    fallen > 0 && `${fallen} đơn vị không phát sinh năm trước, bảng mới không cho ghi không phát sinh: tính 0 điểm.`,
  ]
    .filter(Boolean)
    .join(" ");
}

export const signed = (it: Points): string => (it.isZero() ? "0,00" : it.gt(0) ? `+${formatPoints(it)}` : formatPoints(it));

/** "8,00/10 → 9,60/12 (+1,60)". */
export function movedWords({ was, wasMax, is, max, by }: Moved): string {
  const of = (points: Points | null, most: Moved["max"]) =>
    points === null ? "không tính" : `${formatPoints(points)}${most !== null && Number(most) > 0 ? `/${formatAmount(most)}` : ""}`;
  return `${wasMax === null ? "chưa có" : of(was, wasMax)} → ${max === null ? "không tính" : of(is, max)} (${signed(by)})`;
}

export const rankWords = ({ rank, tied }: Stand): string => (rank === null ? "Không xếp hạng" : `${rank}${tied ? ", đồng hạng" : ""}`);
