/** A day of a month's table; null fills the week before the first and after the last. */
export type MonthDay = { iso: string; day: number } | null;

/** Weeks from Monday to Sunday, as calendars here are printed. `month` is YYYY-MM. */
export function weeksOf(month: string): MonthDay[][] {
  const [year, number] = month.split("-").map(Number) as [number, number];
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const before = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 6) % 7;
  const days: MonthDay[] = [
    ...Array.from({ length: before }, () => null),
    ...Array.from({ length: last }, (_, at) => ({ iso: `${month}-${String(at + 1).padStart(2, "0")}`, day: at + 1 })),
  ];
  while (days.length % 7 > 0) days.push(null);
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}

export const isMonth = (text: unknown): text is string => typeof text === "string" && /^(19|20)\d\d-(0[1-9]|1[0-2])$/.test(text);

/** "Tháng 4/2017". */
export const monthWords = (month: string): string => `Tháng ${Number(month.slice(5))}/${month.slice(0, 4)}`;
