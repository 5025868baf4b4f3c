import { yearStatement, type MemberSeen, type YearSeen } from "@/lib/movements/queries";
import { MEMBERS } from "@/lib/movements/expressions";
import { PAPER_HEAD, type PaperHead } from "@/lib/meetings/paper-head";
import type { Statement } from "@/lib/tenancy/enter";
import type { PlanKind, PlanState } from "@/lib/tenancy/generated/enums";
import type { PlanText } from "./text";
import type { Derived, Differing } from "./unit-rules";

export type Basis = { text: string; meetingId: string; meeting: string; on: string; inFavour: number; present: number };
/** One version with every word of it. */
export type PlanSeen = PlanText & {
  id: string;
  number: number;
  state: PlanState;
  version: number;
  unitsBy: string | null;
  reason: string | null;
  decisionNumber: string | null;
  decisionDate: string | null;
  adoptedOn: string | null;
  copiedFrom: string | null;
  resolution: Basis | null;
  source: string | null;
  invented: string | null;
};

const BASIS = `json_build_object('text', r.text, 'meetingId', m.id, 'meeting', m.title, 'on', (r.decided_at at time zone 'Asia/Ho_Chi_Minh')::date, 'inFavour', r.in_favour, 'present', r.present_units)`;
const POINTS = `coalesce((select json_agg(json_build_object('id', p.id, 'key', p.point_key, 'body', p.body, 'target', p.target, 'who', p.who, 'until', p.until, 'lookAt', p.look_at, 'version', p.version) order by p.position, p.id)
  from plan_point p where p.province_id = s.province_id and p.section_id = s.id), '[]')`;
/** Of a row `v` of plan_version. */
export const VERSION = `json_build_object('id', v.id, 'number', v.number, 'state', v.state, 'version', v.version, 'title', v.title, 'preamble', v.preamble, 'closing', v.closing, 'unitsBy', v.units_by, 'reason', v.reason,
  'decisionNumber', v.decision_number, 'decisionDate', v.decision_date, 'adoptedOn', v.adopted_on, 'source', v.source, 'invented', v.invented,
  'copiedFrom', (select o.year from plan_version c join bloc_year o on o.province_id = c.province_id and o.id = c.bloc_year_id where c.province_id = v.province_id and c.id = v.copied_from_id and o.id <> v.bloc_year_id),
  'resolution', (select ${BASIS} from resolution r join meeting m on m.province_id = r.province_id and m.id = r.meeting_id where r.province_id = v.province_id and r.id = v.resolution_id),
  'sections', coalesce((select json_agg(json_build_object('id', s.id, 'key', s.section_key, 'heading', s.heading, 'version', s.version, 'points', ${POINTS}) order by s.position, s.id) from plan_section s where s.province_id = v.province_id and s.plan_id = v.id), '[]'))`;
const versionsOf = (kind: string, where = "true") =>
  `coalesce((select json_agg(${VERSION} order by v.number) from plan_version v where v.province_id = y.province_id and v.bloc_year_id = y.id and v.kind = ${kind} and ${where}), '[]')`;

/** The newest adopted version of the bloc's last year before this one that has any. */
export const LAST = (
  kind: string,
) => `(select json_build_object('id', v.id, 'year', o.year, 'number', v.number) from plan_version v join bloc_year o on o.province_id = v.province_id and o.id = v.bloc_year_id
  where v.province_id = y.province_id and o.bloc_id = y.bloc_id and o.starts_on < y.starts_on and v.kind = ${kind} and v.state = 'adopted' order by o.starts_on desc, v.number desc limit 1)`;
/** Resolutions of the year that passed a text of this kind and carry none yet. */
export const FREE_RESOLUTIONS = (
  kind: string,
) => `coalesce((select json_agg(jsonb_build_object('id', r.id) || ${BASIS.replace("json_build_object", "jsonb_build_object")} order by r.decided_at) from resolution r join meeting m on m.province_id = r.province_id and m.id = r.meeting_id
  where r.province_id = y.province_id and r.bloc_year_id = y.id and r.subject::text = (${kind})::text and r.passed and not exists (select from plan_version v where v.province_id = r.province_id and v.resolution_id = r.id)), '[]')`;

/** Each member's plan as far as it was sent. */
export const SENT_PLANS = `coalesce((select json_agg(json_build_object('unitId', x.unit_id, 'plan', v.number, 'on', (x.sent_at at time zone 'Asia/Ho_Chi_Minh')::date, 'times', x.number, 'counts', x.words -> 'counts'))
  from (select distinct on (u.unit_id) u.unit_id, n.* from unit_plan u join unit_plan_sending n on n.province_id = u.province_id and n.unit_plan_id = u.id where u.province_id = y.province_id and u.bloc_year_id = y.id order by u.unit_id, n.number desc) x
  join plan_version v on v.province_id = x.province_id and v.id = x.plan_id), '[]')`;

const HEAD_NAME = `(select p.full_name from bloc_office o join office_holder h on h.province_id = o.province_id and h.office_id = o.id and h.kind = 'head' join person p on p.province_id = h.province_id and p.id = h.person_id
  where o.province_id = y.province_id and o.bloc_year_id = y.id and o.kind = 'head' and o.handed_over_at is null order by h.until is not null, h.since desc limit 1)`;
const PAPER = `'paper', ${PAPER_HEAD("b", "least(y.ends_on, greatest(y.starts_on, app_today()))")}, 'headName', ${HEAD_NAME}`;

export type SentPlan = { unitId: string; plan: number; on: string; times: number; counts: Derived["counts"] };
export type FreeResolution = Basis & { id: string };
export type PlanPage = YearSeen & {
  kind: PlanKind;
  members: MemberSeen[];
  versions: PlanSeen[];
  last: { id: string; year: string; number: number } | null;
  resolutions: FreeResolution[];
  sent: SentPlan[];
  paper: PaperHead;
  headName: string | null;
};
/** All that a bloc-year has of one text: its versions, what a new one may come from, and who has sent a plan made from it. */
export const planPage = (khoi: string, nam: string, kind: PlanKind): Statement =>
  yearStatement(
    "plan_page",
    `, 'kind', $3::plan_kind, 'members', ${MEMBERS}, 'versions', ${versionsOf("$3::plan_kind")}, 'last', ${LAST("$3::plan_kind")}, 'resolutions', ${FREE_RESOLUTIONS("$3::plan_kind")},
   'sent', case when $3::plan_kind = 'PLAN' then ${SENT_PLANS} else '[]' end, ${PAPER}`,
    "",
    "",
    [kind],
  )(khoi, nam);

export type Sending = {
  number: number;
  plan: number;
  at: string;
  by: string | null;
  documentNumber: string | null;
  documentDate: string | null;
  words: Derived;
};
export type UnitPlanPage = YearSeen & {
  unitId: string;
  unit: { name: string; shortName: string; slug: string };
  versions: PlanSeen[];
  sendings: Sending[];
  paper: PaperHead;
  leader: string | null;
  /** What the unit is writing; only its own people read it. */
  plan: { id: string; planId: string; version: number; differing: Differing[] } | null;
};
const DIFFERING = `coalesce((select json_agg(json_build_object('id', d.id, 'version', d.version, 'stance', d.stance, 'key', d.point_key, 'body', d.body, 'target', d.target, 'who', d.who, 'until', d.until, 'reason', d.reason) order by d.position, d.id)
  from unit_plan_point d where d.province_id = w.province_id and d.unit_plan_id = w.id), '[]')`;
export const UNIT_PLAN = `(select json_build_object('id', w.id, 'planId', w.plan_id, 'version', w.version, 'differing', ${DIFFERING}) from unit_plan w where w.province_id = y.province_id and w.bloc_year_id = y.id and w.unit_id = u.id)`;
export const ADOPTED = versionsOf("'PLAN'", "v.state = 'adopted'");
const MEMBER_OF_YEAR = `join unit u on u.province_id = y.province_id and u.slug = $3 and exists (select from bloc_membership k where k.province_id = y.province_id and k.bloc_id = y.bloc_id and k.unit_id = u.id and k.since <= y.ends_on and (k.until is null or k.until >= y.starts_on))`;

/** One unit's plan against the bloc's, with everything it has sent. */
export const unitPlanPage = (khoi: string, nam: string, donvi: string): Statement =>
  yearStatement(
    "unit_plan_page",
    `, 'unitId', u.id, 'unit', json_build_object('name', u.name, 'shortName', u.short_name, 'slug', u.slug), 'versions', ${ADOPTED}, 'plan', ${UNIT_PLAN}, 'paper', ${PAPER_HEAD("b", "least(y.ends_on, greatest(y.starts_on, app_today()))")},
   'leader', (select p.full_name from post o join person p on p.province_id = o.province_id and p.id = o.person_id where o.province_id = y.province_id and o.unit_id = u.id and o.code = 'unit_leader' and o.confirmed_at is not null
      and o.since <= app_today() and (o.until is null or o.until > app_today()) order by o.since desc limit 1),
   'sendings', coalesce((select json_agg(json_build_object('number', n.number, 'plan', v.number, 'at', n.sent_at, 'by', p.full_name, 'documentNumber', n.document_number, 'documentDate', n.document_date, 'words', n.words) order by n.number desc)
      from unit_plan w join unit_plan_sending n on n.province_id = w.province_id and n.unit_plan_id = w.id join plan_version v on v.province_id = n.province_id and v.id = n.plan_id
      left join person p on p.province_id = n.province_id and p.id = n.sent_by_id where w.province_id = y.province_id and w.bloc_year_id = y.id and w.unit_id = u.id), '[]')`,
    MEMBER_OF_YEAR,
    "",
    [donvi],
  )(khoi, nam);
