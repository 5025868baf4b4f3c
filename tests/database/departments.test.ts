import ExcelJS from "exceljs";
import pg from "pg";
import { expect, test, vi } from "vitest";
import { assignItems, assignmentToKeep, moveDue, yearsToAssign } from "@/lib/scoring/domain/assign";
import { deskOf, type Desk } from "@/lib/desk/queries";
import { tasksOf } from "@/lib/desk/tasks";
import { openResult } from "@/lib/scoring/correct";
import { cellName, noteName, reasonName } from "@/lib/scoring/domain/names";
import { gridById, gridOfRows, gridPage } from "@/lib/scoring/domain/queries";
import { saveGrid } from "@/lib/scoring/domain/save-grid";
import { readGrid } from "@/lib/scoring/domain/rules";
import { shownTexts } from "@/lib/scoring/domain/shown";
import { gridTemplate, readGridWorkbook } from "@/lib/scoring/domain/workbook";
import { resultYear } from "@/lib/scoring/result-queries";
import { givenEntries } from "@/lib/scoring/final-lines";
import { postFor } from "@/lib/access/policy";
import { sheetToCheck } from "@/lib/scoring/check-queries";
import { read } from "@/lib/tenancy/enter";
import { as, atOnce, aYear, insertAsOwner, type Player } from "../support/cast.ts";
import { ownerSql } from "../support/database.ts";
import { anAssignment, type Communes, handsIn, KEYS, lookAt, someCommunes, types, wholeRow } from "../support/departments.ts";

const entries = async (scene: Communes, layer = "domain") =>
  (
    await ownerSql.query<{ sheet: string; key: string; points: string | null; na: boolean; by: string | null; note: string | null }>(
      "select e.sheet_id as sheet, i.item_key as key, e.points::text, e.not_applicable as na, e.by_unit_id as by, e.note from score_entry e join criteria_item i on i.id = e.item_id where e.sheet_id = any ($1::uuid[]) and e.layer = $2::score_layer order by array_position($1, e.sheet_id), i.position",
      [scene.sheets, layer],
    )
  ).rows;
const gives = (
  who: Player,
  scene: Communes,
  told: Partial<{ items: string[]; years: string[]; unitId: string | null; dueOn: string }> = {},
) =>
  as(who, async (ctx) => {
    const input = {
      frame: `${scene.frameId}/2026`,
      name: "Kinh tế",
      items: KEYS,
      years: [scene.year.blocYearId],
      unitId: scene.department.id as string | null,
      dueOn: "2099-01-01",
      ...told,
    };
    return assignItems(ctx, (await yearsToAssign(ctx.sql, input))!, input);
  });
/** Everything that goes to the database; clients keep hold of the function they first saw, so it is watched from the beginning. */
const asked = vi.spyOn(pg.Client.prototype, "query");
async function counted(work: () => Promise<unknown>): Promise<number> {
  const before = asked.mock.calls.length;
  await work();
  return asked.mock.calls.length - before;
}

test("168 communes by five items: read by one statement, saved by one, handed in as one layer of the record", async () => {
  const scene = await someCommunes(168),
    id = await anAssignment(scene),
    few = await someCommunes(2),
    small = await anAssignment(few);
  const look = (at: Communes, assignment: string) => counted(() => read(at.scorer.claim, gridPage(assignment)));
  expect(await look(scene, id)).toBe(await look(few, small));
  const all = scene.sheets.flatMap((sheet, n) => wholeRow(sheet, n));
  const many = await counted(() => types(scene.scorer, id, all)),
    two = await counted(() =>
      types(
        few.scorer,
        small,
        few.sheets.flatMap((sheet, n) => wholeRow(sheet, n)),
      ),
    );
  expect(many).toBe(two);
  expect(many).toBeGreaterThan(0);
  expect((await ownerSql.query("select from scoring_line where assignment_id = $1", [id])).rowCount).toBe(168 * 5);
  expect(await counted(() => handsIn(scene.colleague, id))).toBe(await counted(() => handsIn(few.colleague, small)));
  const written = await entries(scene);
  expect(written).toHaveLength(168 * 5);
  expect(written.filter(({ sheet }) => sheet === scene.sheets[0])).toMatchObject([
    { key: "thu", points: "24.0000", by: scene.department.id },
    { key: "giai-ngan", points: "15.5000" },
    { key: "y-te", points: "9.0000" },
    { key: "an-ninh", points: "8.0000" },
    { key: "dang", points: "10.0000" },
  ]);
  const {
    rows: [row],
  } = await ownerSql.query("select detail from audit_entry where about = $1 and event = 'domain.handed_in'", [id]);
  expect(row.detail).toMatchObject({ items: 840, units: 168, left: 0, digest: expect.stringMatching(/^[0-9a-f]{64}$/) });
}, 60_000);

test("each cell is judged by the method of its item; one wrong cell and nothing is written", async () => {
  const scene = await someCommunes(3),
    id = await anAssignment(scene),
    [a, b] = scene.sheets as [string, string];
  await expect(
    types(scene.scorer, id, [
      [a, "giai-ngan.points", "15"],
      [b, "giai-ngan.points", "21"],
      [b, "y-te.points", "chín"],
    ]),
  ).rejects.toMatchObject({
    items: [
      { code: "domain.cell_wrong", field: `o.${b}.giai-ngan.points` },
      { code: "domain.cell_wrong", field: `o.${b}.y-te.points` },
    ],
  });
  expect((await lookAt(scene.scorer, id)).rows.flatMap(({ lines }) => Object.keys(lines))).toEqual([]);
  await types(scene.scorer, id, [
    [a, "thu.target", "KPS"],
    [b, "thu.target", "100"],
  ]);
  await expect(types(scene.scorer, id, [[a, "y-te.points", "kps"]])).rejects.toMatchObject({ message: "domain.cell_wrong" });
  const now = await lookAt(scene.scorer, id);
  expect(now.rows[0]!.lines.thu).toMatchObject({ na: true });
  await types(scene.scorer, id, [[b, "thu.target", ""]]);
  expect((await lookAt(scene.scorer, id)).rows[1]!.lines).toEqual({});
});

test("figures are hidden until they are handed in, and nothing that was begun and not finished is handed in", async () => {
  const scene = await someCommunes(2),
    id = await anAssignment(scene),
    [a, b] = scene.sheets as [string, string];
  await types(scene.scorer, id, [...wholeRow(a), [b, "thu.target", "100"]]);
  for (const who of [scene.officer, scene.head, scene.stranger])
    expect((await lookAt(who, id)).rows.map(({ lines }) => lines)).toEqual([{}, {}]);
  await expect(handsIn(scene.scorer, id)).rejects.toMatchObject({ message: "domain.cells_left" });
  const given = () =>
    as(
      scene.head,
      async ({ sql }) =>
        (await sql.query<{ it: Record<string, unknown> }>(`select ${givenEntries("t")} as it from score_sheet t where t.id = $1`, [a]))
          .rows[0]!.it,
    );
  expect(await given()).toEqual({});
  await handsIn(scene.scorer, id, { partial: true });
  expect((await given())["y-te"]).toMatchObject({ points: "9.0000" });
  expect((await entries(scene)).map(({ sheet }) => sheet)).toEqual(Array.from({ length: 5 }, () => a));
  expect(Object.keys((await lookAt(scene.head, id)).rows[0]!.lines)).toHaveLength(5);
  await expect(types(scene.scorer, id, [[a, "y-te.points", "1"]])).rejects.toMatchObject({ message: "domain.closed" });
  await expect(ownerSql.query("update scoring_line set points = 1 where assignment_id = $1", [id])).rejects.toThrow(/domain.closed/);
});

test("a department never scores itself, by the page nor behind it", async () => {
  const scene = await someCommunes(2),
    own = scene.units[0]!,
    id = await anAssignment(scene, { unitId: own.id }),
    [a, b] = scene.sheets as [string, string];
  await expect(types(scene.head, id, [[a, "y-te.points", "9"]])).rejects.toMatchObject({ message: "domain.own_unit" });
  const line = { province_id: scene.province.id, assignment_id: id, item_key: "y-te", by_unit_id: own.id, points: 9 };
  await expect(insertAsOwner("scoring_line", { ...line, sheet_id: a, unit_id: own.id })).rejects.toThrow(/scoring_line_own_unit/);
  await insertAsOwner("scoring_line", { ...line, sheet_id: b, unit_id: scene.units[1]!.id });
});

test("only people of the department may score, the board only what others publish", async () => {
  const scene = await someCommunes(2),
    id = await anAssignment(scene),
    published = await anAssignment(scene, { unitId: null, keys: ["cchc"] });
  const may = (who: Player, assignment: string) =>
    as(who, async (ctx) => postFor("domain.score", ctx.actor, await lookAt(who, assignment)) !== undefined);
  for (const [who, theirs, boards] of [
    [scene.scorer, true, false],
    [scene.colleague, true, false],
    [scene.stranger, false, false],
    [scene.head, false, false],
    [scene.officer, false, true],
  ] as const) {
    expect([await may(who, id), await may(who, published)]).toEqual([theirs, boards]);
  }
});

test("two colleagues in one cell: both texts come back; in different cells nobody loses anything", async () => {
  const scene = await someCommunes(2),
    id = await anAssignment(scene),
    [a, b] = scene.sheets as [string, string],
    seen = await lookAt(scene.scorer, id);
  await types(scene.scorer, id, [[a, "y-te.points", "9"]], { seen });
  await types(scene.colleague, id, [[b, "y-te.points", "7"]], { seen });
  await expect(
    types(
      scene.colleague,
      id,
      [
        [a, "y-te.points", "8"],
        [b, "giai-ngan.points", "3"],
      ],
      { seen },
    ),
  ).rejects.toMatchObject({ fields: [{ field: `o.${a}.y-te.points`, yours: "8", theirs: "9" }] });
  const now = await lookAt(scene.scorer, id);
  expect(now.rows.map(({ lines }) => lines["y-te"]?.points)).toEqual(["9.0000", "7.0000"]);
  expect(now.rows[1]!.lines["giai-ngan"]).toBeUndefined();
});

test("handed in twice at once, ten rounds: one layer; without the guard there are two", async () => {
  for (let round = 0; round < 10; round++) {
    const scene = await someCommunes(2),
      id = await anAssignment(scene);
    await types(
      scene.scorer,
      id,
      scene.sheets.flatMap((sheet) => wholeRow(sheet)),
    );
    const { version } = await lookAt(scene.scorer, id),
      { done, refused } = await atOnce(2, (n) => handsIn(n === 0 ? scene.scorer : scene.colleague, id, { version }));
    expect([done.length, refused.length, (await entries(scene)).length]).toEqual([1, 1, 10]);
  }
  const scene = await someCommunes(2),
    id = await anAssignment(scene);
  await types(
    scene.scorer,
    id,
    scene.sheets.flatMap((sheet) => wholeRow(sheet)),
  );
  await handsIn(scene.scorer, id);
  await ownerSql.query("update scoring_assignment set state = 'open', handed_in_at = null where id = $1", [id]);
  await handsIn(scene.colleague, id);
  expect(await entries(scene)).toHaveLength(20);
}, 60_000);

test("what another agency published carries its source into the record, and is locked for the bloc", async () => {
  const scene = await someCommunes(2),
    id = await anAssignment(scene, { unitId: null, keys: ["cchc"] }),
    [a, b] = scene.sheets as [string, string];
  await expect(types(scene.officer, id, [[a, "cchc.points", "8,5"]])).rejects.toMatchObject({ message: "domain.source_missing" });
  await types(
    scene.officer,
    id,
    [
      [a, "cchc.points", "8,5"],
      [b, "cchc.points", "7"],
    ],
    { source: "Quyết định số 12/QĐ-UBND", sourceDate: "2026-11-01" },
  );
  await handsIn(scene.officer, id);
  expect(await entries(scene, "board")).toMatchObject([
    { key: "cchc", points: "8.5000", by: null, note: "Nguồn: Quyết định số 12/QĐ-UBND, ngày 01/11/2026." },
    { points: "7.0000" },
  ]);
  await ownerSql.query("update score_sheet set state = 'sent', round = 1 where id = $1", [a]);
  await insertAsOwner("score_entry", {
    province_id: scene.province.id,
    sheet_id: a,
    item_id: scene.items["tu-cham"],
    unit_id: scene.units[0]!.id,
    layer: "self",
    round: 1,
    points: 9,
    inputs: "{}",
  });
  const it = await as(scene.officer, async ({ sql }) => (await sheetToCheck(sql, a))!);
  expect(it.cross.cchc).toMatchObject({ layer: "board", points: "8.5000" });
});

test("given out by the board or the head of that year; not twice, not with the wrong kind, not into the past", async () => {
  const scene = await someCommunes(2);
  await expect(gives(scene.officer, scene, { dueOn: "2020-01-01" })).rejects.toMatchObject({ message: "domain.due_passed" });
  await expect(gives(scene.officer, scene, { items: [...KEYS, "cchc"] })).rejects.toMatchObject({ message: "domain.mixed" });
  await expect(gives(scene.officer, scene, { unitId: null })).rejects.toMatchObject({ message: "domain.unit_missing" });
  await expect(gives(scene.officer, scene, { items: ["tu-cham"] })).rejects.toMatchObject({ message: "domain.no_items" });
  await gives(scene.officer, scene);
  await expect(gives(scene.officer, scene, { items: ["thu"] })).rejects.toMatchObject({ message: "domain.overlap" });
  const twice = await someCommunes(2),
    { done } = await atOnce(4, () => gives(twice.officer, twice));
  expect(done).toHaveLength(1);
  const which = { frame: `${scene.frameId}/2026`, years: [scene.year.blocYearId] };
  const may = (who: Player) =>
    as(who, async (ctx) => postFor("domain.keep", ctx.actor, (await yearsToAssign(ctx.sql, which))!) !== undefined);
  expect([await may(scene.officer), await may(scene.head), await may(scene.stranger)]).toEqual([true, true, false]);
});

test("the last day is moved by whoever may give out all its years, for a reason, from the day that was seen", async () => {
  const scene = await someCommunes(2),
    id = await anAssignment(scene),
    dueOf = async () => (await lookAt(scene.officer, id)).dueOn;
  const moves = (who: Player, told: { seen?: string; dueOn: string }) =>
    as(who, async (ctx) =>
      moveDue(ctx, (await assignmentToKeep(ctx.sql, id))!, { id, seen: "2099-01-01", reason: "Số liệu chốt muộn.", ...told }),
    );
  const may = (who: Player) =>
    as(who, async (ctx) => postFor("domain.keep", ctx.actor, (await assignmentToKeep(ctx.sql, id))!) !== undefined);
  expect([await may(scene.officer), await may(scene.head), await may(scene.scorer), await may(scene.stranger)]).toEqual([
    true,
    true,
    false,
    false,
  ]);
  await expect(moves(scene.officer, { dueOn: "2020-01-01" })).rejects.toMatchObject({ message: "domain.due_passed" });
  const { done, refused } = await atOnce(2, (n) => moves(n === 0 ? scene.officer : scene.head, { dueOn: `2099-02-0${n + 1}` }));
  expect([done.length, refused.length]).toEqual([1, 1]);
  const { rows } = await ownerSql.query("select detail from audit_entry where about = $1 and event = 'domain.due_moved'", [id]);
  expect(rows.map(({ detail }) => detail)).toEqual([{ from: "2099-01-01", to: await dueOf(), reason: "Số liệu chốt muộn." }]);
  // Shared with a year of another head, it is the board's alone.
  const other = await aYear(scene.province, [], { stage: "scoring" });
  await insertAsOwner("scoring_assignment_year", { province_id: scene.province.id, assignment_id: id, bloc_year_id: other.blocYearId });
  expect([await may(scene.officer), await may(scene.head)]).toEqual([true, false]);
  await types(
    scene.scorer,
    id,
    scene.sheets.flatMap((sheet) => wholeRow(sheet)),
  );
  await handsIn(scene.scorer, id);
  await expect(moves(scene.officer, { seen: await dueOf(), dueOn: "2099-03-01" })).rejects.toMatchObject({ message: "domain.closed" });
});

test("figures of a year that was decided wait, and go into the correction opened for them", async () => {
  const scene = await someCommunes(2),
    id = await anAssignment(scene),
    other = await anAssignment(scene, { unitId: null, keys: ["cchc"] });
  await types(
    scene.scorer,
    id,
    scene.sheets.flatMap((sheet) => wholeRow(sheet)),
  );
  const [first, second] = scene.sheets as [string, string];
  await types(scene.scorer, id, [
    [second, "thu.target", "KPS"],
    [second, "thu.actual", ""],
  ]);
  await types(
    scene.officer,
    other,
    scene.sheets.map((sheet) => [sheet, "cchc.points", "8"]),
    { source: "Quyết định số 12/QĐ-UBND", sourceDate: "2026-11-01" },
  );
  await handsIn(scene.officer, other);
  await ownerSql.query("update score_sheet set state = 'settled', round = 1 where id = any ($1::uuid[])", [scene.sheets]);
  await ownerSql.query("update bloc_year set stage = 'deciding' where id = $1", [scene.year.blocYearId]);
  await handsIn(scene.scorer, id);
  expect(await entries(scene)).toEqual([]);
  await as(scene.officer, async (ctx) =>
    openResult(ctx, (await resultYear(ctx.sql, scene.year.blocYearId))!, {
      id: scene.year.blocYearId,
      basis: "LATE_FIGURES",
      sheets: [first, second],
      reason: "Sở Tài chính nộp sau.",
      petitionNumber: null,
      petitionDate: null,
      petitioner: null,
    }),
  );
  const taken = (await as(scene.officer, async ({ sql }) => (await resultYear(sql, scene.year.blocYearId))!)).open!.corrected;
  const of = (sheet: string) => taken.filter(({ sheetId }) => sheetId === sheet);
  expect(
    [first, second].map((sheet) =>
      of(sheet)
        .map(({ key }) => key)
        .toSorted(),
    ),
  ).toEqual([KEYS.toSorted(), KEYS.toSorted()]);
  expect(of(first).find(({ key }) => key === "thu")).toMatchObject({
    points: "24.0000",
    reason: "Số liệu nộp sau bình xét, phiếu Kinh tế.",
  });
  expect(of(second).find(({ key }) => key === "thu")).toMatchObject({ points: null, na: true }); // that a task did not arise is a figure too
});

test("an open assignment is a task of its department; once late it is one of the board", async () => {
  const scene = await someCommunes(2),
    id = await anAssignment(scene);
  const tasks = async (who: Player) => {
    const answer = (await read<{ it: Desk }>(who.claim, deskOf))!;
    return tasksOf(answer.actor, answer.rows[0]!.it)
      .filter(({ href }) => href.endsWith(id))
      .map(({ title }) => title);
  };
  expect(await tasks(scene.scorer)).toEqual(["Chấm theo lĩnh vực: Kinh tế"]);
  expect([await tasks(scene.officer), await tasks(scene.stranger)]).toEqual([[], []]);
  await ownerSql.query("update scoring_assignment set due_on = '2020-01-01' where id = $1", [id]);
  expect(await tasks(scene.officer)).toEqual(["Sở Tài chính chậm nộp phiếu chấm: Kinh tế"]);
  expect(await tasks(scene.head)).toEqual([]);
});

test("a workbook: its own template comes back unchanged, and every wrong row is named; nothing of it is written", async () => {
  const scene = await someCommunes(3),
    id = await anAssignment(scene),
    [a] = scene.sheets as [string];
  await types(scene.scorer, id, wholeRow(a));
  const it = await lookAt(scene.scorer, id),
    template = await gridTemplate(it);
  await expect(readGridWorkbook(it, template)).rejects.toMatchObject({ message: "domain.nothing_new" });
  const changed = async (change: (page: ExcelJS.Worksheet) => void) => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(template as unknown as ExcelJS.Buffer);
    change(book.getWorksheet("Chấm điểm")!);
    return Buffer.from(await book.xlsx.writeBuffer());
  };
  const codes = [2, 3, 4].map((row) => it.rows[row - 2]!.code);
  const wrong = await changed((page) => {
    page.getCell("A3").value = codes[0]!;
    page.getCell("A4").value = "KHONG-CO";
    page.getCell("F2").value = "mười";
  });
  await expect(readGridWorkbook(it, wrong)).rejects.toMatchObject({
    items: [
      { code: "domain.row_twice", facts: { row: 3, first: 2 } },
      { code: "domain.row_unknown", facts: { row: 4, code: "KHONG-CO" } },
      { code: "domain.row_wrong", facts: { row: 2, unit: it.rows[0]!.unit } },
    ],
  });
  const right = await changed((page) => {
    page.getCell("F3").value = 12.5;
    page.getCell("G3").value = "9,25";
    page.getCell("I3").value = "Không đạt";
    page.getCell("J3").value = "Theo báo cáo tháng 11";
  });
  const typed = await readGridWorkbook(it, right),
    second = it.rows[1]!.sheetId;
  expect(readGrid(gridOfRows(it), typed, shownTexts(it))).toMatchObject({
    faults: [],
    filled: [
      { sheetId: second, key: "giai-ngan", points: "12.5000", note: "Theo báo cáo tháng 11" },
      { sheetId: second, key: "y-te", points: "9.2500" },
      { sheetId: second, key: "dang", points: "0.0000" },
    ],
  });
});

test("a reason of the list stands beside figures that are less than the most; what is not of the list, or wants words, is refused", async () => {
  const scene = await someCommunes(2),
    id = await anAssignment(scene),
    [a, b] = scene.sheets as [string, string];
  const save = (sheet: string, more: Record<string, string>) =>
    as(scene.scorer, async (ctx) => {
      const it = (await gridById(ctx.sql, id))!;
      return saveGrid(ctx, it, {
        id,
        version: it.version,
        before: shownTexts(it),
        source: null,
        sourceDate: null,
        typed: { ...Object.fromEntries(wholeRow(sheet).map(([at, column, text]) => [cellName(at, column), text])), ...more },
      });
    });
  await expect(save(a, { [reasonName(a)]: "Vì thích" })).rejects.toMatchObject({
    items: [{ code: "domain.reason_unknown", field: reasonName(a) }],
  });
  await expect(save(a, { [reasonName(a)]: "Khác", [noteName(a)]: "ngắn" })).rejects.toMatchObject({
    items: [{ code: "domain.reason_own_words", field: noteName(a) }],
  });
  expect((await lookAt(scene.scorer, id)).rows.flatMap(({ lines }) => Object.keys(lines))).toEqual([]);
  await save(a, { [reasonName(a)]: "Số liệu không khớp nguồn đối chiếu", [noteName(a)]: "Theo Kho bạc khu vực" });
  // A reason that the list no longer has stays where it stands when another figure is saved.
  await ownerSql.query(
    "set session_replication_role = replica; update lowering_reason set since = '2019-01-01', until = '2020-01-01' where words = 'Số liệu không khớp nguồn đối chiếu'; set session_replication_role = origin",
  );
  await save(a, { [cellName(a, "thu.actual")]: "79" });
  await save(b, {});
  await handsIn(scene.scorer, id);
  const { rows } = await ownerSql.query<{ key: string; words: string | null }>(
    "select i.item_key as key, w.words from score_entry e join criteria_item i on i.id = e.item_id left join lowering_reason w on w.id = e.reason_id where e.sheet_id = $1 and e.layer = 'domain' order by i.position",
    [a],
  );
  // The line that has all its points has nothing to explain.
  expect(rows.map(({ key, words }) => [key, words !== null])).toEqual([
    ["thu", true],
    ["giai-ngan", true],
    ["y-te", true],
    ["an-ninh", true],
    ["dang", false],
  ]);
  expect((await ownerSql.query("select from score_entry where sheet_id = $1 and reason_id is not null", [b])).rowCount).toBe(0);
});
