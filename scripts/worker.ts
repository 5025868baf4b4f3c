import { Logger, run, type TaskList } from "graphile-worker";
import { env } from "@/lib/env.ts";
import { JOB_KINDS, type JobKind } from "@/lib/jobs/enqueue.ts";
import { remind } from "@/lib/desk/reminders/remind.ts";
import { sendReminder } from "@/lib/desk/reminders/send.ts";
import { sendMail } from "@/lib/mail/send-mail.ts";
import { makeSizes } from "@/lib/portal/photos/make.ts";
import { publishDue } from "@/lib/portal/news/due.ts";
import { makeBundle } from "@/lib/year/bundle/make-bundle.ts";
import { operations } from "@/lib/tenancy/operation.ts";
import { giveUp } from "./fault.ts";

const WORK: Record<JobKind, (payload: unknown) => Promise<unknown>> = {
  "send-mail": (it) => sendMail(it),
  "send-reminder": (it) => sendReminder(it),
  remind,
  "make-bundle": makeBundle,
  "publish-article": publishDue,
  "make-sizes": makeSizes,
};
const NIGHTLY = "forget-attempts",
  MORNING = "ask-reminders",
  MINUTELY = "ask-articles";

/** By UTC: half past six in the morning in Viet Nam, made up for by whoever starts later that day. */
const CRON = `17 2 * * * ${NIGHTLY}\n30 23 * * * ${MORNING} ?fill=12h\n* * * * * ${MINUTELY}`;

/** Only what an operator should see: the queue talks of every start and stop. */
const logger = new Logger(() => (level, message) => {
  if (level === "error") console.error(`Việc nền: ${message.split("\n")[0]}`);
});

async function main() {
  const taskList: TaskList = Object.fromEntries(JOB_KINDS.map((kind) => [kind, async (payload) => void (await WORK[kind](payload))]));
  taskList[NIGHTLY] = async () => void (await operations().query("select forget_attempts()"));
  taskList[MORNING] = askReminders;
  taskList[MINUTELY] = askArticles;
  // Letters from before the mail server was named, or whose job is gone.
  if (env().SMTP_URL) await askAgain();
  // What a worker that was killed had not finished.
  await askAll("make-bundle", "select province, ref from waiting_bundles()");
  await askAll("make-sizes", "select province, ref from unsized_pictures()");
  const runner = await run({
    connectionString: env().DATABASE_JOBS_URL,
    maxPoolSize: 4,
    taskList,
    concurrency: 2,
    noHandleSignals: true,
    crontab: CRON,
    logger,
  });

  // A job that is running ends first; nothing new begins.
  const stop = () =>
    void runner
      .stop()
      .then(() => operations().end())
      .then(() => process.exit(0))
      .catch(giveUp);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, stop);
  if (process.channel) process.once("disconnect", stop);
  await runner.promise;
}

async function askAgain(): Promise<void> {
  await askAll("send-mail", "select province, ref from waiting_mail()");
  await askAll("send-reminder", "select province, ref from waiting_reminders()");
}

const askReminders = () => askAll("remind", "select province, person as ref from people_to_remind()");

/** Articles whose hour has come. */
const askArticles = () => askAll("publish-article", "select province, ref from due_articles()");

/** A job for each thing found; one that is asked for already is not asked for twice. */
async function askAll(kind: JobKind, found: string): Promise<void> {
  const { rows } = await operations().query<{ province: string; ref: string }>(found);
  for (const { province, ref } of rows) {
    await operations().query("select graphile_worker.add_job($3, $1::json, job_key => $2, max_attempts => 10)", [
      JSON.stringify({ province, ref }),
      `${kind}:${province}:${ref}`,
      kind,
    ]);
  }
}

await main().catch(giveUp);
