/** What whoever watches the province looks at first; each figure of the running calendar year leads to where it can be read. */
export type Oversight = {
  /** Blocs sent back a stage, units given a later day (it may still lie ahead), results corrected after a complaint. */
  sentBack: OversightLine[];
  lateEntries: OversightLine[];
  corrected: OversightLine[];
  /** Officers' conclusions that are kinder or stricter than the rules. */
  apart: OversightLine[];
  annulled: OversightLine[];
  /** Records of persons that were opened, and rows of the log. */
  opened: number;
  entries: number;
};
export type OversightLine = { key: string; name: string; words: string; day: string; href: string };

const DAY = (moment: string) => `(${moment} at time zone 'Asia/Ho_Chi_Minh')::date`;
const THIS_YEAR = (day: string) => `${day} >= date_trunc('year', app_today())`;
const DUTY =
  "case l.duty when 'SIGN_PLEDGE' then 'ký giao ước' when 'SELF_SCORE' then 'tự chấm điểm' when 'TARGETS' then 'số liệu chỉ tiêu' || coalesce(' quý ' || (array['I', 'II', 'III', 'IV'])[l.quarter], '') when 'REGISTRATION' then 'đăng ký thi đua' else coalesce((select lower(left(d.title, 1)) || substr(d.title, 2) from year_date d where d.province_id = l.province_id and d.id = l.year_date_id), 'mốc trong năm') end";
const UNTIL =
  "case when l.until < app_today() then 'Đã hết ngày ' else 'Còn trong hạn, đến hết ngày ' end || to_char(l.until, 'DD/MM/YYYY')";
const BLOC_AT = "'/khoi/' || b.slug || '/' || y.year";
const OF_BLOC = (table: string, alias: string) =>
  `from ${table} ${alias} join bloc_year y on y.province_id = ${alias}.province_id and y.id = ${alias}.bloc_year_id join bloc b on b.province_id = y.province_id and b.id = y.bloc_id`;
const lines = (what: { key: string; name: string; words: string; day: string; href: string }, from: string) =>
  `coalesce((select json_agg(x.it order by x.day desc) from (select json_build_object('key', ${what.key}, 'name', ${what.name}, 'words', ${what.words}, 'day', ${what.day}, 'href', ${what.href}) as it, ${what.day} as day ${from} order by ${what.day} desc limit 20) x), '[]')`;
const STAGE_ORDER = (stage: string) =>
  `array_position(array['preparing', 'running', 'scoring', 'checking', 'deciding', 'proposed', 'closed'], ${stage}::text)`;

/** JSON: Oversight for those who watch, null for everybody else. */
export const OVERSIGHT = `case when app_reach() && array['inspector', 'board_leader'] then json_build_object(
  'sentBack', ${lines({ key: "m.id", name: "b.short_name || ', năm ' || y.year", words: "coalesce(m.reason, '')", day: DAY("m.moved_at"), href: BLOC_AT }, `${OF_BLOC("stage_move", "m")} where m.province_id = app_province() and ${STAGE_ORDER("m.to_stage")} < ${STAGE_ORDER("m.from_stage")} and ${THIS_YEAR(DAY("m.moved_at"))}`)},
  'lateEntries', ${lines({ key: "l.id", name: `u.short_name || ', ' || ${DUTY}`, words: `rtrim(l.reason, '. ') || '. ' || ${UNTIL} || '.'`, day: DAY("l.decided_at"), href: BLOC_AT }, `${OF_BLOC("late_entry", "l")} join unit u on u.province_id = l.province_id and u.id = l.unit_id where l.province_id = app_province() and ${THIS_YEAR(DAY("l.decided_at"))}`)},
  'corrected', ${lines({ key: "r.id", name: "b.short_name || ', năm ' || y.year", words: "'Kết quả số ' || r.number || coalesce('. ' || r.reason, '')", day: DAY("r.opened_at"), href: `${BLOC_AT} || '/xep-hang'` }, `${OF_BLOC("score_result", "r")} where r.province_id = app_province() and r.number > 1 and ${THIS_YEAR(DAY("r.opened_at"))}`)},
  'apart', ${lines(
    {
      key: "a.id",
      name: "u.short_name || ', ' || p.title_name",
      words: "w.full_name",
      day: DAY("a.written_at"),
      href: "'/ban/de-nghi/' || p.id",
    },
    `from appraisal_basis a join award_proposal p on p.province_id = a.province_id and p.id = a.proposal_id join unit u on u.province_id = p.province_id and u.id = p.unit_id join person w on w.province_id = a.province_id and w.id = a.officer_id
    where a.province_id = app_province() and a.judged <> a.concluded and ${THIS_YEAR(DAY("a.written_at"))}`,
  )},
  'annulled', ${lines({ key: "d.id", name: "d.number", words: "coalesce(d.reason, d.title)", day: "d.signed_on", href: "'/ban/quyet-dinh/' || d.id" }, `from decision d where d.province_id = app_province() and d.kind in ('ANNULMENT', 'ERRATUM', 'RECOVERY') and d.state <> 'draft' and ${THIS_YEAR("d.signed_on")}`)},
  'opened', (select count(*) from audit_entry e where e.event = 'subject.record_read' and ${THIS_YEAR(DAY("e.at"))}), 'entries', (select coalesce(max(e.seq), 0) from audit_entry e)) end`;
