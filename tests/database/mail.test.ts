import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { queueLetter } from "@/lib/mail/queue-letter";
import { sendMail } from "@/lib/mail/send-mail";
import { outbox, type Outbox } from "@/lib/mail/outbox";
import { read } from "@/lib/tenancy/enter";
import { aPerson, aProvince, aUnit, as, atOnce, type Player, type Province } from "../support/cast.ts";
import { ownerSql, sqlAs } from "../support/database.ts";

// Settings are read once a process: what files before this one loaded has theirs.
vi.hoisted(() => vi.resetModules());

const arrived: string[] = [];
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  logger: false,
  onRcptTo: ({ address }, _session, done) =>
    done(address.startsWith("khong-co") ? Object.assign(new Error("no such user"), { responseCode: 550 }) : null),
  onData: (stream, _session, done) => {
    let text = "";
    stream
      .on("data", (piece: Buffer) => (text += piece.toString()))
      .on("end", () => {
        arrived.push(text);
        done();
      });
  },
});
let province: Province, officer: Player, admin: Player;

beforeAll(async () => {
  await new Promise<void>((ready) => void server.listen(0, "127.0.0.1", ready));
  process.env.SMTP_URL = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}?from=thidua@tinh.vn`;
});
afterAll(() => new Promise<void>((closed) => server.close(() => closed())));
beforeEach(async () => {
  arrived.length = 0;
  province = await aProvince();
  const unit = await aUnit(province);
  [officer, admin] = [
    await aPerson(province, { unit, posts: ["unit_officer"] }),
    await aPerson(province, { unit, posts: ["province_admin"] }),
  ];
});

const letter = (to = "nguoi@so.vn") => ({ to, subject: "Mã kích hoạt", body: "Kính gửi Anh/Chị. Mã: H7KM" });
const queued = async (id: string) =>
  (await sqlAs("app_jobs").query("select task_identifier from graphile_worker.jobs where key like $1", [`%${id}`])).rows;
const rowOf = async (id: string) =>
  (await ownerSql.query("select sent_at is not null as sent, attempts, last_error, body from mail_message where id = $1", [id])).rows[0];
const job = (ref: string) => ({ province: province.id, ref });

test("a letter and its job are written together, and a rollback takes both along", async () => {
  const id = await as(officer, (ctx) => queueLetter(ctx, letter()));
  expect(await queued(id)).toEqual([{ task_identifier: "send-mail" }]);
  let lost = "";
  await expect(
    as(officer, async (ctx) => {
      lost = await queueLetter(ctx, letter());
      throw new Error("undone");
    }),
  ).rejects.toThrow("undone");
  expect([await queued(lost), await rowOf(lost)]).toEqual([[], undefined]);
});

test("twenty at once send one letter, with its words, and erase them", async () => {
  const id = await as(officer, (ctx) => queueLetter(ctx, letter()));
  await atOnce(20, () => sendMail(job(id)));
  expect(arrived).toHaveLength(1);
  expect(arrived[0]).toMatch(/^From: thidua@tinh\.vn/m);
  expect(await rowOf(id)).toEqual({ sent: true, attempts: 1, last_error: null, body: "" });
});

test("an address the server refuses for good is not tried again, and the outbox says why", async () => {
  const id = await as(officer, (ctx) => queueLetter(ctx, letter("khong-co@so.vn")));
  await sendMail(job(id));
  expect(await rowOf(id)).toMatchObject({
    sent: false,
    attempts: 1,
    last_error: expect.stringContaining("không nhận địa chỉ này") as string,
  });
});

test("a server that is away is tried again", async () => {
  const id = await as(officer, (ctx) => queueLetter(ctx, letter()));
  const away = () => Promise.reject(Object.assign(new Error("connect ECONNREFUSED"), { code: "ESOCKET" }));
  await expect(sendMail(job(id), away)).rejects.toThrow("ECONNREFUSED");
  expect(await rowOf(id)).toMatchObject({ sent: false, attempts: 1, last_error: expect.stringContaining("tự thử lại") as string });
  await sendMail(job(id));
  expect(await rowOf(id)).toMatchObject({ sent: true, attempts: 2, last_error: null });
});

test("a job of another province finds no letter", async () => {
  const id = await as(officer, (ctx) => queueLetter(ctx, letter())),
    other = await aProvince();
  await sendMail({ province: other.id, ref: id });
  expect(arrived).toEqual([]);
});

test("letters that wait are named to the worker alone", async () => {
  const id = await as(officer, (ctx) => queueLetter(ctx, letter()));
  expect((await sqlAs("app_jobs").query("select ref from waiting_mail()")).rows).toContainEqual({ ref: id });
  await expect(sqlAs("app_runtime").query("select ref from waiting_mail()")).rejects.toMatchObject({ code: "42501" });
  await expect(sqlAs("app_runtime").query("select from graphile_worker.add_job('send-mail')")).rejects.toMatchObject({ code: "42501" });
});

test("the admin sees the outbox of the own province, nobody else sees a letter", async () => {
  await as(officer, (ctx) => queueLetter(ctx, { ...letter(), personId: officer.personId }));
  const seen = async (player: Player) => (await read<{ it: Outbox }>(player.claim, outbox))!.rows[0]!.it;
  expect(await seen(admin)).toMatchObject({ waiting: 1, sent: 0, failed: 0, lines: [{ to: "nguoi@so.vn", sentAt: null }] });
  expect((await seen(officer)).lines).toEqual([]);
});
