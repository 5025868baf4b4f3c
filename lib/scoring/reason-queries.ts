/** The reasons that may be chosen today, in the province's order, as JSON. */
export const REASONS = `coalesce((select json_agg(json_build_object('id', r.id, 'words', r.words, 'ownWords', r.own_words) order by r.position, r.words collate vi) from lowering_reason r
  where r.province_id = app_province() and r.since <= app_today() and (r.until is null or r.until > app_today())), '[]')`;
