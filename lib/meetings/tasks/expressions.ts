import type { TaskPost, TaskSource } from "./words";

export type TaskSeen = {
  id: string;
  meetingId: string;
  meetingTitle: string;
  meetingDay: string;
  /** The year under which its meeting opens. */ year: string;
  source: TaskSource;
  resolutionId: string | null;
  guestId: string | null;
  guestName: string | null;
  what: string;
  unitId: string | null;
  unitName: string | null;
  post: TaskPost | null;
  dueOn: string;
  doneAt: string | null;
  doneWords: string | null;
  doneBy: string | null;
  onBehalf: boolean;
  droppedAt: string | null;
  droppedReason: string | null;
  version: number;
};

/** SQL: one task over rows `t` of meeting_task and `m` of its meeting. */
export const TASK = `jsonb_build_object('id', t.id, 'meetingId', m.id, 'meetingTitle', m.title, 'meetingDay', (m.starts_at at time zone 'Asia/Ho_Chi_Minh')::date, 'year', (select z.year from bloc_year z where z.province_id = t.province_id and z.id = t.bloc_year_id),
  'source', t.source, 'resolutionId', t.resolution_id, 'guestId', t.guest_id, 'guestName', (select g.full_name from meeting_guest g where g.province_id = t.province_id and g.id = t.guest_id),
  'what', t.what, 'unitId', t.unit_id, 'unitName', t.unit_name, 'post', t.post, 'dueOn', t.due_on, 'doneAt', t.done_at, 'doneWords', t.done_words, 'onBehalf', t.on_behalf,
  'doneBy', (select p.full_name from person p where p.province_id = t.province_id and p.id = t.done_by_id), 'droppedAt', t.dropped_at, 'droppedReason', t.dropped_reason, 'version', t.version)`;

const WAITS = "t.done_at is null and t.dropped_at is null";
const listed = (where: string) =>
  `coalesce((select jsonb_agg(${TASK} order by t.due_on, t.given_at, t.id) from meeting_task t join meeting m on m.province_id = t.province_id and m.id = t.meeting_id where ${where}), '[]')`;

/** Of one meeting, a row `m0`. */
export const TASKS_OF = (meeting: string) => listed(`t.province_id = ${meeting}.province_id and t.meeting_id = ${meeting}.id`);
/** What earlier meetings of the bloc still wait for, at the start of meeting `m0`. */
export const LEFT_OPEN = (meeting: string) =>
  listed(
    `m.province_id = ${meeting}.province_id and m.bloc_id = ${meeting}.bloc_id and m.id <> ${meeting}.id and m.starts_at < ${meeting}.starts_at and m.status not in ('planned', 'invited') and ${WAITS}`,
  );
/** Over a row `y` of bloc_year: tasks of the year, and what earlier years left open. */
export const TASKS_OF_YEAR = listed(`m.province_id = y.province_id and m.bloc_id = y.bloc_id and (t.bloc_year_id = y.id or (${WAITS}
  and exists (select from bloc_year z where z.province_id = t.province_id and z.id = t.bloc_year_id and z.starts_on < y.starts_on)))`);
/** The same that still wait, each on the desk of one year: its own, or where that has ended the first of the bloc still going on. */
export const TASKS_WAITING =
  listed(`m.province_id = y.province_id and m.bloc_id = y.bloc_id and ${WAITS} and y.id = (select z.id from bloc_year z join bloc_year own on own.province_id = z.province_id and own.id = t.bloc_year_id
  where z.province_id = y.province_id and z.bloc_id = y.bloc_id and z.mode = 'live' and z.stage <> 'closed' order by z.id <> own.id, z.starts_on limit 1)`);
/** What the board of the province is asked to do, in whichever bloc. */
export const ASKED_OF_BOARD = `coalesce((select jsonb_agg(${TASK} || jsonb_build_object('blocSlug', b.slug, 'blocName', b.short_name) order by t.due_on, t.id) from meeting_task t join meeting m on m.province_id = t.province_id and m.id = t.meeting_id
  join bloc b on b.province_id = m.province_id and b.id = m.bloc_id where t.province_id = app_province() and t.post = 'board' and ${WAITS}), '[]')`;
