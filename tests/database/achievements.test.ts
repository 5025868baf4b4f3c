import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { hashOf, contentOf } from "@/lib/awards/achievements/content";
import { keepReport } from "@/lib/awards/achievements/keep";
import { achievementById, achievementPage, type AchievementPage } from "@/lib/awards/achievements/queries";
import { sentencesOf } from "@/lib/awards/achievements/sentences";
import { letterBase, letterById } from "@/lib/awards/letters/queries";
import { AddSubjectInput } from "@/lib/awards/letters/schema";
import { sendLetter } from "@/lib/awards/letters/send";
import { addSubject, startLetter } from "@/lib/awards/letters/write";
import { keepSummary } from "@/lib/awards/papers";
import { proposalById } from "@/lib/awards/queries";
import { sendProposal } from "@/lib/awards/send";
import { receiveProposal, returnProposal } from "@/lib/council/appraise";
import { proposalInHand } from "@/lib/council/queries";
import { read } from "@/lib/tenancy/enter";
import { anAwardCast, type AwardCast } from "../support/awards.ts";
import { aPerson, as, insertAsOwner, type Player } from "../support/cast.ts";
import { ownerSql } from "../support/database.ts";
import { codesOf } from "../support/queue.ts";
import { aRowOf } from "../support/tables.ts";

let cast: AwardCast, leader: Player, total: string;
beforeAll(async () => {
  cast = await anAwardCast();
  leader = await aPerson(cast.province, { unit: cast.unit, posts: ["unit_leader"], name: "Hà Đơn Vị" });
  // The year of the unit as the record holds it: settled points, words beside one of them, an award of the year before.
  const { province, unit, year } = cast,
    of = { unit_id: unit.id, bloc_year_id: year.blocYearId },
    sheet = await aRowOf("score_sheet", province.id, { ...of, state: "settled" });
  total = await aRowOf("unit_total", province.id, { ...of, sheet_id: sheet, total: "96.85", rank: 1, classification: "Xuất sắc" });
  const section = await aRowOf("criteria_section", province.id, { position: 1 }),
    item = await aRowOf("criteria_item", province.id, { section_id: section, position: 2, number: "1.2", name: "Thu ngân sách" });
  await aRowOf("score_entry", province.id, {
    sheet_id: sheet,
    unit_id: unit.id,
    item_id: item,
    layer: "self",
    round: 1,
    note: "Đạt 112 % dự toán",
    inputs: "{}",
  });
  const subject = await insertAsOwner("award_subject", {
      province_id: province.id,
      kind: "COLLECTIVE",
      unit_id: unit.id,
      full_name: "Sở Tài chính",
    }),
    decision = await insertAsOwner("archive_decision", {
      province_id: province.id,
      number: "12/QĐ",
      signed_on: "2025-02-01",
      signer_name: "A",
      signer_title: "Chủ tịch",
      title: "Khen thưởng",
    });
  await insertAsOwner("honours_entry", {
    province_id: province.id,
    archive_decision_id: decision,
    subject_id: subject,
    kind: "COLLECTIVE",
    unit_id: unit.id,
    subject_name: "Sở Tài chính",
    title_name: "Bằng khen",
    decision_number: "12/QĐ",
    decided_on: "2025-02-01",
    year: "2024",
  });
});

const written = async (mode: "CONTRIBUTION" | "AD_HOC" | "SENIORITY"): Promise<{ letter: string; id: string }> => {
  const letter = randomUUID(),
    unitId = cast.unit.id;
  await as(leader, async (ctx) =>
    startLetter(ctx, (await letterBase(ctx.sql, unitId))!, { id: letter, unitId, mode, period: "2025", occasion: "Thành tích nhiều năm" }),
  );
  await as(leader, async (ctx) =>
    addSubject(
      ctx,
      (await letterById(ctx.sql, letter))!,
      AddSubjectInput.parse({ letterId: letter, kind: "COLLECTIVE", titleCode: "CERT_PROV" }),
    ),
  );
  const [it] = (await as(leader, ({ sql }) => letterById(sql, letter)))!.proposals;
  await as(leader, async (ctx) =>
    keepSummary(ctx, (await proposalById(ctx.sql, it!.id))!, { id: it!.id, version: it!.version, summary: "Thành tích." }),
  );
  return { letter, id: it!.id };
};
const page = async (id: string) => (await as(leader, ({ sql }) => achievementById(sql, id)))!;
const keep = (id: string, typed: Partial<{ edits: Record<string, string>; dropped: string[]; added: string[] }>) =>
  as(leader, async (ctx) => {
    const it = (await achievementById(ctx.sql, id))!;
    return keepReport(ctx, it, { id, version: it.report?.version ?? 0, typed: { edits: {}, dropped: [], added: [], ...typed } });
  });
const send = (letter: string) =>
  as(leader, async (ctx) => {
    const it = (await letterById(ctx.sql, letter))!;
    return sendLetter(ctx, it, {
      id: letter,
      version: it.version,
      number: null,
      signedOn: null,
      signerName: "Hà Đơn Vị",
      signerTitle: "Giám đốc",
    });
  });
const sentences = ({ known, year }: AchievementPage) => sentencesOf(known, year);

test("what the record knows stands as sentences, each with the page it comes from", async () => {
  const { id } = await written("CONTRIBUTION"),
    found = sentences(await page(id)),
    home = `/khoi/${cast.year.blocSlug}/2025`;
  expect(found.map(({ text, href }) => [text, href.replace(/tim=.*/, "tim=")])).toEqual([
    [`Năm 2025, đơn vị đạt 96,85 điểm, xếp thứ 1/1 của ${(await page(id)).known.bloc}, xếp loại Xuất sắc.`, `${home}/xep-hang`],
    ["Thu ngân sách: Đạt 112 % dự toán.", `${home}/cham-diem/${(await page(id)).unitSlug}`],
    ["Thành tích năm 2024, được tặng Bằng khen theo Quyết định số 12/QĐ ngày 01/02/2025.", "/khen-thuong?tim="],
  ]);
});

test("worded anew, left out and added to, it goes frozen with its sources, and says what was edited; the record's later change is not in it", async () => {
  const { letter, id } = await written("AD_HOC"),
    [result, note] = sentences(await page(id));
  await keep(id, {
    edits: { [note!.key]: "Thu ngân sách đạt 112 % dự toán tỉnh giao." },
    dropped: [result!.key],
    added: ["Không có đơn thư khiếu nại."],
  });
  await send(letter);
  const [sent] = (await page(id)).sent,
    frozen = contentOf(sent!.content);
  expect(frozen.sentences.map(({ text, source, made }) => [text, source, made])).toEqual([
    ["Thu ngân sách đạt 112 % dự toán tỉnh giao.", "Thuyết minh tự chấm, tiêu chí 1.2", "Thu ngân sách: Đạt 112 % dự toán."],
    ["Thành tích năm 2024, được tặng Bằng khen theo Quyết định số 12/QĐ ngày 01/02/2025.", "Sổ vàng", null],
    ["Không có đơn thư khiếu nại.", null, null],
  ]);
  expect(sent!.hash).toBe(hashOf(sent!.content));
  await ownerSql.query("update unit_total set rank = 2 where id = $1", [total]);
  try {
    expect(sentences(await page(id))[0]!.text).toContain("xếp thứ 2");
    expect((await page(id)).sent[0]!.content).toBe(sent!.content);
  } finally {
    await ownerSql.query("update unit_total set rank = 1 where id = $1", [total]);
  }
  await expect(ownerSql.query("update achievement_report_version set content = '{}' where proposal_id = $1", [id])).rejects.toThrow();
  // Sent, it is written by nobody: the page's rule says so, and the database to whoever comes past it.
  expect(await codesOf(keep(id, { added: ["Câu đến sau."] }))).toEqual(["proposal.paper_frozen"]);
  expect(await codesOf(ownerSql.query("update achievement_report set typed = '{}' where proposal_id = $1", [id]))).toEqual([
    "proposal.paper_frozen",
  ]);
});

test("returned by name it is written anew and goes as a second version; without that name it stays", async () => {
  const { letter, id } = await written("SENIORITY");
  await keep(id, {});
  await send(letter);
  const inHand = (version: number) => as(cast.officer, async (ctx) => ({ it: (await proposalInHand(ctx.sql, id))!, version }));
  const first = (await inHand(0)).it;
  await as(cast.officer, async (ctx) =>
    receiveProposal(ctx, (await proposalInHand(ctx.sql, id))!, { id, version: first.version, dueOn: null }),
  );
  const giveBack = async (papers: string[], summary: boolean) =>
    as(cast.officer, async (ctx) => {
      const it = (await proposalInHand(ctx.sql, id))!;
      return returnProposal(ctx, it, {
        id,
        version: it.version,
        papers,
        summary,
        subject: false,
        other: null,
        reason: "Nêu thêm số liệu.",
      });
    });
  const again = () =>
    as(leader, async (ctx) => {
      const it = (await proposalById(ctx.sql, id))!;
      return sendProposal(ctx, it, { id, version: it.version });
    });
  await giveBack([], true);
  expect(await codesOf(keep(id, { added: ["Thêm."] }))).toEqual(["proposal.paper_frozen"]);
  await again();
  expect((await page(id)).sent).toHaveLength(1);
  await as(cast.officer, async (ctx) => {
    const it = (await proposalInHand(ctx.sql, id))!;
    return receiveProposal(ctx, it, { id, version: it.version, dueOn: null });
  });
  await giveBack([first.papers.find(({ kind }) => kind === "report")!.id], false);
  expect(await codesOf(again())).toEqual(["proposal.paper_unanswered"]);
  await keep(id, { added: ["Nộp ngân sách 31 tỷ đồng."] });
  await again();
  const { sent } = await page(id);
  expect(sent.map(({ number, content }) => [number, contentOf(content).sentences.at(-1)!.text])).toEqual([
    [2, "Nộp ngân sách 31 tỷ đồng."],
    [1, "Thành tích năm 2024, được tặng Bằng khen theo Quyết định số 12/QĐ ngày 01/02/2025."],
  ]);
});

test("is no business of another unit, and the board reads it with the dossier", async () => {
  const id = (
    await ownerSql.query("select id from award_proposal where letter_id is not null and unit_id = $1 order by created_at limit 1", [
      cast.unit.id,
    ])
  ).rows[0].id as string;
  const seen = async (who: Player) => (await read<{ it: AchievementPage }>(who.claim, achievementPage(id)))!.rows[0]?.it.id;
  expect(await seen(cast.officer)).toBe(id);
  await expect(
    as(leader, async (ctx) =>
      keepReport(ctx, (await achievementById(ctx.sql, id))!, {
        id,
        version: 0,
        typed: { edits: {}, dropped: sentences((await achievementById(ctx.sql, id))!).map(({ key }) => key), added: [] },
      }),
    ),
  ).rejects.toMatchObject({ items: [{ code: "achievement.empty" }] });
});
