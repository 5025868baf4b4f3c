import { SIGN_BY } from "@/lib/pledges/sign-by";
import { dateWords } from "@/lib/provinces/dates";
import { PERIODS } from "@/lib/reports/words";
import type { BlocKind } from "@/lib/tenancy/generated/enums";

/** How long before a day the board looks who has not begun. */
export const DAYS_AHEAD = 14;

export type ExpectedKind = "sheet" | "midyear_report" | "year_report" | "sign" | "criteria" | "year_end" | "assignment";
/** Something due within two weeks that has not begun: of these units, or of the bloc itself when none is named. */
export type Expected = { what: ExpectedKind; due: string; bloc: string; slug: string; kind: BlocKind; year: string; units: string[] };

const WINDOW = (day: string) => `${day} > app_today() and ${day} <= app_today() + ${DAYS_AHEAD}`;
const UNITS = (from: string, due: string) =>
  `select json_agg(u.short_name order by u.short_name collate vi) as units, ${due} as due ${from} group by ${due}`;

/** A sheet without a day of its own is due when the year says. */
const SHEET_DUE = "coalesce(t.due_on, y.scoring_until)";
const SIGN_DUE = SIGN_BY("g", "q.unit_id");
/** Of a report that the calendar row `d` asks of a unit `u`: the common day, or the later one that the unit was given. */
const REPORT_DUE =
  "greatest(d.day, (select max(l.until) from late_entry l where l.province_id = y.province_id and l.bloc_year_id = y.id and l.year_date_id = d.id and l.unit_id = u.id))";
/** Ways not to have begun, over a row `y` of bloc_year: what, due, units. */
const NOT_BEGUN = [
  `select 'sheet' as what, s.due, s.units from (${UNITS(
    `from score_sheet t join unit u on u.province_id = t.province_id and u.id = t.unit_id
      where t.province_id = y.province_id and t.bloc_year_id = y.id and t.state = 'not_started' and ${WINDOW(SHEET_DUE)}`,
    SHEET_DUE,
  )}) s`,
  `select 'sign', s.due, s.units from (${UNITS(
    `from pledge g join pledge_party q on q.province_id = g.province_id and q.pledge_id = g.id join unit u on u.province_id = q.province_id and u.id = q.unit_id
      where g.province_id = y.province_id and g.bloc_year_id = y.id and g.state in ('adopted', 'signing') and ${WINDOW(SIGN_DUE)}
        and not exists (select from pledge_signature k where k.province_id = q.province_id and k.pledge_id = q.pledge_id and k.unit_id = q.unit_id)`,
    SIGN_DUE,
  )}) s`,
  ...PERIODS.map(
    (period) =>
      `select '${period === "MIDYEAR" ? "midyear_report" : "year_report"}', s.due, s.units from (${UNITS(
        `from year_date d join bloc_membership k on k.province_id = y.province_id and k.bloc_id = y.bloc_id and k.since <= d.day and (k.until is null or k.until >= d.day)
      join unit u on u.province_id = k.province_id and u.id = k.unit_id where d.province_id = y.province_id and d.bloc_year_id = y.id and d.report_period = '${period}' and d.cancelled_reason is null and ${WINDOW(REPORT_DUE)}
        and not exists (select from unit_report p where p.province_id = y.province_id and p.bloc_year_id = y.id and p.unit_id = u.id and p.period = d.report_period)`,
        REPORT_DUE,
      )}) s`,
  ),
  `select 'criteria', y.scoring_from, '[]'::json where y.stage in ('preparing', 'running') and ${WINDOW("y.scoring_from")}
      and not exists (select from criteria_use k join criteria_version v on v.province_id = k.province_id and v.id = k.criteria_version_id where k.province_id = y.province_id and k.bloc_year_id = y.id and v.state = 'adopted')`,
  `select 'year_end', y.year_end_by, '[]'::json where y.stage in ('running', 'scoring', 'checking', 'deciding') and ${WINDOW("y.year_end_by")}
      and not exists (select from meeting m join agenda_item a on a.province_id = m.province_id and a.meeting_id = m.id and a.bloc_year_id = y.id where m.province_id = y.province_id and m.kind = 'YEAR_END')`,
  `select 'assignment', s.due, s.units from (${UNITS(
    `from scoring_assignment a join scoring_assignment_year k on k.province_id = a.province_id and k.assignment_id = a.id and k.bloc_year_id = y.id
      join unit u on u.province_id = a.province_id and u.id = a.unit_id where a.province_id = y.province_id and a.state = 'open' and ${WINDOW("a.due_on")}`,
    "a.due_on",
  )}) s`,
];

/** JSON: what the board expects to be late, the nearest day first; empty for everybody else. */
export const EXPECTED = `case when app_reach() && array['board_officer', 'board_leader'] then coalesce((
  select json_agg(json_build_object('what', e.what, 'due', e.due, 'units', e.units, 'bloc', b.short_name, 'slug', b.slug, 'kind', b.kind, 'year', y.year) order by e.due, b.short_name collate vi)
  from bloc_year y join bloc b on b.province_id = y.province_id and b.id = y.bloc_id cross join lateral (${NOT_BEGUN.join("\n    union all ")}) e
  where y.province_id = app_province() and y.mode = 'live' and y.stage <> 'closed'), '[]') else '[]' end`;

export const EXPECTED_WORDS: Record<ExpectedKind, { name: string; ask: string; place: string }> = {
  sheet: { name: "Chưa bắt đầu tự chấm điểm", ask: "tự chấm điểm và gửi bảng tự chấm", place: "/cham-diem" },
  sign: { name: "Chưa ký giao ước thi đua", ask: "ký Giao ước thi đua", place: "/giao-uoc" },
  midyear_report: { name: "Chưa viết báo cáo sơ kết", ask: "gửi báo cáo sơ kết sáu tháng", place: "/bao-cao" },
  year_report: { name: "Chưa viết báo cáo tổng kết", ask: "gửi báo cáo tổng kết", place: "/bao-cao" },
  criteria: { name: "Chưa thông qua bảng tiêu chí", ask: "thông qua bảng tiêu chí chấm điểm", place: "/tieu-chi" },
  year_end: { name: "Chưa có kế hoạch họp tổng kết", ask: "lập kế hoạch hội nghị tổng kết", place: "/hoi-nghi" },
  assignment: { name: "Chưa nộp phiếu chấm theo lĩnh vực", ask: "nộp phiếu chấm theo lĩnh vực", place: "/cham-diem" },
};

/** Ready to be pasted: whom, for what, until when. */
export function expectedReminder({ what, due, bloc, year, units }: Expected, board: string): string {
  const whom = units.length > 0 ? `lãnh đạo các đơn vị: ${units.join("; ")} (${bloc})` : bloc;
  return `${board} kính gửi ${whom}.\nĐề nghị ${EXPECTED_WORDS[what].ask} năm ${year} trước khi hết ngày ${dateWords(due)}. Vào mục Việc cần làm để thực hiện. Trân trọng.`;
}

/** "3 đơn vị", "Khối": how many have not begun. */
export const expectedCount = ({ units }: Pick<Expected, "units">): string => (units.length > 0 ? `${units.length} đơn vị` : "Cả khối");
