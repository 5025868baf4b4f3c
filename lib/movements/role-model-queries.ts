import "server-only";
import type { Facts } from "@/lib/access/facts";
import type { BlocStage, RoleModelState, SubjectKind } from "@/lib/tenancy/generated/enums";
import type { Sql, Statement } from "@/lib/tenancy/enter";
import { IS_MEMBER, MEMBERS, PICTURES, REACHES } from "./expressions";
import { type MemberSeen, yearStatement, type YearSeen } from "./queries";
import type { Picture } from "./review-queries";
import type { MeritField } from "./words";

export type ModelLine = {
  id: string;
  unitId: string;
  unitName: string;
  kind: SubjectKind;
  name: string;
  post: string | null;
  workplace: string | null;
  field: MeritField;
  merit: string | null;
  state: RoleModelState;
  chosenOn: string | null;
  told: number;
};
export type ModelList = YearSeen & { members: MemberSeen[]; rows: ModelLine[] };
export type SpreadSeen = { id: string; toldOn: string; place: string; note: string | null; by: string | null };
export type ModelSeen = ModelLine & {
  unitSlug: string;
  story: string | null;
  consentOn: string | null;
  consentNote: string | null;
  reason: string | null;
  movement: { id: string; name: string } | null;
  proposedAt: string | null;
  proposedBy: string | null;
  chosenBasis: string | null;
  chosenBy: string | null;
  meeting: { id: string; title: string } | null;
  source: string | null;
  invented: string | null;
  version: number;
  own: boolean;
  movementId: string | null;
  pictures: Picture[];
  spread: SpreadSeen[];
};
export type ModelPage = YearSeen & {
  unitId: string;
  model: ModelSeen;
  resolutions: { id: string; text: string; meeting: string; decidedAt: string }[];
  movements: { id: string; name: string }[];
};

const LINE = `'id', o.id, 'unitId', o.unit_id, 'unitName', u.short_name, 'kind', o.kind, 'name', o.name, 'post', o.post, 'workplace', o.workplace, 'field', o.field, 'merit', o.merit, 'state', o.state, 'chosenOn', o.chosen_on,
  'told', (select count(*) from role_model_spread t where t.province_id = o.province_id and t.role_model_id = o.id)`;
const UNIT = "join unit u on u.province_id = o.province_id and u.id = o.unit_id";

/** Those of one bloc-year; a draft only to its own unit, by row security. */
export const modelList = yearStatement(
  "role_model_list",
  `, 'members', ${MEMBERS}, 'rows', coalesce((select json_agg(json_build_object(${LINE}) order by o.chosen_on desc nulls last, o.proposed_at desc nulls first, o.id) from role_model o ${UNIT} where o.province_id = y.province_id and o.bloc_year_id = y.id), '[]')`,
);

const MOVEMENTS = `coalesce((select json_agg(json_build_object('id', m.id, 'name', m.name) order by m.name collate vi) from movement m where m.province_id = y.province_id and m.state = 'launched' and ${REACHES}), '[]')`;
export type YearToTell = YearSeen & { unitId: string | null; members: MemberSeen[]; movements: { id: string; name: string }[] };
/** A year in which somebody of a member tells a story: the first of their units counts for the right to do so. */
export const yearToTell = yearStatement(
  "role_model_year",
  `, 'members', ${MEMBERS}, 'movements', ${MOVEMENTS}, 'unitId', (select u.id from unit u where u.province_id = y.province_id and u.id = any (app_units()) and ${IS_MEMBER("u.id")} order by u.id limit 1)`,
);

const NAME = (id: string) => `(select w.full_name from person w where w.province_id = o.province_id and w.id = o.${id})`;
const SEEN = `'unitSlug', u.slug, 'own', u.id = any (app_units()), 'story', o.story, 'consentOn', o.consent_on, 'consentNote', o.consent_note, 'reason', o.reason, 'movementId', o.movement_id, 'proposedAt', o.proposed_at, 'proposedBy', ${NAME("proposed_by_id")},
  'movement', (select json_build_object('id', m.id, 'name', m.name) from movement m where m.province_id = o.province_id and m.id = o.movement_id), 'chosenBasis', o.chosen_basis, 'chosenBy', ${NAME("chosen_by_id")},
  'meeting', (select json_build_object('id', g.id, 'title', g.title) from resolution x join meeting g on g.province_id = x.province_id and g.id = x.meeting_id where x.province_id = o.province_id and x.id = o.resolution_id),
  'source', o.source, 'invented', o.invented, 'version', o.version, 'pictures', ${PICTURES("o.id", "role_model_photo")},
  'spread', coalesce((select json_agg(json_build_object('id', t.id, 'toldOn', t.told_on, 'place', t.place, 'note', t.note, 'by', (select w.full_name from person w where w.province_id = t.province_id and w.id = t.recorded_by_id)) order by t.told_on, t.id)
    from role_model_spread t where t.province_id = o.province_id and t.role_model_id = o.id), '[]')`;

export const modelPage = (khoi: string, nam: string, id: string): Statement =>
  yearStatement(
    "role_model_page",
    `, 'unitId', o.unit_id, 'model', (select jsonb_build_object(${LINE}) || jsonb_build_object(${SEEN})), 'movements', ${MOVEMENTS},
   'resolutions', coalesce((select json_agg(json_build_object('id', x.id, 'text', x.text, 'meeting', g.title, 'decidedAt', x.decided_at) order by x.decided_at desc) from resolution x join meeting g on g.province_id = x.province_id and g.id = x.meeting_id
     where x.province_id = y.province_id and x.bloc_year_id = y.id and x.passed), '[]')`,
    `join role_model o on o.province_id = y.province_id and o.bloc_year_id = y.id ${UNIT}`,
    "and o.id::text = $3",
    [id],
  )(khoi, nam);

/** A story as an act finds it, held until the transaction ends. */
export type ModelFound = Facts & {
  id: string;
  unitId: string;
  blocYearId: string;
  archive: boolean;
  stage: BlocStage;
  today: string;
  kind: SubjectKind;
  name: string;
  state: RoleModelState;
  merit: string | null;
  story: string | null;
  consentOn: string | null;
  chosenOn: string | null;
  version: number;
  place: { slug: string; year: string };
};
export async function modelHeld(sql: Sql, id: string): Promise<ModelFound | null> {
  await sql.query({
    name: "role_model_lock",
    text: "select from role_model where province_id = app_province() and id = $1 for update",
    values: [id],
  });
  const { rows } = await sql.query<{ it: ModelFound }>({
    name: "role_model_found",
    text: `select json_build_object('id', o.id, 'unitId', o.unit_id, 'blocYearId', y.id, 'archive', y.mode = 'archive', 'stage', y.stage, 'today', app_today(), 'kind', o.kind, 'name', o.name, 'state', o.state, 'merit', o.merit, 'story', o.story,
        'consentOn', o.consent_on, 'chosenOn', o.chosen_on, 'version', o.version, 'place', json_build_object('slug', b.slug, 'year', y.year)) as it
      from role_model o join bloc_year y on y.province_id = o.province_id and y.id = o.bloc_year_id join bloc b on b.province_id = y.province_id and b.id = y.bloc_id where o.province_id = app_province() and o.id = $1`,
    values: [id],
  });
  return rows[0]?.it ?? null;
}
