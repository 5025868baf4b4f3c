import { randomBytes } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { redeem } from "@/lib/people/activate";
import { hashOfActivationCode, newActivationCode } from "@/lib/people/activation-code";
import { changePassword } from "@/lib/people/change-password";
import { askPasswordAgain } from "@/lib/people/confirm-password";
import { endOneSession } from "@/lib/people/enrol";
import { hashPassword, verifyPassword } from "@/lib/people/passwords";
import { ownSessions } from "@/lib/people/sessions";
import { Problem } from "@/lib/problems/problem";
import { enter, type Claim } from "@/lib/tenancy/enter";
import { outside } from "@/lib/tenancy/outside";
import { aPerson, aProvince, aSession, aUnit, as, atOnce, insertAsOwner, type Player, type Province } from "../support/cast.ts";
import { ownerSql } from "../support/database.ts";
import { without } from "../support/without.ts";

const PASSWORD = "trời hôm nay mưa to",
  NEW = "ngày mai trời nắng";
const kept = await hashPassword(PASSWORD);
let province: Province, who: Player;

beforeEach(async () => {
  province = await aProvince();
  who = await aPerson(province, { unit: await aUnit(province), posts: ["unit_officer"] });
  await insertAsOwner("credential", { account_id: who.accountId, kind: "password", secret: kept });
});

const entering = (claim: Claim) =>
  enter(claim, async (_tx, actor) => actor.posts.map(({ code }) => code)).catch((error: unknown) => (error as Problem).message);
const codeOf = (error: unknown) => (error instanceof Problem ? error.items[0] : error);
const passwordOf = async () =>
  (await ownerSql.query<{ secret: string }>("select secret from credential where account_id = $1 and kind = 'password'", [who.accountId]))
    .rows[0]!.secret;

test("signing out acts at the next request", async () => {
  expect(await entering(who.claim)).toEqual(["unit_officer"]);
  await outside({ name: "end_session", text: "select end_session($1)", values: [who.claim.session] });
  expect(await entering(who.claim)).toBe("access.denied");
});

test("a disabled account is out at the next request", async () => {
  await ownerSql.query("update account set disabled_at = now() where id = $1", [who.accountId]);
  expect(await entering(who.claim)).toBe("access.denied");
});

test("an ended post is gone at the next request, the person stays", async () => {
  await ownerSql.query("update post set until = app_today() - 1 where person_id = $1", [who.personId]);
  expect(await entering(who.claim)).toEqual([]);
});

test.each([
  ["idle for three hours", "last_seen_at = now() - interval '181 minutes'"],
  ["twelve hours old", "expires_at = now() - interval '1 second'"],
])("a session %s is over", async (_how, set) => {
  await ownerSql.query(`update session set ${set} where id = $1`, [who.sessionId]);
  expect(await entering(who.claim)).toBe("access.denied");
  expect(await ownSessions(who.claim.session)).toEqual([]);
});

test("one's own sessions are seen and ended one by one, another person's are not", async () => {
  const other = await aSession(province, who.accountId),
    stranger = await aPerson(province);
  expect((await ownSessions(who.claim.session)).map(({ id, current }) => [id, current])).toEqual(
    expect.arrayContaining([
      [who.sessionId, true],
      [other.sessionId, false],
    ]),
  );
  await endOneSession(who.claim.session, { id: other.sessionId });
  await endOneSession(who.claim.session, { id: stranger.sessionId });
  expect(await entering(other.claim)).toBe("access.denied");
  expect(await entering(who.claim)).toEqual(["unit_officer"]);
  expect(await entering(stranger.claim)).toEqual([]);
});

test("a new password ends the other sessions and keeps this one", async () => {
  const other = await aSession(province, who.accountId);
  await changePassword(who.claim.session, { password: PASSWORD, newPassword: NEW, againPassword: NEW });
  expect(await entering(other.claim)).toBe("access.denied");
  expect(await entering(who.claim)).toEqual(["unit_officer"]);
  expect(await verifyPassword(await passwordOf(), NEW)).toBe(true);
});

test.each([
  ["a wrong old password", { password: "sai", newPassword: NEW, againPassword: NEW }, { code: "access.password_wrong", field: "password" }],
  [
    "two different new ones",
    { password: PASSWORD, newPassword: NEW, againPassword: `${NEW}.` },
    { code: "password.differs", field: "againPassword" },
  ],
  [
    "a first guess",
    { password: PASSWORD, newPassword: "matkhau123", againPassword: "matkhau123" },
    { code: "password.common", field: "newPassword" },
  ],
  [
    "the old one again",
    { password: PASSWORD, newPassword: PASSWORD, againPassword: PASSWORD },
    { code: "password.same", field: "newPassword" },
  ],
])("%s changes nothing", async (_what, input, problem) => {
  expect(codeOf(await changePassword(who.claim.session, input).catch((error: unknown) => error))).toEqual(problem);
  expect(await passwordOf()).toBe(kept);
});

test("the password asked again: right notes the time, wrong refuses at its field and counts though the act is undone", async () => {
  await ownerSql.query(
    "update session set password_at = now() - interval '1 hour', last_seen_at = now() - interval '10 minutes' where id = $1",
    [who.sessionId],
  );
  expect(await as(who, (ctx) => askPasswordAgain(ctx, "").catch(codeOf))).toEqual({ code: "access.password_needed", field: "password" });
  const wrong = await as(who, (ctx) => askPasswordAgain(ctx, "sai")).catch(codeOf);
  expect(wrong).toEqual({ code: "access.password_wrong", field: "password" });
  expect((await ownerSql.query("select failures from login_attempt where key = $1", [`account:${who.accountId}`])).rows).toEqual([
    { failures: 1 },
  ]);
  await as(who, (ctx) => askPasswordAgain(ctx, PASSWORD));
  const { rows } = await ownerSql.query("select now() - password_at < interval '1 minute' as fresh from session where id = $1", [
    who.sessionId,
  ]);
  expect(rows).toEqual([{ fresh: true }]);
  expect((await ownerSql.query("select from login_attempt where key = $1", [`account:${who.accountId}`])).rowCount).toBe(0);
});

test("nobody confirms with somebody else's password", async () => {
  const other = await aPerson(province, { unit: await aUnit(province), posts: ["unit_officer"] });
  await insertAsOwner("credential", { account_id: other.accountId, kind: "password", secret: await hashPassword(NEW) });
  expect(await as(who, (ctx) => askPasswordAgain(ctx, NEW)).catch(codeOf)).toMatchObject({ code: "access.password_wrong" });
});

const aSlip = async (days = 14) => {
  const code = newActivationCode();
  await insertAsOwner("activation", {
    province_id: province.id,
    person_id: who.personId,
    purpose: "reset",
    code_hash: hashOfActivationCode(code),
    expires_at: new Date(Date.now() + days * 86_400_000),
  });
  return code;
};

test("an activation code opens once, typed in any manner, and ends old sessions", async () => {
  const code = await aSlip();
  expect(await redeem(` ${code.toLowerCase().replaceAll("-", " ")} `, NEW)).toBe(who.accountId);
  expect(await entering(who.claim)).toBe("access.denied");
  expect(await verifyPassword(await passwordOf(), NEW)).toBe(true);
  expect(codeOf(await redeem(code, PASSWORD).catch((error: unknown) => error))).toEqual({ code: "activation.refused" });
  expect(await verifyPassword(await passwordOf(), NEW)).toBe(true);
});

test.each([
  ["an expired slip", () => aSlip(-1)],
  [
    "a cancelled slip",
    async () => {
      const code = await aSlip();
      await ownerSql.query("update activation set cancelled_at = now() where person_id = $1", [who.personId]);
      return code;
    },
  ],
  [
    "a slip of a disabled account",
    async () => {
      const code = await aSlip();
      await ownerSql.query("update account set disabled_at = now() where id = $1", [who.accountId]);
      return code;
    },
  ],
  ["a code nobody printed", async () => randomBytes(8).toString("hex")],
])("%s opens nothing", async (_what, made) => {
  expect(codeOf(await redeem(await made(), NEW).catch((error: unknown) => error))).toEqual({ code: "activation.refused" });
  expect(await passwordOf()).toBe(kept);
});

const redeemedAtOnce = async (times: number) => {
  const code = await aSlip();
  return (await atOnce(times, (n) => redeem(code, `${NEW} ${n}`))).done.length;
};

test("of twenty at once with one slip one gets the account", async () => {
  expect(await redeemedAtOnce(20)).toBe(1);
});

test("control: without its guard the slip opens for more than one", async () => {
  expect(await without("redeem_activation(bytea, text)", "and v.used_at is null", () => redeemedAtOnce(4))).toBe(4); // at once or one after the other
});
