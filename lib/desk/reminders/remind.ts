import "server-only";
import { jobOf } from "@/lib/jobs/job";
import { queueLetter } from "@/lib/mail/queue-letter";
import { env } from "@/lib/env";
import { workingCalendar } from "@/lib/provinces/calendar";
import { dayOf } from "@/lib/provinces/dates";
import type { WorkingCalendar } from "@/lib/provinces/working-days";
import { forPerson, type ForPerson } from "@/lib/tenancy/for-person";
import { deskOf, type Desk } from "../queries";
import { tasksOf } from "../tasks";
import type { Task } from "../desk";
import { type Rhythm, type Told, toTell } from "./rules";
import { DEFAULT_RHYTHM, letterOf, subjectOf } from "./words";

type Habit = { rhythm: Rhythm | null; told: { key: string; day: string }[] };
/** How the person wants it, and what was named within the last two months, each with its last day. */
const HABIT = `select (select s.rhythm from reminder_setting s where s.person_id = $1) as rhythm,
  coalesce((select json_agg(json_build_object('key', x.key, 'day', x.day)) from (select t.key, max(r.day) as day from reminder r cross join unnest(r.told) t(key)
    left join mail_message m on m.province_id = r.province_id and m.id = r.letter_id where r.person_id = $1 and r.day > app_today() - 60 and m.dropped_at is null group by t.key) x), '[]') as told`;
/** A letter of an earlier day that has not left says nothing any more. */
const DROP_OLD = `update mail_message m set dropped_at = now(), body = '' from reminder r
  where r.province_id = m.province_id and r.letter_id = m.id and r.person_id = $1 and r.day < app_today() and m.sent_at is null and m.sending_at is null and m.dropped_at is null`;

/** Every day is a day for letters in the demo, so that its outbox shows one on a Sunday too. */
const EVERY_DAY: WorkingCalendar = new Map();

/** The tasks of a person at this moment, asked with their own rights. */
export async function tasksFor({ actor, asThem }: Pick<ForPerson, "actor" | "asThem">): Promise<Task[]> {
  const [row] = await asThem<{ it: Desk }>(deskOf);
  return tasksOf(actor, row!.it);
}

/** The job `remind`: one letter to one person, if today there is something to say and nobody has said it yet. True when a letter was written. */
export async function remind(payload: unknown): Promise<boolean> {
  const { province, ref } = jobOf(payload);
  try {
    return (await forPerson(province, ref, writeLetter)) ?? false;
  } catch (error) {
    // Another worker was first; what this one had written is gone with its transaction.
    if ((error as { code?: string; constraint?: string }).constraint === "reminder_once_a_day") return false;
    throw error;
  }
}

async function writeLetter({ actor, now, address, sql, asThem }: ForPerson): Promise<boolean> {
  if (!address) return false;
  const today = dayOf(now),
    {
      rows: [habit],
    } = await sql.query<Habit>(HABIT, [actor.personId]);
  const told: Told = new Map(habit!.told.map(({ key, day }) => [key, day]));
  const calendar = actor.demo ? EVERY_DAY : await workingCalendar(sql);
  const rhythm = habit!.rhythm ?? DEFAULT_RHYTHM;
  if (rhythm === "NEVER") return false;
  const tasks = toTell(await tasksFor({ actor, asThem }), { rhythm, told, today, calendar });
  if (tasks.length === 0) return false;
  const home = `${env().APP_URL}/${actor.provinceSlug}/viec`;
  await sql.query(DROP_OLD, [actor.personId]);
  const letter = await queueLetter(
    { sql },
    {
      to: address,
      personId: actor.personId,
      subject: subjectOf(tasks, today),
      body: letterOf(tasks, { name: actor.name, desk: home, settings: `${home}/nhac-viec`, today }),
    },
    "send-reminder",
  );
  await sql.query("insert into reminder (person_id, told, letter_id) values ($1, $2, $3)", [
    actor.personId,
    tasks.map(({ key }) => key),
    letter,
  ]);
  return true;
}
