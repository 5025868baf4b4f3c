import { addDays } from "../../lib/provinces/dates.ts";
import { addWorkingDays } from "../../lib/provinces/working-days.ts";

/** The hours of a story that ends on the day somebody first starts the demo: told in working days before that day. */
export const storyOf = (today: string) => {
  const back = (days: number): string => {
    let day = addDays(today, -1);
    while (addWorkingDays(day, days) >= today) day = addDays(day, -1);
    return addWorkingDays(day, 1);
  };
  return {
    today,
    back,
    at: (days: number, hour: string): string => `${back(days)}T${hour}:00+07:00`,
    /** A day that has not passed: the one of the plan, or so many days from now if that lies later. */
    ahead: (planned: string, days: number): string => [planned, addDays(today, days)].toSorted().at(-1)!,
  };
};
export type Story = ReturnType<typeof storyOf>;
