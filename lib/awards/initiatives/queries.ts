import type { Facts } from "@/lib/access/facts";
import type { Sql, Statement } from "@/lib/tenancy/enter";
import type { InitiativeReach, ProposalState } from "@/lib/tenancy/generated/enums";
import { INITIATIVE } from "./expressions";
import type { Recognition } from "./rules";

export type InitiativeShown = Recognition & {
  id: string;
  version: number;
  unitId: string;
  title: string;
  authors: string;
  effect: string;
  reach: InitiativeReach;
  appliedFrom: string;
  confirmedBy: string | null;
  confirmedAt: string | null;
  removed: boolean;
  removedReason: string | null;
  invented: string | null;
  /** The living proposal that rests on it. */
  use: { unitName: string; titleName: string; proposalId: string; state: ProposalState } | null;
};
export type InitiativeFound = InitiativeShown & Facts;
export type UnitInitiatives = Facts & {
  unitId: string;
  name: string;
  shortName: string;
  slug: string;
  today: string;
  initiatives: InitiativeShown[];
};

/** The register of one unit; `cua-toi` is the reader's own. What was removed stays at the end. */
export const unitInitiatives = (slug: string): Statement => ({
  name: "unit_initiatives",
  text: `select jsonb_build_object('unitId', u.id, 'name', u.name, 'shortName', u.short_name, 'slug', u.slug, 'today', app_today(),
    'initiatives', coalesce((select jsonb_agg(${INITIATIVE} order by i.removed_at is not null, i.applied_from desc, i.id) from initiative i where i.province_id = u.province_id and i.unit_id = u.id), '[]')) as it
    from unit u where u.province_id = app_province() and (u.slug = $1 or $1 = 'cua-toi' and u.id = any (app_units())) order by u.short_name collate vi limit 1`,
  values: [slug],
});

export type UnitToWrite = Facts & { unitId: string; today: string; initiative: InitiativeShown | null };
/** The unit and the initiative that is written, if it is there already. */
export async function unitToWrite(sql: Sql, unitId: string, id: string): Promise<UnitToWrite | null> {
  const { rows } = await sql.query<{ it: UnitToWrite }>({
    name: "initiative_to_write",
    text: `select jsonb_build_object('unitId', u.id, 'today', app_today(), 'initiative', (select ${INITIATIVE} from initiative i where i.province_id = u.province_id and i.id = $2)) as it from unit u where u.province_id = app_province() and u.id = $1`,
    values: [unitId, id],
  });
  return rows[0]?.it ?? null;
}

export async function initiativeById(sql: Sql, id: string): Promise<InitiativeFound | null> {
  const { rows } = await sql.query<{ it: InitiativeFound }>({
    name: "initiative_by_id",
    text: `select ${INITIATIVE} as it from initiative i where i.province_id = app_province() and i.id = $1`,
    values: [id],
  });
  return rows[0]?.it ?? null;
}

export type ListedInitiative = InitiativeShown & { unitName: string; unitSlug: string };
export type ProvinceInitiatives = Facts & { initiatives: ListedInitiative[]; total: number; waiting: number };
export const INITIATIVES_A_PAGE = 50;

/** Of the whole province: those whose reach somebody has to confirm first. `words` without diacritics, in any order. */
export const provinceInitiatives = (words: string, page: number): Statement => ({
  name: "province_initiatives",
  text: `with hit as (select i.*, u.name as unit_name, u.slug as unit_slug, i.recognised_on is not null and i.confirmed_at is null as waits from initiative i join unit u on u.province_id = i.province_id and u.id = i.unit_id
      where i.province_id = app_province() and i.removed_at is null and not exists (select from regexp_split_to_table(unaccent(lower($1)), '\\s+') w where w <> '' and position(w in unaccent(lower(i.title || ' ' || i.authors || ' ' || u.name || ' ' || u.short_name))) = 0)),
    page as (select * from hit order by waits desc, applied_from desc, id limit ${INITIATIVES_A_PAGE} offset $2)
    select jsonb_build_object('total', (select count(*) from hit), 'waiting', (select count(*) from hit where waits),
      'initiatives', coalesce((select jsonb_agg(${INITIATIVE} || jsonb_build_object('unitName', i.unit_name, 'unitSlug', i.unit_slug) order by i.waits desc, i.applied_from desc, i.id) from page i), '[]')) as it`,
  values: [words, (page - 1) * INITIATIVES_A_PAGE],
});
