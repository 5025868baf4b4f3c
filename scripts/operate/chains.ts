import type pg from "pg";
import { enterProvince } from "./inside.ts";

export type Chain = { slug: string; name: string; entries: number; head: string | null; brokenSeq: number | null };

/** The audit chain of every province, counted again from its first row. */
export async function chainsOf(client: pg.ClientBase): Promise<Chain[]> {
  const { rows: provinces } = await client.query<{ id: string; slug: string; name: string }>(
    "select id, slug, name from province order by slug",
  );
  const chains: Chain[] = [];
  for (const { id, slug, name } of provinces) {
    await enterProvince(client, id);
    const { rows } = await client.query<{ broken_seq: string | null; entries: string; head: string | null }>(
      "select broken_seq, entries, head from audit_verify()",
    );
    const it = rows[0]!;
    chains.push({
      slug,
      name,
      entries: Number(it.entries),
      head: it.head,
      brokenSeq: it.broken_seq === null ? null : Number(it.broken_seq),
    });
  }
  return chains;
}
