import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Ctx } from "@/lib/action/action";
import { letterBase, letterById, letterPage, type LetterShown, unitLetters, type LetterList } from "@/lib/awards/letters/queries";
import { AddSubjectInput, type NewLetterInput } from "@/lib/awards/letters/schema";
import { sendLetter } from "@/lib/awards/letters/send";
import { addRows, addSubject, dropSubject, keepSubject, linkSubject, startLetter } from "@/lib/awards/letters/write";
import { keepSummary } from "@/lib/awards/papers";
import { proposalById } from "@/lib/awards/queries";
import { sendProposal, withdrawProposal } from "@/lib/awards/send";
import { receiveProposal, returnProposal } from "@/lib/council/appraise";
import { proposalInHand } from "@/lib/council/queries";
import { read } from "@/lib/tenancy/enter";
import { anAwardCast, withReport, type AwardCast } from "../support/awards.ts";
import { aPerson, aUnit, as, atOnce, insertAsOwner, type Player } from "../support/cast.ts";
import { ownerSql } from "../support/database.ts";
import { codesOf, refusalIn } from "../support/queue.ts";

let cast: AwardCast,
  leader: Player,
  writer: Player,
  stranger: Player,
  period = 2000;
beforeAll(async () => {
  cast = await anAwardCast();
  leader = await aPerson(cast.province, { unit: cast.unit, posts: ["unit_leader"], name: "Hà Đơn Vị" });
  writer = await aPerson(cast.province, { unit: cast.unit, posts: ["unit_officer"], name: "Lê Soạn Thảo" });
  stranger = await aPerson(cast.province, { unit: await aUnit(cast.province, "Sở Y tế"), posts: ["unit_leader"] });
});
beforeEach(() => {
  period += 1;
});

const started = async (who: Player, unitId: string | null, more: Partial<NewLetterInput> = {}): Promise<string> => {
  const id = randomUUID();
  await as(who, async (ctx) =>
    startLetter(ctx, (await letterBase(ctx.sql, unitId))!, {
      id,
      unitId,
      mode: "AD_HOC",
      period: String(period),
      occasion: "Cứu người trong mưa lũ",
      ...more,
    }),
  );
  return id;
};
const PERSON = {
  kind: "PERSON",
  titleCode: "CERT_PROV_PERSON",
  name: "Lò Văn Mẫu",
  post: "Nhân viên",
  place: "",
  gender: "MALE",
  recipientClass: "DIRECT_WORKER",
  identity: "",
};
const add = (who: Player, letterId: string, more: Record<string, string> = {}) =>
  as(who, async (ctx) => addSubject(ctx, (await letterById(ctx.sql, letterId))!, AddSubjectInput.parse({ letterId, ...PERSON, ...more })));
const paste = (who: Player, letterId: string, rows: string) =>
  as(who, async (ctx) =>
    addRows(ctx, (await letterById(ctx.sql, letterId))!, { letterId, unitId: undefined, titleCode: "CERT_PROV_PERSON", rows }),
  );
const shown = async (who: Player, id: string) => (await as(who, ({ sql }) => letterById(sql, id)))!;
const ready = async (who: Player, id: string) => {
  for (const proposal of (await shown(who, id)).proposals) {
    await withReport(cast.province, proposal.id);
    await as(who, async (ctx) =>
      keepSummary(ctx, (await proposalById(ctx.sql, proposal.id))!, {
        id: proposal.id,
        version: proposal.version,
        summary: "Đưa bốn người vào bờ.",
      }),
    );
  }
};
const SIGNED = { number: "41/TTr", signedOn: null, signerName: "Hà Đơn Vị", signerTitle: "Giám đốc" };
const send = (who: Player, id: string) =>
  as(who, async (ctx) => {
    const it = (await letterById(ctx.sql, id))!;
    return sendLetter(ctx, it, { id, version: it.version, ...SIGNED });
  });
const countOf = async (id: string) =>
  (await ownerSql.query<{ n: number }>("select count(*)::int as n from award_proposal where letter_id = $1 and state <> 'withdrawn'", [id]))
    .rows[0]!.n;

describe("a letter of a unit", () => {
  test("is written for itself and its people, and goes whole: nothing goes while one dossier lacks something", async () => {
    const id = await started(writer, cast.unit.id);
    await add(writer, id);
    await add(writer, id, { kind: "COLLECTIVE", titleCode: "CERT_PROV", name: "", post: "", gender: "", recipientClass: "" });
    expect(await codesOf(send(leader, id))).toEqual(Array.from({ length: 4 }, () => "proposal.letter_lacks"));
    await ready(writer, id);
    await send(leader, id);
    const it = await shown(cast.officer, id);
    expect(it).toMatchObject({
      number: "41/TTr",
      signerName: "Hà Đơn Vị",
      proposals: [
        { state: "sent", subjectName: "Lò Văn Mẫu" },
        { state: "sent", subjectName: "Sở Tài chính", kind: "COLLECTIVE" },
      ],
    });
    expect(await codesOf(add(writer, id, { name: "Người Thêm Sau" }))).toEqual(["proposal.letter_sent"]);
  });

  test("is nobody else's before it is sent, and no other unit's ever", async () => {
    const id = await started(writer, cast.unit.id);
    await add(writer, id);
    const seen = async (who: Player) => (await read<{ it: LetterShown }>(who.claim, letterPage(id)))!.rows.length;
    const listed = async (who: Player) =>
      (await read<{ it: LetterList }>(
        who.claim,
        unitLetters((await ownerSql.query("select slug from unit where id = $1", [cast.unit.id])).rows[0].slug),
      ))!.rows[0]!.it.letters.some((letter) => letter.id === id);
    expect([
      await seen(writer),
      await seen(cast.officer),
      await listed(cast.officer),
      await seen(stranger),
      await listed(stranger),
    ]).toEqual([1, 0, false, 0, false]);
    await ready(writer, id);
    await send(leader, id);
    expect([await seen(cast.officer), await listed(cast.officer), await seen(stranger), await listed(stranger)]).toEqual([
      1,
      true,
      0,
      false,
    ]);
    const { rows } = await ownerSql.query("select person from audit_entry where event = 'proposal_letter.read' and about = $1", [id]);
    expect(rows).toEqual([{ person: cast.officer.personId }]);
  });

  test("of a unit that has ended is refused, saying since when, by what, and who goes on", async () => {
    const ended = await aUnit(cast.province, "Sở Cũ"),
      head = await aPerson(cast.province, { unit: ended, posts: ["unit_leader"] });
    await insertAsOwner("unit_lineage", {
      province_id: cast.province.id,
      event_id: randomUUID(),
      kind: "MERGE",
      predecessor_id: ended.id,
      successor_id: cast.unit.id,
      name_before: "Sở Cũ",
      short_name_before: "Sở Cũ",
      document_number: "12/NQ",
      document_date: "2025-02-20",
      effective_on: "2025-03-01",
    });
    await ownerSql.query("update unit set dissolved_on = '2025-03-01', dissolution_document = 'Nghị quyết số 12/NQ' where id = $1", [
      ended.id,
    ]);
    const failed = await started(head, ended.id).catch((error: { items: unknown }) => error.items);
    expect(failed).toEqual([
      {
        code: "proposal.unit_dissolved",
        facts: { unit: "Sở Cũ", day: "01/03/2025", why: "theo Nghị quyết số 12/NQ", heirs: "Đơn vị kế thừa: Sở Tài chính. " },
      },
    ]);
    // The board is told so at the field where it names the unit.
    const letter = await started(cast.officer, null),
      refused = await add(cast.officer, letter, { unitId: ended.id }).catch(
        (error: { items: { code: string; field: string }[] }) => error.items,
      );
    expect(refused).toMatchObject([{ code: "proposal.unit_dissolved", field: "unitId" }]);
    await add(cast.officer, letter, { unitId: cast.unit.id });
  });

  test("two who send it at once: it goes once", async () => {
    const id = await started(writer, cast.unit.id);
    await add(writer, id);
    await ready(writer, id);
    const it = await shown(leader, id),
      { done, refused } = await atOnce(4, () => as(leader, (ctx) => sendLetter(ctx, it, { id, version: it.version, ...SIGNED })));
    expect([done.length, refused.map(refusalIn)]).toEqual([1, Array.from({ length: 3 }, () => ["record.moved"])]);
  });
});

describe("who is entered", () => {
  test("what a person lacks is said at its field, and a title for units is no title for a person", async () => {
    const id = await started(writer, cast.unit.id);
    expect(
      await codesOf(add(writer, id, { name: "", post: "", gender: "", recipientClass: "", titleCode: "CERT_PROV", identity: "12" })),
    ).toEqual([
      "proposal.title_of_other_kind",
      "proposal.name_missing",
      "proposal.post_missing",
      "proposal.gender_missing",
      "proposal.class_missing",
      "proposal.identity_form",
    ]);
    expect(await countOf(id)).toBe(0);
  });

  test("a person twice is refused at the row, and eight who enter the same one at once enter one", async () => {
    const id = await started(writer, cast.unit.id);
    await add(writer, id);
    expect(await codesOf(add(writer, id, { name: "LÒ  VĂN MẪU" }))).toEqual(["proposal.subject_twice"]);
    const other = await started(writer, cast.unit.id),
      it = await shown(writer, other),
      row = AddSubjectInput.parse({ letterId: other, ...PERSON, name: "Quàng Thị Đua" });
    const { done, refused } = await atOnce(8, () => as(writer, (ctx: Ctx) => addSubject(ctx, it, row)));
    expect([done.length, await countOf(other)]).toEqual([1, 1]);
    expect(new Set(refused.flatMap(refusalIn))).toEqual(new Set(["proposal.exists"]));
  });

  test("a pasted list goes in whole or not at all, each wrong row named", async () => {
    const id = await started(writer, cast.unit.id),
      good = "Lò Văn An; Nam; Nhân viên; Trực tiếp\nQuàng Thị Bình\tNữ\tPhó trưởng phòng\tQuản lý\t012345678901";
    expect(
      await codesOf(paste(writer, id, `${good}\nHà Chi; Khác; Kế toán; Trực tiếp\nlò văn  an; Nam; Nhân viên; Trực tiếp\nThiếu Cột`)),
    ).toEqual(["proposal.row_gender", "proposal.row_twice", "proposal.row_short"]);
    expect(await countOf(id)).toBe(0);
    await paste(writer, id, good);
    expect(await countOf(id)).toBe(2);
    // Of the number the mark is kept, and nothing else.
    const { rows } = await ownerSql.query(
      "select id_mark is not null as marked, to_jsonb(p)::text like '%012345678901%' as kept from award_proposal p where letter_id = $1 order by subject_name",
      [id],
    );
    expect(rows).toEqual([
      { marked: false, kept: false },
      { marked: true, kept: false },
    ]);
    expect(await codesOf(paste(writer, await started(writer, cast.unit.id), good))).toEqual(
      ["proposal.row_open"].concat(["proposal.row_open"]),
    );
  });

  test("what was taken out before sending may be entered again", async () => {
    const id = await started(writer, cast.unit.id);
    await add(writer, id);
    const [one] = (await shown(writer, id)).proposals;
    await as(writer, async (ctx) => dropSubject(ctx, (await proposalById(ctx.sql, one!.id))!, { id: one!.id, version: one!.version }));
    expect((await shown(writer, id)).proposals).toEqual([]);
    await add(writer, id);
  });

  test("entries of the register of like name are proposed: to the unit those the public reads, to the board all; only such a one is linked", async () => {
    const hidden = await insertAsOwner("award_subject", {
        province_id: cast.province.id,
        kind: "PERSON",
        full_name: "Hoàng Trùng Tên",
        unit_name: "Sở Tài chính",
      }),
      foreign = await insertAsOwner("award_subject", { province_id: cast.province.id, kind: "PERSON", full_name: "Người Khác Hẳn" });
    const id = await started(writer, cast.unit.id);
    await add(writer, id, { name: "Hoàng Trùng Tên" });
    const [one] = (await shown(writer, id)).proposals,
      link = (who: Player, subjectId: string) =>
        as(who, async (ctx) => {
          const it = (await proposalById(ctx.sql, one!.id))!;
          return linkSubject(ctx, it, { id: it.id, version: it.version, subjectId });
        });
    expect(one!.alike).toEqual([]);
    expect(await codesOf(link(writer, hidden))).toEqual(["record.moved"]);
    await ready(writer, id);
    await send(leader, id);
    expect((await shown(cast.officer, id)).proposals[0]!.alike).toMatchObject([{ id: hidden, sameMark: false }]);
    expect(await codesOf(link(cast.officer, foreign))).toEqual(["record.moved"]);
    await link(cast.officer, hidden);
    expect((await shown(cast.officer, id)).proposals[0]).toMatchObject({ subjectId: hidden, alike: [] });
  });
});

describe("what comes back", () => {
  test("with the person named is mended there and goes again by itself; the rest of the letter stays where it is", async () => {
    const id = await started(writer, cast.unit.id);
    await add(writer, id);
    await add(writer, id, { name: "Quàng Thị Hai" });
    await ready(writer, id);
    await send(leader, id);
    const [one, two] = (await shown(cast.officer, id)).proposals,
      inHand = (ctx: Ctx) => proposalInHand(ctx.sql, one!.id);
    await as(cast.officer, async (ctx) => receiveProposal(ctx, (await inHand(ctx))!, { id: one!.id, version: one!.version, dueOn: null }));
    await as(cast.officer, async (ctx) =>
      returnProposal(ctx, (await inHand(ctx))!, {
        id: one!.id,
        version: one!.version + 1,
        papers: [],
        summary: false,
        subject: true,
        other: null,
        reason: "Chức vụ ghi thiếu bộ phận.",
      }),
    );
    const back = (await shown(writer, id)).proposals[0]!,
      typed = {
        kind: "PERSON" as const,
        titleCode: undefined,
        name: "Lò Văn Mẫu",
        post: "Nhân viên tổ lái xe",
        place: null,
        gender: "MALE" as const,
        recipientClass: "DIRECT_WORKER" as const,
        enterprise: false,
        identity: null,
      };
    expect([back.state, back.returns[0]!.items]).toEqual(["returned", ["Thông tin đối tượng"]]);
    expect(
      await codesOf(
        as(writer, async (ctx) =>
          keepSubject(ctx, (await proposalById(ctx.sql, two!.id))!, { id: two!.id, version: two!.version, ...typed }),
        ),
      ),
    ).toEqual(["proposal.subject_frozen"]);
    await as(writer, async (ctx) =>
      keepSubject(ctx, (await proposalById(ctx.sql, back.id))!, { id: back.id, version: back.version, ...typed }),
    );
    await as(leader, async (ctx) => sendProposal(ctx, (await proposalById(ctx.sql, back.id))!, { id: back.id, version: back.version + 1 }));
    expect((await shown(writer, id)).proposals.map(({ state, post }) => [state, post])).toEqual([
      ["sent", "Nhân viên tổ lái xe"],
      ["sent", "Nhân viên"],
    ]);
    expect(
      await codesOf(
        as(writer, async (ctx) =>
          keepSubject(ctx, (await proposalById(ctx.sql, back.id))!, { id: back.id, version: back.version + 2, ...typed }),
        ),
      ),
    ).toEqual(["proposal.subject_frozen"]);
  });

  test("a proposal of a sent letter is withdrawn with its reason, one of a draft only goes with its letter", async () => {
    const id = await started(writer, cast.unit.id);
    await add(writer, id);
    const draft = (await shown(writer, id)).proposals[0]!,
      of = (ctx: Ctx) => proposalById(ctx.sql, draft.id);
    expect(await codesOf(as(leader, async (ctx) => sendProposal(ctx, (await of(ctx))!, { id: draft.id, version: draft.version })))).toEqual(
      ["proposal.by_letter"],
    );
    await ready(writer, id);
    await send(leader, id);
    await as(leader, async (ctx) => {
      const it = (await of(ctx))!;
      return withdrawProposal(ctx, it, { id: it.id, version: it.version, reason: "Ghi nhầm người.", word: "RÚT HỒ SƠ" });
    });
    expect((await shown(cast.officer, id)).proposals).toMatchObject([{ state: "withdrawn", withdrawnReason: "Ghi nhầm người." }]);
  });
});
