import { beforeAll, describe, expect, test } from "vitest";
import type { Ctx } from "@/lib/action/action";
import { receiveProposal } from "@/lib/council/appraise";
import { proposalInHand, proposalPage, type ProposalShown } from "@/lib/council/queries";
import { endCharge, giveCharge, setLimit } from "@/lib/council/queue/charge";
import { chargeBookOf } from "@/lib/council/queue/charge-queries";
import { chosenOf, receiveMany, seeTransfers, transferMany } from "@/lib/council/queue/many";
import type { QueueAsked } from "@/lib/council/queue/addresses";
import { QUEUE_A_PAGE, type Queue } from "@/lib/council/queue/queries";
import { addDays } from "@/lib/provinces/dates";
import { read } from "@/lib/tenancy/enter";
import { seedProposals } from "../../prisma/seed/scale/proposals.ts";
import { anAwardCast, type AwardCast } from "../support/awards.ts";
import { aPerson, as, atOnce, insertAsOwner, type Player } from "../support/cast.ts";
import { ownerSql, sqlAs } from "../support/database.ts";
import { together } from "../support/meeting-point.ts";
import {
  charge,
  codesOf,
  complete,
  endPost,
  now,
  officerOf,
  queueOf,
  receive,
  refusalIn,
  sentBy,
  shown,
  today,
  transfer,
} from "../support/queue.ts";
import { without } from "../support/without.ts";

describe("blocs of an officer", () => {
  test("what is received comes to the officer of the bloc, with the day counted in working days", async () => {
    const { cast, ids } = await sentBy(2);
    await charge(cast, cast.other);
    await as(cast.officer, async (ctx) =>
      receiveProposal(ctx, (await proposalInHand(ctx.sql, ids[0]!))!, { id: ids[0]!, version: 3, dueOn: null }),
    );
    await receive(cast.officer, [ids[1]!]);
    expect([await officerOf(ids[0]!), await officerOf(ids[1]!)]).toEqual([cast.other.personId, cast.other.personId]);
    const { dueOn, limit } = await now(cast.officer, ids[1]!);
    expect(limit).toMatchObject({ days: 25, own: false, verification: "UNVERIFIED" });
    expect(dueOn! >= addDays(await today(), 35)).toBe(true); // 25 working days are five weeks at least
  });

  test("to whoever receives it where the officer's post has ended, or the dossier is of their own unit", async () => {
    const { cast, ids } = await sentBy(2);
    await charge(cast, cast.other);
    await endPost(cast.other);
    await receive(cast.officer, [ids[0]!]);
    expect(await officerOf(ids[0]!)).toBe(cast.officer.personId);
    const {
      cast: second,
      ids: [own],
    } = await sentBy(1);
    await charge(second, second.ownOfficer);
    await receive(second.officer, [own!]);
    expect(await officerOf(own!)).toBe(second.officer.personId);
  });

  test("a new charge ends the one before it the day before; one that begins later stands in the way; nobody without the post gets one", async () => {
    const { cast } = await sentBy(1),
      day = await today();
    await charge(cast, cast.officer);
    await charge(cast, cast.other, { since: addDays(day, 10) });
    const spans = (
      await ownerSql.query("select officer_id as officer, since::text, until::text from bloc_charge where bloc_id = $1 order by since", [
        cast.year.blocId,
      ])
    ).rows;
    expect(spans).toEqual([
      { officer: cast.officer.personId, since: day, until: addDays(day, 9) },
      { officer: cast.other.personId, since: addDays(day, 10), until: null },
    ]);
    expect(await codesOf(charge(cast, cast.officer, { since: addDays(day, 5) }))).toEqual(["charge.later"]);
    expect(await codesOf(charge(cast, cast.officer, { since: addDays(day, -1) }))).toEqual(["charge.past"]);
    expect(await codesOf(charge(cast, cast.leader, { since: addDays(day, 20) }))).toEqual(["transfer.no_post"]);
    // What has not begun is taken back whole.
    await as(cast.leader, async (ctx) => {
      const book = await chargeBookOf(ctx.sql);
      const later = book.blocs[0]!.charges.find(({ since }) => since > day)!;
      return endCharge(ctx, book, { id: later.id, version: later.version, until: later.since });
    });
    expect((await ownerSql.query("select count(*)::int as n from bloc_charge where bloc_id = $1", [cast.year.blocId])).rows[0].n).toBe(1);
  });

  test("two leaders who charge one bloc at once: the database keeps one officer a day", async () => {
    const { cast } = await sentBy(1);
    const since = await today(),
      read = together(4, chargeBookOf);
    const { done, refused } = await atOnce(4, (n) =>
      as(cast.leader, async (ctx) =>
        giveCharge(ctx, await read(ctx.sql), {
          blocs: [cast.year.blocId],
          officerId: (n % 2 ? cast.officer : cast.other).personId,
          since,
          until: null,
        }),
      ),
    );
    expect(done).toHaveLength(1);
    expect(refused.map((error) => refusalIn(error)[0])).toEqual(["charge.overlapping", "charge.overlapping", "charge.overlapping"]);
    expect((await ownerSql.query("select count(*)::int as n from bloc_charge where bloc_id = $1", [cast.year.blocId])).rows[0].n).toBe(1);
  });

  test("control: without the constraint everybody who has read that nobody looks after the bloc would write themselves down", async () => {
    const { cast } = await sentBy(1),
      day = await today(),
      FEW = 4;
    const {
      rows: [kept],
    } = await ownerSql.query<{ it: string }>(
      "select pg_get_constraintdef(oid) as it from pg_constraint where conname = 'bloc_charge_once'",
    );
    await ownerSql.query("alter table bloc_charge drop constraint bloc_charge_once");
    try {
      const read = together(FEW, chargeBookOf);
      const { done } = await atOnce(FEW, () =>
        as(cast.leader, async (ctx) => {
          const book = await read(ctx.sql);
          return giveCharge(ctx, book, { blocs: [cast.year.blocId], officerId: cast.officer.personId, since: day, until: null });
        }),
      );
      expect(done).toHaveLength(FEW);
    } finally {
      await ownerSql.query("delete from bloc_charge where bloc_id = $1", [cast.year.blocId]);
      await ownerSql.query(`alter table bloc_charge add constraint bloc_charge_once ${kept!.it}`);
    }
  });

  test("the province sets its own time limit from a day on", async () => {
    const { cast, ids } = await sentBy(1),
      day = await today();
    const set = (days: number, since: string) =>
      as(cast.officer, async (ctx) =>
        setLimit(ctx, await chargeBookOf(ctx.sql), {
          kind: "APPRAISAL",
          silence: null,
          days,
          since,
          instrument: "Quyết định số 15/QĐ-UBND",
          article: null,
        }),
      );
    await set(15, day);
    await set(10, addDays(day, 30));
    expect((await now(cast.officer, ids[0]!)).limit).toMatchObject({ days: 15, own: true });
    expect(await codesOf(set(12, addDays(day, 20)))).toEqual(["limit.later"]);
  });
});

describe("a transfer", () => {
  test("hands several over with a reason, tells the receiver, and stays in the history of each", async () => {
    const { cast, ids } = await sentBy(2);
    await receive(cast.officer, ids);
    await transfer(cast.officer, await shown(ids), cast.other, "Đi học ba tháng.");
    expect(await Promise.all(ids.map(officerOf))).toEqual([cast.other.personId, cast.other.personId]);
    const { handed } = await queueOf(cast.other);
    expect(handed.map(({ reason, by }) => [reason, by])).toEqual([
      ["Đi học ba tháng.", "Vũ Chuyên Viên"],
      ["Đi học ba tháng.", "Vũ Chuyên Viên"],
    ]);
    expect((await queueOf(cast.officer)).handed).toEqual([]);
    expect((await now(cast.leader, ids[0]!)).events.map(({ event }) => event)).toContain("proposal.transferred");
    await as(cast.other, (ctx) => seeTransfers(ctx, {}, { transfers: handed.map(({ id }) => id) }));
    expect((await queueOf(cast.other)).handed).toEqual([]);
    // The reason is read in the dossier by the board, by nobody of the bloc.
    expect((await now(cast.officer, ids[0]!)).transfers).toMatchObject([
      { from: "Vũ Chuyên Viên", to: "Trần Chuyên Viên", reason: "Đi học ba tháng." },
    ]);
    expect((await as(cast.head, ({ sql }) => proposalInHand(sql, ids[0]!), "bloc_head"))!.transfers).toEqual([]);
  });

  test("is refused to somebody without the post, with an ended one, of the unit itself, to whoever has it, and from other hands; the leader moves all", async () => {
    const { cast, ids } = await sentBy(1),
      [id] = ids as [string];
    await receive(cast.officer, ids);
    const to = async (who: Player, receiver: Player) => codesOf(transfer(who, await shown([id]), receiver));
    const gone = await aPerson(cast.province, { unit: cast.boardUnit, posts: ["board_officer"] });
    await endPost(gone);
    expect(await to(cast.officer, cast.leader)).toEqual(["transfer.no_post"]);
    expect(await to(cast.officer, gone)).toEqual(["transfer.no_post"]);
    expect(await to(cast.officer, cast.ownOfficer)).toEqual(["many.not_now"]);
    expect(await to(cast.officer, cast.officer)).toEqual(["many.not_now"]);
    expect(await to(cast.other, cast.other)).toEqual(["many.not_now"]);
    expect(await to(cast.leader, cast.other)).toEqual([]);
    expect(await officerOf(id)).toBe(cast.other.personId);
  });

  test("the database itself refuses an officer without the post and one of the unit; controls", async () => {
    const {
      cast,
      ids: [id],
    } = await sentBy(1);
    const put = (who: Player) => codesOf(ownerSql.query("update award_proposal set officer_id = $2 where id = $1", [id, who.personId]));
    expect([await put(cast.leader), await put(cast.ownOfficer)]).toEqual([["transfer.no_post"], ["transfer.own_unit"]]);
    await without(
      "officer_holds_post()",
      "if not found then raise exception 'transfer.no_post' using errcode = 'P0001'; end if;",
      async () => expect(await put(cast.leader)).toEqual([]),
    );
    await without(
      "officer_of_other_unit()",
      "if found then raise exception 'transfer.own_unit' using errcode = 'P0001'; end if;",
      async () => expect(await put(cast.ownOfficer)).toEqual([]),
    );
  });

  test("two who transfer at once: one goes through, the others are told, one word of it stands", async () => {
    const { cast, ids } = await sentBy(1),
      [id] = ids as [string];
    await receive(cast.officer, ids);
    const third = await aPerson(cast.province, { unit: cast.boardUnit, posts: ["board_officer"] }),
      proposals = await shown([id]);
    const read = together(6, chosenOf);
    const { done, refused } = await atOnce(6, (n) =>
      as(n % 2 ? cast.officer : cast.leader, async (ctx) =>
        transferMany(ctx, await read(ctx, { proposals }), { proposals, to: (n % 3 ? cast.other : third).personId, reason: "Nghỉ phép." }),
      ),
    );
    expect(done).toHaveLength(1);
    expect(refused.map((error) => refusalIn(error)[0])).toEqual(Array.from({ length: 5 }, () => "many.moved"));
    expect((await ownerSql.query("select count(*)::int as n from proposal_transfer where proposal_id = $1", [id])).rows[0].n).toBe(1);
  });

  test("control: without the version everybody who has read the dossier would hand it on", async () => {
    const { cast, ids } = await sentBy(1),
      [id] = ids as [string],
      FEW = 4;
    await receive(cast.officer, ids);
    const read = together(FEW, (tx: Ctx["tx"]) => tx.awardProposal.findFirstOrThrow({ where: { id } }));
    const { done } = await atOnce(FEW, () =>
      as(cast.leader, async ({ tx }) => {
        const it = await read(tx);
        if (it.officerId !== cast.officer.personId) throw new Error("moved");
        await tx.awardProposal.updateMany({ where: { id }, data: { officerId: cast.other.personId } });
      }),
    );
    expect(done).toHaveLength(FEW);
  });
});

describe("many at once", () => {
  test("all or nothing: one that has moved since the preview leaves the others as they were", async () => {
    const { cast, ids } = await sentBy(3),
      proposals = await shown(ids);
    await receive(cast.officer, [ids[1]!]);
    const many = as(cast.officer, async (ctx) => receiveMany(ctx, await chosenOf(ctx, { proposals }), { proposals }));
    expect(await codesOf(many)).toEqual(["many.stale"]);
    expect(
      (await ownerSql.query("select state from award_proposal where id = any ($1) order by array_position($1, id)", [ids])).rows.map(
        ({ state }) => state as string,
      ),
    ).toEqual(["sent", "received", "sent"]);
    await receive(cast.officer, [ids[0]!, ids[2]!]);
    expect(
      (await ownerSql.query("select count(*)::int as n from audit_entry where about = any ($1) and event = 'proposal.received'", [ids]))
        .rows[0].n,
    ).toBe(3);
  });

  test("one that moves between the check and the write stops them all", async () => {
    const { cast, ids } = await sentBy(2),
      proposals = await shown(ids);
    const late = as(cast.officer, async (ctx) => {
      const chosen = await chosenOf(ctx, { proposals });
      await receive(cast.other, [ids[0]!]); // somebody else, in a transaction of their own, after this one has read
      return receiveMany(ctx, chosen, { proposals });
    });
    expect(await codesOf(late)).toEqual(["many.moved"]);
    expect((await now(cast.officer, ids[1]!)).state).toBe("sent");
  });

  test("one's own unit and a unit that is no more are left out by name", async () => {
    const { cast, ids } = await sentBy(2);
    await ownerSql.query("update unit set dissolved_on = app_today() - 3 where id = (select unit_id from award_proposal where id = $1)", [
      ids[1],
    ]);
    expect(await codesOf(receive(cast.ownOfficer, [ids[0]!]))).toEqual(["many.not_now"]);
    expect(await codesOf(receive(cast.officer, [ids[1]!]))).toEqual(["many.not_now"]);
    await receive(cast.officer, [ids[0]!]);
  });

  test("completeness is confirmed of those with all papers, and only by whoever has them in hand", async () => {
    const { cast, ids } = await sentBy(2);
    await receive(cast.officer, ids);
    expect(await codesOf(complete(cast.other, ids))).toEqual(["many.not_now", "many.not_now"]);
    await complete(cast.officer, ids);
    const it = await now(cast.officer, ids[0]!);
    expect([it.completeBy, new Set(it.papers.map(({ finding }) => finding))]).toEqual(["Vũ Chuyên Viên", new Set(["PRESENT"])]);
    expect(await codesOf(complete(cast.officer, [ids[0]!]))).toEqual(["many.not_now"]);
  });
});

describe("the queue", () => {
  let cast: AwardCast, whole: Queue;
  beforeAll(async () => {
    cast = await anAwardCast(["PROV_FLAG"], 6);
    await seedProposals(sqlAs("superuser"), cast.province.id, 90);
    whole = await queueOf(cast.officer);
  });
  const all = async (asked: Partial<QueueAsked>) => {
    const first = await queueOf(cast.officer, asked),
      pages = Math.ceil(first.total / QUEUE_A_PAGE),
      lines = [...first.lines];
    for (let page = 2; page <= pages; page++) lines.push(...(await queueOf(cast.officer, { ...asked, page })).lines);
    return { lines, total: first.total, counts: first.counts };
  };

  test("its pages hold every line once, in one order, and counts say how many stand where", async () => {
    const { lines, total } = await all({});
    expect([new Set(lines.map(({ id }) => id)).size, lines.length]).toEqual([total, total]);
    const open = Object.entries(whole.counts)
      .filter(([state]) => state !== "decided")
      .reduce((sum, [, n]) => sum + n, 0);
    expect(total).toBe(open);
    const mine = whole.officers.find(({ id }) => id === cast.officer.personId);
    expect(mine?.open, "the filter by officer and “Của tôi” count the same dossiers").toBe(whole.mine);
    const due = lines.filter(({ state }) => ["sent", "received", "appraising"].includes(state)).map(({ dueOn }) => dueOn ?? "9999");
    expect(due).toEqual(due.toSorted());
  });

  test("narrows by state, officer, title, lateness, bloc and for whom it waits, and says so in the counts", async () => {
    const { lines } = await all({});
    expect((await all({ state: "received" })).total).toBe(whole.counts.received);
    const mine = await all({ officer: "toi" });
    expect(mine.lines.every(({ officerId }) => officerId === cast.officer.personId)).toBe(true);
    expect(mine.total).toBe(whole.mine);
    expect(
      (await all({ officer: cast.other.personId })).total +
        mine.total +
        (await all({ officer: cast.ownOfficer.personId })).total +
        (await all({ officer: "chua-co" })).total,
    ).toBe(lines.length);
    const late = await all({ late: true }),
      day = await today();
    expect(late.total).toBeGreaterThan(0);
    expect(late.lines.every(({ dueOn, state }) => dueOn! < day && ["sent", "received", "appraising"].includes(state))).toBe(true);
    expect((await all({ waiting: "lanh-dao" })).lines.every(({ state }) => state === "appraising")).toBe(true);
    expect((await all({ waiting: "lanh-dao", state: "sent" })).total).toBe(0);
    expect((await all({ title: "CERT_PROV" })).lines.every(({ titleName }) => titleName.startsWith("Bằng khen"))).toBe(true);
    expect((await all({ bloc: cast.year.blocSlug })).total).toBe(lines.length);
    expect((await all({ bloc: "khong-co" })).total).toBe(0);
  });

  test("sorts by unit as Vietnamese sorts, and by the day of sending", async () => {
    const byUnit = (await all({ sort: "don-vi" })).lines.map(({ subject }) => subject);
    expect(byUnit).toEqual(byUnit.toSorted((a, b) => a.localeCompare(b, "vi")));
    const sent = (await all({ sort: "moi" })).lines.map(({ sentAt }) => sentAt!);
    expect(sent).toEqual(sent.toSorted().toReversed());
  });

  test("an officer who has left the post is named as such, and their dossiers wait for somebody", async () => {
    const left = await anAwardCast();
    await seedProposals(sqlAs("superuser"), left.province.id, 30);
    const mine = (await queueOf(left.other, { officer: left.other.personId })).total;
    await endPost(left.other);
    const waiting = await queueOf(left.officer, { officer: "chua-co" });
    expect(mine).toBeGreaterThan(0);
    expect(waiting.total).toBe(
      mine +
        (
          await ownerSql.query(
            "select count(*)::int as n from award_proposal where province_id = $1 and officer_id is null and state <> 'drafting'",
            [left.province.id],
          )
        ).rows[0].n,
    );
    expect(waiting.lines.some(({ gone, officerId }) => gone && officerId === left.other.personId)).toBe(true);
  });
});

test("a dossier is compared with the rest of its bloc and with five years, of the units it came from too", async () => {
  const { cast, ids } = await sentBy(2),
    [id] = ids as [string];
  const subject = (
    await ownerSql.query<{ id: string; name: string }>(
      "select u.id, u.name from award_proposal p join unit u on u.id = p.unit_id where p.id = $1",
      [id],
    )
  ).rows[0]!;
  const before = await insertAsOwner("unit", {
    province_id: cast.province.id,
    code: "CU",
    slug: "so-cu",
    name: "Sở Cũ",
    short_name: "Sở Cũ",
    dissolved_on: "2023-06-30",
  });
  const older = await insertAsOwner("unit", {
    province_id: cast.province.id,
    code: "XUA",
    slug: "so-xua",
    name: "Sở Xưa",
    short_name: "Sở Xưa",
    dissolved_on: "2022-06-30",
  });
  const lineage = { province_id: cast.province.id, kind: "MERGE", document_number: "01/NQ", document_date: "2023-06-01" };
  for (const [predecessor_id, successor_id, effective_on, name] of [
    [older, before, "2022-07-01", "Sở Xưa"],
    [before, subject.id, "2023-07-01", "Sở Cũ"],
  ] as const) {
    await insertAsOwner("unit_lineage", {
      ...lineage,
      event_id: crypto.randomUUID(),
      predecessor_id,
      successor_id,
      effective_on,
      name_before: name,
      short_name_before: name,
    });
  }
  for (const [year, unit, rank] of [
    ["2024", subject.id, 2],
    ["2022", before, 1],
    ["2021", older, 3],
    ["2019", older, 1],
  ] as const) {
    const blocYearId = await insertAsOwner("bloc_year", {
      province_id: cast.province.id,
      bloc_id: cast.year.blocId,
      year,
      starts_on: `${year}-01-01`,
      ends_on: `${year}-12-31`,
      stage: "closed",
      mode: "archive",
    });
    await insertAsOwner("archive_result", { province_id: cast.province.id, bloc_year_id: blocYearId, unit_id: unit, total: "95.5", rank });
    if (year === "2022")
      await insertAsOwner("archive_award", {
        province_id: cast.province.id,
        bloc_year_id: blocYearId,
        unit_id: unit,
        subject_name: "Sở Cũ",
        title_name: "Bằng khen",
        decision_number: "12/QĐ",
      });
  }
  const { compared } = (await read<{ it: ProposalShown }>(cast.officer.claim, proposalPage(id)))!.rows[0]!.it;
  expect(compared.peers.map((peer) => peer.id)).toEqual([ids[1]]);
  // 2019 lies before the five years of a proposal for 2025.
  expect(compared.results.map(({ year, unitName, rank, paper }) => [year, unitName, rank, paper])).toEqual([
    ["2024", subject.name, 2, true],
    ["2022", "Sở Cũ", 1, true],
    ["2021", "Sở Xưa", 3, true],
  ]);
  expect(compared.honours).toMatchObject([{ year: "2022", unitName: "Sở Cũ", titleName: "Bằng khen", decision: "12/QĐ", paper: true }]);
});
