import type { Keys } from "./province.ts";
import { sowScan } from "./scans.ts";
import type { Doer, Row, Sower } from "./sow.ts";

export type SeedPresence = { unit: string; name: string; title: string; state?: "present" | "substitute" | "absent"; reason?: string };
export type SeedResolution = {
  key: string;
  subject: string;
  text: string;
  inFavour?: number;
  pledge?: string;
  yearId?: string;
  item?: number;
  at?: string;
};
/** `resolution`: its key; `guest`: which one, from 0; neither: the chair's conclusion, or of a meeting to come its preparation. */
export type SeedTask = {
  key: string;
  what: string;
  unit?: string;
  post?: string;
  dueOn: string;
  resolution?: string;
  guest?: number;
  yearId?: string;
  done?: { at: string; words: string; by: string };
};
export type SeedMeeting = {
  key: string;
  bloc: string;
  yearId: string;
  kind: string;
  title: string;
  place: string;
  /** Local time of the province, "2017-04-11T08:00". */
  startsAt: string;
  endedAt: string;
  mode: "live" | "archive";
  presences: SeedPresence[];
  /** Of the meeting's own bloc-year, unless another is named. */
  agenda: (string | { title: string; yearId: string })[];
  guests?: { name: string; title: string; organisation: string; fromBoard?: boolean; directive?: string }[];
  resolutions: SeedResolution[];
  tasks?: SeedTask[];
  by?: Doer;
  /** Still running: nobody has ended it. */
  open?: true;
  /** What else happened before the meeting ended: votes, nominations, a pledge. */
  during?: (meetingId: string) => Promise<void>;
  /** Minutes signed on paper, with their scan. */
  signed?: { number: string; on: string; scan: string };
  more?: Row;
};

const LOCAL = "+07:00";
/** When the archives of the demo were typed in. */
export const ENTERED = "2026-11-02T09:00:00+07:00";

/** A meeting that is over: who was there, what was decided and with which votes. Returns its id. */
export async function sowMeeting(sower: Sower, at: Keys, unitNames: Record<string, string>, it: SeedMeeting): Promise<string> {
  const id = at.of("meeting", it.key),
    present = it.presences.filter(({ state }) => state !== "absent").length;
  await sower.into("meeting", [
    {
      id,
      bloc_id: at.bloc(it.bloc),
      kind: it.kind,
      title: it.title,
      place: it.place,
      starts_at: `${it.startsAt}:00${LOCAL}`,
      ended_at: `${it.endedAt}:00${LOCAL}`,
      status: "closed",
      mode: it.mode,
      quorum_numerator: 2,
      quorum_denominator: 3,
      ...it.more,
    },
  ]);
  await sower.into(
    "agenda_item",
    it.agenda.map((item, n) => ({
      id: at.of("agenda", it.key, String(n)),
      meeting_id: id,
      bloc_year_id: typeof item === "string" ? it.yearId : item.yearId,
      position: n + 1,
      title: typeof item === "string" ? item : item.title,
    })),
  );
  await sower.into(
    "attendance",
    it.presences.map((one) => ({
      id: at.of("attendance", it.key, one.unit),
      meeting_id: id,
      unit_id: at.unit(one.unit),
      unit_name: unitNames[one.unit],
      person_name: one.name,
      person_title: one.title,
      state: one.state ?? "present",
      reason: one.reason,
    })),
  );
  await sower.into(
    "meeting_guest",
    (it.guests ?? []).map((guest, n) => ({
      id: at.of("guest", it.key, String(n)),
      meeting_id: id,
      full_name: guest.name,
      title: guest.title,
      organisation: guest.organisation,
      from_board: guest.fromBoard ?? false,
      directive: guest.directive,
      position: n + 1,
    })),
  );
  await sower.into(
    "resolution",
    it.resolutions.map((one) => ({
      id: at.of("resolution", it.key, one.key),
      meeting_id: id,
      bloc_year_id: one.yearId ?? it.yearId,
      pledge_id: one.pledge && at.of("pledge", one.pledge),
      subject: one.subject,
      text: one.text,
      agenda_item_id: one.item && at.of("agenda", it.key, String(one.item - 1)),
      recorded_by_id: it.by?.person,
      voters: it.presences.length,
      present_units: present,
      in_favour: one.inFavour ?? present,
      opposed: 0,
      abstained: present - (one.inFavour ?? present),
      denominator: "PRESENT",
      pass_numerator: 1,
      pass_denominator: 2,
      passed: true,
      decided_at: `${one.at ?? it.endedAt}:00${LOCAL}`,
      created_at: `${one.at ?? it.endedAt}:00${LOCAL}`,
    })),
  );
  await it.during?.(id);
  await sowTasks(sower, at, unitNames, id, it);
  if (it.open) {
    await sower.client.query("update meeting set status = 'open', ended_at = null where id = $1", [id]);
    sower.audit("meeting.opened", id, { members: it.presences.length }, `${it.startsAt}:00${LOCAL}`, it.by);
    return id;
  }
  sower.audit(
    "meeting.closed",
    id,
    { resolutions: it.resolutions.length },
    it.mode === "archive" ? ENTERED : `${it.endedAt}:00${LOCAL}`,
    it.by,
  );
  if (it.signed) await sowSignedMinutes(sower, at, id, it.signed, it.by);
  return id;
}

/** What the meeting asked for, and what has been reported since. */
export async function sowTasks(
  sower: Sower,
  at: Keys,
  unitNames: Record<string, string>,
  id: string,
  { key, yearId, endedAt, tasks = [], by, more }: SeedMeeting,
): Promise<void> {
  const given = `${endedAt}:00${LOCAL}`,
    before = more?.["status"] === "planned" || more?.["status"] === "invited";
  await sower.into(
    "meeting_task",
    tasks.map((one) => ({
      id: at.of("meeting-task", key, one.key),
      meeting_id: id,
      bloc_year_id: one.yearId ?? yearId,
      source: before ? "PREPARATION" : one.resolution ? "RESOLUTION" : one.guest !== undefined ? "DIRECTIVE" : "CONCLUSION",
      resolution_id: one.resolution && at.of("resolution", key, one.resolution),
      guest_id: one.guest !== undefined ? at.of("guest", key, String(one.guest)) : undefined,
      what: one.what,
      unit_id: one.unit && at.unit(one.unit),
      unit_name: one.unit && unitNames[one.unit],
      post: one.post,
      due_on: one.dueOn,
      given_by_id: by?.person,
      given_at: given,
      done_at: one.done?.at,
      done_words: one.done?.words,
      done_by_id: one.done && at.person(one.done.by),
    })),
  );
  if (tasks.length > 0) sower.audit("meeting.task_given", id, { asked: tasks.length }, given, by);
  for (const { done, unit, key: task } of tasks)
    if (done)
      sower.audit("meeting.task_done", id, { task: at.of("meeting-task", key, task), ...(unit ? { unit: at.unit(unit) } : {}) }, done.at, {
        person: at.person(done.by),
        post: "unit_officer",
      });
}

async function sowSignedMinutes(
  sower: Sower,
  at: Keys,
  id: string,
  { number, on, scan }: NonNullable<SeedMeeting["signed"]>,
  by?: Doer,
): Promise<void> {
  const time = `${on}T09:00:00${LOCAL}`;
  await sower.client.query(
    "update meeting set status = 'signed', minutes_number = $2, minutes_signed_on = $3, closed_by_id = $4 where id = $1",
    [id, number, on, by?.person ?? null],
  );
  const { sha256 } = await sowScan(sower, at, {
    file: scan,
    kind: "meeting_scan",
    about: id,
    caption: `Biên bản số ${number}`,
    by: by?.person,
    at: time,
  });
  sower.audit("meeting.minutes_signed", id, { minutesNumber: number, signedOn: on, scan: sha256 }, time, by);
}
