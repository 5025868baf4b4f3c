import "server-only";
import type { Facts } from "@/lib/access/facts";
import type { Sql } from "@/lib/tenancy/enter";
import { handoverHeld, type HandoverYear } from "./queries";
import type { SideName } from "./rules";

type Side = HandoverYear & { confirmers: Record<SideName, string | null> };

/** The facts of a side in place of those of the reader: what one side may is asked of its own year alone. */
const as = <Year extends HandoverYear>(it: Year, facts: Facts): Year => {
  const { blocYearIds: _years, formerIds: _former, ...rest } = it;
  return { ...rest, ...facts } as Year;
};

async function withConfirmers(sql: Sql, yearId: string): Promise<Side | null> {
  const it = await handoverHeld(sql, yearId);
  if (!it) return null;
  const { rows } = await sql.query<{ given: string | null; received: string | null }>({
    name: "handover_confirmers",
    text: "select given_by_id as given, received_by_id as received from handover where province_id = app_province() and bloc_year_id = $1",
    values: [yearId],
  });
  return { ...it, confirmers: rows[0] ?? { given: null, received: null } };
}

export const giving = async (sql: Sql, yearId: string): Promise<Side | null> => {
  const it = await withConfirmers(sql, yearId);
  return it && as(it, it.giving);
};
export const receiving = async (sql: Sql, yearId: string): Promise<Side | null> => {
  const it = await withConfirmers(sql, yearId);
  return it?.next ? as(it, it.receiving) : null;
};
