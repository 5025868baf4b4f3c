import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import PizZip from "pizzip";
import { expect, test } from "vitest";
import { DecisionBook } from "@/components/council/decision-book";
import { DecisionView } from "@/components/council/decision-view";
import { MendDecision } from "@/components/council/mend-decision";
import { NewDecision } from "@/components/council/new-decision";
import type { FormState } from "@/lib/action/form-state";
import { annexSheet, decisionPaper } from "@/lib/council/annex";
import { type Annex, annexOf } from "@/lib/council/annex-queries";
import { type Books, decisionBooks } from "@/lib/council/book-queries";
import { decisionPage, type DecisionShown } from "@/lib/council/decision-queries";
import { draftBase, type DraftBase } from "@/lib/council/draft-queries";
import { wordOf } from "@/lib/documents/word";
import { everyHonourOf, honoursAsked, honoursOf, publicDecision } from "@/lib/portal/honours";
import { writeList } from "@/lib/spreadsheets/list";
import type { Statement } from "@/lib/tenancy/enter";
import { anAwardCast, type AwardCast } from "../support/awards.ts";
import { as } from "../support/cast.ts";
import { ownerSql } from "../support/database.ts";
import { aDraft, aSession, beforeCouncil, closes, codesOf, issues, mends, publishes, says } from "../support/decided.ts";

const MANY = 10_000,
  FEW = 200;
const nothing = async (): Promise<FormState> => ({});
const ask = async <It>(cast: AwardCast, statement: Statement): Promise<It> =>
  as(cast.officer, async ({ sql }) => (await sql.query<{ it: It }>(statement as { text: string })).rows[0]!.it);

/** A closed session that agreed to one title for so many periods of a unit. */
async function agreedTo(many: number): Promise<{ cast: AwardCast; session: string }> {
  const cast = await anAwardCast(["CERT_PROV"]),
    [first] = await beforeCouncil(cast),
    session = await aSession(cast);
  await says(cast, session, first!);
  await closes(cast, session);
  await ownerSql.query(
    `with made as (insert into award_proposal (province_id, bloc_year_id, unit_id, title_code, title_name, period, state) select p.province_id, p.bloc_year_id, p.unit_id, p.title_code, p.title_name, 'Đợt ' || n, 'council_agreed'
      from award_proposal p, generate_series(2, $2::int) n where p.id = $1 returning province_id, id)
    insert into council_result (province_id, session_id, proposal_id, outcome, in_favour, base) select m.province_id, $3, m.id, 'agree', 8, 8 from made m`,
    [first, many, session],
  );
  return { cast, session };
}
test("a list of 10,000 is drafted by one box, issued and published; register, public page and files hold every name once, in the order of the list", async () => {
  const { cast, session } = await agreedTo(MANY),
    id = await aDraft(cast, session, [], "1/QĐ-UBND", { groups: ["CERT_PROV"] }),
    { slug } = cast.province;
  await issues(cast, id);
  await publishes(cast, id);
  const { rows } = await ownerSql.query(
    "select count(*)::int as n, min(register_no) as first, max(register_no) as last, count(distinct register_no)::int as numbers from honours_entry where province_id = $1",
    [cast.province.id],
  );
  expect(rows[0]).toEqual({ n: MANY, first: 1, last: MANY, numbers: MANY });
  const it = await ask<Annex>(cast, annexOf(id)),
    open = (await publicDecision(slug, id))!.it!,
    all = honoursAsked({});
  // The page shows the first of them and sends on to the register, which is read a page at a time.
  expect([open.items.length, open.total]).toEqual([200, MANY]);
  expect((await honoursOf(slug, { ...all, page: 334 }))!.it).toMatchObject({ total: MANY, lines: { length: 10 } });
  expect((await everyHonourOf(slug, all))!.map(({ registerNo }) => registerNo).toSorted((a, b) => a! - b!)).toEqual(
    Array.from({ length: MANY }, (_, n) => n + 1),
  );
  expect(new PizZip(wordOf(decisionPaper(it))).file("word/document.xml")!.asText().split("Sở Tài chính").length - 1).toBe(MANY);
  const sheetRows = new PizZip(await writeList([annexSheet(it)])).file("xl/worksheets/sheet1.xml")!.asText().split("<row ").length - 1;
  expect([sheetRows, it.lines[0]!.position, it.lines.at(-1)!.position]).toEqual([MANY + 3, 1, MANY]);
}, 120_000);

test("a list longer than a page is read a page at a time, annulled whole and taken back whole; its Word holds every name", async () => {
  const { cast, session } = await agreedTo(FEW),
    id = await aDraft(cast, session, [], "1/QĐ-UBND", { groups: ["CERT_PROV"] });
  await issues(cast, id);
  await publishes(cast, id);
  await issues(cast, await mends(cast, id, "ANNULMENT", [], "2/QĐ-UBND", { whole: ["all"] }));
  const page = await ask<DecisionShown>(cast, decisionPage(id, { words: "", page: 2 })),
    asked = { words: "", page: 2 };
  expect(page).toMatchObject({ count: FEW, hits: FEW, state: "annulled" });
  expect([page.items.length, page.items[0]!.position, page.items.at(-1)!.position]).toEqual([100, 101, FEW]);
  const drawn = renderToStaticMarkup(
    createElement(DecisionView, {
      tinh: cast.province.slug,
      it: page,
      asked,
      drafts: true,
      issues: true,
      readsFile: true,
      prints: false,
      acts: { edit: nothing, scan: nothing, issue: nothing, publish: nothing, bonus: nothing, drop: nothing },
    }),
  );
  for (const words of ["Trang 2/2", "Soạn quyết định thu hồi", "Tìm trong danh sách"]) expect(drawn).toContain(words);
  expect(
    renderToStaticMarkup(createElement(MendDecision, { tinh: cast.province.slug, it: page, asked, kind: "RECOVERY", id, action: nothing })),
  ).toContain(`Thu hồi của mọi nội dung đã hủy bỏ (danh sách có ${FEW} dòng)`);
  expect((await publicDecision(cast.province.slug, id))!.it!.total).toBe(FEW);
  expect(renderToStaticMarkup(createElement(DecisionBook, { here: "/x", it: await ask<Books>(cast, decisionBooks(null)) }))).toContain(
    "02/QĐ-UBND".slice(1),
  );
  const text = new PizZip(wordOf(decisionPaper(await ask<Annex>(cast, annexOf(id))))).file("word/document.xml")!.asText();
  expect(text.split("Sở Tài chính").length - 1).toBe(FEW);
}, 60_000);

test("many of one title are offered as one box; an empty list is drafted and not issued", async () => {
  const { cast, session } = await agreedTo(FEW),
    base = await ask<DraftBase>(cast, draftBase({ sessionId: session, forwardingId: null }));
  expect(base.offered).toMatchObject({ byName: [], whole: [{ code: "CERT_PROV", count: FEW }] });
  expect(renderToStaticMarkup(createElement(NewDecision, { tinh: "x", it: base, id: session, action: nothing }))).toContain(
    `cả ${FEW} hồ sơ`,
  );
  expect(await codesOf(issues(cast, await aDraft(cast, session, [], "7/QĐ-UBND")))).toEqual(["decision.no_items"]);
}, 60_000);
