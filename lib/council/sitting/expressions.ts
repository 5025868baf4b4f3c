import type { CouncilAnswer, SessionAttendance } from "@/lib/tenancy/generated/enums";

/** A member of one session as the page shows them. */
export type SessionMemberShown = {
  id: string;
  version: number;
  name: string;
  post: string;
  unitId: string | null;
  unitName: string | null;
  attendance: SessionAttendance;
  askedOn: string | null;
  dueOn: string | null;
  askedPaper: string | null;
  answers: number;
};
export type ConflictShown = { id: string; memberId: string; ground: string; by: string | null; at: string };
export type AnswerShown = {
  id: string;
  memberId: string;
  answer: CouncilAnswer;
  words: string | null;
  paper: string;
  answeredOn: string;
  by: string | null;
};

/**
 * The day since which the council may deal with a dossier `p`: its conclusion was confirmed, or, without one, it was opened in the place of another.
 * Null where nobody waits for it: a year kept from paper carries the day of entry, not of the paper.
 */
export const READY_ON = `(select (coalesce(k.confirmed_at, case when p.replaces_id is not null then p.created_at end) at time zone 'Asia/Ho_Chi_Minh')::date
  from (select) one left join appraisal k on k.province_id = p.province_id and k.proposal_id = p.id left join bloc_year w on w.province_id = p.province_id and w.id = p.bloc_year_id where w.mode is distinct from 'archive')`;

/** Is a dossier `p` that waits for the council dealt with in a session `s`: ready by its day, opened by what that session said, or put there by its secretary. */
export const onAgenda = (
  s: string,
) => `(p.state = 'to_council' and ${s}.closed_at is null and (coalesce(${READY_ON} <= ${s}.held_on, true) or p.agenda_session_id is not distinct from ${s}.id
  or exists (select from council_result o where o.province_id = p.province_id and o.session_id = ${s}.id and o.proposal_id = p.replaces_id)))`;

/** JSON: the roll of a session `s`, in its order. */
export const ROLL = `coalesce((select json_agg(json_build_object('id', m.id, 'version', m.version, 'name', m.full_name, 'post', m.post_title, 'unitId', m.unit_id, 'unitName', z.name, 'attendance', m.attendance, 'askedOn', m.asked_on, 'dueOn', m.due_on, 'askedPaper', m.asked_paper,
    'answers', (select count(*) from session_answer a where a.province_id = m.province_id and a.member_id = m.id)) order by m.position, m.full_name collate vi, m.id)
  from session_member m left join unit z on z.province_id = m.province_id and z.id = m.unit_id where m.province_id = s.province_id and m.session_id = s.id), '[]')`;

/** JSON: interests declared and answers given on a dossier `p` in a session `s`. */
export const CONFLICTS = `coalesce((select json_agg(json_build_object('id', c.id, 'memberId', c.member_id, 'ground', c.ground, 'by', w.full_name, 'at', c.declared_at) order by c.declared_at, c.id)
  from session_conflict c left join person w on w.province_id = c.province_id and w.id = c.declared_by_id where c.province_id = p.province_id and c.session_id = s.id and c.proposal_id = p.id), '[]')`;
export const ANSWERS = `coalesce((select json_agg(json_build_object('id', a.id, 'memberId', a.member_id, 'answer', a.answer, 'words', a.words, 'paper', a.paper, 'answeredOn', a.answered_on, 'by', w.full_name) order by a.recorded_at, a.id)
  from session_answer a left join person w on w.province_id = a.province_id and w.id = a.recorded_by_id where a.province_id = p.province_id and a.session_id = s.id and a.proposal_id = p.id), '[]')`;
