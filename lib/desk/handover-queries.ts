import { FIRST_FACTS, FIRST_HOLIDAYS, TAKEN_OVER } from "@/lib/year/handover/first-days-queries";
import { FIRST } from "@/lib/year/handover/first-days";
import { FACTS, LEADERS, LED, NEXT_YEAR } from "@/lib/year/handover/queries";

const MINE = (year: string) => `app_person()::text in (select json_array_elements_text(${LEADERS(year)}))`;
/** A year that ended longer ago than this is not asked for any more; what was begun is. */
const RECENT = `(y.stage = 'proposed' or exists (select from stage_move m where m.province_id = y.province_id and m.bloc_year_id = y.id and m.to_stage = 'closed' and m.moved_at > app_now() - interval '90 days'))`;

/** Years of the blocs that the person led or leads next, whose hand-over is not over. */
export const HANDOVERS = `coalesce((select json_agg(json_build_object('yearId', y.id, 'year', y.year, 'slug', b.slug, 'name', b.short_name, 'stage', y.stage, 'toUnit', ${LED("n")} ->> 'unit', 'giving', ${FACTS("y")}, 'receiving', case when n.id is null then '{}' else ${FACTS("n")} end,
    'handover', case when h.id is not null then json_build_object('sealed', k.state = 'sealed', 'fault', k.fault, 'given', h.given_at is not null, 'received', h.received_at is not null, 'handedOn', h.handed_on) end) order by y.starts_on, b.short_name collate vi)
  from bloc_year y join bloc b on b.province_id = y.province_id and b.id = y.bloc_id ${NEXT_YEAR} left join handover h on h.province_id = y.province_id and h.bloc_year_id = y.id left join record_bundle k on k.province_id = h.province_id and k.id = h.bundle_id
  where y.province_id = app_province() and y.mode = 'live' and y.stage in ('proposed', 'closed') and h.paper is null and (h.id is not null or ${RECENT}) and (${MINE("y")} or n.id is not null and ${MINE("n")})), '[]')`;

/** Years the person has just taken over. */
export const FIRST_DAYS = `coalesce((select json_agg(json_build_object('blocYearId', n.id, 'year', n.year, 'slug', b.slug, 'name', b.short_name, 'facts', ${FIRST_FACTS}, 'days', ${FIRST_HOLIDAYS("taken.handed_on")}) order by b.short_name collate vi)
  from bloc_year n join bloc b on b.province_id = n.province_id and b.id = n.bloc_id ${TAKEN_OVER} where n.province_id = app_province() and n.mode = 'live' and n.stage <> 'closed' and taken.handed_on between app_today() - ${FIRST} and app_today() and ${MINE("n")}), '[]')`;
