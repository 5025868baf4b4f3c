import "server-only";
import type { Statement, Tx } from "@/lib/tenancy/enter";

export type UnitLine = {
  id: string;
  code: string;
  name: string;
  shortName: string;
  slug: string;
  dissolvedOn: string | null;
  people: number;
  leader: string | null;
  blocs: string | null;
  /** Its name of today, or of those it went into. */ now: string | null;
  /** Names it had, and of units that went into it. */ before: string | null;
};
export type UnitList = { unitId: null; units: UnitLine[]; all: number };

/** Units of the province whose name, short name or code holds the words, marks or none; those gone come last. */
export const unitsLike = (search: string): Statement => ({
  name: "units_like",
  text: `select json_build_object('unitId', null, 'all', (select count(*) from unit), 'units', coalesce((
    select json_agg(l order by l."dissolvedOn" is not null, l.name collate vi) from (
      select u.id, u.code, u.name, u.short_name as "shortName", u.slug, u.dissolved_on::text as "dissolvedOn",
        (select count(*)::int from person p where p.province_id = u.province_id and p.unit_id = u.id and p.left_on is null) as people,
        (select string_agg(p.full_name, ', ' order by p.full_name collate vi) from effective_post e join person p on p.province_id = e.province_id and p.id = e.person_id
          where e.province_id = u.province_id and e.unit_id = u.id and e.code = 'unit_leader') as leader,
        (select string_agg(b.short_name, ', ' order by b.short_name collate vi) from bloc_membership m join bloc b on b.province_id = m.province_id and b.id = m.bloc_id
          where m.province_id = u.province_id and m.unit_id = u.id and m.since <= app_today() and (m.until is null or m.until >= app_today())) as blocs,
        unit_now(u.id, app_today()) as now, f.names as before
      from unit u left join lateral (select string_agg(distinct l.name_before, ', ') filter (where l.name_before <> u.name) as names from unit_lineage l
        where l.province_id = u.province_id and (l.predecessor_id = u.id and l.kind = 'RENAME' or l.successor_id = u.id and l.kind = 'MERGE')) f on true
      where $1 = '' or position(unaccent(lower($1)) in unaccent(lower(concat_ws(' ', u.name, u.short_name, u.code, f.names)))) > 0) l), '[]')) as it`,
  values: [search],
});

/** One unit with what holds on to it; facts of the policy inside. */
export async function unitById(tx: Tx, id: string) {
  const unit = await tx.unit.findFirst({
    where: { id },
    include: {
      blocMemberships: { include: { bloc: true }, orderBy: { since: "desc" } },
      territory: true,
      _count: { select: { persons: { where: { leftOn: null } } } },
    },
  });
  return unit && { ...unit, unitId: unit.id };
}
export type KeptUnit = NonNullable<Awaited<ReturnType<typeof unitById>>>;

/** Codes and addresses in use, so that a proposal avoids them. */
export async function takenNames(tx: Tx): Promise<{ codes: Set<string>; slugs: Set<string> }> {
  const units = await tx.unit.findMany({ select: { code: true, slug: true } });
  return { codes: new Set(units.map(({ code }) => code)), slugs: new Set(units.map(({ slug }) => slug)) };
}
