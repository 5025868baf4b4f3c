import pg from "pg";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { OF_A_PROVINCE } from "../../scripts/invariants/all.ts";
import { noteFate, publishAllArchive, publishArchiveDecision } from "@/lib/council/honours/archive-decision";
import { archiveDecisionById } from "@/lib/council/honours/archive-queries";
import { mergeSubjects, sayApart, standingSubject, undoMerge } from "@/lib/council/honours/merge";
import { openRecord } from "@/lib/council/honours/open-record";
import { withdrawPublication } from "@/lib/council/honours/published";
import { alikeGroups, alikePage, type AlikePage, type SubjectList, subjectList } from "@/lib/council/honours/subject-queries";
import { decisionOfPaper, everyHonourOf, honoursAsked, honoursOf, publicDecision } from "@/lib/portal/honours";
import { honoursCsv } from "@/lib/portal/honours-csv";
import { Problem } from "@/lib/problems/problem";
import { refusalOf } from "@/lib/problems/database";
import { read } from "@/lib/tenancy/enter";
import { aPerson, aProvince, as, atOnce, aUnit, insertAsOwner, type Player, type Province, type Unit } from "../support/cast.ts";
import { ownerSql, sqlAs, undone } from "../support/database.ts";
import { appliesPast, importsPast, keepsPast, pastRow, seesPast } from "../support/past-awards.ts";
import { without } from "../support/without.ts";

type Cast = { province: Province; unit: Unit; officer: Player; leader: Player; unitOfficer: Player };
const aCast = async (): Promise<Cast> => {
  const province = await aProvince(),
    unit = await aUnit(province, "Sở Tài chính"),
    board = await aUnit(province, "Sở Nội vụ");
  return {
    province,
    unit,
    officer: await aPerson(province, { unit: board, posts: ["board_officer"] }),
    leader: await aPerson(province, { unit: board, posts: ["board_leader"] }),
    unitOfficer: await aPerson(province, { unit, posts: ["unit_officer"] }),
  };
};
const codeIn = (error: unknown) => (error instanceof Problem ? error : refusalOf(error))?.items[0]?.code ?? String(error);
const codeOf = (work: Promise<unknown>): Promise<string | undefined> => work.then(() => undefined, codeIn);
const count = async (table: string, { province }: Cast): Promise<number> =>
  (await ownerSql.query<{ n: number }>(`select count(*)::int as n from ${table} where province_id = $1`, [province.id])).rows[0]!.n;
const listed = async (who: Player, words = ""): Promise<SubjectList> =>
  (await read<{ it: SubjectList }>(who.claim, subjectList(words, "", 1)))!.rows[0]!.it;
const alikes = async (who: Player) => alikeGroups((await read<{ it: AlikePage }>(who.claim, alikePage))!.rows[0]!.it);
const merges = (who: Player, keptId: string, others: string[]) =>
  as(who, async (ctx) => mergeSubjects(ctx, (await standingSubject(ctx.sql, keptId))!, { keptId, others }));
const decisionIds = async ({ province }: Cast) =>
  (
    await ownerSql.query<{ id: string }>("select id from archive_decision where province_id = $1 order by signed_on", [province.id])
  ).rows.map(({ id }) => id);
const publishesAll = (cast: Cast) => as(cast.leader, (ctx) => publishAllArchive(ctx, {}, { word: "công bố" }));
const asked = (query: Record<string, string> = {}) => honoursAsked(query);
const brokenIn = (cast: Cast): Promise<string[]> =>
  undone(ownerSql, async (client) => {
    await client.query("select enter_operation($1)", [cast.province.id]);
    await client.query("set local row_security = on");
    const found: string[] = [];
    for (const { name, broken } of OF_A_PROVINCE.filter(({ name: one }) => /^(register|honour|subject|decision)/.test(one)))
      if ((await client.query(broken)).rowCount) found.push(name);
    return found;
  });

describe("five thousand past awards", () => {
  const NUMBER = (n: number) => `0010850${String(n).padStart(5, "0")}`;
  const good = (n: number) =>
    pastRow({
      name: `Người Thứ ${n % 2500}`,
      unitName: `Phòng ${n % 2500}`,
      identity: NUMBER(n % 2500),
      year: n < 2500 ? "2018" : "2019",
      number: `${n % 40}/QĐ-SNV`,
      day: n < 2500 ? "15/01/2019" : "15/01/2020",
    });
  const WRONG = [
    { day: "31/02/2020" },
    { kind: "Nhóm" },
    { title: "" },
    { identity: "12345" },
    { unitCode: "KHONG-CO", kind: "Tập thể", identity: "" },
  ];
  let cast: Cast;
  beforeAll(async () => {
    cast = await aCast();
  });

  test("with three hundred wrong rows: words for each, nothing written, no number kept even in the draft; mended, all of them in few statements", async () => {
    const rows = Array.from({ length: 5000 }, (_, n) => ({ ...good(n), ...(n < 300 ? WRONG[n % WRONG.length] : {}) }));
    const id = await keepsPast(cast.officer, rows),
      it = (await seesPast(cast.officer, id))!;
    expect(it.judged.faults).toHaveLength(300);
    expect(it.judged.faults.slice(0, 5).map(({ row, faults }) => `${row} ${faults[0]!.column}`)).toEqual([
      "3 day",
      "4 kind",
      "5 title",
      "6 identity",
      "7 unitCode",
    ]);
    expect(it.judged.faults.every(({ faults }) => faults.every(({ words }) => words.length > 15))).toBe(true);
    expect(await codeOf(appliesPast(cast.officer, id))).toBe("workbook.has_faults");
    expect([await count("honours_entry", cast), await count("award_subject", cast), await count("archive_decision", cast)]).toEqual([
      0, 0, 0,
    ]);
    const kept = async () =>
      (
        await ownerSql.query<{ text: string }>("select rows::text as text from import_draft where province_id = $1", [cast.province.id])
      ).rows
        .map(({ text }) => text)
        .join("");
    expect([(await kept()).includes(NUMBER(301)), (await kept()).includes("Người Thứ 301")]).toEqual([false, true]);

    const right = await keepsPast(
        cast.officer,
        rows.map((_, n) => good(n)),
      ),
      spy = vi.spyOn(pg.Client.prototype, "query");
    await appliesPast(cast.officer, right);
    const asks = spy.mock.calls.length;
    spy.mockRestore();
    expect(asks).toBeLessThan(40); // thousands a statement, five hundred a row of the log
    expect([await count("honours_entry", cast), await count("award_subject", cast), await count("archive_decision", cast)]).toEqual([
      5000, 2500, 80,
    ]);
    expect([await kept(), await brokenIn(cast)]).toEqual([expect.not.stringContaining("Người"), []]);
    const again = await keepsPast(
      cast.officer,
      Array.from({ length: 50 }, (_, n) => good(n * 90)),
    );
    expect((await seesPast(cast.officer, again))!.judged).toMatchObject({ faults: [], awards: [], there: 50 });
  }, 240_000);

  test("what the database refuses half way undoes all of it", async () => {
    const other = await aCast(),
      id = await keepsPast(other.officer, [pastRow(), pastRow({ name: "Người Sau" })]);
    await ownerSql.query(
      "create function refuse_line() returns trigger language plpgsql as $$ begin if new.subject_name = 'Người Sau' then raise exception 'nothing doing'; end if; return new; end $$; create trigger refuse before insert on honours_entry for each row execute function refuse_line()",
    );
    try {
      await expect(appliesPast(other.officer, id)).rejects.toThrow();
      expect([await count("honours_entry", other), await count("award_subject", other), await count("archive_decision", other)]).toEqual([
        0, 0, 0,
      ]);
    } finally {
      await ownerSql.query("drop trigger refuse on honours_entry; drop function refuse_line()");
    }
    await appliesPast(other.officer, id); // the control: without the refusal the same draft is taken
    expect(await count("honours_entry", other)).toBe(2);
  });
});

describe("who is who", () => {
  test("one number is one person through the years; alike names are a question, merged by an officer, undone whole", async () => {
    const cast = await aCast();
    await importsPast(cast.officer, [
      pastRow({ identity: "001085000123" }),
      pastRow({ identity: "001 085 000 123", year: "2020", number: "13/QĐ", day: "15/01/2021", post: "Trưởng phòng" }),
      pastRow({ name: "Nguyễn Thị Hoà", year: "2021", number: "14/QĐ", day: "15/01/2022" }),
    ]);
    const [group] = await alikes(cast.officer);
    expect(group).toMatchObject({ kept: { marked: true, honours: 2 }, others: [{ honours: 1 }] });
    await merges(cast.officer, group!.kept.id, [group!.others[0]!.id]);
    const record = async () => (await as(cast.officer, (ctx) => openRecord(ctx, group!.others[0]!.id)))!;
    expect((await record()).lines.map(({ year, name, post }) => [year, name, post])).toEqual([
      ["2021", "Nguyễn Thị Hoà", "Phó Trưởng phòng"],
      ["2020", "Nguyễn Thị Hòa", "Trưởng phòng"],
      ["2019", "Nguyễn Thị Hòa", "Phó Trưởng phòng"],
    ]);
    expect([await alikes(cast.officer), (await listed(cast.officer, "nguyen thi hoa")).total]).toEqual([[], 1]);
    await as(cast.officer, async (ctx) =>
      undoMerge(ctx, (await standingSubject(ctx.sql, group!.others[0]!.id))!, { id: group!.others[0]!.id }),
    );
    expect([(await record()).lines.length, (await alikes(cast.officer)).length]).toEqual([1, 1]);
    await as(cast.officer, async (ctx) =>
      sayApart(ctx, (await standingSubject(ctx.sql, group!.kept.id))!, { keptId: group!.kept.id, others: [group!.others[0]!.id] }),
    );
    expect([await alikes(cast.officer), await brokenIn(cast)]).toEqual([[], []]);
  });

  test("eight merge round a circle at once: nobody ends in somebody who is merged himself; without the guards there is a chain", async () => {
    const ring = async () => {
      const cast = await aCast(),
        ids: string[] = [];
      for (let n = 0; n < 8; n += 1)
        ids.push(
          await insertAsOwner("award_subject", {
            province_id: cast.province.id,
            kind: "PERSON",
            full_name: "Trần Văn An",
            unit_name: "Sở Tư pháp",
          }),
        );
      const { done, refused } = await atOnce(8, (n) => merges(cast.officer, ids[(n + 1) % 8]!, [ids[n]!]));
      return { cast, done: done.length, codes: [...new Set(refused.map(codeIn))] };
    };
    const held = await ring();
    expect([
      held.done >= 1 && held.done <= 4,
      held.codes.every((code) => ["subject.kept_merged", "subject.has_others"].includes(code)),
      await brokenIn(held.cast),
    ]).toEqual([true, true, []]);
    const loose = await without(
      "keep_award_subject()",
      "kept.merged_into_id is not null",
      () => without("keep_award_subject()", "if found then raise exception 'subject.has_others' using errcode = 'P0001'; end if;", ring),
      "false",
    );
    expect([loose.done, await brokenIn(loose.cast)]).toEqual([8, ["subject-merged-flat"]]);
    await ownerSql.query("update award_subject set merged_into_id = null, merged_by_id = null, merged_at = null where province_id = $1", [
      loose.cast.province.id,
    ]);
  });

  test("a unit is no alias, two marks are two persons, kinds stay apart", async () => {
    const cast = await aCast(),
      at = { province_id: cast.province.id, full_name: "Sở Tài chính" },
      made = (more: object) => insertAsOwner("award_subject", { ...at, ...more });
    const unit = await made({ kind: "COLLECTIVE", unit_id: cast.unit.id }),
      loose = await made({ kind: "COLLECTIVE" }),
      one = await made({ kind: "PERSON", id_mark: Buffer.alloc(32, 1) }),
      two = await made({ kind: "PERSON", id_mark: Buffer.alloc(32, 2) });
    expect(await alikes(cast.officer)).toMatchObject([{ kept: { id: unit }, others: [{ id: loose }] }]);
    expect([
      await codeOf(merges(cast.officer, loose, [unit])),
      await codeOf(merges(cast.officer, one, [two])),
      await codeOf(merges(cast.officer, one, [loose])),
    ]).toEqual(["subject.is_unit", "subject.marks_differ", "subject.kinds_differ"]);
    await merges(cast.officer, unit, [loose]);
    expect(await codeOf(merges(cast.officer, one, [loose]))).toBe("subject.merged_already");
  });
});

describe("a record", () => {
  test("of a unit brings what its predecessor earned, as the predecessor's; of a person it is closed to units and leaves a row in the log each time", async () => {
    const cast = await aCast(),
      old = await aUnit(cast.province, "Sở Kế hoạch và Đầu tư"),
      code = async (unit: Unit) => (await ownerSql.query<{ code: string }>("select code from unit where id = $1", [unit.id])).rows[0]!.code;
    const collective = { kind: "Tập thể", post: "", unitName: "", title: "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh" };
    await importsPast(cast.officer, [
      pastRow({ ...collective, name: "Sở Kế hoạch và Đầu tư", unitCode: await code(old) }),
      pastRow({ ...collective, name: "Sở Tài chính", unitCode: await code(cast.unit) }),
      pastRow(),
    ]);
    await insertAsOwner("unit_lineage", {
      province_id: cast.province.id,
      event_id: old.id,
      kind: "MERGE",
      predecessor_id: old.id,
      successor_id: cast.unit.id,
      name_before: old.name,
      short_name_before: old.name,
      document_number: "5/NQ",
      document_date: "2025-02-20",
      effective_on: "2025-03-01",
    });
    const ids = Object.fromEntries((await listed(cast.officer)).lines.map(({ name, id }) => [name, id]));
    const record = await as(cast.unitOfficer, (ctx) => openRecord(ctx, ids["Sở Tài chính"]!));
    expect(record).toMatchObject({
      unitId: cast.unit.id,
      predecessors: [{ name: "Sở Kế hoạch và Đầu tư" }],
      lines: expect.arrayContaining([
        expect.objectContaining({ own: false, name: "Sở Kế hoạch và Đầu tư" }),
        expect.objectContaining({ own: true, name: "Sở Tài chính" }),
      ]),
    });
    const log = async () =>
      (
        await ownerSql.query<{ n: number }>(
          "select count(*)::int as n from audit_entry where province_id = $1 and event = 'subject.record_read' and about = $2",
          [cast.province.id, ids["Nguyễn Thị Hòa"]],
        )
      ).rows[0]!.n;
    await as(cast.officer, (ctx) => openRecord(ctx, ids["Nguyễn Thị Hòa"]!));
    await as(cast.officer, (ctx) => openRecord(ctx, ids["Nguyễn Thị Hòa"]!));
    expect(await log()).toBe(2);
    const seen = () => as(cast.unitOfficer, (ctx) => openRecord(ctx, ids["Nguyễn Thị Hòa"]!));
    expect([await seen(), (await listed(cast.unitOfficer)).lines.map(({ name }) => name)]).toEqual([
      null,
      ["Sở Kế hoạch và Đầu tư", "Sở Tài chính"],
    ]);
    await ownerSql.query(
      "alter policy subject_inner on award_subject using (true); alter policy honours_inner on honours_entry using (true)",
    ); // the control: without the fence the row is there to be read
    try {
      expect(await seen()).toMatchObject({ name: "Nguyễn Thị Hòa" });
    } finally {
      const fence =
        "using (kind = 'COLLECTIVE' or (select app_reach()) && array['board_officer', 'board_leader', 'council_secretary', 'council_member'])";
      await ownerSql.query(`alter policy subject_inner on award_subject ${fence}; alter policy honours_inner on honours_entry ${fence}`);
    }
    expect(await log()).toBe(2);
  });
});

describe("the public register", () => {
  const SECRET = "001085000777";
  const lines = [
    pastRow({ identity: SECRET, paperNo: "88" }),
    pastRow({
      kind: "Hộ gia đình",
      name: '=HYPERLINK("x") hộ bà Lan',
      post: "",
      unitName: "Thôn Đồng Tâm",
      title: "Bằng khen của Chủ tịch UBND tỉnh",
      number: "13/QĐ",
      day: "02/02/2021",
      year: "2020",
    }),
    pastRow({ name: "Đỗ Thùy Dương", number: "13/QĐ", day: "02/02/2021", year: "2020" }),
  ];

  test("is searched without diacritics and by kind and year; the file has the same rows, safe for Excel; what is taken down is gone at once", async () => {
    const cast = await aCast(),
      { slug } = cast.province;
    await importsPast(cast.officer, lines);
    expect((await honoursOf(slug, asked()))!.it.all).toBe(0);
    await publishesAll(cast);
    const total = async (query: Record<string, string>) => (await honoursOf(slug, asked(query)))!.it.total;
    expect([
      await total({}),
      await total({ q: "thuy  DUONG" }),
      await total({ q: "hoa tai chinh" }),
      await total({ q: "13/qd" }),
      await total({ doituong: "HOUSEHOLD" }),
      await total({ nam: "2019" }),
      await total({ hinhthuc: "Bằng khen của Chủ tịch UBND tỉnh" }),
      await total({ q: "100%" }),
    ]).toEqual([3, 1, 1, 2, 1, 1, 1, 0]);
    const page = (await honoursOf(slug, asked({ nam: "2020" })))!.it,
      csv = honoursCsv((await everyHonourOf(slug, asked({ nam: "2020" })))!),
      rows = csv.trim().split("\r\n");
    expect([
      csv.startsWith("\uFEFF"),
      rows.length - 1,
      csv.includes("'=HYPERLINK"),
      page.lines.every(({ subjectName, number }) => csv.includes(number) && csv.includes(subjectName.slice(-8))),
    ]).toEqual([true, page.total, true, true]);
    expect(rows[1]).toContain("02/02/2021,Còn hiệu lực");
    const [first] = await decisionIds(cast);
    expect([await decisionOfPaper(slug, " 12/qđ-snv "), await decisionOfPaper(slug, "SV-1"), await decisionOfPaper(slug, "1")]).toEqual([
      `/${slug}/khen-thuong/${first}`,
      null,
      null,
    ]);
    await as(cast.leader, async (ctx) =>
      withdrawPublication(ctx, (await archiveDecisionById(ctx.sql, first!))!, { id: first!, reason: "Nhập nhầm." }),
    );
    expect([await total({}), (await publicDecision(slug, first!))!.it, await brokenIn(cast)]).toEqual([2, null, []]);
    await as(cast.leader, async (ctx) =>
      publishArchiveDecision(ctx, (await archiveDecisionById(ctx.sql, first!))!, { id: first!, version: 3, word: "CÔNG BỐ" }),
    );
    expect(await total({})).toBe(3);
  });

  test("says what a later paper did, and holds nothing of a person but name, post, unit and award", async () => {
    const cast = await aCast(),
      { slug } = cast.province;
    await importsPast(cast.officer, lines);
    await publishesAll(cast);
    const [first] = await decisionIds(cast),
      notes = (fate: "annulled" | "recovered") =>
        as(cast.officer, async (ctx) => {
          const it = (await archiveDecisionById(ctx.sql, first!))!;
          return noteFate(ctx, it, { id: first!, version: it.version, line: null, fate, on: "2022-05-05", basis: "Quyết định số 9/QĐ" });
        });
    expect(await codeOf(notes("recovered"))).toBe("honours.recover_first_annul");
    await notes("annulled");
    await notes("recovered");
    expect((await publicDecision(slug, first!))!.it).toMatchObject({
      state: "annulled",
      note: "Quyết định số 9/QĐ (ngày 05/05/2022)",
      items: [{ annulled: true, recovered: true, post: "Phó Trưởng phòng" }],
    });
    expect((await honoursOf(slug, asked({ q: "hoa" })))!.it.lines[0]).toMatchObject({ annulled: true, recovered: true });
    const {
      rows: [subject],
    } = await ownerSql.query<{ mark: string }>(
      "select encode(id_mark, 'hex') as mark from award_subject where province_id = $1 and id_mark is not null",
      [cast.province.id],
    );
    const shown = async () =>
      JSON.stringify([
        (await honoursOf(slug, asked()))!.it,
        await everyHonourOf(slug, asked()),
        (await publicDecision(slug, first!))!.it,
        honoursCsv((await everyHonourOf(slug, asked()))!),
      ]);
    const PRIVATE = new RegExp(`${SECRET}|${subject!.mark}|identity|id_?mark|subject_?id`, "i");
    expect(await shown()).not.toMatch(PRIVATE);
    expect(Object.keys((await everyHonourOf(slug, asked()))![0]!).toSorted()).toEqual([
      "annulled",
      "annulledBy",
      "blocName",
      "decisionId",
      "id",
      "kind",
      "now",
      "number",
      "paperNo",
      "post",
      "recovered",
      "registerNo",
      "signedOn",
      "subjectName",
      "titleName",
      "unitName",
      "year",
    ]);
    for (const table of ["award_subject", "archive_decision", "honours_entry", "subject_apart"])
      await expect(sqlAs("app_portal").query(`select from ${table}`)).rejects.toMatchObject({ code: "42501" });
    await ownerSql.query("update published_honour set subject_post = $2 where province_id = $1 and kind = 'PERSON'", [
      cast.province.id,
      SECRET,
    ]); // the control: the same look finds a number that got there
    expect(await shown()).toMatch(PRIVATE);
  });

  test("asks the database as often for a hundred lines as for one", async () => {
    const asks = async (many: number) => {
      const cast = await aCast();
      await importsPast(
        cast.officer,
        Array.from({ length: many }, (_, n) =>
          pastRow({ name: `Người ${n}`, year: String(1990 + (n % 30)), number: `${n}/QĐ`, day: "15/01/2022" }),
        ),
      );
      await publishesAll(cast);
      const id = (await listed(cast.officer)).lines[0]!.id,
        spy = vi.spyOn(pg.Client.prototype, "query");
      await honoursOf(cast.province.slug, asked());
      await everyHonourOf(cast.province.slug, asked());
      await listed(cast.officer);
      await alikes(cast.officer);
      await as(cast.officer, (ctx) => openRecord(ctx, id));
      const times = spy.mock.calls.length;
      spy.mockRestore();
      return times;
    };
    expect(await asks(100)).toBe(await asks(1));
  });
});
