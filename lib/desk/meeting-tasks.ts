import { postFor } from "@/lib/access/policy";
import { postLine } from "@/lib/people/words";
import { dateWords, dayOf } from "@/lib/provinces/dates";
import type { Actor } from "@/lib/tenancy/actor";
import type { Task } from "./tasks";

/** What meetings that have been held still ask for: minutes to be signed, counts that wait for this very person. */
export type MeetingsHeld = {
  minutes?: { id: string; title: string; endedAt: string | null }[];
  counts?: { voteId: string; meetingId: string; title: string }[];
};
type Year = MeetingsHeld & { id: string; memberUnitIds: string[]; bloc: { shortName: string }; year: string };

/** As JSON fields over a row `y` of bloc_year. A meeting that acts on two years is asked for in the first. */
export const MEETINGS_HELD = `'minutes', coalesce((select json_agg(json_build_object('id', m.id, 'title', m.title, 'endedAt', m.ended_at) order by m.ended_at)
    from meeting m where m.province_id = y.province_id and m.bloc_id = y.bloc_id and m.mode = 'live' and m.status = 'closed'
      and y.id = (select a.bloc_year_id from agenda_item a join bloc_year z on z.province_id = a.province_id and z.id = a.bloc_year_id where a.province_id = m.province_id and a.meeting_id = m.id order by z.starts_on limit 1)), '[]'),
  'counts', coalesce((select json_agg(json_build_object('voteId', v.id, 'meetingId', v.meeting_id, 'title', v.title) order by v.closed_at)
    from vote v join vote_teller k on k.province_id = v.province_id and k.vote_id = v.id and k.person_id = app_person() and k.confirmed_at is null
    where v.province_id = y.province_id and v.bloc_year_id = y.id and v.state = 'closed'), '[]')`;

export function meetingTasks(actor: Actor, year: Year, at: string): Task[] {
  const found: Task[] = [], keeps = postFor("meeting.keep", actor, { blocYearId: year.id });
  for (const { id, title, endedAt } of keeps ? year.minutes ?? [] : []) {
    found.push({
      key: `minutes-${id}`, title: `Ký biên bản: ${title}`, detail: endedAt ? `Họp xong ngày ${dateWords(dayOf(endedAt))}. In biên bản, ký, ghi số và tải bản chụp.` : "In biên bản, ký, ghi số và tải bản chụp.",
      due: null, post: postLine(keeps!), href: `${at}/hoi-nghi/${id}#ky-bien-ban`, verb: "Mở",
    });
  }
  const counter = postFor("vote.confirm", actor, { blocYearId: year.id, memberUnitIds: year.memberUnitIds });
  for (const { voteId, meetingId, title } of counter ? year.counts ?? [] : []) {
    found.push({ key: `count-${voteId}`, title: `Xác nhận số phiếu: ${title}`, detail: `Anh/Chị là người kiểm phiếu. ${year.bloc.shortName}, năm ${year.year}.`, due: null, post: postLine(counter!), href: `${at}/hoi-nghi/${meetingId}/bo-phieu/${voteId}#kiem-phieu`, verb: "Xác nhận" });
  }
  return found;
}
