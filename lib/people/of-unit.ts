import { dateColumn } from "@/lib/provinces/dates";

/** Persons of a unit on a day (YYYY-MM-DD), as a condition on `person`: it is their own, or they hold a post there that is in force that day. */
export function ofUnit(unitId: string, day: string) {
  const on = dateColumn(day),
    post = {
      unitId,
      since: { lte: on },
      AND: [{ OR: [{ until: null }, { until: { gte: on } }] }, { OR: [{ endedFrom: null }, { endedFrom: { gt: on } }] }],
    };
  return { leftOn: null, OR: [{ unitId }, { postsPerson: { some: post } }] };
}
