import type pg from "pg";
import { GLOBAL, OF_A_PROVINCE } from "../invariants/all.ts";
import type { Invariant } from "../invariants/invariant.ts";
import { enterProvince } from "./inside.ts";

export type Verdict = { name: string; says: string; broken: number; where: string[] };
type Broken = { id: string; note: string | null };
const SHOWN = 3;

/** Every invariant over every province, with how many rows break it and where the first of them are. */
export async function verdictsOf(client: pg.ClientBase): Promise<Verdict[]> {
  // Bound by row security even when a superuser asks, so that each province is seen alone.
  await client.query("set local role app_owner");
  const verdicts = new Map([...GLOBAL, ...OF_A_PROVINCE].map(({ name, says }) => [name, { name, says, broken: 0, where: [] as string[] }]));
  const ask = async (list: readonly Invariant[], place: string) => {
    for (const { name, broken } of list) {
      const { rows } = await client.query<Broken>(broken);
      const verdict = verdicts.get(name)!;
      verdict.broken += rows.length;
      verdict.where.push(
        ...rows.slice(0, Math.max(0, SHOWN - verdict.where.length)).map(({ id, note }) => `${place} ${id}${note ? ` (${note})` : ""}`),
      );
    }
  };
  await ask(GLOBAL, "chung");
  const { rows: provinces } = await client.query<{ id: string; slug: string }>("select id, slug from province order by slug");
  for (const { id, slug } of provinces) {
    await enterProvince(client, id);
    await ask(OF_A_PROVINCE, slug);
  }
  await client.query("reset role");
  return [...verdicts.values()];
}
