import type { CourseTarget, CourseUnit } from "@/lib/pledges/progress";
import { COURSE_OF } from "@/lib/pledges/progress-expressions";
import type { Rule } from "@/lib/pledges/progress-rules";
import type { ReportState } from "@/lib/tenancy/generated/enums";

/** What the rooms before this one hold of a unit's year. Sums are text, as the database wrote them. */
export type CourseSeen = { startsOn: string; endsOn: string; today: string; rule: Rule; units: CourseUnit[]; targets: CourseTarget[] };
export type MovementSeen = {
  id: string;
  name: string;
  form: string;
  joined: boolean;
  review: {
    id: string;
    title: string;
    state: ReportState;
    at: string;
    results: string | null;
    difficulties: string | null;
    proposals: string | null;
    figures: { name: string; unitOfMeasure: string; value: string }[];
  } | null;
};
export type ScoreSeen = { selfTotal: string | null; total: string | null; rank: number | null; of: number; settled: boolean };
export type RecordSeen = {
  /** Null before a pledge was adopted. */ course: CourseSeen | null;
  movements: MovementSeen[];
  score: ScoreSeen | null;
  evidence: { kept: number; used: number };
  models: { proposed: number; chosen: number };
};

/** Of several reviews of a movement the one of the period goes first. */
const KIND = (period: string) => `(case when ${period} = 'MIDYEAR' then 'INTERIM' else 'FINAL' end)::review_kind`;
const REVIEW = (
  period: string,
) => `(select json_build_object('id', r.id, 'title', r.title, 'state', p.state, 'at', p.handed_in_at, 'results', p.results, 'difficulties', p.difficulties, 'proposals', p.proposals,
    'figures', coalesce((select json_agg(json_build_object('name', i.name, 'unitOfMeasure', i.unit_of_measure, 'value', trim_scale(f.value)::text) order by i.position) from movement_figure f
      join movement_indicator i on i.province_id = f.province_id and i.id = f.indicator_id where f.province_id = p.province_id and f.report_id = p.id), '[]'))
  from movement_review r join movement_report p on p.province_id = r.province_id and p.review_id = r.id and p.unit_id = u.id and p.state in ('handed_in', 'accepted')
  where r.province_id = m.province_id and r.movement_id = m.id order by r.kind = ${KIND(period)} desc, r.report_by desc, r.id limit 1)`;
const MOVEMENTS = (
  period: string,
) => `coalesce((select json_agg(json_build_object('id', m.id, 'name', m.name, 'form', m.form_name, 'joined', q.id is not null, 'review', ${REVIEW(period)}) order by m.launched_on, m.name collate vi)
  from movement m left join movement_participation q on q.province_id = m.province_id and q.movement_id = m.id and q.unit_id = u.id
  where m.province_id = y.province_id and m.state = 'launched' and (m.bloc_year_id = y.id or m.bloc_year_id is null and m.starts_on <= y.ends_on and m.ends_on >= y.starts_on) and (m.unit_id is null or m.unit_id = u.id)), '[]')`;

/** Of the whole year: points once the unit has handed in, its rank once it is settled. */
const SCORE = `(select json_build_object('selfTotal', trim_scale(x.self_total)::text, 'total', trim_scale(x.total)::text, 'rank', x.rank, 'settled', t.state = 'settled',
    'of', (select count(*) from score_sheet o where o.province_id = t.province_id and o.bloc_year_id = t.bloc_year_id))
  from score_sheet t join unit_total x on x.province_id = t.province_id and x.sheet_id = t.id
  where t.province_id = y.province_id and t.bloc_year_id = y.id and t.unit_id = u.id and t.state in ('sent', 'under_review', 'awaiting_reply', 'settled'))`;
const EVIDENCE = `json_build_object('kept', (select count(*) from evidence e where e.province_id = u.province_id and e.unit_id = u.id and e.withdrawn_at is null and e.added_at >= y.starts_on),
  'used', (select count(distinct e.evidence_id) from evidence_use e join score_sheet t on t.province_id = e.province_id and t.id = e.sheet_id where t.province_id = y.province_id and t.bloc_year_id = y.id and t.unit_id = u.id))`;
const MODELS = `(select json_build_object('proposed', count(*) filter (where o.state <> 'drafting'), 'chosen', count(*) filter (where o.state = 'chosen')) from role_model o where o.province_id = y.province_id and o.bloc_year_id = y.id and o.unit_id = u.id)`;

/** SQL over a bloc-year `y` and a unit `u`: what a report begins with; `period` is an expression, `which` tells the same unit where it is the only `u`. */
export const RECORD = (period: string, which: string): string =>
  `json_build_object('course', (select jsonb_build_object('startsOn', y.starts_on, 'endsOn', y.ends_on, 'today', app_today()) || c.it::jsonb from (select ${COURSE_OF(which)} as it) c where c.it is not null), 'movements', ${MOVEMENTS(period)}, 'score', case when ${period} = 'YEAR' then ${SCORE} end, 'evidence', ${EVIDENCE}, 'models', ${MODELS})`;
