import { clockWords, dayOf, isoDate } from "@/lib/provinces/dates";
import type { MeetingSeen } from "./queries";

/** "09 giờ 30 phút, ngày 22 tháng 01 năm 2024". */
export const momentInWords = (moment: string) => {
  const [hour, minute] = clockWords(moment).split(":"), [year, month, day] = dayOf(moment).split("-");
  return `${hour} giờ ${minute} phút, ngày ${day} tháng ${month} năm ${year}`;
};
/** "Tỉnh Mẫu, ngày 22 tháng 01 năm 2024". */
export const placeAndDate = (place: string, date: string): string => {
  const [year, month, day] = isoDate(date).split("-");
  return `${place}, ngày ${day} tháng ${month} năm ${year}`;
};
/** Head of every paper of a bloc: it has no seal of its own, the head unit signs for it. */
export const headOf = (it: Pick<MeetingSeen, "provinceName" | "blocName">) =>
  ({ above: `ỦY BAN NHÂN DÂN ${it.provinceName.toLocaleUpperCase("vi")}`, issuer: it.blocName.toLocaleUpperCase("vi") });
export const recipientsOf = ({ boardName }: Pick<MeetingSeen, "boardName">): string[] => [`${boardName};`, "Các đơn vị thành viên của Khối;", "Lưu: VT, hồ sơ Khối."];
