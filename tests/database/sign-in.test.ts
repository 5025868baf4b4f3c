import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import type { From } from "@/lib/action/address";
import { hashPassword, verifyPassword } from "@/lib/people/passwords";
import { checkSignIn } from "@/lib/people/sign-in";
import { Problem } from "@/lib/problems/problem";
import { aPerson, aProvince, aUnit, atOnce, insertAsOwner, type Player } from "../support/cast.ts";
import { ownerSql } from "../support/database.ts";
import { heldUp } from "../support/meeting-point.ts";
import { without } from "../support/without.ts";

const PASSWORD = "trời hôm nay mưa to";
const kept = await hashPassword(PASSWORD);
let who: Player, name: string, from: From;

/** Each test has its own account and its own address, so that no count of another reaches it. */
beforeEach(async () => {
  const province = await aProvince();
  who = await aPerson(province, { unit: await aUnit(province), posts: ["unit_officer"] });
  await insertAsOwner("credential", { account_id: who.accountId, kind: "password", secret: kept });
  const { rows } = await ownerSql.query<{ sign_in_name: string }>(
    "update account set email = sign_in_name || '@so.vn' where id = $1 returning sign_in_name",
    [who.accountId],
  );
  name = rows[0]!.sign_in_name;
  from = { address: randomUUID(), agent: "test" };
});

const answerOf = (typed: string, password: string): Promise<unknown> =>
  checkSignIn(typed, password, from).then(
    (known) => known,
    (error: unknown) => (error instanceof Problem ? error.items : error),
  );
const REFUSED = [{ code: "sign_in.refused" }];
const forgetWait = () =>
  ownerSql.query("update login_attempt set blocked_until = now() - interval '1 second' where key like $1 or key like $2", [
    `%${who.accountId}`,
    `name:%`,
  ]);
const waitOf = (answer: unknown) => (answer as { code: string; facts: { seconds: number } }[])[0];

test("a right password opens, by sign-in name and by e-mail, in any case", async () => {
  expect(await answerOf(name, PASSWORD)).toEqual({ accountId: who.accountId, hasTotp: false });
  expect(await answerOf(`${name.toUpperCase()}@SO.VN`, PASSWORD)).toEqual({ accountId: who.accountId, hasTotp: false });
});

test("a password typed in decomposed letters is the same password", async () => {
  expect(await answerOf(name, PASSWORD.normalize("NFD"))).toMatchObject({ accountId: who.accountId });
});

test("an unknown account, a wrong password, a disabled account and one without a password are answered alike", async () => {
  expect(await answerOf(name, "sai")).toEqual(REFUSED);
  expect(await answerOf("khong-co-ai", PASSWORD)).toEqual(REFUSED);
  await ownerSql.query("delete from credential where account_id = $1", [who.accountId]);
  expect(await answerOf(name, PASSWORD)).toEqual(REFUSED);
  await insertAsOwner("credential", { account_id: who.accountId, kind: "password", secret: kept });
  await ownerSql.query("update account set disabled_at = now() where id = $1", [who.accountId]);
  expect(await answerOf(name, PASSWORD)).toEqual(REFUSED);
});

test("an unknown account costs as much work as a wrong password", async () => {
  await verifyPassword(undefined, "sai"); // the first makes the dummy, as the server does at boot
  const hashes = [undefined, kept, "no hash at all"],
    best = [Infinity, Infinity, Infinity];
  // The work of this process, not the clock on the wall: whatever else the machine does falls on none of them.
  const worked = () => {
    const { user, system } = process.cpuUsage();
    return user + system;
  };
  for (let round = 0; round < 15; round++) {
    for (const [at, hash] of hashes.entries()) {
      const began = worked();
      await verifyPassword(hash, "sai");
      best[at] = Math.min(best[at]!, worked() - began);
    }
  }
  const [unknown, wrong, skipped] = best as [number, number, number];
  expect(unknown / wrong).toBeGreaterThan(0.5);
  expect(unknown / wrong).toBeLessThan(2);
  expect(skipped / wrong).toBeLessThan(0.5); // control: what an early answer would look like
});

test("after five failures even the right password waits, each time longer; a right one begins anew", async () => {
  for (let n = 0; n < 5; n++) expect(await answerOf(n % 2 ? name : `${name}@so.vn`, "sai")).toEqual(REFUSED);
  const waits: number[] = [];
  for (let round = 0; round < 3; round++) {
    const answer = waitOf(await answerOf(name, PASSWORD));
    expect(answer?.code).toBe("access.too_many");
    waits.push(answer!.facts.seconds);
    await forgetWait();
    expect(await answerOf(name, "sai")).toEqual(REFUSED);
  }
  expect(waits.map((seconds) => Math.round(seconds / 10) * 10)).toEqual([30, 60, 120]);
  await forgetWait();
  expect(await answerOf(name, PASSWORD)).toMatchObject({ accountId: who.accountId });
  expect(await answerOf(name, "sai")).toEqual(REFUSED);
  expect(await answerOf(name, PASSWORD)).toMatchObject({ accountId: who.accountId });
});

test("an unknown name waits in the same way", async () => {
  const nobody = `khong-co-${randomUUID()}`;
  for (let n = 0; n < 5; n++) expect(await answerOf(nobody, "sai")).toEqual(REFUSED);
  expect(waitOf(await answerOf(nobody, "sai"))).toMatchObject({ code: "access.too_many" });
});

test("an address waits after a hundred failures at many names, and a right sign-in clears only itself", async () => {
  const key = `address:${from.address}`;
  await insertAsOwner("login_attempt", { key, failures: 98 });
  expect(await answerOf(name, PASSWORD)).toMatchObject({ accountId: who.accountId });
  expect((await ownerSql.query("select failures from login_attempt where key = $1", [key])).rows).toEqual([{ failures: 98 }]);
  await answerOf("mot", "sai");
  await answerOf("hai", "sai");
  expect(waitOf(await answerOf(name, PASSWORD))).toMatchObject({ code: "access.too_many" });
});

const lookedAt = async (times: number) => {
  const { refused } = await atOnce(times, () => checkSignIn(name, "sai", from));
  return refused.filter((it) => it instanceof Problem && it.items[0]!.code === "sign_in.refused").length;
};

test("of twenty guesses at once five are looked at", async () => {
  expect(await lookedAt(20)).toBe(5);
});

test("control: where the count is not held while it is read, more are looked at", async () => {
  await ownerSql.query("delete from login_attempt");
  await checkSignIn(name, "sai", from).catch(() => {}); // the rows that are counted in stand
  const eight = async () => {
    await ownerSql.query("update login_attempt set failures = 0, blocked_until = null");
    return heldUp(8, "select from login_attempt for update", () => lookedAt(8));
  };
  expect(await eight()).toBe(5); // all eight wait before they read
  expect(
    await without("claim_attempt(text[], int[])", "perform from login_attempt where key = any (p_keys) order by key for update;", eight),
  ).toBe(8); // they have read
});

const account = (signInName: string, email: string | null = null) => insertAsOwner("account", { sign_in_name: signInName, email });

test("a sign-in name may not be the e-mail of another account, nor an e-mail its name", async () => {
  await expect(account(`${name}@So.vn`)).rejects.toMatchObject({ code: "23505", constraint: "account_sign_in_name_key" });
  await expect(account(`khac-${randomUUID()}`, name.toUpperCase())).rejects.toMatchObject({
    code: "23505",
    constraint: "account_email_key",
  });
  await expect(ownerSql.query("update account set sign_in_name = email where id = $1", [who.accountId])).resolves.toMatchObject({
    rowCount: 1,
  });
});

test("an e-mail and a name that are the same and come at once: one of them goes in", async () => {
  for (let round = 0; round < 10; round++) {
    const word = `${randomUUID()}@so.vn`;
    const { done } = await atOnce(20, (n) => (n % 2 ? account(word) : account(`nguoi-${randomUUID()}`, word)));
    expect(done).toHaveLength(1);
  }
});

test("control: without the guard two accounts answer to one word, and signing in still asks only one", async () => {
  await ownerSql.query("alter table account disable trigger account_names_apart");
  try {
    await account(`${name}@so.vn`).then((id) => insertAsOwner("credential", { account_id: id, kind: "password", secret: "other" }));
    const { rows } = await ownerSql.query("select password_hash from find_sign_in($1)", [`${name}@so.vn`]);
    expect(rows).toEqual([{ password_hash: "other" }]);
  } finally {
    await ownerSql.query("alter table account enable trigger account_names_apart");
  }
});
