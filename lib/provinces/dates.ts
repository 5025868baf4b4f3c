/** A date as people read it here, whatever it came as: a Date of Prisma (midnight UTC) or the text of PostgreSQL. */
export function dateWords(date: Date | string | null | undefined): string {
  if (!date) return "";
  const iso = typeof date === "string" ? date.slice(0, 10) : date.toISOString().slice(0, 10);
  return iso.replace(/^(\d{4})-(\d{2})-(\d{2})$/, "$3/$2/$1");
}

const HERE = { timeZone: "Asia/Ho_Chi_Minh" } as const;
const CLOCK = new Intl.DateTimeFormat("en-GB", { ...HERE, hour: "2-digit", minute: "2-digit", hour12: false });
const DAY = new Intl.DateTimeFormat("en-CA", { ...HERE, year: "numeric", month: "2-digit", day: "2-digit" });

/** The day on which a moment falls here, as YYYY-MM-DD. */
export const dayOf = (moment: Date | string): string => DAY.format(new Date(moment));
/** "10:42". */
export const clockWords = (moment: Date | string): string => CLOCK.format(new Date(moment));
/** "10:42 ngày 05/02/2026". */
export const momentWords = (moment: Date | string): string => `${clockWords(moment)} ngày ${dateWords(dayOf(moment))}`;

export type DateRead = { ok: true; iso: string } | { ok: false; words: string };

/**
 * Reads what people type: 28/02/2026, 28-2-26, 28.02.2026 or 2026-02-28. A day that does not exist is refused with words
 * that say which month has how many days; a date far outside the life of a record is taken for a slip.
 */
export function readDate(text: string): DateRead {
  const typed = text.trim();
  const vietnamese = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})$/.exec(typed);
  const international = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (!vietnamese && !international) return { ok: false, words: "Ngày chưa đúng dạng. Nhập ngày/tháng/năm, ví dụ 28/02/2026." };
  const [year, month, day] = international
    ? ([international[1]!, international[2]!, international[3]!].map(Number) as [number, number, number])
    : ([
        vietnamese![3]!.length === 2 ? 2000 + Number(vietnamese![3]) : Number(vietnamese![3]),
        Number(vietnamese![2]),
        Number(vietnamese![1]),
      ] as [number, number, number]);
  if (month < 1 || month > 12) return { ok: false, words: `Không có tháng ${month}. Nhập tháng từ 01 đến 12.` };
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const two = (n: number) => String(n).padStart(2, "0");
  if (day < 1 || day > last)
    return { ok: false, words: `Tháng ${two(month)}/${year} chỉ có ${last} ngày. Nhập lại, ví dụ ${two(last)}/${two(month)}/${year}.` };
  if (year < 1900 || year > 2100) return { ok: false, words: `Năm ${year} không hợp lý. Nhập năm từ 1900 đến 2100.` };
  return { ok: true, iso: `${year}-${two(month)}-${two(day)}` };
}

/** What a `@db.Date` column of Prisma takes: midnight UTC of that day. */
export const dateColumn = (iso: string): Date => new Date(`${iso.slice(0, 10)}T00:00:00Z`);

/** YYYY-MM-DD of a date column, whichever way it came. */
export const isoDate = (date: Date | string): string => (typeof date === "string" ? date : date.toISOString()).slice(0, 10);

const DAY_LONG = 86_400_000;
const at = (date: Date | string) => dateColumn(isoDate(date)).getTime();

/** Whole days from one date to another; negative when `to` is earlier. */
export const daysBetween = (from: Date | string, to: Date | string): number => Math.round((at(to) - at(from)) / DAY_LONG);

/** YYYY-MM-DD so many days later. */
export const addDays = (date: Date | string, days: number): string => isoDate(new Date(at(date) + days * DAY_LONG));

/** "còn 6 ngày", "hôm nay", "quá 4 ngày". */
export function dueWords(due: Date | string, today: Date | string): string {
  const days = daysBetween(today, due);
  if (days === 0) return "hôm nay";
  return days > 0 ? `còn ${days} ngày` : `quá ${-days} ngày`;
}

const WEEKDAYS = ["Chủ Nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"];
/** "Thứ Ba, 24/11/2026". */
export const longDate = (date: Date | string): string => `${WEEKDAYS[new Date(at(date)).getUTCDay()]}, ${dateWords(isoDate(date))}`;

/** The moment at which clocks here show that hour on that day; Viet Nam keeps UTC+7 all year. */
export const momentOf = (date: Date | string, hour: number, minute: number): Date =>
  new Date(at(date) + (hour - 7) * 3_600_000 + minute * 60_000);

/** "08:00", "8h30", "8 giờ 30": hour and minute, or null. */
export function parseTime(text: string): { hour: number; minute: number } | null {
  const found = /^(\d{1,2})\s*(?:[:h]|giờ)\s*(\d{1,2})?$/i.exec(text.trim());
  if (!found) return null;
  const [hour, minute] = [Number(found[1]), Number(found[2] ?? 0)];
  return hour < 24 && minute < 60 ? { hour, minute } : null;
}

/** The same day so many years later; 29/02 becomes the last of February. */
export function yearsLater(day: string, years: number): string {
  const year = Number(day.slice(0, 4)) + years,
    rest = day.slice(4),
    leap = new Date(Date.UTC(year, 2, 0)).getUTCDate() === 29;
  return `${year}${rest === "-02-29" && !leap ? "-02-28" : rest}`;
}
