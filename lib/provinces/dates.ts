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
    ? [international[1]!, international[2]!, international[3]!].map(Number) as [number, number, number]
    : [vietnamese![3]!.length === 2 ? 2000 + Number(vietnamese![3]) : Number(vietnamese![3]), Number(vietnamese![2]), Number(vietnamese![1])] as [number, number, number];
  if (month < 1 || month > 12) return { ok: false, words: `Không có tháng ${month}. Nhập tháng từ 01 đến 12.` };
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const two = (n: number) => String(n).padStart(2, "0");
  if (day < 1 || day > last) return { ok: false, words: `Tháng ${two(month)}/${year} chỉ có ${last} ngày. Nhập lại, ví dụ ${two(last)}/${two(month)}/${year}.` };
  if (year < 1900 || year > 2100) return { ok: false, words: `Năm ${year} không hợp lý. Nhập năm từ 1900 đến 2100.` };
  return { ok: true, iso: `${year}-${two(month)}-${two(day)}` };
}

/** Whole days from one date to another, both YYYY-MM-DD. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
