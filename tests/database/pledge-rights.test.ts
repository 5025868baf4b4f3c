import { beforeAll, describe, expect, test } from "vitest";
import { may, postFor } from "@/lib/access/policy";
import { addAddendum } from "@/lib/pledges/addendum";
import { publishPledge } from "@/lib/pledges/published";
import { findPledge, findPledgeOf } from "@/lib/pledges/queries";
import { recordSignature } from "@/lib/pledges/sign";
import { addTarget } from "@/lib/pledges/targets";
import { as, aPerson, aUnit, insertAsOwner, type Player } from "../support/cast.ts";
import { ownerSql, sqlAs, undone } from "../support/database.ts";
import { aStage, anAdopted, pledgeSeen, seenHash, signAs, signaturesOf, type Stage } from "../support/pledges.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await aStage(3);
});

const code = (code: string) => ({ items: [expect.objectContaining({ code })] });
const maySign = (who: Player, id: string, unitId: string) =>
  as(who, async ({ sql, actor }) => may("pledge.sign", actor, (await findPledgeOf(sql, { id, unitId }))!));
const delegate = (receiver: Player, since: string, until: string) =>
  insertAsOwner("delegation", {
    province_id: stage.province.id,
    giver_id: stage.leaders[2]!.personId,
    receiver_id: receiver.personId,
    unit_id: stage.units[2]!.id,
    act: "pledge.sign",
    since,
    until,
  });
const targetOf = (clauseId: string, unitId: string) => ({
  clauseId,
  unitId,
  indicator: "Lớp tập huấn",
  unitOfMeasure: "lớp",
  measure: "NUMBER" as const,
  baseline: null,
  target: 4,
  baselineMet: "" as const,
  dueOn: null,
});

describe("who signs", () => {
  test("the leader of the unit, nobody of another unit, no officer", async () => {
    const { id } = await anAdopted(stage, 1);
    const [first, second] = stage.units;
    expect(await maySign(stage.leaders[0]!, id, first!.id)).toBe(true);
    expect(await maySign(stage.leaders[1]!, id, first!.id)).toBe(false);
    expect(await maySign(stage.secretary, id, first!.id)).toBe(false);
    expect(await maySign(stage.leaders[1]!, id, second!.id)).toBe(true);
  });

  test("a delegate while the delegation runs, TUQ., and not the day after", async () => {
    const { id } = await anAdopted(stage, 2);
    const now = await aPerson(stage.province, { unit: stage.units[2]!, posts: ["unit_officer"] });
    const past = await aPerson(stage.province, { unit: stage.units[2]!, posts: ["unit_officer"] });
    await delegate(now, "2020-01-01", "2099-12-31");
    await delegate(past, "2020-01-01", "2020-12-31");
    expect(await maySign(now, id, stage.units[2]!.id)).toBe(true);
    expect(await maySign(now, id, stage.units[1]!.id)).toBe(false);
    expect(await maySign(past, id, stage.units[2]!.id)).toBe(false);
    expect(
      await as(
        now,
        async ({ sql, actor }) => postFor("pledge.sign", actor, (await findPledgeOf(sql, { id, unitId: stage.units[2]!.id }))!)?.acting,
      ),
    ).toBe("TUQ.");
  });

  test("only units that are parties", async () => {
    const { id } = await anAdopted(stage, 3);
    const stranger = await aPerson(stage.province, { unit: await aUnit(stage.province), posts: ["unit_leader"] });
    await expect(signAs(stranger, id, await seenHash(stage.secretary, id))).rejects.toMatchObject(code("pledge.not_party"));
  });
});

describe("what is signed", () => {
  test("words that changed after they were read are not signed", async () => {
    const { id, clauses } = await anAdopted(stage, 10);
    const seen = await seenHash(stage.secretary, id);
    const it = await pledgeSeen(stage.leaders[1]!, id);
    await as(stage.leaders[1]!, (ctx) => addTarget(ctx, it, { id, ...targetOf(clauses[1]!, stage.units[1]!.id) }), "unit_leader");
    await expect(signAs(stage.leaders[0]!, id, seen)).rejects.toMatchObject(code("pledge.text_differs"));
    expect(await signaturesOf(id)).toBe(0);
    await signAs(stage.leaders[0]!, id, await seenHash(stage.secretary, id));
    expect(await signaturesOf(id)).toBe(1);
  });

  test("targets stand still once the first has signed", async () => {
    const { id, clauses } = await anAdopted(stage, 11);
    const it = await pledgeSeen(stage.leaders[1]!, id);
    await signAs(stage.leaders[0]!, id, await seenHash(stage.secretary, id));
    await expect(
      as(stage.leaders[1]!, (ctx) => addTarget(ctx, it, { id, ...targetOf(clauses[1]!, stage.units[1]!.id) }), "unit_leader"),
    ).rejects.toThrow("pledge.text_fixed");
  });

  test("the database itself takes no signature on other words, and changes none", async () => {
    const { id } = await anAdopted(stage, 12);
    const seen = await seenHash(stage.secretary, id);
    await signAs(stage.leaders[0]!, id, seen);
    await expect(
      insertAsOwner("pledge_signature", {
        province_id: stage.province.id,
        pledge_id: id,
        unit_id: stage.units[1]!.id,
        manner: "ARCHIVE",
        signer_name: "A",
        signer_title: "B",
        text_hash: "0".repeat(64),
        signed_at: new Date(),
        document_date: "2026-03-24",
      }),
    ).rejects.toThrow("pledge.text_differs");
    await expect(ownerSql.query("update pledge_signature set signer_name = 'Khác' where pledge_id = $1", [id])).rejects.toThrow(
      "record.append_only",
    );
    await expect(ownerSql.query("update pledge set title = 'Khác' where id = $1", [id])).rejects.toThrow("pledge.text_fixed");
  });

  test("a signature after the last day is kept and marked late", async () => {
    const { id } = await anAdopted(stage, 13);
    await ownerSql.query("update pledge set sign_by = '2020-01-31' where id = $1", [id]);
    await signAs(stage.leaders[0]!, id, await seenHash(stage.secretary, id));
    expect((await pledgeSeen(stage.secretary, id)).pledge.parties[0]!.signature?.late).toBe(true);
  });
});

test("a newcomer signs an addendum; the others' words and signatures stay, and the pledge is whole again", async () => {
  const { id } = await anAdopted(stage, 20);
  const seen = await seenHash(stage.secretary, id);
  for (const leader of stage.leaders) await signAs(leader, id, seen);
  const unit = await aUnit(stage.province, "Sở Khoa học và Công nghệ");
  const leader = await aPerson(stage.province, { unit, posts: ["unit_leader"] });
  await insertAsOwner("bloc_membership", {
    province_id: stage.province.id,
    bloc_id: stage.year.blocId,
    unit_id: unit.id,
    since: "2026-01-01",
  });
  const it = await pledgeSeen(stage.secretary, id);
  await as(stage.secretary, (ctx) => addAddendum(ctx, it, { id, unitId: unit.id, text: "Tham gia giao ước" }), "bloc_secretary");
  const waiting = (await pledgeSeen(stage.secretary, id)).pledge;
  expect(waiting.state).toBe("signing");
  const hash = waiting.parties.at(-1)!.addendum!.textHash;
  await expect(signAs(leader, id, seen)).rejects.toMatchObject(code("pledge.text_differs"));
  await signAs(leader, id, hash);
  const { pledge } = await pledgeSeen(stage.secretary, id);
  expect(pledge.state).toBe("signed");
  expect(pledge.textHash).toBe(seen);
  expect(pledge.parties.map(({ signature }) => signature?.textHash)).toEqual([seen, seen, seen, hash]);
});

test("the public sees who signed from the first signature, the words only after they are published", async () => {
  const { id } = await anAdopted(stage, 30);
  await signAs(stage.leaders[0]!, id, await seenHash(stage.secretary, id));
  const { pledge } = await pledgeSeen(stage.secretary, id);
  const copy = () =>
    undone(sqlAs("app_portal"), async (client) => {
      await client.query("select enter_portal($1)", [stage.province.slug]);
      return (await client.query("select * from published_pledge where code = $1", [pledge.code])).rows[0];
    });
  expect(await copy()).toMatchObject({ text_hash: pledge.textHash, clauses: null, published_at: null });
  expect((await copy()).parties.filter((party: { signature: unknown }) => party.signature)).toHaveLength(1);
  await as(
    stage.leaders[0]!,
    async (ctx) => publishPledge(ctx, (await findPledge(ctx.sql, id))!, { id, version: pledge.version }),
    "bloc_head",
  );
  expect((await copy()).clauses.clauses).toHaveLength(2);
});

test("one's own signature in the application names the person", async () => {
  const { id } = await anAdopted(stage, 40);
  const seen = await seenHash(stage.secretary, id);
  const leader = stage.leaders[0]!;
  await expect(
    as(leader, (ctx) =>
      recordSignature(ctx, id, stage.units[0]!.id, seen, { manner: "APP", signerName: "A", signerTitle: "B", signedAt: ctx.now }),
    ),
  ).rejects.toThrow(/pledge_signature_app/);
  expect((await pledgeSeen(stage.secretary, id)).pledge.state).toBe("adopted");
});
