import "server-only";
import type { Sql } from "@/lib/tenancy/enter";
import type { Verification } from "@/lib/tenancy/generated/enums";
import { calendarFrom, type DayKind, type WorkingCalendar } from "./working-days";

/** A day with where it is known from; `own` is null for the country's, else the row of the province. */
export type StoredDay = {
  day: string;
  kind: DayKind;
  name: string;
  tet: boolean;
  source: string | null;
  verification: Verification;
  own: { id: string; version: number } | null;
};

const NATIONAL = `select json_build_object('day', h.day, 'kind', h.kind, 'name', h.name, 'tet', h.tet, 'source', h.source, 'verification', h.verification, 'own', null) as it, h.day, 0 as rank from holiday h`;
const OWN = `select json_build_object('day', d.day, 'kind', d.kind, 'name', d.name, 'tet', false, 'source', d.source, 'verification', d.verification, 'own', json_build_object('id', d.id, 'version', d.version)) as it, d.day, 1
  from province_day d where d.province_id = app_province()`;

/** JSON: the country's days and the province's own between two days (SQL expressions), the country's first. */
export const storedDays = (from: string, to: string): string =>
  `coalesce((select json_agg(n.it order by n.rank, n.day) from (${NATIONAL} where h.day between ${from} and ${to} union all ${OWN} and d.day between ${from} and ${to}) n), '[]')`;

/** JSON: days around today, for windows of working days that begin or end now. */
export const DAYS_AROUND = storedDays("app_today() - 60", "app_today() + 400");

/** The working days around today, inside a transaction. */
export async function workingCalendar(sql: Sql): Promise<WorkingCalendar> {
  const { rows } = await sql.query<{ it: StoredDay[] }>({ name: "working_calendar", text: `select ${DAYS_AROUND} as it` });
  return calendarFrom(rows[0]!.it);
}
