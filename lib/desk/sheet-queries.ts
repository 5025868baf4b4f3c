import { suppliedAfter } from "@/lib/scoring/final-lines";
import { DUE_ON } from "@/lib/scoring/sheet-queries";

/** Every standing judgement against what the unit was last told, counted over the items of the table; rows are seen only by those who may check this unit. */
const CHECK = `(select json_build_object('left', count(*) filter (where d.id is null),
    'untold', count(*) filter (where (d.points is not null or d.not_applicable) and (e.id is null or e.not_applicable <> d.not_applicable or e.inputs <> d.inputs or e.points is distinct from d.points)),
    'waiting', (select count(*) from score_reply r where r.province_id = s.province_id and r.sheet_id = s.id and r.answer is null),
    'returned', (select count(*) from item_return r where r.province_id = s.province_id and r.sheet_id = s.id and r.state = 'open' and r.due_on >= app_today()),
    'said', (select count(*) from score_reply r where r.province_id = s.province_id and r.sheet_id = s.id))
  from (select coalesce(max(z.entered_at), '-infinity') as at from score_entry z where z.province_id = s.province_id and z.sheet_id = s.id and z.layer = 'self' and not z.part) own
  join criteria_item i on i.province_id = s.province_id and i.criteria_version_id = s.criteria_version_id
  left join score_draft d on d.province_id = s.province_id and d.sheet_id = s.id and d.item_id = i.id and d.layer = 'bloc' and d.updated_at >= own.at and not ${suppliedAfter("d", "d.updated_at")}
  left join lateral (select x.id, x.not_applicable, x.inputs, x.points from score_entry x where x.province_id = s.province_id and x.sheet_id = s.id and x.item_id = i.id and x.layer = 'bloc' and x.entered_at >= own.at and not ${suppliedAfter("x", "x.entered_at")}
    and (x.points is not null or x.not_applicable) order by x.round desc limit 1) e on true)`;

/** One sheet as DeskSheet, over rows `s` (score_sheet), `y` (bloc_year) and `u` (unit). */
const SHEET = `json_build_object('id', s.id, 'unitId', s.unit_id, 'blocYearId', s.bloc_year_id, 'slug', u.slug, 'name', u.short_name, 'state', s.state, 'dueOn', ${DUE_ON}, 'replyUntil', s.reply_until,
  'onBehalf', s.on_behalf, 'behalfAnswer', s.behalf_answer, 'sentAt', s.sent_at,
  'returns', coalesce((select json_agg(json_build_object('key', i.item_key, 'name', i.name, 'dueOn', r.due_on) order by r.due_on) from item_return r join criteria_item i on i.province_id = r.province_id and i.id = r.item_id
    where r.province_id = s.province_id and r.sheet_id = s.id and r.state = 'open' and r.due_on >= app_today() and s.unit_id = any (app_units())), '[]'),
  'staffed', exists (select from effective_post f where f.code = 'unit_officer' and f.unit_id = s.unit_id),
  'check', case when s.state in ('sent', 'under_review', 'awaiting_reply') then ${CHECK} end)`;

/** Over a row `y` of bloc_year, with how many lines are filled in: never with points. */
export const SHEETS = `case when y.stage in ('scoring', 'checking') then coalesce((select json_agg(${SHEET}::jsonb || jsonb_build_object('filled', coalesce(g.filled, 0),
      'of', (select count(*) from criteria_item i where i.province_id = s.province_id and i.criteria_version_id = s.criteria_version_id and i.scored_by = 'self')) order by u.short_name collate vi)
  from score_sheet s left join sheet_progress(y.id) g on g.sheet_id = s.id join unit u on u.province_id = s.province_id and u.id = s.unit_id where s.province_id = y.province_id and s.bloc_year_id = y.id), '[]') else '[]' end`;

/** Sheets of head units in years that nobody exercises the deputy's office of: they are the board's to check. */
export const BOARD_SHEETS = `case when app_reach() && array['board_officer'] then coalesce((select json_agg(json_build_object('sheet', ${SHEET}, 'year', y.year, 'stage', y.stage, 'yearEndBy', y.year_end_by,
      'bloc', json_build_object('slug', b.slug, 'shortName', b.short_name)) order by b.short_name collate vi, u.short_name collate vi)
    from bloc_year y join bloc b on b.province_id = y.province_id and b.id = y.bloc_id
    join bloc_office o on o.province_id = y.province_id and o.bloc_year_id = y.id and o.kind = 'head' and o.until is null
    join score_sheet s on s.province_id = y.province_id and s.bloc_year_id = y.id and s.unit_id = o.unit_id and s.state in ('sent', 'under_review', 'awaiting_reply')
    join unit u on u.province_id = s.province_id and u.id = s.unit_id
    where y.province_id = app_province() and y.mode = 'live' and y.stage in ('scoring', 'checking')
      and not exists (select from bloc_office d join office_holder h on h.province_id = d.province_id and h.office_id = d.id and h.kind = 'deputy' and (h.until is null or h.until > app_today())
        where d.province_id = y.province_id and d.bloc_year_id = y.id and d.kind = 'deputy' and d.until is null and d.unit_id <> o.unit_id)), '[]') else '[]' end`;
