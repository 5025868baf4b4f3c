import { beforeAll, expect, test } from "vitest";
import { applyArchive, archiveDraft, archiveTemplate, keepArchiveDraft } from "@/lib/year/archive/drafts";
import { addPaperAward, keepPaperResult } from "@/lib/year/archive/paper";
import { read } from "@/lib/tenancy/enter";
import { yearById } from "@/lib/blocs/finders";
import { blocYearPage, type BlocYear } from "@/lib/year/bloc-year";
import { aPerson, aProvince, as, atOnce, aUnit, aYear, insertAsOwner, type Player, type Province } from "../support/cast.ts";
import { workbookOf } from "../support/archive-workbook.ts";
import { caseTwo } from "../support/case-two.ts";
import { ownerSql } from "../support/database.ts";

let province: Province, board: Player;
beforeAll(async () => {
  province = await aProvince();
  board = await aPerson(province, { posts: ["board_officer"] });
});
const draft = (rows: Parameters<typeof workbookOf>[0]) =>
  as(board, async (ctx) => keepArchiveDraft(ctx, "nam-2017.xlsx", await workbookOf(rows)));
const apply = (id: string, version = 1) =>
  as(board, async (ctx) => applyArchive(ctx, (await archiveDraft(ctx.tx, ctx.sql, id))!, { id, version }));
const pageOf = async (slug: string, year = "2017") =>
  (await read<{ it: BlocYear | null }>(board.claim, blocYearPage(slug, year)))!.rows[0]?.it ?? null;
const counts = async () =>
  (
    await ownerSql.query(
      "select (select count(*) from unit where province_id = $1)::int as units, (select count(*) from bloc_year where province_id = $1)::int as years, (select count(*) from meeting where province_id = $1)::int as meetings",
      [province.id],
    )
  ).rows[0];

test("case 2 arrives whole from one workbook: closed at once, every signature by the paper, with a list of what is missing and no right for anybody", async () => {
  const scored = {
    ...caseTwo(),
    resolutions: [
      { meeting: "HN1", subject: "Giao ước", text: "Thông qua giao ước thi đua năm 2017.", inFavour: "8", opposed: "0", abstained: "0" },
    ],
    criteria: [
      { number: "I", name: "Nhiệm vụ chính trị", max: "60" },
      { number: "II", name: "Phong trào", max: "40" },
    ],
    scores: [{ unitCode: "CT-HND", self: "98", total: "97,5", rank: "1", classification: "Xuất sắc", remark: "" }],
    points: [{ unitCode: "CT-HND", number: "I", points: "58,5" }],
    awards: [
      {
        unitCode: "CT-HND",
        title: "Cờ thi đua của Ủy ban nhân dân thành phố",
        number: "12/QĐ-UBND",
        day: "15/01/2018",
        by: "Chủ tịch UBND thành phố",
      },
    ],
  };
  const id = await draft(scored);
  expect(await counts()).toEqual({ units: 0, years: 0, meetings: 0 }); // looked at, nothing written
  await apply(id);
  const it = (await pageOf("mttq-can-tho"))!;
  expect(it).toMatchObject({
    mode: "archive",
    stage: "closed",
    source: "Bản tin của thành phố ngày 27/04/2017",
    missing: ["Kết quả bình xét cuối năm"],
    pledge: { state: "signed" },
  });
  expect([
    it.members.length,
    it.members.filter(({ manner }) => manner === "ARCHIVE").length,
    it.offices.map(({ unitName }) => unitName),
  ]).toEqual([8, 8, ["Ủy ban Mặt trận Tổ quốc Việt Nam thành phố"]]);
  expect(it.paper).toMatchObject({
    criteria: [{ number: "I" }, { number: "II" }],
    results: [{ unit: "Hội Nông dân thành phố", rank: 1, points: { I: 58.5 } }],
    awards: [{ subject: "Hội Nông dân thành phố", number: "12/QĐ-UBND" }],
  });
  const { rows } = await ownerSql.query(
    "select m.status, (select count(*) from attendance a where a.meeting_id = m.id and a.state = 'present')::int as present, (select directive from meeting_guest g where g.meeting_id = m.id and g.from_board) as directive, (select passed from resolution r where r.meeting_id = m.id) as passed from meeting m where m.province_id = $1",
    [province.id],
  );
  expect(rows).toEqual([
    { status: "closed", present: 8, directive: "Mỗi đơn vị đưa nội dung giao ước vào kế hoạch của mình.", passed: true },
  ]);
  expect(
    (await ownerSql.query("select from post where province_id = $1 and person_id <> $2", [province.id, board.personId])).rowCount,
  ).toBe(0);
  await expect(apply(id, 2)).rejects.toThrow("workbook.applied");
});

test("one wrong row, and not a row is written", async () => {
  const before = await counts(),
    rows = caseTwo("khoi-sai", "Không");
  const id = await draft({
    ...rows,
    signatures: [...rows.signatures!.slice(0, 7), { unitCode: "KHÔNG-CÓ", day: "11/04/2017", name: "Ai đó", title: "" }],
  });
  await expect(apply(id)).rejects.toThrow("workbook.has_faults");
  expect(await counts()).toEqual(before);
  expect(await pageOf("khoi-sai")).toBeNull();
});

test("what the database refuses half way undoes the whole year", async () => {
  const before = await counts(),
    id = await draft(caseTwo("khoi-nua-chung", "Không"));
  await ownerSql.query(
    "create function refuse_clause() returns trigger language plpgsql as $$ begin raise exception 'nothing doing'; end $$; create trigger refuse before insert on pledge_clause for each row execute function refuse_clause()",
  );
  try {
    await expect(apply(id)).rejects.toThrow();
    expect(await counts()).toEqual(before);
  } finally {
    await ownerSql.query("drop trigger refuse on pledge_clause; drop function refuse_clause()");
  }
  await apply(id); // the control: without the refusal the same draft is taken
  expect((await counts()).years).toBe(before.years + 1);
});

test("two at once write one year", async () => {
  const id = await draft(caseTwo("khoi-hai-nguoi", "Không"));
  const { done, refused } = await atOnce(4, () => apply(id));
  expect([done.length, refused.length]).toEqual([1, 3]);
});

test("the empty template is read back as empty, and a foreign file is refused with the sheets it lacks", async () => {
  await expect(as(board, async (ctx) => keepArchiveDraft(ctx, "mau.xlsx", await archiveTemplate()))).rejects.toThrow("workbook.empty");
  const { importTemplate } = await import("@/lib/blocs/import/template");
  await expect(as(board, async (ctx) => keepArchiveDraft(ctx, "khac.xlsx", await importTemplate()))).rejects.toThrow("workbook.foreign");
});

test("by form: a result and an award of a paper year; of a living year neither, whoever asks", async () => {
  const unit = await aUnit(province),
    old = await aYear(province, [unit], { year: "2016", stage: "closed", mode: "archive" }),
    live = await aYear(province, []);
  const result = (blocYearId: string, more: object = {}) =>
    as(board, async (ctx) =>
      keepPaperResult(ctx, (await yearById(ctx.tx, blocYearId))!, {
        id: blocYearId,
        unitId: unit.id,
        selfTotal: null,
        total: 96.5,
        rank: 2,
        classification: null,
        note: null,
        ...more,
      }),
    );
  await result(old.blocYearId);
  await result(old.blocYearId, { total: 97 }); // entered again it replaces
  await as(board, async (ctx) =>
    addPaperAward(ctx, (await yearById(ctx.tx, old.blocYearId))!, {
      id: old.blocYearId,
      unitId: unit.id,
      subjectName: null,
      titleName: "Bằng khen",
      decisionNumber: null,
      decisionDate: null,
      decidedBy: null,
    }),
  );
  expect((await pageOf(old.blocSlug, "2016"))!.paper).toMatchObject({
    results: [{ total: "97.0000", rank: 2 }],
    awards: [{ subject: unit.name, title: "Bằng khen" }],
  });
  await expect(result(live.blocYearId)).rejects.toThrow("archive.live_year");
  await expect(
    insertAsOwner("archive_result", { province_id: province.id, bloc_year_id: live.blocYearId, unit_id: unit.id, total: 1 }),
  ).rejects.toThrow("archive.live_year");
});
