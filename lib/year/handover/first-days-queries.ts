import "server-only";
import type { Facts } from "@/lib/access/facts";
import { storedDays, type StoredDay } from "@/lib/provinces/calendar";
import type { Statement } from "@/lib/tenancy/enter";
import type { BlocKind } from "@/lib/tenancy/generated/enums";
import type { FirstFacts } from "./first-days";
import { OPEN_THINGS } from "./open-work";
import { LEADERS } from "./queries";

/** Members of today that have given nobody to write or call to. */
const SILENT = `coalesce((select json_agg(u.short_name order by u.short_name collate vi) from unit u where u.province_id = n.province_id and u.id in (select units_without_contact(n.bloc_id, least(n.ends_on, greatest(app_today(), n.starts_on))))), '[]')`;
const OLD = `(select json_build_object('year', y.year, 'slug', b.slug, 'tasks', taken.tasks, 'things', ${OPEN_THINGS},
    'opened', exists (select from audit_entry a where a.province_id = taken.province_id and a.about = taken.bundle_id and a.event = 'bundle.downloaded' and a.person::text in (select json_array_elements_text(${LEADERS("n")}))))
  from bloc_year y where y.province_id = taken.province_id and y.id = taken.bloc_year_id)`;

/** Over rows `n` (bloc_year taken over), `b` (its bloc) and `taken` (the hand-over to it, or none). */
export const FIRST_FACTS = `json_build_object('since', coalesce(taken.handed_on, n.starts_on), 'today', app_today(), 'handover', case when taken.id is not null then ${OLD} end, 'silent', ${SILENT},
  'dates', (select count(*) from year_date d where d.province_id = n.province_id and d.bloc_year_id = n.id and d.cancelled_reason is null) + num_nonnulls(n.scoring_from, n.scoring_until, n.year_end_by),
  'criteria', exists (select from criteria_use k where k.province_id = n.province_id and k.bloc_year_id = n.id), 'plan', exists (select from plan_version v where v.province_id = n.province_id and v.bloc_year_id = n.id and v.kind = 'PLAN'),
  'pledge', exists (select from pledge g join pledge_clause c on c.province_id = g.province_id and c.pledge_id = g.id where g.province_id = n.province_id and g.bloc_year_id = n.id),
  'launches', (select count(*) from meeting m where m.province_id = n.province_id and m.bloc_id = n.bloc_id and m.kind = 'LAUNCH' and exists (select from agenda_item a where a.province_id = m.province_id and a.meeting_id = m.id and a.bloc_year_id = n.id)),
  'deputy', exists (select from bloc_office o where o.province_id = n.province_id and o.bloc_year_id = n.id and o.kind = 'deputy' and o.until is null),
  'secretary', exists (select from bloc_office o join office_holder k on k.province_id = o.province_id and k.office_id = o.id and k.kind = 'secretary' and (k.until is null or k.until > app_today()) where o.province_id = n.province_id and o.bloc_year_id = n.id and o.kind = 'head' and o.until is null),
  'before', (select z.year from bloc_year z where z.province_id = n.province_id and z.bloc_id = n.bloc_id and z.starts_on < n.starts_on order by z.starts_on desc limit 1))`;
/** The hand-over that both sides have confirmed, to a bloc-year `n`. */
export const TAKEN_OVER =
  "left join handover taken on taken.province_id = n.province_id and taken.to_year_id = n.id and taken.paper is not null";
export const FIRST_HOLIDAYS = (since: string) => storedDays(`${since} - 3`, `${since} + 60`);

export type FirstDaysPage = Facts & {
  blocYearId: string;
  archive: boolean;
  year: string;
  bloc: { slug: string; name: string; shortName: string; kind: BlocKind };
  facts: FirstFacts;
  days: StoredDay[];
};
export const firstDaysPage = (khoi: string, nam: string): Statement => ({
  name: "first_days_page",
  text: `select json_build_object('blocYearId', n.id, 'archive', n.mode = 'archive', 'year', n.year, 'bloc', json_build_object('slug', b.slug, 'name', b.name, 'shortName', b.short_name, 'kind', b.kind), 'facts', ${FIRST_FACTS}, 'days', ${FIRST_HOLIDAYS("coalesce(taken.handed_on, n.starts_on)")}) as it
    from bloc_year n join bloc b on b.province_id = n.province_id and b.id = n.bloc_id ${TAKEN_OVER} where n.province_id = app_province() and b.slug = $1 and n.year = $2`,
  values: [khoi, nam],
});
