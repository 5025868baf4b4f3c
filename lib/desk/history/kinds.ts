import type { Permission } from "@/lib/access/policy";

/**
 * A kind of record whose history can be read. `record` finds the one with id $1 as a row of `facts` (for the policy), `title`, `path` (behind the province) and
 * `ids` (of the record and of what hangs on it); `only` narrows the rows `a` of the audit, for this reader, over that row `i`.
 */
type Kind = { name: string; may: Permission; record: string; only?: string };

const BOARD = "app_reach() && array['board_officer', 'board_leader']";
/** The offices of bloc-year `y`, the board, and who watches over it. */
const INSIDE = (year: string) =>
  `app_reach() && array['board_officer', 'board_leader', 'inspector', 'council_member', 'council_secretary', 'bloc_head@' || ${year}, 'bloc_deputy@' || ${year}, 'bloc_secretary@' || ${year}]`;
const COUNCIL = "app_reach() && array['board_officer', 'board_leader', 'council_member', 'council_secretary', 'inspector']";
const EVER_MEMBERS = (bloc: string) =>
  `coalesce((select json_agg(distinct k.unit_id) from bloc_membership k where k.province_id = app_province() and k.bloc_id = ${bloc}), '[]')`;
const YEARS = (bloc: string) =>
  `coalesce((select json_agg(w.id) from bloc_year w where w.province_id = app_province() and w.bloc_id = ${bloc}), '[]')`;
/** Facts of what belongs to bloc-year `y`. */
const OF_YEAR = `'blocYearId', y.id, 'archive', y.mode = 'archive', 'memberUnitIds', ${EVER_MEMBERS("y.bloc_id")}`;
const YEAR_OF = (row: string) =>
  `join bloc_year y on y.province_id = ${row}.province_id and y.id = ${row}.bloc_year_id join bloc b on b.province_id = y.province_id and b.id = y.bloc_id`;
const UNIT_OF = (row: string) => `join unit u on u.province_id = ${row}.province_id and u.id = ${row}.unit_id`;
const IN_YEAR = "'/khoi/' || b.slug || '/' || y.year";
const idsOf = (text: string) => `array(${text})`;

/** The meeting `m` with the years of its bloc. */
const MEETING = (
  title: string,
  more: string,
  from: string,
) => `select json_build_object('archive', m.mode = 'archive', 'blocYearIds', ${YEARS("m.bloc_id")}, 'memberUnitIds', ${EVER_MEMBERS("m.bloc_id")}) as facts,
  ${title} as title, '/khoi/' || b.slug || '/' || y.year || '/hoi-nghi/' || m.id as path, array[m.id] as ids${more}
  from ${from} join bloc b on b.province_id = m.province_id and b.id = m.bloc_id
  join lateral (select w.year from bloc_year w join agenda_item g on g.province_id = w.province_id and g.bloc_year_id = w.id where g.province_id = m.province_id and g.meeting_id = m.id order by w.starts_on limit 1) y on true`;

/** What happens while a unit still writes: told to itself alone. */
const UNIT_ALONE = "('sheet.submitted', 'sheet.recalled', 'evidence.added', 'evidence.linked', 'evidence.unlinked', 'file.sealed')";

export const HISTORY_KINDS = {
  khoi: {
    name: "Khối, cụm",
    may: "bloc_year.read",
    record: `select json_build_object('memberUnitIds', ${EVER_MEMBERS("b.id")}, 'blocYearIds', ${YEARS("b.id")}) as facts, b.name as title, '/khoi/' || b.slug as path,
      b.id || ${idsOf("select k.id from bloc_membership k where k.province_id = b.province_id and k.bloc_id = b.id")} as ids from bloc b where b.province_id = app_province() and b.id = $1`,
  },
  "nam-thi-dua": {
    name: "Năm thi đua",
    may: "bloc_year.read",
    record: `select json_build_object(${OF_YEAR}) as facts, 'Năm ' || y.year || ', ' || b.short_name as title, ${IN_YEAR} as path, y.id as year_id,
      y.id || ${idsOf("select o.id from bloc_office o where o.province_id = y.province_id and o.bloc_year_id = y.id union select h.id from office_holder h join bloc_office o on o.province_id = h.province_id and o.id = h.office_id where o.province_id = y.province_id and o.bloc_year_id = y.id")}
        || ${idsOf("select r.id from archive_result r where r.province_id = y.province_id and r.bloc_year_id = y.id union select r.id from archive_award r where r.province_id = y.province_id and r.bloc_year_id = y.id")} as ids
      from bloc_year y join bloc b on b.province_id = y.province_id and b.id = y.bloc_id where y.province_id = app_province() and y.id = $1`,
    only: `(a.event not in ('result.opened', 'result.item_corrected', 'result.item_dropped', 'result.cancelled') or ${BOARD}) and (a.event <> 'proposal.drafted' or ${INSIDE("i.year_id")})`,
  },
  "lich-nam": {
    name: "Lịch năm",
    may: "bloc_year.read",
    record: `select json_build_object(${OF_YEAR}) as facts, 'Lịch năm ' || y.year || ', ' || b.short_name as title, ${IN_YEAR} || '/lich' as path, y.id as year_id,
      y.id || ${idsOf("select d.id from year_date d where d.province_id = y.province_id and d.bloc_year_id = y.id union select l.id from late_entry l where l.province_id = y.province_id and l.bloc_year_id = y.id")} as ids
      from bloc_year y join bloc b on b.province_id = y.province_id and b.id = y.bloc_id where y.province_id = app_province() and y.id = $1`,
    only: "(a.about <> i.year_id or a.event = 'bloc_year.dates_changed')",
  },
  "don-vi": {
    name: "Đơn vị",
    may: "unit.history",
    record: `select json_build_object('unitId', u.id) as facts, u.name as title, case when app_reach() && array['province_admin'] then '/quan-tri/don-vi/' || u.id else '/viec' end as path, u.id as unit_id, l.successors,
      u.id || l.successors || ${idsOf("select k.id from bloc_membership k where k.province_id = u.province_id and k.unit_id = u.id")} as ids
      from unit u cross join lateral (select ${idsOf("select x.successor_id from unit_lineage x where x.province_id = u.province_id and x.predecessor_id = u.id and x.kind = 'MERGE'")} as successors) l where u.province_id = app_province() and u.id = $1`,
    only: "a.event <> 'activation.issued' and (a.about <> all (i.successors) or a.event = 'unit.merged' and a.detail -> 'from' ? i.unit_id::text)",
  },
  nguoi: {
    name: "Người, chức vụ",
    may: "person.keep",
    record: `select json_build_object('personId', p.id, 'unitId', p.unit_id) as facts, p.full_name as title, '/quan-tri/nguoi/' || p.id as path,
      p.id || ${idsOf("select o.id from post o where o.province_id = p.province_id and o.person_id = p.id union select h.id from office_holder h where h.province_id = p.province_id and h.person_id = p.id union select d.id from delegation d where d.province_id = p.province_id and p.id in (d.giver_id, d.receiver_id)")} as ids
      from person p where p.province_id = app_province() and p.id = $1`,
  },
  "hoi-nghi": {
    name: "Hội nghị",
    may: "meeting.read",
    record: `${MEETING("m.title", "", "meeting m")} where m.province_id = app_province() and m.id = $1`,
  },
  "bieu-quyet": {
    name: "Nội dung biểu quyết",
    may: "meeting.read",
    record: `${MEETING("r.text", ", r.id as resolution_id", "resolution r join meeting m on m.province_id = r.province_id and m.id = r.meeting_id")} where r.province_id = app_province() and r.id = $1`,
    only: "a.detail ->> 'resolution' = i.resolution_id::text",
  },
  "van-ban": {
    name: "Kế hoạch, quy chế",
    may: "plan.read",
    record: `select json_build_object(${OF_YEAR}) as facts, p.title, ${IN_YEAR} || '/van-ban/' || case p.kind when 'PLAN' then 'ke-hoach' else 'quy-che' end as path, array[p.id] as ids from plan_version p ${YEAR_OF("p")} where p.province_id = app_province() and p.id = $1
      and (p.state = 'adopted' or app_reach() && array['bloc_head@' || y.id, 'bloc_deputy@' || y.id, 'bloc_secretary@' || y.id])`,
    only: "(a.event not like 'unit_plan.%' or a.detail ->> 'unit' = any (app_units()::text[]))",
  },
  "giao-uoc": {
    name: "Giao ước",
    may: "pledge.read",
    record: `select json_build_object(${OF_YEAR}) as facts, p.title, ${IN_YEAR} || '/giao-uoc' as path, array[p.id] as ids from pledge p ${YEAR_OF("p")} where p.province_id = app_province() and p.id = $1`,
  },
  "tieu-chi": {
    name: "Bảng tiêu chí",
    may: "criteria.read",
    record: `select json_build_object('blocYearIds', c.years, 'memberUnitIds', (select coalesce(json_agg(distinct k.unit_id), '[]') from bloc_membership k where k.province_id = v.province_id and k.bloc_id = any (c.blocs))) as facts,
        v.title, c.path || '/tieu-chi' as path, array[v.id] as ids
      from criteria_version v join lateral (select json_agg(y.id) as years, array_agg(distinct y.bloc_id) as blocs, (array_agg('/khoi/' || b.slug || '/' || y.year order by y.starts_on desc))[1] as path, bool_or(${INSIDE("y.id")}) as inside
        from criteria_use x ${YEAR_OF("x")} where x.province_id = v.province_id and x.criteria_version_id = v.id) c on c.years is not null
      where v.province_id = app_province() and v.id = $1 and (v.state <> 'draft' or c.inside)`,
    only: `(a.event not in ('criteria.opinions_given', 'criteria.opinion_answered') or ${BOARD} or a.detail ->> 'unit' = any (app_units()::text[])
      or app_reach() && array['bloc_head@' || (a.detail ->> 'blocYear'), 'bloc_deputy@' || (a.detail ->> 'blocYear'), 'bloc_secretary@' || (a.detail ->> 'blocYear')])`,
  },
  "bang-cham": {
    name: "Bảng chấm điểm",
    may: "sheet.read",
    record: `select json_build_object(${OF_YEAR}, 'unitId', s.unit_id, 'onBehalf', s.on_behalf, 'checkerUnitIds', coalesce((select json_agg(c.checker_unit_id) from cross_check c where c.province_id = s.province_id and c.sheet_id = s.id and c.state in ('open', 'handed_in')), '[]'),
        'sheet', case when s.state = 'settled' then 'settled' when s.state in ('not_started', 'drafting', 'awaiting_leader') then 'own' else 'sent' end) as facts,
      'Bảng chấm điểm năm ' || y.year || ', ' || u.name as title, ${IN_YEAR} || '/cham-diem/' || u.slug as path, array[s.id] as ids, s.unit_id from score_sheet s ${YEAR_OF("s")} ${UNIT_OF("s")} where s.province_id = app_province() and s.id = $1`,
    only: `(i.unit_id = any (app_units()) or a.event not in ${UNIT_ALONE})`,
  },
  "phong-trao": {
    name: "Phong trào thi đua",
    may: "movement.read",
    // One of the whole province reaches every bloc: each of their members reads it once it is launched.
    record: `select json_build_object('blocYearId', y.id, 'archive', coalesce(y.mode = 'archive', false), 'memberUnitIds', case when y.id is not null then ${EVER_MEMBERS("y.bloc_id")}
          when m.state = 'launched' then (select coalesce(json_agg(distinct k.unit_id), '[]') from bloc_membership k where k.province_id = m.province_id) else '[]' end) as facts,
        m.name as title, case when y.id is null then case when app_reach() && array['board_officer', 'board_leader', 'province_admin', 'inspector'] then '/ban/phong-trao/' || m.id else '/viec' end else ${IN_YEAR} || '/phong-trao/' || m.id end as path, array[m.id] || ${idsOf("select r.id from movement_report r join movement_review v on v.province_id = r.province_id and v.id = r.review_id where v.province_id = m.province_id and v.movement_id = m.id")} as ids
      from movement m left join bloc_year y on y.province_id = m.province_id and y.id = m.bloc_year_id left join bloc b on b.province_id = y.province_id and b.id = y.bloc_id where m.province_id = app_province() and m.id = $1`,
    only: "(a.event not in ('movement.picture_added', 'movement.picture_removed', 'file.sealed') or a.detail ->> 'unit' = any (app_units()::text[]))",
  },
  "dien-hinh": {
    name: "Điển hình tiên tiến",
    may: "role_model.read",
    record: `select json_build_object(${OF_YEAR}, 'unitId', o.unit_id) as facts, o.name as title, ${IN_YEAR} || '/dien-hinh/' || o.id as path, array[o.id] as ids from role_model o ${YEAR_OF("o")} where o.province_id = app_province() and o.id = $1`,
  },
  "ho-so": {
    name: "Hồ sơ đề nghị khen thưởng",
    may: "proposal.read",
    record: `select json_build_object('blocYearId', y.id, 'archive', coalesce(y.mode = 'archive', false), 'memberUnitIds', ${EVER_MEMBERS("y.bloc_id")}, 'unitId', p.unit_id) as facts, p.title_name || ', ' || p.subject_name as title, '/ban/de-nghi/' || p.id as path, array[p.id] as ids
      from award_proposal p left join bloc_year y on y.province_id = p.province_id and y.id = p.bloc_year_id where p.province_id = app_province() and p.id = $1`,
    only: `(a.event not in ('proposal.taken_over', 'proposal.transferred', 'proposal.papers_checked', 'proposal.complete', 'proposal.rule_attested', 'proposal.appraised', 'proposal.confirmed', 'proposal.sent_back', 'council.result_recorded', 'agency_opinion.asked', 'agency_opinion.link_renewed', 'agency_opinion.taken_back', 'agency_opinion.answered', 'agency_opinion.ended', 'objection.received', 'objection.answered', 'objection.contact_read') or ${COUNCIL})`,
  },
  "quyet-dinh": {
    name: "Quyết định",
    may: "decision.read",
    record: `select json_build_object('unitId', null) as facts, 'Quyết định số ' || d.number as title, '/ban/quyet-dinh/' || d.id as path, array[d.id] as ids from decision d where d.province_id = app_province() and d.id = $1 and (d.state <> 'draft' or ${COUNCIL})`,
    only: `(a.event not in ('decision.drafted', 'decision.changed', 'decision.scan_kept', 'decision.bonus_confirmed', 'decision.bonus_left_out', 'rested.looked') or ${COUNCIL})`,
  },
  "phien-hop": {
    name: "Phiên họp Hội đồng",
    may: "council.read",
    record: `select json_build_object('unitId', null) as facts, s.title, '/hoi-dong/' || s.id as path, s.id as session_id, s.id || ${idsOf("select r.proposal_id from council_result r where r.province_id = s.province_id and r.session_id = s.id")} as ids from council_session s where s.province_id = app_province() and s.id = $1`,
    only: "(a.about = i.session_id or a.detail ->> 'session' = i.session_id::text)",
  },
  "cham-linh-vuc": {
    name: "Phiếu chấm theo lĩnh vực",
    may: "domain.read",
    record: `select json_build_object('unitId', s.unit_id, 'blocYearIds', coalesce((select json_agg(k.bloc_year_id) from scoring_assignment_year k where k.province_id = s.province_id and k.assignment_id = s.id), '[]')) as facts, s.name as title, '/cham-linh-vuc/' || s.id as path, array[s.id] as ids
      from scoring_assignment s where s.province_id = app_province() and s.id = $1`,
  },
  "tin-bai": {
    name: "Tin, bài",
    may: "article.write",
    record: `select json_build_object('blocYearId', t.bloc_year_id, 'archive', coalesce(y.mode = 'archive', false)) as facts, t.title, '/tin-bai/' || t.id as path, array[t.id] as ids from article t left join bloc_year y on y.province_id = t.province_id and y.id = t.bloc_year_id where t.province_id = app_province() and t.id = $1`,
  },
} satisfies Record<string, Kind>;

export type HistoryKind = keyof typeof HISTORY_KINDS;
export const historyKind = (slug: string): HistoryKind | null => (Object.hasOwn(HISTORY_KINDS, slug) ? (slug as HistoryKind) : null);
export const kindOf = (slug: HistoryKind): Kind => HISTORY_KINDS[slug];
