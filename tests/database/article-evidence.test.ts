import { beforeEach, describe, expect, test } from "vitest";
import type { Ctx } from "@/lib/action/action";
import { unlinkEvidence } from "@/lib/evidence/keep";
import { changeDocument, documentById } from "@/lib/evidence/vault";
import { tasksOf } from "@/lib/desk/tasks";
import { deskOf } from "@/lib/desk/queries";
import type { Desk } from "@/lib/desk/desk";
import { dropOffer, offerArticle, offerChoices } from "@/lib/portal/news/offers";
import { publishArticle, withdrawArticle } from "@/lib/portal/publish";
import { articleById } from "@/lib/portal/queries";
import { refusalOf } from "@/lib/problems/database";
import { Problem } from "@/lib/problems/problem";
import { checkPage, type SheetToCheck } from "@/lib/scoring/check-queries";
import { proofPage, provenAt, type ProofPage } from "@/lib/scoring/proof";
import { sheetPage, type SheetLines, type SheetPage } from "@/lib/scoring/sheet-queries";
import { leaveArticle, offerById, takeArticle, takeAt } from "@/lib/scoring/take-article";
import { vaultPage, type VaultPage } from "@/lib/scoring/vault-queries";
import { read, type Statement } from "@/lib/tenancy/enter";
import { askUnitRecord, unitInYear } from "@/lib/year/bundle/unit-record";
import { UNPROVEN_LINES } from "@/lib/year/queries";
import { aPerson, as, aUnit, aYear, insertAsOwner, type Player, type Unit } from "../support/cast.ts";
import { ownerSql } from "../support/database.ts";
import { made, waitingBundle, zipOfBundle } from "../support/hand-over.ts";
import { overtaking, stuckOrOver, together } from "../support/meeting-point.ts";
import { aScene, type Scene } from "../support/sheets.ts";

let it: Scene,
  writer: Player,
  reader: Player,
  article: { id: string; slug: string },
  count = 0;
beforeEach(async () => {
  it = await aScene();
  writer = await aPerson(it.province, { unit: it.head, posts: ["board_officer"] });
  reader = await aPerson(it.province, { unit: it.head, posts: ["board_leader"] });
  article = await anArticle([it.unit]);
});

async function anArticle(units: Unit[], year = it.year, shown = true): Promise<{ id: string; slug: string }> {
  const slug = `bai-${++count}`,
    id = await insertAsOwner("article", {
      province_id: it.province.id,
      slug,
      title: `Bài ${count}`,
      summary: "Lớp học.",
      body: "Nội dung.",
      author: "Văn phòng",
      bloc_id: year.blocId,
      bloc_year_id: year.blocYearId,
      updated_by_id: writer.personId,
      dated_on: "2026-10-02",
    });
  for (const unit of units) await insertAsOwner("article_unit", { province_id: it.province.id, article_id: id, unit_id: unit.id });
  if (shown) await publish(id);
  return { id, slug };
}
type Found = NonNullable<Awaited<ReturnType<typeof articleById>>>;
const on = <T>(who: Player, id: string, verb: (ctx: Ctx, found: Found) => Promise<T>): Promise<T> =>
  as(who, async (ctx) => verb(ctx, (await articleById(ctx.tx, id))!));
const publish = (id: string) => on(reader, id, (ctx, found) => publishArticle(ctx, found, { id, version: found.version, word: "CÔNG BỐ" }));
const withdraw = (id: string) =>
  on(reader, id, (ctx, found) => withdrawArticle(ctx, found, { id, version: found.version, word: "GỠ BÀI", reason: "Sai số người dự." }));
const offer = (items: string[] = [], units = [it.unit.id], id = article.id) =>
  on(writer, id, (ctx, found) => offerArticle(ctx, found, { id, units, items }));
const offers = async () =>
  (
    await ownerSql.query<{ id: string; item_key: string | null; state: string; reason: string | null }>(
      "select id, item_key, state, reason from article_offer where province_id = $1 order by offered_at, id",
      [it.province.id],
    )
  ).rows;
const only = async () => (await offers())[0]!.id;
const take = (id: string, item = it.items.manual.id, who = it.officer) =>
  as(who, async (ctx) => takeArticle(ctx, (await offerById(ctx.sql, id))!, { offer: id, item }));
const shown = async <It>(who: Player, statement: Statement) => (await read<{ it: It }>(who.claim, statement))!.rows[0]!.it;
const codes = (error: unknown) => {
  const it = error instanceof Problem ? error : refusalOf(error);
  return it ? it.items.map(({ code }) => code) : [String(error)];
};
const refusal = (work: Promise<unknown>) => work.then(() => ["nothing"], codes);
const uses = async () =>
  Number((await ownerSql.query("select count(*) as n from evidence_use where sheet_id = $1", [it.sheetId])).rows[0].n);
const documents = async () =>
  Number((await ownerSql.query("select count(*) as n from evidence where unit_id = $1", [it.unit.id])).rows[0].n);
const sheetState = (state: string) =>
  ownerSql.query("update score_sheet set state = $2::sheet_state, settled_at = now() where id = $1", [it.sheetId, state]);
const places = () => [it.year.blocSlug, it.year.year, it.unit.slug] as const;
const onSheet = async (who: Player) => {
  const page = await shown<SheetPage>(who, sheetPage(...places()));
  return { offers: page.offers, evidence: (JSON.parse(page.text) as SheetLines).evidence };
};
const without = async <T>(table: string, trigger: string, work: () => Promise<T>): Promise<T> => {
  await ownerSql.query(`alter table ${table} disable trigger ${trigger}`);
  try {
    return await work();
  } finally {
    await ownerSql.query(`alter table ${table} enable trigger ${trigger}`);
  }
};

describe("offering", () => {
  test("to the unit as a whole, for items; the writer sees both waiting, the unit reads them in vault, sheet and desk", async () => {
    await offer();
    await offer(["manual"]);
    const { units, items, made } = await on(writer, article.id, (ctx) => offerChoices(ctx.sql, article.id));
    expect([units.map(({ value }) => value), items.map(({ value }) => value), made.map(({ item, state }) => [item, state])]).toEqual([
      [it.unit.id],
      ["ratio", "manual", "deduct", "bonus"],
      [
        [null, "open"],
        ["Tiêu chí manual", "open"],
      ],
    ]);
    const vault = await shown<VaultPage>(it.officer, vaultPage(it.unit.slug, ""));
    expect([vault.offers.map(({ itemKey, sheet }) => [itemKey, sheet]), vault.sheets.map(({ id }) => id)]).toEqual([
      [
        [null, it.sheetId],
        ["manual", it.sheetId],
      ],
      [it.sheetId],
    ]);
    expect([(await onSheet(it.officer)).offers, (await onSheet(it.chief)).offers]).toEqual([2, 0]);
    const tasks = async (who: Player) =>
      as(who, async (ctx) =>
        tasksOf(ctx.actor, await shown<Desk>(who, deskOf))
          .filter(({ key }) => key.startsWith("article-offers"))
          .map(({ title }) => title),
      );
    expect([await tasks(it.officer), await tasks(it.chief)]).toEqual([["Xem 2 bài viết được giới thiệu làm minh chứng"], []]);
  });
  test("twice, unpublished, an item that is not in the criteria, a unit it does not name, a unit of another bloc: a word each, nothing written", async () => {
    await offer(["manual"]);
    expect(await refusal(offer(["manual"]))).toEqual(["offer.once"]);
    expect(await refusal(offer(["da-bo"]))).toEqual(["offer.item_gone"]);
    expect(await refusal(offer([], [it.head.id]))).toEqual(["offer.elsewhere"]);
    const far = await aUnit(it.province),
      other = await aYear(it.province, [far]);
    expect(await refusal(offer([], [far.id], (await anArticle([far])).id))).toEqual(["offer.elsewhere"]);
    expect(await refusal(offer([], [far.id], (await anArticle([far], other)).id))).toEqual(["nothing"]);
    expect(await refusal(offer([], [it.unit.id], (await anArticle([it.unit], it.year, false)).id))).toEqual(["article.not_published"]);
    expect((await offers()).length).toBe(2);
  });
  test("the database holds it where the application forgot; without its trigger it would not", async () => {
    const bare = () =>
      as(writer, ({ sql }) =>
        sql.query("insert into article_offer (article_id, unit_id, bloc_year_id) values ($1, $2, $3)", [
          article.id,
          it.head.id,
          it.year.blocYearId,
        ]),
      );
    await expect(bare()).rejects.toThrow(/offer.elsewhere/);
    await without("article_offer", "article_offer_holds", bare);
    expect((await offers()).length).toBe(1);
  });
  test("taken back while nobody has answered, not after", async () => {
    await offer();
    const back = async () => {
      const id = await only();
      return on(writer, article.id, (ctx, found) => dropOffer(ctx, found, { id: article.id, offer: id }));
    };
    await take(await only());
    expect(await refusal(back())).toEqual(["offer.answered"]);
    await offer(["deduct"]);
    await on(writer, article.id, async (ctx, found) => dropOffer(ctx, found, { id: article.id, offer: (await offers())[1]!.id }));
    expect((await offers()).map(({ state }) => state)).toEqual(["accepted"]);
  });
});

describe("taken", () => {
  test("in one step it proves the item: on the sheet, on the item's page, beside the score, with day, place and address", async () => {
    await offer(["manual"]);
    await take(await only());
    const face = { title: `Bài ${count}`, article: { slug: article.slug, goneOn: null } };
    expect((await onSheet(it.officer)).evidence).toMatchObject([{ item: "manual", ...face }]);
    const page = await shown<ProofPage>(it.officer, proofPage(...places(), "manual"));
    expect(page.uses).toMatchObject([{ ...face, issuedOn: "2026-10-02", issuer: expect.stringContaining("Cổng thi đua, khen thưởng") }]);
    expect(page.articles).toEqual([]);
    await sheetState("sent");
    expect((await shown<SheetToCheck>(it.chief, checkPage(...places()))).proofs).toMatchObject([{ itemKey: "manual", ...face }]);
    const { rows } = await ownerSql.query("select event from audit_entry where province_id = $1 and event = 'evidence.article_taken'", [
      it.province.id,
    ]);
    expect(rows.length).toBe(1);
  });
  test("for a second item it is the same document", async () => {
    await offer(["manual", "deduct"]);
    const [first, second] = await offers();
    await take(first!.id);
    await take(second!.id, it.items.deduct.id);
    expect([await documents(), await uses()]).toEqual([1, 2]);
  });
  test("off the item again while the sheet is open; its words are the article's and no other", async () => {
    await offer();
    await take(await only());
    const {
      rows: [use],
    } = await ownerSql.query("select id, evidence_id from evidence_use where sheet_id = $1", [it.sheetId]);
    expect(
      await refusal(
        as(it.officer, async (ctx) =>
          changeDocument(ctx, (await documentById(ctx.sql, use.evidence_id))!, {
            document: use.evidence_id,
            version: 1,
            title: "Tên khác",
            documentNumber: null,
            issuedOn: "2026-10-02",
            issuer: null,
            summary: null,
            checkersOnly: false,
          }),
        ),
      ),
    ).toEqual(["evidence.of_article"]);
    await as(it.officer, async (ctx) =>
      unlinkEvidence(ctx, (await provenAt(ctx.sql, it.sheetId, it.items.manual.id))!, {
        id: it.sheetId,
        item: it.items.manual.id,
        use: use.id,
      }),
    );
    expect([await uses(), await documents()]).toEqual([0, 1]);
  });
  test("a locked sheet, an item of another table, no sheet yet: a word each, nothing written", async () => {
    await offer();
    const id = await only();
    expect(await refusal(take(id, it.sheetId))).toEqual(["offer.item_gone"]);
    await sheetState("awaiting_leader");
    expect(await refusal(take(id))).toEqual(["evidence.locked"]);
    const fresh = await aUnit(it.province);
    await insertAsOwner("bloc_membership", {
      province_id: it.province.id,
      bloc_id: it.year.blocId,
      unit_id: fresh.id,
      since: "2020-01-01",
    }).catch(() => "");
    await insertAsOwner("article_unit", { province_id: it.province.id, article_id: article.id, unit_id: fresh.id });
    await offer([], [fresh.id]);
    const officer = await aPerson(it.province, { unit: fresh, posts: ["unit_officer"] });
    expect(await refusal(take((await offers())[1]!.id, it.items.manual.id, officer))).toEqual(["offer.no_sheet"]);
    expect([await uses(), (await offers()).map(({ state }) => state)]).toEqual([0, ["open", "open"]]);
  });
  test("left with a reason, the writer reads it; an answer stands", async () => {
    await offer();
    const id = await only();
    await as(it.officer, async (ctx) =>
      leaveArticle(ctx, (await offerById(ctx.sql, id))!, { offer: id, reason: "Không phải việc của đơn vị." }),
    );
    expect(await refusal(take(id))).toEqual(["offer.answered"]);
    const { made } = await on(writer, article.id, (ctx) => offerChoices(ctx.sql, article.id));
    expect([made.map(({ state, reason }) => [state, reason]), await documents()]).toEqual([
      [["declined", "Không phải việc của đơn vị."]],
      0,
    ]);
  });
  test("no article that was not offered becomes a document; without the trigger it would", async () => {
    const bare = () =>
      as(it.officer, ({ sql }) =>
        sql.query("insert into evidence (unit_id, title, article_id) values ($1, 'Bài', $2)", [it.unit.id, article.id]),
      );
    await expect(bare()).rejects.toThrow(/offer.elsewhere/);
    await without("evidence", "evidence_of_article", bare);
    expect(await documents()).toBe(1);
  });
  test("it counts as proof where points without proof are counted", async () => {
    await insertAsOwner("score_entry", {
      province_id: it.province.id,
      sheet_id: it.sheetId,
      item_id: it.items.manual.id,
      unit_id: it.unit.id,
      layer: "self",
      round: 1,
      points: 20,
      inputs: "{}",
    });
    const missing = async () =>
      Number(
        (
          await ownerSql.query(
            `select count(*) as n from score_sheet t cross join lateral (select 1 ${UNPROVEN_LINES}) x where t.id = $1`,
            [it.sheetId],
          )
        ).rows[0].n,
      );
    await offer();
    expect(await missing()).toBe(1);
    await take(await only());
    expect(await missing()).toBe(0);
  });
});

describe("an article taken from the public", () => {
  test("stays a fact with the day it went, without its address; what was offered and not taken is offered no more", async () => {
    await offer(["manual", "deduct"]);
    await take(await only());
    await withdraw(article.id);
    const { offers: waiting, evidence } = await onSheet(it.officer);
    expect([waiting, evidence.length]).toEqual([0, 1]);
    expect(evidence[0]).toMatchObject({
      title: `Bài ${count}`,
      article: { slug: null, goneOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
    });
    await sheetState("sent");
    expect((await shown<SheetToCheck>(it.chief, checkPage(...places()))).proofs[0]!.article).toMatchObject({ slug: null });
    await sheetState("drafting");
    expect(await refusal(take((await offers())[1]!.id, it.items.deduct.id))).toEqual(["article.not_published"]);
  });
  test("published again it has its address again, on the sheet and beside the score; the evidence keeps the words that were taken, and what waited is offered again", async () => {
    await offer(["manual", "deduct"]);
    await take(await only());
    await withdraw(article.id);
    await ownerSql.query("update article set title = 'Bài đã sửa', version = version + 1 where id = $1", [article.id]);
    expect((await onSheet(it.officer)).evidence[0]).toMatchObject({ article: { slug: null } }); // the control: nobody has published it again yet
    await publish(article.id);
    const { offers: waiting, evidence } = await onSheet(it.officer),
      back = { slug: article.slug, goneOn: null };
    expect([waiting, evidence]).toEqual([1, [expect.objectContaining({ title: `Bài ${count}`, article: back })]]);
    await sheetState("sent");
    expect((await shown<SheetToCheck>(it.chief, checkPage(...places()))).proofs).toMatchObject([{ title: `Bài ${count}`, article: back }]);
    await sheetState("drafting");
    await take((await offers())[1]!.id, it.items.deduct.id);
    expect([await documents(), await uses()]).toEqual([1, 2]);
  });
});

describe("in the record that a unit carries away", () => {
  const listed = async () => {
    await as(
      it.officer,
      async (ctx) => askUnitRecord(ctx, (await unitInYear(ctx.sql, { blocYearId: it.year.blocYearId, unitId: it.unit.id }))!),
      "unit_officer",
    );
    const id = await waitingBundle(it.province);
    await made(it.province, id);
    const entries = await zipOfBundle(it.province, id),
      page = entries.get("trang/cham-diem-chi-tiet.html")!.toString();
    return { page, rows: JSON.parse(entries.get("du-lieu/minh-chung.json")!.toString()).rows as Record<string, unknown>[] };
  };
  test("the list of evidence names the article with its day and place, without a file; after it was withdrawn with the day on which it went", async () => {
    await as(it.officer, ({ sql }) =>
      sql.query(
        "with e as (insert into evidence (unit_id, title, document_number, issued_on, issuer, secret) values ($1, 'Biên bản kiểm tra', '07/BB', '2026-11-03', 'Công an tỉnh', true) returning id) insert into evidence_use (sheet_id, item_id, evidence_id) select $2, $3, id from e",
        [it.unit.id, it.sheetId, it.items.deduct.id],
      ),
    );
    await offer(["manual"]);
    await take(await only());
    const paper = {
      unit: it.unit.name,
      item: "3 Tiêu chí deduct",
      title: "Biên bản kiểm tra",
      number: "07/BB",
      on: "2026-11-03",
      issuer: "Công an tỉnh",
      note: "Tài liệu mật, kiểm tra tại đơn vị",
    };
    const named = {
      unit: it.unit.name,
      item: "2 Tiêu chí manual",
      title: `Bài ${count}`,
      number: null,
      on: "2026-10-02",
      issuer: expect.stringContaining("Cổng thi đua, khen thưởng"),
    };
    const before = await listed();
    expect(before.rows).toHaveLength(2);
    expect(before.rows).toEqual(expect.arrayContaining([paper, { ...named, note: "Bài trên cổng của tỉnh" }]));
    expect(before.page).toMatch(new RegExp(`<td[^>]*>Bài ${count}</td>`));
    await withdraw(article.id);
    expect((await listed()).rows).toEqual(
      expect.arrayContaining([paper, { ...named, note: expect.stringMatching(/^Bài đã gỡ ngày \d\d\/\d\d\/\d{4}$/) }]),
    );
    await as(it.officer, ({ sql }) =>
      sql.query("delete from evidence_use where sheet_id = $1 and item_id = $2", [it.sheetId, it.items.manual.id]),
    );
    expect((await listed()).rows).toEqual([paper]); // the control: what proves nothing is not in the list
  });
});

describe("two at once", () => {
  test("one offer taken by two: one takes it, the other is told; without the guards both would", async () => {
    await offer();
    const id = await only(),
      colleague = await aPerson(it.province, { unit: it.unit, posts: ["unit_officer"] }),
      found = together(2, offerById);
    const race = await Promise.all(
      [it.officer, colleague].map((who) =>
        refusal(as(who, async (ctx) => takeArticle(ctx, (await found(ctx.sql, id))!, { offer: id, item: it.items.manual.id }))),
      ),
    );
    expect([race.toSorted(), await documents(), await uses()]).toEqual([[["nothing"], ["offer.answered"]], 1, 1]);
    const bare = () => as(it.officer, ({ sql }) => sql.query("update article_offer set answered_at = now() where id = $1", [id]));
    await expect(bare()).rejects.toThrow(/offer.answered/);
    await without("article_offer", "article_offer_answered", bare);
  });
  test("two offers of one article taken at once are one document", async () => {
    await offer(["manual", "deduct"]);
    const found = together(2, offerById),
      [a, b] = await offers(),
      item = (key: string | null) => (key === "manual" ? it.items.manual.id : it.items.deduct.id);
    await Promise.all(
      [a!, b!].map((one) =>
        as(it.officer, async (ctx) => takeArticle(ctx, (await found(ctx.sql, one.id))!, { offer: one.id, item: item(one.item_key) })),
      ),
    );
    expect([await documents(), await uses()]).toEqual([1, 2]);
    const bare = () =>
      insertAsOwner("evidence", { province_id: it.province.id, unit_id: it.unit.id, title: "Bài", article_id: article.id });
    await expect(bare()).rejects.toThrow(/evidence_article_once/);
  });
  test("taken and withdrawn at once: withdrawing waits until the document is there; without the triggers it would not wait", async () => {
    const meeting = async () => {
      let over = false,
        waited = true,
        going: Promise<unknown> = Promise.resolve();
      await as(it.officer, async (ctx) => {
        const id = (await offers()).find(({ state }) => state === "open")!.id;
        await takeArticle(ctx, (await offerById(ctx.sql, id))!, { offer: id, item: it.items.manual.id });
        // Not through the action: its line in the log would wait for the other's, whatever the triggers do.
        going = ownerSql
          .query(
            "update article set status = 'withdrawn', withdrawn_at = now(), withdraw_reason = 'Sai', published_version = null where id = $1",
            [article.id],
          )
          .then(() => {
            over = true;
          });
        await stuckOrOver(going);
        waited = !over;
      });
      await going;
      return waited;
    };
    await offer(["manual"]);
    expect(await meeting()).toBe(true);
    expect([await documents(), await uses()]).toEqual([1, 1]);
    article = await anArticle([it.unit]);
    await offer(["deduct"]);
    expect(await without("evidence", "evidence_of_article", () => without("article_offer", "article_offer_answered", meeting))).toBe(false);
  });
  test("withdrawn while somebody reads the offer: refused, nothing is written", async () => {
    await offer();
    const id = await only(),
      race = overtaking(2, offerById);
    const [, late] = await Promise.all([
      race.ahead(async (find) => {
        await as(it.officer, ({ sql }) => find(sql, id));
        return withdraw(article.id);
      }),
      refusal(as(it.officer, async (ctx) => takeArticle(ctx, (await race.late(ctx.sql, id))!, { offer: id, item: it.items.manual.id }))),
    ]);
    expect([late, await documents(), await uses()]).toEqual([["article.not_published"], 0, 0]);
  });
  test("taken while the sheet is handed in: it waits and is refused; without the trigger it would stand in a locked sheet", async () => {
    const meeting = async () => {
      const keeper = await ownerSql.connect(),
        id = (await offers()).find(({ state }) => state === "open")!.id;
      try {
        await keeper.query("begin");
        await keeper.query("update score_sheet set state = 'sent' where id = $1", [it.sheetId]);
        const taking = refusal(
          as(it.officer, async (ctx) => takeAt(ctx, (await offerById(ctx.sql, id))!, { sheet: it.sheetId, item: it.items.manual.id })),
        );
        await stuckOrOver(taking);
        await keeper.query("commit");
        return await taking;
      } finally {
        keeper.release();
      }
    };
    await offer();
    expect([await meeting(), await uses()]).toEqual([["evidence.locked"], 0]);
    await sheetState("drafting");
    expect([await without("article_offer", "article_offer_answered", meeting), await uses()]).toEqual([["nothing"], 1]);
  });
});
