import "server-only";
import type { Statement } from "@/lib/tenancy/enter";
import type { BlocKind, BlocStage, YearMode } from "@/lib/tenancy/generated/enums";

type YearLine = { year: string; stage: BlocStage; mode: YearMode };
export type BlocLine = {
  id: string;
  slug: string;
  name: string;
  shortName: string;
  kind: BlocKind;
  members: number;
  head: string | null;
  years: YearLine[];
};
export type BlocList = { unitId: null; blocs: BlocLine[] };

const YEARS = `coalesce((select json_agg(json_build_object('year', y.year, 'stage', y.stage, 'mode', y.mode) order by y.starts_on desc)
  from bloc_year y where y.province_id = b.province_id and y.bloc_id = b.id), '[]')`;

/** Every bloc and cluster of the province with its years, live and on paper. */
export const blocList: Statement = {
  name: "bloc_list",
  text: `select json_build_object('unitId', null, 'blocs', coalesce((select json_agg(json_build_object('id', b.id, 'slug', b.slug, 'name', b.name, 'shortName', b.short_name, 'kind', b.kind,
      'members', (select count(*) from bloc_membership m where m.province_id = b.province_id and m.bloc_id = b.id and m.since <= app_today() and (m.until is null or m.until >= app_today())),
      'head', (select u.short_name from bloc_office o join bloc_year y on y.province_id = o.province_id and y.id = o.bloc_year_id join unit u on u.province_id = o.province_id and u.id = o.unit_id
        where y.province_id = b.province_id and y.bloc_id = b.id and y.mode = 'live' and o.kind = 'head' and o.until is null order by y.starts_on desc limit 1),
      'years', ${YEARS}) order by b.kind, b.name collate vi) from bloc b where b.province_id = app_province()), '[]')) as it`,
};

export type Membership = {
  id: string;
  version: number;
  unitId: string;
  slug: string;
  name: string;
  /** What the unit is called today, where that is another name. */ now: string | null;
  since: string;
  until: string | null;
  basis: string | null;
  countsForAward: boolean;
  ranked: boolean;
};
export type BlocYearLine = YearLine & { id: string; startsOn: string; endsOn: string; head: string | null; headPerson: string | null };
export type BlocPage = {
  id: string;
  version: number;
  slug: string;
  name: string;
  shortName: string;
  kind: BlocKind;
  today: string;
  blocYearIds: string[];
  memberUnitIds: string[];
  members: Membership[];
  years: BlocYearLine[];
  /** Units that could join, for those who keep blocs. */
  units: { id: string; name: string }[];
};

/** One bloc: its members by date and its years. */
export const blocPage = (khoi: string): Statement => ({
  name: "bloc_page",
  text: `select json_build_object('id', b.id, 'version', b.version, 'slug', b.slug, 'name', b.name, 'shortName', b.short_name, 'kind', b.kind, 'today', app_today(),
    'blocYearIds', coalesce((select json_agg(y.id) from bloc_year y where y.province_id = b.province_id and y.bloc_id = b.id and y.mode = 'live'), '[]'),
    'memberUnitIds', coalesce((select json_agg(distinct m.unit_id) from bloc_membership m where m.province_id = b.province_id and m.bloc_id = b.id), '[]'),
    'members', coalesce((select json_agg(json_build_object('id', m.id, 'version', m.version, 'unitId', m.unit_id, 'slug', u.slug, 'name', unit_name_on(u.id, least(coalesce(m.until, app_today()), app_today())), 'now', unit_now(u.id, least(coalesce(m.until, app_today()), app_today())), 'since', m.since, 'until', m.until,
        'basis', m.basis, 'countsForAward', m.counts_for_award, 'ranked', m.ranked) order by m.until is not null, m.until desc, u.name collate vi)
      from bloc_membership m join unit u on u.province_id = m.province_id and u.id = m.unit_id where m.province_id = b.province_id and m.bloc_id = b.id), '[]'),
    'years', coalesce((select json_agg(json_build_object('id', y.id, 'year', y.year, 'stage', y.stage, 'mode', y.mode, 'startsOn', y.starts_on, 'endsOn', y.ends_on,
        'head', h.unit, 'headPerson', h.person) order by y.starts_on desc)
      from bloc_year y left join lateral (
        select u.short_name as unit, (select p.full_name from office_holder x join person p on p.province_id = x.province_id and p.id = x.person_id
          where x.province_id = o.province_id and x.office_id = o.id and x.kind = 'head' order by x.until is not null, x.since desc limit 1) as person
        from bloc_office o join unit u on u.province_id = o.province_id and u.id = o.unit_id
        where o.province_id = y.province_id and o.bloc_year_id = y.id and o.kind = 'head' order by o.until is not null, o.since desc limit 1) h on true
      where y.province_id = b.province_id and y.bloc_id = b.id), '[]'),
    'units', case when app_reach() && array['province_admin', 'board_officer'] then coalesce((select json_agg(json_build_object('id', u.id, 'name', u.name) order by u.name collate vi)
      from unit u where u.province_id = b.province_id and (u.dissolved_on is null or u.dissolved_on >= app_today())), '[]') else '[]' end) as it
  from bloc b where b.province_id = app_province() and b.slug = $1`,
  values: [khoi],
});

export type YearDefaults = {
  id: string;
  slug: string;
  name: string;
  shortName: string;
  kind: BlocKind;
  blocYearIds: string[];
  archive: boolean;
  today: string;
  last: {
    year: string;
    yearKind: "CALENDAR" | "SCHOOL";
    headRule: string;
    quorumNumerator: number;
    quorumDenominator: number;
    passNumerator: number;
    passDenominator: number;
    voteDenominator: string;
  } | null;
};

/** A bloc about to open a year, with the rules of its last one to begin from. */
export const yearDefaults = (khoi: string): Statement => ({
  name: "year_defaults",
  text: `select json_build_object('id', b.id, 'slug', b.slug, 'name', b.name, 'shortName', b.short_name, 'kind', b.kind, 'today', app_today(), 'archive', false,
    'blocYearIds', coalesce((select json_agg(y.id) from bloc_year y where y.province_id = b.province_id and y.bloc_id = b.id and y.mode = 'live'), '[]'),
    'last', (select json_build_object('year', y.year, 'yearKind', y.year_kind, 'headRule', y.head_rule, 'quorumNumerator', y.quorum_numerator, 'quorumDenominator', y.quorum_denominator,
        'passNumerator', y.pass_numerator, 'passDenominator', y.pass_denominator, 'voteDenominator', y.vote_denominator)
      from bloc_year y where y.province_id = b.province_id and y.bloc_id = b.id order by y.starts_on desc limit 1)) as it
  from bloc b where b.province_id = app_province() and b.slug = $1`,
  values: [khoi],
});
