import "server-only";
import type { Facts } from "@/lib/access/facts";
import type { Sql, Statement } from "@/lib/tenancy/enter";
import type { BlocKind, CrossState } from "@/lib/tenancy/generated/enums";
import { sinceWhole } from "../final-lines";
import { CHECK_PARTS, type CheckedSheet } from "../check-queries";
import type { SheetStateCode } from "../check-rules";
import type { Drawn, Pair } from "./draw";
import type { CheckNow } from "./rules";

/** A unit as it went into the draw: the code is what was hashed. */
export type DrawnUnit = { unitId: string; code: string; name: string; group: string | null; checks: boolean };
export type CrossRow = {
  id: string;
  version: number;
  unitId: string;
  slug: string;
  unit: string;
  checkerUnitId: string;
  checker: string;
  mine: boolean;
  state: CrossState;
  reason: string | null;
  handedInAt: string | null;
  sheetState: SheetStateCode;
  filled: number;
  of: number;
};
export type DrawInForce = {
  id: string;
  version: number;
  seed: string;
  each: number;
  attempt: number;
  units: DrawnUnit[];
  givenUp: Drawn["givenUp"];
  dueOn: string;
  drawnAt: string;
  drawnBy: string | null;
  checks: CrossRow[];
};
export type CrossPage = Facts & {
  id: string;
  blocYearId: string;
  archive: boolean;
  memberUnitIds: string[];
  stage: string;
  today: string;
  year: string;
  bloc: { slug: string; shortName: string; kind: BlocKind };
  units: (Omit<DrawnUnit, "checks"> & {
    slug: string;
    /** Its result was told already: it checks, and is not checked any more. */ told: boolean;
    state: SheetStateCode;
  })[];
  lastYear: Pair[];
  draw: DrawInForce | null;
  voided: { seed: string; at: string; reason: string }[];
};

const CHECKS = `coalesce((select json_agg(json_build_object('id', c.id, 'version', c.version, 'unitId', c.unit_id, 'slug', u.slug, 'unit', u.short_name, 'checkerUnitId', c.checker_unit_id, 'checker', k.short_name,
      'mine', c.checker_unit_id = any (app_units()), 'state', c.state, 'reason', c.reason, 'handedInAt', c.handed_in_at, 'sheetState', s.state,
      'filled', coalesce(l.filled, 0), 'of', coalesce(i.items, 0)) order by u.name collate vi, k.name collate vi)
    from cross_check c join unit u on u.province_id = c.province_id and u.id = c.unit_id join unit k on k.province_id = c.province_id and k.id = c.checker_unit_id
    join score_sheet s on s.province_id = c.province_id and s.id = c.sheet_id
    left join (select l.check_id, count(*) as filled from cross_line l where l.province_id = app_province() group by l.check_id) l on l.check_id = c.id
    left join (select i.criteria_version_id, count(*) as items from criteria_item i where i.province_id = app_province() and i.scored_by = 'self' group by i.criteria_version_id) i on i.criteria_version_id = s.criteria_version_id
    where c.province_id = d.province_id and c.draw_id = d.id), '[]')`;

/** The draw before this one of the same bloc: who checked whom, and the groups as they were named. */
const BEFORE = `(select d.* from cross_draw d join bloc_year p on p.province_id = d.province_id and p.id = d.bloc_year_id
    where d.province_id = y.province_id and p.bloc_id = y.bloc_id and p.ends_on < y.starts_on and d.voided_at is null order by p.starts_on desc limit 1)`;

/** A telling that takes nothing away leaves the state as it was: what tells is the layer of the bloc, since the unit sent the sheet. */
const TOLD = `(s.state in ('awaiting_reply', 'settled') or s.state = 'under_review'
    and exists (select from score_entry e where e.province_id = s.province_id and e.sheet_id = s.id and e.layer = 'bloc' and e.entered_at >= ${sinceWhole("s")}))`;

const PAGE = `json_build_object('id', y.id, 'blocYearId', y.id, 'archive', y.mode = 'archive', 'stage', y.stage, 'today', app_today(), 'year', y.year,
    'memberUnitIds', coalesce((select json_agg(distinct m.unit_id) from bloc_membership m where m.province_id = y.province_id and m.bloc_id = y.bloc_id), '[]'),
    'bloc', json_build_object('slug', b.slug, 'shortName', b.short_name, 'kind', b.kind),
    'units', coalesce((select json_agg(json_build_object('unitId', u.id, 'code', u.code, 'name', u.name, 'slug', u.slug, 'state', s.state, 'told', ${TOLD},
        'group', (select x ->> 'group' from cross_draw p, jsonb_array_elements(p.units) x where p.province_id = y.province_id and p.id = q.id and x ->> 'unitId' = u.id::text)) order by u.name collate vi)
      from score_sheet s join unit u on u.province_id = s.province_id and u.id = s.unit_id where s.province_id = y.province_id and s.bloc_year_id = y.id and s.state not in ('not_submitted', 'not_ranked')), '[]'),
    'lastYear', coalesce((select json_agg(json_build_object('unit', u.code, 'checker', k.code)) from cross_check c join unit u on u.province_id = c.province_id and u.id = c.unit_id
        join unit k on k.province_id = c.province_id and k.id = c.checker_unit_id where c.province_id = y.province_id and c.draw_id = q.id), '[]'),
    'draw', (select json_build_object('id', d.id, 'version', d.version, 'seed', d.seed, 'each', d.each_unit, 'attempt', d.attempt, 'units', d.units, 'givenUp', d.given_up, 'dueOn', d.due_on, 'drawnAt', d.drawn_at,
        'drawnBy', p.full_name, 'checks', ${CHECKS})
      from cross_draw d left join person p on p.province_id = d.province_id and p.id = d.drawn_by_id where d.province_id = y.province_id and d.bloc_year_id = y.id and d.voided_at is null),
    'voided', coalesce((select json_agg(json_build_object('seed', d.seed, 'at', d.voided_at, 'reason', d.void_reason) order by d.voided_at) from cross_draw d where d.province_id = y.province_id and d.bloc_year_id = y.id and d.voided_at is not null), '[]'))`;
const FROM = `from bloc_year y join bloc b on b.province_id = y.province_id and b.id = y.bloc_id left join lateral ${BEFORE} q on true where y.province_id = app_province()`;

export const crossPage = (khoi: string, nam: string): Statement => ({
  name: "cross_page",
  text: `select ${PAGE} as it ${FROM} and b.slug = $1 and y.year = $2`,
  values: [khoi, nam],
});

/** The same for an act on the draw. */
export async function yearToDraw(sql: Sql, id: string): Promise<CrossPage | null> {
  const { rows } = await sql.query<{ it: CrossPage }>({
    name: "year_to_draw",
    text: `select ${PAGE} as it ${FROM} and y.id = $1`,
    values: [id],
  });
  return rows[0]?.it ?? null;
}

/** The sheet of another unit as its checker finds it: the same as the bloc's check, with the checker's own judgements. */
export type CrossSheet = CheckedSheet &
  CheckNow & {
    check: { id: string; version: number; checker: string; checkerUnitId: string; dueOn: string };
    checkerUnitIds: string[];
    sheet: "own" | "sent" | "settled";
  };

const LINES = `coalesce((select json_object_agg(i.item_key, json_build_object('points', l.points::text, 'inputs', l.inputs, 'na', l.not_applicable, 'deferred', false, 'reason', l.reason, 'reasonId', l.reason_id, 'version', l.version))
    from cross_line l join criteria_item i on i.province_id = l.province_id and i.id = l.item_id and i.criteria_version_id = t.criteria_version_id where l.province_id = c.province_id and l.check_id = c.id
      and not exists (select from score_entry z where z.province_id = t.province_id and z.sheet_id = t.id and z.item_id = l.item_id and z.part and z.entered_at > l.updated_at)), '{}')`;
/** Checkers start from the unit's own figures: no layer above it is shown to them. */
const CROSS = `select (${CHECK_PARTS.sheet}::jsonb || jsonb_build_object('check', jsonb_build_object('id', c.id, 'version', c.version, 'checker', k.short_name, 'checkerUnitId', c.checker_unit_id, 'dueOn', d.due_on),
    'checkState', c.state, 'checkerUnitIds', jsonb_build_array(c.checker_unit_id), 'cross', '{}'::jsonb, 'announced', '{}'::jsonb, 'replies', '[]'::jsonb, 'judged', ${LINES},
    'ownState', (select o.state from score_sheet o where o.province_id = t.province_id and o.bloc_year_id = t.bloc_year_id and o.unit_id = c.checker_unit_id),
    'sheet', case when t.state = 'settled' then 'settled' when t.state in ('not_started', 'drafting', 'awaiting_leader', 'returned') then 'own' else 'sent' end)) as it`;
const CHECKED_FROM = CHECK_PARTS.from.replace(
  "where t.province_id",
  `join cross_check c on c.province_id = t.province_id and c.sheet_id = t.id
  join cross_draw d on d.province_id = c.province_id and d.id = c.draw_id and d.voided_at is null join unit k on k.province_id = c.province_id and k.id = c.checker_unit_id where t.province_id`,
);

export const crossSheetPage = (khoi: string, nam: string, donvi: string): Statement => ({
  name: "cross_sheet_page",
  text: `${CROSS} ${CHECKED_FROM} and b.slug = $1 and y.year = $2 and u.slug = $3 and c.checker_unit_id = any (app_units()) order by c.state limit 1`,
  values: [khoi, nam, donvi],
});

/** One check by its id, in a transaction that writes; of any unit, so that the head may write it off. */
export async function checkById(sql: Sql, id: string): Promise<CrossSheet | null> {
  const { rows } = await sql.query<{ it: CrossSheet }>({
    name: "cross_check_by_id",
    text: `${CROSS} ${CHECKED_FROM} and c.id = $1`,
    values: [id],
  });
  return rows[0]?.it ?? null;
}
