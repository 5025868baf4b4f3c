import { beforeAll, expect, test } from "vitest";
import { canonicalText } from "@/lib/pledges/canonical";
import { newCode } from "@/lib/pledges/freeze";
import { findPledge } from "@/lib/pledges/queries";
import { as, atOnce } from "../support/cast.ts";
import { ownerSql } from "../support/database.ts";
import { together } from "../support/meeting-point.ts";
import { aStage, anAdopted, pledgeSeen, seenHash, signaturesOf, signAs, type Stage } from "../support/pledges.ts";

const ROUNDS = 10,
  AT_ONCE = 20;
let stage: Stage;
beforeAll(async () => {
  stage = await aStage(10);
});

test("ten leaders signing at once: ten signatures, one freeze, one digest", async () => {
  for (let round = 1; round <= ROUNDS; round++) {
    const { id } = await anAdopted(stage, round);
    const seen = await seenHash(stage.secretary, id);
    const { refused } = await atOnce(stage.leaders.length, (n) => signAs(stage.leaders[n]!, id, seen));
    expect(refused).toEqual([]);
    const { pledge } = await pledgeSeen(stage.secretary, id);
    expect(pledge.state).toBe("signed");
    expect(pledge.textHash).toBe(seen);
    expect(pledge.parties.map(({ signature }) => signature?.textHash)).toEqual(Array(10).fill(seen));
    const { rows } = await ownerSql.query(
      "select count(distinct detail ->> 'textHash') as hashes, count(*) as rows from audit_entry where event = 'pledge.signed' and about = $1",
      [id],
    );
    expect(rows[0]).toEqual({ hashes: "1", rows: "10" });
    const published = await ownerSql.query("select text_hash, parties from published_pledge where code = $1", [pledge.code]);
    expect(published.rows[0].text_hash).toBe(seen);
    expect(published.rows[0].parties.every((party: { signature: unknown }) => party.signature)).toBe(true);
  }
}, 120_000);

async function doubles(number: number, times = AT_ONCE): Promise<{ stored: number; words: string[] }> {
  const { id } = await anAdopted(stage, number);
  const seen = await seenHash(stage.secretary, id);
  const { done } = await atOnce(times, () => signAs(stage.leaders[0]!, id, seen));
  return { stored: await signaturesOf(id), words: done.map((it) => (it && it.done) || "") };
}

test("one leader signing twenty times at once has signed once, and is told so calmly", async () => {
  for (let round = 1; round <= ROUNDS; round++) {
    const { stored, words } = await doubles(100 + round);
    expect(stored).toBe(1);
    expect(words.filter((line) => line.startsWith("Đã ký xác nhận lúc"))).toHaveLength(1);
    expect(words.filter((line) => line.startsWith("Đơn vị đã ký giao ước này rồi, lúc"))).toHaveLength(AT_ONCE - 1);
  }
}, 120_000);

test("control: without the unique key the same leader signs more than once", async () => {
  await ownerSql.query("drop index pledge_signature_province_id_pledge_id_unit_id_key");
  expect((await doubles(201, 4)).stored).toBe(4); // one after the other, since the pledge is held
});

/** What four leaders read before any of them has written, without waiting for each other: the lock taken out. */
async function freezesUnheld(number: number): Promise<number> {
  const { id } = await anAdopted(stage, number),
    found = together(4, findPledge);
  const seen = await seenHash(stage.secretary, id);
  const { done } = await atOnce(4, (n) =>
    as(stage.leaders[n]!, async (ctx) => {
      const it = (await found(ctx.sql, id))!;
      if (it.pledge.textHash) return false;
      const { count } = await ctx.tx.pledge.updateMany({
        where: { id },
        data: { state: "signing", frozenText: canonicalText(it.pledge), textHash: seen, frozenAt: ctx.now, code: newCode() },
      });
      return count === 1;
    }),
  );
  return done.filter(Boolean).length;
}

test("control: where nobody holds the pledge and the state is not asked, its text is frozen more than once", async () => {
  await ownerSql.query("alter table pledge disable trigger keep_frozen");
  try {
    expect(await freezesUnheld(301)).toBe(4);
  } finally {
    await ownerSql.query("alter table pledge enable trigger keep_frozen");
  }
});
