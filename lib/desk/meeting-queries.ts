import { ANSWERS, KEEPER } from "@/lib/meetings/minutes/expressions";
import { DECIDED, ELECTIONS_WAITING } from "@/lib/meetings/votes/expressions";

/** What keeps an open meeting from its end, as obstaclesToClose asks it, and its votes that are not announced. */
const HELD = `json_build_object('numerator', m.quorum_numerator, 'denominator', m.quorum_denominator, 'secretaryName', m.secretary_name, 'discussion', left(m.discussion, 1),
  'states', coalesce((select json_agg(a.state) from attendance a where a.province_id = m.province_id and a.meeting_id = m.id), '[]'),
  'decided', ${DECIDED}, 'electionsWaiting', ${ELECTIONS_WAITING},
  'votes', coalesce((select json_agg(json_build_object('id', v.id, 'title', v.title, 'state', v.state,
      'tellers', coalesce((select json_agg(json_build_object('id', k.id, 'fullName', k.full_name, 'unitId', k.unit_id, 'personId', k.person_id, 'confirmedAt', k.confirmed_at)) from vote_teller k
        where k.province_id = v.province_id and k.vote_id = v.id), '[]')) order by v.created_at)
    from vote v where v.province_id = m.province_id and v.meeting_id = m.id and v.state in ('planned', 'open', 'closed')), '[]'))`;

/** Units that have not said yet who comes to a meeting they were invited to. */
const UNANSWERED = `case when m.status = 'invited' then coalesce((select json_agg(json_build_object('unitId', i.unit_id, 'name', u.short_name) order by u.short_name collate vi) from meeting_invitee i join unit u on u.province_id = i.province_id and u.id = i.unit_id
  where i.province_id = m.province_id and i.meeting_id = m.id and i.answer is null), '[]') else '[]' end`;
/** The minutes of a meeting without their text, and who is asked about them by the names a desk uses. */
const RECORD = `(select json_build_object('wordsVersion', k.words_version, 'dueOn', k.due_on, 'sentAt', k.sent_at, 'frozenAt', k.frozen_at) from meeting_minutes k where k.province_id = m.province_id and k.meeting_id = m.id)`;
const ROLL = `coalesce((select json_agg(json_build_object('unitId', a.unit_id, 'unitName', u.short_name, 'state', a.state) order by u.short_name collate vi) from attendance a join unit u on u.province_id = a.province_id and u.id = a.unit_id
  where a.province_id = m.province_id and a.meeting_id = m.id), '[]')`;

/** A meeting is asked for once: in the first of the years it acts on. */
const FIRST_ACTED = `y.id = (select a.bloc_year_id from agenda_item a join bloc_year z on z.province_id = a.province_id and z.id = a.bloc_year_id where a.province_id = m.province_id and a.meeting_id = m.id order by z.starts_on limit 1)`;

/** As JSON fields over a row `y` of bloc_year: meetings to come and under way, those whose minutes wait, counts that wait for this very person. */
export const MEETINGS = `'meetings', coalesce((select json_agg(json_build_object('id', m.id, 'title', m.title, 'status', m.status, 'startsAt', m.starts_at, 'keeperId', ${KEEPER}, 'unanswered', ${UNANSWERED}, 'held', case when m.status = 'open' then ${HELD} end) order by m.starts_at)
    from meeting m where m.province_id = y.province_id and m.bloc_id = y.bloc_id and m.mode = 'live' and m.status not in ('closed', 'signed') and ${FIRST_ACTED}), '[]'),
  'minutes', coalesce((select json_agg(json_build_object('id', m.id, 'title', m.title, 'endedAt', m.ended_at, 'keeperId', ${KEEPER}, 'record', ${RECORD}, 'roll', ${ROLL}, 'answers', ${ANSWERS}) order by m.ended_at)
    from meeting m where m.province_id = y.province_id and m.bloc_id = y.bloc_id and m.mode = 'live' and m.status = 'closed' and ${FIRST_ACTED}), '[]'),
  'counts', coalesce((select json_agg(json_build_object('voteId', v.id, 'meetingId', v.meeting_id, 'title', v.title) order by v.closed_at)
    from vote v join vote_teller k on k.province_id = v.province_id and k.vote_id = v.id and k.person_id = app_person() and k.confirmed_at is null
    where v.province_id = y.province_id and v.bloc_year_id = y.id and v.state = 'closed'), '[]')`;
