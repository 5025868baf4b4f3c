import "server-only";
import { COURSE_OF, LATE } from "@/lib/pledges/progress-expressions";
import type { CoursePage, LateQuarter } from "@/lib/pledges/progress-queries";
import { BLOC_SIDE } from "@/lib/scoring/bloc-course-queries";
import type { Statement } from "@/lib/tenancy/enter";
import { UNPROVEN_LINES } from "@/lib/year/queries";
import { unitPage, type UnitPage } from "../unit-queries";
import type { Before } from "./bloc-queries";
import { BEFORE, ids, RESULTS } from "./expressions";

export type GapLine = { number: string; name: string; points: string };
/** One year of the unit or of those it came from. */
export type PastYear = { year: string; bloc: string; units: number; rank: number | null; total: string | null };
export type UnitStandingFacts = {
  blocYearId: string;
  startsOn: string;
  endsOn: string;
  before: Before | null;
  /** The middle of the settled totals of the bloc, of how many units. */ middle: string | null;
  settled: number;
  /** Lines that claim points and show no proof, the most points first: of the draft until it is sent, then of what was sent. */
  gaps: GapLine[];
  course: Pick<CoursePage, "rule" | "units" | "targets"> | null;
  /** Quarters that a decision lets a unit be late with. */ lateQuarters: LateQuarter[];
  /** From which day the bloc scores itself. */ scoringFrom: string | null;
  past: PastYear[];
};
/** `standings`: of the own unit, for those who lead its bloc and for the board. */
export type UnitSeen = UnitPage & { standings: UnitStandingFacts[] };

const SENT = "t.state not in ('not_started', 'drafting', 'awaiting_leader', 'returned')";
const OWN_SHEET = "t.province_id = y.province_id and t.bloc_year_id = y.id and t.unit_id = u.id";
const GAP_LINES = `coalesce((select json_agg(json_build_object('number', g.number, 'name', g.name, 'points', g.points::text) order by g.points desc, g.number) from (
    select l.number, l.name, l.points from score_sheet t cross join lateral (select i.number, i.name, e.points ${UNPROVEN_LINES}) l where ${OWN_SHEET} and ${SENT}
    union all select i.number, i.name, d.points from score_sheet t join score_draft d on d.province_id = t.province_id and d.sheet_id = t.id and d.unit_id = u.id and d.layer = 'self' and d.points > 0 join criteria_item i on i.province_id = d.province_id and i.id = d.item_id and i.evidence_asked and i.scored_by = 'self'
      where ${OWN_SHEET} and not (${SENT}) and u.id = any (app_units()) and not exists (select from evidence_use w where w.province_id = t.province_id and w.sheet_id = t.id and w.item_id = i.id)) g), '[]')`;
const SETTLED =
  "from unit_total x join score_sheet s on s.province_id = x.province_id and s.id = x.sheet_id and s.state = 'settled' where x.province_id = y.province_id and x.bloc_year_id = y.id";
const PAST = `coalesce((select json_agg(json_build_object('year', p.year, 'bloc', p.bloc, 'units', p.units, 'rank', p.rank, 'total', p.total::text) order by p.starts_on) from (
  select z.year, z.starts_on, b.short_name as bloc, count(*) as units, case when count(*) = 1 then min(r.rank) end as rank, case when count(*) = 1 then min(r.total) end as total
  from bloc_year z join bloc b on b.province_id = z.province_id and b.id = z.bloc_id join lateral ${RESULTS} r on r.unit_id = any (${ids("u.id", "z.starts_on")})
  where z.province_id = y.province_id and z.starts_on <= y.starts_on and z.starts_on > y.starts_on - interval '5 years' group by z.year, z.starts_on, b.short_name) p), '[]')`;

/** A unit in one year; what it reached beside the years before and beside its bloc, in the same statement. `offset 0` keeps the inner page from being planned once for each time it is named. */
export const unitSeen = (donvi: string, nam: string): Statement => {
  const page = unitPage(donvi, nam);
  return {
    name: "unit_seen",
    text: `select p.it || jsonb_build_object('standings', coalesce((select jsonb_agg(jsonb_build_object('blocYearId', y.id, 'startsOn', y.starts_on, 'endsOn', y.ends_on, 'before', ${BEFORE("u.id")}, 'gaps', ${GAP_LINES}, 'past', ${PAST}, 'course', ${COURSE_OF("u.id = m.id")}, 'lateQuarters', ${LATE}, 'scoringFrom', y.scoring_from,
        'middle', (select (percentile_disc(0.5) within group (order by x.total))::text ${SETTLED}), 'settled', (select count(*) ${SETTLED})))
      from unit u cross join lateral (select u.id) m join bloc_year y on y.province_id = u.province_id and y.mode = 'live' and y.id in (select (b ->> 'id')::uuid from jsonb_array_elements(p.it -> 'blocs') b)
      where u.province_id = app_province() and u.id = (p.it ->> 'id')::uuid and (u.id = any (app_units()) or ${BLOC_SIDE})), '[]')) as it from (${page.text} offset 0) p`,
    values: page.values,
  };
};
