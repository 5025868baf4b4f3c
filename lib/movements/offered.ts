import type { ReportState } from "@/lib/tenancy/generated/enums";

/** The figure a movement offers for one item of one unit's sheet. */
export type Offered = {
  movementId: string;
  movement: string;
  indicator: string;
  unitOfMeasure: string;
  reviewId: string;
  review: string;
  value: string;
  state: ReportState;
  at: string;
};

/** SQL over rows `s` (score_sheet) and the key of an item `i`: the last figure that the unit handed in; null when none feeds it or nothing came. */
export const OFFERED = (
  itemKey: string,
) => `(select json_build_object('movementId', m.id, 'movement', m.name, 'indicator', n.name, 'unitOfMeasure', n.unit_of_measure, 'reviewId', r.id, 'review', r.title, 'value', trim_scale(f.value)::text, 'state', p.state, 'at', p.handed_in_at)
  from movement_feed d join movement_indicator n on n.province_id = d.province_id and n.id = d.indicator_id join movement m on m.province_id = n.province_id and m.id = n.movement_id
  join movement_figure f on f.province_id = n.province_id and f.indicator_id = n.id join movement_report p on p.province_id = f.province_id and p.id = f.report_id and p.unit_id = s.unit_id and p.state in ('handed_in', 'accepted')
  join movement_review r on r.province_id = p.province_id and r.id = p.review_id
  where d.province_id = s.province_id and d.bloc_year_id = s.bloc_year_id and d.item_key = ${itemKey} order by p.handed_in_at desc limit 1)`;
