import { aPerson, aProvince, aUnit, aYear, holdsOffice, insertAsOwner, type Player, type Province, type Unit, type Year } from "./cast.ts";
import { ownerSql } from "./database.ts";

export type AwardCast = {
  province: Province;
  unit: Unit;
  headUnit: Unit;
  boardUnit: Unit;
  year: Year;
  head: Player;
  officer: Player;
  other: Player;
  leader: Player;
  ownOfficer: Player;
  councilSecretary: Player;
  nominations: string[];
};

/** A bloc-year that has nominated a unit at its year-end meeting, with a head, two officers of the board, its leader and the council's secretary. */
export async function anAwardCast(titles: string[] = ["PROV_FLAG"], unitCount = 1): Promise<AwardCast> {
  const province = await aProvince();
  const boardUnit = await aUnit(province, "Sở Nội vụ"),
    headUnit = await aUnit(province, "Văn phòng UBND tỉnh"),
    units: Unit[] = [];
  for (let n = 0; n < unitCount; n += 1) units.push(await aUnit(province, n === 0 ? "Sở Tài chính" : `Sở số ${n}`));
  const unit = units[0]!;
  const year = await aYear(province, [...units, headUnit, boardUnit], { year: "2025", stage: "proposed" });
  const head = await aPerson(province, { unit: headUnit, posts: ["unit_officer"], name: "Lê Khối Trưởng" });
  await holdsOffice(province, year.blocYearId, "head", headUnit, { head });
  const meeting = await insertAsOwner("meeting", {
    province_id: province.id,
    bloc_id: year.blocId,
    kind: "YEAR_END",
    title: "Hội nghị tổng kết",
    place: "Hội trường",
    starts_at: "2026-01-20T01:00:00Z",
    ended_at: "2026-01-20T04:00:00Z",
    status: "signed",
    minutes_number: "02/BB",
    minutes_signed_on: "2026-01-21",
  });
  const nominations: string[] = [];
  for (const [at, title_code] of titles.entries()) {
    nominations.push(
      await insertAsOwner("nomination", {
        province_id: province.id,
        bloc_year_id: year.blocYearId,
        meeting_id: meeting,
        unit_id: units[at % units.length]!.id,
        kind: "AWARD",
        title_code,
        rank: 1,
        total: "96.85",
        in_favour: 9,
        base: 10,
      }),
    );
  }
  return {
    province,
    unit,
    headUnit,
    boardUnit,
    year,
    head,
    nominations,
    officer: await aPerson(province, { unit: boardUnit, posts: ["board_officer"], name: "Vũ Chuyên Viên" }),
    other: await aPerson(province, { unit: boardUnit, posts: ["board_officer"], name: "Trần Chuyên Viên" }),
    leader: await aPerson(province, { unit: boardUnit, posts: ["board_leader"], name: "Phạm Lãnh Đạo" }),
    ownOfficer: await aPerson(province, { unit, posts: ["board_officer"], name: "Ngô Cùng Đơn Vị" }),
    councilSecretary: await aPerson(province, { unit: headUnit, posts: ["council_secretary"], name: "Đỗ Thư Ký" }),
  };
}

/** The report of achievements, which only a file can be: put there without the store. */
export async function withReport(province: Province, proposalId: string): Promise<void> {
  const file = await insertAsOwner("stored_file", {
    province_id: province.id,
    sha256: proposalId.replaceAll("-", "").padEnd(64, "0"),
    bytes: 10,
    media_type: "application/pdf",
  });
  const use = await insertAsOwner("file_use", {
    province_id: province.id,
    file_id: file,
    file_name: "bao-cao.pdf",
    kind: "proposal_paper",
    about: proposalId,
  });
  await ownerSql.query("update proposal_paper set file_use_id = $2 where proposal_id = $1 and kind in ('report', 'count')", [
    proposalId,
    use,
  ]);
}
