/** The article behind a document, as the public has it now: its address, or the day on which it was taken away. */
export type EvidenceArticle = { slug: string; goneOn: null } | { slug: null; goneOn: string };

/** Over a row of evidence; null where a file or a paper is behind it. */
export const ARTICLE_OF = (evidence: string): string => `case when ${evidence}.article_id is not null then (
  select json_build_object('slug', p.slug, 'goneOn', case when p.id is null then (coalesce(a.withdrawn_at, app_now()) at time zone 'Asia/Ho_Chi_Minh')::date end)
  from article a left join published_article p on p.province_id = a.province_id and p.id = a.id where a.province_id = ${evidence}.province_id and a.id = ${evidence}.article_id) end`;

/** An article that a unit may take as evidence; `sheet` is there once the unit has one. */
export type ArticleOffer = {
  id: string;
  title: string;
  slug: string;
  datedOn: string | null;
  year: string;
  itemKey: string | null;
  item: string | null;
  by: string | null;
  sheet: string | null;
};

const WAITING = "join published_article p on p.province_id = o.province_id and p.id = o.article_id where o.state = 'open'";

/** What waits for the own unit's answer, of all years, over a row of unit. */
export const offersTo = (
  unit: string,
): string => `case when ${unit}.id = any (app_units()) then coalesce((select json_agg(json_build_object('id', o.id, 'title', p.title, 'slug', p.slug, 'datedOn', p.dated_on, 'year', w.year,
      'itemKey', o.item_key, 'item', i.name, 'by', h.full_name, 'sheet', t.id) order by o.offered_at, o.id)
    from article_offer o join bloc_year w on w.province_id = o.province_id and w.id = o.bloc_year_id
      left join score_sheet t on t.province_id = o.province_id and t.bloc_year_id = o.bloc_year_id and t.unit_id = o.unit_id
      left join criteria_item i on i.province_id = t.province_id and i.criteria_version_id = t.criteria_version_id and i.item_key = o.item_key
      left join person h on h.province_id = o.province_id and h.id = o.offered_by_id
    ${WAITING} and o.province_id = ${unit}.province_id and o.unit_id = ${unit}.id), '[]') else '[]' end`;

/** How many wait at a sheet of the own unit. */
export const offersAt = (
  sheet: string,
): string => `case when ${sheet}.unit_id = any (app_units()) then (select count(*) from article_offer o ${WAITING}
  and o.province_id = ${sheet}.province_id and o.bloc_year_id = ${sheet}.bloc_year_id and o.unit_id = ${sheet}.unit_id) else 0 end`;

/** Units of the reader with a sheet in hand to which articles are offered. */
export type DeskOffers = { unitId: string; slug: string; unit: string; count: number };
export const OFFERS_WAITING = `coalesce((select json_agg(json_build_object('unitId', n.id, 'slug', n.slug, 'unit', n.short_name, 'count', x.count)) from (
    select o.unit_id, count(*)::int from article_offer o join score_sheet t on t.province_id = o.province_id and t.bloc_year_id = o.bloc_year_id and t.unit_id = o.unit_id and t.state in ('not_started', 'drafting', 'returned')
    ${WAITING} and o.province_id = app_province() and o.unit_id = any (app_units()) group by 1) x join unit n on n.province_id = app_province() and n.id = x.unit_id), '[]')`;
