import type { Facts } from "@/lib/access/facts";
import type { Statement } from "@/lib/tenancy/enter";
import type { BlocKind, ContactRole } from "@/lib/tenancy/generated/enums";

export type Contact = { role: ContactRole; fullName: string; title: string | null; phone: string | null; email: string | null };
export type ContactUnit = { unitId: string; name: string; slug: string; contacts: Contact[] };
/** Personal data: the database shows them to the unit, the secretary of its bloc, the board and the admin. */
const CONTACTS = `coalesce((select json_agg(json_build_object('role', c.role, 'fullName', c.full_name, 'title', c.title, 'phone', c.phone, 'email', c.email, 'version', c.version) order by c.role) from unit_contact c where c.province_id = u.province_id and c.unit_id = u.id), '[]')`;

export type ContactList = Facts & {
  blocYearId: string;
  year: string;
  today: string;
  bloc: { slug: string; name: string; shortName: string; kind: BlocKind };
  units: ContactUnit[];
};
/** The contact list of a bloc: its members of the year with their two contacts. */
export const contactList = (khoi: string, nam: string): Statement => ({
  name: "contact_list",
  text: `select json_build_object('blocYearId', y.id, 'archive', y.mode = 'archive', 'year', y.year, 'today', app_today(), 'bloc', json_build_object('slug', b.slug, 'name', b.name, 'shortName', b.short_name, 'kind', b.kind),
    'units', coalesce((select json_agg(json_build_object('unitId', u.id, 'name', u.short_name, 'slug', u.slug, 'contacts', ${CONTACTS}) order by u.short_name collate vi)
      from (select distinct k.unit_id from bloc_membership k where k.province_id = y.province_id and k.bloc_id = y.bloc_id and k.since <= least(y.ends_on, greatest(y.starts_on, app_today())) and (k.until is null or k.until >= least(y.ends_on, greatest(y.starts_on, app_today())))) k
      join unit u on u.province_id = y.province_id and u.id = k.unit_id), '[]')) as it
    from bloc_year y join bloc b on b.province_id = y.province_id and b.id = y.bloc_id where y.province_id = app_province() and b.slug = $1 and y.year = $2`,
  values: [khoi, nam],
});

export type UnitContacts = Facts & {
  unitId: string;
  name: string;
  shortName: string;
  slug: string;
  contacts: (Contact & { version: number })[];
};
/** The contacts of one unit; `cua-toi` is the reader's own. */
export const unitContacts = (slug: string): Statement => ({
  name: "unit_contacts",
  text: `select json_build_object('unitId', u.id, 'name', u.name, 'shortName', u.short_name, 'slug', u.slug, 'contacts', ${CONTACTS}) as it
    from unit u where u.province_id = app_province() and (u.slug = $1 or $1 = 'cua-toi' and u.id = any (app_units())) order by u.short_name collate vi limit 1`,
  values: [slug],
});
