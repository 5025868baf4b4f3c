import { RECORD_READY } from "@/lib/awards/queries";
import { onAgenda } from "@/lib/council/sitting/expressions";

/** A draft that cannot be sent yet: a paper is missing, or the words. As missingPapers() says it of one. */
const LACKING = `p.state = 'drafting' and (btrim(p.summary) = '' or exists (select from proposal_paper q
    left join nomination n on n.province_id = p.province_id and n.id = p.nomination_id left join meeting m on m.province_id = n.province_id and m.id = n.meeting_id left join vote v on v.province_id = n.province_id and v.id = n.vote_id
  where q.province_id = p.province_id and q.proposal_id = p.id and q.required and q.file_use_id is null and not (q.from_record and ${RECORD_READY})))`;
/** Counts of what waits, each only for those whose posts may have to do with it; own units are left out where nobody may act on their own. */
const IN_DECISION = `exists (select from decision_item i join decision d on d.province_id = i.province_id and d.id = i.decision_id
  where i.province_id = p.province_id and i.proposal_id = p.id and d.kind = 'AWARD' and d.state <> 'annulled')`;
/** Members of an open session `s` whose own unit is proposed and of whom that is not declared. */
const UNDECLARED = `(select count(*) from session_member m join award_proposal p on p.province_id = m.province_id and p.unit_id = m.unit_id and p.state = 'to_council' where m.province_id = s.province_id and m.session_id = s.id and ${onAgenda("s")} and not exists (select from session_conflict c where c.province_id = m.province_id and c.member_id = m.id and c.proposal_id = p.id))`;
const ABOVE = `coalesce((select t.decided_by in ('PRIME_MINISTER', 'PRESIDENT') from national_title t where t.code = p.title_code order by t.valid_from desc limit 1), false)`;
const when = (posts: string, expression: string, none: string) =>
  `case when app_reach() && array[${posts}] then ${expression} else ${none} end`;
const count = (condition: string) => `(select count(*) from award_proposal p where p.province_id = app_province() and ${condition})`;
const OTHERS = "p.unit_id <> all (app_units())";

/** A dossier that the officer has to conclude on: nothing written yet, sent back by the leader, or written before an agency spoke. */
const TO_CONCLUDE = `(p.state = 'received' or p.state = 'appraising' and not exists (select from appraisal a where a.province_id = p.province_id and a.proposal_id = p.id
  and a.sent_back_at is null and not exists (select from agency_opinion o where o.province_id = p.province_id and o.proposal_id = p.id and o.answered_at > a.written_at)))`;
const SENT_BACK =
  "exists (select from appraisal k where k.province_id = p.province_id and k.proposal_id = p.id and k.sent_back_at is not null)";
const MINE = `${TO_CONCLUDE} and not ${SENT_BACK} and p.officer_id = app_person()`;
/** Conclusions that the leader sent back to the reader, with why; own units are left out as everywhere. */
const REDO = `coalesce((select json_agg(json_build_object('id', p.id, 'unit', u.short_name, 'by', w.full_name, 'reason', k.sent_back_reason, 'due', p.due_on) order by k.sent_back_at desc)
  from award_proposal p join appraisal k on k.province_id = p.province_id and k.proposal_id = p.id and k.sent_back_at is not null join unit u on u.province_id = p.province_id and u.id = p.unit_id join person w on w.province_id = k.province_id and w.id = k.sent_back_by_id
  where p.province_id = app_province() and p.state in ('received', 'appraising') and p.officer_id = app_person() and ${OTHERS}), '[]')`;
const WAITED_FOR = "o.answered_at is null and o.silent_at is null and o.withdrawn_at is null and o.due_on >= app_today()";
/** Dossiers that somebody has put into the reader's hands, until they say that they have read of it. */
const HANDED = `coalesce((select json_agg(json_build_object('unit', u.short_name, 'by', w.full_name, 'reason', h.reason) order by h.at desc) from proposal_transfer h join award_proposal p on p.province_id = h.province_id and p.id = h.proposal_id and p.officer_id = h.to_id
  join unit u on u.province_id = p.province_id and u.id = p.unit_id join person w on w.province_id = h.province_id and w.id = h.by_id where h.province_id = app_province() and h.to_id = app_person() and h.seen_at is null), '[]')`;
/** In the hands of somebody who no longer holds the post. */
const ORPHANED = `(select count(*) from award_proposal p where p.province_id = app_province() and p.state in ('sent', 'received', 'returned', 'appraising', 'asking_opinion') and p.officer_id is not null
  and not exists (select from effective_post e where e.province_id = p.province_id and e.person_id = p.officer_id and e.code = 'board_officer'))`;

/** A JSON expression for the desk's one statement; see AwardWork. */
export const AWARD_WORK = `json_build_object(
  'corrections', ${when(
    "'board_officer', 'board_leader'",
    `coalesce((select json_agg(json_build_object('id', f.id, 'number', f.number, 'slug', b.slug, 'year', y.year, 'shortName', b.short_name, 'mine', f.opened_by_id = app_person(),
      'figures', (select count(*) from score_result_sheet k join score_draft d on d.province_id = k.province_id and d.sheet_id = k.sheet_id and d.layer = 'board' where k.province_id = f.province_id and k.result_id = f.id)) order by f.opened_at)
    from score_result f join bloc_year y on y.province_id = f.province_id and y.id = f.bloc_year_id join bloc b on b.province_id = y.province_id and b.id = y.bloc_id where f.province_id = app_province() and f.state = 'open'), '[]')`,
    "'[]'",
  )},
  'years', coalesce((select json_agg(x.it) from (select json_build_object('blocYearId', y.id, 'slug', b.slug, 'year', y.year, 'shortName', b.short_name,
      'nominated', (select count(*) from nomination n where n.province_id = y.province_id and n.bloc_year_id = y.id and n.kind = 'AWARD' and n.voided_at is null
        and not exists (select from award_proposal p where p.province_id = n.province_id and p.nomination_id = n.id and p.state <> 'withdrawn')),
      'drafting', (select count(*) from award_proposal p where p.province_id = y.province_id and p.bloc_year_id = y.id and p.state = 'drafting'),
      'lacking', (select count(*) from award_proposal p where p.province_id = y.province_id and p.bloc_year_id = y.id and ${LACKING}),
      'returned', (select count(*) from award_proposal p where p.province_id = y.province_id and p.bloc_year_id = y.id and p.state = 'returned')) as it
    from bloc_year y join bloc b on b.province_id = y.province_id and b.id = y.bloc_id
    where y.province_id = app_province() and y.mode = 'live' and app_reach() && array['bloc_head@' || y.id, 'bloc_deputy@' || y.id, 'bloc_secretary@' || y.id]) x), '[]'),
  'letters', coalesce((select json_agg(json_build_object('id', l.id, 'unitId', l.unit_id, 'slug', u.slug, 'occasion', l.occasion, 'draft', l.sent_at is null, 'subjects', k.drafts, 'returned', k.returned) order by l.created_at)
    from proposal_letter l left join unit u on u.province_id = l.province_id and u.id = l.unit_id
      cross join lateral (select count(*) filter (where p.state = 'drafting') as drafts, count(*) filter (where p.state = 'returned') as returned from award_proposal p where p.province_id = l.province_id and p.letter_id = l.id) k
    where l.province_id = app_province() and (l.unit_id = any (app_units()) and app_reach() && array['unit_leader', 'unit_officer'] or l.giver = 'BOARD' and l.written_by_id = app_person()) and (l.sent_at is null or k.returned > 0)), '[]'),
  'toReceive', ${when("'board_officer'", count(`p.state = 'sent' and ${OTHERS}`), "0")},
  'again', ${when("'board_officer'", count(`p.state = 'sent' and ${OTHERS} and exists (select from proposal_return r where r.province_id = p.province_id and r.proposal_id = p.id)`), "0")},
  'sentBack', ${when("'board_officer'", "coalesce((select json_agg(json_build_object('unit', u.short_name, 'since', (r.at at time zone 'Asia/Ho_Chi_Minh')::date) order by r.at) from award_proposal p join unit u on u.province_id = p.province_id and u.id = p.unit_id join lateral (select max(x.returned_at) as at from proposal_return x where x.province_id = p.province_id and x.proposal_id = p.id) r on true where p.province_id = app_province() and p.state = 'returned' and p.officer_id = app_person()), '[]')", "'[]'")},
  'mine', ${when("'board_officer'", count(`${MINE} and ${OTHERS}`), "0")},
  'mineDue', ${when("'board_officer'", `(select min(p.due_on) from award_proposal p where p.province_id = app_province() and ${MINE})`, "null")},
  'redo', ${when("'board_officer'", REDO, "'[]'")},
  'handed', ${when("'board_officer'", HANDED, "'[]'")}, 'orphaned', ${when("'board_leader'", ORPHANED, "0")},
  'toForward', ${when("'board_officer'", count(`p.state = 'council_agreed' and ${ABOVE} and ${OTHERS}`), "0")},
  'heard', ${when("'board_officer'", count(`p.state = 'asking_opinion' and p.officer_id = app_person() and ${OTHERS} and not exists (select from agency_opinion o where o.province_id = p.province_id and o.proposal_id = p.id and ${WAITED_FOR})`), "0")},
  'objections', ${when("'board_officer', 'board_leader'", "(select count(*)::int from objection o join public_notice_line l on l.province_id = o.province_id and l.id = o.line_id join public_notice n on n.province_id = l.province_id and n.id = l.notice_id where o.province_id = app_province() and o.answered_at is null and n.withdrawn_at is null and o.unit_id <> all (app_units()))", "0")},
  'toConfirm', ${when("'board_leader'", count(`p.state = 'appraising' and not ${TO_CONCLUDE} and ${OTHERS}`), "0")},
  'compared', ${when("'board_leader'", "(select count(*) from rule_comparison c where c.province_id = app_province() and c.confirmed_at is null and c.compared_by_id <> app_person())", "0")},
  'atCouncil', ${when("'council_secretary'", count("p.state = 'to_council'"), "0")},
  'reviews', ${when(
    "'board_officer', 'board_leader'",
    `coalesce((select json_agg(k.it) from (select json_build_object('id', d.id, 'number', d.number, 'count', count(*), 'names', string_agg(coalesce(p.subject_name, u.short_name, h.subject_name), ', ' order by v.certain desc)) as it
    from award_review v join decision d on d.province_id = v.province_id and d.id = v.decision_id left join award_proposal p on p.province_id = v.province_id and p.id = v.proposal_id left join unit u on u.province_id = p.province_id and u.id = p.unit_id
      left join honours_entry h on h.province_id = v.province_id and h.id = v.honours_id where v.province_id = app_province() and v.looked_at is null and coalesce(p.unit_id <> all (app_units()), true) group by d.id, d.number, d.signed_on order by d.signed_on limit 20) k), '[]')`,
    "'[]'",
  )},
  'agreed', ${when("'board_officer', 'council_secretary'", count(`p.state = 'council_agreed' and not ${ABOVE} and not ${IN_DECISION}`), "0")},
  'unpublished', ${when("'board_leader'", "coalesce((select json_agg(json_build_object('id', d.id, 'number', d.number) order by d.signed_on) from decision d where d.province_id = app_province() and d.state <> 'draft' and d.published_at is null), '[]')", "'[]'")},
  'drafts', ${when("'board_leader'", "coalesce((select json_agg(json_build_object('id', d.id, 'number', d.number) order by d.created_at) from decision d where d.province_id = app_province() and d.state = 'draft'), '[]')", "'[]'")},
  'openSessions', ${when("'council_secretary'", `coalesce((select json_agg(json_build_object('id', s.id, 'title', s.title, 'heldOn', s.held_on, 'results', (select count(*) from council_result r where r.province_id = s.province_id and r.session_id = s.id), 'left', (select count(*) from award_proposal p where p.province_id = s.province_id and p.state = 'to_council' and not exists (select from council_result r where r.province_id = p.province_id and r.session_id = s.id and r.proposal_id = p.id) and ${onAgenda("s")}), 'undeclared', ${UNDECLARED}) order by s.held_on) from council_session s where s.province_id = app_province() and s.closed_at is null), '[]')`, "'[]'")})`;
