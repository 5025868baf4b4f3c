import "server-only";
import type { Facts } from "@/lib/access/facts";
import { Problem } from "@/lib/problems/problem";
import type { Sql, Statement } from "@/lib/tenancy/enter";
import type { BlocKind, BlocStage } from "@/lib/tenancy/generated/enums";
import { DISCUSSED } from "./opinions/discussed";
import { type StoredVersion, VERSION_JSON } from "./stored";

export type Basis =
  | {
      by: "resolution";
      id: string;
      meetingId: string;
      meeting: string;
      on: string;
      inFavour: number;
      present: number;
      voters: number;
      text: string;
    }
  | { by: "decision"; number: string; on: string };
/** A version as a bloc-year holds it: its text, how it was adopted, and who else uses it. */
export type HeldVersion = StoredVersion & {
  number: number;
  state: "draft" | "adopted" | "replaced";
  version: number;
  frameId: string;
  adoptedAt: string | null;
  invented: string | null;
  lateReason: string | null;
  basis: Basis | null;
  usedBy: { blocYearId: string; bloc: string; year: string }[];
};
export type PassedResolution = { id: string; text: string; meeting: string; on: string };
export type Shareable = { id: string; title: string; decisionNumber: string; on: string; blocs: string[] };
/** A year of a bloc with the criteria in force and the draft in hand; the facts of the policy stand beside. */
export type CriteriaYear = Facts & {
  blocYearId: string;
  memberUnitIds: string[];
  archive: boolean;
  asked: string;
  year: string;
  stage: BlocStage;
  province: string;
  bloc: { id: string; name: string; shortName: string; slug: string; kind: BlocKind };
  inForce: HeldVersion | null;
  draft: HeldVersion | null;
  /** The last stage among the years that use the version in force. */
  furthest: BlocStage;
  /** Sheets under the version in force: with anything written, and of them those the unit has handed in. */
  sheets: { begun: number; sent: number };
  /** What the version in force has replaced. */
  previous: HeldVersion | null;
  /** The newest version of an earlier year of this bloc. */
  former: { id: string; title: string; year: string } | null;
  /** The draft laid before the members: until when, and whether opinions still come in. */
  discussion: { version: number; dueOn: string; note: string | null; open: boolean; draft: boolean } | null;
  resolutions: PassedResolution[];
  shareable: Shareable[];
};
export type DraftFound = CriteriaYear & { draft: HeldVersion };

const BASIS = `case when v.resolution_id is not null then (select jsonb_build_object('by', 'resolution', 'id', r.id, 'meetingId', m.id, 'meeting', m.title,
      'on', (m.starts_at at time zone 'Asia/Ho_Chi_Minh')::date, 'inFavour', r.in_favour, 'present', r.present_units, 'voters', r.voters, 'text', r.text)
    from resolution r join meeting m on m.id = r.meeting_id where r.id = v.resolution_id)
  when v.decision_number is not null then jsonb_build_object('by', 'decision', 'number', v.decision_number, 'on', v.decision_date) end`;

const HELD = `${VERSION_JSON}::jsonb || jsonb_build_object('number', v.number, 'state', v.state, 'version', v.version, 'frameId', v.frame_id, 'adoptedAt', v.adopted_at, 'invented', v.invented, 'lateReason', v.late_reason, 'basis', ${BASIS},
  'usedBy', (select coalesce(jsonb_agg(jsonb_build_object('blocYearId', w.id, 'bloc', c.short_name, 'year', w.year) order by c.short_name collate vi), '[]')
    from criteria_use x join bloc_year w on w.id = x.bloc_year_id join bloc c on c.id = w.bloc_id where x.criteria_version_id = v.id))`;

const OF_THIS = (state: string) => `(select ${HELD} from criteria_use u join criteria_version v on v.id = u.criteria_version_id
  where u.bloc_year_id = y.id and v.state = '${state}' order by u.since desc, v.number desc limit 1)`;

const FORMER = `(select jsonb_build_object('id', v.id, 'title', v.title, 'year', f.year) from criteria_use u join criteria_version v on v.id = u.criteria_version_id join bloc_year f on f.id = u.bloc_year_id
  where f.bloc_id = y.bloc_id and f.starts_on < y.starts_on and v.state <> 'draft' order by f.starts_on desc, v.number desc limit 1)`;

/** Passed, of this year, and not yet the basis of a version. */
const RESOLUTIONS = `(select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'text', r.text, 'meeting', m.title, 'on', (m.starts_at at time zone 'Asia/Ho_Chi_Minh')::date) order by m.starts_at desc, r.id), '[]')
  from resolution r join meeting m on m.id = r.meeting_id
  where r.bloc_year_id = y.id and r.subject = 'CRITERIA' and r.passed and not exists (select from criteria_version q where q.resolution_id = r.id))`;

/** A meeting binds its own bloc only: what may be shared was issued by decision. */
const SHAREABLE = `(select coalesce(jsonb_agg(x.it), '[]') from (select jsonb_build_object('id', v.id, 'title', v.title, 'decisionNumber', v.decision_number, 'on', v.decision_date,
      'blocs', jsonb_agg(c.short_name order by c.short_name collate vi)) as it
    from criteria_version v join criteria_use u on u.criteria_version_id = v.id join bloc_year w on w.id = u.bloc_year_id join bloc c on c.id = w.bloc_id
    where v.state = 'adopted' and v.decision_number is not null and w.year = y.year and w.mode = y.mode
      and not exists (select from criteria_use z where z.criteria_version_id = v.id and z.bloc_year_id = y.id)
    group by v.id, v.title, v.decision_number, v.decision_date) x)`;

const USING =
  "(select v.id from criteria_use u join criteria_version v on v.id = u.criteria_version_id where u.bloc_year_id = y.id and v.state = 'adopted')";
const FURTHEST = `(select max(w.stage) from bloc_year w where w.id = y.id or (w.mode = 'live' and exists (select from criteria_use x where x.bloc_year_id = w.id and x.criteria_version_id in ${USING})))`;
const SHEETS = `(select jsonb_build_object('begun', count(*) filter (where t.state not in ('not_started', 'not_submitted', 'not_ranked')), 'sent', count(*) filter (where t.state in ('sent', 'under_review', 'awaiting_reply', 'settled')))
  from score_sheet t where t.criteria_version_id in ${USING})`;

const IT = (
  where: string,
) => `select jsonb_build_object('blocYearId', y.id, 'archive', y.mode = 'archive', 'asked', app_now(), 'year', y.year, 'stage', y.stage, 'furthest', ${FURTHEST}, 'late', y.mode = 'live' and ${FURTHEST} >= 'checking', 'sheets', ${SHEETS},
    'province', (select p.name from province p where p.id = y.province_id),
    'memberUnitIds', (select coalesce(jsonb_agg(distinct m.unit_id), '[]') from bloc_membership m where m.bloc_id = b.id),
    'bloc', jsonb_build_object('id', b.id, 'name', b.name, 'shortName', b.short_name, 'slug', b.slug, 'kind', b.kind),
    'inForce', ${OF_THIS("adopted")}, 'draft', ${OF_THIS("draft")},
    'previous', (select ${HELD} from criteria_version v where v.state = 'replaced' and (v.frame_id, v.number + 1) = (
      select n.frame_id, n.number from criteria_use u join criteria_version n on n.id = u.criteria_version_id where u.bloc_year_id = y.id and n.state = 'adopted' order by u.since desc, n.number desc limit 1)),
    'discussion', (select jsonb_build_object('version', d.version, 'dueOn', d.due_on, 'note', d.note, 'open', d.closed_at is null and v.state = 'draft', 'draft', v.state = 'draft') ${DISCUSSED}),
    'former', ${FORMER}, 'resolutions', ${RESOLUTIONS}, 'shareable', ${SHAREABLE}) as it
  from bloc_year y join bloc b on b.id = y.bloc_id where ${where}`;

const BY_ADDRESS = IT("b.slug = $1 and y.year = $2");
const BY_ID = IT("y.id = $1");

export const criteriaByYear = (khoi: string, nam: string): Statement => ({
  name: "criteria_by_year",
  text: BY_ADDRESS,
  values: [decodeURIComponent(khoi), decodeURIComponent(nam)],
});

/** Inside a verb: the year with its criteria, in its transaction. */
export async function findCriteria(sql: Sql, blocYearId: string): Promise<CriteriaYear | null> {
  const { rows } = await sql.query<{ it: CriteriaYear }>({ name: "criteria_by_id", text: BY_ID, values: [blocYearId] });
  return rows[0]?.it ?? null;
}

/** The draft somebody has on the screen; one that was adopted meanwhile says so, one of another bloc is not found. */
export async function findDraft(sql: Sql, { blocYearId, id }: { blocYearId: string; id: string }): Promise<DraftFound | null> {
  const it = await findCriteria(sql, blocYearId);
  if (!it) return null;
  if (it.draft?.id === id) return { ...it, draft: it.draft };
  if (it.inForce?.id === id) throw new Problem("criteria.text_fixed");
  return null;
}

/** The text of any version that was once in use, to be copied. */
export async function findVersion(sql: Sql, id: string): Promise<StoredVersion | null> {
  const { rows } = await sql.query<{ it: StoredVersion }>({
    name: "criteria_version_by_id",
    text: `select ${VERSION_JSON} as it from criteria_version v where v.id = $1`,
    values: [id],
  });
  return rows[0]?.it ?? null;
}

/** The same, of a version whose text no longer changes. */
export async function findAdopted(sql: Sql, id: string): Promise<StoredVersion | null> {
  const { rows } = await sql.query<{ it: StoredVersion }>({
    name: "criteria_adopted_by_id",
    text: `select ${VERSION_JSON} as it from criteria_version v where v.id = $1 and v.state <> 'draft'`,
    values: [id],
  });
  return rows[0]?.it ?? null;
}

/** The year of an address inside a page's transaction. */
export async function findByAddress(sql: Sql, khoi: string, nam: string): Promise<CriteriaYear | null> {
  const { rows } = await sql.query<{ it: CriteriaYear }>(criteriaByYear(khoi, nam) as { text: string });
  return rows[0]?.it ?? null;
}
