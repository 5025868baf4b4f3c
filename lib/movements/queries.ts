import type { Facts } from "@/lib/access/facts";
import type { BlocKind, BlocStage, CampaignKind, LaunchLevel, MovementState, ReviewKind } from "@/lib/tenancy/generated/enums";
import type { Sql, Statement } from "@/lib/tenancy/enter";
import { INDICATORS, IS_MEMBER, JOINED, LAUNCHES, LINKS, MEMBERS, REACHES, REVIEWS, SCOPE, YEAR } from "./expressions";
import type { MovementForm } from "./launch-rules";
import type { Reported } from "./report-rules";
import type { Indicator } from "./totals";

/** What every page of a bloc-year knows of it. */
export type YearSeen = Facts & {
  blocYearId: string;
  year: string;
  stage: BlocStage;
  archive: boolean;
  startsOn: string;
  endsOn: string;
  today: string;
  memberUnitIds: string[];
  bloc: { slug: string; name: string; shortName: string; kind: BlocKind };
};
export type MemberSeen = { unitId: string; name: string; slug: string; own: boolean };
export type LaunchSeen = { level: LaunchLevel; launcher: string; documentNumber: string | null; documentDate: string | null };
export type LinkSeen = { id: string; kind: CampaignKind; name: string; issuer: string | null; note: string | null };
export type ReviewSeen = {
  id: string;
  kind: ReviewKind;
  title: string;
  reportBy: string;
  closed: boolean;
  version: number;
  reports: (Reported & { unitId: string })[];
};
export type Scope = NonNullable<Facts["scope"]>;

/** A movement as lists show it. */
export type MovementLine = {
  id: string;
  scope: Scope;
  unitId: string | null;
  unitName: string | null;
  name: string;
  formName: string;
  formLabel: string | null;
  state: MovementState;
  launchedOn: string;
  startsOn: string;
  endsOn: string;
  joinBy: string | null;
  launches: LaunchSeen[];
  links: LinkSeen[];
  joined: string[];
  reviews: ReviewSeen[];
};
export type MovementList = YearSeen & { members: MemberSeen[]; rows: MovementLine[] };

const LINE = `'id', m.id, 'scope', ${SCOPE}, 'unitId', m.unit_id, 'unitName', (select u.short_name from unit u where u.province_id = m.province_id and u.id = m.unit_id), 'name', m.name, 'formName', m.form_name, 'formLabel', m.form_label,
  'state', m.state, 'launchedOn', m.launched_on, 'startsOn', m.starts_on, 'endsOn', m.ends_on, 'joinBy', m.join_by, 'launches', ${LAUNCHES}, 'links', ${LINKS}, 'joined', ${JOINED}, 'reviews', ${REVIEWS}`;
const NEWEST = "order by m.launched_on desc, m.name collate vi";

export const yearStatement =
  (name: string, more: string, from = "", where = "", values: unknown[] = []): ((khoi: string, nam: string) => Statement) =>
  (khoi, nam) => ({
    name,
    text: `select json_build_object(${YEAR}${more}) as it from bloc_year y join bloc b on b.province_id = y.province_id and b.id = y.bloc_id ${from} where y.province_id = app_province() and b.slug = $1 and y.year = $2 ${where}`,
    values: [khoi, nam, ...values],
  });

/** The movements of one bloc-year, with those of the province that reach it. */
export const movementList = yearStatement(
  "movement_list",
  `, 'members', ${MEMBERS}, 'rows', coalesce((select json_agg(json_build_object(${LINE}) ${NEWEST}) from movement m where m.province_id = y.province_id and ${REACHES}), '[]')`,
);

const WORDS = `'aims', m.aims, 'contents', m.contents, 'measures', m.measures, 'slogan', m.slogan, 'source', m.source, 'invented', m.invented, 'version', m.version, 'formCode', m.form_code, 'indicators', ${INDICATORS},
  'form', (select json_build_object('law', f.law, 'source', f.source, 'verified', f.verified) from movement_form f where f.code = m.form_code and f.valid_from <= m.launched_on and (f.valid_to is null or f.valid_to >= m.launched_on))`;
export type MovementSeen = MovementLine & {
  aims: string | null;
  contents: string | null;
  measures: string | null;
  slogan: string | null;
  source: string | null;
  invented: string | null;
  version: number;
  formCode: string;
  indicators: Indicator[];
  form: { law: string; source: string; verified: boolean } | null;
};
export type Participation = {
  unitId: string;
  joinedOn: string;
  documentNumber: string | null;
  documentDate: string | null;
  plan: string | null;
};
export type FeedSeen = { id: string; itemKey: string; number: string; name: string; indicatorId: string };
export type MovementPage = YearSeen & {
  members: MemberSeen[];
  movement: MovementSeen;
  participations: Participation[];
  campaigns: { kind: CampaignKind; name: string }[];
  feeds: FeedSeen[];
  items: { key: string; number: string; name: string }[];
};

/** The items of the table in force that units score themselves. */
const VERSION = `(select v.id from criteria_use k join criteria_version v on v.province_id = k.province_id and v.id = k.criteria_version_id where k.province_id = y.province_id and k.bloc_year_id = y.id and v.state = 'adopted' order by v.number desc limit 1)`;
export const ITEMS_OF_YEAR = `select i.item_key, i.number, i.name, i.position, s.position as section from criteria_item i join criteria_section s on s.province_id = i.province_id and s.id = i.section_id
  where i.province_id = y.province_id and i.criteria_version_id = ${VERSION} and i.scored_by = 'self'`;
const FEEDS = `coalesce((select json_agg(json_build_object('id', f.id, 'itemKey', f.item_key, 'indicatorId', f.indicator_id, 'number', t.number, 'name', t.name) order by t.section, t.position) from movement_feed f
  join movement_indicator i on i.province_id = f.province_id and i.id = f.indicator_id and i.movement_id = m.id join (${ITEMS_OF_YEAR}) t on t.item_key = f.item_key where f.province_id = y.province_id and f.bloc_year_id = y.id), '[]')`;

/** One movement as one bloc-year sees it. */
export const movementPage = (khoi: string, nam: string, id: string): Statement =>
  yearStatement(
    "movement_page",
    `, 'members', ${MEMBERS}, 'movement', (select jsonb_build_object(${LINE}) || jsonb_build_object(${WORDS})),
   'participations', coalesce((select json_agg(json_build_object('unitId', q.unit_id, 'joinedOn', q.joined_on, 'documentNumber', q.document_number, 'documentDate', q.document_date, 'plan', q.plan)) from movement_participation q where q.province_id = m.province_id and q.movement_id = m.id), '[]'),
   'campaigns', coalesce((select json_agg(json_build_object('kind', c.kind, 'name', c.name) order by c.name collate vi) from campaign c where c.province_id = y.province_id), '[]'),
   'feeds', ${FEEDS}, 'items', coalesce((select json_agg(json_build_object('key', t.item_key, 'number', t.number, 'name', t.name) order by t.section, t.position) from (${ITEMS_OF_YEAR}) t), '[]')`,
    "join movement m on m.province_id = y.province_id",
    `and m.id::text = $3 and ${REACHES}`,
    [id],
  )(khoi, nam);

const FORMS = `coalesce((select json_agg(json_build_object('code', f.code, 'name', f.name, 'law', f.law, 'validFrom', f.valid_from, 'validTo', f.valid_to, 'source', f.source, 'verified', f.verified) order by f.valid_from desc, f.position) from movement_form f), '[]')`;
/** A year in which a movement is written, and the forms the law knows. */
export type YearToWrite = YearSeen & { scope: Scope; unitId: string | null; unitName: string | null; forms: MovementForm[] };
/** For the bloc, or for one of its units by its slug. */
export const yearToWrite = (khoi: string, nam: string, donvi: string | null): Statement =>
  yearStatement(
    "movement_year_to_write",
    `, 'scope', case when $3::text is null then 'bloc' else 'unit' end, 'unitId', u.id, 'unitName', u.short_name, 'forms', ${FORMS}`,
    `left join unit u on u.province_id = y.province_id and u.slug = $3 and ${IS_MEMBER("u.id")}`,
    "and ($3::text is null or u.id is not null)",
    [donvi],
  )(khoi, nam);
/** A movement to be changed, by whoever keeps it. */
export type MovementToWrite = YearToWrite & { movement: MovementSeen };
export const movementToWrite = (khoi: string, nam: string, id: string): Statement =>
  yearStatement(
    "movement_to_write",
    `, 'scope', ${SCOPE}, 'unitId', m.unit_id, 'unitName', null, 'forms', ${FORMS}, 'movement', (select jsonb_build_object(${LINE}) || jsonb_build_object(${WORDS}))`,
    "join movement m on m.province_id = y.province_id and m.bloc_year_id = y.id",
    "and m.id::text = $3",
    [id],
  )(khoi, nam);

export async function formsOf(sql: Sql): Promise<MovementForm[]> {
  const { rows } = await sql.query<{ it: MovementForm[] }>({ name: "movement_forms", text: `select ${FORMS} as it` });
  return rows[0]!.it;
}
/** For the board, whose movements belong to no year of a bloc. */
export type ProvinceToWrite = Facts & { scope: "province"; forms: MovementForm[]; movement?: MovementSeen };
export const provinceToWrite: Statement = {
  name: "movement_province_to_write",
  text: `select json_build_object('scope', 'province', 'forms', ${FORMS}) as it`,
};

export const provinceMovementToWrite = (id: string): Statement => ({
  name: "movement_of_province_to_write",
  text: `select json_build_object('scope', 'province', 'forms', ${FORMS}, 'movement', (select jsonb_build_object(${LINE}) || jsonb_build_object(${WORDS}))) as it from movement m where m.province_id = app_province() and m.bloc_year_id is null and m.id::text = $1`,
  values: [id],
});

/** The movements of the whole province, with the years of blocs they reach. */
export type ProvinceMovement = MovementLine & { blocs: number };
export type ProvinceList = Facts & { today: string; rows: ProvinceMovement[] };
const REACHED = `(select count(*) from bloc_year y where y.province_id = m.province_id and y.mode = 'live' and ${REACHES})`;
export const provinceList: Statement = {
  name: "movement_province_list",
  text: `select json_build_object('today', app_today(), 'rows', coalesce((select json_agg(json_build_object(${LINE}, 'blocs', ${REACHED}) ${NEWEST}) from movement m where m.province_id = app_province() and m.bloc_year_id is null), '[]')) as it`,
};

/** One of them: what every bloc's units reported to each review. */
export type BlocResult = {
  year: string;
  slug: string;
  shortName: string;
  members: number;
  joined: number;
  reviews: { reviewId: string; sent: number; figures: Record<string, string>[] }[];
};
export type ProvincePage = Facts & {
  scope: "province";
  today: string;
  movement: MovementSeen;
  blocs: BlocResult[];
  campaigns: { kind: CampaignKind; name: string }[];
  reviewWords: { id: string; results: string | null; limits: string | null; lessons: string | null; closedAt: string | null }[];
};
const OF_BLOC = `(select k.unit_id from bloc_membership k where k.province_id = y.province_id and k.bloc_id = y.bloc_id and k.since <= y.ends_on and (k.until is null or k.until >= least(y.ends_on, app_today())))`;
export const provincePage = (id: string): Statement => ({
  name: "movement_province_page",
  text: `select json_build_object('scope', 'province', 'today', app_today(), 'movement', (select jsonb_build_object(${LINE}) || jsonb_build_object(${WORDS})),
      'campaigns', coalesce((select json_agg(json_build_object('kind', c.kind, 'name', c.name) order by c.name collate vi) from campaign c where c.province_id = m.province_id), '[]'),
      'reviewWords', coalesce((select json_agg(json_build_object('id', r.id, 'results', r.results, 'limits', r.limits, 'lessons', r.lessons, 'closedAt', r.closed_at)) from movement_review r where r.province_id = m.province_id and r.movement_id = m.id), '[]'),
      'blocs', coalesce((select json_agg(json_build_object('year', y.year, 'slug', b.slug, 'shortName', b.short_name, 'members', (select count(distinct x.unit_id) from ${OF_BLOC} x),
          'joined', (select count(*) from movement_participation q where q.province_id = m.province_id and q.movement_id = m.id and q.unit_id in ${OF_BLOC}),
          'reviews', (select coalesce(json_agg(json_build_object('reviewId', r.id, 'sent', (select count(*) from movement_report p where p.province_id = r.province_id and p.review_id = r.id and p.state in ('handed_in', 'accepted') and p.unit_id in ${OF_BLOC}),
              'figures', (select coalesce(json_agg(g.figures), '[]') from (select json_object_agg(f.indicator_id, trim_scale(f.value)::text) as figures from movement_report p join movement_figure f on f.province_id = p.province_id and f.report_id = p.id
                where p.province_id = r.province_id and p.review_id = r.id and p.state in ('handed_in', 'accepted') and p.unit_id in ${OF_BLOC} group by p.id) g))), '[]')
            from movement_review r where r.province_id = m.province_id and r.movement_id = m.id)) order by b.short_name collate vi)
        from bloc_year y join bloc b on b.province_id = y.province_id and b.id = y.bloc_id where y.province_id = m.province_id and y.mode = 'live' and ${REACHES}), '[]')) as it
    from movement m where m.province_id = app_province() and m.bloc_year_id is null and m.id::text = $1`,
  values: [id],
});
