import "server-only";
import { jobOf } from "@/lib/jobs/job";
import { sendMail } from "@/lib/mail/send-mail";
import type { Letter } from "@/lib/mail/transport";
import { forPerson } from "@/lib/tenancy/for-person";
import { inOperation } from "@/lib/tenancy/operation";
import { tasksFor } from "./remind";

type Waiting = { personId: string; told: string[]; past: boolean };
const WAITING =
  'select r.person_id as "personId", r.told, r.day < app_today() as past from reminder r join mail_message m on m.province_id = r.province_id and m.id = r.letter_id where m.id = $1 and m.sent_at is null and m.sending_at is null and m.dropped_at is null';
const DROP = "update mail_message set dropped_at = now(), body = '' where id = $1 and sent_at is null and sending_at is null";

/** The job `send-reminder`: asks once more whether anything the letter names still waits; then it goes, or is dropped for good. */
export async function sendReminder(payload: unknown, send?: (letter: Letter) => Promise<void>): Promise<void> {
  const { province, ref } = jobOf(payload);
  const waiting = await inOperation(province, async (sql) => (await sql.query<Waiting>(WAITING, [ref])).rows[0]);
  if (!waiting) return;
  const still = waiting.past
    ? false
    : await forPerson(province, waiting.personId, async (it) => (await tasksFor(it)).some(({ key }) => waiting.told.includes(key)));
  if (still) return sendMail(payload, send);
  await inOperation(province, (sql) => sql.query(DROP, [ref]));
}
