/** Versions a year `y` may discuss: its own, and a draft that amends the table it shares with others. */
export const OF_YEAR = `(v.id in (select u.criteria_version_id from criteria_use u where u.province_id = y.province_id and u.bloc_year_id = y.id)
  or v.state = 'draft' and v.frame_id in (select q.frame_id from criteria_use u join criteria_version q on q.province_id = u.province_id and q.id = u.criteria_version_id and q.state = 'adopted' where u.province_id = y.province_id and u.bloc_year_id = y.id))`;
/** The discussion of a year `y` as row `d` with its version `v`: of the draft, else the last that was held. */
export const DISCUSSED = `from criteria_discussion d join criteria_version v on v.province_id = d.province_id and v.id = d.criteria_version_id
  where d.province_id = y.province_id and ${OF_YEAR} order by v.state = 'draft' desc, d.opened_at desc limit 1`;
/** Members of this day, or of the year's first day where it has not begun, over rows `y` and `m`. */
export const MEMBER_NOW =
  "m.since <= greatest(app_today(), y.starts_on) and (m.until is null or m.until >= greatest(app_today(), y.starts_on))";
