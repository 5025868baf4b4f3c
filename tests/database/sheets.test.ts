import { beforeEach, describe, expect, test } from "vitest";
import { Clash, Problem } from "@/lib/problems/problem";
import type { Ctx } from "@/lib/action/action";
import { handIn, recallSheet, sendSheet, submitSheet } from "@/lib/scoring/hand-in";
import { beginOnBehalf, closeSheet, extendSheet, returnSheet } from "@/lib/scoring/manage-sheets";
import { openSheets } from "@/lib/scoring/open-sheets";
import { saveLine } from "@/lib/scoring/save-line";
import { lineById } from "../support/lines.ts";
import { saveSheet } from "@/lib/scoring/save-sheet";
import { sheetById, sheetList, sheetPage } from "@/lib/scoring/sheet-queries";
import { hashPassword } from "@/lib/people/passwords";
import { read } from "@/lib/tenancy/enter";
import { aPerson, as, atOnce, type Player } from "../support/cast.ts";
import { ownerSql } from "../support/database.ts";
import { aScene, type Scene } from "../support/sheets.ts";

let it: Scene;
beforeEach(async () => {
  it = await aScene();
});

const codes = (error: unknown) =>
  error instanceof Problem ? error.items.map(({ code }) => code) : error instanceof Clash ? ["clash"] : [String(error)];
const refusal = (work: Promise<unknown>) => work.then(() => ["nothing"], codes);
const state = async () =>
  (await ownerSql.query("select state, round, version from score_sheet where id = $1", [it.sheetId])).rows[0] as {
    state: string;
    round: number;
    version: number;
  };
const entries = async () =>
  Number((await ownerSql.query("select count(*) from score_entry where sheet_id = $1", [it.sheetId])).rows[0].count);
const draftOf = async (id: string) =>
  (await ownerSql.query("select points::text, inputs, version from score_draft where sheet_id = $1 and item_id = $2", [it.sheetId, id]))
    .rows[0] as { points: string; inputs: Record<string, unknown>; version: number };

type Typed = Partial<{ version: number; inputs: Record<string, string>; note: string; notApplicable: boolean }>;
const save = (who: Player, item: string, { version = 0, inputs = {}, note = "", notApplicable = false }: Typed = {}) =>
  as(who, async (ctx) => {
    const found = await lineById(ctx.sql, it.sheetId, item);
    if (!found) throw new Problem("record.not_found");
    return saveLine(ctx, found, { id: it.sheetId, item, version, inputs, note, notApplicable });
  });
const sheet = (ctx: Ctx) => sheetById(ctx.sql, it.sheetId).then((found) => found!);
async function fill() {
  await save(it.officer, it.items.ratio.id, { inputs: { target: "48", actual: "46" } });
  await save(it.officer, it.items.manual.id, { inputs: { points: "27,50" }, note: "Đã hoàn thành đề án." });
  await save(it.officer, it.items.deduct.id, { inputs: { count: "1" } });
}
const submitted = async () => {
  await fill();
  await as(it.officer, async (ctx) => submitSheet(ctx, await sheet(ctx), { id: it.sheetId, version: (await state()).version }));
};
const PASSWORD = "mot-mat-khau-dai-2026";
const withPassword = async (who: Player) =>
  ownerSql.query("insert into credential (account_id, kind, secret) values ($1, 'password', $2)", [
    who.accountId,
    await hashPassword(PASSWORD),
  ]);
const hand = (who: Player, version: number) =>
  as(who, async (ctx) => handIn(ctx, await sheet(ctx), { id: it.sheetId, version, password: PASSWORD }));

describe("opening", () => {
  test("opens one sheet for every ranked member, once", async () => {
    await ownerSql.query("update bloc_membership set ranked = false where unit_id = $1", [it.head.id]);
    await ownerSql.query("delete from score_sheet where id = $1", [it.sheetId]);
    expect(await as(it.chief, (ctx) => openSheets(ctx, it.year.blocYearId))).toBe(1);
    expect(await as(it.chief, (ctx) => openSheets(ctx, it.year.blocYearId))).toBe(0);
  });
});

describe("autosave", () => {
  test("keeps a line with the points computed on the server, and begins the sheet", async () => {
    const answer = await save(it.officer, it.items.ratio.id, { inputs: { target: "48", actual: "46" } });
    expect(answer).toMatchObject({ quiet: true, shown: [{ version: "1", points: "57.5000" }] });
    expect((await state()).state).toBe("drafting");
  });
  test("an unfinished line is kept without points", async () => {
    await save(it.officer, it.items.ratio.id, { inputs: { target: "48" } });
    expect(await draftOf(it.items.ratio.id)).toMatchObject({ points: null, inputs: { target: "48" } });
  });
  test.each(["1e308", "NaN", "ba", "=1+1", "-1", "9999999999999999999", "12.5"])(
    "%s is refused with words at its cell and nothing is written",
    async (typed) => {
      const error = await save(it.officer, it.items.deduct.id, { inputs: { count: typed } }).catch((it: unknown) => it);
      expect(error).toMatchObject({ items: [{ code: "sheet.cell_wrong", field: "count" }] });
      expect(await draftOf(it.items.deduct.id)).toBeUndefined();
    },
  );
  test("a claim above the maximum is refused", async () => {
    expect(await refusal(save(it.officer, it.items.manual.id, { inputs: { points: "30,25" } }))).toEqual(["sheet.cell_wrong"]);
  });
  test("a day that has not come is refused at its cell, with and without script, and a draft that holds one does not go in", async () => {
    const days = await ownerSql.query("select to_char(app_today(), 'DD/MM/YYYY') as today, to_char(app_today() + 1, 'DD/MM/YYYY') as next");
    const { today, next } = days.rows[0] as { today: string; next: string };
    it = await aScene({ third: { method: "DEADLINE", params: { due: "2026-02-28" } } });
    const { id } = it.items.deduct;
    const words = `Ngày thực hiện ${next} ở sau hôm nay ${today}. Nhập ngày đã thực hiện, hoặc đánh dấu “Không thực hiện”.`;
    const refused = (work: Promise<unknown>) => work.catch((error: unknown) => error);
    expect(await refused(save(it.officer, id, { inputs: { done: next } }))).toMatchObject({
      items: [{ code: "sheet.cell_wrong", field: "done", facts: { sentence: words } }],
    });
    const plain = { id: it.sheetId, "v.deduct": "0", "i.deduct.done": next };
    expect(await refused(as(it.officer, async (ctx) => saveSheet(ctx, await sheet(ctx), plain)))).toMatchObject({
      items: [{ field: "i.deduct.done", facts: { sentence: expect.stringMatching(new RegExp(`${words}$`)) } }],
    });
    expect(await draftOf(id)).toBeUndefined();
    await save(it.officer, it.items.ratio.id, { inputs: { target: "48", actual: "46" } });
    await save(it.officer, it.items.manual.id, { inputs: { points: "27,50" }, note: "Đã hoàn thành đề án." });
    await save(it.officer, id, { inputs: { done: today } });
    // A draft from before the rule.
    await as(it.officer, ({ sql }) =>
      sql.query({
        name: "draft_of_old",
        text: `update score_draft set inputs = '{"done": "2099-01-31", "never": false}' where item_id = $1`,
        values: [id],
      }),
    );
    const submitting = as(it.officer, async (ctx) =>
      submitSheet(ctx, await sheet(ctx), { id: it.sheetId, version: (await state()).version }),
    );
    expect(await refused(submitting)).toMatchObject({
      items: [{ code: "sheet.has_faults", facts: { faults: 1, names: expect.stringMatching(/^\d+\. /) } }],
    });
  });
  test("an item of another table is gone", async () => {
    expect(await refusal(save(it.officer, it.sheetId))).toEqual(["sheet.item_gone"]);
  });
  test("two people on one line: the second gets both texts and who wrote the other", async () => {
    await save(it.officer, it.items.deduct.id, { inputs: { count: "1" } });
    const error = await save(it.leader, it.items.deduct.id, { inputs: { count: "2" }, note: "Hai lần." }).catch((it: unknown) => it);
    expect(error).toBeInstanceOf(Clash);
    expect((error as Clash).fields.map(({ field, yours, theirs }) => [field, yours, theirs])).toEqual([
      ["count", "2", "1"],
      ["note", "Hai lần.", ""],
    ]);
    expect((error as Clash).version).toBe(1);
    expect((await draftOf(it.items.deduct.id)).inputs).toEqual({ count: 1 });
  });
  test("the same text written twice is no clash", async () => {
    await save(it.officer, it.items.deduct.id, { inputs: { count: "1" } });
    expect(await save(it.leader, it.items.deduct.id, { inputs: { count: "1" } })).toMatchObject({ shown: [{ version: "1" }] });
  });
  test("twenty saves of one version at once: one is written, nineteen are told", async () => {
    await save(it.officer, it.items.deduct.id, { inputs: { count: "0" } });
    const { done, refused } = await atOnce(20, (n) =>
      save(it.officer, it.items.deduct.id, { version: 1, inputs: { count: String(n + 1) } }),
    );
    expect([done.length, refused.length, (await draftOf(it.items.deduct.id)).version]).toEqual([1, 19, 2]);
    expect(refused.every((error) => error instanceof Clash)).toBe(true);
  });
  test("without script the whole sheet is saved at one press, and only what changed", async () => {
    const all = {
      id: it.sheetId,
      "v.ratio": "0",
      "i.ratio.target": "48",
      "i.ratio.actual": "46",
      "v.manual": "0",
      "i.manual.points": "",
      "v.deduct": "0",
      "i.deduct.count": "2",
      "n.deduct": "Hai lần.",
    };
    const answer = await as(it.officer, async (ctx) => saveSheet(ctx, await sheet(ctx), all));
    expect(answer).toMatchObject({ done: expect.stringContaining("Đã lưu 2 tiêu chí") });
    expect((await draftOf(it.items.deduct.id)).points).toBe("9.0000");
  });
  test("without script one wrong cell keeps the whole sheet out, all or nothing", async () => {
    const all = { id: it.sheetId, "v.ratio": "0", "i.ratio.target": "48", "i.ratio.actual": "46", "v.deduct": "0", "i.deduct.count": "ba" };
    expect(await refusal(as(it.officer, async (ctx) => saveSheet(ctx, await sheet(ctx), all)))).toEqual(["sheet.cell_wrong"]);
    expect(await draftOf(it.items.ratio.id)).toBeUndefined();
  });
});

describe("whose drafts", () => {
  test("another unit reads no draft and writes none, the owner of the sheet does (control)", async () => {
    await fill();
    const stranger = await aPerson(it.province, { unit: it.head, posts: ["unit_officer"] });
    const count = (who: Player) =>
      as(who, async ({ sql }) => Number((await sql.query<{ n: string }>("select count(*) as n from score_draft")).rows[0]!.n));
    expect([await count(it.officer), await count(stranger), await count(it.chief)]).toEqual([3, 0, 0]);
    expect(await refusal(save(stranger, it.items.bonus.id, { inputs: { count: "1" } }))).not.toEqual(["nothing"]);
  });
  test("the head sees how far a sheet has come and no points", async () => {
    await fill();
    const row = (await read<{ it: { sheets: { unitId: string; filled: number; of: number; total: string | null }[] } }>(
      it.chief.claim,
      sheetList(it.year.blocSlug, it.year.year),
    ))!.rows[0]!.it.sheets.find(({ unitId }) => unitId === it.unit.id)!;
    expect(row).toMatchObject({ filled: 3, of: 4, total: null });
    const page = (await read<{ it: { text: string } }>(it.chief.claim, sheetPage(it.year.blocSlug, it.year.year, it.unit.slug)))!.rows[0]!
      .it;
    expect((JSON.parse(page.text) as { lines: object }).lines).toEqual({});
  });
  test("the secretary writes for a unit only after saying why", async () => {
    const secretary = await aPerson(it.province, { unit: it.head });
    const office = (await ownerSql.query("select id from bloc_office where bloc_year_id = $1", [it.year.blocYearId])).rows[0].id as string;
    await ownerSql.query(
      "insert into office_holder (province_id, office_id, kind, person_id, since) values ($1, $2, 'secretary', $3, '2020-01-01')",
      [it.province.id, office, secretary.personId],
    );
    expect(await refusal(save(secretary, it.items.deduct.id, { inputs: { count: "1" } }))).toEqual(["sheet.not_on_behalf"]);
    await as(secretary, async (ctx) =>
      beginOnBehalf(ctx, await sheet(ctx), { id: it.sheetId, version: 1, reason: "Đơn vị gửi bản giấy số 45." }),
    );
    await save(secretary, it.items.deduct.id, { inputs: { count: "1" } });
    expect((await ownerSql.query("select on_behalf from score_draft where sheet_id = $1", [it.sheetId])).rows[0].on_behalf).toBe(true);
  });
});

describe("handing in", () => {
  test("empty lines stop it, a bonus nobody asks for does not", async () => {
    expect(await refusal(as(it.officer, async (ctx) => submitSheet(ctx, await sheet(ctx), { id: it.sheetId, version: 1 })))).toEqual([
      "sheet.has_faults",
    ]);
    await submitted();
    expect((await state()).state).toBe("awaiting_leader");
  });
  test("while the leader reads it no cell changes; taken back it does", async () => {
    await submitted();
    expect(await refusal(save(it.officer, it.items.deduct.id, { version: 1, inputs: { count: "3" } }))).toEqual(["sheet.with_leader"]);
    await as(it.officer, async (ctx) => recallSheet(ctx, await sheet(ctx), { id: it.sheetId, version: (await state()).version }));
    await save(it.officer, it.items.deduct.id, { version: 1, inputs: { count: "3" } });
  });
  test("copies the drafts to entries, writes the total and the hash in one audit row", async () => {
    await submitted();
    await withPassword(it.leader);
    await hand(it.leader, (await state()).version);
    expect([await state(), await entries()]).toMatchObject([{ state: "sent", round: 1 }, 3]);
    const total = (await ownerSql.query("select self_total::text, provisional from unit_total where sheet_id = $1", [it.sheetId])).rows[0];
    expect(total).toEqual({ self_total: "94.5000", provisional: true });
    const { rows } = await ownerSql.query("select detail from audit_entry where about = $1 and event = 'sheet.handed_in'", [it.sheetId]);
    expect(rows.map(({ detail }) => detail)).toEqual([
      expect.objectContaining({ digest: expect.stringMatching(/^[0-9a-f]{64}$/), entries: 3, round: 1 }),
    ]);
  });
  test("ten times twenty at once: one goes in, the others are told, one audit row", async () => {
    await submitted();
    const { version } = await state();
    for (let round = 1; round <= 10; round++) {
      const { done } = await atOnce(20, () => bare(version));
      if (round === 1) expect(done.length).toBe(1);
      else expect(done.length).toBe(0);
    }
    expect([await entries(), (await state()).round]).toEqual([3, 1]);
    expect(
      Number(
        (await ownerSql.query("select count(*) from audit_entry where about = $1 and event = 'sheet.handed_in'", [it.sheetId])).rows[0]
          .count,
      ),
    ).toBe(1);
  });
  test("control: without the guard the same entries would go in twice", async () => {
    await submitted();
    const copy = (n: number) =>
      as(it.leader, async ({ sql }) =>
        sql.query(
          `insert into score_entry (sheet_id, item_id, unit_id, layer, round, inputs, points) select sheet_id, item_id, unit_id, 'self', $2, inputs, points from score_draft where sheet_id = $1`,
          [it.sheetId, n],
        ),
      );
    expect((await atOnce(2, copy)).done.length).toBe(2);
    expect(await entries()).toBe(6);
  });
  test("the second hand-in and one after the deadline read why", async () => {
    await submitted();
    const { version } = await state();
    await bare(version);
    expect(await refusal(bare(version))).toEqual(["sheet.already_sent"]);
    await ownerSql.query("update score_sheet set state = 'awaiting_leader', due_on = '2020-01-01' where id = $1", [it.sheetId]);
    expect(await refusal(bare((await state()).version))).toEqual(["sheet.past_deadline"]);
    await as(
      it.chief,
      async (ctx) =>
        extendSheet(ctx, await sheet(ctx), {
          id: it.sheetId,
          version: (await state()).version,
          dueOn: "2099-01-01",
          reason: "Chờ số liệu quyết toán.",
        }),
      "bloc_head",
    );
    await bare((await state()).version);
    expect((await state()).round).toBe(2);
  });
  test("a wrong password hands in nothing", async () => {
    await submitted();
    await withPassword(it.leader);
    const { version } = await state();
    expect(
      await refusal(as(it.leader, async (ctx) => handIn(ctx, await sheet(ctx), { id: it.sheetId, version, password: "sai" }))),
    ).toEqual(["access.password_wrong"]);
    expect(await entries()).toBe(0);
  });
  test("entries neither change nor go", async () => {
    await submitted();
    await bare((await state()).version);
    await expect(ownerSql.query("update score_entry set points = 1 where sheet_id = $1", [it.sheetId])).rejects.toThrow();
    await expect(as(it.leader, ({ sql }) => sql.query("delete from score_entry"))).rejects.toThrow();
  });
});

describe("the bloc's side", () => {
  test("a return opens the drafts again and the next hand-in is the next round", async () => {
    await submitted();
    await bare((await state()).version);
    await as(
      it.chief,
      async (ctx) =>
        returnSheet(ctx, await sheet(ctx), {
          id: it.sheetId,
          version: (await state()).version,
          dueOn: "2099-12-31",
          reason: "Thiếu số liệu tiêu chí 2.",
        }),
      "bloc_head",
    );
    await save(it.officer, it.items.deduct.id, { version: 1, inputs: { count: "0" } });
    await as(it.officer, async (ctx) => submitSheet(ctx, await sheet(ctx), { id: it.sheetId, version: (await state()).version }));
    await bare((await state()).version);
    expect([await state(), await entries()]).toMatchObject([{ state: "sent", round: 2 }, 6]);
  });
  test("hand-in against return: whatever comes first, one state and no half round", async () => {
    await submitted();
    const { version } = await state();
    const { done } = await atOnce(2, (n): Promise<unknown> =>
      n === 0
        ? bare(version)
        : as(
            it.chief,
            async (ctx) =>
              returnSheet(ctx, await sheet(ctx), {
                id: it.sheetId,
                version: version + 1,
                dueOn: "2099-12-31",
                reason: "Trả lại để bổ sung.",
              }),
            "bloc_head",
          ),
    );
    const now = await state();
    expect(done.length).toBeGreaterThan(0);
    expect([
      ["sent", 1],
      ["returned", 1],
    ]).toContainEqual([now.state, now.round]);
    expect(await entries()).toBe(3);
  });
  test("hand-in while it is being settled is refused and writes nothing", async () => {
    await submitted();
    const { version } = await state();
    await ownerSql.query("update score_sheet set state = 'settled' where id = $1", [it.sheetId]);
    expect(await refusal(bare(version))).toEqual(["sheet.settled"]);
    expect(await entries()).toBe(0);
  });
  test("closed as not handed in, nothing goes in; a new deadline opens it again", async () => {
    await as(
      it.chief,
      async (ctx) => closeSheet(ctx, await sheet(ctx), { id: it.sheetId, version: 1, reason: "Đơn vị không gửi dù đã nhắc." }),
      "bloc_head",
    );
    expect(await refusal(save(it.officer, it.items.deduct.id, { inputs: { count: "1" } }))).toEqual(["sheet.closed"]);
    await as(
      it.chief,
      async (ctx) =>
        extendSheet(ctx, await sheet(ctx), { id: it.sheetId, version: 2, dueOn: "2099-12-31", reason: "Đơn vị đề nghị nộp muộn." }),
      "bloc_head",
    );
    await save(it.officer, it.items.deduct.id, { inputs: { count: "1" } });
  });
});

/** Handing in after the password was asked: the part that two people can race in. */
const bare = (version: number): Promise<unknown> =>
  as(it.leader, async (ctx) => sendSheet(ctx, await sheet(ctx), version, { approval: "APP" }));
