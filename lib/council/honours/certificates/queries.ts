import "server-only";
import type { Facts } from "@/lib/access/facts";
import type { Sql, Statement } from "@/lib/tenancy/enter";
import type { Field } from "./fields";
import type { Honoured, Signed } from "./sheet";

export type TemplateLine = {
  id: string;
  name: string;
  titleCode: string | null;
  titleName: string | null;
  widthMm: number;
  heightMm: number;
  hasStock: boolean;
};
type Title = { code: string; name: string };
export type TemplateList = Facts & { templates: TemplateLine[]; titles: Title[] };
export type Template = Facts & {
  id: string;
  version: number;
  name: string;
  titleCode: string | null;
  widthMm: number;
  heightMm: number;
  fields: Field[];
  stockId: string | null;
  invented: string | null;
  retired: boolean;
  titles: Title[];
};

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const TITLES =
  "coalesce((select json_agg(json_build_object('code', t.code, 'name', t.name) order by t.position, t.code) from (select distinct on (code) code, name, position from national_title order by code, valid_from desc) t), '[]')";
const NAME_OF = "(select t.name from national_title t where t.code = c.title_code order by t.valid_from desc limit 1)";
const LINES = `coalesce((select json_agg(json_build_object('id', c.id, 'name', c.name, 'titleCode', c.title_code, 'titleName', ${NAME_OF}, 'widthMm', c.width_mm, 'heightMm', c.height_mm, 'hasStock', c.stock_id is not null) order by c.name collate vi)
  from certificate_template c where c.province_id = app_province() and c.retired_at is null), '[]')`;

export const templateList: Statement = {
  name: "certificate_templates",
  text: `select json_build_object('unitId', null, 'templates', ${LINES}, 'titles', ${TITLES}) as it`,
};

export const templatePage = (id: string): Statement => ({
  name: "certificate_template",
  text: `select json_build_object('unitId', null, 'id', c.id, 'version', c.version, 'name', c.name, 'titleCode', c.title_code, 'widthMm', c.width_mm, 'heightMm', c.height_mm, 'fields', c.fields, 'stockId', c.stock_id, 'invented', c.invented, 'retired', c.retired_at is not null,
    'titles', ${TITLES}) as it from certificate_template c where c.province_id = app_province() and c.id = $1`,
  values: [UUID.test(id) ? id : null],
});
export async function templateById(sql: Sql, id: string): Promise<Template | null> {
  const { rows } = await sql.query<{ it: Template }>(templatePage(id) as { text: string });
  return rows[0]?.it ?? null;
}

export type PrintPage = Facts & {
  id: string;
  archive: boolean;
  publishedAt: string | null;
  signed: Signed;
  lines: (Honoured & { titleCode: string | null; annulled: boolean })[];
  templates: (TemplateLine & { fields: Field[]; stockId: string | null })[];
};

/** All certificates of a decision, made here or come from paper, with the templates to print them by: one statement whatever their number. */
export const printPage = (id: string): Statement => ({
  name: "certificates_of_decision",
  text: `with d as (select d.id, false as archive, d.number, d.signed_on, d.signer_name, d.signer_title, d.published_at from decision d where d.province_id = app_province() and d.id = $1 and d.kind = 'AWARD' and d.state <> 'draft'
      union all select o.id, true, o.number, o.signed_on, o.signer_name, o.signer_title, o.published_at from archive_decision o where o.province_id = app_province() and o.id = $1)
    select json_build_object('unitId', null, 'id', d.id, 'archive', d.archive, 'publishedAt', d.published_at,
      'signed', json_build_object('number', d.number, 'signedOn', d.signed_on, 'signerName', d.signer_name, 'signerTitle', d.signer_title, 'placeName', coalesce((select s.place_name from province_setting s where s.province_id = app_province()), '')),
      'lines', coalesce((select json_agg(json_build_object('id', h.id, 'kind', h.kind, 'name', h.subject_name, 'post', h.subject_post, 'unitName', h.subject_unit, 'titleName', h.title_name, 'titleCode', h.title_code, 'year', h.year, 'registerNo', h.register_no, 'paperNo', h.paper_no,
          'annulled', h.annulled_at is not null) order by h.position, h.id) from honours_entry h left join decision_item i on i.province_id = h.province_id and i.id = h.item_id
        where h.province_id = app_province() and (i.decision_id = d.id or h.archive_decision_id = d.id)), '[]'),
      'templates', coalesce((select json_agg(json_build_object('id', c.id, 'name', c.name, 'titleCode', c.title_code, 'titleName', ${NAME_OF}, 'widthMm', c.width_mm, 'heightMm', c.height_mm, 'hasStock', c.stock_id is not null, 'stockId', c.stock_id, 'fields', c.fields) order by c.name collate vi)
        from certificate_template c where c.province_id = app_province() and c.retired_at is null), '[]')) as it from d`,
  values: [UUID.test(id) ? id : null],
});
