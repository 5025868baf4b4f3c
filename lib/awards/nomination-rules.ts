import { exact } from "@/lib/criteria/points";
import type { StandingSeen } from "@/lib/meetings/votes/expressions";
import { passedOver, type Standing } from "@/lib/scoring/ranking";

/** What already stands, or will stand with this act: a unit and the place of its title in the catalogue (the smaller, the higher). */
export type Honoured = { unitId: string; position: number };

const standingOf = ({ unitId, unitName, total, rank, classification }: StandingSeen): Standing => ({
  unitId,
  name: unitName,
  total: exact(total),
  rank,
  tied: false,
  classification,
  provisional: false,
  apart: null,
});

/** Who ranks above a unit and goes without: counted for awards, and named for no title as high as this one. */
export function passedOverBy(standings: readonly StandingSeen[], chosen: Honoured, honoured: readonly Honoured[]): Standing[] {
  const served = (unitId: string) => honoured.some((one) => one.unitId === unitId && one.position <= chosen.position);
  const counted = new Set(standings.filter(({ countsForAward }) => countsForAward).map(({ unitId }) => unitId));
  return passedOver(standings.map(standingOf), chosen.unitId, (unitId) => counted.has(unitId) && !served(unitId));
}

/** "Sở Tài chính (hạng 1), Văn phòng (hạng 2)". */
export const aboveWords = (above: readonly Pick<Standing, "name" | "rank">[]): string =>
  above.map(({ name, rank }) => `${name} (hạng ${rank})`).join(", ");
