import "server-only";
import { type StoredVersion, VERSION_JSON } from "@/lib/criteria/stored";
import type { Facts } from "@/lib/access/facts";
import type { BlocKind } from "@/lib/tenancy/generated/enums";
import type { Sql, Statement } from "@/lib/tenancy/enter";
import { CHECK_PARTS } from "../check-queries";
import type { SheetStateCode } from "../check-rules";
import { type Finals, selfEntries } from "../final-lines";
import type { Target } from "./mentions";

export type Mention = {
  id: string;
  unit: string | null;
  closedAt: string | null;
  answered: boolean;
  /** Told to the reader's unit or office, and still open. */ mine: boolean;
};
/** `text: null`: withdrawn. The person is named only to those who may know. */
export type Comment = {
  id: string;
  itemKey: string;
  text: string | null;
  unit: string | null;
  person: string | null;
  post: string;
  own: boolean;
  at: string;
  version: number;
  mentions: Mention[];
};
export type CommentPage = Facts & {
  id: string;
  unitId: string;
  blocYearId: string;
  archive: boolean;
  state: SheetStateCode;
  unit: string;
  unitSlug: string;
  year: string;
  bloc: { slug: string; shortName: string; kind: BlocKind };
  sheet: "own" | "sent" | "settled";
  checkerUnitIds: string[];
  stored: StoredVersion;
  self: Finals;
  itemIds: Record<string, string>;
  comments: Comment[];
  targets: Target[];
};

/** Persons of other units are named to the head's side and the board only, as everywhere. */
const KNOWN = "(c.by_unit_id = any (app_units()) or app_reach() && array['board_officer', 'board_leader', 'bloc_head@' || t.bloc_year_id])";
/** Over a mention `m`: it is the reader's unit's, or the reader holds an office of the year. */
export const MINE = (year: string) =>
  `(m.unit_id = any (app_units()) or m.unit_id is null and app_reach() && array['bloc_head@' || ${year}, 'bloc_deputy@' || ${year}, 'bloc_secretary@' || ${year}])`;

const COMMENTS = `coalesce((select json_agg(json_build_object('id', c.id, 'itemKey', i.item_key, 'text', case when c.withdrawn_at is null then c.text end, 'unit', w.short_name, 'person', case when ${KNOWN} then p.full_name end, 'post', c.by_post,
    'own', c.by_person_id = app_person(), 'at', c.written_at, 'version', c.version,
    'mentions', case when c.withdrawn_at is null then coalesce((select json_agg(json_build_object('id', m.id, 'unit', n.short_name, 'closedAt', m.closed_at, 'answered', m.answered, 'mine', m.closed_at is null and c.by_person_id is distinct from app_person() and ${MINE("t.bloc_year_id")}) order by n.name collate vi nulls last)
      from comment_mention m left join unit n on n.province_id = m.province_id and n.id = m.unit_id where m.province_id = c.province_id and m.comment_id = c.id), '[]') else '[]' end) order by c.written_at, c.id)
  from item_comment c join criteria_item i on i.province_id = c.province_id and i.id = c.item_id left join unit w on w.province_id = c.province_id and w.id = c.by_unit_id
  left join person p on p.province_id = c.province_id and p.id = c.by_person_id where c.province_id = t.province_id and c.sheet_id = t.id), '[]')`;

/** Units that check the sheet; of them those count as readers who have handed in their own. */
const CHECKERS = `select c.checker_unit_id as id from cross_check c join cross_draw d on d.province_id = c.province_id and d.id = c.draw_id and d.voided_at is null
  left join score_sheet o on o.province_id = t.province_id and o.bloc_year_id = t.bloc_year_id and o.unit_id = c.checker_unit_id
  where c.province_id = t.province_id and c.sheet_id = t.id and c.state in ('open', 'handed_in') and (o.id is null or o.state not in ('not_started', 'drafting', 'awaiting_leader', 'returned'))`;

/** Whoever sees the line and is not of the reader's own unit may be named. */
const TARGETS = `(select coalesce(json_agg(json_build_object('id', x.id, 'name', x.name, 'shortName', x.short_name) order by x.id is not null, x.name collate vi), '[]') from (
    select u2.id, u2.name, u2.short_name from unit u2 where u2.province_id = t.province_id and u2.id <> all (app_units()) and (u2.id = t.unit_id or u2.id in (${CHECKERS})
      or t.state = 'settled' and exists (select from bloc_membership m where m.province_id = b.province_id and m.bloc_id = b.id and m.unit_id = u2.id))
    union all select null, case b.kind when 'BLOC' then 'Lãnh đạo khối' else 'Lãnh đạo cụm' end, case b.kind when 'BLOC' then 'Khối' else 'Cụm' end) x)`;

/** A sheet that was given back stays with those who have read it. */
const REACH =
  "case when t.state = 'settled' then 'settled' when t.state in ('not_started', 'drafting', 'awaiting_leader') then 'own' else 'sent' end";

const IT = `select json_build_object(${CHECK_PARTS.facts}, 'sheet', ${REACH}, 'checkerUnitIds', coalesce((select json_agg(k.id) from (${CHECKERS}) k), '[]'), 'stored', ${VERSION_JSON},
    'self', case when ${REACH} = 'own' then '{}' else ${selfEntries()} end, 'itemIds', coalesce((select json_object_agg(i.item_key, i.id) from criteria_item i where i.province_id = v.province_id and i.criteria_version_id = v.id), '{}'),
    'comments', ${COMMENTS}, 'targets', case when ${REACH} = 'own' then '[]' else ${TARGETS} end) as it ${CHECK_PARTS.from}`;

/** What was said about the lines of one sheet. Row security leaves nothing to those who do not see the lines. */
export const commentPage = (khoi: string, nam: string, donvi: string): Statement => ({
  name: "comment_page",
  text: `${IT} and b.slug = $1 and y.year = $2 and u.slug = $3`,
  values: [khoi, nam, donvi],
});

/** The same inside a transaction that writes. */
export async function sheetToComment(sql: Sql, id: string): Promise<CommentPage | null> {
  const { rows } = await sql.query<{ it: CommentPage }>({ name: "sheet_to_comment", text: `${IT} and t.id = $1`, values: [id] });
  return rows[0]?.it ?? null;
}
