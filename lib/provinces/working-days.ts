import { addDays } from "./dates";

/** Public holidays with a fixed date (Labour Code, article 112); those of the lunar calendar are announced every year. */
const FIXED = ["01-01", "04-30", "05-01", "09-02"];
const isWorking = (day: string) => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !FIXED.includes(day.slice(5));
};

/** The last day of a window of so many working days, the first of them tomorrow. */
export function addWorkingDays(from: string, days: number): string {
  let day = from;
  for (let left = days; left > 0;) {
    day = addDays(day, 1);
    if (isWorking(day)) left -= 1;
  }
  return day;
}
