import "server-only";
import { jobOf } from "@/lib/jobs/job";
import { inOperation } from "@/lib/tenancy/operation";
import { hasMailServer, sendLetter, type Letter } from "./transport";
import { isFinal, refusalWords } from "./words";

/** The letter, held: a second worker passes over it. */
const TAKE = `select id, to_address as "to", subject, body from mail_message where id = $1 and sent_at is null for update skip locked`;
const SENT = "update mail_message set sent_at = now(), attempts = attempts + 1, last_error = null, body = '' where id = $1 and sent_at is null";
const FAILED = "update mail_message set attempts = attempts + 1, last_error = $2 where id = $1 and sent_at is null";

/**
 * The job `send-mail`: sends one letter once. What the server said stands in the outbox; a passing fault is thrown on,
 * and the queue tries again later, ever more slowly.
 */
export async function sendMail(payload: unknown, send: (letter: Letter) => Promise<void> = sendLetter): Promise<void> {
  const { province, ref } = jobOf(payload);
  if (!hasMailServer()) return; // stays waiting; the next start of a worker with SMTP_URL asks again
  const failure = await inOperation(province, async (sql) => {
    const { rows: [letter] } = await sql.query<Letter>(TAKE, [ref]);
    if (!letter) return null;
    try {
      await send(letter);
      await sql.query(SENT, [ref]);
      return null;
    } catch (error) {
      await sql.query(FAILED, [ref, refusalWords(error as Error)]);
      return error as Error;
    }
  });
  if (failure && !isFinal(failure)) throw failure;
}
