/** SQL over rows `y` (bloc_year), `b` (bloc), `m` (movement): what several statements of this room ask alike. */

/** Facts of the policy and what every page of a bloc-year shows of it. */
export const YEAR = `'blocYearId', y.id, 'year', y.year, 'stage', y.stage, 'archive', y.mode = 'archive', 'startsOn', y.starts_on, 'endsOn', y.ends_on, 'today', app_today(),
  'bloc', json_build_object('slug', b.slug, 'name', b.name, 'shortName', b.short_name, 'kind', b.kind),
  'memberUnitIds', coalesce((select json_agg(distinct k.unit_id) from bloc_membership k where k.province_id = y.province_id and k.bloc_id = y.bloc_id), '[]')`;

/** A movement of the year itself, or of the whole province in its time. */
export const REACHES = `(m.bloc_year_id = y.id or m.bloc_year_id is null and m.state = 'launched' and m.starts_on <= y.ends_on and m.ends_on >= y.starts_on)`;

/** The day on which the members of a year are counted: today, its last day when it is over, its first while it lies ahead. */
const DAY = "least(y.ends_on, greatest(y.starts_on, app_today()))";
export const IS_MEMBER = (unit: string) =>
  `exists (select from bloc_membership k where k.province_id = y.province_id and k.bloc_id = y.bloc_id and k.unit_id = ${unit} and k.since <= ${DAY} and (k.until is null or k.until >= ${DAY}))`;
/** The members of that day with their names; a unit's own movement has itself alone. */
export const MEMBERS = `coalesce((select json_agg(json_build_object('unitId', u.id, 'name', u.short_name, 'slug', u.slug, 'own', u.id = any (app_units())) order by u.short_name collate vi)
  from bloc_membership k join unit u on u.province_id = k.province_id and u.id = k.unit_id
  where k.province_id = y.province_id and k.bloc_id = y.bloc_id and k.since <= ${DAY} and (k.until is null or k.until >= ${DAY})), '[]')`;

export const SCOPE = `case when m.bloc_year_id is null then 'province' when m.unit_id is not null then 'unit' else 'bloc' end`;

export const LAUNCHES = `coalesce((select json_agg(json_build_object('level', l.level, 'launcher', l.launcher, 'documentNumber', l.document_number, 'documentDate', l.document_date) order by l.position)
  from movement_launch l where l.province_id = m.province_id and l.movement_id = m.id), '[]')`;

export const LINKS = `coalesce((select json_agg(json_build_object('id', x.id, 'kind', c.kind, 'name', c.name, 'issuer', c.issuer, 'note', x.note) order by c.kind, c.name collate vi)
  from movement_campaign x join campaign c on c.province_id = x.province_id and c.id = x.campaign_id where x.province_id = m.province_id and x.movement_id = m.id), '[]')`;

export const INDICATORS = `coalesce((select json_agg(json_build_object('id', i.id, 'name', i.name, 'unitOfMeasure', i.unit_of_measure, 'target', trim_scale(i.target)::text, 'total', i.total) order by i.position)
  from movement_indicator i where i.province_id = m.province_id and i.movement_id = m.id), '[]')`;

/** Reviews with how far each unit's report has come. */
export const REVIEWS = `coalesce((select json_agg(json_build_object('id', r.id, 'kind', r.kind, 'title', r.title, 'reportBy', r.report_by, 'closed', r.closed_at is not null, 'version', r.version,
    'reports', coalesce((select json_agg(json_build_object('unitId', p.unit_id, 'state', p.state, 'extendedUntil', p.extended_until)) from movement_report p where p.province_id = r.province_id and p.review_id = r.id), '[]')) order by r.report_by, r.id)
  from movement_review r where r.province_id = m.province_id and r.movement_id = m.id), '[]')`;

export const JOINED = `coalesce((select json_agg(q.unit_id) from movement_participation q where q.province_id = m.province_id and q.movement_id = m.id), '[]')`;

/** The pictures of one thing, oldest first. */
export const PICTURES = (
  about: string,
  kind: "movement_photo" | "role_model_photo" | "report_photo",
) => `coalesce((select json_agg(json_build_object('useId', v.id, 'caption', v.caption, 'altText', v.alt_text, 'sealed', f.sealed_at is not null) order by v.added_at, v.id)
  from file_use v join stored_file f on f.province_id = v.province_id and f.id = v.file_id where v.province_id = app_province() and v.about = ${about} and v.kind = '${kind}' and v.removed_at is null), '[]')`;
