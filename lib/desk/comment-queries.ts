import { MINE } from "@/lib/scoring/comments/queries";

/** Comments that name the reader's unit or office and were neither answered nor read, as DeskMention. */
/** Row security leaves only comments on lines that the reader sees. */
export const MENTIONS = `coalesce((select json_agg(json_build_object('id', m.id, 'unitId', m.unit_id, 'blocYearId', y.id, 'sheetUnitId', t.unit_id, 'sheetUnit', u.short_name, 'slug', u.slug, 'itemKey', i.item_key, 'item', i.name, 'by', w.short_name,
      'bloc', b.slug, 'blocName', b.short_name, 'year', y.year) order by c.written_at)
    from comment_mention m join item_comment c on c.province_id = m.province_id and c.id = m.comment_id and c.withdrawn_at is null and c.by_person_id is distinct from app_person()
      join score_sheet t on t.province_id = m.province_id and t.id = m.sheet_id join bloc_year y on y.province_id = t.province_id and y.id = t.bloc_year_id join bloc b on b.province_id = y.province_id and b.id = y.bloc_id
      join unit u on u.province_id = t.province_id and u.id = t.unit_id join criteria_item i on i.province_id = c.province_id and i.id = c.item_id left join unit w on w.province_id = c.province_id and w.id = c.by_unit_id
    where m.province_id = app_province() and m.closed_at is null and ${MINE("y.id")}), '[]')`;
