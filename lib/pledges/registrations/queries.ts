import "server-only";
import type { Facts } from "@/lib/access/facts";
import type { Sql, Statement } from "@/lib/tenancy/enter";
import type { BlocKind, BlocStage, TitleLevel } from "@/lib/tenancy/generated/enums";
import type { Line, Version } from "./rules";

export type CatalogueLine = { code: string; name: string; subject: NonNullable<Line["subject"]>; level: TitleLevel };
export type RegisteringUnit = {
  unitId: string;
  slug: string;
  name: string;
  fullName: string;
  own: boolean;
  left: boolean;
  versions: Version[];
  last: { year: string; lines: Line[] } | null;
  lateUntil: string | null;
};
/** What the units of a bloc-year register; of one unit alone where the statement names it (`unitId` then). */
export type RegistrationPage = Facts & {
  blocYearId: string;
  memberUnitIds: string[];
  archive: boolean;
  unitId: string | null;
  year: string;
  stage: BlocStage;
  endsOn: string;
  today: string;
  bloc: { slug: string; name: string; shortName: string; kind: BlocKind };
  call: { id: string; dueOn: string; note: string | null; version: number } | null;
  catalogue: CatalogueLine[];
  units: RegisteringUnit[];
};

const LINES = `coalesce((select json_agg(json_build_object('id', l.id, 'kind', l.kind, 'route', l.route, 'titleCode', l.title_code, 'titleName', l.title_name, 'subject', l.subject, 'name', l.name, 'amount', trim_scale(l.amount)::text, 'unitOfMeasure', l.unit_of_measure, 'note', l.note)
    order by l.kind, (select min(t.position) from national_title t where t.code = l.title_code), l.position, l.id) from registration_line l where l.province_id = r.province_id and l.registration_id = r.id), '[]')`;
/** A draft is its unit's, and the secretary's who writes for it. */
const DRAFT_SEEN = `(r.sent_at is not null or u.id = any (app_units()) or app_reach() && array['bloc_secretary@' || y.id])`;
const VERSIONS = `coalesce((select json_agg(json_build_object('id', r.id, 'number', r.number, 'version', r.version, 'reason', r.reason, 'sentAt', r.sent_at, 'by', p.full_name, 'onBehalf', r.on_behalf, 'late', r.late, 'documentNumber', r.document_number, 'documentDate', r.document_date, 'lines', ${LINES}) order by r.number)
  from registration r left join person p on p.province_id = r.province_id and p.id = r.sent_by_id where r.province_id = y.province_id and r.bloc_year_id = y.id and r.unit_id = u.id and ${DRAFT_SEEN}), '[]')`;
const LAST = `(select json_build_object('year', z.year, 'lines', ${LINES}) from registration r join bloc_year z on z.province_id = r.province_id and z.id = r.bloc_year_id
  where r.province_id = y.province_id and r.unit_id = u.id and r.sent_at is not null and z.starts_on < y.starts_on order by z.starts_on desc, r.number desc limit 1)`;
const MEMBER = `exists (select from bloc_membership m where m.province_id = y.province_id and m.bloc_id = y.bloc_id and m.unit_id = u.id and m.since <= y.ends_on and (m.until is null or m.until >= y.starts_on))`;
const GONE = `not exists (select from bloc_membership m where m.province_id = y.province_id and m.bloc_id = y.bloc_id and m.unit_id = u.id and m.since <= greatest(app_today(), y.starts_on) and (m.until is null or m.until >= least(app_today(), y.ends_on)))`;
const UNITS = (
  which: string,
) => `coalesce((select json_agg(json_build_object('unitId', u.id, 'slug', u.slug, 'name', u.short_name, 'fullName', u.name, 'own', u.id = any (app_units()), 'left', ${GONE}, 'versions', ${VERSIONS}, 'last', ${LAST},
    'lateUntil', (select max(e.until) from late_entry e where e.province_id = y.province_id and e.bloc_year_id = y.id and e.unit_id = u.id and e.duty = 'REGISTRATION')) order by u.short_name collate vi)
  from unit u where u.province_id = y.province_id and ${which} and ${MEMBER}), '[]')`;
const CALL = `(select json_build_object('id', c.id, 'dueOn', c.due_on, 'note', c.note, 'version', c.version) from registration_call c where c.province_id = y.province_id and c.bloc_year_id = y.id)`;
const CATALOGUE = `coalesce((select json_agg(json_build_object('code', t.code, 'name', t.name, 'subject', t.subject, 'level', t.decided_by) order by t.position) from national_title t where t.valid_from <= y.ends_on and (t.valid_to is null or t.valid_to >= y.ends_on)), '[]')`;
const PAGE = (
  which: string,
  unit: string,
) => `json_build_object('blocYearId', y.id, 'archive', y.mode = 'archive', 'unitId', ${unit}, 'year', y.year, 'stage', y.stage, 'endsOn', y.ends_on, 'today', app_today(),
    'memberUnitIds', coalesce((select json_agg(distinct m.unit_id) from bloc_membership m where m.province_id = b.province_id and m.bloc_id = b.id), '[]'),
    'bloc', json_build_object('slug', b.slug, 'name', b.name, 'shortName', b.short_name, 'kind', b.kind), 'call', ${CALL}, 'catalogue', ${CATALOGUE}, 'units', ${UNITS(which)}) as it
  from bloc_year y join bloc b on b.province_id = y.province_id and b.id = y.bloc_id`;

export const registrationPage = (khoi: string, nam: string): Statement => ({
  name: "registration_page",
  text: `select ${PAGE("true", "null")} where y.province_id = app_province() and b.slug = $1 and y.year = $2`,
  values: [khoi, nam],
});
export const unitRegistrationPage = (khoi: string, nam: string, donvi: string): Statement => ({
  name: "registration_unit_page",
  text: `select ${PAGE("u.slug = $3", "w.id")} join unit w on w.province_id = y.province_id and w.slug = $3 where y.province_id = app_province() and b.slug = $1 and y.year = $2
    and exists (select from bloc_membership m where m.province_id = y.province_id and m.bloc_id = y.bloc_id and m.unit_id = w.id and m.since <= y.ends_on and (m.until is null or m.until >= y.starts_on))`,
  values: [khoi, nam, donvi],
});

/** Inside a verb: the unit's draft is held until the transaction ends, so that two of one unit follow each other. */
export async function registrationHeld(
  sql: Sql,
  { blocYearId, unitId }: { blocYearId: string; unitId: string },
): Promise<RegistrationPage | null> {
  await sql.query({
    name: "registration_lock",
    text: "select from registration where province_id = app_province() and bloc_year_id = $1 and unit_id = $2 order by number for update",
    values: [blocYearId, unitId],
  });
  const { rows } = await sql.query<{ it: RegistrationPage }>({
    name: "registration_found",
    text: `select ${PAGE("u.id = $2", "$2::uuid")} where y.province_id = app_province() and y.id = $1`,
    values: [blocYearId, unitId],
  });
  return rows[0] && rows[0].it.units.length > 0 ? rows[0].it : null;
}
export async function callHeld(sql: Sql, blocYearId: string): Promise<RegistrationPage | null> {
  const { rows } = await sql.query<{ it: RegistrationPage }>({
    name: "registration_call_found",
    text: `select ${PAGE("false", "null")} where y.province_id = app_province() and y.id = $1`,
    values: [blocYearId],
  });
  return rows[0]?.it ?? null;
}

/** All blocs that have called for registrations in their live years. */
export type ProvinceRegistrations = {
  unitId: null;
  today: string;
  catalogue: CatalogueLine[];
  blocs: {
    slug: string;
    name: string;
    year: string;
    dueOn: string;
    members: number;
    sent: number;
    missing: string[];
    lines: (Line & { unit: string })[];
  }[];
};
export const provinceRegistrations: Statement = {
  name: "registration_province",
  text: `select json_build_object('unitId', null, 'today', app_today(), 'catalogue', coalesce((select json_agg(json_build_object('code', t.code, 'name', t.name, 'subject', t.subject, 'level', t.decided_by) order by t.position) from national_title t where t.valid_from <= app_today() and (t.valid_to is null or t.valid_to >= app_today())), '[]'),
    'blocs', coalesce((select json_agg(json_build_object('slug', b.slug, 'name', b.short_name, 'year', y.year, 'dueOn', c.due_on, 'members', x.members, 'sent', x.sent, 'missing', x.missing, 'lines', x.lines) order by y.starts_on desc, b.short_name collate vi)
      from registration_call c join bloc_year y on y.province_id = c.province_id and y.id = c.bloc_year_id and y.mode = 'live' and y.stage <> 'closed' join bloc b on b.province_id = y.province_id and b.id = y.bloc_id
      cross join lateral (select count(*) as members, count(s.id) as sent, coalesce(json_agg(u.short_name order by u.short_name collate vi) filter (where s.id is null), '[]') as missing,
          coalesce((select json_agg(json_build_object('id', l.id, 'unit', w.short_name, 'kind', l.kind, 'route', l.route, 'titleCode', l.title_code, 'titleName', l.title_name, 'subject', l.subject, 'name', l.name, 'amount', trim_scale(l.amount)::text, 'unitOfMeasure', l.unit_of_measure, 'note', l.note) order by w.short_name collate vi, l.kind, l.position, l.id)
            from (select distinct on (r.unit_id) r.* from registration r where r.province_id = y.province_id and r.bloc_year_id = y.id and r.sent_at is not null order by r.unit_id, r.number desc) r
            join registration_line l on l.province_id = r.province_id and l.registration_id = r.id join unit w on w.province_id = r.province_id and w.id = r.unit_id), '[]') as lines
        from unit u left join lateral (select r.id from registration r where r.province_id = y.province_id and r.bloc_year_id = y.id and r.unit_id = u.id and r.sent_at is not null limit 1) s on true
        where u.province_id = y.province_id and ${MEMBER} and not ${GONE}) x), '[]')) as it`,
};
