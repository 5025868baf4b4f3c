import { type ChildProcess, spawn } from "node:child_process";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterEach, beforeEach, expect, test } from "vitest";
import { IN_FLIGHT, outbox, type Outbox } from "@/lib/mail/outbox";
import { queueLetter } from "@/lib/mail/queue-letter";
import { sendAgain } from "@/lib/mail/send-again";
import { read } from "@/lib/tenancy/enter";
import { aPerson, aProvince, aUnit, as, type Player } from "../support/cast.ts";
import { ownerSql, sqlAs } from "../support/database.ts";

let admin: Player, worker: ChildProcess | undefined, server: SMTPServer | undefined;
/** Subjects the mail server took, in order. */
const taken: string[] = [];
/** Asked with each letter: whether the worker shall die before the server answers. */
let killsAt: "mail" | "data" | null = null;

beforeEach(async () => {
  taken.length = 0;
  const province = await aProvince();
  admin = await aPerson(province, { unit: await aUnit(province), posts: ["province_admin"] });
});
afterEach(async () => {
  worker?.kill("SIGKILL");
  await new Promise<void>((done) => (server ? server.close(() => done()) : done()));
  server = undefined;
});

const die = () =>
  new Promise<void>((gone) => {
    worker!.once("exit", () => gone());
    worker!.kill("SIGKILL");
  });

async function serve(port = 0): Promise<number> {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    onMailFrom: (_from, _session, done) => {
      if (killsAt === "mail") void die().then(() => done(new Error("nobody is there")));
      else done();
    },
    onData: (stream, _session, done) => {
      let text = "";
      stream
        .on("data", (piece: Buffer) => (text += piece.toString()))
        .on("end", () => {
          taken.push(/^Subject: (.*)$/m.exec(text)![1]!);
          if (killsAt === "data") void die().then(() => done());
          else done();
        });
    },
  });
  server.on("error", () => {}); // the line to the worker that was killed
  await new Promise<void>((ready) => void server!.listen(port, "127.0.0.1", ready));
  return (server.server.address() as AddressInfo).port;
}

function start(port: number): void {
  worker = spawn(process.execPath, ["--import", "./scripts/alias.mjs", "scripts/worker.ts"], {
    stdio: "ignore",
    env: { ...process.env, SMTP_URL: `smtp://127.0.0.1:${port}?from=thidua@tinh.vn` },
  });
}

const letter = (subject: string) => as(admin, (ctx) => queueLetter(ctx, { to: "nguoi@so.vn", subject, body: "Kính gửi" }));
const until = (asked: () => Promise<boolean> | boolean) => expect.poll(asked, { timeout: 40_000, interval: 100 }).toBe(true);
const died = () => until(() => worker!.signalCode === "SIGKILL");
const sent = async (id: string) =>
  (await ownerSql.query("select from mail_message where id = $1 and sent_at is not null", [id])).rowCount === 1;
/** Nobody gave the queue back what the killed worker held; time is what frees it, so time is set. */
const freeQueue = () =>
  sqlAs("superuser").query("update graphile_worker._private_jobs set locked_at = null, locked_by = null, run_at = now()");
const shown = async (id: string) => (await read<{ it: Outbox }>(admin.claim, outbox))!.rows[0]!.it.lines.find((line) => line.id === id);

test("a worker killed between sending and recording sends nothing twice; the outbox says that it is not known", async () => {
  const port = await serve();
  killsAt = "data";
  const id = await letter("first");
  start(port);
  await died();
  killsAt = null;
  await freeQueue();
  start(port);
  // The queue is worked in order: once a later letter has left, the first has had its turn.
  const later = await letter("second");
  await until(() => sent(later));
  expect(taken).toEqual(["first", "second"]);
  await ownerSql.query(`update mail_message set sending_at = sending_at - interval '${IN_FLIGHT}' where id = $1`, [id]);
  expect(await shown(id)).toMatchObject({ sentAt: null, sending: "unclear" });
});

test("a worker killed before the server had the letter loses nothing: somebody lets it go again, and it goes once", async () => {
  const port = await serve();
  killsAt = "mail";
  const id = await letter("first");
  start(port);
  await died();
  killsAt = null;
  await freeQueue();
  expect(taken).toEqual([]);
  await expect(as(admin, (ctx) => sendAgain(ctx, {}, { id }))).rejects.toThrow("record.moved"); // it may still be on its way
  await ownerSql.query(`update mail_message set sending_at = sending_at - interval '${IN_FLIGHT}' where id = $1`, [id]);
  await as(admin, (ctx) => sendAgain(ctx, {}, { id }));
  start(port);
  await until(() => sent(id));
  await expect(as(admin, (ctx) => sendAgain(ctx, {}, { id }))).rejects.toThrow("record.moved");
  expect(taken).toEqual(["first"]);
});

test("a mail server that is away for an hour: the letter waits, and goes once when it is back", async () => {
  const port = await serve();
  await new Promise<void>((closed) => server!.close(() => closed()));
  const id = await letter("first");
  start(port);
  await until(async () => ((await shown(id))?.attempts ?? 0) > 0 && (await shown(id))?.sending === null);
  expect(await shown(id)).toMatchObject({ sentAt: null, lastError: expect.stringContaining("tự thử lại") as string });
  await serve(port);
  // The queue asks again by itself within the hour; the hour is over.
  await sqlAs("superuser").query("update graphile_worker._private_jobs set run_at = now()");
  await letter("second"); // wakes the worker
  await until(() => sent(id));
  expect(taken.filter((subject) => subject === "first")).toHaveLength(1);
});
