import type { Sql } from "@/lib/tenancy/enter";
import type { SentFile } from "./content";

/** What goes out with the report, named by the hash of its bytes. */
export async function filesOf(sql: Sql, reportId: string): Promise<SentFile[]> {
  const { rows } = await sql.query<SentFile>({
    name: "unit_report_files",
    text: `select v.id as "useId", case v.kind when 'report_photo' then 'photo' else 'paper' end as kind, v.caption, v.alt_text as "altText", v.file_name as name, f.sha256
      from file_use v join stored_file f on f.province_id = v.province_id and f.id = v.file_id where v.province_id = app_province() and v.about = $1 and v.kind in ('report_photo', 'report_paper') and v.removed_at is null order by v.added_at, v.id`,
    values: [reportId],
  });
  return rows;
}
