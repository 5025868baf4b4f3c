import { pathToFileURL } from "node:url";
import { sowBloc, sowYear } from "../../../prisma/seed/bloc.ts";
import { sowCriteria } from "../../../prisma/seed/criteria.ts";
import { linesFrom, USUAL } from "../../../prisma/seed/department-lines.ts";
import { keysOf } from "../../../prisma/seed/province.ts";
import { sowSheets, type SeedSheet } from "../../../prisma/seed/sheets.ts";
import { Sower } from "../../../prisma/seed/sow.ts";
import { asOwner } from "./owner.ts";

// A bloc of the units so-1, so-2, … of a province, its year in checking, every sheet handed in: what a journey about checks finds
// when it begins. Run by itself (sheets-to-check.ts): it judges lines by the rooms of the application, which a browser test cannot load.
async function sow(slug: string, bloc: string, count: number): Promise<void> {
  const at = keysOf(slug), units = Array.from({ length: count }, (_, n) => `so-${n + 1}`), day = "2026-02-05";
  await asOwner(async (client) => {
    const sower = new Sower(client);
    await sower.enter(at.province);
    await sowBloc(sower, at, { key: bloc, name: "Khối thi đua các sở", short: "Khối Sở" });
    const yearId = await sowYear(sower, at, { bloc, year: "2026", mode: "live", stage: "checking", members: units, head: "so-1", holders: { head: "lanh-dao-so-1", secretary: "can-bo-so-1" } });
    const meeting = at.of("meeting", bloc), agenda = at.of("agenda", bloc), resolutionId = at.of("resolution", bloc);
    await sower.into("meeting", [{ id: meeting, bloc_id: at.bloc(bloc), kind: "LAUNCH", title: "Hội nghị triển khai", place: "Hội trường", starts_at: `${day}T08:00:00+07:00`, ended_at: `${day}T11:00:00+07:00`, status: "closed" }]);
    await sower.into("agenda_item", [{ id: agenda, meeting_id: meeting, bloc_year_id: yearId, position: 1, title: "Tiêu chí" }]);
    await sower.into("resolution", [{ id: resolutionId, meeting_id: meeting, agenda_item_id: agenda, bloc_year_id: yearId, subject: "CRITERIA", text: "Thông qua tiêu chí", voters: count, present_units: count, in_favour: count, opposed: 0, abstained: 0, denominator: "PRESENT", pass_numerator: 1, pass_denominator: 2, passed: true, decided_at: `${day}T10:00:00+07:00` }]);
    const versionId = await sowCriteria(sower, at, { key: bloc, yearId, year: 2026, title: "Bảng tiêu chí năm 2026", resolutionId, adoptedAt: `${day}T10:30:00+07:00` });
    const sheet = (unit: string): SeedSheet => ({ unit, dueOn: "2099-01-01", officer: `can-bo-${unit}`, leader: `lanh-dao-${unit}`, lines: linesFrom(USUAL), writtenAt: "2026-11-10T08:00:00+07:00", submittedAt: "2026-11-11T08:00:00+07:00", sentAt: "2026-11-12T08:00:00+07:00" });
    await sowSheets(sower, at, { yearId, versionId, sheets: units.map(sheet) });
    await sower.writeAudit();
  });
}

const [, file, slug, bloc, count] = process.argv;
if (file && import.meta.url === pathToFileURL(file).href) await sow(slug!, bloc!, Number(count));
