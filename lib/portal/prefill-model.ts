import "server-only";
import type { Sql } from "@/lib/tenancy/enter";
import type { Prefill } from "./prefill";

type Record = { name: string; merit: string | null; story: string | null; unitName: string; blocYearId: string; chosenOn: string | null };

/** A role model whom the bloc has chosen and who agreed, told to the public; null for any other, and for a year this person does not write for. */
export async function prefillFromModel(sql: Sql, id: string, years: string[]): Promise<Prefill | null> {
  const { rows } = await sql.query<{ it: Record }>({
    name: "article_prefill_model",
    text: `select jsonb_build_object('name', o.name, 'merit', o.merit, 'story', o.story, 'unitName', u.name, 'blocYearId', o.bloc_year_id, 'chosenOn', o.chosen_on) as it
      from role_model o join unit u on u.province_id = o.province_id and u.id = o.unit_id
      where o.province_id = app_province() and o.id::text = $1 and o.bloc_year_id::text = any ($2) and o.state = 'chosen' and o.consent_on is not null`,
    values: [id, years],
  });
  const it = rows[0]?.it;
  return it
    ? {
        meetingId: "",
        blocYearId: it.blocYearId,
        title: `Điển hình tiên tiến: ${it.name}`.slice(0, 200),
        summary: it.merit ?? "",
        body: it.story ?? "",
        author: it.unitName,
        eventOn: it.chosenOn ?? "",
        photo: null,
        roleModelId: id,
      }
    : null;
}
