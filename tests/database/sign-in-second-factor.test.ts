import { randomBytes } from "node:crypto";
import { generate } from "otplib";
import { beforeEach, expect, test } from "vitest";
import { hashOfToken } from "@/lib/action/claim";
import { hashOfRecoveryCode, newRecoveryCodes, newSealedSecret, openedSecret, stepOf, waitingSecret } from "@/lib/people/second-factor";
import { openSession } from "@/lib/people/sessions";
import { checkSecondFactor } from "@/lib/people/sign-in";
import { enter } from "@/lib/tenancy/enter";
import { outside } from "@/lib/tenancy/outside";
import { aPerson, aProvince, aUnit, insertAsOwner, type Player, type Province } from "../support/cast.ts";
import { ownerSql } from "../support/database.ts";
import { without } from "../support/without.ts";

let province: Province, who: Player, secret: string, codes: string[];
const from = () => ({ address: randomBytes(6).toString("hex"), agent: "test" });

beforeEach(async () => {
  province = await aProvince();
  who = await aPerson(province, { unit: await aUnit(province), posts: ["unit_officer"] });
  const sealed = newSealedSecret(who.accountId);
  secret = openedSecret(sealed, who.accountId)!;
  await insertAsOwner("credential", { account_id: who.accountId, kind: "totp", secret: sealed, confirmed_at: new Date() });
  codes = newRecoveryCodes();
  for (const code of codes)
    await insertAsOwner("credential", { account_id: who.accountId, kind: "recovery", secret: hashOfRecoveryCode(code) });
});

const waiting = async () => hashOfToken(await openSession(who.accountId, true, from()));
const enters = (session: Buffer) => enter({ session, slug: province.slug }, async () => true).catch(() => false);
const second = (session: Buffer, code: string, kind: "app" | "recovery" = "app") =>
  checkSecondFactor(session, code, kind, from()).then(
    () => "in",
    (error: { items: { code: string }[] }) => error.items[0]!.code,
  );

test("the secret lies sealed for its account and opens for no other", () => {
  const sealed = newSealedSecret(who.accountId);
  expect(sealed).not.toContain(openedSecret(sealed, who.accountId));
  expect(openedSecret(sealed, "another")).toBeNull();
  expect(openedSecret(`${sealed.slice(0, -2)}${sealed.endsWith("AA") ? "BB" : "AA"}`, who.accountId)).toBeNull();
});

test("a secret that nobody confirmed is shown for a quarter of an hour", () => {
  const sealed = newSealedSecret(who.accountId, 0);
  expect(waitingSecret(sealed, who.accountId, 14 * 60_000)).toBe(openedSecret(sealed, who.accountId));
  expect(waitingSecret(sealed, who.accountId, 15 * 60_000)).toBeNull();
});

test("a session enters nowhere before its second factor, and everywhere after", async () => {
  const session = await waiting();
  expect(await enters(session)).toBe(false);
  expect(await second(session, "000000")).toBe("sign_in.code_refused");
  expect(await enters(session)).toBe(false);
  expect(await second(session, await generate({ secret }))).toBe("in");
  expect(await enters(session)).toBe(true);
});

test("a code that was used opens no second session", async () => {
  const code = await generate({ secret });
  expect(await second(await waiting(), code)).toBe("in");
  const thief = await waiting();
  expect(await second(thief, code)).toBe("sign_in.code_refused");
  expect(await enters(thief)).toBe(false);
});

const passedAtOnce = async (what: "pass_totp" | "pass_recovery", value: unknown) => {
  const sessions = await Promise.all(Array.from({ length: 20 }, waiting));
  const answers = await Promise.all(
    sessions.map((session) =>
      outside<{ passed: boolean }>({ name: what, text: `select ${what}($1, $2) as passed`, values: [session, value] }),
    ),
  );
  return answers.filter(([row]) => row!.passed).length;
};

test("of twenty at once with one code one gets in", async () => {
  const step = await stepOf(secret, await generate({ secret }));
  expect(await passedAtOnce("pass_totp", step)).toBe(1);
});

test("control: without the step's guard more than one gets in", async () => {
  const step = await stepOf(secret, await generate({ secret }));
  expect(await without("pass_totp(bytea, integer)", "and coalesce(last_step, 0) < p_step", () => passedAtOnce("pass_totp", step))).toBe(20);
});

test("of twenty at once with one recovery code one gets in, and the other codes still open", async () => {
  expect(await passedAtOnce("pass_recovery", hashOfRecoveryCode(codes[0]!))).toBe(1);
  expect(await second(await waiting(), codes[0]!, "recovery")).toBe("sign_in.recovery_refused");
  expect(await second(await waiting(), codes[1]!.toLowerCase().replace("-", " "), "recovery")).toBe("in");
});

test("control: without its guard a recovery code opens again", async () => {
  expect(
    await without("pass_recovery(bytea, text)", "and used_at is null", () => passedAtOnce("pass_recovery", hashOfRecoveryCode(codes[0]!))),
  ).toBe(20);
});

test("after five wrong codes the right one waits too, however often the password is typed again", async () => {
  for (let n = 0; n < 5; n++) expect(await second(await waiting(), "111111", "recovery")).toBe("sign_in.recovery_refused");
  expect(await second(await waiting(), await generate({ secret }))).toBe("access.too_many");
});

test("a code of a minute ago is refused, one of the last half minute is not", async () => {
  const at = (seconds: number) => generate({ secret, epoch: Math.floor(Date.now() / 1000) - seconds });
  expect(await stepOf(secret, await at(120))).toBeNull();
  expect(await stepOf(secret, await at(25))).not.toBeNull();
  expect(await stepOf(secret, "12 34")).toBeNull();
});

test("a session that waits can take the factor away from nobody, and sees no other session", async () => {
  const session = await waiting();
  await outside({ name: "remove_totp", text: "select remove_totp($1)", values: [session] });
  expect((await ownerSql.query("select from credential where account_id = $1 and kind = 'totp'", [who.accountId])).rowCount).toBe(1);
  const [row] = await outside<{ changed: boolean }>({
    name: "set_password",
    text: "select set_password($1, $2) as changed",
    values: [session, "x"],
  });
  expect(row!.changed).toBe(false);
});
