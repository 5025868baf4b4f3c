import "server-only";
import type { Facts } from "@/lib/access/facts";
import type { PostCode } from "@/lib/tenancy/actor";
import type { Statement } from "@/lib/tenancy/enter";
import { type HistoryKind, kindOf } from "./kinds";

export const HISTORY_PAGE = 50;
export type HistoryEntry = {
  seq: string;
  at: string;
  event: string;
  person: string | null;
  post: PostCode | null;
  detail: Record<string, unknown>;
  /** Names of the units and persons whose ids stand in the detail, as they were that day. */
  names: Record<string, string>;
};
export type History = Facts & { record: { title: string; path: string }; entries: HistoryEntry[]; more: boolean };

/** What is said of a sheet is read by who may read those words; what was written or withdrawn is nobody's history. */
const NEVER = "('comment.written', 'comment.withdrawn', 'comment.read')";
/** Of a cross-check the checking unit is named, the person only to itself, to head and board. */
const NAMED =
  "(a.event not like 'cross.%' or (a.detail ->> 'checker') = any (app_units()::text[]) or exists (select from unnest(app_reach()) r where r in ('board_officer', 'board_leader') or r like 'bloc_head@%' and r = 'bloc_head@' || (i.facts ->> 'blocYearId')))";
const UUID = "'^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'";
const NAMES = `coalesce((select json_object_agg(n.id, n.name) from (select distinct (j.value #>> '{}')::uuid as id from jsonb_path_query(a.detail, 'strict $.**') j (value) where jsonb_typeof(j.value) = 'string' and j.value #>> '{}' ~ ${UUID}) v
  cross join lateral (select u.id, unit_short_name_on(u.id, (a.at at time zone 'Asia/Ho_Chi_Minh')::date) as name from unit u where u.province_id = app_province() and u.id = v.id
    union all select p.id, p.full_name from person p where p.province_id = app_province() and p.id = v.id) n), '{}')`;

const isUuid = (id: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);

/** Who did what with one record, newest first, the rows of the chain before `before`: one statement, each id read from the end of its index. */
export const historyOf = (kind: HistoryKind, id: string, before = ""): Statement => ({
  name: `history_${kind}`,
  text: `with i as materialized (${kindOf(kind).record}),
      a as materialized (select a.*, ${NAMED} as named from i cross join lateral (select distinct unnest(i.ids) as id) k
        cross join lateral (select a.* from audit_entry a where a.province_id = app_province() and a.about = k.id and ($2::bigint is null or a.seq < $2) and a.event not in ${NEVER} and (${kindOf(kind).only ?? "true"})
          order by a.seq desc limit ${HISTORY_PAGE + 1}) a order by a.seq desc limit ${HISTORY_PAGE + 1})
    select i.facts::jsonb || jsonb_build_object('record', json_build_object('title', i.title, 'path', i.path), 'more', (select count(*) > ${HISTORY_PAGE} from a),
      'entries', coalesce((select json_agg(json_build_object('seq', a.seq::text, 'at', a.at, 'event', a.event, 'post', a.post, 'person', case when a.named then p.full_name end, 'detail', a.detail, 'names', ${NAMES}) order by a.seq desc)
        from (select * from a order by a.seq desc limit ${HISTORY_PAGE}) a left join person p on p.province_id = a.province_id and p.id = a.person), '[]')) as it from i`,
  values: [isUuid(id) ? id : null, /^\d{1,15}$/.test(before) ? before : null],
});
