import "server-only";
import type { Statement } from "@/lib/tenancy/enter";
import type {
  BlocKind,
  HeadRule,
  HolderKind,
  OfficeKind,
  SheetState,
  SignatureManner,
  VoteDenominator,
  YearKind,
} from "@/lib/tenancy/generated/enums";
import type { PledgeState } from "@/lib/tenancy/generated/enums";
import { COURSE_OF } from "@/lib/pledges/progress-expressions";
import type { CoursePage } from "@/lib/pledges/progress-queries";
import { SIGN_BY } from "@/lib/pledges/sign-by";
import { TASKS_WAITING, type TaskSeen } from "@/lib/meetings/tasks/expressions";
import { YEAR_FACTS } from "./queries";
import type { Stage, YearFacts } from "./rules";

export type Holder = {
  id: string;
  version: number;
  kind: HolderKind;
  personId: string;
  name: string;
  title: string | null;
  acting: string | null;
  since: string;
  until: string | null;
};
export type Office = {
  id: string;
  version: number;
  kind: OfficeKind;
  unitId: string;
  unitName: string;
  unitSlug: string;
  basis: string | null;
  since: string;
  until: string | null;
  handedOver: boolean;
  holders: Holder[];
};
export type Member = {
  unitId: string;
  slug: string;
  name: string;
  /** Its name of today, where the year knew it by another. */ now: string | null;
  since: string;
  until: string | null;
  countsForAward: boolean;
  ranked: boolean;
  /** Its score sheet, once there are any; points and rank only of a settled one. */
  sheet: {
    state: SheetState;
    dueOn: string | null;
    late: boolean;
    replyUntil: string | null;
    total: string | null;
    rank: number | null;
  } | null;
  party: boolean;
  /** The last day for this unit to sign the pledge. */ signBy: string | null;
  signedAt: string | null;
  manner: SignatureManner | null;
  late: boolean;
};
/** What the papers of an old year say of points and commendations. */
export type PaperShown = {
  criteria: { number: string; name: string; max: string | null }[];
  results: {
    unitId: string;
    unit: string;
    now: string | null;
    self: string | null;
    total: string | null;
    rank: number | null;
    classification: string | null;
    note: string | null;
    points: Record<string, number>;
  }[];
  awards: {
    id: string;
    subject: string;
    now: string | null;
    title: string;
    number: string | null;
    date: string | null;
    by: string | null;
  }[];
};
export type StageMove = { from: Stage; to: Stage; reason: string | null; at: string; by: string | null };
export type YearDates = {
  startsOn: string;
  endsOn: string;
  scoringFrom: string | null;
  scoringUntil: string | null;
  /** Sheets still with their units that were opened with, or given, a day of their own. */ ownDueSheets: number;
  yearEndBy: string | null;
};
export type BlocYear = YearDates & {
  id: string;
  blocYearId: string;
  archive: boolean;
  memberUnitIds: string[];
  version: number;
  year: string;
  yearKind: YearKind;
  mode: "live" | "archive";
  stage: Stage;
  headRule: HeadRule;
  quorumNumerator: number;
  quorumDenominator: number;
  passNumerator: number;
  passDenominator: number;
  voteDenominator: VoteDenominator;
  /** The province of that time, where it is another one today. */
  territory: string | null;
  paper: PaperShown | null;
  source: string | null;
  invented: string | null;
  missing: string[];
  enteredOn: string | null;
  today: string;
  bloc: { id: string; slug: string; name: string; shortName: string; kind: BlocKind };
  /** What meetings asked for and nobody has reported yet. */
  asked: TaskSeen[];
  /** Targets through the quarters, for whoever leads the bloc and for the board. */
  course: Pick<CoursePage, "rule" | "units" | "targets"> | null;
  facts: YearFacts;
  moves: StageMove[];
  members: Member[];
  offices: Office[];
  pledge: { id: string; state: PledgeState } | null;
  /** Who may be named: people of the office's unit, where the reader may name them. */
  people: { id: string; unitId: string; name: string; title: string | null }[];
  otherYears: { id: string; year: string; stage: Stage; mode: "live" | "archive" }[];
};

const OFFICES = `select json_build_object('id', o.id, 'version', o.version, 'kind', o.kind, 'unitId', o.unit_id, 'unitName', unit_name_on(u.id, least(y.ends_on, app_today())), 'unitSlug', u.slug,
    'basis', o.basis, 'since', o.since, 'until', o.until, 'handedOver', o.handed_over_at is not null,
    'holders', coalesce((select json_agg(json_build_object('id', h.id, 'version', h.version, 'kind', h.kind, 'personId', h.person_id, 'name', p.full_name,
        'title', p.title, 'acting', h.acting, 'since', h.since, 'until', h.until) order by h.until is not null, h.kind, h.since desc)
      from office_holder h join person p on p.province_id = h.province_id and p.id = h.person_id
      where h.province_id = o.province_id and h.office_id = o.id), '[]')) as it, o.kind, o.since, o.until
  from bloc_office o join unit u on u.province_id = o.province_id and u.id = o.unit_id where o.province_id = y.province_id and o.bloc_year_id = y.id`;

const MEMBERS = `select distinct on (u.name collate vi, m.unit_id) json_build_object('unitId', m.unit_id, 'slug', u.slug, 'name', unit_name_on(u.id, least(y.ends_on, app_today())), 'now', unit_now(u.id, least(y.ends_on, app_today())), 'since', m.since, 'until', m.until,
    'sheet', (select json_build_object('state', t.state, 'dueOn', coalesce(t.due_on, y.scoring_until), 'late', t.state in ('not_started', 'drafting', 'awaiting_leader', 'returned') and coalesce(t.due_on, y.scoring_until) < app_today(), 'replyUntil', t.reply_until,
        'total', case when t.state = 'settled' then x.total::text end, 'rank', case when t.state = 'settled' then x.rank end)
      from score_sheet t left join unit_total x on x.province_id = t.province_id and x.sheet_id = t.id where t.province_id = y.province_id and t.bloc_year_id = y.id and t.unit_id = m.unit_id),
    'countsForAward', m.counts_for_award, 'ranked', m.ranked, 'party', q.id is not null, 'signBy', ${SIGN_BY("pl", "m.unit_id")}, 'signedAt', s.signed_at, 'manner', s.manner, 'late', coalesce(s.late, false)) as it, u.name
  from bloc_membership m join unit u on u.province_id = m.province_id and u.id = m.unit_id
  left join pledge_party q on q.province_id = m.province_id and q.pledge_id = pl.id and q.unit_id = m.unit_id
  left join pledge_signature s on s.province_id = m.province_id and s.pledge_id = pl.id and s.unit_id = m.unit_id
  where m.province_id = y.province_id and m.bloc_id = y.bloc_id and m.since <= y.ends_on and (m.until is null or m.until >= y.starts_on)
  order by u.name collate vi, m.unit_id, m.since desc`;

const PAPER = `json_build_object(
    'criteria', coalesce((select json_agg(json_build_object('number', c.number, 'name', c.name, 'max', c.max_points::text) order by c.position) from archive_criterion c where c.province_id = y.province_id and c.bloc_year_id = y.id), '[]'),
    'results', coalesce((select json_agg(json_build_object('unitId', r.unit_id, 'unit', unit_name_on(r.unit_id, y.ends_on), 'now', unit_now(r.unit_id, y.ends_on), 'self', r.self_total::text, 'total', r.total::text, 'rank', r.rank, 'classification', r.classification, 'note', r.note, 'points', r.points)
      order by r.rank nulls last, r.total desc nulls last) from archive_result r where r.province_id = y.province_id and r.bloc_year_id = y.id), '[]'),
    'awards', coalesce((select json_agg(json_build_object('id', a.id, 'subject', a.subject_name, 'now', case when a.unit_id is not null then unit_now(a.unit_id, coalesce(a.decision_date, y.ends_on)) end, 'title', a.title_name, 'number', a.decision_number, 'date', a.decision_date, 'by', a.decided_by) order by a.decision_date nulls last, a.subject_name collate vi)
      from archive_award a where a.province_id = y.province_id and a.bloc_year_id = y.id), '[]'))`;

/** One bloc-year with everything its page shows, in one statement. */
export const blocYearPage = (khoi: string, nam: string): Statement => ({
  name: "bloc_year_page",
  text: `select json_build_object(
    'id', y.id, 'blocYearId', y.id, 'archive', y.mode = 'archive', 'version', y.version, 'year', y.year, 'yearKind', y.year_kind, 'mode', y.mode, 'stage', y.stage,
    'startsOn', y.starts_on, 'endsOn', y.ends_on, 'scoringFrom', y.scoring_from, 'scoringUntil', y.scoring_until, 'ownDueSheets', (select count(*) from score_sheet t where t.province_id = y.province_id and t.bloc_year_id = y.id and t.due_on is not null and t.state in ('not_started', 'drafting', 'awaiting_leader', 'returned')),
    'yearEndBy', y.year_end_by, 'headRule', y.head_rule,
    'quorumNumerator', y.quorum_numerator, 'quorumDenominator', y.quorum_denominator, 'passNumerator', y.pass_numerator, 'passDenominator', y.pass_denominator,
    'voteDenominator', y.vote_denominator, 'territory', (select t.name from territory t where t.id = b.territory_id), 'paper', case when y.mode = 'archive' then ${PAPER} end,
    'source', y.source, 'invented', y.invented, 'missing', y.missing, 'enteredOn', y.entered_on, 'today', app_today(),
    'bloc', json_build_object('id', b.id, 'slug', b.slug, 'name', b.name, 'shortName', b.short_name, 'kind', b.kind),
    'memberUnitIds', coalesce((select json_agg(distinct m.unit_id) from bloc_membership m where m.province_id = b.province_id and m.bloc_id = b.id), '[]'),
    'facts', ${YEAR_FACTS}, 'asked', ${TASKS_WAITING}, 'course', case when y.mode = 'live' and (app_reach() && array['board_officer', 'board_leader'] or app_reach() && array['bloc_head@' || y.id, 'bloc_deputy@' || y.id, 'bloc_secretary@' || y.id]) then ${COURSE_OF()} end,
    'moves', coalesce((select json_agg(json_build_object('from', v.from_stage, 'to', v.to_stage, 'reason', v.reason, 'at', v.moved_at, 'by', p.full_name) order by v.moved_at, v.id)
      from stage_move v left join person p on p.province_id = v.province_id and p.id = v.moved_by_id where v.province_id = y.province_id and v.bloc_year_id = y.id), '[]'),
    'members', coalesce((select json_agg(x.it order by x.name collate vi) from (${MEMBERS}) x), '[]'),
    'offices', coalesce((select json_agg(x.it order by x.until is not null, x.kind, x.since) from (${OFFICES}) x), '[]'),
    'pledge', case when pl.id is not null then json_build_object('id', pl.id, 'state', pl.state) end,
    'people', coalesce((select json_agg(json_build_object('id', p.id, 'unitId', p.unit_id, 'name', p.full_name, 'title', p.title) order by p.full_name collate vi)
      from person p where p.province_id = y.province_id and p.left_on is null
        and p.unit_id in (select o.unit_id from bloc_office o where o.province_id = y.province_id and o.bloc_year_id = y.id and o.until is null)
        and (p.unit_id = any (app_units()) or y.mode = 'archive' and app_reach() && array['board_officer', 'province_admin'])), '[]'),
    'otherYears', coalesce((select json_agg(json_build_object('id', z.id, 'year', z.year, 'stage', z.stage, 'mode', z.mode) order by z.starts_on desc)
      from bloc_year z where z.province_id = y.province_id and z.bloc_id = y.bloc_id and z.id <> y.id), '[]')) as it
  from bloc b join bloc_year y on y.province_id = b.province_id and y.bloc_id = b.id
  left join lateral (select p.province_id, p.bloc_year_id, p.id, p.state, p.sign_by from pledge p where p.province_id = y.province_id and p.bloc_year_id = y.id order by p.number limit 1) pl on true
  where b.province_id = app_province() and b.slug = $1 and y.year = $2`,
  values: [khoi, nam],
});
