import "server-only";
import type { Facts } from "@/lib/access/facts";
import type { Sql, Statement } from "@/lib/tenancy/enter";
import type { BlocKind } from "@/lib/tenancy/generated/enums";
import { type StoredVersion, VERSION_JSON } from "../stored";
import { DISCUSSED, MEMBER_NOW } from "./discussed";
import type { Opinion } from "./rules";

export type Discussion = { id: string; version: number; dueOn: string; note: string | null; openedAt: string; closedAt: string | null };
export type DiscussedVersion = StoredVersion & {
  number: number;
  state: "draft" | "adopted" | "replaced";
  amends: boolean;
  /** What it amends, while it is a draft. */ before: StoredVersion | null;
};
/** A year with the table that is, or was last, laid before its members, and what they said. */
export type DiscussedYear = Facts & {
  blocYearId: string;
  archive: boolean;
  late: boolean;
  memberUnitIds: string[];
  year: string;
  today: string;
  bloc: { name: string; shortName: string; slug: string; kind: BlocKind };
  table: DiscussedVersion | null;
  discussion: Discussion | null;
  opinions: Opinion[];
  /** Members of this day. */ members: { unitId: string; name: string }[];
};

const OPINIONS = (
  version: string,
) => `coalesce((select json_agg(json_build_object('id', o.id, 'key', o.item_key, 'unitId', o.unit_id, 'unit', u.short_name, 'stance', o.stance, 'reason', o.reason, 'proposedName', o.proposed_name,
    'proposedMax', trim_scale(o.proposed_max)::text, 'saidNumber', o.said_number, 'saidName', o.said_name, 'saidMax', trim_scale(o.said_max)::text, 'version', o.version, 'answer', o.answer, 'answerText', o.answer_text) order by u.short_name collate vi, o.said_at)
  from criteria_opinion o join unit u on u.province_id = o.province_id and u.id = o.unit_id where o.province_id = y.province_id and o.criteria_version_id = ${version}), '[]')`;

const IT = (
  where: string,
) => `select json_build_object('blocYearId', y.id, 'archive', y.mode = 'archive', 'late', y.mode = 'live' and y.stage >= 'checking', 'year', y.year, 'today', app_today(),
    'memberUnitIds', coalesce((select json_agg(distinct m.unit_id) from bloc_membership m where m.province_id = y.province_id and m.bloc_id = y.bloc_id), '[]'),
    'bloc', json_build_object('name', b.name, 'shortName', b.short_name, 'slug', b.slug, 'kind', b.kind),
    'members', coalesce((select json_agg(json_build_object('unitId', u.id, 'name', u.short_name) order by u.short_name collate vi) from bloc_membership m join unit u on u.province_id = m.province_id and u.id = m.unit_id where m.province_id = y.province_id and m.bloc_id = y.bloc_id and ${MEMBER_NOW}), '[]'),
    'table', x.held, 'discussion', x.discussion, 'opinions', case when x.id is null then '[]' else ${OPINIONS("x.id")} end) as it
  from bloc_year y join bloc b on b.province_id = y.province_id and b.id = y.bloc_id
  left join lateral (select v.id, ${VERSION_JSON}::jsonb || jsonb_build_object('number', v.number, 'state', v.state, 'amends', exists (select from criteria_version f where f.province_id = v.province_id and f.frame_id = v.frame_id and f.number < v.number),
      'before', (select ${VERSION_JSON.replaceAll(/\bv\./g, "f.")} from criteria_version f where v.state = 'draft' and f.province_id = v.province_id and f.frame_id = v.frame_id and f.state = 'adopted')) as held,
    json_build_object('id', d.id, 'version', d.version, 'dueOn', d.due_on, 'note', d.note, 'openedAt', d.opened_at, 'closedAt', d.closed_at) as discussion ${DISCUSSED}) x on true
  where y.province_id = app_province() and ${where}`;

export const discussionPage = (khoi: string, nam: string): Statement => ({
  name: "criteria_discussion_page",
  text: IT("b.slug = $1 and y.year = $2"),
  values: [decodeURIComponent(khoi), decodeURIComponent(nam)],
});

/** Inside a verb. */
export async function findDiscussed(sql: Sql, blocYearId: string): Promise<DiscussedYear | null> {
  const { rows } = await sql.query<{ it: DiscussedYear }>({ name: "criteria_discussed", text: IT("y.id = $1"), values: [blocYearId] });
  return rows[0]?.it ?? null;
}

/** The year as it stands to one of its units: the policy asks whether that unit is the person's own. A unit that is no member is not found. */
export async function findForUnit(sql: Sql, { blocYearId, unitId }: { blocYearId: string; unitId: string }): Promise<DiscussedYear | null> {
  const it = await findDiscussed(sql, blocYearId);
  return it && it.members.some((one) => one.unitId === unitId) ? { ...it, unitId } : null;
}

/** A draft is spoken of while its discussion is open. */
export const isOpen = ({ table, discussion }: Pick<DiscussedYear, "table" | "discussion">): boolean =>
  table?.state === "draft" && discussion !== null && discussion.closedAt === null;

/** A page of the editor: beside the draft what members say of it, once they were asked. */
export const withDiscussion = async <It extends { blocYearId: string; discussion: { draft: boolean } | null }>(
  sql: Sql,
  it: It | null,
): Promise<(It & { talk: DiscussedYear | null }) | null> =>
  it && { ...it, talk: it.discussion?.draft ? await findDiscussed(sql, it.blocYearId) : null };
