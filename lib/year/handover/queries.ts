import "server-only";
import type { Facts } from "@/lib/access/facts";
import { PAPER_HEAD, type PaperHead } from "@/lib/meetings/paper-head";
import type { Sql, Statement } from "@/lib/tenancy/enter";
import type { BlocKind, BlocStage, BundleState } from "@/lib/tenancy/generated/enums";
import type { Paper } from "@/lib/documents/paper";
import type { Contents } from "../bundle/piece";
import { OPEN_THINGS, type OpenTask, type OpenThing } from "./open-work";

export type Side = {
  unitId: string;
  unit: string;
  people: { id: string; kind: "head" | "secretary"; name: string; title: string | null }[];
};
export type BundleSeen = {
  id: string;
  state: BundleState;
  askedAt: string;
  fault: string | null;
  sealedAt: string | null;
  sha256: string | null;
  bytes: number | null;
  contents: Contents | null;
  link: string | null;
};
export type Confirmed = { by: string; title: string | null; post: string; at: string };
export type HandoverSeen = {
  id: string;
  version: number;
  handedOn: string;
  place: string;
  also: string | null;
  number: string | null;
  tasks: OpenTask[];
  preparedBy: string | null;
  preparedAt: string;
  fromUnit: string;
  toUnit: string;
  given: Confirmed | null;
  received: Confirmed | null;
  paper: Paper | null;
  bundle: BundleSeen;
};
/** A bloc-year that is to be handed over, or was, with the year it goes to. `giving`, `receiving`: the facts by which each side may act. */
export type HandoverYear = Facts &
  PaperHead & {
    yearId: string;
    year: string;
    stage: BlocStage;
    archive: boolean;
    today: string;
    bloc: { id: string; slug: string; name: string; shortName: string; kind: BlocKind };
    from: Side | null;
    next: {
      id: string;
      year: string;
      stage: BlocStage;
      slug: string;
      side: Side | null;
      /** Through whose eyes the record is read. */ readerId: string | null;
    } | null;
    giving: Facts;
    receiving: Facts;
    things: OpenThing[];
    handover: HandoverSeen | null;
    downloads: { by: string; at: string }[];
  };

/** The unit that leads a year, and who exercises it, over a row of bloc_year: those who did to its end. */
export const LED = (
  year: string,
) => `(select json_build_object('unitId', u.id, 'unit', unit_name_on(u.id, least(${year}.ends_on, app_today())), 'people', coalesce((select json_agg(json_build_object('id', p.id, 'kind', h.kind, 'name', p.full_name, 'title', p.title) order by h.kind)
    from office_holder h join person p on p.province_id = h.province_id and p.id = h.person_id where h.province_id = o.province_id and h.office_id = o.id and h.kind in ('head', 'secretary') and (h.until is null or h.until > app_today())), '[]'))
  from bloc_office o join unit u on u.province_id = o.province_id and u.id = o.unit_id where o.province_id = ${year}.province_id and o.bloc_year_id = ${year}.id and o.kind = 'head' and o.until is null and o.handed_over_at is null)`;
export const LEADERS = (
  year: string,
) => `coalesce((select json_agg(h.person_id) from office_holder h join bloc_office o on o.province_id = h.province_id and o.id = h.office_id
  where o.province_id = ${year}.province_id and o.bloc_year_id = ${year}.id and o.kind = 'head' and o.until is null and o.handed_over_at is null and h.kind in ('head', 'secretary') and (h.until is null or h.until > app_today())), '[]')`;
/** The secretary first: it is they who look things up. Whoever has no account reads nothing. */
const READER = `(select p.id from office_holder h join bloc_office o on o.province_id = h.province_id and o.id = h.office_id join person p on p.province_id = h.province_id and p.id = h.person_id
  where o.province_id = n.province_id and o.bloc_year_id = n.id and o.kind = 'head' and o.until is null and h.kind in ('head', 'secretary') and (h.until is null or h.until > app_today()) and p.account_id is not null and p.left_on is null
  order by h.kind = 'secretary' desc, h.since limit 1)`;
export const FACTS = (year: string) =>
  `json_build_object('blocYearId', ${year}.id, 'archive', ${year}.mode = 'archive', 'formerIds', ${LEADERS(year)})`;
const BY = (side: "given" | "received") =>
  `case when h.${side}_at is not null then (select json_build_object('by', p.full_name, 'title', p.title, 'post', h.${side}_post, 'at', h.${side}_at) from person p where p.province_id = h.province_id and p.id = h.${side}_by_id) end`;
export const BUNDLE = `json_build_object('id', k.id, 'state', k.state, 'askedAt', k.asked_at, 'fault', k.fault, 'sealedAt', k.sealed_at, 'sha256', k.sha256, 'bytes', k.bytes, 'contents', k.contents,
  'link', (select a.hash from audit_entry a where a.province_id = k.province_id and a.about = k.id and a.event = 'bundle.sealed' limit 1))`;
const HANDOVER = `(select json_build_object('id', h.id, 'version', h.version, 'handedOn', h.handed_on, 'place', h.place, 'also', h.also, 'number', h.number, 'tasks', h.tasks, 'preparedBy', (select p.full_name from person p where p.province_id = h.province_id and p.id = h.prepared_by_id), 'preparedAt', h.prepared_at,
    'fromUnit', unit_name_on(h.from_unit_id, h.handed_on), 'toUnit', unit_name_on(h.to_unit_id, h.handed_on), 'given', ${BY("given")}, 'received', ${BY("received")}, 'paper', h.paper, 'bundle', ${BUNDLE})
  from handover h join record_bundle k on k.province_id = h.province_id and k.id = h.bundle_id where h.province_id = y.province_id and h.bloc_year_id = y.id)`;
const DOWNLOADS = `coalesce((select json_agg(json_build_object('by', coalesce(p.full_name, 'Người khác'), 'at', a.at) order by a.seq desc) from handover h join audit_entry a on a.province_id = h.province_id and a.about = h.bundle_id and a.event = 'bundle.downloaded'
  left join person p on p.province_id = a.province_id and p.id = a.person where h.province_id = y.province_id and h.bloc_year_id = y.id), '[]')`;

const YEAR = `json_build_object('yearId', y.id, 'year', y.year, 'stage', y.stage, 'archive', y.mode = 'archive', 'today', app_today(), 'bloc', json_build_object('id', b.id, 'slug', b.slug, 'name', b.name, 'shortName', b.short_name, 'kind', b.kind),
    'blocYearIds', case when n.id is null then json_build_array(y.id) else json_build_array(y.id, n.id) end, 'formerIds', (select json_agg(x) from (select json_array_elements(${LEADERS("y")})::jsonb as x union select json_array_elements(${LEADERS("n")})::jsonb) z),
    'giving', ${FACTS("y")}, 'receiving', case when n.id is null then '{}' else ${FACTS("n")} end, 'from', ${LED("y")},
    'next', case when n.id is not null then json_build_object('id', n.id, 'year', n.year, 'stage', n.stage, 'slug', b.slug, 'side', ${LED("n")}, 'readerId', ${READER}) end,
    'things', ${OPEN_THINGS}, 'handover', ${HANDOVER}, 'downloads', ${DOWNLOADS})::jsonb || ${PAPER_HEAD("b", "least(y.ends_on, app_today())")}`;
/** The year after `y`, of the same bloc: the next that was opened to live. */
export const NEXT_YEAR = `left join lateral (select z.* from bloc_year z where z.province_id = y.province_id and z.bloc_id = y.bloc_id and z.mode = 'live' and z.starts_on > y.starts_on order by z.starts_on limit 1) n on true`;
const FROM = `from bloc_year y join bloc b on b.province_id = y.province_id and b.id = y.bloc_id ${NEXT_YEAR} where y.province_id = app_province()`;

export const handoverPage = (khoi: string, nam: string): Statement => ({
  name: "handover_page",
  text: `select ${YEAR} as it ${FROM} and b.slug = $1 and y.year = $2`,
  values: [khoi, nam],
});

/** The year inside a verb; who confirms or prepares waits for whoever is just doing so. */
export async function handoverHeld(sql: Sql, yearId: string): Promise<HandoverYear | null> {
  await sql.query({
    name: "handover_lock",
    text: "select from handover where province_id = app_province() and bloc_year_id = $1 for update",
    values: [yearId],
  });
  const { rows } = await sql.query<{ it: HandoverYear }>({
    name: "handover_of_year",
    text: `select ${YEAR} as it ${FROM} and y.id = $1`,
    values: [yearId],
  });
  return rows[0]?.it ?? null;
}
