import "server-only";
import type { Sql, Statement } from "@/lib/tenancy/enter";
import type { LineageKind, SheetState } from "@/lib/tenancy/generated/enums";

export type Touched = {
  id: string;
  version: number;
  name: string;
  shortName: string;
  code: string;
  establishedOn: string | null;
  dissolvedOn: string | null;
  memberships: { blocId: string; bloc: string; since: string; until: string | null; counts: boolean }[];
  sheets: { bloc: string; year: string; state: SheetState }[];
  offices: { bloc: string; year: string; kind: "head" | "deputy" }[];
  posts: string[];
  unsigned: { bloc: string; year: string }[];
  proposals: number;
  assignments: number;
};
export type ReorganisePage = {
  unitId: null;
  today: string;
  chosen: Touched[];
  units: { id: string; name: string; code: string }[];
  blocs: { id: string; name: string; kind: "BLOC" | "CLUSTER" }[];
};

const JSON_OF = (select: string) => `coalesce((${select}), '[]')`;
/** Everything that hangs on a unit `u` today. */
const TOUCHED = `json_build_object('id', u.id, 'version', u.version, 'name', u.name, 'shortName', u.short_name, 'code', u.code, 'establishedOn', u.established_on, 'dissolvedOn', u.dissolved_on,
  'memberships', ${JSON_OF(`select json_agg(json_build_object('blocId', b.id, 'bloc', b.short_name, 'since', m.since, 'until', m.until, 'counts', m.counts_for_award) order by b.short_name collate vi)
    from bloc_membership m join bloc b on b.province_id = m.province_id and b.id = m.bloc_id where m.province_id = u.province_id and m.unit_id = u.id and (m.until is null or m.until >= app_today())`)},
  'sheets', ${JSON_OF(`select json_agg(json_build_object('bloc', b.short_name, 'year', y.year, 'state', s.state) order by y.year) from score_sheet s join bloc_year y on y.province_id = s.province_id and y.id = s.bloc_year_id
    join bloc b on b.province_id = y.province_id and b.id = y.bloc_id where s.province_id = u.province_id and s.unit_id = u.id and y.mode = 'live' and y.stage in ('running', 'scoring', 'checking') and s.state not in ('not_submitted', 'not_ranked')`)},
  'offices', ${JSON_OF(`select json_agg(json_build_object('bloc', b.short_name, 'year', y.year, 'kind', o.kind)) from bloc_office o join bloc_year y on y.province_id = o.province_id and y.id = o.bloc_year_id and y.mode = 'live' and y.stage <> 'closed'
    join bloc b on b.province_id = y.province_id and b.id = y.bloc_id where o.province_id = u.province_id and o.unit_id = u.id and o.until is null and o.handed_over_at is null`)},
  'posts', ${JSON_OF(`select json_agg(distinct p.full_name) from post t join person p on p.province_id = t.province_id and p.id = t.person_id where t.province_id = u.province_id and t.unit_id = u.id and t.ended_from is null and (t.until is null or t.until >= app_today())`)},
  'unsigned', ${JSON_OF(`select json_agg(json_build_object('bloc', b.short_name, 'year', y.year)) from pledge_party q join pledge g on g.province_id = q.province_id and g.id = q.pledge_id and g.state in ('adopted', 'signing')
    join bloc_year y on y.province_id = g.province_id and y.id = g.bloc_year_id and y.mode = 'live' join bloc b on b.province_id = y.province_id and b.id = y.bloc_id
    where q.province_id = u.province_id and q.unit_id = u.id and not exists (select from pledge_signature k where k.province_id = q.province_id and k.pledge_id = q.pledge_id and k.unit_id = q.unit_id)`)},
  'proposals', (select count(*) from award_proposal a where a.province_id = u.province_id and a.unit_id = u.id and a.state not in ('council_refused', 'refused_above', 'changed', 'decided', 'withdrawn')),
  'assignments', (select count(*) from scoring_assignment a where a.province_id = u.province_id and a.unit_id = u.id and a.state = 'open'))`;

/** Units chosen to be rearranged with all that it touches, and what can be chosen. */
export const reorganisePage = (ids: readonly string[]): Statement => ({
  name: "reorganise_page",
  text: `select json_build_object('unitId', null, 'today', app_today(),
    'chosen', coalesce((select json_agg(${TOUCHED} order by u.name collate vi) from unit u where u.id = any ($1::uuid[])), '[]'),
    'units', coalesce((select json_agg(json_build_object('id', u.id, 'name', u.name, 'code', u.code) order by u.name collate vi) from unit u where u.dissolved_on is null or u.dissolved_on >= app_today()), '[]'),
    'blocs', coalesce((select json_agg(json_build_object('id', b.id, 'name', b.short_name, 'kind', b.kind) order by b.short_name collate vi) from bloc b where exists (
      select from bloc_year y where y.province_id = b.province_id and y.bloc_id = b.id and y.mode = 'live' and y.stage <> 'closed')), '[]')) as it`,
  values: [ids],
});

export type LineageLine = {
  id: string;
  kind: LineageKind;
  from: string;
  fromId: string;
  to: string | null;
  toId: string | null;
  document: string;
  documentDate: string;
  effectiveOn: string;
  note: string | null;
};
/** Rows of every rearrangement a unit `u` was part of. */
const LINEAGE_OF = `coalesce((select json_agg(json_build_object('id', l.id, 'kind', l.kind, 'from', l.name_before, 'fromId', l.predecessor_id, 'to', s.name, 'toId', l.successor_id, 'document', l.document_number, 'documentDate', l.document_date,
    'effectiveOn', l.effective_on, 'note', l.note) order by l.effective_on desc, l.name_before) from unit_lineage l left join unit s on s.province_id = l.province_id and s.id = l.successor_id
  where l.province_id = u.province_id and (l.predecessor_id = u.id or l.successor_id = u.id)), '[]')`;
export async function lineageOf(sql: Sql, id: string): Promise<LineageLine[]> {
  const { rows } = await sql.query<{ it: LineageLine[] }>({
    name: "lineage_of",
    text: `select ${LINEAGE_OF} as it from unit u where u.province_id = app_province() and u.id = $1`,
    values: [id],
  });
  return rows[0]?.it ?? [];
}
