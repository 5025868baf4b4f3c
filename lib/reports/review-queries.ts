import { PAPER_HEAD, type PaperHead } from "@/lib/meetings/paper-head";
import { yearStatement, type YearSeen } from "@/lib/movements/queries";
import type { Sql, Statement } from "@/lib/tenancy/enter";
import type { ReportPeriod, ResolutionSubject } from "@/lib/tenancy/generated/enums";
import { LEFT_ON, MEMBER_IN_YEAR } from "./expressions";
import type { Gathering, MovementResult, SentSeen } from "./gather";
import { PERIOD_OF, type PeriodSeen } from "./queries";
import type { Section } from "./words";

/** What the meeting resolved besides, and the table of criteria that rests on it. */
export type DecisionSeen = {
  id: string;
  subject: ResolutionSubject;
  text: string;
  criteria: { number: number; state: string; adoptedAt: string | null; replaces: boolean } | null;
};
export type ResolutionOffered = {
  id: string;
  text: string;
  decidedAt: string;
  meeting: { id: string; title: string; day: string };
  decisions: DecisionSeen[];
};
export type ReviewSeen = {
  id: string;
  words: Partial<Record<Section, string>>;
  number: string | null;
  version: number;
  updatedAt: string;
  updatedBy: string | null;
  adoptedAt: string | null;
  adoptedBy: string | null;
  resolutionId: string | null;
  content: string | null;
  hash: string | null;
  source: string | null;
  invented: string | null;
};
export type ReviewPage = YearSeen & {
  period: PeriodSeen;
  paper: PaperHead;
  head: string | null;
  sent: SentSeen[];
  movements: MovementResult[];
  review: ReviewSeen | null;
  resolutions: ResolutionOffered[];
};

const SENT = `coalesce((select json_agg(json_build_object('versionId', v.id, 'unitId', u.id, 'name', u.short_name, 'leftOn', ${LEFT_ON("u.id")}, 'number', v.number, 'content', v.content, 'hash', v.hash, 'afterAdoption', v.after_adoption) order by u.short_name collate vi)
  from unit_report p join unit u on u.province_id = p.province_id and u.id = p.unit_id join unit_report_version v on v.province_id = p.province_id and v.report_id = p.id and v.number = p.sent
  where p.province_id = y.province_id and p.bloc_year_id = y.id and p.period = $3::report_period and p.state = 'handed_in'), '[]')`;

/** Of every movement the review of the period, else its last; figures of this bloc's units alone. */
const MOVEMENTS = `coalesce((select json_agg(json_build_object('id', m.id, 'name', m.name, 'review', r.title, 'indicators', coalesce((select json_agg(json_build_object('id', i.id, 'name', i.name, 'unitOfMeasure', i.unit_of_measure, 'target', trim_scale(i.target)::text, 'total', i.total) order by i.position) from movement_indicator i where i.province_id = m.province_id and i.movement_id = m.id), '[]'),
    'reports', coalesce((select json_agg(coalesce((select json_object_agg(f.indicator_id, trim_scale(f.value)::text) from movement_figure f where f.province_id = p.province_id and f.report_id = p.id), '{}') order by p.id) from movement_report p
      where p.province_id = r.province_id and p.review_id = r.id and p.state in ('handed_in', 'accepted') and ${MEMBER_IN_YEAR("p.unit_id")}), '[]')) order by m.launched_on, m.name collate vi)
  from movement m join lateral (select r.* from movement_review r where r.province_id = m.province_id and r.movement_id = m.id order by r.kind = (case when $3 = 'MIDYEAR' then 'INTERIM' else 'FINAL' end)::review_kind desc, r.report_by desc, r.id limit 1) r on true
  where m.province_id = y.province_id and m.state = 'launched' and m.unit_id is null and (m.bloc_year_id = y.id or m.bloc_year_id is null and m.starts_on <= y.ends_on and m.ends_on >= y.starts_on)), '[]')`;

const DECISIONS = `coalesce((select json_agg(json_build_object('id', x.id, 'subject', x.subject, 'text', x.text, 'criteria', (select json_build_object('number', c.number, 'state', c.state, 'adoptedAt', c.adopted_at,
      'replaces', exists (select from criteria_version q where q.province_id = c.province_id and q.frame_id = c.frame_id and q.number < c.number and q.state = 'replaced'))
    from criteria_version c where c.province_id = x.province_id and c.resolution_id = x.id order by c.number desc limit 1)) order by x.created_at, x.id)
  from resolution x where x.province_id = r.province_id and x.meeting_id = r.meeting_id and x.bloc_year_id = y.id and x.passed and x.id <> r.id), '[]')`;
/** Passed reports of the meeting that the period belongs to. */
const RESOLUTIONS = `coalesce((select json_agg(json_build_object('id', r.id, 'text', r.text, 'decidedAt', r.decided_at, 'meeting', json_build_object('id', m.id, 'title', m.title, 'day', (m.starts_at at time zone 'Asia/Ho_Chi_Minh')::date), 'decisions', ${DECISIONS}) order by r.decided_at desc)
  from resolution r join meeting m on m.province_id = r.province_id and m.id = r.meeting_id
  where r.province_id = y.province_id and r.bloc_year_id = y.id and r.subject = 'REPORT' and r.passed and m.kind = (case when $3 = 'MIDYEAR' then 'MIDYEAR' else 'YEAR_END' end)::meeting_kind), '[]')`;

const NAME = (id: string) => `(select w.full_name from person w where w.province_id = y.province_id and w.id = ${id})`;
const REVIEW = `(select json_build_object('id', r.id, 'words', r.words, 'number', r.number, 'version', r.version, 'updatedAt', r.updated_at, 'updatedBy', ${NAME("r.updated_by_id")}, 'adoptedAt', r.adopted_at, 'adoptedBy', ${NAME("r.adopted_by_id")}, 'resolutionId', r.resolution_id,
    'content', r.content, 'hash', r.hash, 'source', r.source, 'invented', r.invented) from bloc_review r where r.province_id = y.province_id and r.bloc_year_id = y.id and r.period = $3::report_period)`;
const HEAD = `(select p.full_name from office_holder h join bloc_office o on o.province_id = h.province_id and o.id = h.office_id and o.bloc_year_id = y.id and o.kind = 'head' and o.until is null join person p on p.province_id = h.province_id and p.id = h.person_id
  where h.province_id = y.province_id and h.kind = 'head' and (h.until is null or h.until > app_today()) limit 1)`;

const MORE = (period: ReportPeriod) =>
  `, 'period', ${PERIOD_OF(period)}, 'paper', ${PAPER_HEAD("b", "y.starts_on")}, 'head', ${HEAD}, 'sent', ${SENT}, 'movements', ${MOVEMENTS}, 'review', ${REVIEW}, 'resolutions', ${RESOLUTIONS}`;
/** The bloc's report of one period: what the units sent, summed and side by side, with the bloc's own words. */
export const reviewPage = (khoi: string, nam: string, period: ReportPeriod): Statement =>
  yearStatement(`bloc_review_${period.toLowerCase()}`, MORE(period), "", "and $3 = $3", [period])(khoi, nam);

/** Inside a verb. To adopt, the year is held: what is being sent waits and says that it came after. */
export async function reviewHeld(
  sql: Sql,
  { blocYearId, period }: { blocYearId: string; period: ReportPeriod },
  hold = false,
): Promise<ReviewPage | null> {
  if (hold)
    await sql.query({
      name: "bloc_review_year",
      text: "select from bloc_year where province_id = app_province() and id = $1 for no key update",
      values: [blocYearId],
    });
  const {
    rows: [at],
  } = await sql.query<{ slug: string; year: string }>({
    name: "bloc_review_place",
    text: "select b.slug, y.year from bloc_year y join bloc b on b.province_id = y.province_id and b.id = y.bloc_id where y.province_id = app_province() and y.id = $1",
    values: [blocYearId],
  });
  if (!at) return null;
  const { rows } = await sql.query<{ it: ReviewPage }>(
    reviewPage(at.slug, at.year, period) as { name: string; text: string; values: unknown[] },
  );
  return rows[0]?.it ?? null;
}

/** What is put together; after a resolution was named, with its meeting. */
export function gatheringOf(it: ReviewPage, resolutionId?: string): Gathering {
  const passed = it.resolutions.find(({ id }) => id === resolutionId) ?? it.resolutions[0];
  return {
    period: it.period,
    today: it.today,
    archive: it.archive,
    year: it.year,
    bloc: it.bloc.name,
    paper: it.paper,
    head: it.head,
    sent: it.sent,
    movements: it.movements,
    words: it.review?.words ?? {},
    number: it.review?.number ?? null,
    meeting: passed ? { title: passed.meeting.title, day: passed.meeting.day, decisions: passed.decisions.map(({ text }) => text) } : null,
  };
}
