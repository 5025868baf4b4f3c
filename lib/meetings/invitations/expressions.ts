import type { InviteeAnswer } from "./words";

export type InvitationSeen = { number: number; sentAt: string; sentBy: string | null; textHash: string; units: number };
export type InviteeSeen = {
  unitId: string;
  unitName: string;
  answer: InviteeAnswer | null;
  personName: string | null;
  personTitle: string | null;
  authority: string | null;
  reason: string | null;
  answeredAt: string | null;
  version: number;
};

/** SQL over a row `m` of meeting. */
export const INVITATIONS = `coalesce((select jsonb_agg(jsonb_build_object('number', i.number, 'sentAt', i.sent_at, 'sentBy', (select p.full_name from person p where p.province_id = m.province_id and p.id = i.sent_by_id), 'textHash', i.text_hash, 'units', i.units) order by i.number)
  from meeting_invitation i where i.province_id = m.province_id and i.meeting_id = m.id), '[]')`;
export const INVITEES = `coalesce((select jsonb_agg(jsonb_build_object('unitId', i.unit_id, 'unitName', i.unit_name, 'answer', i.answer, 'personName', i.person_name, 'personTitle', i.person_title, 'authority', i.authority, 'reason', i.reason, 'answeredAt', i.answered_at, 'version', i.version)
  order by i.unit_name collate vi) from meeting_invitee i where i.province_id = m.province_id and i.meeting_id = m.id), '[]')`;
/** Who exercises the head's office in the first year the meeting acts on. */
export const HEAD_NAME = `(select p.full_name from office_holder k join bloc_office f on f.id = k.office_id join person p on p.id = k.person_id join bloc_year z on z.id = f.bloc_year_id
  where f.bloc_year_id in (select a.bloc_year_id from agenda_item a where a.meeting_id = m.id) and k.kind = 'head' and k.until is null and f.until is null order by z.starts_on limit 1)`;
/** Over a row `o` of bloc_year: of each kind the latest meeting that an earlier year of the bloc held. */
export const LAST_MEETINGS = `coalesce((select jsonb_object_agg(l.kind, l.it) from (select distinct on (m.kind) m.kind::text, jsonb_build_object('title', m.title, 'place', m.place, 'time', to_char(m.starts_at at time zone 'Asia/Ho_Chi_Minh', 'HH24:MI'),
    'day', (m.starts_at at time zone 'Asia/Ho_Chi_Minh')::date, 'invited', m.invited, 'words', m.invitation_words, 'year', f.year,
    'agenda', (select jsonb_agg(jsonb_build_object('year', z.year, 'title', a.title) order by a.position) from agenda_item a join bloc_year z on z.id = a.bloc_year_id where a.meeting_id = m.id)) as it
  from meeting m join lateral (select z.year, z.starts_on from agenda_item a join bloc_year z on z.id = a.bloc_year_id where a.meeting_id = m.id order by z.starts_on limit 1) f on f.starts_on < o.starts_on
  where m.bloc_id = o.bloc_id order by m.kind, m.starts_at desc) l), '{}')`;
