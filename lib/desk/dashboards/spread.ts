import { exact } from "@/lib/criteria/points";
import type { BoardYear } from "./board-queries";

export type SpreadRow = {
  key: string;
  name: string;
  href: string;
  units: number;
  low: number;
  middle: number;
  high: number;
  self: number;
  /** By how many points the middle of the self-scores lies above that of the final points. */ inflation: number;
};

/** Blocs whose points are settled, those that gave themselves most first. */
export const spreadRows = (years: readonly BoardYear[], home: string): SpreadRow[] =>
  years
    .flatMap(({ id, slug, name, year, spread }) => {
      if (!spread) return [];
      const [low, middle, high, self] = [spread.low, spread.middle, spread.high, spread.self].map((points) => exact(points));
      return [
        {
          key: id,
          name,
          href: `${home}/khoi/${slug}/${year}/xep-hang`,
          units: spread.units,
          low: low!.toNumber(),
          middle: middle!.toNumber(),
          high: high!.toNumber(),
          self: self!.toNumber(),
          inflation: self!.minus(middle!).toNumber(),
        },
      ];
    })
    .toSorted((a, b) => b.inflation - a.inflation || a.name.localeCompare(b.name, "vi"));
