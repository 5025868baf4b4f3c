/** The hash over a set of entries that its audit row carries, by row; whoever reads the record counts it again by the same words. */
const over = (row: string) => `encode(sha256(convert_to(coalesce(string_agg(${row}, E'\\n' order by item_id), ''), 'UTF8')), 'hex')`;

export const SELF_DIGEST = over("json_build_array(item_id, inputs, points, note, not_applicable)::text");
export const CHECK_DIGEST = over("concat_ws('|', item_id, points, not_applicable, reason, reason_id)");
