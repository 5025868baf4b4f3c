import { beforeAll, expect, test } from "vitest";
import { outbox, type Outbox } from "@/lib/mail/outbox";
import { sendAgain } from "@/lib/mail/send-again";
import { read } from "@/lib/tenancy/enter";
import { aPerson, aProvince, aUnit, as, insertAsOwner, type Player, type Province, type Unit } from "../support/cast.ts";
import { ownerSql } from "../support/database.ts";

const POSTS = ["unit_leader", "unit_officer", "board_officer", "board_leader", "council_secretary", "council_member", "inspector"] as const;
let province: Province, unit: Unit, admin: Player, elsewhere: Player;
const ids: Record<string, string> = {};

beforeAll(async () => {
  province = await aProvince();
  unit = await aUnit(province);
  admin = await aPerson(province, { unit, posts: ["province_admin"] });
  elsewhere = await aPerson(await aProvince(), { posts: ["province_admin"] });
  const LETTERS = {
    waits: {},
    sent: { sent_at: new Date(), body: "" },
    dropped: { dropped_at: new Date(), body: "" },
    failed: { last_error: "Địa chỉ thư không có.", attempts: 3 },
    sending: { sending_at: new Date() },
    unclear: { sending_at: new Date(Date.now() - 3_600_000) },
  };
  for (const [name, more] of Object.entries(LETTERS))
    ids[name] = await insertAsOwner("mail_message", {
      province_id: province.id,
      person_id: admin.personId,
      to_address: `${name}@so.vn`,
      subject: name,
      body: "Mã: H7KM",
      ...more,
    });
});
const seen = async (who: Player) => (await read<{ it: Outbox }>(who.claim, outbox))!.rows[0]!.it;

test("the administrator reads of every letter of the province how far it came; of the text nothing, but in the demo", async () => {
  const it = await seen(admin),
    states = ({ lines }: Outbox) =>
      Object.fromEntries(
        lines.map(({ subject, sentAt, droppedAt, sending, lastError }) => [
          subject,
          sentAt ? "sent" : droppedAt ? "dropped" : (sending ?? (lastError ? "failed" : "waits")),
        ]),
      );
  expect(states(it)).toEqual(Object.fromEntries(Object.keys(ids).map((name) => [name, name])));
  expect([it.sent, it.failed, it.waiting]).toEqual([1, 1, 3]);
  expect(it.lines.map(({ body }) => body)).toEqual(it.lines.map(() => null));
  await ownerSql.query("update province set demo = true where id = $1", [province.id]);
  try {
    expect(Object.fromEntries((await seen(admin)).lines.map(({ subject, body }) => [subject, body]))).toEqual({
      waits: "Mã: H7KM",
      failed: "Mã: H7KM",
      sending: "Mã: H7KM",
      unclear: "Mã: H7KM",
      sent: null,
      dropped: null,
    });
  } finally {
    await ownerSql.query("update province set demo = false where id = $1", [province.id]);
  }
});

test("nobody else has a letter in hand: the database answers every other post, and another province, with none", async () => {
  const others = await Promise.all(POSTS.map((post) => aPerson(province, { unit, posts: [post] })));
  for (const [at, who] of [...others, elsewhere].entries())
    expect(await seen(who), POSTS[at] ?? "admin elsewhere").toEqual({ waiting: 0, failed: 0, sent: 0, lines: [] });
  // The control: it is the policy that keeps them out.
  await ownerSql.query("alter policy mail_admin on mail_message using (true)");
  try {
    expect((await seen(others[0]!)).lines).toHaveLength(6);
    expect((await seen(elsewhere)).lines).toEqual([]);
  } finally {
    await ownerSql.query("alter policy mail_admin on mail_message using ((select app_reach()) && array['province_admin'])");
  }
});

test("only what was broken off or could not leave goes again, once, and the log says who let it", async () => {
  const again = (id: string) => as(admin, (ctx) => sendAgain(ctx, {}, { id }));
  for (const name of ["waits", "sent", "dropped", "sending"]) await expect(again(ids[name]!), name).rejects.toThrow("record.moved");
  for (const name of ["unclear", "failed"]) {
    await again(ids[name]!);
    await expect(again(ids[name]!), `${name} twice`).rejects.toThrow("record.moved");
  }
  await expect(as(elsewhere, (ctx) => sendAgain(ctx, {}, { id: ids.unclear! }))).rejects.toThrow("record.moved");
  const { rows } = await ownerSql.query(
    "select about, person from audit_entry where province_id = $1 and event = 'mail.sent_again' order by seq",
    [province.id],
  );
  expect(rows).toEqual(["unclear", "failed"].map((name) => ({ about: ids[name], person: admin.personId })));
});
