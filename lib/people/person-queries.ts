import "server-only";
import type { PostCode } from "@/lib/tenancy/actor";
import type { Sql, Statement, Tx } from "@/lib/tenancy/enter";
import type { PostDates } from "./post-rules";

export type AccountState = "none" | "waiting" | "active" | "disabled";
export type PersonLine = {
  id: string;
  name: string;
  title: string | null;
  code: string | null;
  unit: string | null;
  email: string | null;
  signInName: string | null;
  account: AccountState;
  leftOn: string | null;
  posts: PostCode[];
};
export type PersonList = { unitId: null; people: PersonLine[]; found: number; units: { id: string; name: string }[] };
export const PEOPLE_SHOWN = 200;

const ACCOUNT = `case when a.account_id is null then 'none' when a.disabled_at is not null then 'disabled' when a.has_password then 'active' else 'waiting' end`;

/** People by words (marks or none), unit and state of the account; one statement. */
export const peopleLike = (search: string, unit: string, state: string): Statement => ({
  name: "people_like",
  text: `with found as (
      select p.id, p.full_name as name, p.title, p.code, u.name as unit, c.email, a.sign_in_name as "signInName", ${ACCOUNT} as account, p.left_on::text as "leftOn",
        (select coalesce(json_agg(e.code order by e.code), '[]') from effective_post e where e.province_id = p.province_id and e.person_id = p.id and e.bloc_year_id is null and e.act is null) as posts
      from person p
      left join unit u on u.province_id = p.province_id and u.id = p.unit_id
      left join person_contact c on c.province_id = p.province_id and c.person_id = p.id
      left join accounts_of_province() a on a.person_id = p.id
      where ($1 = '' or position(unaccent(lower($1)) in unaccent(lower(concat_ws(' ', p.full_name, p.title, p.code, u.name, u.short_name, c.email, a.sign_in_name)))) > 0)
        and ($2 = '' or p.unit_id::text = $2))
    select json_build_object('unitId', null, 'found', (select count(*)::int from found where $3 = '' or account = $3),
      'units', (select coalesce(json_agg(json_build_object('id', u.id, 'name', u.name) order by u.name collate vi), '[]') from unit u where u.dissolved_on is null),
      'people', (select coalesce(json_agg(l order by l."leftOn" is not null, split_part(l.name, ' ', -1) collate vi, l.name collate vi), '[]')
        from (select * from found where $3 = '' or account = $3 order by "leftOn" is not null, split_part(name, ' ', -1) collate vi, name collate vi limit ${PEOPLE_SHOWN}) l)) as it`,
  values: [search, unit, state],
});

export type KeptPost = PostDates & {
  id: string;
  version: number;
  unit: string | null;
  basis: string | null;
  givenBy: string | null;
  confirmedBy: string | null;
  confirmedAt: string | null;
  endReason: string | null;
};
export type Account = {
  signInName: string;
  email: string | null;
  disabledAt: string | null;
  hasPassword: boolean;
  hasTotp: boolean;
  lastSeenAt: string | null;
};
export type PersonPage = {
  personId: string;
  unitId: string | null;
  version: number;
  fullName: string;
  title: string | null;
  code: string | null;
  leftOn: string | null;
  unit: string | null;
  email: string | null;
  phone: string | null;
  account: Account | null;
  posts: KeptPost[];
  codes: { purpose: "first" | "reset"; createdAt: string; expiresAt: string; usedAt: string | null; cancelledAt: string | null }[];
  units: { id: string; name: string }[];
  today: string;
};

/** All that the page of one person shows, in one statement. */
export const personPage = (id: string): Statement => ({
  name: "person_page",
  text: `select json_build_object('personId', p.id, 'unitId', p.unit_id, 'version', p.version, 'fullName', p.full_name, 'title', p.title, 'code', p.code, 'leftOn', p.left_on, 'unit', u.name,
      'email', c.email, 'phone', c.phone, 'today', app_today(),
      'account', (select json_build_object('signInName', a.sign_in_name, 'email', a.email, 'disabledAt', a.disabled_at, 'hasPassword', a.has_password, 'hasTotp', a.has_totp, 'lastSeenAt', a.last_seen_at)
        from accounts_of_province() a where a.person_id = p.id),
      'posts', (select coalesce(json_agg(json_build_object('id', o.id, 'version', o.version, 'code', o.code, 'unit', ou.name, 'since', o.since, 'until', o.until, 'endedFrom', o.ended_from, 'endReason', o.end_reason,
          'basis', o.basis, 'confirmed', o.confirmed_at is not null, 'confirmedAt', o.confirmed_at, 'givenBy', g.full_name, 'confirmedBy', f.full_name) order by coalesce(o.ended_from, o.until) desc nulls first, o.since desc), '[]')
        from post o left join unit ou on ou.province_id = o.province_id and ou.id = o.unit_id
        left join person g on g.province_id = o.province_id and g.id = o.given_by_id left join person f on f.province_id = o.province_id and f.id = o.confirmed_by_id
        where o.province_id = p.province_id and o.person_id = p.id),
      'codes', (select coalesce(json_agg(json_build_object('purpose', v.purpose, 'createdAt', v.created_at, 'expiresAt', v.expires_at, 'usedAt', v.used_at, 'cancelledAt', v.cancelled_at) order by v.created_at desc), '[]')
        from (select * from activation v where v.province_id = p.province_id and v.person_id = p.id order by v.created_at desc limit 5) v),
      'units', (select coalesce(json_agg(json_build_object('id', x.id, 'name', x.name) order by x.name collate vi), '[]') from unit x where x.dissolved_on is null or x.id = p.unit_id)) as it
    from person p
    left join unit u on u.province_id = p.province_id and u.id = p.unit_id
    left join person_contact c on c.province_id = p.province_id and c.person_id = p.id
    where p.id::text = $1`,
  values: [id],
});

/** One person for a verb; facts of the policy inside. */
export async function personById(tx: Tx, id: string) {
  const person = await tx.person.findFirst({
    where: { id },
    include: { unit: { select: { code: true, shortName: true } }, personContacts: true },
  });
  return person && { ...person, personId: person.id };
}
export type KeptPerson = NonNullable<Awaited<ReturnType<typeof personById>>>;

/** People of one unit who still work there. */
export const peopleOfUnit = (tx: Tx, unitId: string): Promise<{ id: string; name: string; title: string | null; posts: PostCode[] }[]> =>
  tx.$queryRaw`select p.id, p.full_name as name, p.title, array(select e.code from effective_post e where e.province_id = p.province_id and e.person_id = p.id and e.bloc_year_id is null and e.act is null order by e.code) as posts
    from person p where p.unit_id = ${unitId}::uuid and (p.left_on is null or p.left_on >= app_today()) order by split_part(p.full_name, ' ', -1) collate vi, p.full_name collate vi`;

/** The account of one person, as far as an admin may know it. */
export async function accountOf(
  sql: Sql,
  personId: string,
): Promise<{ signInName: string; disabled: boolean; hasPassword: boolean } | null> {
  const { rows } = await sql.query<{ signInName: string; disabled: boolean; hasPassword: boolean }>({
    name: "account_of_person",
    text: `select sign_in_name as "signInName", disabled_at is not null as disabled, has_password as "hasPassword" from accounts_of_province() where person_id = $1`,
    values: [personId],
  });
  return rows[0] ?? null;
}

/** Units that still work, in Vietnamese order, to choose from. */
export const choosableUnits = (tx: Tx): Promise<{ id: string; name: string }[]> =>
  tx.$queryRaw`select id, name from unit where dissolved_on is null or dissolved_on > app_today() order by name collate vi`;
