import ExcelJS from "exceljs";
import PizZip from "pizzip";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { BonusBookView } from "@/components/bonus/bonus-book";
import { DecisionView } from "@/components/council/decision-view";
import { annexSheet, decisionPaper } from "@/lib/council/annex";
import { type Annex, annexOf } from "@/lib/council/annex-queries";
import { confirmBonus } from "@/lib/council/bonus/confirm";
import { reckoned } from "@/lib/council/bonus/confirm-rules";
import { dropBonusRule, setBonusRule } from "@/lib/council/bonus/keep";
import { bonusBookOf } from "@/lib/council/bonus/queries";
import { BonusRuleInput, type ConfirmBonusInput } from "@/lib/council/bonus/schema";
import { editDecision } from "@/lib/council/decision";
import { decisionById } from "@/lib/council/decision-queries";
import { wordOf } from "@/lib/documents/word";
import { honoursOf, publicDecision } from "@/lib/portal/honours";
import { writeList } from "@/lib/spreadsheets/list";
import type { AwardCast } from "../support/awards.ts";
import { as } from "../support/cast.ts";
import { ownerSql, undone } from "../support/database.ts";
import { aDraft, agreed, codesOf, DRAFT, issues, mends, publishes } from "../support/decided.ts";

const shown = async (cast: AwardCast, id: string) => (await as(cast.officer, ({ sql }) => decisionById(sql, id)))!;
const sets = (cast: AwardCast, typed: Record<string, string>) =>
  as(cast.officer, async (ctx) =>
    setBonusRule(
      ctx,
      await bonusBookOf(ctx.sql),
      BonusRuleInput.parse({ since: "01/01/2026", instrument: "Nghị quyết số 15/2025/NQ-HĐND", ...typed }),
    ),
  );
const confirms = (cast: AwardCast, id: string, said: Partial<ConfirmBonusInput> = {}) =>
  as(cast.officer, async (ctx) => {
    const it = (await decisionById(ctx.sql, id))!;
    return confirmBonus(ctx, it, { id, version: it.version, print: "yes", sum: reckoned(it).total, compared: true, ...said });
  });
const linesOf = async (id: string) =>
  (await ownerSql.query("select title_code, bonus, bonus_multiple from decision_item where decision_id = $1 order by position", [id])).rows;
const wordsOf = (it: Annex) =>
  new PizZip(wordOf(decisionPaper(it)))
    .file("word/document.xml")!
    .asText()
    .replaceAll(/<[^>]+>/g, " ");
const annex = async (cast: AwardCast, id: string) =>
  await as(cast.officer, async ({ sql }) => (await sql.query<{ it: Annex }>(annexOf(id) as { text: string })).rows[0]!.it);

test("is reckoned by the day of signing, frozen when the decision is issued, and told when it has to come back", async () => {
  const { cast, proposals, session } = await agreed(["PROV_FLAG", "CERT_PROV"], 2),
    id = await aDraft(cast, session, proposals, "1/QĐ");
  // 2.340.000 on 20/02/2026: 8,0 and 2 × 1,5.
  expect(reckoned(await shown(cast, id))).toMatchObject({
    total: 25_740_000,
    titles: [
      { code: "PROV_FLAG", each: 18_720_000 },
      { code: "CERT_PROV", multiple: "3", each: 7_020_000 },
    ],
    unverified: true,
  });
  await as(cast.officer, async (ctx) =>
    editDecision(ctx, (await decisionById(ctx.sql, id))!, {
      ...DRAFT,
      id,
      version: 1,
      number: "1/QĐ",
      signedOn: "2026-07-01",
      reason: null,
      proposals,
      groups: [],
    }),
  );
  expect(reckoned(await shown(cast, id)).total).toBe(27_830_000);
  await as(cast.officer, async (ctx) =>
    editDecision(ctx, (await decisionById(ctx.sql, id))!, {
      ...DRAFT,
      id,
      version: 2,
      number: "1/QĐ",
      reason: null,
      proposals,
      groups: [],
    }),
  );
  await issues(cast, id);
  expect(await linesOf(id)).toMatchObject([
    { bonus: "18720000", bonus_multiple: "8.00000000" },
    { bonus: "7020000", bonus_multiple: "3.00000000" },
  ]);
  // What is set later leaves it alone, and so does an erratum.
  await sets(cast, { kind: "MULTIPLE", code: "PROV_FLAG", value: "10" });
  await sets(cast, { kind: "ROUNDING", value: "100000" });
  await issues(cast, await mends(cast, id, "ERRATUM", [], "2/QĐ"));
  expect((await shown(cast, id)).bonus).toMatchObject({
    sum: 25_740_000,
    salary: 2_340_000,
    titles: [{ each: 18_720_000 }, { each: 7_020_000 }],
  });
  const annulment = await mends(cast, id, "ANNULMENT", [proposals[0]!], "3/QĐ");
  expect((await shown(cast, annulment)).bonus.given).toEqual({ sum: 18_720_000, printed: false });
  await issues(cast, annulment);
  const recovery = await mends(cast, id, "RECOVERY", [proposals[0]!], "4/QĐ");
  expect([(await shown(cast, recovery)).bonus.given?.sum, (await shown(cast, recovery)).items[0]!.bonus]).toEqual([18_720_000, 18_720_000]);
});

test("is drawn on the draft with its sources, on the issued decision as it was frozen, and in the book of rows", async () => {
  const { cast, proposals, session } = await agreed(["PROV_FLAG", "CERT_PROV"], 2),
    id = await aDraft(cast, session, proposals, "1/QĐ"),
    nothing = async () => ({});
  const drawn = async () =>
    renderToStaticMarkup(
      createElement(DecisionView, {
        tinh: "x",
        it: await shown(cast, id),
        asked: { words: "", page: 1 },
        drafts: true,
        issues: true,
        prints: true,
        readsFile: true,
        readsRules: true,
        acts: { edit: nothing, scan: nothing, issue: nothing, publish: nothing, bonus: nothing, drop: nothing },
      }),
    );
  for (const words of [
    "Chưa xác minh, cần đối chiếu văn bản gốc",
    "25.740.000",
    "2.340.000 đồng",
    "Xác nhận, in tiền thưởng vào phụ lục",
    "Bỏ dự thảo",
  ])
    expect(await drawn()).toContain(words);
  await issues(cast, id);
  for (const words of ["18.720.000", "Phụ lục không in tiền thưởng", "ghi lại khi ban hành"]) expect(await drawn()).toContain(words);
  await sets(cast, { kind: "MULTIPLE", code: "PROV_FLAG", value: "9" });
  const book = renderToStaticMarkup(
    createElement(BonusBookView, { book: await as(cast.officer, ({ sql }) => bonusBookOf(sql)), acts: { set: nothing, drop: nothing } }),
  );
  for (const words of [
    "1.490.000 đồng",
    "lần mức của Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh (cá nhân)",
    "Quy định của tỉnh, Vũ Chuyên Viên ghi",
    "Đặt cách làm tròn",
  ])
    expect(book).toContain(words);
});

test("of an issued line is changed by nobody; without the triggers it would be", async () => {
  const { cast, proposals, session } = await agreed(),
    id = await aDraft(cast, session, proposals, "1/QĐ");
  await issues(cast, id);
  const cheat = () => ownerSql.query("update decision_item set bonus = 1 where decision_id = $1", [id]),
    inSum = () => ownerSql.query("update decision set bonus_sum = 1 where id = $1", [id]);
  expect([await codesOf(cheat()), await codesOf(inSum())]).toEqual([["decision.not_draft"], ["decision.not_draft"]]);
  const control = await undone(ownerSql, async (client) => {
    await client.query("alter table decision disable trigger keep_bonus");
    return (await client.query("update decision set bonus_sum = 1 where id = $1", [id])).rowCount;
  });
  expect(control).toBe(1);
});

test("is printed once its sum was confirmed, and never before the public", async () => {
  const { cast, proposals, session } = await agreed(["PROV_FLAG", "CERT_PROV"], 2),
    id = await aDraft(cast, session, proposals, "1/QĐ");
  expect(wordsOf(await annex(cast, id))).not.toContain("Tiền thưởng");
  expect(await codesOf(confirms(cast, id, { compared: false }))).toEqual(["compared: bonus.not_compared"]);
  expect(await codesOf(confirms(cast, id, { sum: 1 }))).toEqual(["bonus.moved"]);
  await confirms(cast, id);
  const paper = await annex(cast, id);
  for (const words of ["Tiền thưởng (đồng)", "18.720.000", "7.020.000", "Tổng số tiền thưởng: 25.740.000 đồng."])
    expect(wordsOf(paper)).toContain(words);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await writeList([annexSheet(paper)])) as unknown as ExcelJS.Buffer);
  const sheet = book.worksheets[0]!;
  expect([4, 5, 6].map((row) => sheet.getRow(row).getCell(8).value)).toEqual([18_720_000, 7_020_000, 25_740_000]);
  // A rule that changes in between, or another list: confirmed anew, or not printed.
  await sets(cast, { kind: "ROUNDING", value: "100000" });
  expect(await codesOf(issues(cast, id))).toEqual(["bonus.moved_since"]);
  await confirms(cast, id, { print: "no" });
  expect(wordsOf(await annex(cast, id))).not.toContain("Tiền thưởng");
  await confirms(cast, id);
  await issues(cast, id);
  await publishes(cast, id);
  expect(wordsOf(await annex(cast, id))).toContain("Tổng số tiền thưởng: 25.900.000 đồng.");
  const { slug } = cast.province,
    open = JSON.stringify([
      await publicDecision(slug, id),
      await honoursOf(slug, { words: "", year: "", title: "", kind: "", bloc: "", page: 1 }),
    ]);
  // Without ids, whose digits are anybody's.
  expect(open.replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "")).not.toMatch(/18[.]?[78]|bonus/);
});

test("is nothing on a day without a base salary, and says so; the decision can be issued without it", async () => {
  const { cast, proposals, session } = await agreed();
  await ownerSql.query("update council_session set held_on = '2019-05-01' where id = $1", [session]);
  const id = await aDraft(cast, session, proposals, "1/QĐ", { signedOn: "2019-06-30" });
  expect(reckoned(await shown(cast, id))).toMatchObject({ salary: null, total: 0 });
  expect(await codesOf(confirms(cast, id))).toEqual(["bonus.no_salary"]);
  await issues(cast, id);
  expect((await shown(cast, id)).bonus).toMatchObject({ sum: null, salary: null });
});

test("rows of the province follow one another; one that was a mistake goes and what it ended stands again", async () => {
  const { cast } = await agreed(),
    own = async () =>
      (await as(cast.officer, ({ sql }) => bonusBookOf(sql))).rules
        .filter((rule) => rule.own)
        .map(({ value, from, to }) => [value, from, to]);
  await sets(cast, { kind: "MULTIPLE", code: "PROV_FLAG", value: "9" });
  await sets(cast, { kind: "MULTIPLE", code: "PROV_FLAG", value: "10,5", since: "01/06/2026" });
  expect(await own()).toEqual([
    ["10.5000", "2026-06-01", null],
    ["9.0000", "2026-01-01", "2026-05-31"],
  ]);
  expect(await codesOf(sets(cast, { kind: "MULTIPLE", code: "PROV_FLAG", value: "9", since: "01/05/2026" }))).toEqual([
    "since: bonus.later",
  ]);
  expect(await codesOf(sets(cast, { kind: "MULTIPLE", code: "NONE", value: "9" }))).toEqual(["code: bonus.title_gone"]);
  const drops = () =>
    as(cast.officer, async (ctx) => {
      const book = await bonusBookOf(ctx.sql),
        last = book.rules.find((rule) => rule.own)!;
      return dropBonusRule(ctx, book, { id: last.id, version: last.version });
    });
  await drops();
  expect(await own()).toEqual([["9.0000", "2026-01-01", null]]);
  // The database refuses what the form refuses, and two rows of one day; the control: without the constraint there are two.
  const twice = (value: string) =>
    ownerSql.query(
      "insert into province_bonus_rule (province_id, kind, code, value, instrument, valid_from) values ($1, 'MULTIPLE', 'PROV_FLAG', $2, 'x', '2026-03-01')",
      [cast.province.id, value],
    );
  expect([await codesOf(twice("0")), await codesOf(twice("-1")), await codesOf(twice("2"))]).toEqual([
    ["record.breaks_rule"],
    ["record.breaks_rule"],
    ["since: bonus.overlapping"],
  ]);
  expect(
    await undone(ownerSql, async (client) => {
      await client.query("alter table province_bonus_rule drop constraint province_bonus_rule_once");
      return (
        await client.query(
          "insert into province_bonus_rule (province_id, kind, code, value, instrument, valid_from) values ($1, 'MULTIPLE', 'PROV_FLAG', 2, 'x', '2026-03-01')",
          [cast.province.id],
        )
      ).rowCount;
    }),
  ).toBe(1);
});

test("two who set one row at once: one is told", async () => {
  const { cast } = await agreed(),
    results = await Promise.allSettled([
      sets(cast, { kind: "SALARY", value: "2.600.000" }),
      sets(cast, { kind: "SALARY", value: "2.700.000" }),
    ]);
  const { rows } = await ownerSql.query("select value from province_bonus_rule where province_id = $1", [cast.province.id]);
  expect([results.filter(({ status }) => status === "fulfilled").length, rows.length]).toEqual([1, 1]);
});
