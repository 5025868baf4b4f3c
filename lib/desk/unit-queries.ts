import "server-only";
import type { Statement } from "@/lib/tenancy/enter";
import { unitYearPage, type UnitYear } from "@/lib/year/unit-year";
import { deskOf, type Desk } from "./queries";

export type UnitPage = UnitYear & { /** Of one's own unit: what the desk knows, for the tasks that are about it. */ desk: Desk | null };

/** A unit in one year with the reader's own tasks in it, in one statement. */
export const unitPage = (donvi: string, nam: string): Statement => {
  const page = unitYearPage(donvi, nam);
  return {
    name: "unit_page",
    text: `select p.it::jsonb || jsonb_build_object('desk', case when (p.it ->> 'own')::boolean then (select d.it::jsonb from (${deskOf.text}) d) end) as it from (${page.text} offset 0) p`,
    values: page.values,
  };
};
