import { Logger, run, type TaskList } from "graphile-worker";
import { env } from "@/lib/env.ts";
import { JOB_KINDS, type JobKind } from "@/lib/jobs/enqueue.ts";
import { sendMail } from "@/lib/mail/send-mail.ts";
import { operations } from "@/lib/tenancy/operation.ts";
import { giveUp } from "./fault.ts";

const WORK: Record<JobKind, (payload: unknown) => Promise<void>> = { "send-mail": sendMail };
const NIGHTLY = "forget-attempts";

/** Only what an operator should see: the queue talks of every start and stop. */
const logger = new Logger(() => (level, message) => {
  if (level === "error") console.error(`Việc nền: ${message.split("\n")[0]}`);
});

async function main() {
  const taskList: TaskList = Object.fromEntries(JOB_KINDS.map((kind) => [kind, (payload) => WORK[kind](payload)]));
  taskList[NIGHTLY] = async () => void (await operations().query("select forget_attempts()"));
  // Letters from before the mail server was named, or whose job is gone.
  if (env().SMTP_URL) await askAgain();
  const runner = await run({ connectionString: env().DATABASE_JOBS_URL, maxPoolSize: 4, taskList, concurrency: 2, noHandleSignals: true, crontab: `17 2 * * * ${NIGHTLY}`, logger });

  // A job that is running ends first; nothing new begins.
  const stop = () => void runner.stop().then(() => operations().end()).then(() => process.exit(0)).catch(giveUp);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, stop);
  if (process.channel) process.once("disconnect", stop);
  await runner.promise;
}

async function askAgain(): Promise<void> {
  const { rows } = await operations().query<{ province: string; ref: string }>("select province, ref from waiting_mail()");
  for (const { province, ref } of rows) {
    await operations().query("select graphile_worker.add_job('send-mail', $1::json, job_key => $2)", [JSON.stringify({ province, ref }), `send-mail:${province}:${ref}`]);
  }
}

await main().catch(giveUp);
