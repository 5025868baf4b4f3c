import type { Keys } from "../province.ts";
import type { Doer, Sower } from "../sow.ts";

export type SeedReport = {
  unit: string;
  state: "drafting" | "handed_in" | "returned" | "accepted";
  /** In the order of the movement's indicators; of a draft as typed. */
  figures: (number | string)[];
  results: string;
  difficulties?: string;
  proposals?: string;
  /** When it was handed in, or last typed. */
  at: string;
  by?: string;
  back?: { reason: string; until: string; by?: string };
};
export type SeedReview = {
  key: string;
  kind: "INTERIM" | "FINAL";
  title: string;
  reportBy: string;
  results?: string;
  limits?: string;
  lessons?: string;
  closedAt?: string;
  reports: SeedReport[];
};
type Of = { movement: string; movementId: string; indicators: string[]; by: Doer | undefined };

/** A review with the reports of the units as far as they have come. */
export async function sowReview(sower: Sower, at: Keys, of: Of, it: SeedReview): Promise<void> {
  const id = at.of("review", of.movement, it.key);
  await sower.into("movement_review", [
    {
      id,
      movement_id: of.movementId,
      kind: it.kind,
      title: it.title,
      report_by: it.reportBy,
      results: it.results,
      limits: it.limits,
      lessons: it.lessons,
      closed_at: it.closedAt,
      closed_by_id: it.closedAt && of.by?.person,
    },
  ]);
  for (const report of it.reports) await sowReport(sower, at, of, `${of.movement}/${it.key}`, id, report);
  if (it.closedAt) sower.audit("movement.review_closed", of.movementId, { review: id }, it.closedAt, of.by);
}

async function sowReport(sower: Sower, at: Keys, of: Of, review: string, reviewId: string, it: SeedReport): Promise<void> {
  const id = at.of("report", review, it.unit),
    person = it.by && at.person(it.by),
    words = { results: it.results, difficulties: it.difficulties ?? "", proposals: it.proposals ?? "" };
  if (it.state === "drafting") {
    await sower.into("movement_report", [{ id, review_id: reviewId, unit_id: at.unit(it.unit) }]);
    await sower.into("movement_draft", [
      {
        id: at.of("draft", review, it.unit),
        report_id: id,
        unit_id: at.unit(it.unit),
        updated_by_id: person,
        updated_at: it.at,
        typed: { ...words, figures: Object.fromEntries(it.figures.map((typed, n) => [of.indicators[n]!, String(typed)])) },
      },
    ]);
    return;
  }
  await sower.into("movement_report", [
    {
      id,
      review_id: reviewId,
      unit_id: at.unit(it.unit),
      state: it.back ? "returned" : "handed_in",
      results: it.results,
      difficulties: it.difficulties,
      proposals: it.proposals,
      handed_in_at: it.at,
      handed_in_by_id: person,
      return_reason: it.back?.reason,
      extended_until: it.back?.until,
      extend_reason: it.back && "Trả lại để bổ sung",
      extended_by_id: it.back?.by && at.person(it.back.by),
      extended_at: it.back && it.at,
    },
  ]);
  await sower.into(
    "movement_figure",
    it.figures.map((value, n) => ({
      id: at.of("figure", review, it.unit, String(n)),
      report_id: id,
      indicator_id: of.indicators[n]!,
      value,
    })),
  );
  // Figures are written while the report is open; an accepted one is fixed.
  if (it.state === "accepted")
    await sower.client.query(
      "update movement_report set state = 'accepted', accepted_at = handed_in_at, accepted_by_id = $2 where id = $1",
      [id, of.by?.person ?? null],
    );
  sower.audit(
    "movement.report_handed_in",
    id,
    { unit: at.unit(it.unit), review: reviewId },
    it.at,
    person ? { person, post: "unit_officer" } : {},
  );
}

/** How a paper year's review stands: over, with the words that were typed. */
export const closedOnPaper = (at: string, results: string): Pick<SeedReview, "closedAt" | "results"> => ({ closedAt: at, results });

/** A paper year's figures: the same day for all, as they were typed in. */
export const onPaper = (at: string, rows: [unit: string, figures: number[], results: string][]): SeedReport[] =>
  rows.map(([unit, figures, results]) => ({ unit, state: "accepted", figures, results, at }));
