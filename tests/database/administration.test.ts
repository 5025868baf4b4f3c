import { beforeAll, expect, test } from "vitest";
import { may } from "@/lib/access/policy";
import { issueCode, issueSlips } from "@/lib/people/issue-code";
import { hashOfActivationCode } from "@/lib/people/activation-code";
import { confirmPosts, endPost, givePost, postById, postsToConfirm } from "@/lib/people/give-post";
import { personById } from "@/lib/people/person-queries";
import { aPerson, aProvince, as, atOnce, aUnit, insertAsOwner, type Player, type Province, type Unit } from "../support/cast.ts";
import { ownerSql, sqlAs, undone } from "../support/database.ts";

let province: Province, unit: Unit, admin: Player, second: Player;
beforeAll(async () => {
  province = await aProvince();
  unit = await aUnit(province);
  admin = await aPerson(province, { posts: ["province_admin"] });
  second = await aPerson(province, { posts: ["board_leader"] });
  // Somebody else who can administer, so that ending a post is never about the last one.
  for (const who of [admin, second])
    await ownerSql.query("insert into credential (account_id, kind, secret) values ($1, 'password', 'x')", [who.accountId]);
});

const somebody = (name = "Trần Thị Hoa") => insertAsOwner("person", { province_id: province.id, unit_id: unit.id, full_name: name });
const given = async (personId: string, code: "unit_leader" | "unit_officer" = "unit_leader") => {
  await as(admin, async (ctx) =>
    givePost(ctx, (await personById(ctx.tx, personId))!, {
      personId,
      post: code,
      unitId: null,
      since: "2026-01-01",
      until: null,
      basis: null,
    }),
  );
  const { rows } = await ownerSql.query("select id from post where person_id = $1 and code = $2 order by created_at desc limit 1", [
    personId,
    code,
  ]);
  return rows[0].id as string;
};
const confirm = (who: Player, ids: string[]) =>
  as(who, async (ctx) => {
    const it = (await postsToConfirm(ctx, { "ids[]": ids }))!;
    if (!may("post.confirm", ctx.actor, it)) throw new Error("refused by the policy");
    return confirmPosts(ctx, it);
  });
const inForce = (postId: string) =>
  undone(ownerSql, async (client) => {
    await client.query("select set_config('app.province', $1, true)", [province.id]);
    return (await client.query("select from effective_post where id = $1", [postId])).rowCount === 1;
  });

test("a post with power counts from the second person's yes, one without it at once", async () => {
  const leader = await given(await somebody());
  expect(await inForce(leader)).toBe(false);
  await confirm(second, [leader]);
  expect(await inForce(leader)).toBe(true);
  expect(await inForce(await given(await somebody(), "unit_officer"))).toBe(true);
});

test("the giver and the receiver cannot confirm: the policy refuses, and so does the database", async () => {
  const post = await given(await somebody());
  await expect(confirm(admin, [post])).rejects.toThrow("refused by the policy");
  await expect(
    ownerSql.query("update post set confirmed_by_id = given_by_id, confirmed_at = now() where id = $1", [post]),
  ).rejects.toMatchObject({ constraint: "post_second_person" });
  await expect(
    ownerSql.query("update post set confirmed_by_id = person_id, confirmed_at = now() where id = $1", [post]),
  ).rejects.toMatchObject({ constraint: "post_second_person" });
  await ownerSql.query("update post set confirmed_by_id = $2, confirmed_at = now() where id = $1", [post, second.personId]); // the control: anybody else may
});

test("several are confirmed at once, or none where one of them is one's own gift", async () => {
  const [a, b] = [await given(await somebody()), await given(await somebody())];
  await confirm(second, [a, b]);
  expect([await inForce(a), await inForce(b)]).toEqual([true, true]);
  const mine = await given(await somebody());
  const own = await insertAsOwner("post", {
    province_id: province.id,
    person_id: await somebody(),
    unit_id: unit.id,
    code: "unit_leader",
    since: "2026-01-01",
    given_by_id: second.personId,
  });
  await expect(confirm(second, [mine, own])).rejects.toThrow("refused by the policy");
  expect(await inForce(mine)).toBe(false);
});

test("of twenty confirmations at once one counts", async () => {
  const post = await given(await somebody());
  const { done, refused } = await atOnce(20, () => confirm(second, [post]));
  expect([done.length, refused.length]).toEqual([1, 19]);
});

test("a post that is ended today is over today, and may be given anew", async () => {
  const person = await somebody();
  const post = await given(person, "unit_officer");
  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  const end = () =>
    as(admin, async (ctx) =>
      endPost(ctx, (await postById(ctx.tx, post))!, { id: post, version: 1, from: today, reason: "Chuyển công tác" }),
    );
  expect(await inForce(post)).toBe(true);
  await end();
  expect(await inForce(post)).toBe(false);
  await expect(end()).rejects.toThrow("post.moved");
  await as(admin, async (ctx) =>
    givePost(ctx, (await personById(ctx.tx, person))!, {
      personId: person,
      post: "unit_officer",
      unitId: null,
      since: today,
      until: null,
      basis: null,
    }),
  );
});

test("the same post twice in one time is refused", async () => {
  const person = await somebody();
  await given(person, "unit_officer");
  await expect(given(person, "unit_officer")).rejects.toThrow(/post_once/);
});

test("the last admin who can act is not ended", async () => {
  const alone = await aProvince();
  const only = await aPerson(alone, { posts: ["province_admin"] });
  const { rows } = await ownerSql.query("select id from post where person_id = $1", [only.personId]);
  await expect(
    as(only, async (ctx) =>
      endPost(ctx, (await postById(ctx.tx, rows[0].id))!, { id: rows[0].id, version: 1, from: "2026-01-01", reason: "Thử" }),
    ),
  ).rejects.toThrow("post.last_admin");
  // Nor from a day that is still to come, nor while the only other one ends before it.
  const ends = (from: string) =>
    as(only, async (ctx) => endPost(ctx, (await postById(ctx.tx, rows[0].id))!, { id: rows[0].id, version: 1, from, reason: "Thử" }));
  await expect(ends("2099-01-01")).rejects.toThrow("post.last_admin");
  const beside = await aPerson(alone, { posts: ["province_admin"] });
  await ownerSql.query("update post set until = '2098-12-31' where person_id = $1", [beside.personId]);
  await ownerSql.query("insert into credential (account_id, kind, secret) values ($1, 'password', 'x')", [beside.accountId]);
  await expect(ends("2099-01-01")).rejects.toThrow("post.last_admin");
  await ends("2098-06-01"); // the control: the other one still acts on that day
});

const redeem = async (code: string) =>
  (await sqlAs("app_runtime").query("select redeem_activation($1, 'hash') as who", [hashOfActivationCode(code)])).rows[0].who as
    | string
    | null;
const issue = (personId: string) => as(admin, async (ctx) => (await issueCode(ctx, (await personById(ctx.tx, personId))!)).shown[0]!);

test("a code opens once; an earlier one is worth nothing once a new one is given", async () => {
  const person = await somebody("Phạm Văn Mã");
  const [first, next] = [await issue(person), await issue(person)];
  expect(first.signInName).toBe(next.signInName);
  expect(await redeem(first.secret)).toBeNull();
  const { done } = await atOnce(10, () => redeem(next.secret));
  expect(done.filter(Boolean)).toHaveLength(1);
  expect(await redeem(next.secret)).toBeNull();
  const { rows } = await ownerSql.query("select v.code_hash from activation v where v.person_id = $1", [person]);
  expect(rows.every(({ code_hash: hash }) => (hash as Buffer).length === 32 && !hash.includes(next.secret))).toBe(true);
});

test("two people of one name get two sign-in names", async () => {
  const names = [await issue(await somebody("Lê Văn Trùng")), await issue(await somebody("Lê Văn Trùng"))].map(
    ({ signInName }) => signInName,
  );
  expect(new Set(names).size).toBe(2);
});

test("slips of a unit are for who has no password yet; letters for who has an address", async () => {
  const apart = await aUnit(province);
  const ids = await Promise.all(
    ["Một", "Hai"].map((name) => insertAsOwner("person", { province_id: province.id, unit_id: apart.id, full_name: `Người ${name}` })),
  );
  await insertAsOwner("person_contact", { province_id: province.id, person_id: ids[0], email: "mot@tinh.gov.vn" });
  const slips = await as(admin, (ctx) => issueSlips(ctx, {}, { unitId: apart.id, way: "print" }));
  expect(slips.shown).toHaveLength(2);
  await redeem(slips.shown![0]!.secret);
  expect((await as(admin, (ctx) => issueSlips(ctx, {}, { unitId: apart.id, way: "print" }))).shown).toHaveLength(1);
});
