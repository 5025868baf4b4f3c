import "server-only";
import type { Sql } from "@/lib/tenancy/enter";
import type { ProvinceKind, Verification } from "@/lib/tenancy/generated/enums";

export type Territory = {
  id: string;
  code: string;
  name: string;
  kind: ProvinceKind;
  validFrom: string;
  validTo: string | null;
  successorCode: string | null;
  document: string | null;
  verification: Verification;
};

const FIELDS = `t.id, t.code, t.name, t.kind, t.valid_from::text as "validFrom", t.valid_to::text as "validTo", t.successor_code as "successorCode", t.document, t.verification`;

/** The province that bore this code on that day: 15 was Yên Bái until 30/06/2025, Lào Cai after. Null: nobody did. */
export async function territoryAt(sql: Sql, code: string, day: string): Promise<Territory | null> {
  const { rows } = await sql.query<Territory>({
    name: "territory_at",
    text: `select ${FIELDS} from territory_at($1, $2) t`,
    values: [code, day],
  });
  return rows[0] ?? null;
}

/** Provinces of before whose archives are read inside the one entered, the latest first. */
export async function formerTerritories(sql: Sql): Promise<Territory[]> {
  return (
    await sql.query<Territory>({
      name: "former_territories",
      text: `select ${FIELDS} from territories_of(app_province()) t order by t.valid_to desc, t.name collate vi`,
    })
  ).rows;
}
