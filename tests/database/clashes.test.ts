import { expect, test } from "vitest";
import { blocById, membershipById, yearById } from "@/lib/blocs/finders";
import { changeBloc } from "@/lib/blocs/keep-bloc";
import { changeMember } from "@/lib/blocs/keep-membership";
import { changeArchiveNotes } from "@/lib/blocs/open-year";
import { changePledge } from "@/lib/pledges/draft";
import { findPledge } from "@/lib/pledges/queries";
import { addTarget, changeTarget } from "@/lib/pledges/targets";
import { Clash } from "@/lib/problems/problem";
import { changeDates, yearForDates } from "@/lib/year/change-dates";
import { anotherYear, aPerson, as, type Player } from "../support/cast.ts";
import { ownerSql } from "../support/database.ts";
import { aDraft, aStage } from "../support/pledges.ts";

const stage = await aStage(2);
const named = (name: string) => aPerson(stage.province, { name, posts: ["board_officer"] });
const first = await named("Người sửa trước"),
  second = await named("Người sửa sau");

/** Both start from version 1; the second sees who was faster, when, and both texts. */
async function clash(work: (who: Player, text: string) => Promise<unknown>): Promise<[field: string, yours: string, theirs: string][]> {
  await work(first, "trước");
  const refused = await work(second, "sau").catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Clash);
  const { fields } = refused as Clash;
  for (const { by, at } of fields) expect([by, at]).toEqual(["Người sửa trước", expect.stringMatching(/^\d\d:\d\d \d\d\/\d\d\/\d{4}$/)]);
  return fields.map(({ field, yours, theirs }) => [field, yours, theirs]);
}

test("a bloc: both texts, who and when; a choice is said in words and taken as what it is", async () => {
  const change = (who: Player, text: string) =>
    as(who, async (ctx) =>
      changeBloc(ctx, (await blocById(ctx.tx, stage.year.blocId))!, {
        id: stage.year.blocId,
        version: 1,
        kind: text === "trước" ? "CLUSTER" : "BLOC",
        name: "Khối",
        shortName: "Khối",
        slug: stage.year.blocSlug,
      }),
    );
  expect(await clash(change)).toEqual([["kind", "Khối thi đua", "Cụm thi đua"]]);
});

test("a membership, with its ticks", async () => {
  const [{ id }] = (await ownerSql.query("select id from bloc_membership where bloc_id = $1 limit 1", [stage.year.blocId])).rows;
  const change = (who: Player, basis: string) =>
    as(who, async (ctx) =>
      changeMember(ctx, (await membershipById(ctx.tx, id))!, { id, version: 1, basis, countsForAward: true, ranked: basis === "sau" }),
    );
  expect(await clash(change)).toEqual([
    ["basis", "sau", "trước"],
    ["ranked", "Có", "Không"],
  ]);
});

test("the notes of a paper year, and the dates of a live one", async () => {
  const id = await anotherYear(stage.province, stage.year.blocId, "2020", "closed", "archive");
  expect(
    await clash((who, source) =>
      as(who, async (ctx) =>
        changeArchiveNotes(ctx, (await yearById(ctx.tx, id))!, { id, version: 1, source, invented: null, missing: null }),
      ),
    ),
  ).toEqual([["source", "sau", "trước"]]);
  const { blocYearId } = stage.year;
  const dates = (who: Player, text: string) =>
    as(who, async (ctx) =>
      changeDates(ctx, (await yearForDates(ctx.tx, blocYearId))!, {
        blocYearId,
        id: blocYearId,
        version: 1,
        scoringFrom: null,
        scoringUntil: null,
        yearEndBy: text === "sau" ? "2026-12-20" : "2026-12-10",
      } as never),
    );
  expect(await clash(dates)).toEqual([["yearEndBy", "20/12/2026", "10/12/2026"]]);
});

test("the head of a pledge and one of its targets, however much else happened to it", async () => {
  const { id, clauses } = await aDraft(stage);
  const found = async (sql: Parameters<typeof findPledge>[0]) => (await findPledge(sql, id))!;
  const head = (who: Player, closing: string) =>
    as(who, async (ctx) =>
      changePledge(ctx, await found(ctx.sql), { id, version: 1, title: "Giao ước", preamble: "Cùng cam kết:", closing, signBy: null }),
    );
  const unitId = stage.units[0]!.id;
  const typed = (text: string) =>
    ({
      id,
      clauseId: clauses[1]!,
      unitId,
      indicator: text,
      unitOfMeasure: "mô hình",
      measure: "NUMBER",
      baseline: null,
      target: "1",
      baselineMet: "",
      dueOn: null,
    }) as never;
  await as(second, async (ctx) => addTarget(ctx, await found(ctx.sql), typed("Chỉ tiêu")));
  const [{ id: targetId }] = (await ownerSql.query("select id from pledge_target where clause_id = $1", [clauses[1]])).rows;
  const target = (who: Player, text: string) =>
    as(who, async (ctx) => changeTarget(ctx, await found(ctx.sql), { ...(typed(text) as object), targetId, version: 1 } as never));
  expect(await clash(target)).toEqual([["indicator", "sau", "trước"]]);
  await head(first, "trước"); // a deed of another kind in between is nobody's text
  await as(second, async (ctx) => addTarget(ctx, await found(ctx.sql), typed("Chỉ tiêu khác")));
  const late = (await head(second, "sau").catch((error: unknown) => error)) as Clash;
  expect(late.fields.map(({ field, yours, theirs, by }) => [field, yours, theirs, by])).toEqual([
    ["closing", "sau", "trước", "Người sửa trước"],
  ]);
});
