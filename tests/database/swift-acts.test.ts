import pg from "pg";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Done, SqlCtx } from "@/lib/action/action";
import { Clash } from "@/lib/problems/problem";
import { sendSheet, submitSheet } from "@/lib/scoring/hand-in";
import { lineFacts, type LineFound, saveLine } from "@/lib/scoring/save-line";
import { saveSheet } from "@/lib/scoring/save-sheet";
import { sheetFacts, type SheetFound } from "@/lib/scoring/sheet-queries";
import { act, last, together } from "@/lib/tenancy/act";
import type { Statement } from "@/lib/tenancy/enter";
import { atOnce, type Player } from "../support/cast.ts";
import { ownerSql } from "../support/database.ts";
import { aScene, type Scene } from "../support/sheets.ts";

let it: Scene;
beforeEach(async () => {
  it = await aScene();
});

const swift = <It extends object, T>(who: Player, ask: Statement, run: (ctx: SqlCtx, it: It) => Promise<T>): Promise<T> =>
  act<It, T>(who.claim, ask, (found, actor, now, sql) => run({ sql, actor, now, post: actor.posts[0]! }, found!));
const save = (item: string, version: number, inputs: Record<string, string>): Promise<Done> =>
  swift<LineFound, Done>(it.officer, lineFacts({ id: it.sheetId, item }), (ctx, found) =>
    saveLine(ctx, found, { id: it.sheetId, item, version, inputs, note: "Đã hoàn thành.", notApplicable: false }),
  );
const sheet = <T>(who: Player, run: (ctx: SqlCtx, found: SheetFound) => Promise<T>): Promise<T> =>
  swift<SheetFound, T>(who, sheetFacts({ id: it.sheetId }), run);
const fill = async () => {
  await save(it.items.ratio.id, 0, { target: "48", actual: "46" });
  await save(it.items.manual.id, 0, { points: "27,50" });
  await save(it.items.deduct.id, 0, { count: "1" });
};
const submitted = async () => {
  await fill();
  await sheet(it.officer, (ctx, found) => submitSheet(ctx, found, { id: it.sheetId, version: found.version }));
};
const send = () => sheet(it.leader, (ctx, found) => sendSheet(ctx, found, found.version, { approval: "APP" }));
const one = async <It>(text: string, ...values: unknown[]): Promise<It> => (await ownerSql.query(text, values)).rows[0] as It;
const entries = async () => Number((await one<{ n: string }>("select count(*) as n from score_entry where sheet_id = $1", it.sheetId)).n);

/** What goes to the database while `work` runs, and how often somebody waited for an answer before asking on. */
async function counted(work: () => Promise<unknown>): Promise<{ statements: number; trips: number }> {
  let statements = 0,
    trips = 0,
    underWay = 0;
  const ask = Reflect.get(pg.Client.prototype, "query") as (this: pg.Client, ...question: unknown[]) => Promise<unknown>;
  const spy = vi.spyOn(pg.Client.prototype, "query").mockImplementation(function (this: pg.Client, ...question: unknown[]) {
    statements += 1;
    if (underWay++ === 0) trips += 1;
    const answer = ask.apply(this, question);
    return answer.finally(() => {
      underWay -= 1;
    }) as never; // one of the many shapes that query() has
  });
  try {
    await work();
    return { statements, trips };
  } finally {
    spy.mockRestore();
  }
}

describe("what the acts that many do at once ask of the database", () => {
  test("a line is kept in two trips", async () => {
    await save(it.items.ratio.id, 0, { target: "48", actual: "46" }); // opens the connection
    // begin, enter, the line; the write, commit
    expect(await counted(() => save(it.items.ratio.id, 1, { target: "48", actual: "47" }))).toEqual({ statements: 5, trips: 2 });
  });
  test("a sheet is submitted in three trips and goes in in four, however many lines it has", async () => {
    await submitted(); // the table of criteria is read once a process
    await ownerSql.query("update score_sheet set state = 'drafting' where id = $1", [it.sheetId]);
    // begin, enter, the sheet; the hold, the lines; the log, commit
    expect(
      await counted(() => sheet(it.officer, (ctx, found) => submitSheet(ctx, found, { id: it.sheetId, version: found.version }))),
    ).toEqual({ statements: 7, trips: 3 });
    // begin, enter, the sheet; the hold, the lines; the entries, the total; the log, commit
    expect(await counted(send)).toEqual({ statements: 9, trips: 4 });
  });
  test("a whole sheet without script is written in one trip, whatever changed", async () => {
    const typed = (count: string, points: string) =>
      sheet(it.officer, (ctx, found) =>
        saveSheet(ctx, found, {
          id: it.sheetId,
          "v.deduct": "0",
          "i.deduct.count": count,
          "v.manual": "0",
          "i.manual.points": points,
          "n.manual": "Có",
        }),
      );
    await sheet(it.officer, (ctx, found) => saveSheet(ctx, found, { id: it.sheetId })); // the table of criteria is read once a process
    expect((await counted(() => typed("1", "27,5"))).trips).toBe(4); // the door, the lines, both writes, commit
    expect(await one("select count(*)::int as n from score_draft where sheet_id = $1", it.sheetId)).toEqual({ n: 2 });
  });
  test("control: a verb that asks one by one is counted so", async () => {
    await save(it.items.ratio.id, 0, { target: "48", actual: "46" });
    const asks = async (ctx: SqlCtx) => {
      for (let n = 0; n < 3; n++) await ctx.sql.query("select 1");
    };
    expect(await counted(() => sheet(it.officer, asks))).toEqual({ statements: 7, trips: 5 });
  });
});

describe("the door", () => {
  test("whoever is signed out is refused, and what was asked along stays behind", async () => {
    await ownerSql.query("update session set ended_at = now() where id = $1", [it.officer.sessionId]);
    const seen = vi.fn();
    await expect(act(it.officer.claim, sheetFacts({ id: it.sheetId }), async (found) => seen(found))).rejects.toMatchObject({
      message: "access.denied",
    });
    expect(seen).not.toHaveBeenCalled();
  });
  test("a refusal in the last words undoes all of it, and the connection goes on", async () => {
    await fill();
    const broken = { name: "control_broken", text: "select 1 / $1::int", values: [0] };
    await expect(
      sheet(it.officer, async ({ sql }) => {
        await sql.query("update score_draft set note = 'nửa chừng' where sheet_id = $1", [it.sheetId]);
        await last(sql, broken);
      }),
    ).rejects.toMatchObject({ code: "22012" });
    expect(await one("select count(*)::int as n from score_draft where note = 'nửa chừng'")).toEqual({ n: 0 });
    expect(
      await sheet(
        it.officer,
        async ({ sql }) =>
          (await together<[{ app_province: string }[]]>(sql, { name: "control_province", text: "select app_province()" }))[0][0]!
            .app_province,
      ),
    ).toBe(it.province.id);
  });
  test("control: without the refusal the same words stay", async () => {
    await fill();
    await sheet(it.officer, ({ sql }) =>
      last(sql, { name: "control_note", text: "update score_draft set note = 'trọn vẹn' where sheet_id = $1", values: [it.sheetId] }),
    );
    expect(await one("select count(*)::int as n from score_draft where note = 'trọn vẹn'")).toEqual({ n: 3 });
  });
  test("a commit that the database turned into nothing is no success", async () => {
    await expect(sheet(it.officer, async ({ sql }) => void (await sql.query("select 1 / 0").catch(() => {})))).rejects.toThrow(
      /had failed/,
    );
  });
  test("after the last words the province is entered anew, and left with the connection", async () => {
    await save(it.items.deduct.id, 0, { count: "1" });
    await save(it.items.deduct.id, 1, { count: "2" });
    await expect(save(it.items.deduct.id, 1, { count: "3" })).rejects.toBeInstanceOf(Clash); // read after its write had been committed
    expect(await save(it.items.deduct.id, 1, { count: "2" })).toMatchObject({ shown: [{ version: "2" }] });
  });
});

describe("races", () => {
  test("ten times twenty hand-ins at once: one goes in, one audit row", async () => {
    await submitted();
    for (let round = 1; round <= 10; round++) {
      await ownerSql.query("update score_sheet set state = 'awaiting_leader' where id = $1", [it.sheetId]);
      const { done } = await atOnce(20, send);
      expect([done.length, await entries()]).toEqual([1, 3 * round]);
    }
    expect(await one("select count(*)::int as n from audit_entry where about = $1 and event = 'sheet.handed_in'", it.sheetId)).toEqual({
      n: 10,
    });
  });

  /** Somebody else holds the sheet and changes a line under it; `work` begins meanwhile and waits. */
  async function changedMeanwhile<T>(work: () => Promise<T>): Promise<T> {
    const other = await ownerSql.connect();
    try {
      await other.query("begin");
      await other.query("select enter_operation($1)", [it.province.id]);
      await other.query("select from score_sheet where id = $1 for update", [it.sheetId]);
      const pid = (await other.query<{ pid: number }>("select pg_backend_pid() as pid")).rows[0]!.pid,
        waiting = work();
      await vi.waitFor(
        async () =>
          expect(await one("select count(*)::int as n from pg_stat_activity where $1 = any (pg_blocking_pids(pid))", pid)).toEqual({
            n: 1,
          }),
        { timeout: 10_000 },
      );
      await other.query('update score_draft set points = 1, inputs = \'{"points":"1"}\' where sheet_id = $1 and item_id = $2', [
        it.sheetId,
        it.items.manual.id,
      ]);
      await other.query("commit");
      return await waiting;
    } finally {
      await other.query("rollback"); // says nothing where it was committed
      other.release();
    }
  }
  test("what was written until the sheet was held is what goes in, entries and total alike", async () => {
    await submitted();
    await changedMeanwhile(send);
    expect(await one("select points::text from score_entry where sheet_id = $1 and item_id = $2", it.sheetId, it.items.manual.id)).toEqual({
      points: "1.0000",
    });
    expect(
      await one(
        "select total = (select sum(points) from score_entry where sheet_id = $1) as agrees from unit_total where sheet_id = $1",
        it.sheetId,
      ),
    ).toEqual({ agrees: true });
  });
  test("control: held and read in one statement, the line of before would be judged", async () => {
    await submitted();
    const inOne =
      "with s as (update score_sheet set version = version + 1 where id = $1 returning id) select d.points::text from s join score_draft d on d.sheet_id = s.id and d.item_id = $2";
    expect((await changedMeanwhile(() => ownerSql.query(inOne, [it.sheetId, it.items.manual.id]))).rows).toEqual([{ points: "27.5000" }]);
  });
});
