import { pathToFileURL } from "node:url";
import { linesFrom, USUAL } from "../../../prisma/seed/department-lines.ts";
import { keysOf } from "../../../prisma/seed/province.ts";
import { sowSheets, type SeedSheet } from "../../../prisma/seed/sheets.ts";
import { Sower } from "../../../prisma/seed/sow.ts";
import { sowLaunched } from "./launched.ts";
import { asOwner } from "./owner.ts";

// A bloc of the units so-1, so-2, … of a province, its year in checking, every sheet handed in: what a journey about checks finds
// when it begins. Run by itself (sheets-to-check.ts): it judges lines by the rooms of the application, which a browser test cannot load.
async function sow(slug: string, bloc: string, count: number): Promise<void> {
  const at = keysOf(slug),
    units = Array.from({ length: count }, (_, n) => `so-${n + 1}`);
  await asOwner(async (client) => {
    const sower = new Sower(client);
    await sower.enter(at.province);
    const { yearId, versionId } = await sowLaunched(sower, at, { bloc, units: count, stage: "checking" });
    const sheet = (unit: string): SeedSheet => ({
      unit,
      dueOn: "2099-01-01",
      officer: `can-bo-${unit}`,
      leader: `lanh-dao-${unit}`,
      lines: linesFrom(USUAL),
      writtenAt: "2026-11-10T08:00:00+07:00",
      submittedAt: "2026-11-11T08:00:00+07:00",
      sentAt: "2026-11-12T08:00:00+07:00",
    });
    await sowSheets(sower, at, { yearId, versionId, sheets: units.map(sheet) });
    await sower.writeAudit();
  });
}

const [, file, slug, bloc, count] = process.argv;
if (file && import.meta.url === pathToFileURL(file).href) await sow(slug!, bloc!, Number(count));
