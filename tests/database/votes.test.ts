import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { may } from "@/lib/access/policy";
import { nominateUnits, withdrawNomination } from "@/lib/awards/nominate";
import { closeMeeting } from "@/lib/meetings/close";
import { confirmOnPaper } from "@/lib/meetings/votes/confirm";
import { voidVote } from "@/lib/meetings/votes/move";
import { NominateInput } from "@/lib/meetings/votes/schema";
import { Clash, Problem } from "@/lib/problems/problem";
import { refusalOf } from "@/lib/problems/database";
import { electLeader, withdrawElection } from "@/lib/year/elect";
import { yearForMove } from "@/lib/year/queries";
import { deskOf } from "@/lib/desk/queries";
import { tasksOf } from "@/lib/desk/tasks";
import type { Desk } from "@/lib/desk/desk";
import { read } from "@/lib/tenancy/enter";
import { aPerson, as, atOnce } from "../support/cast.ts";
import { ownerSql } from "../support/database.ts";
import { rowsOf } from "../support/meetings.ts";
import {
  announce,
  announced,
  aVote,
  aYearEnd,
  confirm,
  count,
  inMeeting,
  linesOf,
  onVote,
  open,
  settledTotals,
  type Hall,
} from "../support/votes.ts";

const codes = (error: unknown) => {
  const known = error instanceof Problem ? error : refusalOf(error);
  return known instanceof Problem ? known.items.map(({ code }) => code) : [String(error)];
};
const refusal = (work: Promise<unknown>) => work.then(() => ["went through"], codes);
const stateOf = async (voteId: string) => (await rowsOf("select state from vote where id = $1", [voteId]))[0].state as string;
const flag = (hall: Hall, at: number) => `${hall.units[at]!.id}:GOV_FLAG`,
  merit = (hall: Hall, at: number) => `${hall.units[at]!.id}:CERT_PROV`;
const chooses = async (hall: Hall, voteIds: string[], reasons: Record<string, string> = {}) => {
  const lines = (await Promise.all(voteIds.map(linesOf))).flat();
  return inMeeting(hall, (ctx, it) => nominateUnits(ctx, it, NominateInput.parse({ meetingId: hall.meetingId, line: lines, ...reasons })));
};

test("a vote opens only with two counters of other units, and freezes who is there", async () => {
  const hall = await aYearEnd();
  expect(await refusal(aVote(hall, { candidates: [flag(hall, 0)], more: { person_2: hall.counters[0].personId } }))).toEqual([
    "vote.two_tellers",
  ]);
  expect(await refusal(aVote(hall, { candidates: [flag(hall, 5)] }))).toEqual(["vote.teller_of_candidate"]);
  expect(await refusal(aVote(hall, { candidates: [`${randomUUID()}:GOV_FLAG`] }))).toEqual(["vote.candidate_elsewhere"]);
  expect(await refusal(aVote(hall, { candidates: [`${hall.units[0]!.id}:NO_SUCH`] }))).toEqual(["vote.title_elsewhere"]);
  const voteId = await aVote(hall, { candidates: [flag(hall, 0)] });
  expect(await refusal(count(hall, voteId, { yes: [6] }))).toEqual(["vote.not_open"]);
  await open(hall, voteId);
  expect(await rowsOf("select state, voters, present_units from vote where id = $1", [voteId])).toEqual([
    { state: "open", voters: 6, present_units: 6 },
  ]);
  expect(await refusal(open(hall, voteId))).toEqual(["vote.not_planned"]);
});

test("without a quorum no vote opens", async () => {
  const hall = await aYearEnd(),
    voteId = await aVote(hall, { candidates: [flag(hall, 0)] });
  await ownerSql.query("update attendance set state = 'absent' where meeting_id = $1 and unit_id not in ($2)", [
    hall.meetingId,
    hall.units[0]!.id,
  ]);
  expect(await refusal(open(hall, voteId))).toEqual(["meeting.no_quorum"]);
});

test("numbers that cannot be are refused at their field and nothing is written", async () => {
  const hall = await aYearEnd(),
    voteId = await aVote(hall, { candidates: [flag(hall, 0)] });
  await open(hall, voteId);
  const tried = (yes: number[], no: number[], box: Record<string, number | string>) => refusal(count(hall, voteId, { yes, no, box }));
  expect(await tried([6], [0], { issued: 7, returned: 7, valid: 7 })).toEqual(["vote.issued_over_present"]);
  expect(await tried([6], [0], { issued: 5 })).toEqual(["vote.returned_over_issued", "vote.valid_over_issued"]);
  expect(await tried([6], [0], { valid: 5, invalid: 0, blank: 0 })).toEqual(["vote.parts_differ"]);
  expect(await tried([4], [2], { valid: 5, invalid: 1 })).toEqual(["vote.line_over_valid"]);
  for (const bad of ["1e308", "-1", "NaN", "sáu", "", "501"])
    await expect(count(hall, voteId, { yes: [6], box: { valid: bad } })).rejects.toThrow();
  expect(await stateOf(voteId)).toBe("open");
  expect(await rowsOf("select in_favour from vote_candidate where vote_id = $1", [voteId])).toEqual([{ in_favour: null }]);
});

test("the database itself keeps a result without two counters, or above the valid ballots, from going out", async () => {
  const hall = await aYearEnd(),
    voteId = await aVote(hall, { candidates: [flag(hall, 0)] });
  await open(hall, voteId);
  await count(hall, voteId, { yes: [5], no: [1] });
  const publish = () => ownerSql.query("update vote set state = 'announced', announced_at = now() where id = $1", [voteId]);
  await expect(publish()).rejects.toThrow("vote.unconfirmed");
  for (const who of hall.counters) await confirm(who, voteId);
  await ownerSql.query("update vote_candidate set passed = true, in_favour = 6, opposed = 1 where vote_id = $1", [voteId]);
  await expect(publish()).rejects.toThrow("vote.line_wrong");
  await ownerSql.query("update vote_candidate set in_favour = 5 where vote_id = $1", [voteId]);
  await publish();
  await expect(ownerSql.query("update vote_candidate set in_favour = 6 where vote_id = $1", [voteId])).rejects.toThrow("vote.fixed");
  await expect(ownerSql.query("update vote set valid = 5 where id = $1", [voteId])).rejects.toThrow("vote.fixed");
});

test("two counters confirm, each for themselves; corrected numbers ask both again", async () => {
  const hall = await aYearEnd(),
    voteId = await aVote(hall, { candidates: [flag(hall, 0)] }),
    [one, two] = hall.counters;
  await open(hall, voteId);
  await count(hall, voteId, { yes: [6] });
  expect(await refusal(announce(hall, voteId))).toEqual(["vote.unconfirmed"]);
  expect(await refusal(confirm(hall.second, voteId))).toEqual(["vote.not_teller"]);
  await confirm(one, voteId);
  expect(await refusal(confirm(one, voteId))).toEqual(["vote.confirmed_already"]);
  expect(await refusal(announce(hall, voteId))).toEqual(["vote.unconfirmed"]);
  await count(hall, voteId, { yes: [5], no: [1] });
  await confirm(two, voteId);
  expect(await refusal(announce(hall, voteId))).toEqual(["vote.unconfirmed"]);
  await confirm(one, voteId);
  await announce(hall, voteId);
  expect(await rowsOf("select passed from vote_candidate where vote_id = $1", [voteId])).toEqual([{ passed: true }]);
  expect(await refusal(count(hall, voteId, { yes: [6] }))).toEqual(["vote.fixed"]);
});

test("a paper confirmation wants the scan", async () => {
  const hall = await aYearEnd(),
    voteId = await aVote(hall, { candidates: [flag(hall, 0)] });
  await open(hall, voteId);
  await count(hall, voteId, { yes: [6] });
  expect(
    await refusal(onVote(hall.secretary, voteId, (ctx, it) => confirmOnPaper(ctx, it, { voteId, version: it.vote.version }, {}))),
  ).toEqual(["vote.scan_missing"]);
});

test("a unit barred from voting for itself is left out of its own line's base", async () => {
  const hall = await aYearEnd(),
    voteId = await announced(
      hall,
      { candidates: [flag(hall, 0), flag(hall, 1)], more: { ownUnitVotes: "no" } },
      { yes: [3, 2], no: [2, 3] },
    );
  // 3 of the 5 others is more than half, 3 of all 6 would not be.
  expect(await rowsOf("select passed from vote_candidate where vote_id = $1 order by position", [voteId])).toEqual([
    { passed: true },
    { passed: false },
  ]);
});

test("one count recorded by ten at once, twenty times over, is written once and the others see it", { timeout: 120_000 }, async () => {
  const hall = await aYearEnd();
  for (let round = 0; round < 20; round++) {
    const voteId = await aVote(hall, { candidates: [flag(hall, 0)] });
    await open(hall, voteId);
    const { done, refused } = await atOnce(10, (n) =>
      count(hall, voteId, { yes: [n % 6], no: [0], version: 2 }, n % 2 ? hall.second : hall.secretary),
    );
    expect([done.length, refused.length]).toEqual([1, 9]);
    expect(refused.every((error) => error instanceof Clash || codes(error)[0] === "vote.counted_already")).toBe(true);
    expect(
      Number((await rowsOf("select count(*) from audit_entry where event = 'vote.counted' and detail ->> 'vote' = $1", [voteId]))[0].count),
    ).toBe(1);
  }
  // The control: told the newest version each time, every one of them writes.
  const voteId = await aVote(hall, { candidates: [flag(hall, 0)] });
  await open(hall, voteId);
  expect((await atOnce(10, (n) => count(hall, voteId, { yes: [n % 6] }))).done).toHaveLength(10);
});

test("passing over a better ranked unit wants a reason; following the ranking does not", async () => {
  const hall = await aYearEnd(),
    [first, second, third] = hall.units.map(({ id }) => id) as [string, string, string];
  await settledTotals(hall, [
    [first, "98.5"],
    [second, "97"],
    [third, "95"],
  ]);
  const voteId = await announced(hall, { candidates: [flag(hall, 1)] }, { yes: [6] }),
    [line] = await linesOf(voteId);
  expect(await refusal(chooses(hall, [voteId]))).toEqual(["nomination.reason_missing"]);
  await chooses(hall, [voteId], { [`reason_${line}`]: "Đơn vị xếp trên đã nhận Cờ hai năm liền." });
  expect(
    await rowsOf("select rank, total::float, in_favour, base, reason from nomination where meeting_id = $1 and voided_at is null", [
      hall.meetingId,
    ]),
  ).toEqual([{ rank: 2, total: 97, in_favour: 6, base: 6, reason: "Đơn vị xếp trên đã nhận Cờ hai năm liền." }]);
  expect(await refusal(chooses(hall, [voteId]))).toEqual(expect.arrayContaining(["nomination.already"]));
  // The control: the first of the ranking, then the next two together for the lower form.
  const straight = await aYearEnd(),
    ids = straight.units.map(({ id }) => id) as [string, string, string];
  await settledTotals(straight, [
    [ids[0], "98.5"],
    [ids[1], "97"],
    [ids[2], "95"],
  ]);
  const votes = [
    await announced(straight, { candidates: [flag(straight, 0)] }, { yes: [6] }),
    await announced(straight, { candidates: [merit(straight, 1), merit(straight, 2)] }, { yes: [5, 4], no: [1, 2] }),
  ];
  await chooses(straight, votes);
  expect(await rowsOf("select title_code, rank from nomination where meeting_id = $1 order by rank", [straight.meetingId])).toEqual([
    { title_code: "GOV_FLAG", rank: 1 },
    { title_code: "CERT_PROV", rank: 2 },
    { title_code: "CERT_PROV", rank: 3 },
  ]);
  // What the meeting has let pass does not keep the year from going on; a nomination that lost its reason does.
  const passedOver = async () =>
    (await inMeeting(straight, async ({ sql }, { years }) => yearForMove(sql, years[0]!.id)))!.facts.meeting.passedOver;
  expect(await passedOver()).toBe(0);
  await ownerSql.query("update nomination set voided_at = now() where meeting_id = $1 and title_code = 'GOV_FLAG'", [straight.meetingId]);
  expect(await passedOver()).toBe(2);
});

test("a unit that a gate keeps from being nominated is not passed over", async () => {
  const hall = await aYearEnd(),
    [first, second] = hall.units.map(({ id }) => id) as [string, string];
  await settledTotals(hall, [
    [first, "98.5"],
    [second, "97"],
  ]);
  await ownerSql.query("update unit_total set gates = '{NO_NOMINATION}' where unit_id = $1", [first]);
  await chooses(hall, [await announced(hall, { candidates: [flag(hall, 1)] }, { yes: [6] })]);
  expect(await rowsOf("select rank, reason from nomination where meeting_id = $1 and voided_at is null", [hall.meetingId])).toEqual([
    { rank: 2, reason: null },
  ]);
});

test("only what a vote has passed and announced is nominated; a slip is taken back while the meeting runs", async () => {
  const hall = await aYearEnd(),
    failed = await announced(hall, { candidates: [flag(hall, 0)] }, { yes: [3], no: [3] });
  expect(await refusal(chooses(hall, [failed]))).toEqual(["nomination.not_passed"]);
  const passed = await announced(hall, { candidates: [flag(hall, 1)] }, { yes: [4], no: [2] });
  await chooses(hall, [passed]);
  expect(
    await refusal(
      onVote(hall.secretary, passed, (ctx, it) => voidVote(ctx, it, { voteId: passed, version: it.vote.version, reason: "Đếm nhầm" })),
    ),
  ).toEqual(["vote.holds_nominations"]);
  const [{ id }] = (await rowsOf("select id from nomination where meeting_id = $1", [hall.meetingId])) as [{ id: string }];
  await inMeeting(hall, (ctx, it) => withdrawNomination(ctx, it, { meetingId: hall.meetingId, nominationId: id, reason: null }));
  await onVote(hall.secretary, passed, (ctx, it) => voidVote(ctx, it, { voteId: passed, version: it.vote.version, reason: "Đếm nhầm" }));
  expect(await stateOf(passed)).toBe("voided");
  expect(await refusal(chooses(hall, [passed]))).toEqual(["nomination.not_passed"]);
});

test("the elected unit heads the next year from that day, the old head keeps this one until it is closed", async () => {
  const hall = await aYearEnd(),
    voteId = await announced(
      hall,
      { subject: "OFFICE", candidates: [`${hall.units[2]!.id}:head`, `${hall.units[3]!.id}:deputy`] },
      { yes: [6, 5], no: [0, 1] },
    );
  const [head, deputy] = (await linesOf(voteId)) as [string, string];
  const nextHead = (year: string) => inMeeting(hall, async ({ sql }) => (await yearForMove(sql, year))!.facts.meeting.nextHead);
  expect(await nextHead(hall.year.blocYearId)).toBe(false);
  for (const lineId of [head, deputy]) await inMeeting(hall, (ctx, it) => electLeader(ctx, it, { meetingId: hall.meetingId, lineId }));
  expect([await nextHead(hall.year.blocYearId), await nextHead(hall.next)]).toEqual([true, false]); // the year it heads still has to find its own next one
  expect(
    await rowsOf("select kind, unit_id, bloc_year_id from bloc_office where bloc_year_id = $1 and until is null order by kind", [
      hall.next,
    ]),
  ).toEqual([
    { kind: "head", unit_id: hall.units[2]!.id, bloc_year_id: hall.next },
    { kind: "deputy", unit_id: hall.units[3]!.id, bloc_year_id: hall.next },
  ]);
  // The new head's person is named as always; both hold their own year and neither the other's.
  const newHead = await aPerson(hall.province, { unit: hall.units[2]! });
  await ownerSql.query(
    "insert into office_holder (province_id, office_id, kind, person_id, since) select province_id, id, 'head', $2, since from bloc_office where bloc_year_id = $1 and kind = 'head'",
    [hall.next, newHead.personId],
  );
  const holds = (who: typeof newHead, blocYearId: string) =>
    as(who, async ({ actor }) => may("meeting.close", actor, { blocYearId }), "bloc_head");
  expect([await holds(newHead, hall.next), await holds(newHead, hall.year.blocYearId)]).toEqual([true, false]);
  expect([await holds(hall.head, hall.year.blocYearId), await holds(hall.head, hall.next)]).toEqual([true, false]);
  const [{ id }] = (await rowsOf("select id from nomination where kind = 'OFFICE' and office = 'head' and meeting_id = $1", [
    hall.meetingId,
  ])) as [{ id: string }];
  expect(
    await refusal(inMeeting(hall, (ctx, it) => withdrawElection(ctx, it, { meetingId: hall.meetingId, nominationId: id, reason: null }))),
  ).toEqual(["election.holder_named"]);
});

test("fewer votes than a rival, or the same, elects nobody", async () => {
  const hall = await aYearEnd(),
    head = (at: number) => `${hall.units[at]!.id}:head`;
  const elect = (lineId: string) => refusal(inMeeting(hall, (ctx, it) => electLeader(ctx, it, { meetingId: hall.meetingId, lineId })));
  const uneven = await linesOf(await announced(hall, { subject: "OFFICE", candidates: [head(0), head(1)] }, { yes: [5, 4] }));
  expect(await elect(uneven[1]!)).toEqual(["election.not_most"]);
  const equal = await linesOf(await announced(hall, { subject: "OFFICE", candidates: [head(2), head(3)] }, { yes: [4, 4] }));
  expect(await elect(equal[0]!)).toEqual(["election.tied"]);
});

test("two officers electing different heads at once leave one head, twenty times over", { timeout: 240_000 }, async () => {
  const hall = await aYearEnd(),
    pair = [
      (await linesOf(await announced(hall, { subject: "OFFICE", candidates: [`${hall.units[0]!.id}:head`] }, { yes: [6] })))[0]!,
      (await linesOf(await announced(hall, { subject: "OFFICE", candidates: [`${hall.units[1]!.id}:head`] }, { yes: [6] })))[0]!,
    ];
  const reset = () =>
    ownerSql.query(
      "with n as (update nomination set voided_at = now() where meeting_id = $1 and voided_at is null) update bloc_office set until = since where bloc_year_id = $2 and until is null",
      [hall.meetingId, hall.next],
    );
  for (let round = 0; round < 20; round++) {
    await reset();
    const { done, refused } = await atOnce(10, (n) =>
      inMeeting(
        hall,
        (ctx, it) => electLeader(ctx, it, { meetingId: hall.meetingId, lineId: pair[n % 2]! }),
        n % 2 ? hall.second : hall.secretary,
      ),
    );
    expect([done.length, refused.length]).toEqual([1, 9]);
    expect(
      await rowsOf("select count(*)::int from bloc_office where bloc_year_id = $1 and kind = 'head' and until is null", [hall.next]),
    ).toEqual([{ count: 1 }]);
  }
  // The control: without the index that allows one head, the same rows stand twice.
  await reset();
  const two = "insert into bloc_office (province_id, bloc_year_id, kind, unit_id, since) values ($1, $2, 'head', $3, '2026-01-15')";
  await ownerSql.query(two, [hall.province.id, hall.next, hall.units[0]!.id]);
  await expect(ownerSql.query(two, [hall.province.id, hall.next, hall.units[1]!.id])).rejects.toThrow("bloc_office_one_head");
});

test("a meeting with a vote under way, or a head elected but not entered, does not end", async () => {
  const hall = await aYearEnd();
  const close = (ended = (_start: string, now: Date) => now) =>
    refusal(
      inMeeting(
        hall,
        (ctx, it) =>
          closeMeeting(ctx, { ...it, discussion: "Đã thảo luận" }, { meetingId: hall.meetingId, endedAt: ended(it.startsAt, ctx.now) }),
        hall.head,
      ),
    );
  await aVote(hall, { candidates: [flag(hall, 0)] });
  const elected = await announced(hall, { subject: "OFFICE", candidates: [`${hall.units[2]!.id}:head`] }, { yes: [6] });
  expect(await close()).toEqual(["meeting.votes_unfinished", "meeting.elections_waiting"]);
  await ownerSql.query("update vote set state = 'voided', void_reason = 'thử' where meeting_id = $1 and state = 'planned'", [
    hall.meetingId,
  ]);
  await inMeeting(hall, async (ctx, it) => electLeader(ctx, it, { meetingId: hall.meetingId, lineId: (await linesOf(elected))[0]! }));
  // Announced just now: the meeting was not over in the morning.
  expect(await close((start) => new Date(Date.parse(start) + 1_800_000))).toEqual(["meeting.ends_before_vote"]);
  expect(await close()).toEqual(["went through"]);
});

test("the desk asks the two counters for their word once the numbers stand, and nobody else", async () => {
  const hall = await aYearEnd(),
    voteId = await aVote(hall, { candidates: [flag(hall, 0)] }),
    [one, two] = hall.counters;
  await open(hall, voteId);
  const asked = async (who: typeof one) => {
    const found = await read<{ it: Desk }>(who.claim, deskOf);
    return tasksOf(found!.actor, found!.rows[0]!.it).filter(({ key }) => key === `count-${voteId}`).length;
  };
  expect([await asked(one), await asked(two)]).toEqual([0, 0]);
  await count(hall, voteId, { yes: [6] });
  expect([await asked(one), await asked(two), await asked(hall.second)]).toEqual([1, 1, 0]);
  await confirm(one, voteId);
  expect([await asked(one), await asked(two)]).toEqual([0, 1]);
});
