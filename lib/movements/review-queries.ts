import type { ReportState, ReviewKind } from "@/lib/tenancy/generated/enums";
import type { Statement } from "@/lib/tenancy/enter";
import { INDICATORS, IS_MEMBER, LAUNCHES, PICTURES, REACHES, SCOPE } from "./expressions";
import { type LaunchSeen, type Scope, yearStatement, type YearSeen } from "./queries";
import type { Figures, Indicator } from "./totals";

type MovementHead = {
  id: string;
  scope: Scope;
  unitId: string | null;
  name: string;
  joinBy: string | null;
  launches: LaunchSeen[];
  indicators: Indicator[];
};
type ReviewHead = {
  id: string;
  kind: ReviewKind;
  title: string;
  reportBy: string;
  results: string | null;
  limits: string | null;
  lessons: string | null;
  closedAt: string | null;
  version: number;
};
export type Picture = { useId: string; caption: string | null; altText: string | null; sealed: boolean };
/** One unit in one review: what it handed in, and what was decided for it. */
export type ReportSeen = {
  id: string;
  state: ReportState;
  version: number;
  results: string | null;
  difficulties: string | null;
  proposals: string | null;
  handedInAt: string | null;
  handedInBy: string | null;
  acceptedAt: string | null;
  acceptedBy: string | null;
  returnReason: string | null;
  extendedUntil: string | null;
  extendReason: string | null;
  extendedBy: string | null;
  extendedAt: string | null;
  figures: Figures;
};
export type UnitInReview = { unitId: string; name: string; slug: string; own: boolean; joined: boolean; report: ReportSeen | null };
export type ReviewPage = YearSeen & { movement: MovementHead; review: ReviewHead; units: UnitInReview[]; pictures: Picture[] };

const MOVEMENT = `json_build_object('id', m.id, 'scope', ${SCOPE}, 'unitId', m.unit_id, 'name', m.name, 'joinBy', m.join_by, 'launches', ${LAUNCHES}, 'indicators', ${INDICATORS})`;
const REVIEW = `json_build_object('id', r.id, 'kind', r.kind, 'title', r.title, 'reportBy', r.report_by, 'results', r.results, 'limits', r.limits, 'lessons', r.lessons, 'closedAt', r.closed_at, 'version', r.version)`;
const NAME = (id: string) => `(select w.full_name from person w where w.province_id = p.province_id and w.id = p.${id})`;
const REPORT = `case when p.id is not null then json_build_object('id', p.id, 'state', p.state, 'version', p.version, 'results', p.results, 'difficulties', p.difficulties, 'proposals', p.proposals, 'handedInAt', p.handed_in_at, 'handedInBy', ${NAME("handed_in_by_id")},
    'acceptedAt', p.accepted_at, 'acceptedBy', ${NAME("accepted_by_id")}, 'returnReason', p.return_reason, 'extendedUntil', p.extended_until, 'extendReason', p.extend_reason, 'extendedBy', ${NAME("extended_by_id")}, 'extendedAt', p.extended_at,
    'figures', coalesce((select json_object_agg(f.indicator_id, trim_scale(f.value)::text) from movement_figure f where f.province_id = p.province_id and f.report_id = p.id), '{}')) end`;
const JOINED = `exists (select from movement_participation q where q.province_id = m.province_id and q.movement_id = m.id and q.unit_id = u.id)`;
const UNIT = `json_build_object('unitId', u.id, 'name', u.short_name, 'slug', u.slug, 'own', u.id = any (app_units()), 'joined', ${JOINED}, 'report', ${REPORT})`;
const FROM = `join movement m on m.province_id = y.province_id join movement_review r on r.province_id = m.province_id and r.movement_id = m.id`;
const REPORTED = `left join movement_report p on p.province_id = u.province_id and p.review_id = r.id and p.unit_id = u.id`;

/** What the units reported to one review: numbers, words, pictures. */
export const reviewPage = (khoi: string, nam: string, id: string, dot: string): Statement =>
  yearStatement(
    "movement_review_page",
    `, 'movement', ${MOVEMENT}, 'review', ${REVIEW}, 'units', coalesce((select json_agg(${UNIT} order by u.short_name collate vi) from unit u ${REPORTED}
      where u.province_id = y.province_id and (m.unit_id is null and ${IS_MEMBER("u.id")} or u.id = m.unit_id)), '[]'),
   'pictures', coalesce((select json_agg(json_build_object('useId', v.id, 'caption', v.caption, 'altText', v.alt_text, 'sealed', false) order by v.added_at, v.id) from movement_report p
      join file_use v on v.province_id = p.province_id and v.about = p.id and v.kind = 'movement_photo' and v.removed_at is null join stored_file f on f.province_id = v.province_id and f.id = v.file_id and f.sealed_at is null
      where p.province_id = r.province_id and p.review_id = r.id and p.state in ('handed_in', 'accepted')), '[]')`,
    FROM,
    `and m.id::text = $3 and r.id::text = $4 and m.state = 'launched' and ${REACHES}`,
    [id, dot],
  )(khoi, nam);

/** The report of one unit: what it handed in, and to its own people what they are writing. */
export type DraftSeen = {
  version: number;
  at: string;
  by: string | null;
  typed: { results?: string; difficulties?: string; proposals?: string; figures?: Record<string, string> };
};
export type ReportPage = YearSeen & {
  unitId: string;
  movement: MovementHead;
  review: ReviewHead;
  unit: UnitInReview;
  draft: DraftSeen | null;
  pictures: Picture[];
};
export const reportPage = (khoi: string, nam: string, id: string, dot: string, donvi: string): Statement =>
  yearStatement(
    "movement_report_page",
    `, 'unitId', u.id, 'movement', ${MOVEMENT}, 'review', ${REVIEW}, 'unit', ${UNIT},
   'draft', (select json_build_object('version', d.version, 'at', d.updated_at, 'by', w.full_name, 'typed', d.typed) from movement_draft d left join person w on w.province_id = d.province_id and w.id = d.updated_by_id where d.province_id = p.province_id and d.report_id = p.id),
   'pictures', case when p.state <> 'drafting' or u.id = any (app_units()) then ${PICTURES("p.id", "movement_photo")} else '[]' end`,
    `${FROM} join unit u on u.province_id = y.province_id ${REPORTED}`,
    `and m.id::text = $3 and r.id::text = $4 and u.slug = $5 and m.state = 'launched' and ${REACHES} and (m.unit_id is null or m.unit_id = u.id) and ${IS_MEMBER("u.id")}`,
    [id, dot, donvi],
  )(khoi, nam);
