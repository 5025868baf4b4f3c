import "server-only";
import type { Facts } from "@/lib/access/facts";
import type { Statement } from "@/lib/tenancy/enter";
import { BLOC_EVENTS, deskOf, type Desk, MY_YEARS } from "../queries";
import type { DeskEvent } from "../desk";
import type { Rhythm } from "./rules";

export type ReminderPage = Facts & {
  desk: Desk;
  rhythm: Rhythm | null;
  version: number;
  /** The address letters go to; null: none is known. */
  address: string | null;
  last: { day: string; count: number } | null;
};

/** How a person is reminded, with what a letter of this moment would say. */
export const reminderPage: Statement = {
  name: "reminder_page",
  text: `select json_build_object('desk', (select d.it from (${deskOf.text}) d), 'rhythm', s.rhythm, 'version', coalesce(s.version, 0),
      'address', own_address(),
      'last', (select json_build_object('day', r.day, 'count', cardinality(r.told)) from reminder r where r.person_id = app_person() order by r.day desc limit 1)) as it
    from (select 1) one left join reminder_setting s on s.person_id = app_person()`,
};

export type Notice = DeskEvent & { seq: number };
export type NoticePage = Facts & { today: string; seenAt: string | null; events: Notice[] };

/** Days that notices reach back, and the most that are shown. */
export const NOTICE_DAYS = 30,
  NOTICES = 200;

/** What happened in the blocs of a person within thirty days, newest first, and how far they have read. */
export const noticePage: Statement = {
  name: "notice_page",
  text: `with mine as (${MY_YEARS})
    select json_build_object('today', app_today(), 'seenAt', (select n.seen_at from notice_seen n where n.person_id = app_person()),
      'events', coalesce((select json_agg(x.it order by x.seq desc) from (${BLOC_EVENTS(`app_today() - ${NOTICE_DAYS}`, NOTICES)}) x), '[]')) as it`,
};
