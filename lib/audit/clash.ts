import "server-only";
import { Clash, Problem } from "@/lib/problems/problem";
import type { Sql } from "@/lib/tenancy/enter";

/** `take` is what the field gets where the words shown are not what it holds: a choice, a tick. */
type Texts = { field: string; label: string; yours: string; theirs: string; take?: string };
/** Narrows the audit of a record that many things happen to: this event, with this in its detail. */
type Deed = { event: string; detail?: Record<string, string> };

/** Who changed it last and when, as the audit has it. */
export async function lastHandOn(sql: Sql, about: string, deed?: Deed): Promise<{ by: string; at: string }> {
  const { rows } = await sql.query<{ by: string; at: string }>({
    name: "last_change",
    text: `select coalesce(p.full_name, 'Người khác') as by, to_char(a.at at time zone 'Asia/Ho_Chi_Minh', 'HH24:MI DD/MM/YYYY') as at
      from audit_entry a left join person p on p.province_id = a.province_id and p.id = a.person
      where a.about = $1 and ($2::text is null or a.event = $2 and a.detail @> $3) order by a.seq desc limit 1`,
    values: [about, deed?.event ?? null, JSON.stringify(deed?.detail ?? {})],
  });
  return rows[0] ?? { by: "Người khác", at: "" };
}

/**
 * What to throw when a guarded update found another version: both texts of every field that differs, with who and when
 * from the audit; where only the version differs, that the record has moved.
 */
export async function clashOf(sql: Sql, about: string, version: number, texts: Texts[], deed?: Deed): Promise<Clash | Problem> {
  const differing = texts.filter(({ yours, theirs }) => yours !== theirs);
  if (differing.length === 0) return new Problem("record.moved");
  const hand = await lastHandOn(sql, about, deed);
  return new Clash(
    differing.map((text) => ({ ...text, ...hand })),
    version,
  );
}

/** A box to tick, in words to choose from. */
export const tickTexts = (field: string, label: string, yours: boolean, theirs: boolean): Texts => ({
  field,
  label,
  yours: yours ? "Có" : "Không",
  theirs: theirs ? "Có" : "Không",
  take: theirs ? "on" : "",
});
