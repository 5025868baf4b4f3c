import { expect, test } from "vitest";
import { moveStage } from "@/lib/year/move-stage";
import { yearForMove } from "@/lib/year/queries";
import type { Stage } from "@/lib/year/rules";
import { sendBack } from "@/lib/year/send-back";
import { as, insertAsOwner, type Player } from "../support/cast.ts";
import { aBench, announce, type Bench, FULL, judge, look, pass, settle } from "../support/checking.ts";
import { ownerSql } from "../support/database.ts";

const version = async (year: string): Promise<number> =>
  (await ownerSql.query("select version from bloc_year where id = $1", [year])).rows[0].version as number;
const move = (who: Player, year: string) =>
  as(who, async (ctx) => moveStage(ctx, (await yearForMove(ctx.sql, year))!, { version: await version(year) }));
const back = (who: Player, year: string, to: Stage, sheets: string[] = []) =>
  as(who, async (ctx) =>
    sendBack(ctx, (await yearForMove(ctx.sql, year))!, {
      version: await version(year),
      to,
      sheets,
      reason: "Bỏ sót một tiêu chí của đơn vị.",
    }),
  );

async function settleAll(bench: Bench): Promise<void> {
  for (const [at, sheet] of bench.sheets.entries()) await pass(at === 0 ? bench.deputy : bench.head, sheet);
}

/** A year that has been decided: a meeting with its minutes, a vote, nominations, proposals of every kind. */
async function decided(): Promise<{ bench: Bench; vote: string; theme: string; proposals: Record<string, string>; nomination: string }> {
  const bench = await aBench([FULL, { ...FULL, "giai-ngan": 15 }, { ...FULL, "thi-dua": 10 }]),
    at = { province_id: bench.province.id },
    of = { ...at, bloc_year_id: bench.year.blocYearId };
  await settleAll(bench);
  await move(bench.head, bench.year.blocYearId);
  const meeting = await insertAsOwner("meeting", {
    ...at,
    bloc_id: bench.year.blocId,
    kind: "YEAR_END",
    title: "Hội nghị tổng kết",
    place: "Hội trường",
    starts_at: "2026-12-20T01:00:00Z",
    ended_at: "2026-12-20T04:00:00Z",
    status: "signed",
  });
  await insertAsOwner("agenda_item", { ...of, meeting_id: meeting, position: 1, title: "Bình xét" });
  const voteFor = (more: object = {}) =>
    insertAsOwner("vote", {
      ...of,
      meeting_id: meeting,
      subject: "AWARD",
      title: "Suy tôn",
      state: "planned",
      denominator: "PRESENT",
      pass_numerator: 2,
      pass_denominator: 3,
      voters: 3,
      ...more,
    });
  const vote = await voteFor(),
    theme = await voteFor({ mode: "THEMATIC", occasion: "Phong trào chuyển đổi số" });
  const nomination = await insertAsOwner("nomination", {
    ...of,
    meeting_id: meeting,
    unit_id: bench.units[0]!.id,
    kind: "AWARD",
    title_code: "PROV_FLAG",
    rank: 1,
  });
  const proposals: Record<string, string> = {};
  for (const [state, unit, code] of [
    ["received", 0, "PROV_FLAG"],
    ["decided", 1, "CERT_PROV"],
    ["forwarded", 2, "GOV_FLAG"],
  ] as const) {
    proposals[state] = await insertAsOwner("award_proposal", {
      ...of,
      unit_id: bench.units[unit]!.id,
      title_code: code,
      title_name: "Danh hiệu",
      period: "2026",
      state,
    });
  }
  const themes = await insertAsOwner("nomination", {
    ...of,
    meeting_id: meeting,
    unit_id: bench.units[0]!.id,
    vote_id: theme,
    mode: "THEMATIC",
    kind: "AWARD",
    title_code: "CERT_PROV",
  });
  proposals.theme = await insertAsOwner("award_proposal", {
    ...of,
    unit_id: bench.units[0]!.id,
    nomination_id: themes,
    mode: "THEMATIC",
    title_code: "CERT_PROV",
    title_name: "Danh hiệu",
    period: "2026",
    state: "received",
  });
  await ownerSql.query("update bloc_year set stage = 'proposed' where id = $1", [bench.year.blocYearId]);
  return { bench, vote, theme, proposals, nomination };
}
const stateOf = async (table: string, id: string): Promise<string> =>
  (await ownerSql.query(`select state from ${table} where id = $1`, [id])).rows[0].state as string;
const COUNTED = ["vote", "nomination", "award_proposal", "score_sheet", "score_entry", "score_draft", "unit_total", "score_reply"];
async function counts(bench: Bench): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const table of COUNTED)
    found[table] = Number(
      (await ownerSql.query(`select count(*) as n from ${table} where province_id = $1`, [bench.province.id])).rows[0].n,
    );
  return found;
}

test("a year goes from checking to deciding once every sheet is settled, and not before", async () => {
  const bench = await aBench([FULL, FULL]);
  await pass(bench.deputy, bench.sheets[0]!);
  await expect(move(bench.head, bench.year.blocYearId)).rejects.toMatchObject({ message: "year.checks_open" });
  await pass(bench.head, bench.sheets[1]!);
  await expect(move(bench.head, bench.year.blocYearId)).resolves.toMatchObject({ done: expect.stringContaining("Bình xét") });
});

test("going back to checking voids votes, nominations and open proposals, reopens the named sheet, and deletes nothing", async () => {
  const { bench, vote, theme, proposals, nomination } = await decided(),
    before = await counts(bench),
    [first, second] = bench.sheets;
  await back(bench.officer, bench.year.blocYearId, "checking", [second!]);
  expect(await counts(bench)).toEqual(before);
  expect([
    await stateOf("vote", vote),
    await stateOf("award_proposal", proposals["received"]!),
    await stateOf("award_proposal", proposals["decided"]!),
    await stateOf("award_proposal", proposals["forwarded"]!),
  ]).toEqual(["voided", "withdrawn", "decided", "forwarded"]);
  // What was put forward for one thing rests on no score.
  expect([await stateOf("vote", theme), await stateOf("award_proposal", proposals["theme"]!)]).toEqual(["planned", "received"]);
  expect((await ownerSql.query("select voided_at from nomination where vote_id = $1", [theme])).rows).toEqual([{ voided_at: null }]);
  expect((await ownerSql.query("select voided_at is not null as gone from nomination where id = $1", [nomination])).rows).toEqual([
    { gone: true },
  ]);
  expect([await stateOf("score_sheet", first!), await stateOf("score_sheet", second!)]).toEqual(["settled", "under_review"]);
  expect(
    (await ownerSql.query("select count(rank)::int as n from unit_total where bloc_year_id = $1", [bench.year.blocYearId])).rows,
  ).toEqual([{ n: 0 }]);
  const { rows } = await ownerSql.query("select detail from audit_entry where event = 'bloc_year.sent_back' and about = $1", [
    bench.year.blocYearId,
  ]);
  expect(rows).toHaveLength(1);
  expect(rows[0].detail).toMatchObject({ votes: 1, nominations: 1, proposals: 1, sheets: 1 });
  // The reopened sheet is judged again, settled, and the ranks come back.
  await judge(bench.head, second!, "giai-ngan", { points: "10", reason: "Số liệu của Kho bạc" });
  await announce(bench.head, second!);
  await ownerSql.query("update score_sheet set reply_until = current_date - 2 where id = $1", [second]);
  await settle(bench.head, second!);
  expect((await ownerSql.query("select total::text from unit_total where sheet_id = $1", [second])).rows).toEqual([{ total: "81.0000" }]);
  expect(
    (await ownerSql.query("select count(rank)::int as n from unit_total where bloc_year_id = $1", [bench.year.blocYearId])).rows,
  ).toEqual([{ n: 3 }]);
});

test("going back to scoring gives the named sheet to its unit again", async () => {
  const { bench } = await decided();
  await back(bench.officer, bench.year.blocYearId, "scoring", [bench.sheets[0]!]);
  expect((await look(bench.officer, bench.sheets[0]!)).sheet).toBe("own");
});

test("control: from closed to proposed nothing is voided", async () => {
  const { bench, vote, proposals } = await decided();
  await ownerSql.query("update bloc_year set stage = 'closed' where id = $1", [bench.year.blocYearId]);
  await back(bench.officer, bench.year.blocYearId, "proposed");
  expect([await stateOf("vote", vote), await stateOf("award_proposal", proposals["received"]!)]).toEqual(["planned", "received"]);
});

test("a sheet of another year is not reopened, and the year stays where it was", async () => {
  const { bench } = await decided(),
    other = await aBench([FULL, FULL]);
  await expect(back(bench.officer, bench.year.blocYearId, "checking", [other.sheets[0]!])).rejects.toMatchObject({
    message: "year.sheet_elsewhere",
  });
  expect((await ownerSql.query("select stage from bloc_year where id = $1", [bench.year.blocYearId])).rows).toEqual([
    { stage: "proposed" },
  ]);
});

test("only the board ends a year", async () => {
  const { bench, proposals } = await decided();
  await expect(move(bench.head, bench.year.blocYearId)).rejects.toThrow();
  // A dossier for one thing is one of the year as well: it has to be settled like the others.
  for (const id of [proposals["received"], proposals["theme"]]) {
    await expect(move(bench.head, bench.year.blocYearId)).rejects.toMatchObject({ message: "year.proposals_open" });
    await ownerSql.query("update award_proposal set state = 'council_refused' where id = $1", [id]);
  }
  await expect(move(bench.head, bench.year.blocYearId)).rejects.toMatchObject({ message: "year.board_closes" });
  await expect(move(bench.officer, bench.year.blocYearId)).resolves.toMatchObject({ done: expect.any(String) });
});
