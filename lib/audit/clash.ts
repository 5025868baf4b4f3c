import "server-only";
import { Clash, Problem } from "@/lib/problems/problem";
import type { Sql } from "@/lib/tenancy/enter";

type Texts = { field: string; label: string; yours: string; theirs: string };

/**
 * What to throw when a guarded update found another version: both texts of every field that differs, with who and when
 * from the audit; where only the version differs, that the record has moved.
 */
export async function clashOf(sql: Sql, about: string, version: number, texts: Texts[]): Promise<Clash | Problem> {
  const differing = texts.filter(({ yours, theirs }) => yours !== theirs);
  if (differing.length === 0) return new Problem("record.moved");
  const { rows } = await sql.query<{ by: string; at: string }>({
    name: "last_change",
    text: `select coalesce(p.full_name, 'Người khác') as by, to_char(a.at at time zone 'Asia/Ho_Chi_Minh', 'HH24:MI DD/MM/YYYY') as at
      from audit_entry a left join person p on p.province_id = a.province_id and p.id = a.person
      where a.about = $1 order by a.seq desc limit 1`,
    values: [about],
  });
  const { by, at } = rows[0] ?? { by: "Người khác", at: "vừa xong" };
  return new Clash(differing.map((text) => ({ ...text, by, at })), version);
}
