import { randomUUID } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { chainsOf } from "../../scripts/operate/chains.ts";
import { aProvince, atOnce, type Province } from "../support/cast.ts";
import { ownerSql } from "../support/database.ts";
import { stuckOrOver } from "../support/meeting-point.ts";

const ROWS = 9;
let province: Province;

/** What an application does: enters, then writes one row, in a transaction of its own. */
async function append(client: pg.ClientBase, { id }: Province, event: string): Promise<void> {
  await client.query("begin");
  await client.query("select enter_operation($1)", [id]);
  await client.query("select audit_append($1, $2, '{\"n\": 1}', 'operator')", [event, randomUUID()]);
  await client.query("commit");
}

const own = async <T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> => {
  const client = await ownerSql.connect();
  try {
    return await work(client);
  } finally {
    await client.query("rollback").catch(() => {});
    client.release();
  }
};

/** The chain as the operator's command sees it, after `change` by somebody who stands above every trigger; then undone. */
const verdictAfter = (change: (client: pg.ClientBase) => Promise<unknown>, of = province) =>
  own(async (client) => {
    await client.query("begin");
    await client.query("set local session_replication_role = replica");
    await change(client);
    return (await chainsOf(client)).find((it) => it.slug === of.slug)!;
  });
const sql = (text: string) => (client: pg.ClientBase) => client.query(text, [province.id]);

beforeAll(async () => {
  province = await aProvince();
  await own(async (client) => {
    for (let n = 1; n <= ROWS; n++) await append(client, province, `thing.${n}`);
  });
});

test("a chain that nobody touched holds to its last row", async () => {
  expect(await verdictAfter(async () => {})).toMatchObject({
    entries: ROWS,
    brokenSeq: null,
    head: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
  });
});

const HASHED = `audit_hash(previous_hash, seq, at, person, post, event, about, detail)`;
test.each([
  ["an edited event", "update audit_entry set event = 'thing.else' where province_id = $1 and seq = 4", 4],
  ["an edited detail", `update audit_entry set detail = '{"n": 2}' where province_id = $1 and seq = 1`, 1],
  ["an edited time", "update audit_entry set at = at + interval '1 day' where province_id = $1 and seq = 9", 9],
  ["another person", "update audit_entry set person = uuidv7() where province_id = $1 and seq = 5", 5],
  [
    "an edit whose own hash was counted again",
    `with edited as (select *, 'thing.else' as new_event from audit_entry where province_id = $1 and seq = 4)
    update audit_entry a set event = e.new_event, hash = audit_hash(e.previous_hash, e.seq, e.at, e.person, e.post, e.new_event, e.about, e.detail)
    from edited e where a.province_id = e.province_id and a.id = e.id`,
    5,
  ],
  ["a deleted row", "delete from audit_entry where province_id = $1 and seq = 6", 7],
  ["a deleted first row", "delete from audit_entry where province_id = $1 and seq = 1", 2],
  ["a piece cut from the middle", "delete from audit_entry where province_id = $1 and seq between 4 and 6", 7],
])("%s is found where it stands", async (_what, text, seq) => {
  expect((await verdictAfter(sql(text))).brokenSeq).toBe(seq);
});

// A cut at the very end leaves a whole chain: the head printed on minutes is what finds that.
test("a piece cut out is found even when the rest is numbered again", async () => {
  const { brokenSeq } = await verdictAfter(async (client) => {
    await client.query("delete from audit_entry where province_id = $1 and seq between 4 and 6", [province.id]);
    await client.query("update audit_entry set seq = seq - 3 where province_id = $1 and seq > 6", [province.id]);
  });
  expect(brokenSeq).toBe(4);
});

test("two rows that changed places are found at the first of them", async () => {
  const { brokenSeq } = await verdictAfter(async (client) => {
    await client.query("update audit_entry set seq = -3 where province_id = $1 and seq = 3", [province.id]);
    await client.query("update audit_entry set seq = 3 where province_id = $1 and seq = 7", [province.id]);
    await client.query("update audit_entry set seq = 7 where province_id = $1 and seq = -3", [province.id]);
  });
  expect(brokenSeq).toBe(3);
});

test("a row put between two others is found, even with a hash of its own", async () => {
  const { brokenSeq } = await verdictAfter(async (client) => {
    for (let seq = ROWS; seq >= 5; seq--)
      await client.query("update audit_entry set seq = seq + 1 where province_id = $1 and seq = $2", [province.id, seq]);
    await client.query(
      `insert into audit_entry (province_id, seq, event, detail, previous_hash, hash) select $1, 5, 'thing.forged', '{}', hash, '' from audit_entry where province_id = $1 and seq = 4`,
      [province.id],
    );
    await client.query(`update audit_entry set hash = ${HASHED} where province_id = $1 and seq = 5`, [province.id]);
  });
  expect(brokenSeq).toBe(6);
});

test("a chain says nothing about another province's", async () => {
  const other = await aProvince();
  await own((client) => append(client, other, "thing.there"));
  const verdict = await verdictAfter(sql("delete from audit_entry where province_id = $1 and seq = 2"), other);
  expect(verdict).toMatchObject({ entries: 1, brokenSeq: null });
});

const TIMES = 20,
  ROUNDS = 10;

/** Ten rounds in which twenty write at once, over four connections; how many rows came in, and where the chain breaks. */
async function race(of: Province): Promise<{ written: number; rows: number; brokenSeq: number | null }> {
  let written = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const { done } = await atOnce(TIMES, (n) => own((client) => append(client, of, `round.${round}.${n}`)));
    written += done.length;
  }
  const { entries, brokenSeq } = await verdictAfter(async () => {}, of);
  return { written, rows: entries, brokenSeq };
}

test("writers at once make one line", async () => {
  expect(await race(await aProvince())).toEqual({ written: TIMES * ROUNDS, rows: TIMES * ROUNDS, brokenSeq: null });
});

/** A second writes while what the first has written is not yet committed; how many of the two came in. */
async function meanwhile(of: Province): Promise<number> {
  let second: Promise<number> = Promise.resolve(0);
  await own(async (client) => {
    await client.query("begin");
    await client.query("select enter_operation($1)", [of.id]);
    await client.query("select audit_append('thing.first', null, '{}', 'operator')");
    second = own((other) => append(other, of, "thing.second")).then(
      () => 2,
      () => 1,
    );
    await stuckOrOver(second);
    await client.query("commit");
  });
  return second;
}

test("who writes meanwhile waits, and both are in the chain", async () => {
  expect(await meanwhile(await aProvince())).toBe(2);
});

// The control: what the advisory lock is for.
const LOCK = "perform pg_advisory_xact_lock(hashtextextended('audit:' || app_province()::text, 0));";
let whole = "";
beforeAll(async () => {
  whole = (await ownerSql.query<{ text: string }>("select pg_get_functiondef('audit_append'::regproc) as text")).rows[0]!.text;
});
afterAll(() => ownerSql.query(whole));

test("without the lock who writes meanwhile reads the same last row, and is lost", async () => {
  expect(whole).toContain(LOCK);
  await ownerSql.query(whole.replace(LOCK, ""));
  expect(await meanwhile(await aProvince())).toBe(1);
});
