import "server-only";
import { jobOf } from "@/lib/jobs/job";
import { inOperation } from "@/lib/tenancy/operation";
import { hasMailServer, sendLetter, type Letter } from "./transport";
import { isFinal, isUnclear, refusalWords } from "./words";

/** Said, and committed, before the letter leaves: a second worker finds it taken, and one that dies in between leaves it so. */
const TAKE = `update mail_message set sending_at = now(), attempts = attempts + 1, last_error = null where id = $1 and sent_at is null and dropped_at is null and sending_at is null
  returning id, to_address as "to", subject, body`;
const SENT = "update mail_message set sent_at = now(), sending_at = null, body = '' where id = $1";
const FAILED = "update mail_message set last_error = $2, sending_at = case when $3 then sending_at end where id = $1";

/**
 * The job `send-mail`: sends one letter once. What the server said stands in the outbox; a passing fault is thrown on, and the queue tries again later, ever more slowly.
 * Where nobody can know whether the server took the letter it is not sent again by itself: the outbox asks the province's admin.
 */
export async function sendMail(payload: unknown, send: (letter: Letter) => Promise<void> = sendLetter): Promise<void> {
  const { province, ref } = jobOf(payload);
  if (!hasMailServer()) return; // stays waiting; the next start of a worker with SMTP_URL asks again
  const letter = await inOperation(province, async (sql) => (await sql.query<Letter>(TAKE, [ref])).rows[0]);
  if (!letter) return;
  try {
    await send(letter);
  } catch (error) {
    await inOperation(province, (sql) => sql.query(FAILED, [ref, refusalWords(error as Error), isUnclear(error as Error)]));
    if (isFinal(error as Error) || isUnclear(error as Error)) return;
    throw error;
  }
  await inOperation(province, (sql) => sql.query(SENT, [ref]));
}
