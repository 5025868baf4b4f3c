import type { Sower } from "./sow.ts";

export type SeedBonus = { salary: string; each: Map<string, { bonus: string; multiple: string }> };

/** What a list gives by the country's rows of a day; null where they do not reach it. The database does the sum, so that it is exact. */
export async function bonusOfDay({ client }: Sower, day: string, codes: string[]): Promise<SeedBonus | null> {
  const { rows } = await client.query<{ code: string; salary: string; bonus: string; multiple: string }>(
    `with day as (select * from national_bonus_rule where valid_from <= $1 and (valid_to is null or valid_to >= $1))
      select m.code, trunc(s.value)::text as salary, ceil(s.value * m.value * coalesce(o.value, 1))::text as bonus, (m.value * coalesce(o.value, 1))::text as multiple
      from day s join day m on m.kind = 'MULTIPLE' and m.code = any ($2) left join day o on o.kind = 'MULTIPLE' and o.code = m.of_code where s.kind = 'SALARY'`,
    [day, codes],
  );
  return rows.length === 0
    ? null
    : { salary: rows[0]!.salary, each: new Map(rows.map(({ code, bonus, multiple }) => [code, { bonus, multiple }])) };
}
