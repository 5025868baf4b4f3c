import { expect, test } from "vitest";
import { submissionLetter } from "@/lib/awards/letter";
import { letterOfYear, type LetterOfYear } from "@/lib/awards/letter-queries";
import { nominateUnits } from "@/lib/awards/nominate";
import { propose, yearToPropose } from "@/lib/awards/propose";
import { proposalById, proposalsOfYear, type ProposalsOfYear } from "@/lib/awards/queries";
import { obstaclesToSend } from "@/lib/awards/rules";
import { draftRule } from "@/lib/council/eligibility/keep";
import { ruleBookOf } from "@/lib/council/eligibility/queries";
import { RuleInput } from "@/lib/council/eligibility/schema";
import { proposalInHand } from "@/lib/council/queries";
import { NominateInput, VotePlanInput } from "@/lib/meetings/votes/schema";
import { judgeAcross } from "@/lib/rules/transition";
import { read } from "@/lib/tenancy/enter";
import { yearForMove } from "@/lib/year/queries";
import { aPerson, as, insertAsOwner, type Player } from "../support/cast.ts";
import { ownerSql } from "../support/database.ts";
import { codesOf } from "../support/queue.ts";
import { announced, aYearEnd, inMeeting, linesOf, settledTotals, type Hall } from "../support/votes.ts";

const OCCASION = "Phong trào chuyển đổi số 6 tháng đầu năm 2026";
const forTheme = (hall: Hall, at: number) => ({
  candidates: [`${hall.units[at]!.id}:CERT_PROV`],
  more: { mode: "THEMATIC", occasion: OCCASION },
});
const named = async (hall: Hall, votes: string[], reasons: Record<string, string> = {}) => {
  const line = (await Promise.all(votes.map(linesOf))).flat();
  return inMeeting(hall, (ctx, it) => nominateUnits(ctx, it, NominateInput.parse({ meetingId: hall.meetingId, line, ...reasons })));
};
const rows = async (sql: string, ...values: unknown[]) => (await ownerSql.query(sql, values)).rows as Record<string, unknown>[];
/** The dossier of each nomination of the year, by its kind. */
async function proposed(hall: Hall, who: Player): Promise<Record<string, string>> {
  const { blocYearId } = hall.year,
    nominations = (await rows("select id from nomination where bloc_year_id = $1 and voided_at is null", blocYearId)).map(
      ({ id }) => id as string,
    );
  await as(who, async (ctx) => propose(ctx, (await yearToPropose(ctx.tx, blocYearId))!, { blocYearId, nominations }));
  return Object.fromEntries(
    (await rows("select id, mode from award_proposal where bloc_year_id = $1", blocYearId)).map(({ id, mode }) => [mode, id]),
  );
}
/** A hall whose last ranked unit was voted a certificate for a theme. */
async function aTheme(): Promise<Hall & { theme: string }> {
  const hall = await aYearEnd();
  await settledTotals(hall, [
    [hall.units[0]!.id, "98"],
    [hall.units[1]!.id, "95"],
    [hall.units[2]!.id, "90"],
  ]);
  return { ...hall, theme: await announced(hall, forTheme(hall, 2), { yes: [5], no: [1] }) };
}

test("what is voted for one thing says for what; by merit nothing is said, and each wants its field", () => {
  const id = crypto.randomUUID(),
    FORM = { meetingId: id, voteId: id, blocYearId: id, subject: "AWARD", title: "Suy tôn", manner: "PAPER", ownUnitVotes: "yes" };
  const wrong = (more: Record<string, string>) =>
    VotePlanInput.safeParse({ ...FORM, ...more })
      .error?.issues.filter(({ path }) => path[0] === "mode" || path[0] === "occasion")
      .map(({ path, message }) => `${String(path[0])}: ${message.slice(0, 30)}`);
  expect([
    wrong({}),
    wrong({ mode: "SENIORITY" }),
    wrong({ mode: "THEMATIC" }),
    wrong({ mode: "MERIT", occasion: OCCASION }),
    wrong({ mode: "THEMATIC", occasion: "a".repeat(301) }),
    wrong({ mode: "THEMATIC", occasion: OCCASION }),
    wrong({ mode: "MERIT" }),
    wrong({ subject: "OFFICE" }),
  ]).toEqual([
    ["mode: Chọn loại hình khen thưởng."],
    ["mode: Chọn loại hình khen thưởng."],
    ["occasion: Ghi phong trào, chuyên đề hoặc"],
    ["occasion: Khen thưởng công trạng xét kết"],
    [expect.stringContaining("occasion: ")],
    [],
    [],
    [],
  ]);
});

test("a unit is put forward for a theme past the ranking without a reason, and for merit beside it with one", async () => {
  const hall = await aTheme();
  await named(hall, [hall.theme]);
  const merit = await announced(hall, { candidates: [`${hall.units[2]!.id}:CERT_PROV`] }, { yes: [6] });
  // Control: the same unit, the same title, by merit, leaves two better ones behind.
  expect(await codesOf(named(hall, [merit]))).toEqual(["nomination.reason_missing"]);
  await named(hall, [merit], { [`reason_${(await linesOf(merit))[0]}`]: "Dẫn đầu về chuyển đổi số." });
  expect(
    await rows(
      "select mode, rank, total::text, in_favour, base, reason from nomination where bloc_year_id = $1 order by created_at",
      hall.year.blocYearId,
    ),
  ).toEqual([
    { mode: "THEMATIC", rank: null, total: null, in_favour: 5, base: 6, reason: null },
    { mode: "MERIT", rank: 3, total: "90.0000", in_favour: 6, base: 6, reason: "Dẫn đầu về chuyển đổi số." },
  ]);
  expect(await codesOf(named(hall, [hall.theme]))).toEqual(["nomination.already"]);
});

test("a theme excuses nobody from the ranking: who has it is still passed over for merit, and the year counts it so", async () => {
  const hall = await aYearEnd();
  await settledTotals(hall, [
    [hall.units[0]!.id, "98"],
    [hall.units[1]!.id, "95"],
  ]);
  await named(hall, [await announced(hall, forTheme(hall, 0), { yes: [6] })]);
  const facts = async () => (await as(hall.secretary, ({ sql }) => yearForMove(sql, hall.year.blocYearId)))!.facts;
  // Nothing by merit yet: a nomination for a theme is not the one the year waits for.
  expect([(await facts()).proposals.nominated, (await facts()).meeting.passedOver]).toEqual([0, 0]);
  const merit = await announced(hall, { candidates: [`${hall.units[1]!.id}:CERT_PROV`] }, { yes: [6] });
  expect(await codesOf(named(hall, [merit]))).toEqual(["nomination.reason_missing"]);
  await ownerSql.query(
    "insert into nomination (province_id, bloc_year_id, meeting_id, vote_id, unit_id, kind, title_code, rank) values ($1, $2, $3, $4, $5, 'AWARD', 'CERT_PROV', 2)",
    [hall.province.id, hall.year.blocYearId, hall.meetingId, merit, hall.units[1]!.id],
  );
  expect((await facts()).meeting.passedOver).toBe(1);
});

test("its dossier asks no ranking, says for what, and goes by a letter of its own", async () => {
  const hall = await aTheme();
  const merit = await announced(hall, { candidates: [`${hall.units[0]!.id}:CERT_PROV`] }, { yes: [6] });
  await named(hall, [hall.theme, merit]);
  const made = await proposed(hall, hall.head);
  const papers = async (id: string) =>
    (await rows("select kind from proposal_paper where proposal_id = $1 order by kind", id)).map(({ kind }) => kind);
  expect([await papers(made.THEMATIC!), await papers(made.MERIT!)]).toEqual([
    ["count", "letter", "minutes", "report"],
    ["count", "letter", "minutes", "ranking", "report"],
  ]);
  const it = (await as(hall.head, ({ sql }) => proposalById(sql, made.THEMATIC!)))!;
  expect([it.modeName, it.occasion, it.rank, it.voteId]).toEqual(["Khen thưởng chuyên đề", OCCASION, null, hall.theme]);
  expect(obstaclesToSend({ ...it, meetingEnded: true, summary: "Có" }).map(({ facts }) => facts?.paper)).toEqual([
    "Biên bản họp",
    "Báo cáo thành tích",
  ]);
  const letter = async (vote: string | null) =>
    submissionLetter((await read<{ it: LetterOfYear }>(hall.head.claim, letterOfYear(hall.year.blocSlug, "2026", vote)))!.rows[0]!.it);
  const [theme, year] = [await letter(hall.theme), await letter(null)];
  expect([theme.about, theme.annex?.blocks[0]]).toMatchObject([
    `Về việc đề nghị khen thưởng: ${OCCASION}`,
    {
      head: ["TT", "Đơn vị", "Danh hiệu, hình thức đề nghị", "Phiếu đồng ý"],
      rows: [["1", hall.units[2]!.name, expect.any(String), "5/6"]],
    },
  ]);
  expect(year.annex?.blocks[0]).toMatchObject({ rows: [["1", hall.units[0]!.name, expect.any(String), "98,00", "1", "6/6"]] });
});

test("the page of proposals leads to the meeting while announced results wait to be recorded", async () => {
  const hall = await aTheme();
  const page = async () =>
    (await read<{ it: ProposalsOfYear }>(hall.secretary.claim, proposalsOfYear(hall.year.blocSlug, "2026")))!.rows[0]!.it.unrecorded;
  expect(await page()).toMatchObject([{ id: hall.meetingId, count: 1 }]);
  await named(hall, [hall.theme]);
  expect(await page()).toEqual([]);
});

test("the board judges it by the rules of its kind: a rule of merit alone is not asked", async () => {
  const hall = await aTheme();
  const merit = await announced(hall, { candidates: [`${hall.units[0]!.id}:CERT_PROV`] }, { yes: [6] });
  await named(hall, [hall.theme, merit]);
  const made = await proposed(hall, hall.head),
    officer = await aPerson(hall.province, { unit: hall.units[5]!, posts: ["board_officer"] });
  const input = RuleInput.parse({
    id: crypto.randomUUID(),
    code: "TINH-HANG",
    kind: "rank_at_most",
    most: "2",
    titles: ["CERT_PROV"],
    modes: ["MERIT"],
    name: "Trong hai hạng đầu",
    blocks: "blocks",
    instrument: "Quy định thử",
    from: "01/01/2026",
  });
  await as(officer, async (ctx) => draftRule(ctx, await ruleBookOf(ctx.sql), input));
  await ownerSql.query("update award_rule set in_force_at = now(), in_force_by_id = drafted_by_id where id = $1", [input.id]);
  const asked = async (id: string) => {
    const it = (await as(officer, ({ sql }) => proposalInHand(sql, id)))!.toJudge;
    return judgeAcross(it, "CERT_PROV").base.findings.map(({ rule }) => rule.code);
  };
  expect((await asked(made.MERIT!)).includes("TINH-HANG")).toBe(true);
  expect((await asked(made.THEMATIC!)).includes("TINH-HANG")).toBe(false);
  // Control: without its kinds the same rule asks both.
  await ownerSql.query("alter table award_rule disable trigger keep_award_rule");
  await ownerSql.query("update award_rule set modes = '{}' where id = $1", [input.id]);
  await ownerSql.query("alter table award_rule enable trigger keep_award_rule");
  expect((await asked(made.THEMATIC!)).includes("TINH-HANG")).toBe(true);
});

test("the database holds kind and occasion together, from vote to dossier", async () => {
  const hall = await aTheme();
  const refused = (sql: string, ...values: unknown[]) =>
    ownerSql.query(sql, values).then(
      () => "went through",
      ({ constraint }) => constraint as string,
    );
  const nomination = (more: string, ...values: unknown[]) =>
    refused(
      `insert into nomination (province_id, bloc_year_id, meeting_id, vote_id, unit_id, kind, title_code, ${more}`,
      hall.province.id,
      hall.year.blocYearId,
      hall.meetingId,
      hall.theme,
      hall.units[2]!.id,
      ...values,
    );
  expect([
    await nomination("mode) values ($1, $2, $3, $4, $5, 'AWARD', 'CERT_PROV', 'MERIT')"),
    await nomination("mode, rank) values ($1, $2, $3, $4, $5, 'AWARD', 'CERT_PROV', 'THEMATIC', 1)"),
    await nomination("mode) values ($1, $2, $3, $4, $5, 'AWARD', 'CERT_PROV', 'THEMATIC')"),
    await nomination("mode) values ($1, $2, $3, $4, $5, 'AWARD', 'CERT_PROV', 'THEMATIC')"),
  ]).toEqual(["nomination_vote_fkey", "nomination_mode", "went through", "nomination_award_once"]);
  const [made] = await rows("select id from nomination where vote_id = $1", hall.theme);
  const proposal = {
    province_id: hall.province.id,
    bloc_year_id: hall.year.blocYearId,
    unit_id: hall.units[2]!.id,
    title_code: "CERT_PROV",
    title_name: "Bằng khen",
    period: "2026",
    nomination_id: made!.id,
  };
  const inserted = (more: object) =>
    insertAsOwner("award_proposal", { ...proposal, ...more }).then(
      () => "went through",
      ({ constraint }) => constraint as string,
    );
  expect([
    await inserted({ mode: "MERIT" }),
    await inserted({ mode: "THEMATIC", rank: 1 }),
    await inserted({ mode: "THEMATIC", nomination_id: null }),
    await inserted({ mode: "THEMATIC" }),
  ]).toEqual(["award_proposal_nomination_fkey", "award_proposal_giver", "award_proposal_giver", "went through"]);
  expect([
    await refused("update vote set occasion = ' ' where id = $1 and state = 'planned'", hall.theme),
    await refused(
      "insert into vote (province_id, meeting_id, bloc_year_id, subject, title, denominator, pass_numerator, pass_denominator, voters, mode) values ($1, $2, $3, 'AWARD', 'x', 'PRESENT', 1, 2, 6, 'THEMATIC')",
      hall.province.id,
      hall.meetingId,
      hall.year.blocYearId,
    ),
  ]).toEqual(["went through", "vote_occasion"]);
});
