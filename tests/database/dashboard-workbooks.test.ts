import ExcelJS from "exceljs";
import { expect, test } from "vitest";
import { councilOverview, type CouncilSeen } from "@/lib/desk/dashboards/council-queries";
import { councilSheets } from "@/lib/desk/dashboards/council-workbook";
import { unitSeen, type UnitSeen } from "@/lib/desk/dashboards/unit-standing-queries";
import { unitSheets } from "@/lib/desk/dashboards/unit-workbook";
import { writeList, type ListSheet } from "@/lib/spreadsheets/list";
import { read } from "@/lib/tenancy/enter";
import { aPerson, insertAsOwner, type Player } from "../support/cast.ts";
import { aBench, FULL, pass } from "../support/checking.ts";
import { ownerSql } from "../support/database.ts";

/** The rows below the heads, as whoever opens the file reads them. */
async function written(sheets: ListSheet[], name: string): Promise<unknown[][]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await writeList(sheets)) as unknown as ExcelJS.Buffer);
  const page = book.getWorksheet(name)!,
    rows: unknown[][] = [];
  page.eachRow((row, at) => at > 3 && rows.push((row.values as unknown[]).slice(1)));
  return rows;
}
const unit = async (who: Player, slug: string) => (await read<{ it: UnitSeen }>(who.claim, unitSeen(slug, "2026")))!.rows[0]!.it;
const council = async (who: Player) => (await read<{ it: CouncilSeen }>(who.claim, councilOverview))!.rows[0]!.it;

test("the workbook of a unit says what plain SQL says: its total, its place, how far from the middle, what lacks proof", async () => {
  const bench = await aBench([FULL, { ...FULL, "chi-tieu": 30 }, { ...FULL, "thi-dua": 20.5 }]),
    own = bench.units[1]!;
  for (const sheet of bench.sheets) await pass(bench.officer, sheet);
  const {
    rows: [plain],
  } = await ownerSql.query(
    "select total::float, rank::int, (select count(*) from unit_total o where o.bloc_year_id = t.bloc_year_id)::int as units, (total - (select total from unit_total o where o.bloc_year_id = t.bloc_year_id order by total limit 1 offset 1))::float as off from unit_total t where sheet_id = $1",
    [bench.sheets[1]],
  );
  const { rows: unproven } = await ownerSql.query(
    "select i.name, e.points::float from score_entry e join criteria_item i on i.id = e.item_id where e.sheet_id = $1 and e.layer = 'self' and e.points > 0 order by e.points desc, i.position",
    [bench.sheets[1]],
  );
  const sheets = unitSheets(await unit(bench.leaders[1]!, own.slug));
  const [summary] = await written(sheets, "Tóm tắt");
  expect([summary![1], summary![2], summary![3], summary![4], summary![6] ?? null]).toEqual([
    plain.total,
    "Đã chốt",
    plain.rank,
    plain.units,
    plain.off,
  ]);
  expect(summary!.slice(9)).toEqual([unproven.length, unproven.reduce((total, { points }) => total + points, 0)]);
  expect((await written(sheets, "Minh chứng")).map((row) => row.slice(2)).toSorted()).toEqual(
    unproven.map(({ name, points }) => [name, points]).toSorted(),
  );
});

test("whoever gets no figures of a unit gets no workbook either", async () => {
  const bench = await aBench([FULL, FULL, FULL]);
  expect(unitSheets(await unit(bench.leaders[2]!, bench.units[1]!.slug))).toEqual([]);
  expect(unitSheets(await unit(bench.head, bench.units[1]!.slug))).not.toEqual([]);
});

test("the workbook of the council counts what plain SQL counts: waiting by title, outcomes, sessions", async () => {
  const bench = await aBench([FULL, FULL, FULL]),
    { province, year, units } = bench,
    member = await aPerson(province, { posts: ["council_member"] }),
    at = { province_id: province.id };
  const ask = (of: number, titleCode: string, titleName: string, state: string) =>
    insertAsOwner("award_proposal", {
      ...at,
      bloc_year_id: year.blocYearId,
      unit_id: units[of]!.id,
      title_code: titleCode,
      title_name: titleName,
      state,
      period: "2026",
    });
  await ask(0, "CO_TD_TINH", "Cờ thi đua cấp tỉnh", "to_council");
  await ask(1, "CO_TD_TINH", "Cờ thi đua cấp tỉnh", "to_council");
  const said = await ask(2, "BK_TINH", "Bằng khen", "council_agreed");
  const session = await insertAsOwner("council_session", {
    ...at,
    title: "Phiên họp thứ nhất",
    held_on: new Date().toISOString().slice(0, 10),
    place: "Hội trường",
    members: 11,
    present: 9,
    chair_name: "Nguyễn Văn A",
  });
  await insertAsOwner("council_result", { ...at, session_id: session, proposal_id: said, outcome: "agree", in_favour: 9, base: 9 });
  const sheets = councilSheets(await council(member), province.slug);
  const { rows } = await ownerSql.query(
    "select title_name, count(*)::int as n from award_proposal where province_id = $1 and state = 'to_council' group by 1 order by 1",
    [province.id],
  );
  const waiting = await written(sheets, "Chờ Hội đồng");
  expect(waiting.map((row) => [row[0], row[2]])).toEqual([...rows.map(({ title_name, n }) => [title_name, n]), ["Cộng", 2]]);
  expect(await written(sheets, "Kết quả")).toEqual([["Thông qua", 1]]);
  expect((await written(sheets, "Phiên họp")).map((row) => row.slice(3))).toEqual([[11, 9, 1, 1, "Đang ghi kết quả"]]);
});
