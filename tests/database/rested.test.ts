import { describe, expect, test } from "vitest";
import { type Books, decisionBooks } from "@/lib/council/book-queries";
import { decisionById, decisionPage, type DecisionShown } from "@/lib/council/decision-queries";
import { dropDecision } from "@/lib/council/drop";
import { lookAgain, reviewInHand } from "@/lib/council/rested/rested";
import { deskOf, type Desk } from "@/lib/desk/queries";
import { tasksOf } from "@/lib/desk/tasks";
import { read } from "@/lib/tenancy/enter";
import type { AwardCast } from "../support/awards.ts";
import { as, insertAsOwner, type Player } from "../support/cast.ts";
import { ownerSql, undone } from "../support/database.ts";
import { aDraft, agreed, codesOf, issues, mends } from "../support/decided.ts";

const shown = async (cast: AwardCast, id: string, rests = false) =>
  as(
    cast.officer,
    async ({ sql }) =>
      (await sql.query<{ it: DecisionShown }>(decisionPage(id, { words: "", page: 1, rests }) as { text: string })).rows[0]?.it,
  );
const FLAG = "Cờ thi đua của Ủy ban nhân dân tỉnh";

/** A flag of 2025 was issued; later dossiers and an old decision of the same unit, and one of another. */
async function scene() {
  const { cast, proposals, session } = await agreed(),
    at = { province_id: cast.province.id },
    id = await aDraft(cast, session, proposals, "1/QĐ");
  await issues(cast, id);
  await insertAsOwner("award_rule", {
    ...at,
    code: "TINH-PM",
    titles: ["CERT_PM"],
    name: "Đã được tặng cờ của tỉnh",
    condition: JSON.stringify({
      kind: "any",
      of: [{ kind: "awards_before", titles: ["PROV_FLAG"], count: 1, years: 5, consecutive: false }],
    }),
    instrument: "Quyết định số 15",
    valid_from: "2025-01-01",
    in_force_at: "2025-01-01T00:00:00Z",
  });
  const later = (title: string, over: Record<string, unknown> = {}) =>
    insertAsOwner("award_proposal", {
      ...at,
      bloc_year_id: cast.year.blocYearId,
      unit_id: cast.unit.id,
      title_code: title,
      title_name: title,
      period: "2026",
      state: "to_council",
      received_at: "2027-01-25T03:00:00Z",
      ...over,
    });
  const cited = await later("GOV_FLAG");
  await insertAsOwner("appraisal_basis", {
    ...at,
    proposal_id: cited,
    judged_on: "2027-01-30",
    judged: "CONSIDER",
    concluded: "MEETS",
    officer_id: cast.officer.personId,
    findings: JSON.stringify([
      { rule: { code: "X", name: "Hai cờ trong năm năm" }, met: "yes", fact: `Sổ vàng từ năm 2021 đến năm 2025: ${FLAG}, năm 2025` },
    ]),
  });
  const counted = await later("CERT_PM"),
    same = await later("CERT_PROV", { period: "2025", state: "sent" });
  for (const [title, over] of [
    ["EXCELLENT_COLLECTIVE", {}],
    ["CERT_PM", { unit_id: cast.headUnit.id }],
    ["CERT_PM", { period: "2024" }],
    ["CERT_PM", { period: "2027", state: "withdrawn" }],
  ] as const)
    await later(title, over);
  const old = await insertAsOwner("archive_decision", {
    ...at,
    number: "77/QĐ-TTg",
    signed_on: "2027-02-01",
    signer_name: "x",
    signer_title: "x",
    title: "x",
    state: "issued",
  });
  const line = await insertAsOwner("honours_entry", {
    ...at,
    archive_decision_id: old,
    unit_id: cast.unit.id,
    subject_name: "Sở Tài chính",
    title_code: "CERT_PM",
    title_name: "Bằng khen của Thủ tướng Chính phủ",
    decision_number: "77/QĐ-TTg",
    decided_on: "2027-02-01",
    year: "2026",
  });
  return { cast, session, flag: proposals[0]!, id, cited, counted, same, line };
}
const said = (rests: DecisionShown["rests"]) =>
  rests.map(({ proposalId, honoursId, certain, reason }) => [proposalId ?? honoursId, certain, reason]);
const dutiesOf = async (who: Player) => {
  const answer = (await read<{ it: Desk }>(who.claim, deskOf))!;
  return tasksOf(answer.actor, answer.rows[0]!.it)
    .filter(({ title }) => title.startsWith("Xem lại"))
    .map(({ title, detail }) => `${title} ${detail}`);
};

describe("what rested on an annulled award", () => {
  test("is listed before, written down with the annulment, waits on the board's desk and is looked at once", async () => {
    const it = await scene(),
      { cast } = it;
    const listed = [
      [it.cited, true, `Thẩm định dẫn ${FLAG}, năm 2025 theo quy định: Hai cờ trong năm năm`],
      [it.same, false, `Cùng đối tượng, cùng năm với ${FLAG}`],
      [it.counted, false, `Quy định tính ${FLAG}: Đã được tặng cờ của tỉnh`],
      [it.line, false, `Quy định tính ${FLAG}: Đã được tặng cờ của tỉnh`],
    ];
    const sorted = (rows: unknown[][]) => rows.toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
    expect(sorted(said((await shown(cast, it.id, true))!.rests))).toEqual(sorted(listed));
    expect((await shown(cast, it.id))!.rests).toEqual([]);
    const annulment = await mends(cast, it.id, "ANNULMENT", [it.flag], "2/QĐ");
    expect(sorted(said((await shown(cast, annulment))!.rests))).toEqual(sorted(listed));
    expect(await dutiesOf(cast.officer)).toEqual([]);
    await issues(cast, annulment);
    const { reviews } = (await shown(cast, annulment))!;
    expect(reviews.map(({ proposalId, certain }) => [proposalId, certain])[0]).toEqual([it.cited, true]);
    expect([reviews.length, await dutiesOf(cast.officer), await dutiesOf(cast.ownOfficer), await dutiesOf(cast.councilSecretary)]).toEqual([
      4,
      [expect.stringContaining("Xem lại 4 khen thưởng, hồ sơ dựa trên nội dung đã hủy bỏ Quyết định số 2/QĐ")],
      [expect.stringContaining("Xem lại 1 ")],
      [],
    ]);
    const looks = (id: string) =>
      as(cast.officer, async (ctx) => lookAgain(ctx, (await reviewInHand(ctx.sql, id))!, { id, version: 1, finding: "Vẫn đủ điều kiện." }));
    for (const { id } of reviews) await looks(id);
    expect(await codesOf(looks(reviews[0]!.id))).toEqual(["rested.looked"]);
    expect((await shown(cast, annulment))!.reviews).toMatchObject(
      Array.from({ length: 4 }, () => ({ finding: "Vẫn đủ điều kiện.", lookedBy: "Vũ Chuyên Viên" })),
    );
    expect(await dutiesOf(cast.officer)).toEqual([]);
    // The word stays; without its trigger it would not.
    expect(await codesOf(ownerSql.query("update award_review set finding = 'khác' where id = $1", [reviews[0]!.id]))).toEqual([
      "rested.looked",
    ]);
    expect(
      await undone(ownerSql, async (client) => {
        await client.query("alter table award_review disable trigger keep_review");
        return (await client.query("update award_review set finding = 'khác' where id = $1", [reviews[0]!.id])).rowCount;
      }),
    ).toBe(1);
  });
});

describe("a draft that is given up", () => {
  const drops = (cast: AwardCast, id: string) =>
    as(cast.officer, async (ctx) => {
      const it = (await decisionById(ctx.sql, id))!;
      return dropDecision(ctx, it, { id, version: it.version, reason: "Lập nhầm phiên họp." });
    });
  const books = (cast: AwardCast) =>
    as(cast.officer, async ({ sql }) => (await sql.query<{ it: Books }>(decisionBooks(null) as { text: string })).rows[0]!.it.books);

  test("frees its proposals; its number stays in the book with the reason and is not used again", async () => {
    const { cast, proposals, session } = await agreed(),
      id = await aDraft(cast, session, proposals, "5/QĐ");
    expect(await codesOf(aDraft(cast, session, proposals, "6/QĐ"))).toEqual(["decision.item_gone"]);
    expect(await drops(cast, id)).toEqual({ next: `/${cast.province.slug}/ban/quyet-dinh/so?nam=2026` });
    expect(await shown(cast, id)).toBeUndefined();
    expect(await books(cast)).toMatchObject([
      { book: "QĐ", lines: [{ no: 5, dropped: { reason: "Lập nhầm phiên họp.", by: "Vũ Chuyên Viên" } }] },
    ]);
    expect(await codesOf(aDraft(cast, session, proposals, "05/QĐ"))).toEqual(["decision.number_dropped"]);
    expect(await codesOf(aDraft(cast, session, [], "5/QĐ", { signedOn: "2027-01-05" }))).toEqual([]);
    const again = await aDraft(cast, session, proposals, "6/QĐ");
    await issues(cast, again);
    expect(await codesOf(drops(cast, again))).toEqual(["decision.not_draft"]);
    expect(await codesOf(ownerSql.query("delete from decision where id = $1", [again]))).not.toEqual([]);
    // The control: without the trigger the number is used again.
    expect(
      await undone(ownerSql, async (client) => {
        await client.query("alter table decision disable trigger number_free");
        return (
          await client.query(
            "insert into decision (province_id, number, signed_on, signer_name, signer_title, title) values ($1, '5/QĐ', '2026-02-20', 'x', 'x', 'x')",
            [cast.province.id],
          )
        ).rowCount;
      }),
    ).toBe(1);
  });

  test("an annulment is given up too, and what it named may be annulled by another", async () => {
    const { cast, proposals, session } = await agreed(),
      id = await aDraft(cast, session, proposals, "1/QĐ");
    await issues(cast, id);
    await drops(cast, await mends(cast, id, "ANNULMENT", proposals, "2/QĐ"));
    await issues(cast, await mends(cast, id, "ANNULMENT", proposals, "3/QĐ"));
    expect((await shown(cast, id))!.state).toBe("annulled");
  });
});
