import { beforeAll, expect, test } from "vitest";
import { adoptByMeeting, adoptByResolution } from "@/lib/pledges/adopt";
import { enterArchive } from "@/lib/pledges/archive";
import { findPledge } from "@/lib/pledges/queries";
import { meetingHeld } from "@/lib/meetings/queries";
import { watchBoard } from "@/lib/pledges/watch";
import { anotherYear, as, aPerson, aUnit, aYear, insertAsOwner } from "../support/cast.ts";
import { ownerSql } from "../support/database.ts";
import { aDraft, anAdopted, aStage, pledgeSeen, seenHash, signAs, type Stage } from "../support/pledges.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await aStage(3);
});
const votes = (inFavour: number, opposed = 0) => ({ inFavour, opposed, abstained: 3 - inFavour - opposed });

test("the meeting adopts: the members of that day sign, under the names of that day, and the resolution names the pledge", async () => {
  const { id } = await aDraft(stage, 1);
  const seen = await seenHash(stage.secretary, id);
  await as(
    stage.secretary,
    async (ctx) =>
      adoptByMeeting(ctx, (await findPledge(ctx.sql, id))!, { id, version: 1, seen, agendaItemId: stage.agendaItemId, ...votes(3) }),
    "bloc_secretary",
  );
  await ownerSql.query("update unit set name = 'Tên mới' where id = $1", [stage.units[0]!.id]);
  const { pledge } = await pledgeSeen(stage.secretary, id);
  await ownerSql.query("update unit set name = $2 where id = $1", [stage.units[0]!.id, stage.units[0]!.name]);
  expect(pledge.state).toBe("adopted");
  expect(pledge.parties.map(({ unitName }) => unitName).toSorted((a, b) => a.localeCompare(b))).toEqual(
    stage.units.map(({ name }) => name).toSorted((a, b) => a.localeCompare(b)),
  );
  expect(pledge.adoption).toMatchObject({ meetingId: stage.meetingId, inFavour: 3, presentUnits: 3, voters: 3 });
  const { rows } = await ownerSql.query("select agenda_item_id, bloc_year_id from resolution where pledge_id = $1", [id]);
  expect(rows).toEqual([{ agenda_item_id: stage.agendaItemId, bloc_year_id: stage.year.blocYearId }]);
});

test("a vote belongs to an item of a meeting that is being held, under the year of the pledge", async () => {
  const { id } = await aDraft(stage, 4);
  const seen = await seenHash(stage.secretary, id);
  const other = await anotherYear(stage.province, stage.year.blocId, "2027");
  const elsewhere = await insertAsOwner("agenda_item", {
    province_id: stage.province.id,
    meeting_id: stage.meetingId,
    bloc_year_id: other,
    position: 2,
    title: "Việc của năm khác",
  });
  for (const agendaItemId of [elsewhere, stage.meetingId]) {
    await expect(
      as(
        stage.secretary,
        async (ctx) => adoptByMeeting(ctx, (await findPledge(ctx.sql, id))!, { id, version: 1, seen, agendaItemId, ...votes(3) }),
        "bloc_secretary",
      ),
    ).rejects.toMatchObject({ items: [{ code: "pledge.agenda_elsewhere", field: "agendaItemId" }] });
  }
  expect((await pledgeSeen(stage.secretary, id)).pledge.state).toBe("draft");
});

test("a vote that does not pass leaves the draft a draft; on the page of the meeting it is kept as it was", async () => {
  const { id } = await aDraft(stage, 2);
  const seen = await seenHash(stage.secretary, id);
  await expect(
    as(
      stage.secretary,
      async (ctx) =>
        adoptByMeeting(ctx, (await findPledge(ctx.sql, id))!, { id, version: 1, seen, agendaItemId: stage.agendaItemId, ...votes(1, 2) }),
      "bloc_secretary",
    ),
  ).rejects.toMatchObject({ items: [expect.objectContaining({ code: "pledge.not_passed" })] });
  const vote = (n: string, counts: ReturnType<typeof votes>) =>
    as(
      stage.secretary,
      async (ctx) =>
        adoptByResolution(ctx, (await meetingHeld(ctx.sql, stage.meetingId))!, {
          resolutionId: `01990000-0000-7000-8000-00000000000${n}`,
          subject: "PLEDGE",
          blocYearId: stage.year.blocYearId,
          agendaItemId: null,
          pledgeId: id,
          text: "Thông qua giao ước",
          ...counts,
        }),
      "bloc_secretary",
    );
  await vote("1", votes(1, 2));
  expect((await pledgeSeen(stage.secretary, id)).pledge.state).toBe("draft");
  await vote("2", votes(3));
  const { pledge } = await pledgeSeen(stage.secretary, id);
  expect([pledge.state, pledge.parties.length]).toEqual(["adopted", 3]);
});

test("a pledge of an earlier year is frozen as it is entered, its signatures written from the paper", async () => {
  const officer = await aPerson(stage.province, { posts: ["board_officer"] });
  const units = [await aUnit(stage.province), await aUnit(stage.province)];
  const year = await aYear(stage.province, units, { year: "2017", stage: "closed", mode: "archive" });
  const id = await insertAsOwner("pledge", {
    province_id: stage.province.id,
    bloc_year_id: year.blocYearId,
    title: "Giao ước thi đua năm 2017",
  });
  await insertAsOwner("pledge_clause", {
    province_id: stage.province.id,
    pledge_id: id,
    position: 1,
    heading: "Chủ đề năm",
    body: "Thực hiện chủ đề năm của Thành ủy",
  });
  const seen = await seenHash(officer, id);
  await as(officer, async (ctx) =>
    enterArchive(ctx, (await findPledge(ctx.sql, id))!, {
      id,
      version: 1,
      seen,
      documentNumber: "",
      documentDate: "2017-04-11",
      "unit[]": units.map((unit) => unit.id),
      "signed[]": [units[0]!.id],
      "name[]": ["Nguyễn Văn A", ""],
      "title[]": ["Chủ tịch", ""],
    }),
  );
  const { pledge } = await pledgeSeen(officer, id);
  expect(pledge.state).toBe("signing");
  expect(pledge.code).toMatch(/^[2-9B-Z]{10}$/);
  expect(pledge.parties.map(({ signature }) => signature?.manner ?? null).toSorted()).toEqual(["ARCHIVE", null]);
  expect(pledge.parties.find(({ signature }) => signature)?.signature).toMatchObject({
    signerName: "Nguyễn Văn A",
    documentDate: "2017-04-11",
  });
});

test("a board that is open hears a signature after it is committed, and ends with the session", async () => {
  const { id } = await anAdopted(stage, 3);
  const leaving = new AbortController();
  const reader = watchBoard(stage.leaders[1]!.claim, id, leaving.signal).getReader();
  const next = async (event: string) => {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) throw new Error("the stream has ended");
      const found = /^event: (\w+)\ndata: (.*)$/m.exec(new TextDecoder().decode(value));
      if (found?.[1] === event) return JSON.parse(found[2]!) as { signed: number; of: number };
    }
  };
  expect(await next("board")).toMatchObject({ signed: 0, of: 3 });
  await signAs(stage.leaders[0]!, id, await seenHash(stage.secretary, id));
  let board = await next("board");
  while (board.signed < 1) board = await next("board");
  expect(board).toMatchObject({ signed: 1, of: 3 });
  await ownerSql.query("update session set ended_at = now() where id = $1", [stage.leaders[1]!.sessionId]);
  await signAs(stage.leaders[2]!, id, await seenHash(stage.secretary, id));
  await next("end");
  leaving.abort();
});
