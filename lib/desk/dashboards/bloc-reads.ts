import { may } from "@/lib/access/policy";
import { standingsOf } from "@/lib/pledges/progress";
import type { Actor } from "@/lib/tenancy/actor";
import type { BlocYear } from "@/lib/year/bloc-year";
import type { StandingRow } from "./bloc-standing";

/** How many targets of each unit are at risk; a unit without targets is not in it. */
export const risksByUnit = (it: BlocYear): ReadonlyMap<string, number> =>
  new Map(
    it.course
      ? standingsOf({ ...it, ...it.course })
          .filter(({ targets }) => targets.length > 0)
          .map(({ unit, targets }) => [unit.unitId, targets.filter(({ light }) => light === "at_risk").length])
      : [],
  );

/** Where the course of a unit's points is read, for whom it is open. */
export const whyHref =
  (actor: Actor, it: BlocYear, home: string) =>
  (row: StandingRow): string | null =>
    may("sheet.read", actor, { ...it, unitId: row.unitId, sheet: row.state === "settled" ? "settled" : "sent" }) && row.total
      ? `${home}/cham-diem/${row.slug}/giai-thich`
      : null;
