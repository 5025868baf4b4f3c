import { dayOf, longDate } from "@/lib/provinces/dates";

/** Entries of one day together, in the order they came. */
export function eventDay<Entry extends { at: string }>(entries: readonly Entry[]): { day: string; of: Entry[] }[] {
  const days: { day: string; of: Entry[] }[] = [];
  for (const entry of entries) {
    const day = longDate(dayOf(entry.at)),
      last = days.at(-1);
    if (last?.day === day) last.of.push(entry);
    else days.push({ day, of: [entry] });
  }
  return days;
}
