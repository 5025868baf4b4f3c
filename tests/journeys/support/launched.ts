import { sowBloc, sowYear } from "../../../prisma/seed/bloc.ts";
import { sowCriteria } from "../../../prisma/seed/criteria.ts";
import type { Keys } from "../../../prisma/seed/province.ts";
import type { Sower } from "../../../prisma/seed/sow.ts";

type Launched = { bloc: string; units: number; stage: "running" | "checking" };

/** The bloc of the units so-1, so-2, … in a year whose launch meeting has adopted the departments' table; the first unit leads. */
export async function sowLaunched(
  sower: Sower,
  at: Keys,
  { bloc, units, stage }: Launched,
): Promise<{ yearId: string; versionId: string }> {
  const day = "2026-02-05",
    meeting = at.of("meeting", bloc),
    agenda = at.of("agenda", bloc),
    resolutionId = at.of("resolution", bloc);
  await sowBloc(sower, at, { key: bloc, name: "Khối thi đua các sở", short: "Khối Sở" });
  const yearId = await sowYear(sower, at, {
    bloc,
    year: "2026",
    mode: "live",
    stage,
    members: Array.from({ length: units }, (_, n) => `so-${n + 1}`),
    head: "so-1",
    holders: { head: "lanh-dao-so-1", secretary: "can-bo-so-1" },
  });
  await sower.into("meeting", [
    {
      id: meeting,
      bloc_id: at.bloc(bloc),
      kind: "LAUNCH",
      title: "Hội nghị triển khai",
      place: "Hội trường",
      starts_at: `${day}T08:00:00+07:00`,
      ended_at: `${day}T11:00:00+07:00`,
      status: "closed",
    },
  ]);
  await sower.into("agenda_item", [{ id: agenda, meeting_id: meeting, bloc_year_id: yearId, position: 1, title: "Tiêu chí" }]);
  await sower.into("resolution", [
    {
      id: resolutionId,
      meeting_id: meeting,
      agenda_item_id: agenda,
      bloc_year_id: yearId,
      subject: "CRITERIA",
      text: "Thông qua tiêu chí",
      voters: units,
      present_units: units,
      in_favour: units,
      opposed: 0,
      abstained: 0,
      denominator: "PRESENT",
      pass_numerator: 1,
      pass_denominator: 2,
      passed: true,
      decided_at: `${day}T10:00:00+07:00`,
    },
  ]);
  const versionId = await sowCriteria(sower, at, {
    key: bloc,
    yearId,
    year: 2026,
    title: "Bảng tiêu chí năm 2026",
    resolutionId,
    adoptedAt: `${day}T10:30:00+07:00`,
  });
  return { yearId, versionId };
}
