import type { Version } from "@/lib/criteria/table";
import type { Chosen } from "./pairs";
import type { LastYear } from "./queries";
import { type Trial, trialOf } from "./rules";

type Asked = Record<string, string | string[] | undefined>;
export const CHOICE = "ghep.";

/** What was chosen on the page, out of its address: `ghep.cchc=chi-so-cchc`. */
export const chosenIn = (asked: Asked): Chosen =>
  Object.fromEntries(
    Object.entries(asked).flatMap(([name, value]) =>
      name.startsWith(CHOICE) && typeof value === "string" && value !== "tu-dong"
        ? [[name.slice(CHOICE.length), value === "khong" ? "" : value]]
        : [],
    ),
  );

const yearNumber = (year: string) => Number(year.slice(0, 4));

/** The draft of a year on the figures of the last one. */
export const tryDraft = (draft: Version, year: string, last: LastYear, chosen: Chosen): Trial | null =>
  last.ranked.version
    ? trialOf(draft, yearNumber(year), { sheets: last.ranked.sheets, version: last.ranked.version, year: yearNumber(last.year) }, chosen)
    : null;
