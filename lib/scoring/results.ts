import "server-only";
import type { Ctx } from "@/lib/action/action";
import type { Sql } from "@/lib/tenancy/enter";
import { lockYear } from "./settle-ranking";

const NOW = `select x.sheet_id, x.unit_id, x.self_total, x.base, x.bonus, x.penalty, x.total, x.sections, x.gates, x.provisional, x.ranked, x.rank, x.classification
  from unit_total x join score_sheet t on t.province_id = x.province_id and t.id = x.sheet_id and t.state = 'settled' where x.province_id = app_province() and x.bloc_year_id = $1`;
const KEPT = `select r.sheet_id, r.unit_id, r.self_total, r.base, r.bonus, r.penalty, r.total, r.sections, r.gates, r.provisional, r.ranked, r.rank, r.classification
  from score_result_row r where r.province_id = app_province() and r.result_id = l.id`;

/** Every figure of the year as it stands, kept under a number that is never written over. */
export async function keepRows(sql: Sql, blocYearId: string, resultId: string): Promise<void> {
  await sql.query({
    name: "keep_result_rows",
    text: `insert into score_result_row (result_id, sheet_id, unit_id, self_total, base, bonus, penalty, total, sections, gates, provisional, ranked, rank, classification) select $2, n.* from (${NOW}) n`,
    values: [blocYearId, resultId],
  });
}

/** The number under which the year's figures stand. A year that was sent back and settled otherwise gets the next one; figures that are the same keep theirs. */
export async function freezeResult({ sql, actor, now }: Pick<Ctx, "sql" | "actor" | "now">, blocYearId: string): Promise<number | null> {
  await lockYear(sql, blocYearId);
  const { rows } = await sql.query<{ number: number; same: boolean; sheets: number }>({
    name: "result_to_freeze",
    text: `select coalesce(l.number, 0) as number, (select count(*)::int from (${NOW}) n) as sheets,
        l.id is not null and not exists ((${NOW}) except (${KEPT})) and not exists ((${KEPT}) except (${NOW})) as same
      from (select 1) one left join (select id, number from score_result where province_id = app_province() and bloc_year_id = $1 and state = 'settled' order by number desc limit 1) l on true`,
    values: [blocYearId],
  });
  const { number, same, sheets } = rows[0]!;
  if (sheets === 0) return null;
  if (same) return number;
  const { rows: made } = await sql.query<{ id: string }>({
    name: "freeze_result",
    text: "insert into score_result (bloc_year_id, number, state, opened_by_id, opened_at, settled_by_id, settled_at) values ($1, $2, 'settled', $3, $4, $3, $4) returning id",
    values: [blocYearId, number + 1, actor.personId, now],
  });
  await keepRows(sql, blocYearId, made[0]!.id);
  await sql.query({
    name: "number_totals",
    text: "update unit_total set result_version = $2 where province_id = app_province() and bloc_year_id = $1",
    values: [blocYearId, number + 1],
  });
  return number + 1;
}
