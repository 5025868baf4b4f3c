import type { Keys } from "../province.ts";
import type { Doer, Sower } from "../sow.ts";

/** One figure of one quarter; a second round of the same quarter says why. */
export type SeedFigure = {
  target: number;
  quarter: number;
  round?: number;
  value: number;
  words?: string;
  reason?: string;
  at: string;
  by: Doer;
  onBehalf?: boolean;
};

/** What units reported of the targets of one pledge, `target` being its place there; figures of one unit and hour are one report. */
export async function sowFigures(sower: Sower, at: Keys, pledge: string, unit: string, figures: readonly SeedFigure[]): Promise<void> {
  await sower.into(
    "target_figure",
    figures.map(({ target, quarter, round = 1, value, words, reason, at: hour, by, onBehalf = false }) => ({
      id: at.of("target-figure", pledge, String(target), String(quarter), String(round)),
      target_id: at.of("target", pledge, String(target)),
      unit_id: at.unit(unit),
      quarter,
      round,
      value,
      words,
      reason,
      on_behalf: onBehalf,
      reported_by_id: by.person,
      reported_at: hour,
    })),
  );
  for (const [hour, report] of Map.groupBy(figures, (one) => one.at)) {
    const { quarter, by, onBehalf = false } = report[0]!;
    sower.audit(
      "target.reported",
      at.of("pledge", pledge),
      {
        unit: at.unit(unit),
        quarter,
        figures: report.length,
        corrected: report.filter(({ round = 1 }) => round > 1).length,
        onBehalf,
        late: false,
      },
      hour,
      by,
    );
  }
}
