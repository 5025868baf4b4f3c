import { CLOSED_STATES } from "@/lib/awards/rules";

/** Whoever holds an officer's post at the board today. */
export const OFFICERS_NOW = "select e.person_id from effective_post e where e.province_id = app_province() and e.code = 'board_officer'";

export type Officer = { id: string; name: string; unitId: string | null; /** Open dossiers in hand. */ open: number };
/** JSON: officers of today with what each has in hand. */
export const OFFICERS = `coalesce((select json_agg(json_build_object('id', w.id, 'name', w.full_name, 'unitId', w.unit_id, 'open', coalesce(c.n, 0)) order by w.full_name collate vi) from person w
    left join (select p.officer_id, count(*) as n from award_proposal p where p.province_id = app_province() and p.officer_id is not null and p.state in ('sent', 'received', 'returned', 'appraising', 'asking_opinion') group by 1) c on c.officer_id = w.id
  where w.province_id = app_province() and w.id in (${OFFICERS_NOW})), '[]')`;

/** The officer who looks after the bloc of a bloc-year `y` today, if they still hold the post and the dossier `p` is not of their unit; SQL of one row or none. */
export const CHARGED = `select w.id, w.full_name from bloc_charge c join person w on w.province_id = c.province_id and w.id = c.officer_id
  where c.province_id = y.province_id and c.bloc_id = y.bloc_id and c.since <= app_today() and (c.until is null or c.until >= app_today()) and w.unit_id is distinct from p.unit_id and w.id in (${OFFICERS_NOW})`;

export const IS_OPEN = (state: string) => `${state} not in (${CLOSED_STATES.map((one) => `'${one}'`).join(", ")})`;
