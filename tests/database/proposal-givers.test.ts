import { beforeAll, describe, expect, test } from "vitest";
import { proposalInHand, proposalPage, type ProposalShown } from "@/lib/council/queries";
import { WHOLE } from "@/lib/council/queue/addresses";
import { chosenIn } from "@/lib/council/queue/lines";
import { proposalQueue, type Queue } from "@/lib/council/queue/queries";
import { appraiseProposal, confirmAppraisal, receiveProposal, takeOverProposal } from "@/lib/council/appraise";
import { read } from "@/lib/tenancy/enter";
import { anAwardCast, type AwardCast } from "../support/awards.ts";
import { aPerson, aUnit, as, atOnce, insertAsOwner, type Player, type Unit } from "../support/cast.ts";
import { ownerSql } from "../support/database.ts";
import { aLetter, aPersonOf, rowOf, THE_UNIT } from "../support/proposal-letters.ts";
import { codesOf, refusalIn } from "../support/queue.ts";

let cast: AwardCast, leader: Player, elsewhere: Unit;
beforeAll(async () => {
  cast = await anAwardCast();
  leader = await aPerson(cast.province, { unit: cast.unit, posts: ["unit_leader"], name: "Hà Đơn Vị" });
  elsewhere = await aUnit(cast.province, "Sở Y tế");
});
const ofUnit = (more: { mode?: string; period?: string } = {}) => aLetter(cast.province, { giver: "UNIT", unit: cast.unit }, leader, more);
const put = (row: Record<string, unknown>) => insertAsOwner("award_proposal", row);
const sendAll = (letter: string) =>
  ownerSql.query("update award_proposal set state = 'sent', sent_at = now(), version = version + 1 where letter_id = $1", [letter]);

describe("what belongs to which giver", () => {
  test("a bloc proposes its members of a year; unit and board by a letter, outside any year of a bloc", async () => {
    const letter = await ofUnit({ period: "2001" }),
      bloc = {
        province_id: cast.province.id,
        unit_id: cast.unit.id,
        title_code: "EXCELLENT_COLLECTIVE",
        title_name: "Tập thể",
        period: "2025",
      };
    const broken = (row: Record<string, unknown>) => expect(put(row)).rejects.toMatchObject({ constraint: "award_proposal_giver" });
    await broken(bloc);
    await broken({ ...bloc, bloc_year_id: cast.year.blocYearId, mode: "THEMATIC" });
    await broken({ ...bloc, bloc_year_id: cast.year.blocYearId, ...aPersonOf() });
    await broken(rowOf(letter, cast.unit, { bloc_year_id: cast.year.blocYearId }));
    await broken(rowOf(letter, cast.unit, { rank: 1 }));
    await broken(rowOf(letter, cast.unit, { written_by_id: null }));
    // Control: each as it should be.
    await put({ ...bloc, bloc_year_id: cast.year.blocYearId });
    await put(rowOf(letter, cast.unit));
  });

  test("of each kind of subject what is counted, and no more", async () => {
    const letter = await ofUnit({ period: "2002" }),
      broken = (more: Record<string, unknown>) =>
        expect(put(rowOf(letter, cast.unit, more))).rejects.toMatchObject({ constraint: "award_proposal_subject" });
    await broken({ gender: null });
    await broken({ recipient_class: null });
    await broken({ enterprise: true });
    await broken({ ...THE_UNIT, subject_post: "Giám đốc" });
    await broken({ ...THE_UNIT, kind: "HOUSEHOLD", title_code: "CERT_PROV_HOUSEHOLD" });
    await put(rowOf(letter, cast.unit, THE_UNIT));
    await put(
      rowOf(letter, cast.unit, {
        ...THE_UNIT,
        kind: "HOUSEHOLD",
        title_code: "CERT_PROV_HOUSEHOLD",
        subject_name: "Hộ ông Mẫu",
        subject_unit: "Thôn Mẫu",
      }),
    );
  });

  test("a letter is of one kind of commendation and one year; a unit's letter is about that unit; a sent one is closed", async () => {
    const letter = await ofUnit({ period: "2003" });
    await expect(put(rowOf(letter, cast.unit, { mode: "THEMATIC" }))).rejects.toMatchObject({ constraint: "award_proposal_letter_fkey" });
    expect(await codesOf(put(rowOf(letter, elsewhere)))).toEqual(["proposal.other_unit"]);
    await put(rowOf(letter, cast.unit));
    await ownerSql.query(
      "update proposal_letter set sent_at = now(), sent_by_id = written_by_id, signer_name = 'Hà Đơn Vị' where id = $1",
      [letter.id],
    );
    expect(await codesOf(put(rowOf(letter, cast.unit, aPersonOf("Người Đến Sau"))))).toEqual(["proposal.letter_sent"]);
    expect(await codesOf(ownerSql.query("update proposal_letter set occasion = 'Khác' where id = $1", [letter.id]))).toEqual([
      "proposal.letter_sent",
    ]);
    // The board's letter is about any unit.
    await put(rowOf(await aLetter(cast.province, { giver: "BOARD" }, cast.officer), elsewhere, aPersonOf("Người Đơn Vị Khác")));
  });

  test("a unit that has ended is proposed by nobody", async () => {
    const ended = await aUnit(cast.province, "Sở Đã Hợp Nhất"),
      letter = await aLetter(cast.province, { giver: "BOARD" }, cast.officer);
    await ownerSql.query("update unit set dissolved_on = '2025-03-01' where id = $1", [ended.id]);
    expect(await codesOf(put(rowOf(letter, ended)))).toEqual(["proposal.unit_ended"]);
    await ownerSql.query("update unit set dissolved_on = '2125-03-01' where id = $1", [ended.id]);
    await put(rowOf(letter, ended));
  });

  test("whom it is for stands as it was sent", async () => {
    const letter = await ofUnit({ period: "2004" }),
      id = await put(rowOf(letter, cast.unit)),
      rename = () => ownerSql.query("update award_proposal set subject_post = 'Tổ trưởng' where id = $1", [id]);
    await rename();
    await sendAll(letter.id);
    expect(await codesOf(ownerSql.query("update award_proposal set subject_post = 'Trưởng phòng' where id = $1", [id]))).toEqual([
      "proposal.subject_frozen",
    ]);
    expect(await codesOf(ownerSql.query("update award_proposal set kind = 'HOUSEHOLD' where id = $1", [id]))).toEqual(["proposal.stays"]);
    await ownerSql.query("update award_proposal set state = 'returned', subject_open = true where id = $1", [id]);
    await ownerSql.query("update award_proposal set subject_post = 'Trưởng phòng' where id = $1", [id]);
  });
});

describe("the same person", () => {
  const LIKE_ROW = { ...aPersonOf("Nguyễn Thị Hoa", "Giáo viên") };
  test("stands once in a letter and once for an award of a year, however the name is written; with another post it is somebody else", async () => {
    const letter = await ofUnit({ period: "2024" });
    await put(rowOf(letter, cast.unit, LIKE_ROW));
    expect(await codesOf(put(rowOf(letter, cast.unit, { ...LIKE_ROW, subject_name: "NGUYỄN  THỊ HOA" })))).toEqual(["proposal.exists"]);
    expect(await codesOf(put(rowOf(letter, cast.unit, { ...LIKE_ROW, title_code: "PROV_FIGHTER" })))).toEqual(["proposal.subject_twice"]);
    const other = await ofUnit({ period: "2024" });
    expect(await codesOf(put(rowOf(other, cast.unit, LIKE_ROW)))).toEqual(["proposal.exists"]);
    await put(rowOf(letter, cast.unit, { ...LIKE_ROW, subject_post: "Giáo viên tổ Văn" }));
    // Another achievement of the same year is another kind of commendation.
    await put(rowOf(await ofUnit({ period: "2024", mode: "CONTRIBUTION" }), cast.unit, LIKE_ROW));
  });

  test("of one identity paper are one, whatever the name", async () => {
    const letter = await ofUnit({ period: "2023" }),
      id_mark = Buffer.alloc(32, 7);
    await put(rowOf(letter, cast.unit, { ...LIKE_ROW, id_mark }));
    expect(await codesOf(put(rowOf(letter, cast.unit, { ...aPersonOf("Tên Khác"), id_mark, title_code: "PROV_FIGHTER" })))).toEqual([
      "proposal.mark_twice",
    ]);
    expect(await codesOf(put(rowOf(await ofUnit({ period: "2023" }), cast.unit, { ...aPersonOf("Tên Khác"), id_mark })))).toEqual([
      "proposal.mark_twice",
    ]);
  });

  test("entered eight times at once is entered once; without the indexes every one of them goes in", async () => {
    const race = async (period: string) => {
      const letters = await Promise.all(Array.from({ length: 8 }, () => ofUnit({ period })));
      return atOnce(8, (n) => put(rowOf(letters[n]!, cast.unit, { ...LIKE_ROW, period })));
    };
    const { done, refused } = await race("2022");
    expect([done.length, refused.map(refusalIn)]).toEqual([1, Array.from({ length: 7 }, () => ["proposal.exists"])]);
    const kept = (await ownerSql.query<{ text: string }>("select pg_get_indexdef('award_proposal_one_open'::regclass) as text")).rows[0]!
      .text;
    await ownerSql.query("drop index award_proposal_one_open");
    try {
      expect((await race("2021")).done).toHaveLength(8);
    } finally {
      await ownerSql.query("delete from award_proposal where period = '2021'");
      await ownerSql.query(kept);
    }
  });
});

describe("what is decided", () => {
  test("a line says of whom it is what the proposal said, is frozen, and enters the register as the person's own", async () => {
    const id_mark = Buffer.alloc(32, 9),
      more = { ...aPersonOf("Tòng Thị Mẫu", "Điều dưỡng"), gender: "FEMALE", id_mark };
    const honour = async (period: string) => {
      const letter = await ofUnit({ period }),
        proposal = await put(rowOf(letter, cast.unit, { ...more, state: "council_agreed" })),
        decision = await insertAsOwner("decision", {
          province_id: cast.province.id,
          number: `${period}/QĐ`,
          signed_on: "2026-11-20",
          signer_name: "A",
          signer_title: "B",
          title: "C",
        });
      // What a careless writer says of kind and class counts for nothing.
      const item = await insertAsOwner("decision_item", {
        province_id: cast.province.id,
        decision_id: decision,
        proposal_id: proposal,
        unit_id: cast.unit.id,
        subject_name: "Tòng Thị Mẫu",
        title_code: "CERT_PROV_PERSON",
        title_name: "Bằng khen",
        position: 1,
        kind: "COLLECTIVE",
        mode: "MERIT",
      });
      await insertAsOwner("honours_entry", {
        province_id: cast.province.id,
        register_no: Number(period),
        item_id: item,
        unit_id: cast.unit.id,
        subject_name: "Tòng Thị Mẫu",
        title_name: "Bằng khen",
        decision_number: `${period}/QĐ`,
        decided_on: "2026-11-20",
        year: period,
      });
      await ownerSql.query("update decision set state = 'issued' where id = $1", [decision]);
      return item;
    };
    const [first, second] = [await honour("2011"), await honour("2012")];
    const { rows } = await ownerSql.query(
      "select h.kind, h.mode, h.gender, h.recipient_class, h.enterprise, h.unit_id, h.subject_post, h.subject_unit, h.subject_id from honours_entry h where h.item_id = any ($1) order by h.year",
      [[first, second]],
    );
    expect(rows[0]).toMatchObject({
      kind: "PERSON",
      mode: "AD_HOC",
      gender: "FEMALE",
      recipient_class: "DIRECT_WORKER",
      enterprise: false,
      unit_id: null,
      subject_post: "Điều dưỡng",
      subject_unit: "Sở Tài chính",
    });
    // The second honour of the bearer of the same paper stands with the first, under one entry of the register of subjects.
    expect(rows[1].subject_id).toBe(rows[0].subject_id);
    await expect(ownerSql.query("update decision_item set recipient_class = 'MANAGER' where id = $1", [first])).rejects.toThrow(
      "decision.not_draft",
    );
  });

  test("a unit's own line stays the unit's", async () => {
    const letter = await ofUnit({ period: "2010", mode: "CONTRIBUTION" }),
      proposal = await put(rowOf(letter, cast.unit, { ...THE_UNIT, state: "council_agreed", enterprise: true })),
      decision = await insertAsOwner("decision", {
        province_id: cast.province.id,
        number: "2010/QĐ",
        signed_on: "2026-11-20",
        signer_name: "A",
        signer_title: "B",
        title: "C",
      });
    const item = await insertAsOwner("decision_item", {
      province_id: cast.province.id,
      decision_id: decision,
      proposal_id: proposal,
      unit_id: cast.unit.id,
      subject_name: "Sở Tài chính",
      title_code: "CERT_PROV",
      title_name: "Bằng khen",
      position: 1,
    });
    const entry = await insertAsOwner("honours_entry", {
      province_id: cast.province.id,
      register_no: 2010,
      item_id: item,
      unit_id: cast.unit.id,
      subject_name: "Sở Tài chính",
      title_name: "Bằng khen",
      decision_number: "2010/QĐ",
      decided_on: "2026-11-20",
      year: "2010",
    });
    expect((await ownerSql.query("select kind, mode, enterprise, unit_id from honours_entry where id = $1", [entry])).rows[0]).toEqual({
      kind: "COLLECTIVE",
      mode: "CONTRIBUTION",
      enterprise: true,
      unit_id: cast.unit.id,
    });
  });
});

describe("at the board", () => {
  test("a proposal without a bloc stands in the queue, in the preview and in hand like any other", async () => {
    const letter = await ofUnit({ period: "2020" }),
      id = await put(rowOf(letter, cast.unit, aPersonOf("Quàng Thị Mẫu", "Y sĩ")));
    await sendAll(letter.id);
    const queue = (await read<{ it: Queue }>(cast.officer.claim, proposalQueue({ ...WHOLE, words: "quang thi" })))!.rows[0]!.it;
    expect(queue.lines).toMatchObject([{ id, subject: "Quàng Thị Mẫu, Y sĩ, Sở Tài chính", giver: "UNIT", year: "2020", rank: null }]);
    for (const sort of ["khoi", "don-vi", "han", "moi"] as const)
      expect(
        (await read<{ it: Queue }>(cast.officer.claim, proposalQueue({ ...WHOLE, sort })))!.rows[0]!.it.lines.map((line) => line.id),
      ).toContain(id);
    expect((await as(cast.officer, ({ sql }) => chosenIn(sql, [id]))).lines).toMatchObject([{ id, charged: null }]);
    const it = (await as(cast.officer, ({ sql }) => proposalInHand(sql, id)))!;
    expect(it).toMatchObject({
      blocYearId: null,
      archive: false,
      giver: "UNIT",
      modeName: "Khen thưởng đột xuất",
      kind: "PERSON",
      subject: "Quàng Thị Mẫu, Y sĩ, Sở Tài chính",
      level: "PROVINCE",
    });
    // What its unit or others of the unit did is not the person's own.
    expect(it.toJudge.facts).toMatchObject({ rank: null, registered: null, pledge: null, others: [], honours: [], classes: [] });
    expect(it.toJudge.facts.places!.bloc).toEqual({ members: null, titles: {} });
  });

  test("what the board wrote is received and appraised by another officer, and the database says so too", async () => {
    const letter = await aLetter(cast.province, { giver: "BOARD" }, cast.officer, { period: "2020" }),
      id = await put(rowOf(letter, cast.unit, aPersonOf("Người Được Tỉnh Đề Nghị")));
    await sendAll(letter.id);
    const receive = (who: Player) =>
      as(who, async (ctx) => receiveProposal(ctx, (await proposalInHand(ctx.sql, id))!, { id, version: 2, dueOn: null }));
    expect(await codesOf(receive(cast.officer))).toEqual(["proposal.own_writing"]);
    await receive(cast.other);
    expect(
      await codesOf(as(cast.officer, async (ctx) => takeOverProposal(ctx, (await proposalInHand(ctx.sql, id))!, { id, version: 3 }))),
    ).toEqual(["proposal.own_writing"]);
    expect(await codesOf(ownerSql.query("update award_proposal set officer_id = written_by_id where id = $1", [id]))).toEqual([
      "proposal.own_writing",
    ]);
    const row = (more: object) => ({ province_id: cast.province.id, proposal_id: id, verdict: "MEETS", basis: "x", ...more });
    expect(await codesOf(insertAsOwner("appraisal", row({ officer_id: cast.officer.personId })))).toEqual(["proposal.own_writing"]);
    expect(
      await codesOf(insertAsOwner("appraisal", row({ officer_id: cast.other.personId, confirmed_by_id: cast.officer.personId }))),
    ).toEqual(["proposal.own_writing"]);
    await as(cast.other, async (ctx) =>
      appraiseProposal(ctx, (await proposalInHand(ctx.sql, id))!, { id, version: 3, verdict: "CONSIDER", basis: "Cần xem xét thêm." }),
    );
    await as(cast.leader, async (ctx) => confirmAppraisal(ctx, (await proposalInHand(ctx.sql, id))!, { id, version: 4 }));
  });

  test("a person's dossier is read by its unit and by the board, and reading it is logged; a collective's is not", async () => {
    const letter = await ofUnit({ period: "2019" }),
      person = await put(rowOf(letter, cast.unit)),
      collective = await put(rowOf(letter, cast.unit, THE_UNIT));
    const stranger = await aPerson(cast.province, { unit: elsewhere, posts: ["unit_leader"] }),
      open = async (who: Player, id: string) => (await read<{ it: ProposalShown }>(who.claim, proposalPage(id)))!.rows[0]?.it.id ?? null;
    expect([await open(leader, person), await open(stranger, person)]).toEqual([person, null]);
    await open(cast.officer, person);
    await open(cast.officer, collective);
    const { rows } = await ownerSql.query(
      "select person, post from audit_entry where event = 'proposal.read' and about = any ($1) order by seq",
      [[person, collective]],
    );
    expect(rows).toEqual([
      { person: leader.personId, post: "unit_leader" },
      { person: cast.officer.personId, post: "board_officer" },
    ]);
  });
});
